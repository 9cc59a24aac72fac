/** Any page of the site, recognised by its heading, worked by role and label. */
import { OpenPage } from './browser.ts'

export class SitePage extends OpenPage {
  async recognise(): Promise<void> {
    await this.page.getByRole('heading', { level: 1 }).waitFor()
  }
  get main() {
    return this.page.getByRole('main')
  }
  /** Presses or follows, and sees the page whose heading is given. */
  async go(role: 'button' | 'link', name: string | RegExp, heading: string | RegExp): Promise<SitePage> {
    const loaded = this.page.waitForEvent('load').catch(() => null)
    const rendered = this.visitor.javaScript
      ? this.page
          .evaluate(
            () => new Promise((seen) => addEventListener('turbo:render', () => seen(null), { once: true })),
          )
          .catch(() => loaded)
      : loaded
    await this.main.getByRole(role, { name }).first().click()
    await Promise.race([loaded, rendered])
    await this.page.locator('html:not([aria-busy]) h1').getByText(heading).waitFor()
    return this.visitor.see(SitePage)
  }
  async type(fields: Record<string, string>): Promise<this> {
    for (const [label, value] of Object.entries(fields))
      await this.main.getByLabel(label, { exact: true }).fill(value)
    return this
  }
  async choose(label: string, option: string): Promise<this> {
    await this.main.getByLabel(label, { exact: true }).selectOption({ label: option })
    return this
  }
  async shows(text: string | RegExp): Promise<void> {
    await this.main.getByText(text).first().waitFor()
  }
  /** Texts of the first cells of rows. */
  rowNames(): Promise<string[]> {
    return this.main.locator('tbody th').allInnerTexts()
  }
}
