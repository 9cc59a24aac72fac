/** Reversal rates by area, place and year. A period means the years it touches: figures are of whole years. */
import { yearOf } from '../../language/due-calendar.ts'
import type { Transaction } from '../../platform/database.ts'
import type { Figure, Measure, MeasureAt } from '../mechanism/measures.ts'
import { WHOLE } from '../mechanism/taken-figures.ts'
import { decidedOf, type Outcomes, reversalRate } from './model.ts'
import { type Figures, listFigures } from './queries.ts'

const NONE: Outcomes = { upheld: 0, changed: 0, remitted: 0 }

export function sumOf(rows: readonly Outcomes[]): Outcomes {
  return rows.reduce(
    (sum, { upheld, changed, remitted }) => ({
      upheld: sum.upheld + upheld,
      changed: sum.changed + changed,
      remitted: sum.remitted + remitted,
    }),
    NONE,
  )
}

/** Of areas that lie inside one another only the outermost are added. */
export function wholeOf<Row extends Figures>(rows: readonly Row[]): Row[] {
  const whole = rows.filter(({ isWhole }) => isWhole)
  return whole.length > 0 ? whole : [...rows]
}

type Value = (outcomes: Outcomes) => number | null

const byGroup =
  (placeKind: 'own' | 'country', value: Value) =>
  async (tx: Transaction, { municipality, from, until }: MeasureAt): Promise<Figure[]> => {
    const rows = (await listFigures(tx, municipality, { from: yearOf(from), until: yearOf(until) })).filter(
      (row) => row.placeKind === placeKind,
    )
    if (rows.length === 0) return []
    const parts = Map.groupBy(
      rows.filter(({ isWhole }) => !isWhole),
      ({ area }) => area,
    )
    return [
      figureOf(WHOLE, wholeOf(rows), value),
      ...[...parts].map(([area, own]) => figureOf(area, own, value)),
    ]
  }

function figureOf(group: string, rows: readonly Outcomes[], value: Value): Figure {
  const outcomes = sumOf(rows)
  return { group, value: value(outcomes), count: decidedOf(outcomes) }
}

const byPlace = async (tx: Transaction, { municipality, from, until }: MeasureAt): Promise<Figure[]> => {
  const rows = await listFigures(tx, municipality, { from: yearOf(from), until: yearOf(until) })
  const places = Map.groupBy(rows, ({ place }) => place)
  return [...places].map(([place, own]) => figureOf(place, wholeOf(own), reversalRate))
}

/** Five years, the last that of the period's end. */
const YEARS = 5

const byYear = async (tx: Transaction, { municipality, until }: MeasureAt): Promise<Figure[]> => {
  const last = yearOf(until)
  const rows = (await listFigures(tx, municipality, { from: last - YEARS + 1, until: last })).filter(
    ({ placeKind }) => placeKind === 'own',
  )
  const years = [...new Set(rows.map(({ year }) => year))].sort((a, b) => a - b)
  return years.map((year) => {
    const own = rows.filter((row) => row.year === year)
    return figureOf(String(year), wholeOf(own), reversalRate)
  })
}

const RATE =
  'Hjemviste og ændrede sager delt med hjemviste, ændrede og stadfæstede. Antallet er alle tre; under 10 flytter en enkelt sag meget. «I alt» er de områder, der rummer de andre.'

export const MEASURES: readonly Measure[] = [
  {
    key: 'omgoerelse',
    title: 'Omgørelsesprocent',
    kind: 'per-cent',
    definition: RATE,
    groupedBy: 'område',
    compute: byGroup('own', reversalRate),
  },
  {
    key: 'afgjorte-klager',
    title: 'Afgjorte klager',
    kind: 'count',
    definition: 'Klager, som Ankestyrelsen har hjemvist, ændret eller stadfæstet i året.',
    groupedBy: 'område',
    compute: byGroup('own', decidedOf),
  },
  {
    key: 'omgoerelse-landet',
    title: 'Omgørelsesprocent i hele landet',
    kind: 'per-cent',
    definition: RATE,
    groupedBy: 'område',
    compute: byGroup('country', reversalRate),
  },
  {
    key: 'omgoerelse-kommuner',
    title: 'Omgørelsesprocent mod landet og andre kommuner',
    kind: 'per-cent',
    definition: RATE,
    groupedBy: 'kommune',
    compute: byPlace,
  },
  {
    key: 'omgoerelse-aar',
    title: 'Omgørelsesprocent år for år',
    kind: 'per-cent',
    compared: false,
    chart: 'line',
    definition: `${RATE} De seneste fem år.`,
    groupedBy: 'år',
    compute: byYear,
  },
]
