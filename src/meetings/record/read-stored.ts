/** What was stored of a meeting held here, as it was built: papers may say something else by now, the record does not. */
import { sql } from 'kysely'
import type { Minutes } from '../../minutes/model.ts'
import type { Transaction } from '../../platform/database.ts'
import type { BuiltItem, BuiltMeeting } from './build-meeting.ts'

interface StoredRow {
  agendaItemId: number
  itemId: number
  paperId: number | null
  number: string | null
  files: BuiltItem['files']
}

/** The newest stored agenda or minutes; null where nothing was stored yet. As the worker. */
export async function readStored(
  tx: Transaction,
  municipality: number,
  meetingId: number,
): Promise<BuiltMeeting | null> {
  const { rows: versions } = await sql<{ reading: Minutes }>`
    select reading from meeting_versions where municipality_id = ${municipality} and meeting_id = ${meetingId}
    order by version desc limit 1`.execute(tx)
  const minutes = versions[0]?.reading
  if (minutes === undefined) return null
  const { rows } = await sql<StoredRow>`
    select a.id as "agendaItemId", i.id as "itemId", a.paper_id as "paperId", i.number,
      (select coalesce(json_agg(json_build_object('digest', encode(x.file_digest, 'hex'), 'fileName', x.name, 'closed', x.degree = 'closed') order by x.position), '[]')
        from attachments x where x.municipality_id = i.municipality_id and x.item_id = i.id) as files
    from items i join agenda_items a on a.municipality_id = i.municipality_id and a.item_id = i.id
    where i.municipality_id = ${municipality} and i.meeting_id = ${meetingId} order by i.position`.execute(tx)
  const items = rows.map(({ number, ...row }, index): BuiltItem => {
    return {
      ...row,
      number: number ?? '',
      closed: minutes.items[index]?.closed ?? true,
      writers: [],
      digest: '',
    }
  })
  return { minutes, items }
}
