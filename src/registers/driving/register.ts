/** Driving authorisations (kørselsbemyndigelser): how many there are, what is driven, and what it costs by the state's rates. */
import { yearOf } from '../../language/due-calendar.ts'
import { paths } from '../../paths.ts'
import { yearOf as wholeYear } from '../mechanism/figure-words.ts'
import type { Register } from '../mechanism/register.ts'
import { statusPaperOf } from '../mechanism/status-paper.ts'
import { authorisations, counts, criteria, months, rates } from './lists.ts'
import { measures } from './measures.ts'
import { owedOfDriving } from './owed.ts'
import { pages } from './pages.tsx'
import { yearsOfDriving } from './sections.tsx'

const known = { key: 'koerselsbemyndigelser', title: 'Kørselsbemyndigelser', measures }

export const driving: Register = {
  ...known,
  intro:
    'Hvem der må køre i egen bil til statens høje takst, hvad de kører, og hvad det koster. Hvert år gennemgås dem, der kører mindre end kravet.',
  lists: [authorisations, months, rates, criteria, counts],
  sections: [yearsOfDriving],
  links: [{ href: paths.drivingYear, text: 'Et år center for center' }],
  papers: [
    statusPaperOf(known, {
      key: 'aarsstatus',
      title: 'Status på kørselsbemyndigelser',
      // Told of the year that has gone.
      period: (on) => wholeYear(yearOf(on) - 1),
    }),
  ],
  duties: [
    {
      key: 'koerselsbemyndigelser-aarsstatus',
      title: 'Status på kørselsbemyndigelser',
      rule: 'hver februar',
      leadDays: 21,
      bodyKind: 'board',
      paperSource: 'koerselsbemyndigelser/aarsstatus',
    },
  ],
  owed: [owedOfDriving],
  pages,
}
