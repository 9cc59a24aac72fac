/**
 * A real browser from an npm package. Every page object opens its page through `openPage`, which lets axe look at it:
 * no journey can visit a page that somebody cannot use.
 */
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { AxeResults } from 'axe-core'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import type { SmallPerson } from '../../demo/builders-organisation.ts'
import { unpackBrowser } from './browser-binary.ts'
import type { TestSite } from './site.ts'

const AXE = await readFile(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8')

export interface VisitOptions {
  as?: SmallPerson | null
  /** Public journeys run once without. */
  javaScript?: boolean
  viewport?: { width: number; height: number }
}

export const LAPTOP = { width: 1280, height: 720 }
export const PHONE = { width: 320, height: 640 }

export async function startBrowser(): Promise<Browser> {
  // The package's own arguments switch off web security; a journey must meet the same walls as a user.
  const { executablePath, env } = await unpackBrowser()
  return chromium.launch({ executablePath, args: ['--no-sandbox'], env: { ...process.env, ...env } })
}

/** A visitor of the site with cookies of its own, signed in as a person or not. */
export async function visitor(
  browser: Browser,
  site: TestSite,
  options: VisitOptions = {},
): Promise<Visitor> {
  const { javaScript = true } = options
  const context = await browser.newContext({
    baseURL: site.address,
    javaScriptEnabled: javaScript,
    viewport: options.viewport ?? LAPTOP,
    locale: 'da-DK',
  })
  if (options.as) {
    const [name = '', value = ''] = (await site.cookieOf(options.as)).split('=')
    await context.addCookies([{ name, value, url: site.address }])
  }
  return new Visitor(context, await context.newPage(), javaScript)
}

export class Visitor {
  readonly context: BrowserContext
  readonly page: Page
  readonly javaScript: boolean
  /** What the browser complained of: faults in scripts, and anything the content security policy stopped. */
  readonly complaints: string[] = []

  constructor(context: BrowserContext, page: Page, javaScript: boolean) {
    this.context = context
    this.page = page
    this.javaScript = javaScript
    page.on('pageerror', (error) => this.complaints.push(String(error)))
    page.on('console', (message) => {
      const isRefusal = /status of 4\d\d/.test(message.text())
      if (message.type() === 'error' && !isRefusal) this.complaints.push(message.text())
    })
  }

  /** Goes to an address and opens its page object. */
  async open<P extends OpenPage>(kind: PageKind<P>, path: string): Promise<P> {
    await this.page.goto(path)
    return this.see(kind)
  }

  /** The page object of the page one has come to. */
  async see<P extends OpenPage>(kind: PageKind<P>): Promise<P> {
    assert.deepEqual(this.complaints, [])
    await (this.javaScript ? checkAccessibility(this.page) : checkCopy(this.page))
    const page = new kind(this)
    await page.recognise()
    return page
  }

  async leave(): Promise<void> {
    await this.context.close()
  }
}

type PageKind<P> = new (visitor: Visitor) => P

/** Base of all page objects: find things by role and label. */
export abstract class OpenPage {
  readonly visitor: Visitor

  constructor(visitor: Visitor) {
    this.visitor = visitor
  }

  get page(): Page {
    return this.visitor.page
  }

  /** Fails unless this is the page meant. */
  abstract recognise(): Promise<void>

  /** Nothing may stick out at the side. */
  async assertFitsWidth(): Promise<void> {
    const { content, window } = await this.page.evaluate(() => ({
      content: document.documentElement.scrollWidth,
      window: document.documentElement.clientWidth,
    }))
    assert.ok(content <= window, `the page is ${content} px wide in a window of ${window} px`)
  }
}

/** Runs axe in a world of its own beside the page, without loosening the page's content security policy. */
async function checkAccessibility(page: Page): Promise<void> {
  let found = await findBarriers(page)
  // Turbo may set out for the next page while axe looks, and marks the old one as busy; what it brings is looked at instead.
  for (let again = 0; again < 5 && found.some((each) => each.includes('aria-busy="true"')); again++) {
    await page.locator('html:not([aria-busy])').waitFor({ state: 'attached' })
    found = await findBarriers(page)
  }
  assert.deepEqual(found, [], `axe found barriers on ${page.url()}`)
}

async function findBarriers(page: Page): Promise<string[]> {
  // Turbo marks the page while it brings the next one.
  await page.locator('html:not([aria-busy])').waitFor({ state: 'attached' })
  const session = await page.context().newCDPSession(page)
  const { frameTree } = await session.send('Page.getFrameTree')
  const { executionContextId } = await session.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
  })
  await session.send('Runtime.evaluate', { contextId: executionContextId, expression: AXE })
  const answer = await session.send('Runtime.evaluate', {
    contextId: executionContextId,
    // Loading stylesheets anew would break the policy; only a check for locked screen orientation needs it.
    expression: 'axe.run(document, { preload: false }).then(JSON.stringify)',
    awaitPromise: true,
    returnByValue: true,
  })
  await session.detach()
  // The shape axe documents for run().
  const results = JSON.parse(String(answer.result.value)) as AxeResults
  return results.violations.map(
    ({ id, help, nodes }) => `${id}: ${help} (${nodes.map((node) => node.html).join(' | ')})`,
  )
}

/** Where no script runs, axe cannot either: it looks at the same page, word for word, in a window with scripts. */
async function checkCopy(page: Page): Promise<void> {
  const context = await page
    .context()
    .browser()
    ?.newContext({ viewport: page.viewportSize(), locale: 'da-DK' })
  assert.ok(context)
  const copy = await context.newPage()
  const body = await page.content()
  await copy.route(page.url(), (route) => route.fulfill({ body, contentType: 'text/html; charset=utf-8' }))
  await copy.goto(page.url())
  await checkAccessibility(copy)
  await context.close()
}
