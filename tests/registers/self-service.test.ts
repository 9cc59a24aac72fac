/** The register of self-service: where most are lost, in their order, for a period that is chosen. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { paths } from '../../src/paths.ts'
import { startTestSite, type TestSite } from '../support/site.ts'

const KEY = 'selvbetjening'
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
const html = async (query = '') =>
  (await site.visit(`${paths.selfServiceRanking}${query}`, 'employee')).text()

test('solutions stand by how many they lose, with what has changed since the year before', async () => {
  assert.match(await html(), /Der er ingen tal for perioden/)
  const unit_id = `#${site.municipality.unit('center')}`
  for (const [name, uses] of Object.entries({
    Prøveflytning: [
      ['2024-03-01', 100, 80],
      ['2025-03-01', 1000, 900],
    ],
    Prøvetilskud: [
      ['2024-03-01', 100, 70],
      ['2025-03-01', 400, 200],
    ],
  })) {
    const id = await add('loesninger', { name, unit_id, supplier: '', mandatory: 'ja', note: '' })
    for (const [month, started, completed] of uses)
      await add('maaneder', {
        solution_id: `#${id}`,
        month: String(month),
        started: String(started),
        completed: String(completed),
      })
  }
  const shown = await html('?periode=2025')
  const rows = [
    ...shown.matchAll(/<tr><td class="figures">(\d)<\/td><th scope="row"><a [^>]+>([^<]+)<\/a>.*?<\/tr>/gu),
  ]
  assert.deepEqual(
    rows.map(([, place, solution]) => [place, solution]),
    [
      ['1', 'Prøvetilskud'],
      ['2', 'Prøveflytning'],
    ],
  )
  assert.match(rows[0]?.[0] ?? '', />400<.*>200<.*>50\u00A0%<.*>−20\u00A0procentpoint</u)
  assert.match(rows[1]?.[0] ?? '', />1\.000<.*>100<.*>90\u00A0%<.*>\+10\u00A0procentpoint</u)
  assert.match(await html('?periode=2023'), /Der er ingen tal for perioden/)
  assert.match(
    await (await site.visit(paths.register(KEY), 'employee')).text(),
    /href="\/registre\/selvbetjening\/rangliste"/,
  )
  assert.notEqual((await site.visit(paths.selfServiceRanking, null)).status, 200)
})
