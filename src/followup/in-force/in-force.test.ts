/** Whether decisions hold: said by the secretary, seen by whoever sees the decision. */
import assert from 'node:assert/strict'
import { after, before, it } from 'node:test'
import { Client } from 'pg'
import type { SmallPerson } from '../../../demo/builders-organisation.ts'
import { type LockedMeeting, lockMeeting } from '../../../tests/support/locked-meeting.ts'
import { startTestSite, type TestSite } from '../../../tests/support/site.ts'
import { paths } from '../../paths.ts'

let site: TestSite
let admin: Client
let former: LockedMeeting
let later: LockedMeeting
before(async () => {
  site = await startTestSite()
  admin = new Client({ connectionString: site.database.adminUrl })
  await admin.connect()
  admin.on('error', () => {})
  former = await lockMeeting(site, {
    heldOn: '2026-02-02',
    open: { title: 'Gammel takst', decision: 'Godkendt.', asks: 'Taksten meldes ud', dueOn: '2027-01-01' },
    closed: { title: 'Lukket takst', decision: 'Godkendt.', asks: 'Aftales' },
  })
  later = await lockMeeting(site, {
    heldOn: '2026-03-02',
    open: { title: 'Ny takst', decision: 'Godkendt.', asks: 'Den nye takst meldes ud', dueOn: null },
    closed: { title: 'Lukket aftale', decision: 'Godkendt.', asks: 'Aftales igen' },
  })
})
after(async () => {
  await admin.end()
  await site.stop()
})

const html = async (path: string, as: SmallPerson | null) => (await site.visit(path, as)).text()
const set = (item: number, who: SmallPerson, fields: Record<string, string>) =>
  site.post(paths.decisionStanding(item), who, { handling: 'gem', status: 'in-force', udloeber: '', afloeser: '', ...fields }) // prettier-ignore

it('is said by the secretary alone, and stands beside the decision', async () => {
  for (const who of ['chair', 'member', 'manager'] as const)
    assert.equal((await set(former.openItem, who, {})).status, 404, who)
  assert.equal((await set(former.openItem, 'secretary', { udloeber: '2020-01-01' })).status, 422)
  const said = await set(former.openItem, 'secretary', { udloeber: '2099-12-31' })
  assert.equal(said.headers.get('location'), paths.item(former.openItem))
  assert.match(
    await html(paths.item(former.openItem), 'manager'),
    /Beslutningen:.*Gælder.*31\. december 2099/s,
  )
  assert.match(await html(paths.decisionsInForce, 'manager'), /Gammel takst/)
})

it('replaced by a later one, the former is marked, and what it asked for is asked no more', async () => {
  await set(later.openItem, 'secretary', { afloeser: String(former.openItem), opfoelgning: 'ja' })
  const inForce = await html(paths.decisionsInForce, 'manager')
  assert.match(inForce, /Ny takst/)
  assert.doesNotMatch(inForce, /Gammel takst/)
  const replaced = await html(paths.decisionsInForceOf({ vis: 'afloest' }), 'manager')
  assert.match(replaced, /Gammel takst/)
  assert.match(replaced, /Ny takst, 2\. marts 2026/)
  assert.match(await html(paths.item(former.openItem), 'manager'), /Afløst af/)
  const { rows } = await admin.query<{ state: string }>(`select state from commitments where item_id = $1`, [former.openItem]) // prettier-ignore
  assert.deepEqual(rows, [{ state: 'superseded' }])
  const back = await set(former.openItem, 'secretary', { afloeser: String(later.openItem) })
  assert.equal(back.status, 422)
  assert.match(await back.text(), /kun afløse en, der er truffet før/)
})

it('expires by itself', async () => {
  await admin.query(`update decision_standings set expires_on = '2026-03-01', standing = 'in-force', replaced_by_item_id = null where item_id = $1`, [former.openItem]) // prettier-ignore
  assert.match(await html(paths.decisionsInForceOf({ vis: 'udloebet' }), 'manager'), /Gammel takst/)
  assert.doesNotMatch(await html(paths.decisionsInForce, 'manager'), /Gammel takst/)
})

it('of a closed decision is told to nobody who does not see it', async () => {
  await set(later.closedItem, 'secretary', { afloeser: String(former.closedItem) })
  for (const vis of ['gaelder', 'afloest']) {
    assert.match(await html(paths.decisionsInForceOf({ vis }), 'member'), /Lukket/)
    for (const who of ['manager', 'employee', null] as const)
      assert.doesNotMatch(
        await html(paths.decisionsInForceOf({ vis }), who),
        /Lukket (takst|aftale)/,
        String(who),
      )
  }
})

it('weighed by nobody yet is work for the secretary', async () => {
  const { rowCount } = await admin.query(`delete from decision_standings where item_id = $1`, [
    former.openItem,
  ])
  assert.equal(rowCount, 1)
  assert.match(await html(paths.decisionsInForceOf({ vis: 'ikke-vurderet' }), 'secretary'), /Gammel takst/)
  assert.doesNotMatch(
    await html(paths.decisionsInForceOf({ vis: 'ikke-vurderet' }), 'manager'),
    /Gammel takst/,
  )
})
