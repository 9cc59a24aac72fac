/** The register of projects: what the mechanism makes pages, files and figures of. */
import { paths } from '../../paths.ts'
import type { Register } from '../mechanism/register.ts'
import { LISTS } from './lists.ts'
import { MEASURES } from './measures.ts'
import { owedReports } from './owed.ts'
import { projectPages } from './pages.tsx'
import { statusOfYear } from './sections.tsx'
import { statusPaper } from './status-paper.ts'

export const projects: Register = {
  key: 'projekter',
  title: 'Projekter',
  intro:
    'Kommunens projekter fra idé til evaluering: mandat og plan, business case, risici, og hvad der venter på hvad. Direktionen drøfter listen hver måned.',
  lists: LISTS,
  measures: MEASURES,
  papers: [statusPaper],
  duties: [
    {
      key: 'projekter/maanedlig',
      title: 'Projekterne på én side',
      rule: 'hver måned',
      leadDays: 10,
      bodyKind: 'board',
      paperSource: statusPaper.key,
    },
  ],
  owed: [owedReports],
  sections: [statusOfYear],
  links: [
    { href: paths.projectsOnePage, text: 'Projekterne på én side' },
    { href: paths.projectTemplates, text: 'Skabeloner for mandat og plan' },
  ],
  pages: projectPages(),
}
