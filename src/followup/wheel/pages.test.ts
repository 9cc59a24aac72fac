/** What the wheel tells on other pages and in the one list, and to whom. */
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { actAs, ownItem, planMeeting, putOnAgenda } from '../../../demo/builders-agenda.ts'
import type { SmallPerson } from '../../../demo/builders-organisation.ts'
import { startTestSite, type TestSite } from '../../../tests/support/site.ts'
import { addDays } from '../../language/due-calendar.ts'
import { today } from '../../organisation/administration.tsx'
import { paths } from '../../paths.ts'
import { Database } from '../../platform/database.ts'
import { type DutyWords, makeDuty } from './duty-commands.ts'
import { owedDuties } from './owed.ts'

describe('the annual wheel elsewhere', () => {
  let site: TestSite
  let app: Database
  const day = today()
  const soon = addDays(day, 40)

  before(async () => {
    site = await startTestSite()
    app = new Database(site.database.urls.app, { poolSize: 2 })
    const meeting = await planMeeting(app, site.municipality, { heldOn: soon, plannedEnd: '10:00' })
    await putOnAgenda(app, site.municipality, meeting, ownItem({ title: 'Langt punkt', minutes: 50 }))
    const month = ['januar', 'februar', 'marts', 'april', 'maj', 'juni', 'juli', 'august', 'september', 'oktober', 'november', 'december'][Number(soon.slice(5, 7)) - 1] ?? '' // prettier-ignore
    await make('Mangler i tide', `hver ${month}`, { person: site.municipality.person.caseworker }, 60)
    await make('Kommer siden', `hver ${month}`, { unit: site.municipality.unit('center') }, 5)
  })
  after(async () => {
    await app.close()
    await site.stop()
  })

  async function make(title: string, rule: string, owner: DutyWords['owner'], leadDays: number) {
    const words: DutyWords = {
      title,
      rule,
      owner,
      leadDays,
      itemKind: 'information',
      bodyId: site.municipality.body('direktionen'),
      unitId: null,
      minutes: 20,
      caseId: null,
      caseTitle: null,
      paperSource: null,
      templatePaperId: null,
      validFrom: day,
      validUntil: null,
      proposedKey: null,
      dialogue: null,
    }
    const id = await actAs(app, site.municipality, 'secretary', (tx, person) =>
      makeDuty(tx, site.municipality.id, person, words),
    )
    assert.equal(typeof id, 'number', JSON.stringify(id))
  }
  const html = async (path: string, who: SmallPerson) => (await site.visit(path, who)).text()
  const owed = (units: readonly number[] | null, person: number | null) =>
    actAs(app, site.municipality, 'secretary', (tx) =>
      owedDuties(tx, { municipality: site.municipality.id, today: day, units, person }),
    )

  it('tells secretaries what is missing and which meetings hold too much, three months ahead', async () => {
    const front = await html(paths.front, 'secretary')
    assert.match(front, /Årshjulet de næste tre måneder[\s\S]*Mangler i tide/)
    // 50 minutes of an item and 40 of duties, in an hour.
    assert.match(front, /30 min\. for meget[\s\S]*90 min\. til 60 min\.: 1\s+punkt og 2\s+pligter/)
    assert.doesNotMatch(await html(paths.front, 'member'), /Årshjulet de næste tre måneder/)
  })

  it('stands on the page of its body for colleagues, and for nobody else', async () => {
    const body = paths.body(site.municipality.body('direktionen'))
    assert.match(await html(body, 'employee'), /Årshjul[\s\S]*Kommer siden/)
    const visitors = await (await site.visit(body)).text()
    assert.doesNotMatch(visitors, /Kommer siden/)
    // What stands on an agenda is only counted for its secretary.
    assert.doesNotMatch(await html(paths.annualWheel, 'employee'), /for meget/)
  })

  it('gives the one list what units and persons owe', async () => {
    const { person, unit } = site.municipality
    const titles = async (units: readonly number[] | null, who: number | null) =>
      (await owed(units, who)).map(({ what }) => what.replace(' (Direktionen)', '')).toSorted()
    assert.deepEqual(await titles(null, null), ['Kommer siden', 'Mangler i tide'])
    assert.deepEqual(await titles([], person.caseworker), ['Mangler i tide'])
    assert.ok((await titles([unit('center')], null)).includes('Kommer siden'))
    assert.deepEqual(await titles([], person.employee), [])
    const [first] = (await owed(null, null)).filter(({ what }) => what.startsWith('Mangler'))
    assert.equal(first?.dueOn, soon)
    assert.equal(first?.note, 'Mangler kladde')
  })
})
