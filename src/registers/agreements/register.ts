/** The register of agreements (aftalestyring): what the mechanism makes pages, files and figures of. */
import type { Register } from '../mechanism/register.ts'
import { yearOf } from '../mechanism/figure-words.ts'
import { statusPaperOf } from '../mechanism/status-paper.ts'
import { LISTS } from './lists.ts'
import { MEASURES } from './measures.ts'
import { owedOfAgreements } from './owed.ts'
import { agreementPages } from './pages.tsx'
import { agreementsOfYear } from './sections.tsx'

const described = {
  key: 'aftaler',
  title: 'Aftaler',
  intro:
    'Aftaler mellem centrene og direktionen, én for hvert center og år: mål, hvis effekt kan ses, og dialogen om dem. Et mål skal være SMART, før aftalen kan indgås.',
  measures: MEASURES,
}

const statusPaper = statusPaperOf(described, {
  key: 'status',
  title: 'Status på aftaler',
  period: (on) => yearOf(Number(on.slice(0, 4))),
})

export const agreements: Register = {
  ...described,
  lists: LISTS,
  papers: [statusPaper],
  duties: [
    {
      key: 'aftaler/halvaarlig',
      title: 'Status på aftaler med centrene',
      rule: '2 gange om året',
      leadDays: 21,
      bodyKind: 'board',
      paperSource: statusPaper.key,
    },
  ],
  owed: [owedOfAgreements],
  sections: [agreementsOfYear],
  pages: agreementPages(),
}
