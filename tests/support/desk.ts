/** A contact centre whose desks are worked by pages, over the trial exchange. */
import assert from 'node:assert/strict'
import type { SmallPerson } from '../../demo/builders-organisation.ts'
import type { TrialLeg } from '../../src/contact/telephony/in-process/trial-telephones.ts'
import { paths } from '../../src/paths.ts'
import { ringingAt, type RunningControl, startCallControl, until } from './call-control.ts'
import { type LaidContact, layContact } from './lay-contact.ts'
import { startTestSite, type TestSite } from './site.ts'

export interface DeskSite {
  site: TestSite
  laid: LaidContact
  control: RunningControl
  /** Desk of that number, from 1. */
  desk(number: number): number
  /** Somebody calls the main number. @returns when the desk's telephone rings */
  ring(number: string | null, desk?: number): Promise<TrialLeg>
  /** The desk does what the button says; the answer is a way back to the page. */
  press(who: SmallPerson, handling: string, fields?: Record<string, string>): Promise<void>
  /** The text of the desk's page. */
  page(who: SmallPerson): Promise<string>
  stop(): Promise<void>
}

export async function startDeskSite(sets = 'wrap_up_seconds = 600, offer_seconds = 60'): Promise<DeskSite> {
  const site = await startTestSite()
  const laid = await layContact(site.database, site.municipality, { sets })
  const control = await startCallControl(site.database)
  await until(
    async () => (await laid.ask(`select 1 from contact_exchanges where state = 'up'`)).length > 0,
    'the exchange',
  )
  return {
    site,
    laid,
    control,
    desk: (number) => laid.desks[number - 1] ?? 0,
    ring: async (number, desk = 1) => {
      control.telephones.placeCall(number, '70112233')
      return until(() => ringingAt(control.telephones, `plads-${desk}`), 'the telephone to ring')
    },
    press: async (who, handling, fields = {}) => {
      const answer = await site.post(paths.contactDesk, who, { handling, ...fields })
      assert.equal(answer.status, 303, `${handling}: ${alertOf(await answer.text())}`)
    },
    page: async (who) => (await site.visit(paths.contactDesk, who)).text(),
    stop: async () => {
      await control.stop()
      await laid.close()
      await site.stop()
    },
  }
}

/** What the summary of errors says. */
export const alertOf = (html: string): string =>
  /error-summary[^]*?<ul[^>]*>([^]*?)<\/ul>/u
    .exec(html)?.[1]
    ?.replace(/<[^>]+>/gu, ' ')
    .trim() ?? html.slice(0, 200)

/** The call whose form stands on the page. */
export const callOn = (html: string): string => /name="opkald" value="([0-9a-f-]{36})"/u.exec(html)?.[1] ?? ''
