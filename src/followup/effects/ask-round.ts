/**
 * A round of the worker: whoever has the figures is asked some days before each measuring date, once, and the paper that
 * brings the figure to the body is drafted in their name. Letters of one person go together. Of a closed decision only the
 * letter goes; whether its reader sees what is behind the link is decided when they follow it.
 */
import { sql } from 'kysely'
import type { SignedInPerson } from '../../organisation/model.ts'
import { findSignedInPerson } from '../../organisation/sessions.ts'
import { paths } from '../../paths.ts'
import type { Database, Transaction } from '../../platform/database.ts'
import { log } from '../../platform/log.ts'
import { postMail } from '../../platform/mail/post-mail.ts'
import { draftPaper, keepDraft } from './draft-paper.ts'
import { getIndicator } from './queries.ts'

const PURPOSE = 'effects'
/** What was due longer ago was never asked for; it is shown as overdue, and nobody is written to about it. */
const LOOKS_BACK = 60

interface Due {
  dateId: number
  indicatorId: number
  bodyId: number
  paperId: number | null
  asked: boolean
}

/** @returns how many persons' questions were written and how many papers were drafted */
export async function askForFigures(
  database: Database,
  municipality: number,
  today: string,
): Promise<{ asked: number; drafted: number }> {
  const due = await database.within({ municipality, purpose: PURPOSE }, (tx) =>
    listDue(tx, municipality, today),
  )
  let [asked, drafted] = [0, 0]
  for (const each of due) {
    const having = await database.within({ municipality, purpose: PURPOSE }, async (tx) => {
      const persons = await listHaving(tx, municipality, each.indicatorId)
      if (!each.asked) asked += await ask(tx, municipality, each, persons)
      return persons
    })
    // One that fails is no reason to leave out the rest; it is tried again the next time.
    const made = await draft(database, municipality, each, { person: having[0], today }).catch(
      (error: unknown) => {
        log.error({ err: error, indicator: each.indicatorId }, 'a measurement could not be drafted')
        return false
      },
    )
    if (made) drafted += 1
  }
  return { asked, drafted }
}

/** Measuring dates within their time of asking that have no figure, and lack the question or the paper. */
async function listDue(tx: Transaction, municipality: number, today: string): Promise<Due[]> {
  const { rows } = await sql<Due>`
    select d.id as "dateId", n.id as "indicatorId", n.body_id as "bodyId", d.paper_id as "paperId", d.asked_at is not null as asked
    from indicator_dates d join indicators n on n.municipality_id = d.municipality_id and n.id = d.indicator_id
    where d.municipality_id = ${municipality} and (d.asked_at is null or d.paper_id is null) and n.ended_on is null
      and d.due_on between ${today}::date - ${LOOKS_BACK}::int and ${today}::date + n.ask_days
      and not exists (select 1 from measurements m where m.municipality_id = d.municipality_id and m.indicator_id = n.id and m.date_id = d.id)
      and not exists (select 1 from indicator_verdicts v where v.municipality_id = d.municipality_id and v.indicator_id = n.id)
    order by d.due_on, d.id`.execute(tx)
  return rows
}

/** Employed today: the person named, else who leads the unit, else the body's secretary. */
async function listHaving(tx: Transaction, municipality: number, indicatorId: number): Promise<number[]> {
  const { rows } = await sql<{ id: number; place: number }>`
    select found.id, min(found.place) as place from (
      select e.person_id as id, case when e.person_id = n.source_person_id then 1 else 2 end as place
      from indicators n join employments e on e.municipality_id = n.municipality_id
        and (e.person_id = n.source_person_id or (e.unit_id = n.source_unit_id and e.role = 'manager'))
        and app.holds_today(e.valid_from, e.valid_until)
      where n.municipality_id = ${municipality} and n.id = ${indicatorId}
      union all
      select s.person_id, 3 from indicators n join seats s on s.municipality_id = n.municipality_id and s.body_id = n.body_id
        and s.role = 'secretary' and app.holds_today(s.valid_from, s.valid_until)
      where n.municipality_id = ${municipality} and n.id = ${indicatorId}
    ) found group by found.id order by place, found.id`.execute(tx)
  const first = rows[0]?.place
  return rows.filter(({ place }) => place === first).map(({ id }) => id)
}

async function ask(
  tx: Transaction,
  municipality: number,
  due: Due,
  persons: readonly number[],
): Promise<number> {
  // Two workers at once: the second finds nothing to say.
  const { rows } = await sql`
    update indicator_dates set asked_at = now() where municipality_id = ${municipality} and id = ${due.dateId} and asked_at is null returning id`.execute(
    tx,
  )
  if (rows.length === 0) return 0
  for (const toPerson of persons)
    await postMail(tx, {
      toPerson,
      kind: 'figure-asked',
      link: paths.indicator(due.indicatorId),
      groupKey: 'figures',
    })
  return persons.length
}

async function draft(
  database: Database,
  municipality: number,
  { indicatorId, dateId, bodyId, paperId }: Due,
  { person: id, today }: { person: number | undefined; today: string },
): Promise<boolean> {
  if (paperId !== null || id === undefined) return false
  const asking = { municipality, inside: true }
  const of = await database.within({ municipality, purpose: PURPOSE }, (tx) =>
    getIndicator(tx, asking, indicatorId),
  )
  // Closed, or gone.
  if (of === null || of.decision === null) return false
  const made = await database.within({ municipality, purpose: 'wheel', person: id }, async (tx) => {
    const person = await findSignedInPerson(tx)
    return person === null ? null : draftPaper(tx, municipality, onBehalf(person, bodyId), of, dateId, today)
  })
  if (typeof made !== 'number') return false
  await database.within({ municipality, purpose: PURPOSE }, (tx) => keepDraft(tx, municipality, dateId, made))
  return true
}

/** Lays one paper before the body that decided, and may use the case that is there. */
function onBehalf(person: SignedInPerson, bodyId: number): SignedInPerson {
  return { ...person, secretaryBodies: [bodyId] }
}
