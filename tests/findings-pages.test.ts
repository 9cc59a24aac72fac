/** Findings and promises on the pages, as each kind of person: who sees them, who accepts them, and what is gone then. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { Client } from 'pg'
import { aMeeting, anItem, releaseMeeting, storeMeeting } from '../demo/builders.ts'
import type { SmallPerson } from '../demo/builders-organisation.ts'
import { examineMeeting } from '../src/archive/examination/examine-meetings.ts'
import type { StoredMeeting } from '../src/meetings/store-minutes.ts'
import type { MinutesItem } from '../src/minutes/model.ts'
import { paths } from '../src/paths.ts'
import { Database } from '../src/platform/database.ts'
import { startTestSite, type TestSite } from './support/site.ts'

type Reader = SmallPerson | null

let site: TestSite
let worker: Database
let meeting: StoredMeeting

const inBoard: Reader[] = ['secretary', 'chair', 'member', 'councillor']
const others: Reader[] = [
  null,
  'manager',
  'employee',
  'caseworker',
  'administrator',
  'dataProtectionOfficer',
  'substitute',
  'formerMember',
  'formerEmployee',
]

/** Whoever has no right any more has no session either, and is asked to sign in. */
const signedOut: Reader[] = [null, 'formerMember', 'formerEmployee']

/** Items one after another, each section on lines of its own. */
function placed(items: MinutesItem[]): MinutesItem[] {
  return items.map((item, at) => ({
    ...item,
    sections: item.sections.map((section, index) => {
      const first = at * 100 + index * 20 + 1
      return { ...section, lines: [first, first + section.text.split('\n').length] }
    }),
  }))
}

const WRONG_SUM = 'Post\tAntal\nBorde\t4\nStole\t5\nI alt\t10'
const PROMISE = 'Sekretariatet vender tilbage med en plan på direktionsmødet i juni 2025.'

before(async () => {
  site = await startTestSite()
  worker = new Database(site.database.urls.worker)
  meeting = await store(
    aMeeting({
      items: placed([
        anItem({ title: 'Møbler', text: WRONG_SUM, decision: PROMISE }),
        anItem({
          title: 'Lukket',
          closed: true,
          text: 'Hemmelig sag.',
          decision: 'CFP taler med medarbejderen.',
        }),
        anItem({ title: 'Kvitteringer', text: 'Skriv til hemmeligpost@gmail.com om det.' }),
      ]),
    }),
  )
  await releaseMeeting(site.database.urls.app, site.municipality, meeting, [
    'published',
    'closed',
    'internal',
  ])
})

after(async () => {
  await worker.close()
  await site.stop()
})

async function store(minutes: ReturnType<typeof aMeeting>): Promise<StoredMeeting> {
  const stored = await storeMeeting(site.database.urls.worker, site.municipality.id, minutes)
  await examineMeeting(worker, site.municipality.id, stored.meetingId)
  return stored
}

async function see(path: string, as: Reader): Promise<{ status: number; html: string }> {
  const answer = await site.visit(path, as)
  return { status: answer.status, html: await answer.text() }
}

const itemId = (position: number) => meeting.items[position]?.id ?? 0
const page = (reader: Reader) => see(paths.meeting(meeting.meetingId), reader)

/** The page of the finding whose message is this, as the list above the meeting leads to it. */
async function addressOf(message: RegExp, path = paths.meeting(meeting.meetingId)): Promise<string> {
  const { html } = await see(path, 'secretary')
  const note = html.split('<li').find((each) => /id="bemaerkning-\d+"/.test(each) && message.test(each))
  return paths.finding(/id="bemaerkning-(\d+)"/.exec(note ?? '')?.[1] ?? 'none')
}

async function historyOfAcceptances(): Promise<[string, number][]> {
  const client = new Client({ connectionString: site.database.adminUrl })
  await client.connect()
  try {
    const { rows } = await client.query<{ operation: string; person_id: number }>(
      `select operation, person_id from history_entries where table_name = 'finding_acceptances' order by id`,
    )
    return rows.map(({ operation, person_id }) => [operation, Number(person_id)])
  } finally {
    await client.end()
  }
}

test('findings stand beside the text for those with a seat in the body, and for nobody else', async () => {
  for (const reader of inBoard) {
    const { html } = await page(reader)
    assert.match(html, /Bemærkninger til referatet/)
    assert.match(html, /class="noted".*giver 9, men der står 10/s)
    assert.match(html, /href="#bemaerkning-\d+"/)
    assert.equal(html.includes('>Godtag<'), reader === 'secretary', String(reader))
  }
  for (const reader of others) {
    const { html } = await page(reader)
    assert.doesNotMatch(html, /[Bb]emærkning|giver 9/, String(reader))
  }
  // Again, now that pages are kept: none is kept for another kind of reader.
  assert.doesNotMatch((await page(null)).html, /giver 9/)
  assert.match((await page('member')).html, /giver 9/)
})

test('an item shows its own findings at its own address', async () => {
  const { html } = await see(paths.item(itemId(0)), 'chair')
  assert.match(html, /Bemærkninger til punktet.*giver 9, men der står 10/s)
  assert.doesNotMatch(html, /gmail/)
  assert.doesNotMatch((await see(paths.item(itemId(0)), 'employee')).html, /giver 9/)
})

test('what an item promises is seen by those who see the item', async () => {
  for (const reader of [null, ...inBoard, 'employee'] as const) {
    const { html } = await page(reader)
    assert.match(html, /Opfølgningspunkter.*Hvem: Sekretariatet.*Hvornår: 30\. juni 2025 \(»i juni 2025«\)/s)
    assert.equal(html.includes('taler med medarbejderen'), inBoard.includes(reader), String(reader))
  }
})

test('only the secretary opens the overview, and only of the bodies she serves', async () => {
  const { status, html } = await see(paths.findings, 'secretary')
  assert.equal(status, 200)
  assert.match(html, /giver 9, men der står 10/)
  const filtered = await see(paths.findingsOf({ alvor: 'error', aar: 2025 }), 'secretary')
  assert.match(filtered.html, /giver 9/)
  assert.doesNotMatch(filtered.html, /gmail/)
  const none = await see(paths.findingsOf({ aar: 1999 }), 'secretary')
  assert.match(none.html, /Ingen bemærkninger passer/)
  for (const reader of [...inBoard, ...others].filter((each) => each !== 'secretary'))
    assert.equal(
      (await see(paths.findings, reader)).status,
      signedOut.includes(reader) ? 303 : 404,
      String(reader),
    )
})

test('a finding is accepted with a reason by the secretary alone, and shown again when that is taken back', async () => {
  const address = await addressOf(/giver 9/)
  for (const reader of [...inBoard, ...others].filter((each) => each !== 'secretary')) {
    const answer = await site.post(address, reader, { begrundelse: 'Fordi' })
    // Whoever has no session is told so and keeps what was typed.
    assert.equal(answer.status, signedOut.includes(reader) ? 403 : 404, String(reader))
  }
  assert.equal((await see(address, 'employee')).status, 404)
  assert.doesNotMatch((await see(address, 'chair')).html, /<textarea/)
  const empty = await site.post(address, 'secretary', { begrundelse: '  ' })
  assert.equal(empty.status, 422)
  assert.match(await empty.text(), /href="#begrundelse">Skriv, hvorfor/)
  const long = await site.post(address, 'secretary', { begrundelse: 'x'.repeat(1001), fra: 'oversigt' })
  assert.match(await long.text(), /name="fra" value="oversigt".*x{1001}<\/textarea>/s)
  const accepted = await site.post(address, 'secretary', { begrundelse: 'Et bord står <ude>' })
  assert.equal(accepted.status, 303)
  for (const reader of inBoard) assert.doesNotMatch((await page(reader)).html, /giver 9/, String(reader))
  assert.doesNotMatch((await see(paths.findings, 'secretary')).html, /giver 9/)
  assert.match((await page('chair')).html, /1 godtaget bemærkning/)

  await examineMeeting(worker, site.municipality.id, meeting.meetingId)
  assert.doesNotMatch((await page('secretary')).html, /giver 9/)

  const list = await see(paths.acceptedFindingsOf({ moede: meeting.meetingId }), 'chair')
  assert.match(list.html, /giver 9.*Et bord står &lt;ude&gt;.* af Sanne Ekholt/s)
  assert.doesNotMatch(list.html, /Fortryd<span/)
  assert.equal((await see(paths.acceptedFindings, 'employee')).status, 404)
  const { html } = await see(paths.acceptedFindings, 'secretary')
  const takeBack = /action="([^"]+fortryd)"/.exec(html)?.[1] ?? ''
  assert.equal((await site.post(takeBack, 'chair')).status, 404)
  assert.equal((await site.post(takeBack, 'secretary')).status, 303)
  assert.match((await page('chair')).html, /giver 9/)
  assert.deepEqual(await historyOfAcceptances(), [
    ['insert', site.municipality.person.secretary],
    ['delete', site.municipality.person.secretary],
  ])
})

test('what was accepted stays so in a new version where it stands elsewhere', async () => {
  const item = anItem({ title: 'Regnskab', text: WRONG_SUM, decision: 'Godkendt.' })
  const first = await store(aMeeting({ date: '2025-09-01', items: placed([item]) }))
  const address = await addressOf(/giver 9/, paths.meeting(first.meetingId))
  await site.post(address, 'secretary', { begrundelse: 'Tallet er aftalt' })
  await store(aMeeting({ date: '2025-09-01', items: placed([anItem({ title: 'Nyt punkt' }), item]) }))
  const { html } = await see(paths.meeting(first.meetingId), 'secretary')
  assert.match(html, /Nyt punkt.*Regnskab/s)
  assert.doesNotMatch(html, /giver 9/)
  const corrected = {
    ...item,
    sections: item.sections.map((each) => ({ ...each, text: each.text.replace('10', '11') })),
  }
  await store(aMeeting({ date: '2025-09-01', items: placed([corrected]) }))
  assert.match((await see(paths.meeting(first.meetingId), 'secretary')).html, /giver 9, men der står 11/)
})

test('a closed item needs no ground in its text where one is written for all to read', async () => {
  assert.match((await page('secretary')).html, /Det lukkede punkt har ingen/)
  const notice = { titel: 'Personalesag', grund: 'Forvaltningslovens § 27', gennemses: '', beslutning: '' }
  assert.equal((await site.post(paths.itemNotice(itemId(1)), 'secretary', notice)).status, 303)
  const { html } = await page('secretary')
  assert.doesNotMatch(html, /Det lukkede punkt har ingen/)
  assert.doesNotMatch((await see(paths.findings, 'secretary')).html, /Det lukkede punkt har ingen/)
})
