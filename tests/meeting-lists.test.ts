/** The list of meetings where a year has more of them than stand on a page. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { Client } from 'pg'
import { paths } from '../src/paths.ts'
import { startTestSite, type TestSite } from './support/site.ts'

const MEETINGS = 205

let site: TestSite

before(async () => {
  site = await startTestSite()
  const owner = new Client({ connectionString: site.database.urls.owner })
  await owner.connect()
  await owner.query(
    `insert into meetings (municipality_id, body_id, held_on, starts_at, kind, degree, origin)
     select $1, (select min(id) from bodies where municipality_id = $1), '2024-01-01'::date + n, '08:30', 'minutes', 'published', 'import'
     from generate_series(0, ${MEETINGS - 1}) n`,
    [site.municipality.id],
  )
  await owner.end()
})

after(() => site.stop())

async function meetingsOn(side: number | string): Promise<string[]> {
  const answer = await fetch(new URL(`${paths.meetings}?aar=2024&side=${side}`, site.address))
  assert.equal(answer.status, 200)
  const html = await answer.text()
  return [...html.matchAll(/<a href="\/moeder\/(\d+)">/g)].map(([, id = '']) => id)
}

test('a year of many meetings is shown a hundred at a time, each of them once', async () => {
  const pages = [await meetingsOn(1), await meetingsOn(2), await meetingsOn(3)]
  assert.deepEqual(
    pages.map(({ length }) => length),
    [100, 100, 5],
  )
  assert.equal(new Set(pages.flat()).size, MEETINGS)
})

test('a page that is not there is the nearest one', async () => {
  assert.deepEqual(await meetingsOn(9), await meetingsOn(3))
  assert.deepEqual(await meetingsOn(0), await meetingsOn(1))
  assert.deepEqual(await meetingsOn('x'), await meetingsOn(1))
})
