import { paths } from '../../paths.ts'

export function AboutView({ municipality }: { municipality: string }) {
  return (
    <>
      <h1>Om siden</h1>
      <p class="lead">
        Sagsgang følger en sag fra forslag til beslutning og videre til det, der kom ud af beslutningen.
      </p>
      <p>
        Her kan alle læse de dagsordener, referater og beslutninger, som {municipality} har offentliggjort.
        Ansatte kan logge ind og læse det, de har adgang til. Lukkede punkter kan kun læses af dem, der har en
        plads i det forum, der behandler dem, eller en opgave i sagen.
      </p>
      <h2>Personoplysninger og cookies</h2>
      <p>
        Siden sætter ingen cookies, før du logger ind. Når du logger ind, husker en enkelt cookie, at du er
        logget ind; den slettes, når du logger ud. Ingen andre får at vide, hvad du læser.
      </p>
      <h2>Tilgængelighed</h2>
      <p>
        Alle skal kunne bruge siden. <a href={paths.accessibility}>Læs tilgængelighedserklæringen</a>.
      </p>
    </>
  )
}

export function AccessibilityView({ municipality }: { municipality: string }) {
  return (
    <>
      <h1>Tilgængelighedserklæring</h1>
      <p class="lead">
        {municipality} arbejder for, at siden kan bruges af alle, efter lov om tilgængelighed af offentlige
        organers websteder og mobilapplikationer.
      </p>
      <h2>Hvor langt vi er</h2>
      <p>
        Siden er lavet efter WCAG 2.1 på niveau AA (EN 301 549). Alle sider kan bruges med tastatur, uden
        JavaScript og ned til 320 pixels bredde, og hver side efterprøves automatisk, hver gang programmet
        ændres.
      </p>
      <h2>Det, der mangler</h2>
      <p>
        Siden er endnu ikke prøvet af mennesker, der bruger skærmlæser til daglig. Ældre bilag i PDF og Word
        er ikke lavet om og kan være svære at læse med hjælpemidler. Teksten i referaterne kan altid læses på
        siden selv. Har du brug for et bilag i en anden form, så skriv til kommunen.
      </p>
      <p>
        Referater, der er skrevet her, kan hentes som PDF med overskrifter, læserækkefølge og tekst til
        billeder (PDF/UA). I den samlede PDF med bilag gælder det kun referatet selv: bilagene er, som de blev
        afleveret.
      </p>
      <h2>Sig til, hvis noget ikke virker</h2>
      <p>
        Skriv til {municipality}, hvis du møder noget, du ikke kan bruge. Får du ikke et svar, du er tilfreds
        med, kan du klage til Digitaliseringsstyrelsen, som fører tilsyn med loven.
      </p>
    </>
  )
}
