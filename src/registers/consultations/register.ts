/** The register of consultations: what the mechanism makes pages, files and figures of. Its own pages stand in pages.tsx. */
import type { Register } from '../mechanism/register.ts'
import { LISTS } from './lists.ts'
import { MEASURES } from './measures.ts'
import { owedAnswers } from './owed.ts'
import { openConsultations } from './sections.tsx'
import { statusPaper } from './summary-paper.ts'

export const consultations: Register = {
  key: 'hoeringer',
  title: 'Høringer',
  intro:
    'Hvem er spurgt om hvad, hvornår skal de svare, hvem har svaret, og hvem mangler. En beslutning i sagen holdes tilbage, til høringen er forbi.',
  lists: LISTS,
  measures: MEASURES,
  papers: [statusPaper],
  owed: [owedAnswers],
  sections: [openConsultations],
}
