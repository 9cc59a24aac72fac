import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { paths } from '../../src/paths.ts'
import { LAPTOP, OpenPage, PHONE, startBrowser, visitor } from '../support/browser.ts'
import { startTestSite, type TestSite } from '../support/site.ts'

let site: TestSite
let browser: Browser
before(async () => {
  site = await startTestSite()
  browser = await startBrowser()
})
after(async () => {
  await browser.close()
  await site.stop()
})

class FrontPage extends OpenPage {
  async recognise(): Promise<void> {
    await this.page.getByRole('heading', { level: 1 }).waitFor()
  }
  async followSignIn(): Promise<ChoicePage> {
    await this.page.getByRole('link', { name: 'Log ind' }).click()
    return this.visitor.see(ChoicePage)
  }
  async signOut(): Promise<FrontPage> {
    await this.page.getByRole('button', { name: 'Log ud', exact: true }).click()
    await this.page.getByRole('link', { name: 'Log ind' }).waitFor()
    return this.visitor.see(FrontPage)
  }
}

class ChoicePage extends OpenPage {
  async recognise(): Promise<void> {
    await this.page.getByRole('heading', { name: 'Vælg, hvem du vil være' }).waitFor()
  }
  async choose(name: string): Promise<FrontPage> {
    await this.page.getByRole('button', { name }).click()
    await this.page.getByRole('button', { name: 'Log ud', exact: true }).waitFor()
    return this.visitor.see(FrontPage)
  }
}

class MyPage extends OpenPage {
  async recognise(): Promise<void> {
    await this.page.getByRole('heading', { name: 'Her er du logget ind' }).waitFor()
  }
}

class AnyPage extends OpenPage {
  async recognise(): Promise<void> {
    await this.page.getByRole('main').waitFor()
  }
}

for (const javaScript of [true, false]) {
  test(`one signs in and out ${javaScript ? 'with' : 'without'} JavaScript`, async () => {
    const someone = await visitor(browser, site, { javaScript })
    const front = await someone.open(FrontPage, paths.front)
    const choice = await front.followSignIn()
    const mine = await choice.choose('Sanne Ekholt')
    assert.match(await someone.page.title(), /Prøve Kommune/)
    await someone.open(MyPage, paths.myPage)
    await mine.signOut()
    await someone.leave()
  })
}

const PAGES = [paths.front, paths.bodies, paths.units, paths.about, paths.accessibility, '/findes-ikke']

for (const [screen, viewport] of Object.entries({
  laptop: LAPTOP,
  phone: PHONE,
  wall: { width: 2560, height: 1440 },
})) {
  test(`pages of the organisation fit a ${screen}`, async () => {
    for (const as of [null, 'member'] as const) {
      const someone = await visitor(browser, site, { as, viewport })
      const own = as === null ? [] : [paths.myPage, paths.person(site.municipality.person.member)]
      const details = [
        paths.body(site.municipality.body('direktionen')),
        paths.unit(site.municipality.unit('center')),
      ]
      for (const path of [...PAGES, ...details, ...own])
        await (await someone.open(AnyPage, path)).assertFitsWidth()
      await someone.leave()
    }
  })
}

test('the keyboard comes to the content first', async () => {
  const someone = await visitor(browser, site)
  await someone.open(FrontPage, paths.front)
  await someone.page.keyboard.press('Tab')
  await someone.page.keyboard.press('Enter')
  await someone.page.locator('main:focus').waitFor()
  await someone.leave()
})
