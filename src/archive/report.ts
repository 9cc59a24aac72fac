/** What the command `sagsgang import` says: a line for each file, and at the end what a person must look at. */
import { sql } from 'kysely'
import { writeDate } from '../language/dates.ts'
import type { Transaction } from '../platform/database.ts'

import { meetingsOfRun } from './queries.ts'
import { REASON_TEXTS } from '../meetings/words.ts'
import { failed, type FileState, type SettledFile, STATE_TEXTS } from './model.ts'

interface ClosedItem {
  body: string
  heldOn: string
  number: string | null
  title: string | null
  reason: string
}

export class ImportReport {
  readonly #counts = new Map<FileState, number>()
  readonly #remarks: SettledFile[] = []
  #unreadParts = 0
  #closed: ClosedItem[] = []

  /** Takes the file into the report and answers its line of progress. */
  add(file: SettledFile, of: number): string {
    this.#counts.set(file.state, (this.#counts.get(file.state) ?? 0) + 1)
    if (file.state === 'failed' || file.state === 'uncertain') this.#remarks.push(file)
    const parts = file.parts ?? []
    this.#unreadParts += parts.filter(({ state }) => state === 'failed').length
    const done = [...this.#counts.values()].reduce((sum, count) => sum + count, 0)
    const place = `${String(done).padStart(String(of).length)}/${of}`
    return [
      `${place}  ${lineOf(file)}`,
      ...parts.map(
        (part) =>
          `${' '.repeat(place.length + 4)}${lineOf({ ...part, name: part.name.split('/').at(-1) ?? part.name })}`,
      ),
    ].join('\n')
  }

  refuse(name: string, reason: string, of: number): string {
    return this.add({ name, ...failed(reason) }, of)
  }

  /** Files that were not read, and files of a zip that were not. */
  get failed(): number {
    return (this.#counts.get('failed') ?? 0) + this.#unreadParts
  }

  /** Counts by state, for tests and benchmarks. */
  get counts(): Readonly<Partial<Record<FileState, number>>> {
    return Object.fromEntries(this.#counts)
  }

  async readClosedItems(tx: Transaction, municipality: number, runId: number): Promise<void> {
    const { rows } = await sql<ClosedItem>`
      select b.name as body, i.held_on as "heldOn", i.number, i.title, i.degree_reason as reason
      from items i join bodies b on b.municipality_id = i.municipality_id and b.id = i.body_id
      where i.municipality_id = ${municipality} and i.degree = 'closed' and i.degree_reason <> 'by-person' and i.meeting_id in (
        ${meetingsOfRun(municipality, runId)})
      order by i.held_on, i.meeting_id, i.position`.execute(tx)
    this.#closed = rows
  }

  lines(): string[] {
    const count = (state: FileState) => this.#counts.get(state) ?? 0
    const read = `Læst ${count('read') + count('uncertain')}${count('uncertain') > 0 ? `, heraf ${count('uncertain')} med forbehold` : ''}`
    return [
      '',
      `${read} · sprunget over ${count('skipped')} · ikke læst ${count('failed')}`,
      ...this.#unreadLines(),
      ...this.#doubtfulLines(),
      ...this.#closedLines(),
    ]
  }

  /** By reason: of a folder of many files the same is wrong with many. */
  #unreadLines(): string[] {
    const failing = this.#remarks.flatMap((file) => [file, ...(file.parts ?? [])]).filter(hasFailed)
    const names = Map.groupBy(failing, ({ reason }) => reason ?? '')
    if (names.size === 0) return []
    const groups = [...names].flatMap(([reason, files]) => [
      `  ${reason}`,
      ...files.map(({ name }) => `    ${name}`),
    ])
    return ['', 'Ikke læst:', ...groups]
  }

  #doubtfulLines(): string[] {
    const doubtful = this.#remarks
      .flatMap((file) => file.parts ?? [file])
      .filter(({ state }) => state === 'uncertain')
    return doubtful.length === 0
      ? []
      : [
          '',
          'Læst med forbehold – se dem igennem:',
          ...doubtful.map((each) => `  ${each.name}${detailOf(each)}`),
        ]
  }

  #closedLines(): string[] {
    if (this.#closed.length === 0) return []
    const items =
      this.#closed.length === 1 ? '1 punkt er lukket' : `${this.#closed.length} punkter er lukkede`
    return [
      '',
      `${items}, til en person siger andet:`,
      ...this.#closed.map(
        ({ body, heldOn, number, title, reason }) =>
          `  ${body} ${writeDate(heldOn)}, ${number === null ? 'punkt uden nummer' : `punkt ${number}`}: ${title ?? 'uden titel'} (${REASON_TEXTS[reason] ?? reason})`,
      ),
    ]
  }
}

type Told = Pick<SettledFile, 'name' | 'state' | 'reason' | 'meeting'>

const hasFailed = ({ state }: Told) => state === 'failed'

function lineOf(file: Told): string {
  return `${STATE_TEXTS[file.state]}: ${file.name}${detailOf(file)}`
}

/** Whose meeting on which day, and what there is to say of it. */
function detailOf({ meeting, reason }: Told): string {
  const words = [...(meeting ? [`${meeting}.`] : []), ...(reason ? [reason] : [])]
  return words.length === 0 ? '' : ` – ${words.join(' ')}`
}
