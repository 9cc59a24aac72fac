/** Rows of a call list as calls, and what is wrong with each row. Who answered is not read. Pure. */
import { createHash } from 'node:crypto'
import type { Cell, SheetRead } from '../../../documents/sheets/read-sheet.ts'
import type { FileError } from '../../../registers/mechanism/read-file.ts'
import { type Choices, type Column, COLUMNS } from './columns.ts'

export interface ReadCall {
  id: string
  queueId: number
  /** `2026-05-04T08:10:00`, by the clock in Denmark. */
  arrivedAt: string
  answered: boolean
  waitedMs: number
  talkedMs: number | null
  wrapUpMs: number | null
  number: string | null
}

export interface ReadSettings {
  choices: Choices
  /** Id by title or dialled number, in small letters. */
  queues: ReadonlyMap<string, number>
  municipality: number
  /** ISO date: later calls are not yet. */
  today: string
}

/** Beyond it a wait or a talk is a mistake of the list. */
const LONGEST_SECONDS = 24 * 3_600
/** What other systems write of calls that were answered, and that were not. */
const YES = new Set(['ja', 'j', 'true', '1', 'x', 'besvaret', 'svar', 'answered', 'yes'])
const NO = new Set(['nej', 'n', 'false', '0', '', 'ubesvaret', 'ikke besvaret', 'tabt', 'mistet', 'lagt på', 'opgivet', 'abandoned', 'missed', 'no']) // prettier-ignore

/** Reads batch after batch, and remembers which rows have been: the same row twice is two calls. */
export class CallReader {
  readonly #settings: ReadSettings
  readonly #seen = new Map<string, number>()

  constructor(settings: ReadSettings) {
    this.#settings = settings
  }

  read(rows: SheetRead['rows']): { calls: ReadCall[]; errors: FileError[] } {
    const calls: ReadCall[] = []
    const errors: FileError[] = []
    for (const { line, cells } of rows) {
      const wrong = (column: Column, message: string) =>
        errors.push({ row: line, column: COLUMNS[column].label, message })
      const call = this.#readOne(cells, wrong)
      if (call !== null) calls.push(call)
    }
    return { calls, errors }
  }

  #readOne(cells: readonly Cell[], wrong: (column: Column, message: string) => unknown): ReadCall | null {
    const { columns } = this.#settings.choices
    const cell = (column: Column): Cell => {
      const place = columns[column]
      return place === undefined ? null : (cells[place] ?? null)
    }
    const text = (column: Column) => String(cell(column) ?? '').trim()
    const arrivedAt = momentOf(text('arrived'), columns.time === undefined ? null : text('time'))
    const waited = secondsOf(cell('wait'))
    const talked = text('talk') === '' ? null : secondsOf(cell('talk'))
    const wrapUp = text('wrapUp') === '' ? null : secondsOf(cell('wrapUp'))
    const answered = columns.answered === undefined ? (talked ?? 0) > 0 : answerOf(text('answered'))
    const queueId = this.#queueOf(text('queue'))
    const right = [
      arrivedAt !== null ||
        wrong('arrived', `«${text('arrived')}» er ikke en dato med klokkeslæt. Skriv som 04-05-2026 08:10.`),
      arrivedAt === null ||
        arrivedAt.slice(0, 10) <= this.#settings.today ||
        wrong('arrived', 'Opkaldet ligger i fremtiden.'),
      waited !== undefined ||
        wrong('wait', `«${text('wait')}» er ikke en tid. Skriv sekunder, eller som 2:05.`),
      talked !== undefined || wrong('talk', `«${text('talk')}» er ikke en tid.`),
      wrapUp !== undefined || wrong('wrapUp', `«${text('wrapUp')}» er ikke en tid.`),
      answered !== null ||
        wrong('answered', `«${text('answered')}» siger ikke, om opkaldet blev besvaret. Skriv ja eller nej.`),
      queueId !== null ||
        wrong(
          'queue',
          `Køen «${text('queue')}» findes ikke. Opret den under Indstillinger, eller ret navnet.`,
        ),
    ].every((each) => each === true)
    if (!right || arrivedAt === null || waited === undefined || talked === undefined || wrapUp === undefined || answered === null || queueId === null) return null // prettier-ignore
    const ms = (seconds: number | null) => (seconds === null ? null : Math.round(seconds * 1_000))
    const call = {
      queueId,
      arrivedAt,
      answered,
      waitedMs: Math.round(waited * 1_000),
      talkedMs: answered ? ms(talked) : null,
      wrapUpMs: answered ? ms(wrapUp) : null,
    }
    return {
      id: this.#idOf(text('reference'), call),
      ...call,
      number: text('number') === '' ? null : text('number'),
    }
  }

  #queueOf(text: string): number | null {
    const { choices, queues } = this.#settings
    return text === '' ? choices.queueId : (queues.get(text.toLocaleLowerCase('da')) ?? null)
  }

  /** The same row gets the same id each time: a list that is read twice changes nothing. Numbers are no part of it. */
  #idOf(reference: string, call: Omit<ReadCall, 'id' | 'number'>): string {
    const known = reference === '' ? Object.values(call).join('|') : `#${reference}`
    const times = (this.#seen.get(known) ?? 0) + 1
    this.#seen.set(known, times)
    const digest = createHash('sha256')
      .update(`${this.#settings.municipality}|${known}|${times}`)
      .digest('hex')
    return [digest.slice(0, 8), digest.slice(8, 12), `8${digest.slice(13, 16)}`, `a${digest.slice(17, 20)}`, digest.slice(20, 32)].join('-') // prettier-ignore
  }
}

/** `04-05-2026 08:10`, `2026-05-04T08:10:22`; the time of day from the other where it stands by itself. */
export function momentOf(text: string, time: string | null): string | null {
  const match =
    /^(?:(\d{4})-(\d{1,2})-(\d{1,2})|(\d{1,2})[-./](\d{1,2})[-./](\d{4}))(?:[T ,]+(?:kl\.? ?)?(\d{1,2}[:.]\d{2}(?:[:.]\d{2})?)(?:[.,]\d+)?)?$/u.exec(
      text,
    )
  if (match === null) return null
  const [, y, m, d, day, month, year] = match
  const two = (value: string | undefined) => (value ?? '').padStart(2, '0')
  const date = `${y ?? year}-${two(m ?? month)}-${two(d ?? day)}`
  if (Number.isNaN(Date.parse(`${date}T00:00:00Z`)) || new Date(`${date}T00:00:00Z`).toISOString().slice(0, 10) !== date) return null // prettier-ignore
  // A time alone comes from a spreadsheet as a moment of its first day.
  const clock = time === null ? match[7] : (/T(\d{2}:\d{2}:\d{2})$/u.exec(time)?.[1] ?? time)
  const parts = /^(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?$/u.exec(clock ?? '')
  if (parts === null) return null
  const [hour, minute, second] = [Number(parts[1]), Number(parts[2]), Number(parts[3] ?? 0)]
  if (hour > 23 || minute > 59 || second > 59) return null
  return `${date}T${two(String(hour))}:${two(String(minute))}:${two(String(second))}`
}

/** `125`, `125,5`, `2:05`, `0:02:05`; undefined where it is no time, or too long a one. Nothing is no time waited. */
export function secondsOf(cell: Cell): number | undefined {
  const text = String(cell ?? '').trim()
  if (text === '') return 0
  const clock = /^(?:\d{4}-\d{2}-\d{2}T)?(?:(\d{1,2}):)?(\d{1,3}):(\d{2})$/u.exec(text)
  const seconds = clock
    ? Number(clock[1] ?? 0) * 3_600 + Number(clock[2]) * 60 + Number(clock[3])
    : /^\d+(?:[.,]\d+)?$/u.test(text)
      ? Number(text.replace(',', '.'))
      : Number.NaN
  return seconds <= LONGEST_SECONDS ? seconds : undefined
}

/** Null where it says neither. */
function answerOf(text: string): boolean | null {
  const said = text.toLocaleLowerCase('da')
  if (YES.has(said)) return true
  return NO.has(said) ? false : null
}
