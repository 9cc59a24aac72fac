/** For tests: agendas and papers by rows, and what became of them. */
import type { Client } from 'pg'
import type { TestSite } from './site.ts'
import { paths } from '../../src/paths.ts'

/** A paper that the caseworker writes for a body's meeting on a day. */
export async function layPaper(owner: Client, site: TestSite, body: number, day: string): Promise<number> {
  const { id, person, unit } = site.municipality
  const one = await owner.query<{ id: string }>(
    `insert into cases (municipality_id, case_number, number_from, title, owner_unit_id, responsible_id, created_by)
     values ($1, '28/00001', 'series', 'Prøvesag', $2, $3, $3) returning id`,
    [id, unit('center'), person.caseworker],
  )
  const paper = await owner.query<{ id: string }>(
    `insert into papers (municipality_id, case_id, body_id, item_kind, treatment, title, meeting_on, created_by)
     values ($1, $2, $3, 'decision', 1, 'Prøvesag', $4, $5) returning id`,
    [id, one.rows[0]?.id, body, day, person.caseworker],
  )
  const made = Number(paper.rows[0]?.id)
  await owner.query(`insert into paper_writers (municipality_id, paper_id, person_id) values ($1, $2, $3)`, [
    id,
    made,
    person.caseworker,
  ])
  return made
}

interface ItemToLay {
  meeting: number
  body: number
  title: string
  parent: number | null
}

/** An item with a text of its own. */
export async function layAgendaItem(owner: Client, site: TestSite, item: ItemToLay): Promise<number> {
  const { rows } = await owner.query<{ id: string }>(
    `insert into agenda_items (municipality_id, meeting_id, body_id, position, kind, title, parent_id)
     values ($1, $2, $3, 0, 'discussion', $4, $5) returning id`,
    [site.municipality.id, item.meeting, item.body, item.title, item.parent],
  )
  return Number(rows[0]?.id)
}

/** Titles on an agenda, those of sub-items below their own: `Budget / Skoler`. */
export async function titlesOf(owner: Client, meeting: number): Promise<string[]> {
  const { rows } = await owner.query<{ title: string }>(
    `select coalesce(p.title || ' / ', '') || a.title as title from agenda_items a left join agenda_items p on p.id = a.parent_id
     where a.meeting_id = $1 order by 1`,
    [meeting],
  )
  return rows.map(({ title }) => title)
}

/** Who has a letter about a meeting. */
export async function recipientsOf(owner: Client, meeting: number): Promise<number[]> {
  const { rows } = await owner.query<{ person: string }>(
    `select distinct person_id as person from mails where link = $1 order by 1`,
    [paths.plannedMeeting(meeting)],
  )
  return rows.map(({ person }) => Number(person))
}
