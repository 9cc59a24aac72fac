/** A database and a file store into which the tests of the archive hand files, as the command does. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { buildMunicipality, type BuiltMunicipality } from '../../demo/builders.ts'
import { importPaths } from '../../src/archive/command.ts'
import type { ImportContext } from '../../src/archive/import-context.ts'
import { FileStore } from '../../src/documents/files.ts'
import { Database, type Transaction } from '../../src/platform/database.ts'
import { createTestDatabase, type TestDatabase } from './database.ts'

export class ArchiveBench {
  readonly database: TestDatabase
  readonly folder: string
  readonly worker: Database
  readonly app: Database

  private constructor(database: TestDatabase, folder: string) {
    this.database = database
    this.folder = folder
    this.worker = new Database(database.urls.worker)
    this.app = new Database(database.urls.app)
  }

  static async open(): Promise<ArchiveBench> {
    return new ArchiveBench(await createTestDatabase(), await mkdtemp(join(tmpdir(), 'sagsgang-archive-')))
  }

  async close(): Promise<void> {
    await this.worker.close()
    await this.app.close()
    await rm(this.folder, { recursive: true })
  }

  async town(name: string): Promise<ArchiveTown> {
    return new ArchiveTown(this, await buildMunicipality(this.database.urls.owner, name))
  }
}

/** A municipality of its own, so that tests of one file do not meet. */
export class ArchiveTown {
  readonly built: BuiltMunicipality
  readonly store: FileStore
  readonly context: ImportContext
  readonly #bench: ArchiveBench

  constructor(bench: ArchiveBench, built: BuiltMunicipality) {
    this.#bench = bench
    this.built = built
    this.store = new FileStore(bench.folder)
    this.context = {
      database: bench.worker,
      store: this.store,
      municipality: built.id,
      itemsChanged: async () => {},
    }
  }

  /** Lays the bytes on disk. Answers the path. */
  async lay(name: string, bytes: Uint8Array | string): Promise<string> {
    const path = join(this.#bench.folder, name)
    await writeFile(path, bytes)
    return path
  }

  /** As `sagsgang import` of one file does for the secretary; the text is all that it says. */
  async handIn(name: string, bytes: Uint8Array | string) {
    return this.import(await this.lay(name, bytes))
  }

  async import(...paths: string[]) {
    const lines: string[] = []
    const { secretary } = this.built.person
    const report = await importPaths(this.context, secretary, paths, (line) => lines.push(line))
    return {
      counts: report.counts,
      failed: report.failed,
      lines,
      text: [...lines, ...report.lines()].join('\n'),
    }
  }

  within<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.#bench.worker.within({ municipality: this.built.id, purpose: 'import' }, work)
  }

  versions(): Promise<VersionRow[]> {
    return this.within(async (tx) => {
      const { rows } = await sql<VersionRow>`
        select v.id, m.held_on as "heldOn", v.version, v.file_name as name, f.media_type as "mediaType", f.digest
        from meeting_versions v join meetings m on m.municipality_id = v.municipality_id and m.id = v.meeting_id
        join files f on f.municipality_id = v.municipality_id and f.digest = v.file_digest
        where v.municipality_id = ${this.built.id} order by m.held_on, m.id, v.version`.execute(tx)
      return rows
    })
  }

  items(): Promise<ItemRow[]> {
    return this.within(async (tx) => {
      const { rows } = await sql<ItemRow>`
        select id, meeting_id as "meetingId", number, degree, degree_reason as reason from items
        where municipality_id = ${this.built.id} order by held_on, meeting_id, position`.execute(tx)
      return rows
    })
  }

  attachments(): Promise<AttachmentRow[]> {
    return this.within(async (tx) => {
      const { rows } = await sql<AttachmentRow>`
        select a.id, a.name, a.degree, f.media_type as "mediaType", f.digest from attachments a
        left join files f on f.municipality_id = a.municipality_id and f.digest = a.file_digest
        where a.municipality_id = ${this.built.id} order by a.item_id, a.position`.execute(tx)
      return rows
    })
  }
}

interface VersionRow {
  id: number
  heldOn: string
  version: number
  name: string
  mediaType: string
  digest: Buffer
}

interface ItemRow {
  id: number
  meetingId: number
  number: string | null
  degree: string
  reason: string
}

interface AttachmentRow {
  id: number
  name: string
  degree: string
  mediaType: string | null
  digest: Buffer | null
}

/** Invented minutes of the board in plain text, with one item. */
export function boardMinutes(
  date: string,
  words = 'Broen skal males, og skiltene skal op inden vinteren kommer.',
): string {
  const [year, month, day] = date.split('-')
  return `REFERAT Direktionen d. ${day}-${month}-${year}

Mødedato d. ${day}-${month}-${year} kl. 09:00

Mødested Lokale 1

Punkt 1: Maling af broen

25/00001

Sagsfremstilling

${words}

Beslutning i Direktionen den ${day}-${month}-${year}

Godkendt.
`
}
