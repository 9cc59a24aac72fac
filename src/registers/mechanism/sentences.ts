/** Writes what figures say in Danish sentences: how much, more or less than a year before, who most and least, what is missing. */
import { differenceOf, inPeriod, type Period, rounded, writeMeasured, writeSize } from './figure-words.ts'
import type { FigureKind } from './measures.ts'
import { type FigureRow, type MeasureFigures, WHOLE } from './taken-figures.ts'

/** A figure made of fewer moves by chance; the reader is told. */
export const FEW = 10
/** More names than this are told as a number. */
const MOST_NAMES = 3

export function sentencesOf(measure: MeasureFigures, period: Period): string[] {
  const groups = measure.rows.filter(({ group }) => group !== WHOLE)
  const whole = measure.rows.find(({ group }) => group === WHOLE)
  if (measure.rows.every(({ value }) => value === null)) return [`Der er ingen tal ${inPeriod(period)}.`]
  return [
    whole === undefined ? null : wholeSentence(measure, whole, period),
    extremesSentence(measure.kind, groups),
    measure.compared ? changesSentence(measure.kind, groups) : null,
    missingSentence(groups),
    measure.kind === 'count' ? null : fewSentence(groups),
  ].filter((sentence) => sentence !== null)
}

function wholeSentence({ kind, compared }: MeasureFigures, { value, before }: FigureRow, period: Period) {
  const start = capital(inPeriod(period))
  if (value === null) return `${start} er der ingen tal for det hele.`
  const now = `${start} er tallet ${writeMeasured(kind, value)} i alt.`
  if (!compared) return now
  const difference = differenceOf(kind, value, before)
  if (difference === null) return `${now} Der er ingen tal for året før.`
  const then = `Året før var det ${writeMeasured(kind, before)}`
  if (difference === 0) return `${now} Året før var det det samme.`
  const way = difference > 0 ? 'steget' : 'faldet'
  return `${now} ${then}, så det er ${way} med ${writeSize(kind, difference)}.`
}

function extremesSentence(kind: FigureKind, groups: readonly FigureRow[]): string | null {
  const known = groups.flatMap(({ group, value }) =>
    value === null ? [] : [{ group, value: rounded(kind, value) }],
  )
  if (known.length < 2) return null
  const values = known.map(({ value }) => value)
  const [highest, lowest] = [Math.max(...values), Math.min(...values)]
  if (highest === lowest) return `Alle ligger på ${writeMeasured(kind, highest)}.`
  const at = (wanted: number) => namesOf(known.filter(({ value }) => value === wanted))
  return `Højest er ${at(highest)} med ${writeMeasured(kind, highest)}, og lavest er ${at(lowest)} med ${writeMeasured(kind, lowest)}.`
}

function changesSentence(kind: FigureKind, groups: readonly FigureRow[]): string | null {
  const changes = groups.flatMap(({ group, value, before }) => {
    const difference = differenceOf(kind, value, before)
    return difference === null ? [] : [{ group, difference }]
  })
  if (changes.length < 2) return null
  const sizes = changes.map(({ difference }) => difference)
  const [up, down] = [Math.max(...sizes), Math.min(...sizes)]
  if (up === 0 && down === 0) return 'Ingen af tallene er ændret siden året før.'
  const at = (wanted: number) =>
    `for ${namesOf(changes.filter(({ difference }) => difference === wanted))} med ${writeSize(kind, wanted)}`
  if (down >= 0) return `Størst er stigningen ${at(up)}; ingen er faldet.`
  if (up <= 0) return `Størst er faldet ${at(down)}; ingen er steget.`
  return `Størst er stigningen ${at(up)}, og størst er faldet ${at(down)}.`
}

function missingSentence(groups: readonly FigureRow[]): string | null {
  const missing = groups.filter(({ value }) => value === null)
  return missing.length === 0 || missing.length === groups.length
    ? null
    : `Der er ingen tal for ${namesOf(missing)}.`
}

function fewSentence(groups: readonly FigureRow[]): string | null {
  const few = groups.filter(({ value, count }) => value !== null && count !== null && count < FEW)
  const [only] = few
  if (only === undefined) return null
  if (few.length === 1) return `Tallet for ${only.group} bygger kun på ${only.count}.`
  return `Færre end ${FEW} ligger bag tallene for ${namesOf(few)}.`
}

function namesOf(rows: readonly { group: string }[]): string {
  const names = rows.map(({ group }) => group)
  const rest = names.length - MOST_NAMES
  if (rest > 1) return `${names.slice(0, MOST_NAMES).join(', ')} og ${rest} andre`
  return names.length === 1 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} og ${names.at(-1)}`
}

export const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('da') + text.slice(1)
