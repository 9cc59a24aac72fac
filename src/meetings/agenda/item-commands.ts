/** Commands that change one item of an agenda, or take it off. */
import { sql } from 'kysely'
import type { SignedInPerson } from '../../organisation/model.ts'
import type { Transaction } from '../../platform/database.ts'
import type { ItemWords } from './add-commands.ts'
import { type HeldAgenda, holdAgenda, type HoldRefusal, recordChange, writeOrder } from './change-agenda.ts'
import { getItemDetails } from './item-queries.ts'
import type { AgendaItem } from './queries.ts'

interface HeldItem {
  agenda: HeldAgenda
  item: AgendaItem
}

export async function holdItem(
  tx: Transaction,
  municipality: number,
  person: SignedInPerson,
  meetingId: number,
  id: number,
): Promise<HeldItem | HoldRefusal> {
  const agenda = await holdAgenda(tx, municipality, person, meetingId)
  if (typeof agenda === 'string') return agenda
  const item = agenda.items.find((each) => each.id === id)
  return item === undefined ? 'not-found' : { agenda, item }
}

export interface WantedItem extends ItemWords {
  lateReason: string | null
  /** Revision that the form was made from. */
  seen: number
}

export type ChangeRefusal = HoldRefusal | 'changed-meanwhile' | 'case-is-closed' | 'late-without-reason'

/** Only written over what the form was made from. */
export async function changeAgendaItem(
  tx: Transaction,
  municipality: number,
  person: SignedInPerson,
  meetingId: number,
  id: number,
  wanted: WantedItem,
): Promise<'done' | ChangeRefusal> {
  const held = await holdItem(tx, municipality, person, meetingId, id)
  if (typeof held === 'string') return held
  const details = await getItemDetails(tx, municipality, meetingId, id)
  if (details === null) return 'not-found'
  if (details.revision !== wanted.seen) return 'changed-meanwhile'
  if (details.caseClosed && wanted.closed === null) return 'case-is-closed'
  if (held.item.lateReason !== null && wanted.lateReason === null) return 'late-without-reason'
  const document =
    details.paperId !== null || wanted.document === null ? null : JSON.stringify(wanted.document)
  await sql`
    update agenda_items set title = ${wanted.title}, kind = ${wanted.kind}, document = ${document}::jsonb, case_number = ${wanted.caseNumber},
      planned_minutes = ${wanted.minutes}, break_minutes = ${wanted.breakMinutes}, degree = ${wanted.closed === null ? 'open' : 'closed'},
      ground = ${wanted.closed?.ground ?? null}, neutral_title = ${wanted.closed?.neutralTitle ?? null}, review_on = ${wanted.closed?.reviewOn ?? null},
      public_decision = ${wanted.publicDecision}, late_reason = ${wanted.lateReason}, revision = revision + 1
    where municipality_id = ${municipality} and id = ${id}`.execute(tx)
  await recordChange(tx, municipality, person, meetingId, {
    change: 'changed',
    itemId: id,
    from: held.agenda.numbers.get(id) ?? null,
  })
  return 'done'
}

/** Minutes of many items at once; only what is another than before is written. */
export async function setTimes(
  tx: Transaction,
  municipality: number,
  person: SignedInPerson,
  meetingId: number,
  times: readonly { id: number; minutes: number | null; was: number | null }[],
): Promise<'done' | HoldRefusal> {
  const agenda = await holdAgenda(tx, municipality, person, meetingId)
  if (typeof agenda === 'string') return agenda
  const changed = times.filter(({ minutes, was }) => minutes !== was)
  if (changed.length === 0) return 'done'
  await sql`
    update agenda_items a set planned_minutes = r.minutes, revision = a.revision + 1
    from json_to_recordset(${JSON.stringify(changed)}) as r (id bigint, minutes int)
    where a.municipality_id = ${municipality} and a.meeting_id = ${meetingId} and a.id = r.id and a.planned_minutes is distinct from r.minutes`.execute(
    tx,
  )
  await recordChange(tx, municipality, person, meetingId, { change: 'times' })
  return 'done'
}

export type LeaveRefusal =
  HoldRefusal | 'reason-missing' | 'was-sent' | 'has-items-under' | 'already-withdrawn'

/** Keeps its number and says why. An item that nobody has been sent is taken off instead. */
export async function withdrawItem(
  tx: Transaction,
  municipality: number,
  person: SignedInPerson,
  meetingId: number,
  { id, reason }: { id: number; reason: string },
): Promise<'done' | LeaveRefusal> {
  const held = await holdItem(tx, municipality, person, meetingId, id)
  if (typeof held === 'string') return held
  if (held.item.state === 'withdrawn') return 'already-withdrawn'
  if (reason.trim() === '') return 'reason-missing'
  await sql`
    update agenda_items set state = 'withdrawn', state_reason = ${reason.trim()}, revision = revision + 1
    where municipality_id = ${municipality} and id = ${id}`.execute(tx)
  await recordChange(tx, municipality, person, meetingId, {
    change: 'withdrawn',
    itemId: id,
    from: held.agenda.numbers.get(id) ?? null,
  })
  return 'done'
}

/** The item is treated after all. */
export async function restoreItem(
  tx: Transaction,
  municipality: number,
  person: SignedInPerson,
  meetingId: number,
  id: number,
): Promise<'done' | HoldRefusal> {
  const held = await holdItem(tx, municipality, person, meetingId, id)
  if (typeof held === 'string') return held
  if (held.item.state === 'on-agenda') return 'done'
  await sql`
    update agenda_items set state = 'on-agenda', state_reason = null, revision = revision + 1
    where municipality_id = ${municipality} and id = ${id}`.execute(tx)
  await recordChange(tx, municipality, person, meetingId, {
    change: 'changed',
    itemId: id,
    from: held.agenda.numbers.get(id) ?? null,
  })
  return 'done'
}

/** As if it had never been on the agenda; its paper waits again. */
export async function takeOffItem(
  tx: Transaction,
  municipality: number,
  person: SignedInPerson,
  meetingId: number,
  id: number,
): Promise<'done' | LeaveRefusal> {
  const held = await holdItem(tx, municipality, person, meetingId, id)
  if (typeof held === 'string') return held
  if (held.item.sent) return 'was-sent'
  const order = held.agenda.order
    .filter((branch) => branch.id !== id)
    .map((branch) => ({ ...branch, under: branch.under.filter((each) => each !== id) }))
  if (held.agenda.order.some((branch) => branch.id === id && branch.under.length > 0))
    return 'has-items-under'
  await sql`delete from agenda_items where municipality_id = ${municipality} and id = ${id}`.execute(tx)
  await writeOrder(tx, municipality, order)
  await recordChange(tx, municipality, person, meetingId, {
    change: 'taken-off',
    from: held.agenda.numbers.get(id) ?? null,
  })
  return 'done'
}
