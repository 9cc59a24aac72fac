/** Pages of figures as each kind of person: what they show, and that nobody sees another's. */
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { layCalls } from '../../../tests/support/lay-calls.ts'
import { textOf } from '../../../tests/support/page-text.ts'
import { startTestSite, type TestSite } from '../../../tests/support/site.ts'
import { paths } from '../../paths.ts'

let site: TestSite
before(async () => {
  site = await startTestSite({ prepare: layCalls })
})
after(() => site.stop())

const MAY = { fra: '2026-05-01', til: '2026-05-31' }
const page = async (path: string, as: Parameters<TestSite['visit']>[1]) => textOf(await site.visit(path, as))

describe('the page of figures', () => {
  it('shows the whole and each day, with definitions', async () => {
    const text = await page(paths.contactFiguresOf({ ...MAY, opdelt: 'dag' }), 'employee')
    assert.match(text, /Ankomne 17 Besvarede 8 Ventetid i gennemsnit 1:24/u)
    assert.match(text, /4\. maj 2026 \(pause\) 14 6 1 8,3 % 1 4 2 0/u)
    assert.match(text, /I alt 17 8 1 7,1 % 1 4 2 1/u)
    // Waits of those answered: mean, median, 9 of 10, 99 of 100, longest; both service levels.
    assert.match(text, /I alt 1:24 1:01 3:20 3:20 3:20 66,7 % 28,6 %/u)
    assert.match(text, /I alt 37,5 % 1 4 1 33,3 % 1 2:23/u)
    assert.match(text, /Sådan er det talt .*Servicemål af ankomne/u)
  })

  it('is narrowed to a queue, a subject or a unit, and divided as one asks', async () => {
    const [main = 0, second = 0] = await queues()
    assert.match(
      await page(paths.contactFiguresOf({ ...MAY, koe: String(second) }), 'employee'),
      /Ankomne 2 Besvarede 2/u,
    )
    assert.match(await page(paths.contactFiguresOf({ ...MAY, koe: String(main) }), 'employee'), /Ankomne 15/u)
    assert.match(
      await page(paths.contactFiguresOf({ ...MAY, opdelt: 'emne' }), 'employee'),
      /Affald 2 2 .*Pas 1 1 .*Uden emne \(pause\) 14/u,
    )
    assert.match(
      await page(paths.contactFiguresOf({ ...MAY, opdelt: 'enhed' }), 'employee'),
      /Center for Prøver 2 2 .*Uden enhed/u,
    )
    assert.match(
      await page(paths.contactFiguresOf({ ...MAY, opdelt: 'halvtime' }), 'employee'),
      /8\.00–8\.30 3 3 .*8\.30–9\.00 \(pause\) 1 1/u,
    )
    const center = String(site.municipality.unit('center'))
    assert.match(
      await page(paths.contactFiguresOf({ ...MAY, enhed: center }), 'employee'),
      /Ankomne 2 Besvarede 2/u,
    )
  })

  it('says it where there is nothing, and what is wrong with dates', async () => {
    assert.match(
      await page(paths.contactFiguresOf({ fra: '2025-01-01', til: '2025-01-31' }), 'employee'),
      /Der er ingen opkald i perioden/u,
    )
    const wrong = await site.visit(
      paths.contactFiguresOf({ fra: '2026-05-31', til: '2026-05-01' }),
      'employee',
    )
    assert.equal(wrong.status, 422)
    assert.match(await textOf(wrong), /Den sidste dag skal ligge efter den første/u)
    assert.match(
      await page(paths.contactFiguresOf({ fra: '2025-01-01', til: '2026-05-31', opdelt: 'dag' }), 'employee'),
      /over 92 dage og er delt efter måned/u,
    )
  })

  it('counts trial calls when one asks for them', async () => {
    assert.match(
      await page(paths.contactFiguresOf({ ...MAY, proeve: 'ja' }), 'employee'),
      /Opkald på prøvecentralen tæller med.*Ankomne 18/u,
    )
  })

  it('tells of a unit whether it answers to its own manager and to leaders only', async () => {
    const address = paths.contactFiguresOf(MAY)
    assert.match(
      await page(address, 'administrator'),
      /Center for Prøver 4 50 % 2 1 75 % 1 1 0:20 Sekretariatet 1 0 %/u,
    )
    const manager = await page(address, 'manager')
    assert.match(manager, /Center for Prøver 4 50 %/u)
    assert.doesNotMatch(manager, /Sekretariatet 1 0 %/u)
    const employee = await page(address, 'employee')
    assert.match(employee, /I alt 5 40 %/u)
    assert.doesNotMatch(employee, /Center for Prøver 4/u)
  })

  it('is for employees, as is its file', async () => {
    for (const address of [paths.contactFigures, paths.contactFiguresFile]) {
      assert.equal((await site.visit(address, null)).status, 303)
      assert.equal((await site.visit(address, 'councillor')).status, 404)
    }
  })

  it('is the same as a file', async () => {
    const answer = await site.visit(paths.contactFiguresFileOf({ ...MAY, opdelt: 'koe' }), 'manager')
    const [head = '', ...rows] = (await answer.text()).split('\r\n')
    assert.equal(answer.headers.get('content-type'), 'text/csv; charset=utf-8')
    const columns = head.split(';')
    const whole = rows.find((row) => row.startsWith('I alt'))?.split(';') ?? []
    assert.equal(whole[columns.indexOf('Ankomne')], '17')
    assert.equal(whole[columns.indexOf('Ventetid, gennemsnit (sekunder)')], '83,5')
    assert.ok(rows.some((row) => row.startsWith('Center for Prøver;01-05-2026;31-05-2026;4;2;1;1;1;50')))
    assert.ok(!rows.some((row) => row.startsWith('Sekretariatet')))
  })
})

describe('figures of desks', () => {
  const address = paths.contactOwnFiguresOf(MAY)

  it('are the agent’s own, and of every desk for those who lead', async () => {
    const own = await page(address, 'caseworker')
    assert.match(own, /4\. maj 2026 2 50 % 1 2:30 0:30 3:00 0/u)
    assert.doesNotMatch(own, /Plads 1/u)
    const leader = await page(address, 'administrator')
    assert.match(leader, /Plads 1 2 50 % 1 2:30 0:30 3:00 0/u)
  })

  it('are not there for others', async () => {
    for (const who of ['employee', 'manager', 'secretary', 'councillor'] as const)
      assert.equal((await site.visit(address, who)).status, 404, who)
  })
})

async function queues(): Promise<number[]> {
  const html = await (await site.visit(paths.contactFigures, 'employee')).text()
  const select = html.split('name="koe"')[1]?.split('</select>')[0] ?? ''
  return [...select.matchAll(/value="(\d+)"/gu)].map(([, id]) => Number(id))
}
