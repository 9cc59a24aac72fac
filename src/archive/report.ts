/** What the command `sagsgang import` says: a line for each file, and at the end what a person must look at. */
import { sql } from 'kysely'
import { writeDate } from '../language/dates.ts'
import type { Transaction } from '../platform/database.ts'
import type { SettledFile } from './import-files.ts'
import { failed, type FileState, REASON_TEXTS, STATE_TEXTS } from './model.ts'

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
  #closed: ClosedItem[] = []

  /** Takes the file into the report and answers its line of progress. */
  add(file: SettledFile, of: number): string {
    this.#counts.set(file.state, (this.#counts.get(file.state) ?? 0) + 1)
    if (file.state === 'failed' || file.state === 'uncertain') this.#remarks.push(file)
    const done = [...this.#counts.values()].reduce((sum, count) => sum + count, 0)
    return `${String(done).padStart(String(of).length)}/${of}  ${STATE_TEXTS[file.state]}: ${file.name}${file.reason ? ` – ${file.reason}` : ''}`
  }

  refuse(name: string, reason: string, of: number): string {
    return this.add({ name, ...failed(reason) }, of)
  }

  get failed(): number {
    return this.#counts.get('failed') ?? 0
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
        select meeting_id from import_files where municipality_id = ${municipality} and run_id = ${runId} and state in ('read', 'uncertain'))
      order by i.held_on, i.meeting_id, i.position`.execute(tx)
    this.#closed = rows
  }

  lines(): string[] {
    const count = (state: FileState) => this.#counts.get(state) ?? 0
    const sum = `Læst ${count('read') + count('uncertain')} · sprunget over ${count('skipped')} · usikre ${count('uncertain')} · ikke læst ${count('failed')}`
    return [
      '',
      sum,
      ...this.#remarks.map(({ name, state, reason }) => `  ${STATE_TEXTS[state]}: ${name} – ${reason ?? ''}`),
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
