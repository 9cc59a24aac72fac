/** Figures of the contact centre as measures of its register: for papers, effects and the annual wheel. */
import { writePeriod } from '../../../registers/mechanism/figure-words.ts'
import { lastOfMonth, monthOf, yearOf } from '../../../language/due-calendar.ts'
import { askedOnce } from '../../../registers/mechanism/asked-once.ts'
import type { Figure, FigureKind, Measure } from '../../../registers/mechanism/measures.ts'
import { DEFINITIONS } from '../definitions.ts'
import { type Figures, figuresOf, passedOnFigures } from '../model.ts'
import { readPassedOn, readSums, wholeOf } from '../queries.ts'

const WHOLE = 'I alt'

interface MonthFigures {
  group: string
  figures: Figures
}

/** The whole first, then each month. */
const readMonths = askedOnce(async (tx, { municipality, from, until }): Promise<MonthFigures[]> => {
  const sums = await readSums(tx, { municipality, from, until, by: 'month' })
  if (sums.size === 0) return []
  const months = [...sums].toSorted(([a], [b]) => a.localeCompare(b))
  return [
    { group: WHOLE, figures: figuresOf(wholeOf(sums.values())) },
    ...months.map(([month, sum]) => ({ group: monthText(month), figures: figuresOf(sum) })),
  ]
})

const readUnits = askedOnce((tx, { municipality, from, until }) =>
  readPassedOn(tx, { municipality, from, until }),
)

/** A month that is asked for in part only is still called by its name. */
const monthText = (month: string) =>
  writePeriod({ from: month, until: lastOfMonth(yearOf(month), monthOf(month)) })

function byMonth(
  known: { key: string; title: string; kind: FigureKind; definition: string },
  of: (figures: Figures) => { value: number | null; count: number },
): Measure {
  return {
    ...known,
    groupedBy: 'måned',
    chart: 'line',
    compute: async (tx, at) =>
      (await readMonths(tx, at)).map(({ group, figures }): Figure => ({ group, ...of(figures) })),
  }
}

const minutes = (seconds: number | null | undefined) =>
  seconds === null || seconds === undefined ? null : seconds / 60

const passedOn: Measure = {
  key: 'svarprocent',
  title: 'Svarprocent, når der stilles videre',
  kind: 'per-cent',
  definition: `${DEFINITIONS.passedOn.text} En enheds tal ses af dens leder, kontaktcentrets ledere og direktionen.`,
  groupedBy: 'enhed',
  compute: async (tx, at) =>
    (await readUnits(tx, at)).map((row) => ({
      group: row.unitId === null ? WHOLE : (row.unit ?? ''),
      value: passedOnFigures(row).answerRate,
      count: row.passed,
    })),
}

const away: Measure = {
  key: 'vaek-uden-omstilling',
  title: 'Væk uden omstilling',
  kind: 'count',
  definition: DEFINITIONS.away.text,
  groupedBy: 'enhed',
  compute: async (tx, at) =>
    (await readUnits(tx, at)).map((row) => ({
      group: row.unitId === null ? WHOLE : (row.unit ?? ''),
      value: row.away,
      count: row.passed,
    })),
}

export const measures: Measure[] = [
  byMonth(
    {
      key: 'ventetid',
      title: 'Ventetid i gennemsnit',
      kind: 'minutes',
      definition: DEFINITIONS.wait.text,
    },
    ({ answeredWait, answered }) => ({ value: minutes(answeredWait?.mean), count: answered }),
  ),
  byMonth(
    {
      key: 'ventetid-ni-af-ti',
      title: 'Ventetid, 9 ud af 10',
      kind: 'minutes',
      definition: `Så længe ventede 9 ud af 10 højst. ${DEFINITIONS.wait.text}`,
    },
    ({ answeredWait, answered }) => ({ value: minutes(answeredWait?.ninth), count: answered }),
  ),
  byMonth(
    { key: 'opkald', title: 'Opkald', kind: 'count', definition: DEFINITIONS.arrived.text },
    ({ arrived }) => ({ value: arrived, count: arrived }),
  ),
  byMonth(
    { key: 'lagt-paa', title: 'Lagt på i køen', kind: 'per-cent', definition: DEFINITIONS.abandoned.text },
    ({ abandonedShare, arrived }) => ({ value: abandonedShare, count: arrived }),
  ),
  byMonth(
    {
      key: 'servicemaal',
      title: 'Servicemål af ankomne',
      kind: 'per-cent',
      definition: DEFINITIONS.withinOfArrived.text,
    },
    ({ withinOfArrived, arrived }) => ({ value: withinOfArrived, count: arrived }),
  ),
  byMonth(
    {
      key: 'servicemaal-besvarede',
      title: 'Servicemål af besvarede',
      kind: 'per-cent',
      definition: DEFINITIONS.withinOfAnswered.text,
    },
    ({ withinOfAnswered, answered }) => ({ value: withinOfAnswered, count: answered }),
  ),
  byMonth(
    {
      key: 'straksafklaret',
      title: 'Straksafklaret',
      kind: 'per-cent',
      definition: `${DEFINITIONS.resolved.text} Måneder med pauser kan ikke sammenlignes med andre.`,
    },
    ({ resolvedShare, answeredAll }) => ({ value: resolvedShare, count: answeredAll }),
  ),
  byMonth(
    {
      key: 'besvaret-under-pause',
      title: 'Besvaret, mens straksafklaring var på pause',
      kind: 'count',
      definition:
        'Besvarede opkald, mens straksafklaring var sat på pause for alle emner eller opkaldets emne.',
    },
    ({ paused }) => ({ value: paused, count: paused }),
  ),
  byMonth(
    {
      key: 'tilbagekald',
      title: 'Tilbagekald holdt',
      kind: 'per-cent',
      definition: DEFINITIONS.callbacks.text,
    },
    ({ keptShare, wished }) => ({ value: keptShare, count: wished }),
  ),
  byMonth(
    {
      key: 'ekspeditionstid',
      title: 'Ekspeditionstid',
      kind: 'minutes',
      definition: DEFINITIONS.handling.text,
    },
    ({ handling, handled }) => ({ value: minutes(handling), count: handled }),
  ),
  passedOn,
  away,
]
