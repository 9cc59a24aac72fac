import { paths } from '../../paths.ts'

const PLACES = [
  { href: paths.keptUnits, text: 'Enheder', about: 'Centre og afdelinger, deres initialer og plads.' },
  { href: paths.keptPersons, text: 'Personer', about: 'Ansættelser, initialer, e-mail og login.' },
  {
    href: paths.keptBodies,
    text: 'Fora',
    about: 'Pladser, regler, skabeloner, godkendelse og faste gæster.',
  },
  { href: paths.delegations, text: 'Stedfortrædere', about: 'Hvem der handler for hvem, fra dag til dag.' },
  { href: paths.daysOff, text: 'Fridage', about: 'Helligdage og lukkedage, som frister regnes med.' },
  {
    href: paths.organisationImport,
    text: 'Indlæs enheder og personer',
    about: 'Fra et regneark eller en CSV-fil, med forhåndsvisning.',
  },
  {
    href: paths.outbox,
    text: 'Post',
    about: 'Breve fra Sagsgang: om de bliver sendt, og hvem de ikke nåede.',
  },
] as const

/** Where administrators begin. */
export function OrganisationView() {
  return (
    <>
      <h1>Organisation</h1>
      <p class="lead">
        Her holdes det ved lige, hvem der er i kommunen. Alt har en dato, så gamle referater beholder deres
        navne, og alt bliver gemt i historikken med dit navn.
      </p>
      <ul class="link-list nobullet-list">
        {PLACES.map(({ href, text, about }) => (
          <li>
            <a href={href}>{text}</a>
            <br />
            <span class="quiet">{about}</span>
          </li>
        ))}
      </ul>
    </>
  )
}
