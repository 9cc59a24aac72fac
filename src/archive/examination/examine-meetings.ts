/** Examines stored meetings, each in one transaction, as the worker with the purpose `examine`. */
import { sql } from 'kysely'
import type { Minutes } from '../../minutes/model.ts'
import type { Database, Transaction } from '../../platform/database.ts'
import { log } from '../../platform/log.ts'
import { EDITION, examine, type Examination, type FoundCommitment, type FoundFinding } from './model.ts'

/** Meetings whose newest version no examination of this edition has seen, the newest meetings first. */
export async function listDueMeetings(
  tx: Transaction,
  municipality: number,
  atMost: number,
): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select m.id from meetings m
    where m.municipality_id = ${municipality}
      and exists (select 1 from meeting_versions v where v.municipality_id = m.municipality_id and v.meeting_id = m.id)
      and not exists (
        select 1 from meeting_examinations e
        where e.municipality_id = m.municipality_id and e.meeting_id = m.id and e.edition = ${EDITION} and e.version >= (
          select max(v.version) from meeting_versions v where v.municipality_id = m.municipality_id and v.meeting_id = m.id))
    order by m.held_on desc, m.id desc limit ${atMost}`.execute(tx)
  return rows.map(({ id }) => id)
}

interface StoredReading {
  /** The newest version, shown or not. */
  version: number
  /** Of the version that is shown; null where none is of the meeting's kind. */
  reading: Minutes | null
}

/**
 * Examines the shown version of a meeting; what an earlier examination wrote is replaced, and what is the same stays with
 * its id. Can be done twice. A version stored meanwhile makes the meeting due again.
 */
export async function examineMeeting(
  database: Database,
  municipality: number,
  meetingId: number,
): Promise<void> {
  await database.within({ municipality, purpose: 'examine' }, async (tx) => {
    const stored = await findReading(tx, municipality, meetingId)
    if (stored === null) return
    const examination = stored.reading === null ? null : tryToExamine(stored.reading, meetingId)
    // Whoever examines the same meeting now waits for this row.
    await sql`
      insert into meeting_examinations (municipality_id, meeting_id, version, edition, failed)
      values (${municipality}, ${meetingId}, ${stored.version}, ${EDITION}, ${examination === null})
      on conflict (municipality_id, meeting_id) do update
      set version = excluded.version, edition = excluded.edition, failed = excluded.failed, examined_at = now()`.execute(
      tx,
    )
    if (examination === null) return
    await writeCommitments(tx, municipality, meetingId, examination.commitments)
    await writeFindings(tx, municipality, meetingId, examination.findings)
  })
}

/** A rule that fails on one text must not keep the others from being examined: what stands is left as it was. */
function tryToExamine(reading: Minutes, meetingId: number): Examination | null {
  try {
    return examine(reading)
  } catch (error) {
    log.error({ err: error, meeting: meetingId }, 'a meeting could not be examined')
    return null
  }
}

async function findReading(
  tx: Transaction,
  municipality: number,
  meetingId: number,
): Promise<StoredReading | null> {
  const { rows } = await sql<StoredReading>`
    select max(v.version) as version, (
        select s.reading from meeting_versions s
        where s.municipality_id = m.municipality_id and s.meeting_id = m.id and s.reading#>>'{meeting,kind}' = m.kind
        order by s.version desc limit 1) as reading
    from meetings m join meeting_versions v on v.municipality_id = m.municipality_id and v.meeting_id = m.id
    where m.municipality_id = ${municipality} and m.id = ${meetingId} group by m.municipality_id, m.id`.execute(
    tx,
  )
  return rows[0] ?? null
}

const itemsOf = (municipality: number, meetingId: number) =>
  sql`items i where i.municipality_id = ${municipality} and i.meeting_id = ${meetingId}`

async function writeCommitments(
  tx: Transaction,
  municipality: number,
  meetingId: number,
  commitments: readonly FoundCommitment[],
): Promise<void> {
  const rows = commitments.map(({ lines: [first, last], due, dueText, superseded, ...each }) => {
    return { ...each, due_on: due, due_text: dueText, superseded_on: superseded, first, last }
  })
  const values = sql`text, who, due_on, due_text, recurring, forum, binding, via, superseded_on, inferred, first_line, last_line, page`
  await sql`
    with found as (
      select i.id as item_id, r.position, r.text, r.who, r.due_on, r.due_text, r.recurring, r.forum, r.binding, r.via, r.superseded_on,
        array(select json_array_elements_text(r.inferred)) as inferred, r.first, r.last, r.page
      from json_to_recordset(${JSON.stringify(rows)}) as r (at int, position int, text text, who text, due_on date, due_text text,
        recurring text, forum text, binding boolean, via text, superseded_on date, inferred json, first int, last int, page int)
      join items i on i.municipality_id = ${municipality} and i.meeting_id = ${meetingId} and i.position = r.at
    ), gone as (
      delete from item_commitments c
      where c.municipality_id = ${municipality} and c.item_id in (select i.id from ${itemsOf(municipality, meetingId)})
        and not exists (select 1 from found f where f.item_id = c.item_id and f.position = c.position)
    )
    insert into item_commitments as c (municipality_id, item_id, position, ${values})
    select ${municipality}, f.* from found f
    on conflict (municipality_id, item_id, position) do update
    set (${values}) = row(excluded.text, excluded.who, excluded.due_on, excluded.due_text, excluded.recurring, excluded.forum,
      excluded.binding, excluded.via, excluded.superseded_on, excluded.inferred, excluded.first_line, excluded.last_line, excluded.page)
    where c.* is distinct from excluded.*`.execute(tx)
}

async function writeFindings(
  tx: Transaction,
  municipality: number,
  meetingId: number,
  findings: readonly FoundFinding[],
): Promise<void> {
  const rows = findings.map(({ lines: [first, last], ...each }) => ({ ...each, first, last }))
  const places = sql`section, severity, first_line, last_line, page`
  await sql`
    with found as (
      select m.body_id, m.held_on, i.id as item_id, r.*
      from json_to_recordset(${JSON.stringify(rows)}) as r (at int, section int, rule text, severity text, message text,
        first int, last int, page int, fingerprint text, nth int)
      join meetings m on m.municipality_id = ${municipality} and m.id = ${meetingId}
      left join items i on i.municipality_id = m.municipality_id and i.meeting_id = m.id and i.position = r.at
      where (r.at is null) = (i.id is null)
    ), gone as (
      delete from meeting_findings g
      where g.municipality_id = ${municipality} and g.meeting_id = ${meetingId} and not exists (
        select 1 from found f where f.item_id is not distinct from g.item_id and f.fingerprint = g.fingerprint and f.nth = g.nth)
    )
    insert into meeting_findings as g (municipality_id, meeting_id, body_id, held_on, item_id, rule, message, fingerprint, nth, ${places})
    select ${municipality}, ${meetingId}, f.body_id, f.held_on, f.item_id, f.rule, f.message, f.fingerprint, f.nth,
      f.section, f.severity, f.first, f.last, f.page
    from found f
    on conflict (municipality_id, meeting_id, item_id, fingerprint, nth) do update
    set (${places}) = row(excluded.section, excluded.severity, excluded.first_line, excluded.last_line, excluded.page)
    where (g.section, g.severity, g.first_line, g.last_line, g.page)
      is distinct from (excluded.section, excluded.severity, excluded.first_line, excluded.last_line, excluded.page)`.execute(
    tx,
  )
}
