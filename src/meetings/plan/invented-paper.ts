/** For tests: a paper on its way to a meeting, by rows. */
import type { Client } from 'pg'
import type { TestSite } from '../../../tests/support/site.ts'

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
