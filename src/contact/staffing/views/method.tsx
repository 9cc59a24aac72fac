/** How it is reckoned, for whoever must answer for the figures. */
export function Method() {
  return (
    <section>
      <h2>Sådan er det regnet</h2>
      <ul>
        <li>
          Modellen følger køen fra åbning til lukning (M(t)/M/N+M): opkaldene kommer tilfældigt, men efter
          hver halve times gennemsnit; ekspeditionstiden varierer; og den, der venter, kan opgive. Derfor
          gælder den også, når der er for få pladser, og køen fra formiddagen går ud over middagen.
        </li>
        <li>
          Ventetid i snit er for alle, der ringer, både dem der får svar, og dem der opgiver. Værste halve
          time er for den, der bliver i køen, til det er vedkommendes tur.
        </li>
        <li>
          Tålmodigheden er al ventetid delt med antallet, der opgav. Gennemsnittet af dem, der opgav, ville
          være alt for lavt: de tålmodige får svar, før de opgiver.
        </li>
        <li>Lægger borgeren på inden 10 sekunder, er det et fejlopkald og tæller ikke med.</li>
        <li>Belægning er den del af tiden, hvor en plads er optaget af opkald og efterbehandling.</li>
        <li>
          Den, der venter ved lukketid, får svar. Den, der har opgivet, regnes ikke for at ringe igen, og alle
          medarbejdere regnes for at kunne svare på alt. Måneden har 20,8 arbejdsdage.
        </li>
      </ul>
    </section>
  )
}
