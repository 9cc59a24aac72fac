/** The register of closing days: found by the calendar, proposed, heard, decided, and then a day off that deadlines know. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { paths } from '../../src/paths.ts'
import { startTestSite, type TestSite } from '../support/site.ts'

const KEY = 'lukkedage'
let site: TestSite
before(async () => {
  site = await startTestSite()
})
after(() => site.stop())

const seen = async (as: 'secretary' | 'employee' | 'administrator') =>
  (await site.visit(paths.closingYearsFrom(2048), as)).text()
const press = (as: 'secretary' | 'employee' | 'administrator', handling: string) =>
  site.post(paths.closingYears, as, { handling, dag: '2048-05-15' })

test('a squeezed day is proposed, decided after MED was heard, and becomes a day off of the house', async () => {
  // Friday after Ascension Day.
  assert.match(
    await seen('employee'),
    /fredag 15\. maj 2048<\/th><td>Mellem Kristi himmelfartsdag og lørdag<\/td><td>15-04-2048/,
  )
  assert.doesNotMatch(await seen('employee'), /Foreslå at lukke/)
  assert.equal((await press('employee', 'foreslaa')).status, 404)
  assert.equal((await press('secretary', 'foreslaa')).status, 303)
  const html = await seen('secretary')
  assert.match(html, /Foreslået<\/span><\/a> MED er ikke hørt/)
  const row = /href="(\/registre\/lukkedage\/dage\/\d+)"/u.exec(html)?.[1] ?? ''
  const form = await (await site.visit(`${row}/ret`, 'secretary')).text()
  const state = /name="tilstand" value="(\d+)"/u.exec(form)?.[1] ?? ''
  const decide = (more: Record<string, string>) =>
    site.post(`${row}/ret`, 'secretary', {
      tilstand: state,
      day: '2048-05-15',
      state: 'decided',
      decided_on: '2048-03-01',
      ...more,
    })
  assert.match(await (await decide({})).text(), /MED-udvalget skal høres, før det besluttes/)
  assert.equal((await press('administrator', 'fridag')).status, 404)
  assert.equal((await decide({ med_heard_on: '2048-02-01' })).status, 303)
  assert.equal((await press('secretary', 'fridag')).status, 404)
  assert.equal((await press('administrator', 'fridag')).status, 303)
  assert.match(await (await site.visit(`${paths.daysOff}?aar=2048`, 'employee')).text(), /Lukkedag/)
  assert.match(await seen('employee'), /Er en af kommunens fridage/)
  const csv = await (await site.visit(paths.registerFile(KEY, 'dage', 'csv'), 'employee')).text()
  assert.match(csv, /15-05-2048;Besluttet;01-02-2048;01-03-2048/)
})
