/** The register of courses: colleagues sign themselves up and off, the waiting list moves by itself, two come at once. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { SmallPerson } from '../../demo/builders-organisation.ts'
import { paths } from '../../src/paths.ts'
import { startTestSite, type TestSite } from '../support/site.ts'

const KEY = 'kurser'
let site: TestSite
before(async () => {
  site = await startTestSite()
})
after(() => site.stop())

const add = async (list: string, fields: Record<string, string>) => {
  const answer = await site.post(paths.newRegisterRow(KEY, list), 'secretary', fields)
  assert.equal(answer.status, 303)
  return Number(/(\d+)$/u.exec(answer.headers.get('location') ?? '')?.[1])
}
const course = (title: string, startsOn: string, seats: string) =>
  add('katalog-kurser', {
    title,
    theme: 'Ledelse',
    cross_unit: 'ja',
    starts_on: startsOn,
    seats,
    cost_per_seat: '1.250,50',
    paid_by: 'common',
    lead_days: '14',
    place: '',
    note: '',
  })
const act = (who: SmallPerson, handling: string, id: number) =>
  site.post(paths.courseCatalogue, who, { handling, kursus: String(id) })
const catalogue = async (who: SmallPerson) => (await site.visit(paths.courseCatalogue, who)).text()

test('one signs oneself up; who comes too late waits, and moves up when a seat is given back', async () => {
  const id = await course('Svære samtaler', '2090-05-01', '1')
  await Promise.all([act('employee', 'tilmeld', id), act('manager', 'tilmeld', id)])
  await act('employee', 'tilmeld', id)
  const seen = await Promise.all([catalogue('employee'), catalogue('manager')])
  const seated = seen.filter((html) => html.includes('Du har en plads'))
  const waiting = seen.filter((html) => html.includes('Du er nr. 1 på ventelisten'))
  assert.deepEqual([seated.length, waiting.length], [1, 1])
  const [first, second]: SmallPerson[] = seen[0]?.includes('Du har en plads')
    ? ['employee', 'manager']
    : ['manager', 'employee']
  assert.ok(first && second)
  assert.equal((await act(first, 'afmeld', id)).status, 303)
  assert.match(await catalogue(second), /Du har en plads/)
  assert.match(await catalogue('caseworker'), /0 ledige af 1/)
  assert.match(await catalogue('caseworker'), /1\.250,50 kr\., betales af den fælles pulje/)
})

test('nobody signs up after the last day, nor who is not employed', async () => {
  const soon = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10)
  const id = await course('Om tre dage', soon, '10')
  const late = await act('employee', 'tilmeld', id)
  assert.equal(late.status, 422)
  assert.match(await late.text(), /Tilmeldingen til «Om tre dage» er slut/)
  const open = await course('Senere', '2090-06-01', '10')
  assert.equal((await act('councillor', 'tilmeld', open)).status, 404)
})

test('the common budget is told less the seats it pays; a programme says when its money does not add up', async () => {
  await add('budgetter', { year: '2090', unit_id: '', amount: '10.000' })
  const csv = await (
    await site.visit(`${paths.registerFiguresFile(KEY, 'csv')}?fra=2090-01-01&til=2090-12-31`, 'secretary')
  ).text()
  assert.match(csv, /Tilbage af den fælles pulje[^\n]*2090[^\n]*8749,5/)
  const programme = await add('forloeb', { title: 'Talenter', purpose: '', budget: '487.930' })
  await add('finansiering', { programme_id: `#${programme}`, source: 'Fælles', amount: '212.094' })
  assert.match(
    await (await site.visit(paths.programme(programme), 'employee')).text(),
    /Der mangler 275\.836 kr\./,
  )
  await add('finansiering', { programme_id: `#${programme}`, source: 'Centrene', amount: '275.836' })
  assert.doesNotMatch(await (await site.visit(paths.programme(programme), 'employee')).text(), /går ikke op/)
})
