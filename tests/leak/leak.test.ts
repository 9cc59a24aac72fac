/** Canary words of closed material are looked for in every outlet, as every kind of person. */
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { Client } from 'pg'
import { paths } from '../../src/paths.ts'
import { Database } from '../../src/platform/database.ts'
import { MailRound } from '../../src/platform/mail/send-mails.ts'
import { indexPapers } from '../support/index-papers.ts'
import { startMailServer, type TakenMail } from '../support/mail-server.ts'
import { startTestSite, type TestSite } from '../support/site.ts'
import { closeAttachment } from './close-attachment.ts'
import { EVERYONE, type Laid, layCanaries, type Reader } from './canaries.ts'
import { OUTLETS } from './outlets.ts'

describe('the leak test', () => {
  let site: TestSite
  let laid: Laid
  /** Words each reader met somewhere. */
  const met = new Map<Reader, Set<string>>()

  before(async () => {
    site = await startTestSite({
      prepare: async (database, municipality, dataDir) => {
        laid = await layCanaries(database, municipality, dataDir)
        await indexPapers(database.urls.worker, municipality.id)
      },
    })
    await closeAttachment(site, { item: laid.items.published, attachment: laid.attachments.closedOfOpenItem })
  })
  after(() => site.stop())

  it('knows every route of the site', () => {
    const known = new Set(OUTLETS.map(({ route }) => route))
    const missing = patterns(site).filter((route) => !known.has(route))
    assert.deepEqual(missing, [], 'say in outlets.ts how to ask for these')
  })

  it('lists no route that is gone', () => {
    const routes = new Set(patterns(site))
    assert.deepEqual(
      OUTLETS.map(({ route }) => route).filter((route) => !routes.has(route)),
      [],
    )
  })

  it('uses words that are all different', () => {
    const words = laid.canaries.map(({ word }) => word)
    assert.equal(new Set(words).size, words.length)
  })

  for (const reader of EVERYONE) {
    it(`shows ${reader} nothing closed to them`, async () => {
      const found = await forbiddenWordsFor(site, laid, reader, met)
      assert.deepEqual(found, [])
    })
  }

  it('sends no mail that tells what it is about', async () => {
    const mails = await sendAllMails(site)
    assert.ok(mails.length > 0, 'the papers laid were to be approved, so somebody was written to')
    for (const { text } of mails) {
      const low = text.toLocaleLowerCase('da')
      assert.deepEqual(
        laid.canaries.filter(({ word }) => low.includes(word)),
        [],
      )
    }
  })

  it('finds each word where it may be found, or the test could not fail', () => {
    const unseen = laid.canaries.flatMap((canary) =>
      [...canary.seenBy]
        .filter((reader) => !met.get(reader)?.has(canary.word))
        .map((reader) => `${reader}: ${canary.place}`),
    )
    assert.deepEqual(unseen, [])
  })

  it('answers for a closed thing as for one that is not there', async () => {
    const pairs = [
      [paths.item(laid.items.closed), paths.item(99_999_999)],
      [paths.attachment(laid.attachments.closed), paths.attachment(99_999_999)],
      [paths.attachment(laid.attachments.closedOfOpenItem), paths.attachment(99_999_999)],
      [paths.attachment(laid.attachments.exportedClosed), paths.attachment(99_999_999)],
      [paths.meeting(laid.meetings.internal), paths.meeting(99_999_999)],
      [paths.caseThread(laid.caseNumbers.closed), paths.caseThread('25/99999')],
      [paths.case(laid.work.cases.closed), paths.case(99_999_999)],
      [paths.paper(laid.work.papers.closed), paths.paper(99_999_999)],
      [paths.effectsOfDecision(laid.items.closed), paths.effectsOfDecision(99_999_999)],
    ] as const
    for (const [closed, absent] of pairs) {
      const answers = await Promise.all(
        [closed, absent].map(async (address) => {
          const response = await site.visit(address)
          return {
            status: response.status,
            text: (await response.text()).replaceAll(address, '').replaceAll(encodeURIComponent(address), ''),
          }
        }),
      )
      assert.deepEqual(answers[0], answers[1], closed)
    }
  })
})

/** Every letter that was written by laying the canaries and by all that everyone tried. */
async function sendAllMails(site: TestSite): Promise<TakenMail[]> {
  const owner = new Client({ connectionString: site.database.urls.owner })
  await owner.connect()
  await owner.query(
    `update persons set email = 'person' || id || '@example.dk'; update mails set due_at = now()`,
  )
  await owner.end()
  const server = await startMailServer()
  const worker = new Database(site.database.urls.worker, { poolSize: 1 })
  const round = new MailRound(worker, {
    server: { url: server.url, from: 'sagsgang@example.dk' },
    publicUrl: new URL(site.address),
    ownPage: paths.myPage,
  })
  await round.send(site.municipality.id)
  await worker.close()
  await server.stop()
  return server.taken
}

/** Without what a parameter must look like. */
function patterns(site: TestSite): string[] {
  return site.routes.map((route) => route.replaceAll(/\{(?:[^{}]|\{[^}]*\})*\}/g, ''))
}

async function forbiddenWordsFor(
  site: TestSite,
  laid: Laid,
  reader: Reader,
  met: Map<Reader, Set<string>>,
): Promise<string[]> {
  const seen = new Set<string>()
  met.set(reader, seen)
  const found: string[] = []
  for (const outlet of OUTLETS) {
    const addresses = outlet.addresses(laid, site.municipality)
    const answers = await Promise.all(
      addresses.map(async (address) => ask(site, outlet.route, address, reader)),
    )
    for (const [index, address] of addresses.entries()) {
      const answer = answers[index] ?? ''
      for (const canary of laid.canaries.filter(({ word }) => holds(answer, word, address))) {
        seen.add(canary.word)
        if (!canary.seenBy.has(reader)) found.push(`${outlet.route} (${address}): ${canary.place}`)
      }
      for (const { id, seenBy } of laid.closedItems.filter(({ id }) => isLinked(answer, id, address))) {
        if (!seenBy.has(reader)) found.push(`${outlet.route} (${address}): a link to closed item ${id}`)
      }
    }
  }
  return found
}

/** All that leaves: status, headers and body. */
async function ask(site: TestSite, route: string, address: string, reader: Reader): Promise<string> {
  const as = reader === 'public' ? null : reader
  const response = route.startsWith('POST') ? await site.post(address, as) : await site.visit(address, as)
  const headers = [...response.headers].map(([name, value]) => `${name}: ${value}`).join('\n')
  return `${decodedWhereItCan(headers)}\n${await response.text()}`.toLocaleLowerCase('da')
}

function decodedWhereItCan(text: string): string {
  return text.replaceAll(/(?:%[0-9A-F]{2})+/gi, (bytes) => {
    try {
      return decodeURIComponent(bytes)
    } catch {
      return bytes
    }
  })
}

/** A page may repeat what it was asked for; the other words of the same item tell whether it found it. */
function holds(answer: string, word: string, address: string): boolean {
  return answer.includes(word) && !decodeURIComponent(address).includes(word)
}

function isLinked(answer: string, id: number, address: string): boolean {
  return (
    [`${paths.item(id)}"`, `${paths.item(id)}/`].some((link) => answer.includes(link)) &&
    !address.startsWith(paths.item(id))
  )
}
