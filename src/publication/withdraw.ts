/** Takes back what was published. From the same moment nobody outside sees it, and its address says that it was there. */
import { sql } from 'kysely'
import { writeDate } from '../language/dates.ts'
import { changeItemDegrees, changeMeetingDegree } from '../meetings/change-degree.ts'
import type { MeetingHead } from '../meetings/queries.ts'
import type { SignedInPerson } from '../organisation/model.ts'
import type { Transaction } from '../platform/database.ts'

export interface Thing {
  kind: 'meeting' | 'item' | 'attachment'
  id: number
}

export interface Published extends Thing {
  /** For the secretary. */
  text: string
  /** For everyone: number, body and date, no title. */
  label: string
}

/** What of a meeting everyone sees now. */
export async function listPublished(
  tx: Transaction,
  municipality: number,
  meeting: MeetingHead,
): Promise<Published[]> {
  if (meeting.degree !== 'published') return []
  const place = `mødet i ${meeting.body ?? 'et forum'} den ${writeDate(meeting.heldOn)}`
  const { rows } = await sql<{
    kind: 'item' | 'attachment'
    id: number
    text: string
    number: string | null
  }>`
    select 'item' as kind, i.id, i.number, coalesce(i.title, 'Uden titel') as text, i.position, -1 as place
    from items i where i.municipality_id = ${municipality} and i.meeting_id = ${meeting.id} and i.degree = 'published'
    union all
    select 'attachment', a.id, i.number, a.name, i.position, a.position from attachments a
      join items i on i.municipality_id = a.municipality_id and i.id = a.item_id
    where i.municipality_id = ${municipality} and i.meeting_id = ${meeting.id} and i.degree = 'published' and a.degree = 'as-item'
      and i.published_extent = 'chosen-attachments' and a.released
    order by position, place`.execute(tx)
  return [
    { kind: 'meeting', id: meeting.id, text: 'Hele mødet', label: upper(place) },
    ...rows.map(({ kind, id, text, number }): Published => {
      const numbered = number === null ? 'Et punkt' : `Punkt ${number}`
      return kind === 'item'
        ? { kind, id, text: `${numbered}: ${text}`, label: `${numbered} på ${place}` }
        : {
            kind,
            id,
            text: `${numbered}, bilaget ${text}`,
            label: `Et bilag til ${lower(numbered)} på ${place}`,
          }
    }),
  ]
}

const upper = (text: string) => text.charAt(0).toLocaleUpperCase('da') + text.slice(1)
const lower = (text: string) => text.charAt(0).toLocaleLowerCase('da') + text.slice(1)

export async function withdraw(
  tx: Transaction,
  municipality: number,
  person: SignedInPerson,
  { meeting, thing, reason }: { meeting: MeetingHead; thing: Thing; reason: string },
): Promise<'done' | 'not-found'> {
  const published = await listPublished(tx, municipality, meeting)
  const found = published.find(({ kind, id }) => kind === thing.kind && id === thing.id)
  if (found === undefined) return 'not-found'
  if (!(await takeBack(tx, municipality, thing))) return 'not-found'
  await sql`
    insert into withdrawals (municipality_id, meeting_id, kind, thing_id, label, reason, withdrawn_by)
    values (${municipality}, ${meeting.id}, ${thing.kind}, ${thing.id}, ${found.label}, ${reason}, ${person.id})`.execute(
    tx,
  )
  return 'done'
}

async function takeBack(tx: Transaction, municipality: number, { kind, id }: Thing): Promise<boolean> {
  if (kind === 'meeting') return (await changeMeetingDegree(tx, municipality, id, 'internal')) === 'done'
  if (kind === 'item')
    return (await changeItemDegrees(tx, municipality, [{ itemId: id, degree: 'internal' }])) === 'done'
  const { rows } = await sql`
    update attachments set released = false where municipality_id = ${municipality} and id = ${id} and released returning id`.execute(
    tx,
  )
  return rows.length === 1
}

export interface Tombstone {
  kind: Thing['kind']
  label: string
  reason: string
  /** ISO date. */
  on: string
}

/** Null of what never was published, or is so still. */
export async function getTombstone(
  tx: Transaction,
  kind: Thing['kind'] | 'form',
  id: number,
): Promise<Tombstone | null> {
  const { rows } = await sql<Tombstone>`
    select t.kind, t.label, t.reason, (t.withdrawn_at at time zone 'Europe/Copenhagen')::date as on from app.tombstone_of(${kind}, ${id}) t`.execute(
    tx,
  )
  return rows[0] ?? null
}
