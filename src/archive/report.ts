/** What the command `sagsgang import` says: a line for each file, and at the end what a person must look at. */
import { sql } from 'kysely'
import { writeDate } from '../language/dates.ts'
import type { Transaction } from '../platform/database.ts'

import { meetingsOfRun } from './queries.ts'
import { failed, type FileState, REASON_TEXTS, type SettledFile, STATE_TEXTS } from './model.ts'

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
      ...parts.map((part) => `${' '.repeat(place.length + 4)}${partLine(part)}`),
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
      ...this.#remarks.flatMap((file) => [
        `  ${lineOf(file)}`,
        ...(file.parts ?? [])
          .filter(({ state }) => state === 'failed' || state === 'uncertain')
          .map((part) => `    ${partLine(part)}`),
      ]),
      ...this.#closedLines(),
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
          `  ${body} ${writeDate(heldOn)}, punkt ${number ?? '–'}: ${title ?? 'uden titel'} (${REASON_TEXTS[reason] ?? reason})`,
      ),
    ]
  }
}

function lineOf({ name, state, reason }: Pick<SettledFile, 'name' | 'state' | 'reason'>): string {
  return `${STATE_TEXTS[state]}: ${name}${reason ? ` – ${reason}` : ''}`
}

function partLine({ name, meeting, ...rest }: NonNullable<SettledFile['parts']>[number]): string {
  const file = name.split('/').at(-1) ?? name
  return lineOf({ ...rest, name: meeting === null ? file : `${meeting} (${file})` })
}
