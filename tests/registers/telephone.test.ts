/** The register telephone service, as the board's secretary uses it: judged calls, the index, a plan, measured again. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { paths } from '../../src/paths.ts'
import { startTestSite, type TestSite } from '../support/site.ts'

const KEY = 'telefonmaaling'
let site: TestSite
before(async () => {
  site = await startTestSite()
})
after(() => site.stop())

const idAt = (answer: Response) => Number(/(\d+)(?:$|\?)/u.exec(answer.headers.get('location') ?? '')?.[1])
const add = async (list: string, fields: Record<string, string>) => {
  const answer = await site.post(paths.newRegisterRow(KEY, list), 'secretary', fields)
  assert.equal(
    answer.status,
    303,
    await answer
      .clone()
      .text()
      .then((html) => html.slice(html.indexOf('<main'), html.indexOf('<main') + 800)),
  )
  return idAt(answer)
}
const html = async (path: string, as: 'secretary' | 'employee' = 'secretary') =>
  (await site.visit(path, as)).text()

test('calls are judged by the sheet, units get their index, and a repeated measurement says what has changed', async () => {
  assert.match(await html(paths.newTestCall), /Der er ingen måling endnu/)
  const sheet = await add('skemaer', { title: 'Skema 1', valid_from: '2012-01-01' })
  const greeting = await add('kriterier', {
    code: 'A',
    sheet_id: `#${sheet}`,
    title: 'Hilser',
    weight: '3',
    most_points: '5',
  })
  const answer = await add('kriterier', {
    code: 'B',
    sheet_id: `#${sheet}`,
    title: 'Svarer',
    weight: '1',
    most_points: '2',
  })
  const campaign = await add('kampagner', {
    title: 'Første måling',
    begins_on: '2012-09-01',
    ends_on: '2012-09-30',
    goal: '95',
    sheet_id: `#${sheet}`,
  })
  const judge = (of: number, opkald: string, more: Record<string, string>) =>
    site.post(paths.newTestCall, 'secretary', {
      maaling: String(of),
      opkald,
      enhed: String(site.municipality.unit('center')),
      dato: '2012-09-10',
      besvaret: 'ja',
      spoergsmaal: '',
      bemaerkning: '',
      ...more,
    })
  const points = (first: string, second: string) => ({
    [`point-${greeting}`]: first,
    [`point-${answer}`]: second,
  })
  assert.equal((await judge(campaign, 'Opkald 1', points('5', '2'))).status, 303)
  assert.equal((await judge(campaign, 'Opkald 2', { besvaret: 'nej' })).status, 303)
  const missing = await judge(campaign, 'Opkald 3', { [`point-${greeting}`]: '6' })
  assert.equal(missing.status, 422)
  assert.match(await missing.text(), /Giv point for «Hilser»/)
  assert.match(
    await (await judge(campaign, 'Opkald 1', points('1', '1'))).text(),
    /Et andet opkald hedder det samme/,
  )

  const result = await html(paths.telephoneCampaign(campaign), 'employee')
  assert.match(
    result,
    /Center for Prøver<\/th><td class="figures">2<\/td><td class="figures">1<\/td><td class="figures">50<\/td>/,
  )
  assert.match(result, /Ikke nået/)
  assert.match(result, /Mangler/)
  assert.doesNotMatch(result, /Gentag målingen/)

  await add('handleplaner', {
    campaign_id: `#${campaign}`,
    unit_id: `#${site.municipality.unit('center')}`,
    what: 'Ring op igen samme dag',
    owner_id: `#${site.municipality.person.manager}`,
    due_on: '2013-01-01',
  })
  assert.match(await html(paths.telephoneCampaign(campaign)), /Ring op igen samme dag/)

  const repeated = await site.post(paths.telephoneCampaign(campaign), 'secretary', {
    handling: 'gentag',
    titel: 'Anden måling',
    begynder: '2013-04-01',
    slutter: '2013-06-30',
  })
  assert.equal(repeated.status, 303)
  assert.equal((await site.visit(paths.newTestCall, 'employee')).status, 404)
  const again = { handling: 'gentag', titel: 'X', begynder: '2013-04-01', slutter: '2013-06-30' }
  assert.equal((await site.post(paths.telephoneCampaign(campaign), 'employee', again)).status, 404)
})
