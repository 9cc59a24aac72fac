/** Commands by which something comes on an agenda: a paper, an item with a text of its own, one that returns. */
import { sql } from 'kysely'
import type { ItemKind } from '../../minutes/meeting-record.ts'
import type { RichDocument } from '../../minutes/rich-text/model.ts'
import type { SignedInPerson } from '../../organisation/model.ts'
import type { Transaction } from '../../platform/database.ts'
import {
  type HeldAgenda,
  holdAgenda,
  type HoldRefusal,
  numberIn,
  recordChange,
  writeOrder,
} from './change-agenda.ts'
import type { Order } from './model.ts'
import { getPlacementOn, listStandingItems } from './placement-queries.ts'
import { placeNew } from './placement.ts'
import { type AgendaItem, getAgenda, isLate, placedItem } from './queries.ts'

export interface ClosedWords {
  ground: string
  neutralTitle: string
  /** ISO date. */
  reviewOn: string
}

/** What an item says of itself; one with a paper has no document. */
export interface ItemWords {
  title: string
  kind: ItemKind
  document: RichDocument | null
  caseNumber: string | null
  minutes: number | null
  breakMinutes: number | null
  closed: ClosedWords | null
  /** Of a closed item: what all may know was decided. */
  publicDecision: string | null
}

export type ItemSource =
  | { paper: number }
  /** The agenda item of an earlier meeting that was postponed, or that is to return. */
  | { item: number }
  | { standing: number }
  | { own: ItemWords }

export type AddRefusal = HoldRefusal | 'late-without-reason' | 'already-on-agenda'

/** @returns id of the new item */
export async function addAgendaItem(
  tx: Transaction,
  municipality: number,
  person: SignedInPerson,
  meetingId: number,
  wanted: { from: ItemSource; lateReason: string | null; today: string },
): Promise<{ id: number } | AddRefusal> {
  const agenda = await holdAgenda(tx, municipality, person, meetingId)
  if (typeof agenda === 'string') return agenda
  const found = await findNew(tx, municipality, agenda, wanted.from)
  if (typeof found === 'string') return found
  const late = isLate(agenda, wanted.today)
  if (late && wanted.lateReason === null) return 'late-without-reason'
  const id = await insertItem(tx, municipality, person, agenda, { ...found, lateReason: late ? wanted.lateReason : null }) // prettier-ignore
  const order = await placeAdded(tx, municipality, agenda, id)
  await recordChange(tx, municipality, person, meetingId, {
    change: 'added',
    itemId: id,
    to: numberIn(agenda, order, id),
  })
  return { id }
}

interface NewItem extends ItemWords {
  paperId: number | null
  standingId: number | null
  continuesId: number | null
}

const withNothing = { paperId: null, standingId: null, continuesId: null }
const noWords = { caseNumber: null, closed: null, breakMinutes: null, publicDecision: null }

async function findNew(
  tx: Transaction,
  municipality: number,
  agenda: HeldAgenda,
  from: ItemSource,
): Promise<NewItem | 'not-found' | 'already-on-agenda'> {
  if ('own' in from) return { ...from.own, ...withNothing }
  if ('paper' in from) return findPaper(tx, municipality, agenda, from.paper)
  if ('item' in from) return findEarlier(tx, municipality, agenda, from.item)
  const standing = (await listStandingItems(tx, municipality, agenda.meeting.bodyId)).find(
    ({ id }) => id === from.standing,
  )
  if (standing === undefined) return 'not-found'
  if (agenda.items.some((item) => item.standing?.id === standing.id)) return 'already-on-agenda'
  const { title, kind, document, minutes } = standing
  return { ...withNothing, ...noWords, title, kind, document, minutes, standingId: standing.id } // prettier-ignore
}

interface PaperRow {
  title: string
  kind: ItemKind
  caseNumber: string
  closed: ClosedWords | null
  taken: boolean
  continuesId: number | null
}

/** Held, so that it does not come on two agendas at once. */
async function findPaper(
  tx: Transaction,
  municipality: number,
  { meeting }: HeldAgenda,
  id: number,
): Promise<NewItem | 'not-found' | 'already-on-agenda'> {
  await sql`select 1 from papers where municipality_id = ${municipality} and id = ${id} for update`.execute(
    tx,
  )
  const { rows } = await sql<PaperRow>`
    select p.title, p.item_kind as kind, c.case_number as "caseNumber", case when c.degree = 'closed' then
        json_build_object('ground', c.ground, 'neutralTitle', c.neutral_title, 'reviewOn', c.review_on) end as closed,
      exists (select 1 from agenda_items a join meetings m on m.municipality_id = a.municipality_id and m.id = a.meeting_id and m.stage <> 'cancelled'
          left join agenda_decisions d on d.municipality_id = a.municipality_id and d.agenda_item_id = a.id
        where a.municipality_id = p.municipality_id and a.paper_id = p.id and a.state = 'on-agenda' and d.outcome is distinct from 'postponed') as taken,
      (select max(a.id) from agenda_items a join agenda_decisions d on d.municipality_id = a.municipality_id and d.agenda_item_id = a.id
        where a.municipality_id = p.municipality_id and a.paper_id = p.id and d.outcome = 'postponed') as "continuesId"
    from papers p join cases c on c.municipality_id = p.municipality_id and c.id = p.case_id
    where p.municipality_id = ${municipality} and p.id = ${id} and p.body_id = ${meeting.bodyId}`.execute(tx)
  const [row] = rows
  if (row === undefined) return 'not-found'
  const { taken, ...words } = row
  if (taken) return 'already-on-agenda'
  // Its deadlines are counted from the meeting it is on.
  await sql`
    update papers set meeting_on = ${meeting.heldOn}, revision = revision + 1
    where municipality_id = ${municipality} and id = ${id} and meeting_on is distinct from ${meeting.heldOn}`.execute(
    tx,
  )
  return { ...withNothing, ...noWords, ...words, document: null, minutes: null, paperId: id }
}

async function findEarlier(
  tx: Transaction,
  municipality: number,
  agenda: HeldAgenda,
  id: number,
): Promise<NewItem | 'not-found' | 'already-on-agenda'> {
  // An item of a meeting that is over cannot be locked for update; so that it returns once only, its name is.
  await sql`select pg_advisory_xact_lock(hashtextextended('agenda item that returns ' || ${id}::text, 0))`.execute(
    tx,
  )
  const { rows } = await sql<
    Omit<NewItem, 'continuesId' | 'standingId' | 'breakMinutes' | 'publicDecision'> & {
      bodyId: number
      taken: boolean
    }
  >`
    select a.title, a.kind, a.document, a.case_number as "caseNumber", a.planned_minutes as minutes, a.paper_id as "paperId", a.body_id as "bodyId",
      case when a.degree = 'closed' then json_build_object('ground', a.ground, 'neutralTitle', a.neutral_title, 'reviewOn', a.review_on) end as closed,
      exists (select 1 from agenda_items n join meetings m on m.municipality_id = n.municipality_id and m.id = n.meeting_id and m.stage <> 'cancelled'
        where n.municipality_id = a.municipality_id and n.continues_id = a.id and n.state = 'on-agenda' and n.body_id = ${agenda.meeting.bodyId}) as taken
    from agenda_items a where a.municipality_id = ${municipality} and a.id = ${id} and a.meeting_id <> ${agenda.meeting.id}`.execute(
    tx,
  )
  const [row] = rows
  if (row === undefined) return 'not-found'
  const { bodyId, taken, ...words } = row
  if (taken) return 'already-on-agenda'
  // A paper belongs to one body; elsewhere the item returns with its words alone.
  const paperId = bodyId === agenda.meeting.bodyId ? words.paperId : null
  return { ...noWords, ...words, paperId, standingId: null, continuesId: id }
}

async function insertItem(
  tx: Transaction,
  municipality: number,
  person: SignedInPerson,
  { meeting, items }: HeldAgenda,
  item: NewItem & { lateReason: string | null },
): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into agenda_items (municipality_id, meeting_id, body_id, position, kind, paper_id, title, document, case_number, degree, ground,
      neutral_title, review_on, public_decision, planned_minutes, break_minutes, late_reason, continues_id, standing_item_id, created_by)
    values (${municipality}, ${meeting.id}, ${meeting.bodyId}, ${items.length}, ${item.kind}, ${item.paperId}, ${item.title},
      ${item.document === null ? null : JSON.stringify(item.document)}::jsonb, ${item.caseNumber}, ${item.closed === null ? 'open' : 'closed'},
      ${item.closed?.ground ?? null}, ${item.closed?.neutralTitle ?? null}, ${item.closed?.reviewOn ?? null}, ${item.publicDecision}, ${item.minutes}, ${item.breakMinutes},
      ${item.lateReason},
      ${item.continuesId}, ${item.standingId}, ${person.id})
    returning id`.execute(tx)
  const [row] = rows
  if (row === undefined) throw new Error('The item was not written')
  return row.id
}

/** Where the body's rules put it. */
async function placeAdded(
  tx: Transaction,
  municipality: number,
  before: HeldAgenda,
  id: number,
): Promise<Order> {
  const { bodyId, heldOn } = before.meeting
  const groups = await getPlacementOn(tx, municipality, bodyId, heldOn)
  const after = await getAgenda(tx, municipality, before.meeting.id)
  const added = after?.items.find((item: AgendaItem) => item.id === id)
  if (added === undefined) throw new Error('The new item is not seen by the one who made it')
  const order = placeNew(before.order, before.items.map(placedItem), placedItem(added), groups)
  await writeOrder(tx, municipality, order)
  return order
}
