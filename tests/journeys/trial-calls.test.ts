/** A call on the trial exchange: one plays the citizen and the desk on one page, live, and also without scripts. */
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { paths } from '../../src/paths.ts'
import { PHONE, startBrowser, type Visitor, visitor } from '../support/browser.ts'
import { order, until } from '../support/call-control.ts'
import { type DeskSite, startDeskSite } from '../support/desk.ts'
import { SitePage } from '../support/site-page.ts'

let at: DeskSite
let browser: Browser
before(async () => {
  at = await startDeskSite('wrap_up_seconds = 0, offer_seconds = 60')
  browser = await startBrowser()
  const { id, person } = at.site.municipality
  const asked = { kind: 'sign-in' as const, desk: at.desk(1), personId: person.employee }
  assert.equal(await order(at.laid, id, person.employee, asked), null)
})
after(async () => {
  await browser?.close()
  await at?.stop()
})

describe('a trial call', () => {
  let visit: Visitor
  after(async () => {
    await visit?.leave()
  })

  test('is placed, heard line by line and answered, without asking for the page again', async () => {
    visit = await visitor(browser, at.site, { as: 'manager' })
    await visit.open(SitePage, paths.contactTrials)
    const { page } = visit
    await page.getByLabel('Borgerens nummer').fill('20 30 40 50')
    await page.getByRole('button', { name: 'Ring op' }).click()
    await page.getByRole('heading', { name: 'Borger, 20 30 40 50' }).waitFor()
    // The desk rings on the same page.
    const desk = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Plads 1' }) })
    await desk.getByRole('button', { name: 'Tag telefonen' }).click()
    await desk.getByText('I samtale.').waitFor()
    await visit.see(SitePage)
    // What happens elsewhere is seen by itself.
    at.control.telephones.placeCall(null, '70112233')
    const other = page
      .getByRole('listitem')
      .filter({ has: page.getByRole('heading', { name: 'Borger med skjult nummer' }) })
    await other.getByText(/»Velkommen til kommunen/u).waitFor()
    await other.getByRole('button', { name: 'Læg på' }).click()
    await desk.getByRole('button', { name: 'Læg på' }).click()
    await page.getByText('Der er ingen i telefonen.').waitFor()
    await until(async () => (await at.laid.ask(`select 1 from contact_calls where outcome = 'answered'`)).length === 1, 'the row') // prettier-ignore
  })

  test('a number that is none is refused beside its field, and what was typed stays', async () => {
    const { page } = visit
    await page.getByLabel('Borgerens nummer').fill('12')
    await page.getByRole('button', { name: 'Ring op' }).click()
    await page.getByRole('link', { name: /Skriv et nummer på 8 cifre/u }).waitFor()
    assert.equal(await page.getByLabel('Borgerens nummer').inputValue(), '12')
    await visit.see(SitePage)
  })

  test('without scripts, in the width of a telephone', async () => {
    const plain = await visitor(browser, at.site, { as: 'manager', javaScript: false, viewport: PHONE })
    const opened = await plain.open(SitePage, paths.contactTrials)
    const { page } = plain
    await page.getByLabel('Borgerens nummer').fill('20304051')
    await page.getByRole('button', { name: 'Ring op' }).click()
    await until(async () => {
      await page.getByRole('link', { name: 'Se, om der er nyt' }).click()
      return page.getByRole('button', { name: 'Tag telefonen' }).isVisible()
    }, 'the desk to ring')
    await plain.see(SitePage)
    await opened.assertFitsWidth()
    await page.getByRole('button', { name: 'Afvis' }).click()
    await until(async () => {
      await page.getByRole('link', { name: 'Se, om der er nyt' }).click()
      return (await page.getByRole('button', { name: 'Tag telefonen' }).count()) === 0
    }, 'the refusal')
    assert.deepEqual(await at.laid.ask(`select state from contact_desk_states where desk_id = $1`, [at.desk(1)]), [{ state: 'unreachable' }]) // prettier-ignore
    await plain.leave()
  })
})

test('only those of the contact centre find it', async () => {
  assert.equal((await at.site.visit(paths.contactTrials, 'member')).status, 404)
  assert.equal((await at.site.visit(paths.contactTrials, 'employee')).status, 200)
  assert.equal((await at.site.visit(paths.contactTrials)).status, 303)
})
