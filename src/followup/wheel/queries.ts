/** What the wheel's pages and its round need, in few statements; the reader sees what the policies let through. */
import { sql } from 'kysely'
import { z } from 'zod'
import { getCalendar } from '../../organisation/days-off/queries.ts'
import { isItemKind } from '../../organisation/templates/model.ts'
import type { ItemKind } from '../../organisation/templates/model.ts'
import type { Transaction } from '../../platform/database.ts'
import { guestsOf } from '../../organisation/guests/model.ts'
import { minuteOf } from '../../meetings/agenda/clock.ts'
import { listStandingItems, type StandingItem } from '../../meetings/agenda/placement-queries.ts'
import type { LoadedMeeting } from './load.ts'
import type { Duty, Settled, Wheel } from './model.ts'
import type { PlannedDay } from './occurrences.ts'

const dutyRow = z.object({
  id: z.number(),
  kind: z.enum(['paper', 'dialogue']),
  title: z.string(),
  rule: z.string(),
  itemKind: z.custom<ItemKind>((word) => typeof word === 'string' && isItemKind(word)),
  bodyId: z.number().nullable(),
  bodyName: z.string().nullable(),
  unitId: z.number().nullable(),
  unitName: z.string().nullable(),
  ownerPersonId: z.number().nullable(),
  ownerUnitId: z.number().nullable(),
  ownerName: z.string(),
  leadDays: z.number(),
  minutes: z.number(),
  caseId: z.number().nullable(),
  caseTitle: z.string().nullable(),
  paperSource: z.string().nullable(),
  templatePaperId: z.number().nullable(),
  validFrom: z.string(),
  validUntil: z.string().nullable(),
  proposedKey: z.string().nullable(),
  chainId: z.number().nullable(),
  level: z.string().nullable(),
  counterpart: z.string().nullable(),
  revision: z.number(),
}) satisfies z.ZodType<Duty>

/** Every duty that the reader may know, by title. */
export async function listDuties(
  tx: Transaction,
  municipality: number,
  { id }: { id?: number } = {},
): Promise<Duty[]> {
  const one = id === undefined ? sql`` : sql`and d.id = ${id}`
  const { rows } = await sql`
    select d.id, d.kind, d.title, d.rule, d.item_kind as "itemKind", d.body_id as "bodyId", b.name as "bodyName", d.unit_id as "unitId",
      u.name as "unitName", d.owner_person_id as "ownerPersonId", d.owner_unit_id as "ownerUnitId",
      coalesce(p.name, o.name, 'Ikke kendt') as "ownerName", d.lead_days as "leadDays", d.minutes, d.case_id as "caseId",
      d.case_title as "caseTitle", d.paper_source as "paperSource", d.template_paper_id as "templatePaperId", d.valid_from as "validFrom",
      d.valid_until as "validUntil", d.proposed_key as "proposedKey", d.chain_id as "chainId", d.level, d.counterpart, d.revision
    from duties d left join bodies b on b.municipality_id = d.municipality_id and b.id = d.body_id
      left join units u on u.municipality_id = d.municipality_id and u.id = d.unit_id
      left join persons p on p.municipality_id = d.municipality_id and p.id = d.owner_person_id
      left join units o on o.municipality_id = d.municipality_id and o.id = d.owner_unit_id
    where d.municipality_id = ${municipality} ${one} order by d.title collate "da-x-icu", d.id`.execute(tx)
  return dutyRow.array().parse(rows)
}

export async function getDuty(tx: Transaction, municipality: number, id: number): Promise<Duty | null> {
  return (await listDuties(tx, municipality, { id }))[0] ?? null
}

const settledRow = z.object({
  dutyId: z.number(),
  periodOn: z.string(),
  fallsOn: z.string(),
  state: z.enum(['drafted', 'missing', 'done', 'skipped']),
  reason: z.string().nullable(),
  paperId: z.number().nullable(),
  agendaItemId: z.number().nullable(),
  paperTitle: z.string().nullable(),
  onAgenda: z.boolean(),
  held: z.boolean(),
}) satisfies z.ZodType<Settled>

/** What was settled of periods that begin so late or later. */
export async function listSettled(tx: Transaction, municipality: number, from: string): Promise<Settled[]> {
  const { rows } = await sql`
    select s.duty_id as "dutyId", s.period_on as "periodOn", s.falls_on as "fallsOn", s.state, s.reason, s.paper_id as "paperId",
      s.agenda_item_id as "agendaItemId", p.title as "paperTitle",
      exists (select 1 from agenda_items a where a.municipality_id = s.municipality_id and a.paper_id = s.paper_id and a.state = 'on-agenda') as "onAgenda",
      exists (select 1 from agenda_items a join meetings m on m.municipality_id = a.municipality_id and m.id = a.meeting_id
        where a.municipality_id = s.municipality_id and a.paper_id = s.paper_id and a.state = 'on-agenda' and m.stage in ('ended', 'locked')) as held
    from duty_occurrences s left join papers p on p.municipality_id = s.municipality_id and p.id = s.paper_id
    where s.municipality_id = ${municipality} and s.period_on >= ${from}`.execute(tx)
  return settledRow.array().parse(rows)
}

/** Days of meetings between two days, by body, in order; two on one day count once. */
export async function listMeetingDays(
  tx: Transaction,
  municipality: number,
  { from, until }: { from: string; until: string },
): Promise<Map<number, PlannedDay[]>> {
  const { rows } = await sql<PlannedDay & { bodyId: number }>`
    select body_id as "bodyId", held_on as "heldOn", (array_agg(id order by origin = 'meeting' desc, starts_at nulls last, id))[1] as "meetingId"
    from meetings where municipality_id = ${municipality} and body_id is not null and stage <> 'cancelled' and held_on between ${from} and ${until}
      and coalesce(meeting_kind, 'ordinary') <> 'seminar'
    group by body_id, held_on order by held_on`.execute(tx)
  const days = new Map<number, PlannedDay[]>()
  for (const { bodyId, heldOn, meetingId } of rows) {
    const known = days.get(bodyId)
    if (known === undefined) days.set(bodyId, [{ heldOn, meetingId }])
    else known.push({ heldOn, meetingId })
  }
  return days
}

/** All that is asked for to turn the wheel from one year to another. */
export async function getWheel(
  tx: Transaction,
  municipality: number,
  { from, until }: { from: number; until: number },
): Promise<Wheel> {
  // A period may begin in the year before, where a duty is due before a day of January.
  const begin = `${from - 1}-10-01`
  return {
    duties: await listDuties(tx, municipality),
    meetings: await listMeetingDays(tx, municipality, { from: begin, until: `${until}-12-31` }),
    settled: await listSettled(tx, municipality, begin),
    calendar: await getCalendar(tx),
  }
}

interface LoadRow extends Omit<LoadedMeeting, 'length'> {
  /** Its standing items were put on it. */
  begun: boolean
  startsAt: string | null
  endsAt: string | null
  usual: number | null
}

/**
 * Meetings to come of some bodies with what stands on their agendas, and the standing items that will stand on those nobody
 * has begun; those without hours go by the body's usual length.
 */
export async function listLoadedMeetings(
  tx: Transaction,
  municipality: number,
  { from, until, bodies }: { from: string; until: string; bodies: readonly number[] },
): Promise<LoadedMeeting[]> {
  const { rows } = await sql<LoadRow>`
    select m.id as "meetingId", m.body_id as "bodyId", b.name as "bodyName", m.held_on as "heldOn", to_char(m.starts_at, 'HH24:MI') as "startsAt",
      to_char(m.planned_end, 'HH24:MI') as "endsAt", (select r.duration_minutes from app.body_rules_on(m.body_id, m.held_on) r) as usual,
      (select coalesce(json_agg(a.planned_minutes), '[]') from agenda_items a
        where a.municipality_id = m.municipality_id and a.meeting_id = m.id and a.state = 'on-agenda') as items,
      exists (select 1 from agenda_changes h where h.municipality_id = m.municipality_id and h.meeting_id = m.id and h.change = 'begun') as begun
    from meetings m join bodies b on b.municipality_id = m.municipality_id and b.id = m.body_id
    where m.municipality_id = ${municipality} and m.stage in ('planned', 'dispatched') and m.held_on between ${from} and ${until}
      and m.body_id = any (${bodies}::bigint[])
    order by m.held_on, m.id`.execute(tx)
  const standing = new Map<number, StandingItem[]>()
  for (const id of bodies) standing.set(id, await listStandingItems(tx, municipality, id))
  return rows.flatMap(({ startsAt, endsAt, usual, begun, ...meeting }) => {
    const length = startsAt !== null && endsAt !== null ? minuteOf(endsAt) - minuteOf(startsAt) : usual
    if (length === null || length <= 0) return []
    const days = rows.filter(({ bodyId }) => bodyId === meeting.bodyId).map(({ heldOn }) => heldOn)
    const coming = begun ? [] : guestsOf(meeting.heldOn, days, standing.get(meeting.bodyId) ?? [])
    return [{ ...meeting, length, items: [...meeting.items, ...coming.map(({ minutes }) => minutes)] }]
  })
}

export interface Choice {
  id: number
  name: string
}

/** Duties that the reader drafts and settles, and those the reader may change. */
export async function listTended(tx: Transaction): Promise<{ tended: number[]; keepsAll: boolean }> {
  const { rows } = await sql<{ tended: string[]; keepsAll: boolean }>`
    select app.tended_duties()::text[] as tended, app.keeps_wheel() as "keepsAll"`.execute(tx)
  return { tended: (rows[0]?.tended ?? []).map(Number), keepsAll: rows[0]?.keepsAll ?? false }
}

/** Persons employed today, for a choice of owner. */
export async function listOwnerChoices(tx: Transaction, municipality: number): Promise<Choice[]> {
  const { rows } = await sql<Choice>`
    select p.id, p.name from persons p where p.municipality_id = ${municipality} and p.erased_at is null and exists (
      select 1 from employments e where e.municipality_id = p.municipality_id and e.person_id = p.id and app.holds_today(e.valid_from, e.valid_until))
    order by p.name collate "da-x-icu"`.execute(tx)
  return rows
}

/** Papers of earlier years that a first draft can begin with, the newest first. */
export async function listTemplateChoices(
  tx: Transaction,
  municipality: number,
): Promise<{ id: number; name: string }[]> {
  const { rows } = await sql<Choice>`
    select p.id, p.title || ' (' || b.name || coalesce(', ' || to_char(p.meeting_on, 'DD-MM-YYYY'), '') || ')' as name
    from papers p join bodies b on b.municipality_id = p.municipality_id and b.id = p.body_id
      join cases c on c.municipality_id = p.municipality_id and c.id = p.case_id and c.degree = 'open'
    where p.municipality_id = ${municipality} order by p.meeting_on desc nulls last, p.id desc limit 100`.execute(
    tx,
  )
  return rows
}

/** Open cases, the newest first. */
export async function listCaseChoices(tx: Transaction, municipality: number): Promise<Choice[]> {
  const { rows } = await sql<Choice>`
    select id, case_number || ' ' || title as name from cases where municipality_id = ${municipality} and degree = 'open'
    order by created_at desc, id desc limit 100`.execute(tx)
  return rows
}

/** The first body of a kind that meets today. */
export async function findBodyOfKind(
  tx: Transaction,
  municipality: number,
  kind: string,
): Promise<number | null> {
  const { rows } = await sql<{ id: number }>`
    select id from bodies where municipality_id = ${municipality} and kind = ${kind} and (valid_from is null or valid_from <= app.today())
      and (valid_until is null or valid_until >= app.today()) order by id limit 1`.execute(tx)
  return rows[0]?.id ?? null
}

/** Indicators of decisions that are not closed: the figure of a chain is known to all colleagues. */
export async function listOpenIndicators(tx: Transaction, municipality: number): Promise<Choice[]> {
  const { rows } = await sql<Choice>`
    select n.id, n.title as name from indicators n join items i on i.municipality_id = n.municipality_id and i.id = n.item_id and i.degree <> 'closed'
    where n.municipality_id = ${municipality} order by n.title collate "da-x-icu", n.id`.execute(tx)
  return rows
}

/** The duty that a paper was drafted for, and which of its times. */
export async function findDutyOfPaper(
  tx: Transaction,
  municipality: number,
  paperId: number,
): Promise<{ id: number; title: string; periodOn: string; rule: string } | null> {
  const { rows } = await sql<{ id: number; title: string; periodOn: string; rule: string }>`
    select d.id, d.title, s.period_on as "periodOn", d.rule from duty_occurrences s
      join duties d on d.municipality_id = s.municipality_id and d.id = s.duty_id
    where s.municipality_id = ${municipality} and s.paper_id = ${paperId} limit 1`.execute(tx)
  return rows[0] ?? null
}
