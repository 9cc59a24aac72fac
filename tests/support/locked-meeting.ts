/** A meeting of the board whose minutes are locked: an open item of a paper, given to a unit, and a closed one, given to a person. */
import { Client } from 'pg'
import { writePaper } from '../../demo/builders-agenda.ts'
import { FileStore } from '../../src/documents/files.ts'
import { commitmentsOfMinutes } from '../../src/followup/commitments/from-decisions.ts'
import { lockOnce } from '../../src/meetings/minutes/lock-minutes.ts'
import { Database } from '../../src/platform/database.ts'
import { layMeeting } from './live-meeting.ts'
import type { TestSite } from './site.ts'

export interface LockedMeeting {
  id: number
  openItem: number
  closedItem: number
  caseId: number
  paperId: number
}

export interface LockedWords {
  heldOn: string
  open: { title: string; decision: string; asks: string; dueOn: string | null }
  closed: { title: string; decision: string; asks: string }
}

/** @param times how often the job is tried: once is enough, and more changes nothing */
export async function lockMeeting(site: TestSite, words: LockedWords, times = 1): Promise<LockedMeeting> {
  const { database, municipality, dataDir } = site
  const app = new Database(database.urls.app, { poolSize: 1 })
  const worker = new Database(database.urls.worker, { poolSize: 1 })
  const admin = new Client({ connectionString: database.adminUrl })
  await admin.connect()
  const { heldOn, open, closed } = words
  try {
    const paperId = await writePaper(app, municipality, { title: open.title })
    const items = [
      { title: open.title, paperId },
      { title: closed.title, closed: true },
    ]
    const { id, items: laid } = await layMeeting({ ...database, dataDir }, municipality, { heldOn, items })
    const [openItem = 0, closedItem = 0] = laid
    const decide = `insert into agenda_decisions (municipality_id, agenda_item_id, outcome, text) values ($1, $2, 'approved', $3)`
    await admin.query(decide, [municipality.id, openItem, open.decision])
    await admin.query(decide, [municipality.id, closedItem, closed.decision])
    await admin.query(
      `insert into agenda_decision_points (municipality_id, agenda_item_id, path, text, owner_unit_id, owner_person_id, due_on, returns_to_body_id)
       values ($1, $2, '', $3, $4, null, $5, $6), ($1, $7, '', $8, null, $9, '2027-03-01', null)`,
      [municipality.id, openItem, open.asks, municipality.unit('center'), open.dueOn, municipality.body('direktionen'),
       closedItem, closed.asks, municipality.person.employee], // prettier-ignore
    )
    await admin.query(`update meetings set stage = 'ended', began_at = now(), ended_at = now() where id = $1`, [id]) // prettier-ignore
    await admin.query(`insert into locked_minutes (municipality_id, meeting_id, content_digest) values ($1, $2, 'x')`, [municipality.id, id]) // prettier-ignore
    const slots = {
      store: new FileStore(dataDir),
      itemsChanged: async () => {},
      makers: [],
      minutesLocked: [commitmentsOfMinutes],
    }
    for (let time = 0; time < times; time++) {
      if (time > 0)
        await admin.query(`update locked_minutes set stored_at = null where meeting_id = $1`, [id])
      await lockOnce(worker, municipality.id, id, slots)
    }
    const { rows } = await admin.query<{ item: string; case: string }>(
      `select a.item_id as item, p.case_id as case from agenda_items a left join papers p on p.id = a.paper_id where a.id = any ($1) order by a.id`,
      [laid],
    )
    return { id, openItem: Number(rows[0]?.item), closedItem: Number(rows[1]?.item), caseId: Number(rows[0]?.case), paperId } // prettier-ignore
  } finally {
    await app.close()
    await worker.close()
    await admin.end()
  }
}
