import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { SmallPerson } from '../../../demo/builders-organisation.ts'
import { layMeeting, type LaidMeeting } from '../../../tests/support/live-meeting.ts'
import { startTestSite, type TestSite } from '../../../tests/support/site.ts'
import { paths } from '../../paths.ts'

let site: TestSite
before(async () => {
  site = await startTestSite()
})
after(() => site.stop())

const lay = (heldOn: string, titles: string[]): Promise<LaidMeeting> =>
  layMeeting({ ...site.database, dataDir: site.dataDir }, site.municipality, { heldOn, items: titles.map((title) => ({ title })) }) // prettier-ignore

const act = (meeting: number, as: SmallPerson, handling: string, fields: Record<string, string> = {}) =>
  site.post(paths.liveMeeting(meeting), as, { handling, ...fields })

async function textOf(answer: Response): Promise<string> {
  return (await answer.text()).replaceAll(/<(?:script|style)[\s\S]*?<\/(?:script|style)>/gu, '').replaceAll(/<[^>]*>/gu, ' ').replaceAll(/\s+/gu, ' ') // prettier-ignore
}
const see = async (meeting: number, as: SmallPerson, item?: number) => {
  const answer = await site.visit(
    item === undefined ? paths.liveMeeting(meeting) : paths.liveItem(meeting, item),
    as,
  )
  return { status: answer.status, text: await textOf(answer) }
}

async function begin(meeting: number): Promise<void> {
  const { chair, member, secretary } = site.municipality.person
  const body = new URLSearchParams([['handling', 'begynd'], ...[chair, member, secretary].map((id) => ['til-stede', String(id)])]) // prettier-ignore
  const answer = await site.visit(paths.liveMeeting(meeting), 'secretary', {
    method: 'POST',
    body,
    headers: { origin: site.address },
  })
  assert.equal(answer.status, 303)
}

describe('a meeting that is held', () => {
  test('is begun by the secretary alone, and followed by those in the room', async () => {
    const meeting = await lay('2027-02-01', ['Cykelstier', 'Skoler'])
    assert.equal((await see(meeting.id, 'employee')).status, 404)
    assert.equal((await see(meeting.id, 'substitute')).status, 404)
    assert.match((await see(meeting.id, 'member')).text, /Mødet er ikke begyndt/u)
    assert.equal((await act(meeting.id, 'member', 'begynd', { 'til-stede': '1' })).status, 404)
    await begin(meeting.id)
    const seen = await see(meeting.id, 'member')
    assert.match(seen.text, /I gang/u)
    assert.match(seen.text, /1\. Cykelstier/u)
    assert.match(seen.text, /Rasmus Adelgård, medlem – ikke til stede/u)
  })

  test('cannot end while an item has no outcome, and what is missing leads to its place', async () => {
    const meeting = await lay('2027-02-02', ['Cykelstier', 'Skoler'])
    await begin(meeting.id)
    const [first = 0, second = 0] = meeting.items
    const refused = await act(meeting.id, 'secretary', 'afslut')
    assert.equal(refused.status, 422)
    assert.match(await textOf(refused), /alle punkter har et udfald/u)
    const html = await (await site.visit(paths.liveMeeting(meeting.id), 'secretary')).text()
    assert.ok(html.includes(`${paths.liveItem(meeting.id, second)}#udfald`))
    for (const [item, revision] of [
      [first, '0'],
      [second, '0'],
    ] as const) {
      const saved = await act(meeting.id, 'secretary', 'gem', { punkt: String(item), revision, udfald: 'approved', tekst: 'Godkendt.' }) // prettier-ignore
      assert.equal(saved.status, 303, await saved.text())
    }
    assert.equal((await act(meeting.id, 'secretary', 'afslut')).status, 303)
    assert.match((await see(meeting.id, 'member')).text, /Mødet er slut/u)
  })
})
