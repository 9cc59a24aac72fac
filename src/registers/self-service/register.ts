/** Self-service solutions (selvbetjening): how many begin and finish each, and where most are lost. */
import { paths } from '../../paths.ts'
import type { Figure, Measure } from '../mechanism/measures.ts'
import type { Register, RegisterList } from '../mechanism/register.ts'
import { statusPaperOf } from '../mechanism/status-paper.ts'
import { checkMonth, shareOf, type Use, yearUntil } from './model.ts'
import { pages } from './pages.tsx'
import { listRanked } from './queries.ts'

const solutions: RegisterList = {
  key: 'loesninger',
  table: 'self_service_solutions',
  title: 'Løsninger',
  one: 'en løsning',
  fields: [
    { column: 'name', label: 'Løsning', kind: 'text', required: true, listed: true },
    { column: 'unit_id', label: 'Enhed', kind: 'unit', required: true, listed: true, filter: true },
    { column: 'supplier', label: 'Leverandør', kind: 'text', listed: true },
    {
      column: 'mandatory',
      label: 'Obligatorisk',
      kind: 'yes-no',
      required: true,
      listed: true,
      filter: true,
    },
    { column: 'note', label: 'Bemærkning', kind: 'long-text' },
  ],
  known: ['name'],
  titleColumn: 'name',
  order: [{ column: 'name' }],
}

const months: RegisterList = {
  key: 'maaneder',
  table: 'self_service_months',
  title: 'Brug pr. måned',
  one: 'en måned',
  intro: 'Tallene kommer fra løsningernes leverandører.',
  fields: [
    {
      column: 'solution_id',
      label: 'Løsning',
      kind: 'row',
      of: 'loesninger',
      required: true,
      listed: true,
      filter: true,
    },
    {
      column: 'month',
      label: 'Måned',
      kind: 'date',
      required: true,
      listed: true,
      hint: 'Den første dag i måneden',
    },
    { column: 'started', label: 'Begyndt', kind: 'whole', required: true, least: 0, listed: true },
    { column: 'completed', label: 'Gennemført', kind: 'whole', required: true, least: 0, listed: true },
  ],
  known: ['solution_id', 'month'],
  titleColumn: 'solution_id',
  order: [{ column: 'month', descending: true }],
  check: ({ month, started, completed }) =>
    checkMonth({
      month: typeof month === 'string' ? month : null,
      started: typeof started === 'number' ? started : null,
      completed: typeof completed === 'number' ? completed : null,
    }),
}

const whole = (uses: readonly Use[]): Use => ({
  solution: 'I alt',
  started: uses.reduce((sum, { started }) => sum + started, 0),
  completed: uses.reduce((sum, { completed }) => sum + completed, 0),
})

/** The whole first, then the solutions where most are lost first. */
const figuresBy =
  (figureOf: (use: Use) => Figure): Measure['compute'] =>
  async (tx, at) => {
    const ranked = await listRanked(tx, at)
    return ranked.length === 0 ? [] : [whole(ranked), ...ranked].map(figureOf)
  }

const measures: Measure[] = [
  {
    key: 'mistede',
    title: 'Begyndt, men ikke gennemført',
    kind: 'count',
    definition:
      'Borgere, der begyndte på løsningen i perioden, uden dem, der gennemførte den. Den, der begynder to gange, tæller to gange.',
    groupedBy: 'løsning',
    compute: figuresBy(({ solution, started, completed }) => ({
      group: solution,
      value: started - completed,
      count: started,
    })),
  },
  {
    key: 'gennemfoert-andel',
    title: 'Andel, der gennemfører',
    kind: 'per-cent',
    definition:
      'Gennemførte divideret med begyndte i perioden. Løsninger, som ingen begyndte på, har intet tal.',
    groupedBy: 'løsning',
    compute: figuresBy((use) => ({ group: use.solution, value: shareOf(use), count: use.started })),
  },
  {
    key: 'begyndte',
    title: 'Begyndte',
    kind: 'count',
    definition: 'Hvor mange gange løsningen blev begyndt på i perioden.',
    groupedBy: 'løsning',
    compute: figuresBy(({ solution, started }) => ({ group: solution, value: started })),
  },
]

const known = { key: 'selvbetjening', title: 'Selvbetjening', measures }

export const selfService: Register = {
  ...known,
  intro:
    'Hvor mange borgere begynder og gennemfører hver løsning. Løsninger, som mange begynder på og få gennemfører, står først.',
  lists: [solutions, months],
  links: [{ href: paths.selfServiceRanking, text: 'Hvor flest falder fra' }],
  papers: [statusPaperOf(known, { key: 'status', title: 'Status på selvbetjening', period: yearUntil })],
  duties: [
    {
      key: 'selvbetjening-status',
      title: 'Status på selvbetjening',
      rule: 'hver marts',
      leadDays: 21,
      bodyKind: 'board',
      paperSource: 'selvbetjening/status',
    },
  ],
  pages,
}
