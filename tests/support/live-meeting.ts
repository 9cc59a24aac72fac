/** A meeting of the board whose agenda is sent, ready to be held. */
import { Client } from 'pg'
import type { BuiltMunicipality } from '../../demo/builders.ts'
import { FileStore } from '../../src/documents/files.ts'
import { storeAgenda } from '../../src/meetings/record/send-agenda.ts'
import { Database } from '../../src/platform/database.ts'

export interface LaidItem {
  title: string
  kind?: 'decision' | 'discussion' | 'information'
  closed?: boolean
  paperId?: number
}

export interface LaidMeeting {
  id: number
  /** Ids of the agenda items, in order. */
  items: number[]
}

interface Place {
  urls: { worker: string }
  adminUrl: string
  dataDir: string
}

/** @param heldOn ISO date; `send: false` leaves it planned */
export async function layMeeting(
  { urls, adminUrl, dataDir }: Place,
  municipality: BuiltMunicipality,
  {
    heldOn,
    items,
    send = true,
    body = 'direktionen',
  }: { heldOn: string; items: readonly LaidItem[]; send?: boolean; body?: string },
): Promise<LaidMeeting> {
  const admin = new Client({ connectionString: adminUrl })
  await admin.connect()
  const bodyId = municipality.body(body)
  const { rows } = await admin.query<{ id: number }>(
    `insert into meetings (municipality_id, body_id, held_on, starts_at, kind, origin, stage, items_seen_by)
     values ($1, $2, $3, '09:00', 'agenda', 'meeting', 'planned', 'seats') returning id`,
    [municipality.id, bodyId, heldOn],
  )
  const id = Number(rows[0]?.id)
  const laid: number[] = []
  for (const [position, { title, kind = 'decision', closed = false, paperId = null }] of items.entries()) {
    const { rows: added } = await admin.query<{ id: number }>(
      `insert into agenda_items (municipality_id, meeting_id, body_id, position, kind, title, paper_id, degree, ground, neutral_title, review_on)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) returning id`,
      [municipality.id, id, bodyId, position, kind, title, paperId, closed ? 'closed' : 'open',
       closed ? 'Personsag' : null, closed ? 'En personsag' : null, closed ? '2035-01-01' : null], // prettier-ignore
    )
    laid.push(Number(added[0]?.id))
  }
  if (send) {
    await admin.query(`insert into agenda_versions (municipality_id, meeting_id, version) values ($1, $2, 1)`, [municipality.id, id]) // prettier-ignore
    const worker = new Database(urls.worker, { poolSize: 1 })
    await worker.within({ municipality: municipality.id, purpose: 'meeting' }, (tx) =>
      storeAgenda(tx, municipality.id, id, 1, {
        store: new FileStore(dataDir),
        itemsChanged: async () => {},
        agendaSent: [],
      }),
    )
    await worker.close()
  }
  await admin.end()
  return { id, items: laid }
}
