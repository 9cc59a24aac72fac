/** Commands on the way to approval: hand in, approve, send back, take over, take back. */
import { sql } from 'kysely'
import { getApprovers } from '../organisation/approval/queries.ts'
import { getRulesOn } from '../organisation/body-rules/queries.ts'
import { getCalendar } from '../organisation/days-off/queries.ts'
import type { SignedInPerson } from '../organisation/model.ts'
import type { Transaction } from '../platform/database.ts'
import { type ApprovalRefusal, type Command, decideOn, type Level } from './approval.ts'
import { holdPaper, writeEvent, writeState } from './change-paper.ts'
import { contentOf, digestOfContent, type PaperContent, paperContent } from './content.ts'
import { writeToApprovers, writeToWriters } from './letters.ts'
import { hasText } from './model.ts'
import { type Paper, stateOf } from './paper-queries.ts'

export type WayRefusal = ApprovalRefusal | 'not-found'

/** Required places without a word in them. */
export function missingIn(paper: Pick<Paper, 'sections' | 'points'>): string[] {
  return paper.sections
    .filter(({ required }) => required)
    .filter((section) => {
      if (section.kind === 'recommendation') return paper.points.every(({ text }) => text.trim() === '')
      return hasText(section) && section.document.content.length === 0
    })
    .map(({ heading }) => heading)
}

interface PlannedLevel extends Level {
  approver: string
  dueOn: string
  asked: { personId: number; actsFor: number | null }[]
}

/** Levels of today, without those that ask nobody; one that nobody holds stays where it is the only one. */
async function planLevels(
  tx: Transaction,
  paper: Paper,
  writerId: number,
  today: string,
): Promise<PlannedLevel[]> {
  const found = await getApprovers(tx, { bodyId: paper.bodyId, unitId: paper.unitId, writerId, date: today })
  const asking = found.filter(({ passedOver }) => passedOver === null)
  const kept =
    asking.length > 0 ? asking : found.filter(({ passedOver }) => passedOver === 'nobody').slice(0, 1)
  const calendar = await getCalendar(tx)
  const countsSaturday = (await getRulesOn(tx, paper.bodyId, today))?.countsSaturday ?? false
  let days = 0
  return kept.map(({ level, approvers }, index) => {
    days += level.weekdays
    const asked = new Map<number, { personId: number; actsFor: number | null }>()
    for (const { personId, deputies } of approvers) {
      for (const deputy of deputies) asked.set(deputy, { personId: deputy, actsFor: personId })
    }
    for (const { personId } of approvers) asked.set(personId, { personId, actsFor: null })
    return {
      position: index + 1,
      approver: level.approver,
      approvers: [...asked.keys()],
      approvedBy: null,
      takenBy: null,
      dueOn: calendar.weekdaysAfter(today, days, { countsSaturday }),
      asked: [...asked.values()],
    }
  })
}

export async function submitPaper(
  tx: Transaction,
  municipality: number,
  person: SignedInPerson,
  id: number,
  today: string,
): Promise<'done' | WayRefusal> {
  const paper = await holdPaper(tx, municipality, id)
  if (paper === null) return 'not-found'
  const levels = await planLevels(tx, paper, person.id, today)
  const content = contentOf(paper)
  const digest = digestOfContent(content)
  const answer = decideOn(stateOf(paper), {
    do: 'submit',
    by: person.id,
    levels,
    digest,
    missing: missingIn(paper),
  })
  if ('refused' in answer) return answer.refused
  await sql`delete from paper_levels where municipality_id = ${municipality} and paper_id = ${id}`.execute(tx)
  for (const { position, approver, dueOn, asked } of levels) {
    await sql`
      insert into paper_levels (municipality_id, paper_id, position, approver, due_on) values (${municipality}, ${id}, ${position}, ${approver}, ${dueOn})`.execute(
      tx,
    )
    for (const { personId, actsFor } of asked)
      await sql`
        insert into paper_approvers (municipality_id, paper_id, position, person_id, acts_for)
        values (${municipality}, ${id}, ${position}, ${personId}, ${actsFor})`.execute(tx)
  }
  await writeState(tx, municipality, id, answer.state)
  await sql`update papers set submitted_by = ${person.id} where municipality_id = ${municipality} and id = ${id}`.execute(
    tx,
  )
  const event = await writeEvent(tx, municipality, { paper: id, kind: 'submitted', person: person.id })
  await keepSnapshot(tx, municipality, id, event, content)
  await writeToApprovers(tx, municipality, id, person.id)
  return 'done'
}

/** @param seen digest of the content that stood on the page */
export type WayCommand =
  | { do: 'approve'; seen: string }
  | { do: 'send-back'; reason: string }
  | { do: 'take-over' }
  | { do: 'withdraw' }

const EVENTS = {
  approve: 'approved',
  'send-back': 'sent-back',
  'take-over': 'taken-over',
  withdraw: 'withdrawn',
} as const

export async function decideOnPaper(
  tx: Transaction,
  municipality: number,
  person: SignedInPerson,
  id: number,
  command: WayCommand,
): Promise<'done' | WayRefusal> {
  const paper = await holdPaper(tx, municipality, id)
  if (paper === null) return 'not-found'
  const content = contentOf(paper)
  const digest = digestOfContent(content)
  const full: Command =
    command.do === 'approve' ? { ...command, by: person.id, digest } : { ...command, by: person.id }
  const answer = decideOn(stateOf(paper), full)
  if ('refused' in answer) return answer.refused
  const { state } = answer
  if (state.at === 'submitted' || state.at === 'approved')
    await writeLevels(tx, municipality, id, state.levels)
  await writeState(tx, municipality, id, state)
  const reason = command.do === 'send-back' ? command.reason.trim() : null
  const event = await writeEvent(tx, municipality, {
    paper: id,
    kind: EVENTS[command.do],
    person: person.id,
    level: paper.level,
    reason,
  })
  if (command.do === 'approve') await keepSnapshot(tx, municipality, id, event, content)
  if (command.do === 'approve' && state.at === 'submitted')
    await writeToApprovers(tx, municipality, id, person.id)
  if (state.at === 'approved') await writeToWriters(tx, municipality, id, person.id, 'paper-approved')
  if (command.do === 'send-back') await writeToWriters(tx, municipality, id, person.id, 'paper-sent-back')
  return 'done'
}

async function writeLevels(
  tx: Transaction,
  municipality: number,
  id: number,
  levels: readonly Level[],
): Promise<void> {
  for (const { position, approvedBy, takenBy } of levels)
    await sql`
      update paper_levels set approved_by = ${approvedBy}, taken_by = ${takenBy},
        approved_at = case when ${approvedBy}::bigint is null then null else coalesce(approved_at, now()) end
      where municipality_id = ${municipality} and paper_id = ${id} and position = ${position}`.execute(tx)
}

async function keepSnapshot(
  tx: Transaction,
  municipality: number,
  id: number,
  event: number,
  content: PaperContent,
): Promise<void> {
  await sql`
    insert into paper_snapshots (municipality_id, paper_id, event_id, digest, content)
    values (${municipality}, ${id}, ${event}, ${digestOfContent(content)}, ${JSON.stringify(content)}::jsonb)`.execute(
    tx,
  )
}

export interface Snapshot {
  content: PaperContent
  kind: string
  person: string
  happenedAt: Date
}

/** What the paper said when it was last handed in or approved; only for those with a task in it. */
export async function getLastSnapshot(
  tx: Transaction,
  municipality: number,
  id: number,
): Promise<Snapshot | null> {
  const { rows } = await sql<Omit<Snapshot, 'content'> & { content: unknown }>`
    select s.content, e.kind, coalesce(n.name, 'En tidligere medarbejder') as person, e.happened_at as "happenedAt"
    from paper_snapshots s join paper_events e on e.municipality_id = s.municipality_id and e.id = s.event_id
    left join persons n on n.municipality_id = e.municipality_id and n.id = e.person_id
    where s.municipality_id = ${municipality} and s.paper_id = ${id} order by s.event_id desc limit 1`.execute(
    tx,
  )
  const [row] = rows
  return row === undefined ? null : { ...row, content: paperContent.parse(row.content) }
}
