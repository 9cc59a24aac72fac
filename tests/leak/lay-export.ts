/** An export read in by the secretary, with a word in the name and in the bytes of each enclosure. */
import { mkdtemp, writeFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { sql } from 'kysely'
import type { BuiltMunicipality } from '../../demo/builders.ts'
import { importPaths } from '../../src/archive/command.ts'
import { FileStore } from '../../src/documents/files.ts'
import { changeItemDegrees, changeMeetingDegree } from '../../src/meetings/change-degree.ts'
import { Database } from '../../src/platform/database.ts'
import { indexItems } from '../../src/search/index-items.ts'
import type { TestDatabase } from '../support/database.ts'
import { exportXml } from '../support/export-xml.ts'

export interface LaidExport {
  meeting: number
  openItem: number
  closedItem: number
  attachments: { exported: number; exportedClosed: number; exportedOfClosed: number }
}

interface Words {
  /** Of an enclosure that all who see the open item may have. */
  open: { name: string; bytes: string }
  /** Marked as closed in the export, under the open item. */
  closed: { name: string; bytes: string }
  /** Open by its own mark, under a closed item. */
  ofClosed: { name: string; bytes: string; title: string }
}

export async function layExport(
  database: TestDatabase,
  municipality: BuiltMunicipality,
  dataDir: string,
  words: Words,
): Promise<LaidExport> {
  const worker = new Database(database.urls.worker, { poolSize: 2 })
  const app = new Database(database.urls.app, { poolSize: 1 })
  const folder = await mkdtemp(join(tmpdir(), 'sagsgang-canaries-'))
  try {
    const path = join(folder, 'udtraek.zip')
    await writeFile(path, zipOf(words))
    const context = {
      database: worker,
      store: new FileStore(dataDir),
      municipality: municipality.id,
      itemsChanged: indexItems,
    }
    await importPaths(context, municipality.person.secretary, [path], () => {})
    const laid = await findLaid(worker, municipality)
    await app.within(municipality.callerAs('secretary'), async (tx) => {
      await changeMeetingDegree(tx, municipality.id, laid.meeting, 'published')
      await changeItemDegrees(tx, municipality.id, [{ itemId: laid.openItem, degree: 'published' }])
    })
    return laid
  } finally {
    await worker.close()
    await app.close()
    await rm(folder, { recursive: true })
  }
}

/** Stored as it is, so that a word in a file is a word in the zip. */
function zipOf({ open, closed, ofClosed }: Words): Uint8Array {
  const enclosure = (name: string, file: string, isPublic: string) => {
    return { name: `Bilag ${name}`, file: `Enclosures\\${file}`, isPublic }
  }
  const fields: [string, string][] = [['Beslutning', '<p>Godkendt.</p>']]
  const xml = exportXml([
    {
      number: '1',
      title: 'Nyt tag på havnekontoret',
      fields,
      enclosures: [enclosure(open.name, '1.txt', 'True'), enclosure(closed.name, '2.txt', 'False')],
    },
    {
      number: '2',
      title: `Udbud ${ofClosed.title}`,
      isPublic: 'False',
      fields,
      enclosures: [enclosure(ofClosed.name, '3.txt', 'True')],
    },
  ]).replace('Havneudvalget', 'Direktionen')
  const text = (words: string) => new TextEncoder().encode(`Her står ${words} for sig.`)
  const files = {
    'P/P.xml': new TextEncoder().encode(xml),
    'P/Enclosures/1.txt': text(open.bytes),
    'P/Enclosures/2.txt': text(closed.bytes),
    'P/Enclosures/3.txt': text(ofClosed.bytes),
  }
  return zipSync(files, { level: 0 })
}

async function findLaid(worker: Database, { id }: BuiltMunicipality): Promise<LaidExport> {
  return worker.within({ municipality: id, purpose: 'import' }, async (tx) => {
    const { rows } = await sql<{ meeting: number; item: number; attachments: number[] }>`
      select i.meeting_id as meeting, i.id as item, json_agg(a.id order by a.position) as attachments
      from items i join attachments a on a.municipality_id = i.municipality_id and a.item_id = i.id
      where i.municipality_id = ${id} and i.held_on = '2019-06-03' group by i.meeting_id, i.id, i.position order by i.position`.execute(
      tx,
    )
    const [open, closed] = rows
    if (!open || !closed) throw new Error('The export was not read')
    const [exported = 0, exportedClosed = 0] = open.attachments
    return {
      meeting: open.meeting,
      openItem: open.item,
      closedItem: closed.item,
      attachments: { exported, exportedClosed, exportedOfClosed: closed.attachments[0] ?? 0 },
    }
  })
}
