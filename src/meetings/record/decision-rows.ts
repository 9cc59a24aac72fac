/** What was decided of each item of a meeting held here, as the Minutes model has it. */
import { sql } from 'kysely'
import type { Recusal, SettledPoint, Vote } from '../../minutes/meeting-record.ts'
import type { Decision, Outcome } from '../../minutes/model.ts'
import type { Transaction } from '../../platform/database.ts'

export interface DecisionOfItem {
  decision: Omit<Decision, 'body' | 'date'>
  /** ISO date on which a postponed item comes again. */
  postponedTo: string | null
}

interface DecisionRow {
  itemId: number
  text: string
  outcome: Outcome | null
  postponedTo: string | null
  points: (SettledPoint & { point: string })[]
  votes: {
    path: string
    name: string
    members: number
    isGroup: boolean
    vote: 'for' | 'against' | 'abstained'
  }[]
  dissents: { name: string; text: string; stops: boolean }[]
}

/** By agenda item, of those the reader sees. */
export async function listDecisions(
  tx: Transaction,
  municipality: number,
  meetingId: number,
): Promise<Map<number, DecisionOfItem>> {
  const { rows } = await sql<DecisionRow>`
    select d.agenda_item_id as "itemId", d.text, d.outcome, d.postponed_to as "postponedTo",
      (select coalesce(json_agg(json_build_object('point', p.path, 'outcome', p.outcome, 'text', nullif(p.text, ''), 'owner', coalesce(n.name, u.name),
          'due', p.due_on, 'returnsTo', b.name) order by string_to_array(p.path, '.')::int[]), '[]')
        from agenda_decision_points p left join persons n on n.municipality_id = p.municipality_id and n.id = p.owner_person_id
          left join units u on u.municipality_id = p.municipality_id and u.id = p.owner_unit_id
          left join bodies b on b.municipality_id = p.municipality_id and b.id = p.returns_to_body_id
        where p.municipality_id = d.municipality_id and p.agenda_item_id = d.agenda_item_id) as points,
      (select coalesce(json_agg(json_build_object('path', v.path, 'name', coalesce(n.name, v.group_name), 'members', v.members,
          'isGroup', v.person_id is null, 'vote', v.vote) order by string_to_array(v.path, '.')::int[], v.id), '[]')
        from agenda_votes v left join persons n on n.municipality_id = v.municipality_id and n.id = v.person_id
        where v.municipality_id = d.municipality_id and v.agenda_item_id = d.agenda_item_id) as votes,
      (select coalesce(json_agg(json_build_object('name', n.name, 'text', x.text, 'stops', x.stops_decision) order by n.name collate "da-x-icu"), '[]')
        from agenda_dissents x join persons n on n.municipality_id = x.municipality_id and n.id = x.person_id
        where x.municipality_id = d.municipality_id and x.agenda_item_id = d.agenda_item_id) as dissents
    from agenda_decisions d join agenda_items a on a.municipality_id = d.municipality_id and a.id = d.agenda_item_id
    where d.municipality_id = ${municipality} and a.meeting_id = ${meetingId}`.execute(tx)
  return new Map(rows.map((row) => [row.itemId, decisionOf(row)]))
}

function decisionOf({ text, outcome, postponedTo, points, votes, dissents }: DecisionRow): DecisionOfItem {
  const settled = points
    .filter(
      ({ text: words, owner, due, returnsTo }) =>
        words !== null || owner !== null || due !== null || returnsTo !== null,
    )
    .map((point): SettledPoint => ({ ...point, point: point.point === '' ? null : point.point }))
  const said = dissents.filter(({ text: words }) => words !== '')
  const stopped = dissents.filter(({ stops }) => stops)
  return {
    decision: {
      text,
      outcome: outcome ?? 'none',
      points: Object.fromEntries(
        points.flatMap(({ point, outcome: of }) => (point === '' || of === null ? [] : [[point, of]])),
      ),
      ...(settled.length === 0 ? {} : { settled }),
      ...(votes.length === 0 ? {} : { votes: votesOf(votes) }),
      ...(said.length === 0
        ? {}
        : { dissents: said.map(({ name, text: words }) => ({ name, text: words })) }),
      ...(stopped.length === 0 ? {} : { stoppedBy: stopped.map(({ name }) => name) }),
    },
    postponedTo,
  }
}

function votesOf(votes: DecisionRow['votes']): Vote[] {
  return [...new Set(votes.map(({ path }) => path))].map((path) => {
    const who = (wanted: string) =>
      votes
        .filter((each) => each.path === path && each.vote === wanted)
        .map(({ name, members, isGroup }) => (isGroup ? `${name} (${members})` : name))
    return {
      point: path === '' ? null : path,
      for: who('for'),
      against: who('against'),
      abstained: who('abstained'),
    }
  })
}

/** By agenda item: who was, or may be, recused from it, also by its case. */
export async function listRecusals(
  tx: Transaction,
  municipality: number,
  meetingId: number,
): Promise<Map<number, Recusal[]>> {
  const { rows } = await sql<{ itemId: number } & Recusal>`
    select a.id as "itemId", n.name, r.reason, r.decision, s.name as substitute
    from agenda_items a left join papers p on p.municipality_id = a.municipality_id and p.id = a.paper_id
      join recusals r on r.municipality_id = a.municipality_id and r.body_id = a.body_id and (r.agenda_item_id = a.id or r.case_id = p.case_id)
      join persons n on n.municipality_id = r.municipality_id and n.id = r.person_id
      left join persons s on s.municipality_id = r.municipality_id and s.id = r.substitute_id
    where a.municipality_id = ${municipality} and a.meeting_id = ${meetingId} order by n.name collate "da-x-icu"`.execute(
    tx,
  )
  const found = new Map<number, Recusal[]>()
  for (const { itemId, ...recusal } of rows) found.set(itemId, [...(found.get(itemId) ?? []), recusal])
  return found
}
