/** The register of networks: who came is ticked off, and attendance is told per unit. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { paths } from '../../src/paths.ts'
import { startTestSite, type TestSite } from '../support/site.ts'

const KEY = 'netvaerk'
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

test('those with a duty to attend are counted, whoever else comes is not; half came', async () => {
  const { person, unit } = site.municipality
  const network = await add('netvaerk', { title: 'Konsulenter', owner_id: `#${person.secretary}` })
  const member = (who: number, mustAttend: string, of: number, until = '') =>
    add('medlemmer', {
      network_id: `#${network}`,
      person_id: `#${who}`,
      unit_id: `#${of}`,
      must_attend: mustAttend,
      valid_from: '2026-01-01',
      valid_until: until,
    })
  await member(person.manager, 'ja', unit('center'))
  await member(person.employee, 'ja', unit('center'))
  await member(person.chair, 'nej', unit('sekretariat'))
  // Left before the meeting was held.
  await member(person.caseworker, 'ja', unit('center'), '2026-01-31')
  const meeting = await add('moeder', {
    network_id: `#${network}`,
    title: 'Februarmøde',
    held_on: '2026-02-10',
    grade: '4',
  })
  const body = new URLSearchParams([
    ['kom', String(person.manager)],
    ['kom', String(person.chair)],
  ])
  const tick = (as: 'secretary' | 'employee') =>
    site.visit(paths.networkMeeting(meeting), as, { method: 'POST', body, headers: { origin: site.address } })
  assert.equal((await tick('employee')).status, 404)
  assert.equal((await tick('secretary')).status, 303)
  const seen = await (await site.visit(paths.networkMeeting(meeting), 'employee')).text()
  assert.match(seen, /1 af 2 med mødepligt kom/)
  assert.doesNotMatch(seen, /Signe Agerskov/)
  const figures = paths.registerFiguresFile(KEY, 'csv')
  const csv = await (await site.visit(`${figures}?periode=2026`, 'employee')).text()
  assert.match(csv, /Fremmøde[^\n]*I alt[^\n]*;50/)
})
