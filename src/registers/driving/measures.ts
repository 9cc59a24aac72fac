/** Figures of the register driving authorisations; all of them from two readings that the database does once. */
import { askedOnce } from '../mechanism/asked-once.ts'
import type { Figure, Measure, MeasureAt } from '../mechanism/measures.ts'
import { WHOLE } from '../mechanism/taken-figures.ts'
import { countByYear, listUnitMonths, listUnitYears, type UnitMonth, type UnitYear } from './queries.ts'

const readMonths = askedOnce<UnitMonth[]>((tx, { municipality, from, until }) =>
  listUnitMonths(tx, municipality, { from, until }),
)
const lastYear = ({ until }: Pick<MeasureAt, 'until'>) => Number(until.slice(0, 4))
const readLastYear = askedOnce<UnitYear[]>((tx, at) =>
  listUnitYears(tx, at.municipality, { first: lastYear(at), last: lastYear(at) }),
)

/** The whole first; units without a figure to tell are left out. */
function byUnit<Row extends { unit: string }>(
  rows: readonly Row[],
  figureOf: (row: Row) => number | null,
): Figure[] {
  const sums = new Map<string, number | null>()
  for (const row of rows) {
    const value = figureOf(row)
    for (const group of [WHOLE, row.unit]) {
      const before = sums.get(group)
      sums.set(group, before === null || value === null ? null : (before ?? 0) + value)
    }
  }
  return [...sums].map(([group, value]) => ({ group, value }))
}

const ofMonths =
  (figureOf: (row: UnitMonth) => number | null): Measure['compute'] =>
  async (tx, at) =>
    byUnit(await readMonths(tx, at), figureOf)

const ofYear =
  (figureOf: (row: UnitYear) => number | null): Measure['compute'] =>
  async (tx, at) =>
    byUnit(await readLastYear(tx, at), figureOf)

/** Who drives too little can be said when the year is over. */
const isOver = ({ until }: MeasureAt) => until.endsWith('-12-31')

const YEARS_SHOWN = 12

export const measures: Measure[] = [
  {
    key: 'bemyndigelser',
    title: 'Bemyndigelser',
    kind: 'count',
    definition:
      'Medarbejdere med bemyndigelse i det år, perioden slutter i. År før registret er tallene fra den trykte opgørelse, talt sammen af centrenes tal.',
    groupedBy: 'center',
    compute: ofYear(({ authorised }) => authorised),
  },
  {
    key: 'udvikling',
    title: 'Bemyndigelser år for år',
    kind: 'count',
    definition: 'Medarbejdere med bemyndigelse i alle centre, de seneste tolv år til og med perioden.',
    groupedBy: 'år',
    compared: false,
    compute: async (tx, at) => {
      const last = lastYear(at)
      const years = await countByYear(tx, at.municipality, { first: last - YEARS_SHOWN + 1, last })
      return [...years].map(([year, value]) => ({ group: String(year), value }))
    },
  },
  {
    key: 'km-hoej',
    title: 'Kilometer til høj takst',
    kind: 'km',
    definition:
      'Kørte kilometer i perioden indtil grænsen for høj takst. Grænsen regnes for hver medarbejder fra januar og på tværs af centre.',
    groupedBy: 'center',
    compute: ofMonths(({ highKm }) => highKm),
  },
  {
    key: 'km-lav',
    title: 'Kilometer til lav takst',
    kind: 'km',
    definition: 'Kørte kilometer i perioden over grænsen for høj takst.',
    groupedBy: 'center',
    compute: ofMonths(({ lowKm }) => lowKm),
  },
  {
    key: 'udgift',
    title: 'Udgift til kørsel',
    kind: 'amount',
    definition:
      'Kilometer ganget med statens takster for hver måned. Ændres taksten midt i et år, koster hver måned det, der gjaldt den. Mangler en takst, er der intet tal.',
    groupedBy: 'center',
    compute: ofMonths(({ cost }) => cost),
  },
  {
    key: 'under-kravet',
    title: 'Kører mindre end kravet',
    kind: 'count',
    definition:
      'Bemyndigede medarbejdere, som i hele året kørte mindre end det krav, der gjaldt, da bemyndigelsen blev givet. Kan først siges, når året er gået.',
    groupedBy: 'center',
    compute: async (tx, at) => (isOver(at) ? byUnit(await readLastYear(tx, at), ({ below }) => below) : []),
  },
  {
    key: 'over-graensen',
    title: 'Kører over grænsen for høj takst',
    kind: 'count',
    definition:
      'Medarbejdere, der i det år, perioden slutter i, kørte mere, end der betales høj takst for. De tælles i det center, de senest har kørt for.',
    groupedBy: 'center',
    compute: ofYear(({ passed }) => passed),
  },
]
