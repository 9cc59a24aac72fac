/** The plan over a real database: a year laid in once, moved with reasons, two secretaries at once, nothing lost. */
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { Client } from 'pg'
import type { SmallPerson } from '../../../demo/builders-organisation.ts'
import { layAgendaItem, layPaper, recipientsOf, titlesOf } from '../../../tests/support/plan-rows.ts'
import { startTestSite, type TestSite } from '../../../tests/support/site.ts'
import { paths } from '../../paths.ts'
import { Database } from '../../platform/database.ts'
import { type CancelAnswer, cancelMeeting } from './cancel.ts'
import { changeMeeting, makeMeeting, planMeetings } from './commands.ts'
import type { MeetingTime } from './model.ts'
import { getPlanned, listPlanned, type PlannedMeeting } from './queries.ts'

const TODAY = '2026-11-22'

describe('the plan of meetings', () => {
  let site: TestSite
  let owner: Client
  let app: Database
  let board = 0

  before(async () => {
    site = await startTestSite()
    owner = new Client({ connectionString: site.database.adminUrl })
    await owner.connect()
    app = new Database(site.database.urls.app, { poolSize: 4 })
    board = site.municipality.body('direktionen')
  })
  after(async () => {
    await owner.end()
    await app.close()
    await site.stop()
  })

  const at = (who: SmallPerson = 'secretary') => ({
    municipality: site.municipality.id,
    person: site.municipality.person[who],
    today: TODAY,
  })
  const as = <T>(
    who: SmallPerson,
    work: (tx: Parameters<Parameters<Database['within']>[1]>[0]) => Promise<T>,
  ) => app.within({ municipality: site.municipality.id, person: site.municipality.person[who] }, work)
  const time = (heldOn: string, more: Partial<MeetingTime> = {}): MeetingTime => ({
    heldOn,
    startsAt: '09:00',
    endsAt: '11:00',
    location: 'Mødelokale 1',
    kind: 'ordinary',
    ...more,
  })
  const call = async (heldOn: string, more: Partial<MeetingTime> = {}): Promise<PlannedMeeting> => {
    const made = await as('secretary', (tx) =>
      makeMeeting(tx, at(), { ...time(heldOn, more), bodyId: board, reason: 'Prøve' }),
    )
    assert.ok(typeof made === 'object', String(made))
    return find(made.id)
  }
  const find = async (id: number): Promise<PlannedMeeting> => {
    const meeting = await as('secretary', (tx) => getPlanned(tx, site.municipality.id, id))
    assert.ok(meeting)
    return meeting
  }
  const agendaItem = (meeting: number, title: string, parent: number | null = null) =>
    layAgendaItem(owner, site, { meeting, body: board, title, parent })
  const titles = (meeting: number) => titlesOf(owner, meeting)
  const lettersOf = (meeting: number) => recipientsOf(owner, meeting)

  it('lays a year in once, however often and by how many it is saved', async () => {
    const days = ['2028-01-10', '2028-02-14', '2028-03-13'].map((day) => ({ ...time(day), plannedFor: day }))
    const lay = () =>
      as('secretary', (tx) => planMeetings(tx, at(), { bodyId: board, year: 2028, days, tell: true }))
    const both = await Promise.all([lay(), lay()])
    assert.deepEqual(both.map(({ made }) => made).toSorted(), [0, 3])
    const ofYear = () =>
      as('secretary', (tx) =>
        listPlanned(tx, site.municipality.id, { from: '2028-01-01', until: '2028-12-31', bodies: [board] }),
      )
    const [first] = await ofYear()
    assert.ok(first)
    // Moved away from the day of the rule it is still the meeting of that day.
    const answer = await as('secretary', (tx) =>
      changeMeeting(tx, at(), {
        ...time('2028-01-12'),
        id: first.id,
        sequence: first.sequence,
        reason: 'Ferie',
      }),
    )
    assert.equal(answer, 'done')
    assert.deepEqual(await lay(), { made: 0, known: 3 })
    assert.deepEqual(
      (await ofYear()).map(({ heldOn }) => heldOn),
      ['2028-01-12', '2028-02-14', '2028-03-13'],
    )
  })

  it('is the secretary’s alone', async () => {
    for (const who of ['member', 'chair', 'employee', 'administrator', 'substitute'] as const)
      await assert.rejects(
        as(who, (tx) => makeMeeting(tx, at(who), { ...time('2028-05-02'), bodyId: board, reason: null })),
        /row-level security/,
        who,
      )
    const forum = site.municipality.body('chefforum')
    await assert.rejects(
      as('secretary', (tx) => makeMeeting(tx, at(), { ...time('2028-05-02'), bodyId: forum, reason: null })),
      /row-level security/,
    )
  })

  it('asks why a meeting is extraordinary, called late or moved', async () => {
    const make = (meeting: MeetingTime, reason: string | null = null) =>
      as('secretary', (tx) => makeMeeting(tx, at(), { ...meeting, bodyId: board, reason }))
    assert.equal(await make(time('2028-06-05', { kind: 'extraordinary' })), 'reason-for-extraordinary')
    assert.equal(await make(time('2026-11-23')), 'reason-for-short-notice')
    assert.equal(await make(time('2026-11-20')), 'passed')
    assert.equal(await make(time('2028-06-05', { endsAt: '08:00' })), 'ends-before-it-begins')
    const meeting = await call('2028-06-06')
    assert.equal(await make(time('2028-06-06')), 'same-time')
    const move = { ...time('2028-06-07'), id: meeting.id, sequence: meeting.sequence, reason: null }
    assert.equal(await as('secretary', (tx) => changeMeeting(tx, at(), move)), 'reason-for-moving')
  })

  it('tells seats, guests and those who write, never who did it and never what', async () => {
    const meeting = await call('2028-08-07')
    const { chair, member, councillor, manager } = site.municipality.person
    const item = await agendaItem(meeting.id, 'Hemmelig sag')
    await owner.query(
      `insert into agenda_item_guests (municipality_id, agenda_item_id, person_id, name) values ($1, $2, $3, 'Gæst')`,
      [site.municipality.id, item, manager],
    )
    await as('secretary', (tx) =>
      changeMeeting(tx, at(), {
        ...time('2028-08-08'),
        id: meeting.id,
        sequence: meeting.sequence,
        reason: 'Sygdom',
      }),
    )
    const told = await lettersOf(meeting.id)
    assert.deepEqual(
      told,
      [chair, member, councillor, manager].toSorted((a, b) => a - b),
    )
  })

  it('takes papers that are meant for the meeting along', async () => {
    const meeting = await call('2028-09-04')
    const paper = await layPaper(owner, site, board, '2028-09-04')
    const onDay = async () =>
      (
        await owner.query<{ day: string | null }>(
          `select meeting_on::text as day from papers where id = $1`,
          [paper],
        )
      ).rows[0]?.day
    await as('secretary', (tx) =>
      changeMeeting(tx, at(), {
        ...time('2028-09-05'),
        id: meeting.id,
        sequence: meeting.sequence,
        reason: 'Ferie',
      }),
    )
    assert.equal(await onDay(), '2028-09-05')
    const { sequence } = await find(meeting.id)
    const cancelled = { id: meeting.id, sequence, reason: 'Ingen sager', itemsTo: null }
    assert.equal(await as('secretary', (tx) => cancelMeeting(tx, at(), cancelled)), 'done')
    assert.equal(await onDay(), null)
    // Whoever writes it is told.
    assert.ok((await lettersOf(meeting.id)).includes(site.municipality.person.caseworker))
  })

  it('tells the second of two secretaries what the first did', async () => {
    const meeting = await call('2028-10-02')
    const move = (day: string) =>
      as('secretary', (tx) =>
        changeMeeting(tx, at(), {
          ...time(day),
          id: meeting.id,
          sequence: meeting.sequence,
          reason: 'Sygdom',
        }),
      )
    const answers = await Promise.all([move('2028-10-03'), move('2028-10-04')])
    assert.deepEqual(answers.toSorted(), ['changed-meanwhile', 'done'])
    const fields = {
      udgave: String(meeting.sequence),
      dato: '2028-10-05',
      fra: '09:00',
      til: '11:00',
      sted: '',
      slags: 'ordinary',
    }
    const response = await site.post(paths.plannedMeeting(meeting.id), 'secretary', {
      ...fields,
      begrundelse: 'Min egen grund',
    })
    const html = await response.text()
    assert.equal(response.status, 409)
    assert.match(html, /blev ændret, mens du skrev/)
    assert.match(html, /Sanne Ekholt: mødet blev flyttet/)
    assert.match(html, /value="2028-10-05"/)
    assert.match(html, /value="Min egen grund"/)
    const other = await site.post(paths.plannedMeeting(meeting.id), 'member', { ...fields, begrundelse: 'x' })
    assert.equal(other.status, 404)
  })

  const cancel = (meeting: PlannedMeeting, itemsTo: number | null): Promise<CancelAnswer> =>
    as('secretary', (tx) =>
      cancelMeeting(tx, at(), { id: meeting.id, sequence: meeting.sequence, reason: 'Ingen sager', itemsTo }),
    )

  it('moves an agenda that nobody was sent to the next meeting, sub-items and all', async () => {
    const [from, to] = [await call('2029-01-08'), await call('2029-01-15')]
    const parent = await agendaItem(from.id, 'Budget')
    await agendaItem(from.id, 'Skoler', parent)
    const opening = await agendaItem(to.id, 'Godkendelse af dagsorden')
    // Each agenda has its standing items of its own; what stands below one comes along.
    const standing = await agendaItem(from.id, 'Godkendelse af dagsorden')
    await agendaItem(from.id, 'Tilføjelse', standing)
    await owner.query(
      `with item as (insert into standing_items (municipality_id, body_id, title, kind, place, attends, valid_from)
         values ($1, $2, 'Godkendelse af dagsorden', 'decision', 'first', 'every-meeting', '2020-01-01') returning id)
       update agenda_items set standing_item_id = item.id from item where agenda_items.id in ($3, $4)`,
      [site.municipality.id, board, opening, standing],
    )
    assert.equal(await cancel(from, to.id), 'done')
    assert.deepEqual(await titles(from.id), ['Godkendelse af dagsorden'])
    assert.deepEqual(await titles(to.id), [
      'Budget',
      'Budget / Skoler',
      'Godkendelse af dagsorden',
      'Tilføjelse',
    ])
    assert.deepEqual(await cancel(await find(from.id), to.id), 'begun')
  })

  it('lets an agenda that was sent stand, and brings its items again', async () => {
    const [from, to] = [await call('2029-02-05'), await call('2029-02-12')]
    const parent = await agendaItem(from.id, 'Budget')
    await agendaItem(from.id, 'Skoler', parent)
    await owner.query(`update meetings set stage = 'dispatched' where id = $1`, [from.id])
    assert.equal(await cancel(await find(from.id), to.id), 'done')
    assert.deepEqual(await titles(from.id), ['Budget', 'Budget / Skoler'])
    assert.deepEqual(await titles(to.id), ['Budget', 'Budget / Skoler'])
    const { rows } = await owner.query(
      `select 1 from agenda_items a join agenda_items b on b.id = a.continues_id and b.title = a.title where a.meeting_id = $1`,
      [to.id],
    )
    assert.equal(rows.length, 2)
  })

  it('sends an agenda again that said the old day', async () => {
    const meeting = await call('2029-04-02')
    await agendaItem(meeting.id, 'Budget')
    await owner.query(`update meetings set stage = 'dispatched' where id = $1`, [meeting.id])
    await owner.query(
      `insert into agenda_versions (municipality_id, meeting_id, version, stored_at) values ($1, $2, 1, now())`,
      [site.municipality.id, meeting.id],
    )
    const move = { ...time('2029-04-03'), id: meeting.id, sequence: meeting.sequence, reason: 'Sygdom' }
    assert.equal(await as('secretary', (tx) => changeMeeting(tx, at(), move)), 'done')
    const { rows } = await owner.query(
      `select version, reason, stored_at from agenda_versions where meeting_id = $1 order by version desc limit 1`,
      [meeting.id],
    )
    assert.deepEqual(rows, [{ version: 2, reason: 'Sygdom', stored_at: null }])
  })

  it('moves items to no meeting that does not take them, and cancels none that has begun', async () => {
    const [from, gone] = [await call('2029-03-05'), await call('2029-03-12')]
    assert.equal(await cancel(gone, null), 'done')
    assert.equal(await cancel(from, gone.id), 'no-such-meeting')
    assert.equal((await find(from.id)).stage, 'planned')
    await owner.query(`update meetings set stage = 'running' where id = $1`, [from.id])
    assert.equal(await cancel(await find(from.id), null), 'begun')
  })

  it('shows the guests by rule on the plan', async () => {
    await owner.query(
      `insert into standing_guests (municipality_id, body_id, name, occasion, attends, valid_from) values ($1, $2, 'Borgmesteren', 'Kvartalets drøftelse', 'first-of-quarter', '2020-01-01')`,
      [site.municipality.id, board],
    )
    await call('2030-01-07')
    await call('2030-01-14')
    const html = await (await site.visit(paths.meetingPlanOf({ aar: 2030, forum: board }), 'member')).text()
    assert.equal(html.match(/Borgmesteren \(kvartalets drøftelse\)/g)?.length, 1)
  })

  it('is no page for those who may not know it', async () => {
    for (const who of [null, 'formerMember', 'formerEmployee'] as const)
      assert.equal((await site.visit(paths.meetingPlan, who)).status, 303, String(who))
    for (const path of [paths.planYear, paths.newMeeting])
      assert.equal((await site.visit(path, 'member')).status, 404, path)
  })
})
