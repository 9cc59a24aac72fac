/** Policies and strategies (politikker): who answers for them, how long they hold, and what stands below what. */
import { paths } from '../../paths.ts'
import { yearOf } from '../../language/due-calendar.ts'
import type { Register } from '../mechanism/register.ts'
import { statusPaperOf } from '../mechanism/status-paper.ts'
import { policies, sections, templates } from './lists.ts'
import { measures } from './measures.ts'
import { owedOfPolicies } from './owed.ts'
import { pages } from './pages.tsx'
import { treeOfPolicies } from './sections.tsx'

const known = { key: 'politikker', title: 'Politikker og strategier', measures }

export const policiesRegister: Register = {
  ...known,
  intro:
    'Strategier, politikker og handleplaner: hvilket udvalg de hører til, hvem der ejer dem, og hvor længe de gælder. Hver begynder med en samtale med sekretariatet.',
  lists: [policies, sections, templates],
  sections: [treeOfPolicies],
  links: [
    { href: paths.policies, text: 'Den offentlige oversigt' },
    { href: paths.policyOverlaps, text: 'Samme emner i flere politikker' },
  ],
  papers: [
    statusPaperOf(known, {
      key: 'status',
      title: 'Status på politikker og strategier',
      period: (on) => ({ from: `${yearOf(on)}-01-01`, until: on }),
    }),
  ],
  duties: [
    {
      key: 'politikker-status',
      title: 'Status på politikker og strategier',
      rule: 'hver september',
      leadDays: 28,
      bodyKind: 'board',
      paperSource: 'politikker/status',
    },
  ],
  owed: [owedOfPolicies],
  pages,
}
