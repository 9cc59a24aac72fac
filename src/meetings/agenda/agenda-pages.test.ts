/** Arranging agendas over a real database: who may, what is late, two secretaries at once, what a sent agenda still lets. */
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { Client } from 'pg'
import { actAs, ownItem, planMeeting, putOnAgenda, writePaper } from '../../../demo/builders-agenda.ts'
import type { SmallPerson } from '../../../demo/builders-organisation.ts'
import { startTestSite, type TestSite } from '../../../tests/support/site.ts'
import { paths } from '../../paths.ts'
import { Database } from '../../platform/database.ts'
import { idsOf, orderOf } from './model.ts'
import { getAgenda } from './queries.ts'

/** Of a meeting that a paper is meant for. */
const DAY = '2027-03-01'

describe('a working agenda', () => {
  let site: TestSite
  let owner: Client
  let app: Database

  before(async () => {
    site = await startTestSite()
    owner = new Client({ connectionString: site.database.adminUrl })
    await owner.connect()
    // A second secretary of the board.
    await owner.query(
      `insert into seats (municipality_id, body_id, person_id, role, valid_from) values ($1, $2, $3, 'secretary', '2010-01-01')`,
      [site.municipality.id, site.municipality.body('direktionen'), site.municipality.person.administrator],
    )
    app = new Database(site.database.urls.app, { poolSize: 4 })
  })
  after(async () => {
    await owner.end()
    await app.close()
    await site.stop()
  })

  let planned = 10
  /** Each on a day of its own, unless told which. */
  const plan = (heldOn = `2027-05-${planned++}`) => planMeeting(app, site.municipality, { heldOn })
  const put = (meeting: number, ...titles: string[]) =>
    titles.reduce<Promise<number[]>>(async (before, title) => {
      const ids = await before
      return [...ids, await putOnAgenda(app, site.municipality, meeting, ownItem({ title }))]
    }, Promise.resolve([]))
  const agendaOf = (meeting: number) =>
    actAs(app, site.municipality, 'secretary', async (tx) => {
      const agenda = await getAgenda(tx, site.municipality.id, meeting)
      assert.ok(agenda)
      return agenda
    })
  const titlesOf = async (meeting: number) => {
    const { items } = await agendaOf(meeting)
    return idsOf(orderOf(items)).map((id) => items.find((item) => item.id === id)?.title)
  }
  const post = async (who: SmallPerson, path: string, fields: Record<string, string>) => {
    const answer = await site.post(path, who, fields)
    return {
      status: answer.status,
      text: await answer.text(),
      location: answer.headers.get('location') ?? '',
    }
  }
  const revisionOf = async (meeting: number) => String((await agendaOf(meeting)).meeting.revision)

  it('is there for its secretaries and to read for its chair, and for nobody else', async () => {
    const meeting = await plan()
    const [item = 0] = await put(meeting, 'Hemmeligt endnu')
    for (const path of [paths.arrangeAgenda(meeting), paths.agendaItem(meeting, item)]) {
      for (const who of ['secretary', 'administrator', 'chair'] as const)
        assert.equal((await site.visit(path, who)).status, 200, `${who} ${path}`)
      for (const who of ['member', 'employee', 'manager', 'substitute'] as const)
        assert.equal((await site.visit(path, who)).status, 404, `${who} ${path}`)
    }
    const chair = await (await site.visit(paths.arrangeAgenda(meeting), 'chair')).text()
    assert.match(chair, /Hemmeligt endnu/)
    assert.doesNotMatch(chair, /name="flyt"|Gem tider/)
    for (const who of ['chair', 'member'] as const) {
      const fields = { handling: 'tag-af' }
      assert.equal((await post(who, paths.agendaItem(meeting, item), fields)).status, 404)
    }
    assert.deepEqual(await titlesOf(meeting), ['Hemmeligt endnu'])
  })

  it('keeps both moves of two secretaries who move at the very same time', async () => {
    const meeting = await plan()
    const [one = 0, two = 0, three = 0, four = 0] = await put(meeting, 'Et', 'To', 'Tre', 'Fire')
    const set = await revisionOf(meeting)
    const move = (who: SmallPerson, flyt: string) =>
      post(who, paths.arrangeAgenda(meeting), { handling: 'flyt', flyt, set })
    const answers = await Promise.all([
      move('secretary', `${four}:foer:${one}:0`),
      move('administrator', `${three}:foer:${two}:0`),
    ])
    assert.deepEqual(
      answers.map(({ status }) => status),
      [303, 303],
    )
    assert.deepEqual(await titlesOf(meeting), ['Fire', 'Et', 'Tre', 'To'])
    // Whoever came last is told what the other did.
    const pages = await Promise.all(
      answers.map(async ({ location }, index) =>
        (await site.visit(location.replace(/#.*/, ''), index === 0 ? 'secretary' : 'administrator')).text(),
      ),
    )
    const told = pages.filter((page) => page.includes('Dagsordenen er ændret imens'))
    assert.ok(told.length >= 1)
    assert.match(pages[0] ?? '', /Adam Damkær flyttede punkt \d «Tre» til plads \d/)
    assert.match(pages[1] ?? '', /Sanne Ekholt flyttede punkt 4 «Fire» til plads 1/)
  })

  it('tells of a move that has lost its meaning, with the agenda as it is', async () => {
    const meeting = await plan()
    const [one = 0, two = 0, three = 0] = await put(meeting, 'Et', 'To', 'Tre')
    const set = await revisionOf(meeting)
    await post('administrator', paths.agendaItem(meeting, two), { handling: 'tag-af' })
    const gone = await post('secretary', paths.arrangeAgenda(meeting), { handling: 'flyt', flyt: `${three}:foer:${two}:0`, set }) // prettier-ignore
    assert.equal(gone.status, 422)
    assert.match(gone.text, /ikke længere på dagsordenen/)
    assert.match(gone.text, /Adam Damkær tog punkt 2 af dagsordenen/)
    await post('administrator', paths.arrangeAgenda(meeting), { handling: 'flyt', flyt: `${three}:under:${one}:0`, set }) // prettier-ignore
    const deep = await post('secretary', paths.arrangeAgenda(meeting), { handling: 'flyt', flyt: `${one}:efter:${three}:0`, set }) // prettier-ignore
    assert.equal(deep.status, 422)
    assert.match(deep.text, /imens flyttet ind under et andet/)
    assert.deepEqual(await titlesOf(meeting), ['Et', 'Tre'])
  })

  it('writes an item only over what the form was made from, and keeps what was typed', async () => {
    const meeting = await plan()
    const [item = 0] = await put(meeting, 'Gammel titel')
    const fields = { handling: 'gem', slags: 'decision', set: '1', 'moede-set': await revisionOf(meeting) }
    const theirs = { ...fields, titel: 'Deres titel' }
    assert.equal((await post('administrator', paths.agendaItem(meeting, item), theirs)).status, 303)
    const mine = await post('secretary', paths.agendaItem(meeting, item), { ...fields, titel: 'Min titel' })
    assert.equal(mine.status, 422)
    assert.match(mine.text, /Titel: Deres titel/)
    assert.match(mine.text, /value="Min titel"/)
    assert.match(mine.text, /name="set" value="2"/)
    const again = await post('secretary', paths.agendaItem(meeting, item), { ...fields, set: '2', titel: 'Min titel' }) // prettier-ignore
    assert.equal(again.status, 303)
    assert.deepEqual(await titlesOf(meeting), ['Min titel'])
  })

  it('takes a paper once, from among those that wait', async () => {
    const [first, second] = [await plan(DAY), await plan()]
    const paper = await writePaper(app, site.municipality, { title: 'Nye cykler', meetingOn: DAY })
    const page = await (await site.visit(paths.arrangeAgenda(first), 'secretary')).text()
    assert.match(page, /Klar[^<]*<\/h3>[\s\S]*Nye cykler/)
    const on = { handling: 'saet-paa', oplaeg: String(paper) }
    const answers = await Promise.all([
      post('secretary', paths.arrangeAgenda(first), on),
      post('administrator', paths.arrangeAgenda(second), on),
    ])
    assert.deepEqual(answers.map(({ status }) => status).toSorted(), [303, 422])
    assert.match(answers.map(({ text }) => text).join(''), /Sagen er allerede på en dagsorden/)
    const both = [...(await titlesOf(first)), ...(await titlesOf(second))]
    assert.deepEqual(both, ['Nye cykler'])
  })

  it('asks for a reason after the deadline, and has a closed case’s words', async () => {
    const soon = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10)
    const meeting = await plan(soon)
    const closed = { ground: 'Forvaltningsloven § 27', neutralTitle: 'Personalesag', reviewOn: '2030-01-01' }
    const paper = String(await writePaper(app, site.municipality, { title: 'En svær sag', closed }))
    const page = await (await site.visit(paths.arrangeAgenda(meeting), 'secretary')).text()
    assert.match(page, /Fristen for oplæg er overskredet/)
    const late = { handling: 'saet-paa', oplaeg: paper, sent: '' }
    const refused = await post('secretary', paths.newAgendaItem(meeting), late)
    assert.equal(refused.status, 422)
    assert.match(refused.text, /Skriv, hvorfor punktet kommer for sent/)
    const taken = await post('secretary', paths.newAgendaItem(meeting), { ...late, sent: 'Fristen i sagen er fredag' }) // prettier-ignore
    assert.equal(taken.status, 303)
    const [item] = (await agendaOf(meeting)).items
    assert.deepEqual([item?.degree, item?.lateReason], ['closed', 'Fristen i sagen er fredag'])
    const open = { handling: 'gem', titel: 'En svær sag', slags: 'decision', set: '1', sent: 'Fristen' }
    const opened = await post('secretary', paths.agendaItem(meeting, item?.id ?? 0), open)
    assert.match(opened.text, /Sagen er lukket, så punktet er også lukket/)
  })

  it('begins once, with the standing items and guests of its day', async () => {
    const { id, body } = site.municipality
    const forum = body('direktionen')
    await owner.query(`insert into standing_items (municipality_id, body_id, title, kind, place, attends, valid_from) values
      (${id}, ${forum}, 'Eventuelt', 'information', 'last', 'every-meeting', '2028-01-01'),
      (${id}, ${forum}, 'Opfølgning', 'information', 'first', 'first-of-quarter', '2028-01-01')`)
    await owner.query(`insert into standing_guests (municipality_id, body_id, name, attends, valid_from) values (${id}, ${forum}, 'Borgmesteren', 'every-meeting', '2028-01-01')`) // prettier-ignore
    const [january, february] = [await plan('2028-01-10'), await plan('2028-02-07')]
    await put(february, 'Eget punkt')
    for (const meeting of [january, february, february])
      assert.equal((await site.visit(paths.arrangeAgenda(meeting), 'secretary')).status, 200)
    assert.deepEqual(await titlesOf(january), ['Opfølgning', 'Eventuelt'])
    assert.deepEqual(await titlesOf(february), ['Eget punkt', 'Eventuelt'])
    const { items, guests } = await agendaOf(february)
    assert.deepEqual(guests, ['Borgmesteren'])
    const standing = items.find(({ title }) => title === 'Eventuelt')?.id ?? 0
    await post('secretary', paths.agendaItem(february, standing), { handling: 'tag-af' })
    await site.visit(paths.arrangeAgenda(february), 'secretary')
    assert.deepEqual(await titlesOf(february), ['Eget punkt'])
  })

  it('marks what is new, changed and withdrawn since it was sent, and takes nothing off that was sent', async () => {
    const meeting = await plan('2029-03-05')
    const [one = 0, two = 0] = await put(meeting, 'Et', 'To')
    await send(meeting, [one, two])
    const off = await post('secretary', paths.agendaItem(meeting, one), { handling: 'tag-af' })
    assert.match(off.text, /Punktet er sendt ud/)
    const silent = await post('secretary', paths.agendaItem(meeting, one), {
      handling: 'udgaar',
      hvorfor: ' ',
    })
    assert.match(silent.text, /Skriv, hvorfor punktet udgår/)
    await post('secretary', paths.agendaItem(meeting, one), { handling: 'udgaar', hvorfor: 'Trukket' })
    const [three = 0] = await put(meeting, 'Tre')
    const changed = { handling: 'gem', titel: 'To igen', slags: 'decision', set: '1' }
    await post('secretary', paths.agendaItem(meeting, two), changed)
    const { items } = await agendaOf(meeting)
    const marks = [one, two, three].map((id) => items.find((item) => item.id === id)?.mark)
    assert.deepEqual(marks, ['changed', 'changed', 'new'])
    const page = await (await site.visit(paths.arrangeAgenda(meeting), 'secretary')).text()
    assert.match(page, /Version A er sendt\. Ændringer herefter kommer i version B/)
    assert.match(page, /Udgår: Trukket/)
  })

  it('has what was postponed and what is to return waiting, each once', async () => {
    const { id, body } = site.municipality
    const [earlier, next, after] = [
      await plan('2031-01-06'),
      await plan('2031-02-03'),
      await plan('2031-03-03'),
    ]
    const paper = await writePaper(app, site.municipality, { title: 'Udsat oplæg' })
    const withPaper = await putOnAgenda(app, site.municipality, earlier, { paper })
    const [own = 0, returning = 0] = await put(earlier, 'Udsat punkt', 'Vender tilbage')
    await owner.query(`insert into agenda_decisions (municipality_id, agenda_item_id, outcome, postponed_to) values
      (${id}, ${withPaper}, 'postponed', '2031-02-03'), (${id}, ${own}, 'postponed', '2031-02-03'), (${id}, ${returning}, 'approved', null)`)
    await owner.query(`insert into agenda_decision_points (municipality_id, agenda_item_id, path, due_on, returns_to_body_id)
      values (${id}, ${returning}, '1', '2031-02-03', ${body('direktionen')})`)
    await owner.query(`update meetings set stage = 'locked' where id = ${earlier}`)
    const waitingOn = async (meeting: number) => {
      const page = await (await site.visit(paths.arrangeAgenda(meeting), 'secretary')).text()
      const beside = page.slice(page.indexOf('Venter på en dagsorden</h2>'))
      return ['Udsat oplæg', 'Udsat punkt', 'Vender tilbage'].map(
        (title) => beside.split(`: ${title}<`).length - 1,
      )
    }
    assert.deepEqual(await waitingOn(next), [1, 1, 1])
    const twice = [next, after].map((meeting) =>
      post('secretary', paths.arrangeAgenda(meeting), { handling: 'saet-paa', punkt: String(withPaper) }),
    )
    assert.deepEqual((await Promise.all(twice)).map(({ status }) => status).toSorted(), [303, 422])
    for (const item of [own, returning])
      await post('secretary', paths.arrangeAgenda(next), { handling: 'saet-paa', punkt: String(item) })
    assert.deepEqual(await waitingOn(after), [0, 0, 0])
    const items = [...(await agendaOf(next)).items, ...(await agendaOf(after)).items]
    const came = items.filter((item) => item.continues).map(({ title }) => title)
    assert.deepEqual(came.toSorted(), ['Udsat oplæg', 'Udsat punkt', 'Vender tilbage'])
    assert.equal(items.find(({ title }) => title === 'Udsat oplæg')?.paper?.id, paper)
  })

  it('gives guests their slot, and tells ours by a letter without a title', async () => {
    const meeting = await plan('2030-03-04')
    const [item = 0] = await put(meeting, 'Punkt med gæst')
    const path = paths.agendaItem(meeting, item)
    await post('secretary', path, { handling: 'gaest', gaest: 'ANS', kommer: '', 'gaestens-minutter': '15' })
    await post('secretary', path, { handling: 'gaest', gaest: 'Brandinspektøren', kommer: '9.40' })
    const wrong = await post('secretary', path, { handling: 'gaest', gaest: 'X', kommer: 'ni' })
    assert.match(wrong.text, /Skriv et klokkeslæt som 9\.30/)
    const guests = (await agendaOf(meeting)).items[0]?.guests ?? []
    assert.deepEqual(guests.map(({ name, arrivesAt }) => [name, arrivesAt]), [['Anders Nordskov', null], ['Brandinspektøren', '09:40']]) // prettier-ignore
    for (const { id } of guests) await post('secretary', path, { handling: 'giv-besked', id: String(id) })
    const { rows } = await owner.query<{ kind: string; link: string }>(
      `select kind, link from mails where municipality_id = $1 and person_id = $2 and kind = 'guest-invited'`,
      [site.municipality.id, site.municipality.person.employee],
    )
    assert.deepEqual(rows, [{ kind: 'guest-invited', link: '/' }])
    const front = await (await site.visit(paths.front, 'employee')).text()
    assert.match(front, /Du er gæst[\s\S]*Direktionen, mandag den 4\. marts 2030 kl\. 9\.40, 15 minutter/)
    assert.doesNotMatch(front, /Punkt med gæst/)
    assert.doesNotMatch(await (await site.visit(paths.front, 'caseworker')).text(), /Du er gæst/)
  })

  /** As the worker stores a version (src/meetings/record). */
  async function send(meeting: number, items: number[]): Promise<void> {
    const { id } = site.municipality
    await owner.query(`insert into agenda_versions (municipality_id, meeting_id, version, stored_at) values (${id}, ${meeting}, 1, now())`) // prettier-ignore
    for (const [index, item] of items.entries()) {
      const { rows } = await owner.query<{ id: string }>(
        `insert into items (municipality_id, meeting_id, body_id, held_on, position, degree, degree_reason, certainty, title)
         select municipality_id, id, body_id, held_on, ${index}, 'internal', 'open-text', 1, 'x' from meetings where id = ${meeting} returning id`,
      )
      await owner.query(`update agenda_items set item_id = ${rows[0]?.id} where id = ${item}`)
      await owner.query(`insert into agenda_version_items (municipality_id, meeting_id, version, agenda_item_id, number, digest) values (${id}, ${meeting}, 1, ${item}, '${index + 1}', 'x')`) // prettier-ignore
    }
    await owner.query(`update meetings set stage = 'dispatched' where id = ${meeting}`)
  }
})
