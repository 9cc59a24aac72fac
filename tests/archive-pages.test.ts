/** Every page of meetings, cases and attachments, as each kind of person: what is shown and what is not. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { aMeeting, anItem, releaseMeeting, storeMeeting } from '../demo/builders.ts'
import type { SmallPerson } from '../demo/builders-organisation.ts'
import { FileStore } from '../src/documents/files.ts'
import type { StoredMeeting } from '../src/meetings/store-minutes.ts'
import { paths } from '../src/paths.ts'
import { Database } from '../src/platform/database.ts'
import { startTestSite, type TestSite } from './support/site.ts'

type Reader = SmallPerson | null

let site: TestSite
let board: StoredMeeting
let later: StoredMeeting
let worker: Database

const inBoard: Reader[] = ['secretary', 'chair', 'member', 'councillor']
const colleagues: Reader[] = [
  ...inBoard,
  'manager',
  'employee',
  'caseworker',
  'administrator',
  'dataProtectionOfficer',
  'substitute',
]
const everyone: Reader[] = [null, ...colleagues]

before(async () => {
  site = await startTestSite()
  worker = new Database(site.database.urls.worker)
  const { worker: workerUrl, app } = site.database.urls
  const { id } = site.municipality
  board = await storeMeeting(
    workerUrl,
    id,
    aMeeting({
      participants: [{ name: 'Mette Edelbjerg', party: null, role: null }],
      items: [
        anItem({
          title: 'Åbent punkt',
          caseNumber: '25/00123',
          text: 'Indledning\n\nAntal\tÅr\n12\t2024\n\n- første\n- anden\n\n<b>ikke fed</b>',
          decision: 'Godkendt til jul.',
          recommendation: { by: 'CFP', points: [{ label: '1', text: 'at det sker', points: [] }] },
          attachments: ['Plan <1>', 'Uden indhold'],
        }),
        anItem({ title: 'Internt punkt', caseNumber: '25/00123', decision: 'Udsat.', outcome: 'postponed' }),
        anItem({
          title: 'Hemmeligt punkt',
          caseNumber: '25/00123',
          text: 'Hemmelig tekst',
          closed: true,
          attachments: ['Hemmeligt bilag'],
        }),
      ],
    }),
  )
  await releaseMeeting(app, site.municipality, board, ['published', 'internal', 'closed'])
  later = await storeMeeting(
    workerUrl,
    id,
    aMeeting({ date: '2026-02-02', items: [anItem({ title: 'Opfølgning', caseNumber: '25/00123' })] }),
  )
  await keepBytes('Plan <1>', 'Planens bytes', 'text/plain')
  await keepBytes('Hemmeligt bilag', '<script>hemmeligt</script>', 'text/html')
})

after(async () => {
  await worker.close()
  await site.stop()
})

async function keepBytes(name: string, text: string, mediaType: string): Promise<void> {
  const digest = await new FileStore(site.dataDir).put(Buffer.from(text))
  await worker.within({ municipality: site.municipality.id, purpose: 'import' }, async (tx) => {
    await sql`insert into files (municipality_id, digest, byte_count, media_type) values (${site.municipality.id}, ${digest}, ${text.length}, ${mediaType})`.execute(
      tx,
    )
    await sql`update attachments set file_digest = ${digest} where name = ${name}`.execute(tx)
  })
}

async function see(path: string, as: Reader): Promise<{ status: number; html: string }> {
  const answer = await site.visit(path, as)
  return { status: answer.status, html: await answer.text() }
}

const itemId = (position: number) => board.items[position]?.id ?? 0

test('a meeting shows each reader what is theirs, and of closed items the notice only', async () => {
  for (const reader of everyone) {
    const { status, html } = await see(paths.meeting(board.meetingId), reader)
    assert.equal(status, 200)
    assert.match(html, /Åbent punkt/)
    assert.match(html, /Punkt 3: (Lukket|Hemmeligt) punkt/)
    assert.equal(html.includes('Internt punkt'), reader !== null, `internal item, ${reader}`)
    assert.equal(html.includes('Hemmelig'), inBoard.includes(reader), `closed item, ${reader}`)
    assert.equal(html.includes('Ret adgang'), reader === 'secretary', `forms, ${reader}`)
    assert.equal(html.includes('Filer, mødet er læst fra'), reader === 'secretary', `versions, ${reader}`)
  }
})

test('a meeting that is not published is for colleagues', async () => {
  for (const reader of everyone)
    assert.equal((await see(paths.meeting(later.meetingId), reader)).status, reader === null ? 404 : 200)
  for (const reader of ['formerEmployee', 'formerMember'] as const)
    assert.equal((await see(paths.meeting(later.meetingId), reader)).status, 404, reader)
})

test('tables are tables, lists are lists, text is never markup, and decisions are in view', async () => {
  const { html } = await see(paths.meeting(board.meetingId), null)
  assert.match(html, /<th scope="col"[^>]*>Antal<\/th>/)
  assert.match(html, /<li>første<\/li>\s*<li>anden<\/li>/)
  assert.match(html, /&lt;b&gt;ikke fed&lt;\/b&gt;/)
  assert.match(html, /class="decision".*Godkendt til jul\./s)
  assert.match(html, /badge-success">Godkendt/)
})

test('an item has an address of its own, with neighbours among those the reader may see', async () => {
  const seen = async (position: number, reader: Reader) =>
    (await see(paths.item(itemId(position)), reader)).status
  for (const reader of everyone) {
    assert.equal(await seen(0, reader), 200)
    assert.equal(await seen(1, reader), reader === null ? 404 : 200, `internal, ${reader}`)
    assert.equal(await seen(2, reader), inBoard.includes(reader) ? 200 : 404, `closed, ${reader}`)
  }
  const toEveryone = await see(paths.item(itemId(0)), null)
  assert.doesNotMatch(toEveryone.html, /rel="next"|Internt|Hemmelig|punkter gennem årene/)
  const toEmployee = await see(paths.item(itemId(1)), 'employee')
  assert.match(toEmployee.html, /rel="prev"/)
  assert.doesNotMatch(toEmployee.html, /rel="next"|Hemmelig/)
  assert.match((await see(paths.item(itemId(1)), 'member')).html, /rel="next"/)
})

test('a task opens the one closed item, and ends with its last day', async () => {
  const grant = (until: string) =>
    worker.within({ municipality: site.municipality.id, purpose: 'import' }, async (tx) => {
      await sql`delete from item_tasks`.execute(tx)
      await sql`insert into item_tasks (municipality_id, item_id, person_id, reason, valid_from, valid_until)
        values (${site.municipality.id}, ${itemId(2)}, ${site.municipality.person.caseworker}, 'Har skrevet sagen', '2025-01-01', ${until})`.execute(
        tx,
      )
    })
  await grant('2099-12-31')
  assert.equal((await see(paths.item(itemId(2)), 'caseworker')).status, 200)
  assert.equal((await see(paths.itemAccess(itemId(2)), 'caseworker')).status, 404)
  await grant('2025-12-31')
  assert.equal((await see(paths.item(itemId(2)), 'caseworker')).status, 404)
})

test('what is kept of a page never outlives a change of the item or of who may see it', async () => {
  const minutes = aMeeting({
    date: '2025-05-05',
    items: [anItem({ title: 'Skifter', text: 'Første ordlyd' })],
  })
  const { worker: workerUrl, app } = site.database.urls
  const stored = await storeMeeting(workerUrl, site.municipality.id, minutes)
  await releaseMeeting(app, site.municipality, stored, ['published'])
  const path = paths.meeting(stored.meetingId)
  assert.match((await see(path, null)).html, /Første ordlyd/)
  await worker.within({ municipality: site.municipality.id, purpose: 'import' }, async (tx) => {
    await sql`update item_sections set text = 'Anden ordlyd' where item_id = ${stored.items[0]?.id}`.execute(
      tx,
    )
  })
  const changed = await see(path, null)
  assert.match(changed.html, /Anden ordlyd/)
  assert.doesNotMatch(changed.html, /Første ordlyd/)
  await releaseMeeting(app, site.municipality, stored, ['closed'])
  assert.doesNotMatch((await see(path, null)).html, /Skifter|ordlyd/)
})

test('the overview counts only what the reader may see', async () => {
  const counts = async (reader: Reader) => {
    const { html } = await see(
      `${paths.meetings}?aar=2025&forum=${site.municipality.body('direktionen')}`,
      reader,
    )
    const row = new RegExp(`${paths.meeting(board.meetingId)}">.*?</tr>`, 's').exec(html)?.[0] ?? ''
    return /figures">(\d+)</.exec(row)?.[1]
  }
  assert.equal(await counts(null), '1')
  assert.equal(await counts('employee'), '2')
  assert.equal(await counts('member'), '3')
})

test('the thread of a case shows the decisions that the reader may see', async () => {
  const thread = (reader: Reader) => see(paths.caseThread('25/00123'), reader)
  const toEveryone = await thread(null)
  assert.match(toEveryone.html, /1 punkt.*Godkendt til jul/s)
  assert.doesNotMatch(toEveryone.html, /Internt|Opfølgning|Hemmelig/)
  assert.match((await thread('employee')).html, /3 punkter.*Udsat\..*Opfølgning/s)
  assert.match((await thread('member')).html, /4 punkter.*Hemmeligt punkt/s)
  assert.equal((await see(paths.caseThread('99/99999'), 'member')).status, 404)
  assert.equal((await site.visit(`${paths.threads}?nummer=25/123`, 'member')).status, 200)
  assert.equal((await site.visit(`${paths.threads}?nummer=25/00123`, null)).status, 303)
})

test('attachments are sent to those who see the item, as bytes that run nowhere', async () => {
  const idOf = async (name: string) =>
    worker.within({ municipality: site.municipality.id, purpose: 'import' }, async (tx) => {
      const { rows } = await sql<{ id: number }>`select id from attachments where name = ${name}`.execute(tx)
      return rows[0]?.id ?? 0
    })
  const open = await site.visit(paths.attachment(await idOf('Plan <1>')), null)
  assert.equal(open.status, 200)
  assert.equal(await open.text(), 'Planens bytes')
  assert.equal(open.headers.get('x-content-type-options'), 'nosniff')
  assert.match(open.headers.get('content-type') ?? '', /^text\/plain/)
  const secret = await idOf('Hemmeligt bilag')
  for (const reader of everyone) {
    const answer = await site.visit(paths.attachment(secret), reader)
    assert.equal(answer.status, inBoard.includes(reader) ? 200 : 404, `${reader}`)
    if (answer.status !== 200) continue
    assert.equal(answer.headers.get('content-type'), 'application/octet-stream')
    assert.match(answer.headers.get('content-disposition') ?? '', /^attachment/)
  }
  assert.equal((await site.visit(paths.attachment(await idOf('Uden indhold')), null)).status, 404)
})

test('only the secretary says who may read, and everyone then may', async () => {
  for (const reader of everyone) {
    const status = reader === null ? 303 : reader === 'secretary' ? 200 : 404
    assert.equal((await see(paths.meetingAccess(board.meetingId), reader)).status, status, `form, ${reader}`)
    if (reader !== 'secretary' && reader !== null)
      assert.equal((await site.post(paths.itemAccess(itemId(2)), reader, { grad: 'published' })).status, 404)
  }
  const wrong = await site.post(paths.itemAccess(itemId(1)), 'secretary', { grad: 'hemmelig' })
  assert.equal(wrong.status, 422)
  assert.match(await wrong.text(), /Vælg, hvem der kan læse punktet/)
  // By the gate alone, where it is looked at first.
  const past = await site.post(paths.meetingAccess(later.meetingId), 'secretary', { moede: 'published' })
  assert.equal(past.status, 422)
  const gate = await see(paths.publishMeeting(later.meetingId), 'secretary')
  const opened = await site.post(paths.publishMeeting(later.meetingId), 'secretary', {
    set: /name="set" value="([0-9a-f]+)"/.exec(gate.html)?.[1] ?? '',
    handling: 'offentliggoer',
    trin: 'decisions',
  })
  assert.equal(opened.status, 303)
  assert.match((await see(paths.meeting(later.meetingId), null)).html, /Opfølgning/)
})

test('the secretary words what others may know of a closed item', async () => {
  const path = paths.itemNotice(itemId(2))
  const without = await site.post(path, 'secretary', {
    titel: '',
    grund: 'Loven',
    gennemses: '',
    beslutning: '',
  })
  assert.equal(without.status, 422)
  assert.match(await without.text(), /Skriv en neutral titel.*value="Loven"/s)
  const fields = {
    titel: 'Personalesag',
    grund: 'Forvaltningslovens § 27',
    gennemses: '2027-01-01',
    beslutning: 'Godkendt.',
  }
  assert.equal((await site.post(path, 'member', fields)).status, 404)
  assert.equal((await site.post(path, 'secretary', fields)).status, 303)
  assert.match(
    (await see(paths.meeting(board.meetingId), null)).html,
    /Punkt 3: Personalesag.*forvaltningslovens § 27/s,
  )
})

test('pages of bodies, units and persons show their meetings and items', async () => {
  assert.match((await see(paths.body(site.municipality.body('direktionen')), null)).html, /2\. februar 2026/)
  assert.match(
    (await see(paths.person(site.municipality.person.member), 'employee')).html,
    /Direktionen, 3\. marts 2025/,
  )
  assert.match((await see(paths.unit(site.municipality.unit('center')), null)).html, /Åbent punkt/)
})
