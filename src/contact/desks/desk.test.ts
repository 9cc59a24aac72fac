import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { until } from '../../../tests/support/call-control.ts'
import { alertOf, callOn, type DeskSite, startDeskSite } from '../../../tests/support/desk.ts'
import { paths } from '../../paths.ts'

const AGENT = 'employee'

describe('the desk', () => {
  let at: DeskSite
  before(async () => {
    at = await startDeskSite()
  })
  after(async () => {
    await at?.stop()
  })

  test('is there for those who work in the contact centre only', async () => {
    assert.equal((await at.site.visit(paths.contactDesk)).status, 303)
    for (const who of ['member', 'councillor'] as const)
      assert.equal((await at.site.visit(paths.contactDesk, who)).status, 404, who)
    for (const who of [AGENT, 'manager'] as const)
      assert.equal((await at.site.visit(paths.contactDesk, who)).status, 200, who)
    assert.equal((await at.site.post(paths.contactDesk, 'member', { handling: 'klar' })).status, 404)
  })

  test('leads each from the front page to what is theirs', async () => {
    const to = async (who: Parameters<DeskSite['page']>[0]) =>
      (await at.site.visit(paths.contact, who)).headers.get('location')
    assert.equal(await to(AGENT), paths.contactDesk)
    assert.equal(await to('manager'), paths.contactOverview)
    const front = await at.site.visit(paths.contact, 'member')
    assert.match(await front.text(), /Find en medarbejder/u)
  })

  test('is taken by one, and no other', async () => {
    await at.press(AGENT, `tag:${at.desk(1)}`)
    assert.match(await at.page(AGENT), /Du er ledig/u)
    const taken = await at.site.post(paths.contactDesk, 'caseworker', { handling: `tag:${at.desk(1)}` })
    assert.equal(taken.status, 422)
    assert.match(alertOf(await taken.text()), /En anden er logget på pladsen/u)
    assert.match(await at.page('caseworker'), /Anders Nordskov/u)
  })

  test('takes a call from ringing to wrap-up, with its note and outcome', async () => {
    const leg = await at.ring('20304050')
    await until(async () => /Nyt opkald fra 20 30 40 50/u.test(await at.page(AGENT)), 'the call on the page')
    await at.press(AGENT, 'besvar')
    await until(async () => /Du taler med 20 30 40 50/u.test(await at.page(AGENT)), 'the talk')
    const opkald = callOn(await at.page(AGENT))
    await at.press(AGENT, 'parker', { opkald, note: 'Spørger om boligstøtte' })
    assert.match(await at.page(AGENT), /Borgeren er parkeret[^]*Spørger om boligstøtte/u)
    await at.press(AGENT, 'genoptag', { opkald, note: 'Spørger om boligstøtte' })
    at.control.telephones.hangUp(leg.call)
    await until(async () => /Samtalen er slut/u.test(await at.page(AGENT)), 'wrap-up')
    await at.press(AGENT, 'udfald:instantly-resolved', { opkald, note: 'Har fået svar', emne: '' })
    assert.match(await at.page(AGENT), /aria-pressed="true"[^>]*>\s*Straksafklaret/u)
    await at.press(AGENT, 'klar')
    const page = await at.page(AGENT)
    assert.match(page, /Du er ledig[^]*Forrige opkald[^]*Straksafklaret[^]*Har fået svar/u)
    const rows = await at.laid.ask<{ note: string; resolution: string }>(
      'select note, resolution from contact_enquiries',
    )
    assert.deepEqual(rows, [{ note: 'Har fået svar', resolution: 'instantly-resolved' }])
  })
})
