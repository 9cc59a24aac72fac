/** The monthly paper to the board: figures of the portfolio, the projects chosen for the month, and the whole list. */
import type { DraftedSection, PaperSource } from '../../followup/slots.ts'
import { writeShortDate } from '../../language/dates.ts'
import { type Block, richDocument, type TableCell } from '../../minutes/rich-text/model.ts'
import { monthsOf } from '../mechanism/figure-words.ts'
import { statusPaperOf } from '../mechanism/status-paper.ts'
import { MEASURES } from './measures.ts'
import { STATUSES, TRENDS, trendOf } from './model.ts'
import {
  type Discussion,
  getPortfolio,
  isOnList,
  lastOf,
  listDiscussions,
  type Portfolio,
  type Project,
} from './queries.ts'

const figures = statusPaperOf(
  { key: 'projekter', title: 'Projekter', measures: MEASURES },
  {
    key: 'status',
    title: 'Status på projekter',
    measures: ['antal-efter-status', 'meldt-til-tiden', 'forsinkelse'],
    period: (on) => monthsOf(Number(on.slice(0, 4)), Number(on.slice(5, 7)), 1),
  },
)

export const monthOfDate = (date: string) => `${date.slice(0, 7)}-01`

export const statusPaper: PaperSource = {
  ...figures,
  draft: async (tx, { municipality, on }) => {
    const drafted = await figures.draft(tx, { municipality, on })
    const portfolio = await getPortfolio(tx, municipality, on)
    const chosen = await listDiscussions(tx, municipality, { month: monthOfDate(on) })
    return { ...drafted, sections: [...drafted.sections, ...sectionsOf(portfolio, chosen, on)] }
  },
}

/** Pure: what is talked about this month, and the list. */
export function sectionsOf(
  portfolio: Portfolio,
  chosen: readonly Discussion[],
  on: string,
): DraftedSection[] {
  const listed = portfolio.projects.filter((project) => isOnList(project, on))
  const talked = chosen.flatMap((discussion) => {
    const project = listed.find(({ id }) => id === discussion.projectId)
    return project === undefined ? [] : [{ project, discussion }]
  })
  const said = talked.flatMap(({ project, discussion }): Block[] => [
    { type: 'heading', attrs: { level: 3 }, content: [{ type: 'text', text: project.title }] },
    paragraph(`Valgt til drøftelse af ${discussion.by}: ${discussion.reason}`),
    paragraph(tellStatus(project)),
    ...tellDelay(portfolio, project).map((text) => paragraph(text)),
  ])
  return [
    {
      heading: 'Projekter til drøftelse',
      document: documentOf(
        said.length > 0 ? said : [paragraph('Der er ikke valgt projekter til drøftelse i denne måned.')],
      ),
    },
    {
      heading: 'Projektlisten',
      document: documentOf(
        listed.length > 0 ? [tableOf(portfolio, listed)] : [paragraph('Der er ingen projekter på listen.')],
      ),
    },
  ]
}

export function tellStatus(project: Project): string {
  const last = lastOf(project)
  if (last === undefined) return 'Der er ikke meldt status på projektet.'
  const words = last.words ? `: ${last.words}` : '.'
  return `${STATUSES[last.status]}, ${TRENDS[trendOf(project.reports)]}, meldt ${writeShortDate(last.reportedOn)}${words}`
}

/** What makes it late, one sentence for itself and one for what it waits for. */
export function tellDelay({ delays, projects }: Portfolio, { id }: Project): string[] {
  const delay = delays.get(id)
  if (delay === undefined || delay.days === 0) return []
  const told = delay.own > 0 ? [`Projektet er selv ${days(delay.own)} forsinket.`] : []
  const other = projects.find((project) => project.id === delay.because?.projectId)
  if (delay.because && other)
    told.push(
      `Det bliver ${days(delay.because.days)} forsinket, fordi det venter på «${other.title}», som er forsinket.`,
    )
  return told
}

export const days = (count: number) => (count === 1 ? '1 dag' : `${count} dage`)

function tableOf(portfolio: Portfolio, listed: readonly Project[]): Block {
  const head = ['Projekt', 'Center', 'Status', 'Udvikling', 'Slutter', 'Forsinkelse']
  const rows = listed.map((project) => {
    const last = lastOf(project)
    const delay = portfolio.delays.get(project.id)?.days ?? 0
    return [
      project.title,
      project.unit,
      last === undefined ? 'Ikke meldt' : STATUSES[last.status],
      last === undefined ? '' : TRENDS[trendOf(project.reports)],
      project.endsOn === null ? '' : writeShortDate(project.endsOn),
      delay === 0 ? '' : days(delay),
    ]
  })
  return {
    type: 'table',
    attrs: { sum: false },
    content: [head, ...rows].map((cells, index) => ({
      type: 'tableRow',
      content: cells.map((text): TableCell => ({
        type: index === 0 ? 'tableHeader' : 'tableCell',
        content: [paragraph(text)],
      })),
    })),
  }
}

const documentOf = (content: Block[]) => richDocument.parse({ type: 'doc', content })
const paragraph = (text: string) =>
  text === ''
    ? { type: 'paragraph' as const }
    : { type: 'paragraph' as const, content: [{ type: 'text' as const, text }] }
