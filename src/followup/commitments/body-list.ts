/** What a body waits for: overdue, due, promised without a date, and items postponed without being taken up again. */
import { sql } from 'kysely'
import type { Transaction } from '../../platform/database.ts'
import { urgencyOf } from './model.ts'
import { type Commitment, listByIds, listKeys } from './queries.ts'

export interface PostponedItem {
  /** Of the last item that was postponed. */
  itemId: number
  title: string | null
  caseNumber: string | null
  /** ISO date of the first meeting that postponed it. */
  firstOn: string
  /** ISO date of the last. */
  lastOn: string
  times: number
  /** Since the first time. */
  days: number
  /** Whom it waits for: the owner of what was asked, else who answers for the case; null: nobody is named. */
  waitsFor: string | null
  /** ISO date on which it was to come again; null: nobody said. */
  postponedTo: string | null
}

export interface BodyList {
  overdue: Commitment[]
  soon: Commitment[]
  later: Commitment[]
  undated: Commitment[]
  answered: Commitment[]
  postponed: PostponedItem[]
  /** So many there are, where only the first are read. */
  counts: { overdue: number; soon: number; later: number; undated: number; answered: number }
  remindDays: number
}

/** As many of each as one looks at; the file has all. */
const MOST_SHOWN = 100

export async function getBodyList(
  tx: Transaction,
  place: { municipality: number; personId: number; today: string },
  bodyId: number,
  most = MOST_SHOWN,
): Promise<BodyList> {
  const { municipality, personId, today } = place
  const remindDays = await getRemindDays(tx, municipality, bodyId)
  const filter = { persons: null, units: null, origin: null, bodyId }
  const keys = await listKeys(tx, municipality, { ...filter, states: ['open', 'answered'] })
  const groups = { overdue: [], soon: [], later: [], undated: [], answered: [] } as Record<
    keyof BodyList['counts'],
    number[]
  >
  for (const { id, state, owedOn } of keys)
    groups[state === 'answered' ? 'answered' : urgencyOf(owedOn, today, remindDays)].push(id)
  const rows = await listByIds(tx, municipality, personId, Object.values(groups).flatMap((ids) => ids.slice(0, most))) // prettier-ignore
  const byId = new Map(rows.map((row) => [row.id, row]))
  const of = (ids: readonly number[]) => ids.slice(0, most).flatMap((id) => byId.get(id) ?? [])
  return {
    overdue: of(groups.overdue),
    soon: of(groups.soon),
    later: of(groups.later),
    undated: of(groups.undated),
    answered: of(groups.answered),
    postponed: await listPostponed(tx, municipality, bodyId),
    counts: {
      overdue: groups.overdue.length,
      soon: groups.soon.length,
      later: groups.later.length,
      undated: groups.undated.length,
      answered: groups.answered.length,
    },
    remindDays,
  }
}

export async function getRemindDays(tx: Transaction, municipality: number, bodyId: number): Promise<number> {
  const { rows } = await sql<{ days: number }>`
    select remind_days as days from followup_rules where municipality_id = ${municipality} and body_id = ${bodyId}`.execute(
    tx,
  )
  return rows[0]?.days ?? 7
}

/**
 * Items whose last treatment postponed them, by case number or title: what was postponed to a day still to come waits for
 * that day and is not here. Items of meetings held here tell their day themselves.
 */
export async function listPostponed(
  tx: Transaction,
  municipality: number,
  bodyId: number,
): Promise<PostponedItem[]> {
  const { rows } = await sql<PostponedItem>`
    with treated as (
      select i.id, i.title, i.case_number, i.held_on, coalesce(i.case_number, lower(i.title), i.id::text) as thread,
        (select d.outcome from decisions d where d.municipality_id = i.municipality_id and d.item_id = i.id order by d.position desc limit 1) as outcome
      from items i where i.municipality_id = ${municipality} and i.body_id = ${bodyId} and i.held_on >= app.today() - 3653
    ), last as (
      select distinct on (thread) * from treated where outcome is not null order by thread, held_on desc, id desc
    ), waiting as (
      select l.*, d.postponed_to, a.id as agenda_item_id, a.paper_id from last l
        left join agenda_items a on a.municipality_id = ${municipality} and a.item_id = l.id
        left join agenda_decisions d on d.municipality_id = a.municipality_id and d.agenda_item_id = a.id
      where l.outcome = 'postponed' and (d.postponed_to is null or d.postponed_to < app.today())
        and not exists (select 1 from agenda_items n where n.municipality_id = ${municipality} and n.continues_id = a.id and n.state = 'on-agenda')
    )
    select w.id as "itemId", w.title, w.case_number as "caseNumber", t.first_on as "firstOn", w.held_on as "lastOn", t.times, app.today() - t.first_on as days,
      coalesce(
        (select coalesce(p.name, u.name, c.owner_role) from commitments c left join persons p on p.municipality_id = c.municipality_id and p.id = c.owner_person_id
          left join units u on u.municipality_id = c.municipality_id and u.id = c.owner_unit_id
          where c.municipality_id = ${municipality} and c.item_id = w.id and c.state = 'open' order by c.id limit 1),
        (select x.who from item_commitments x where x.municipality_id = ${municipality} and x.item_id = w.id and x.binding and x.who is not null order by x.position limit 1),
        (select p.name from cases k join persons p on p.municipality_id = k.municipality_id and p.id = k.responsible_id
          where k.municipality_id = ${municipality} and k.case_number = w.case_number)) as "waitsFor",
      w.postponed_to as "postponedTo"
    from waiting w cross join lateral (
      select min(p.held_on) as first_on, count(*)::int as times from treated p where p.thread = w.thread and p.outcome = 'postponed') t
    order by t.first_on, w.id limit 500`.execute(tx)
  return rows
}

/** How many of each, for the body's own page. */
export async function countOfBody(
  tx: Transaction,
  municipality: number,
  bodyId: number,
  today: string,
): Promise<BodyList['counts'] & { postponed: number }> {
  const { counts, postponed } = await getBodyList(tx, { municipality, personId: 0, today }, bodyId, 0)
  return { ...counts, postponed: postponed.length }
}
