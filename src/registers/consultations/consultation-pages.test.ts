import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { Client } from 'pg'
import { layMeeting } from '../../../tests/support/live-meeting.ts'
import { startTestSite, type TestSite } from '../../../tests/support/site.ts'
import type { SmallPerson } from '../../../demo/builders-organisation.ts'
import { addDays } from '../../language/due-calendar.ts'
import { today } from '../../organisation/administration.tsx'
import { paths } from '../../paths.ts'
import { Database, type Transaction } from '../../platform/database.ts'
import { owedAnswers } from './owed.ts'
import { remindOfConsultations } from './reminders.ts'
import { summaryOf } from './summary-paper.ts'

const DUE = addDays(today(), 20)

describe('consultations', () => {
  let site: TestSite
  let app: Database
  let worker: Database
  let id = 0
  let closedCase = 0

  const plain = (html: string) => html.replaceAll(/<[^>]+>/gu, ' ').replaceAll(/\s+/gu, ' ')
  const text = async (path: string, as: SmallPerson = 'secretary') => {
    const answer = await site.visit(path, as)
    assert.equal(answer.status, 200, `${path} to ${as}`)
    return plain(await answer.text())
  }
  const within = <T>(as: SmallPerson, work: (tx: Transaction) => Promise<T>) =>
    app.within({ municipality: site.municipality.id, person: site.municipality.person[as] }, work)
  const act = (handling: string, fields: [string, string][], as: SmallPerson = 'secretary') =>
    site.visit(paths.consultation(id), as, {
      method: 'POST',
      body: new URLSearchParams([['handling', handling], ...fields]),
      headers: { origin: site.address },
    })
  const answer = (fields: [string, string | File][], as: SmallPerson) => {
    const body = new FormData()
    for (const [name, value] of [['hoering', String(id)] as const, ...fields]) body.append(name, value)
    return site.visit(paths.consultationAnswers, as, {
      method: 'POST',
      body,
      headers: { origin: site.address },
    })
  }
  const asked = () =>
    within('secretary', (tx) =>
      tx
        .selectFrom('consultation_asked')
        .selectAll()
        .where('consultation_id', '=', id)
        .orderBy('id')
        .execute(),
    )
  const fields = (more: Record<string, string> = {}) => ({
    handling: 'gem',
    titel: 'Nye skoledistrikter',
    spoergsmaal: 'Hvad siger I til de nye grænser?',
    sag: '',
    enhed: String(site.municipality.unit('center')),
    ansvarlig: String(site.municipality.person.manager),
    slags: '',
    sendt: today(),
    frist: DUE,
    ...more,
  })

  before(async () => {
    site = await startTestSite()
    app = new Database(site.database.urls.app, { poolSize: 2 })
    worker = new Database(site.database.urls.worker, { poolSize: 1 })
    const made = await site.post(paths.newConsultationOf({}), 'secretary', fields())
    assert.equal(made.status, 303)
    id = Number(made.headers.get('location')?.split('/').at(-1))
  })
  after(async () => {
    await app.close()
    await worker.close()
    await site.stop()
  })

  it('the law’s periods are taken over, kept as data, and refuse a deadline that is too short', async () => {
    assert.equal(
      (await site.post(paths.newConsultationOf({}), 'employee', { handling: 'frister' })).status,
      404,
    )
    assert.equal(
      (await site.post(paths.newConsultationOf({}), 'secretary', { handling: 'frister' })).status,
      303,
    )
    const periods = await within('secretary', (tx) =>
      tx.selectFrom('consultation_periods').select(['id', 'title']).execute(),
    )
    const ofTitle = (title: string) => String(periods.find((period) => period.title === title)?.id)
    const short = fields({ titel: 'Lokalplan', slags: ofTitle('Planforslag, 8 uger') })
    const refused = await site.post(paths.newConsultationOf({}), 'manager', short)
    assert.equal(refused.status, 422)
    assert.match(await refused.text(), /mindst 56 dage/u)
    const told = fields({ titel: 'Lukkedage', slags: ofTitle('MED'), frist: addDays(today(), 10) })
    const made = await site.post(paths.newConsultationOf({}), 'manager', told)
    assert.equal(made.status, 303)
    assert.match(
      await text(made.headers.get('location') ?? ''),
      /Fristen er kortere end de 14 dage, der anbefales/u,
    )
  })

  it('several are asked at once, and whoever answers for them is told', async () => {
    assert.equal(
      (
        await act(
          'spoerg',
          [
            ['forum', String(site.municipality.body('direktionen'))],
            ['andre', ''],
            ['kontakt', ''],
          ],
          'employee',
        )
      ).status,
      404,
    )
    const parties: [string, string][] = [
      ['forum', String(site.municipality.body('direktionen'))],
      ['forum', String(site.municipality.body('chefforum'))],
      ['enhed', String(site.municipality.unit('center'))],
      ['andre', 'Ældrerådet\nHandicaprådet'],
      ['kontakt', ''],
    ]
    assert.equal((await act('spoerg', parties)).status, 303)
    assert.match(await text(paths.consultation(id)), /0 af 5 har svaret/u)
    const told = await within('manager', (tx) => tx.selectFrom('mails').select(['kind', 'link']).execute())
    assert.deepEqual(told, [{ kind: 'consultation-asked', link: paths.consultation(id) }])
  })

  it('one answer may be that of several; what is to follow is said until it comes', async () => {
    const rows = await asked()
    const [board, , unit, elders, disabled] = rows.map((row) => String(row.id))
    const foreign = await answer(
      [
        ['for', board ?? ''],
        ['hvis', 'x'],
        ['modtaget', today()],
        ['holdning', 'agrees'],
        ['ord', ''],
      ],
      'employee',
    )
    assert.equal(foreign.status, 404)
    const own: [string, string][] = [
      ['for', unit ?? ''],
      ['hvis', 'Center for Prøver'],
      ['modtaget', today()],
      ['holdning', 'agrees-with-remarks'],
      ['ord', 'Vi er enige, men busserne skal passe.'],
      ['eftersendes', '1'],
    ]
    assert.equal((await answer(own, 'manager')).status, 303)
    assert.match(await text(paths.consultation(id)), /Har svaret, bilag eftersendes/u)
    const joint = await answer(
      [
        ['for', elders ?? ''],
        ['for', disabled ?? ''],
        ['hvis', 'Ældrerådet'],
        ['modtaget', today()],
        ['holdning', 'disagrees'],
        ['ord', 'Vejen er for lang.'],
        ['filer', new File(['Høringssvar'], 'svar.txt', { type: 'text/plain' })],
      ],
      'secretary',
    )
    assert.equal(joint.status, 303)
    const seen = await text(paths.consultation(id), 'employee')
    assert.match(seen, /3 af 5 har svaret/u)
    assert.match(seen, /Svaret gælder for Handicaprådet/u)
    const file = await within('employee', (tx) =>
      tx.selectFrom('consultation_files').select('id').executeTakeFirstOrThrow(),
    )
    const sent = await site.visit(paths.consultationFile(file.id), 'employee')
    assert.equal(await sent.text(), 'Høringssvar')
    assert.equal((await site.visit(paths.consultationFile(file.id), 'councillor')).status, 404)
    const again = await answer(own, 'manager')
    assert.equal(again.status, 422)
    const waiting = await within('manager', (tx) =>
      tx
        .selectFrom('consultation_answers')
        .select('id')
        .where('attachments', '=', 'to-follow')
        .executeTakeFirstOrThrow(),
    )
    const later = new File(['Bilaget'], 'bilag.txt', { type: 'text/plain' })
    assert.equal(
      (
        await answer(
          [
            ['svar', String(waiting.id)],
            ['filer', later],
          ],
          'employee',
        )
      ).status,
      404,
    )
    assert.equal(
      (
        await answer(
          [
            ['svar', String(waiting.id)],
            ['filer', later],
          ],
          'manager',
        )
      ).status,
      303,
    )
    assert.doesNotMatch(await text(paths.consultation(id)), /bilag eftersendes/u)
  })

  it('the summary says who answered what, whose it is, and who is missing', async () => {
    const municipality = site.municipality.id
    const draft = await within('secretary', (tx) =>
      summaryOf(id, 'Nye skoledistrikter').draft(tx, { municipality, on: today() }),
    )
    const words = JSON.stringify(draft.sections)
    assert.match(words, /3 af 5, der er spurgt, har svaret/u)
    assert.match(words, /Der mangler svar fra Chefforum og Direktionen/u)
    assert.match(words, /Vejen er for lang/u)
    assert.match(words, /svar\.txt/u)
    const made = await act('lav-sag', [['moede', String(site.municipality.body('direktionen'))]])
    assert.equal(made.status, 303, plain(await made.text()).slice(0, 600))
    assert.match(await text(made.headers.get('location') ?? ''), /Høringssvar: Nye skoledistrikter/u)
  })

  it('those who are missing owe an answer, and are reminded by the worker once before the deadline and each week after', async () => {
    const municipality = site.municipality.id
    const of = { municipality, today: today(), units: null, person: site.municipality.person.secretary }
    const owed = await within('secretary', (tx) => owedAnswers(tx, of))
    assert.deepEqual(
      owed.map(({ what, dueOn }) => [what, dueOn]),
      [['Svar på høringen «Nye skoledistrikter» for Direktionen', DUE]],
    )
    assert.equal(await remindOfConsultations(worker, municipality, addDays(DUE, -10)), 0)
    assert.equal(await remindOfConsultations(worker, municipality, addDays(DUE, -3)), 1)
    assert.equal(await remindOfConsultations(worker, municipality, addDays(DUE, -2)), 0)
    assert.equal(await remindOfConsultations(worker, municipality, addDays(DUE, 1)), 1)
    assert.equal(await remindOfConsultations(worker, municipality, addDays(DUE, 7)), 0)
    const letters = await within('secretary', (tx) =>
      tx.selectFrom('mails').select('kind').where('kind', '=', 'consultation-reminder').execute(),
    )
    assert.ok(letters.length >= 1)
  })

  it('a consultation in a closed case is not there for those who do not see the case', async () => {
    const admin = new Client({ connectionString: site.database.adminUrl })
    await admin.connect()
    const { unit, person } = site.municipality
    const { rows } = await admin.query<{ id: number }>(
      `insert into cases (municipality_id, case_number, number_from, title, owner_unit_id, responsible_id, degree, ground, neutral_title, review_on, created_by)
       values ($1, '26/09999', 'records', 'Lukket sag', $2, $3, 'closed', 'Personsag', 'En sag', '2035-01-01', $3) returning id`,
      [site.municipality.id, unit('center'), person.manager],
    )
    await admin.end()
    closedCase = Number(rows[0]?.id)
    const secret = fields({ titel: 'Hemmelig høring', sag: String(closedCase) })
    assert.equal((await site.post(paths.newConsultationOf({}), 'secretary', secret)).status, 422)
    const made = await site.post(paths.newConsultationOf({}), 'manager', secret)
    assert.equal(made.status, 303)
    const at = made.headers.get('location') ?? ''
    assert.equal((await site.visit(at, 'manager')).status, 200)
    for (const as of ['secretary', 'employee', 'councillor'] as const)
      assert.equal((await site.visit(at, as)).status, 404, as)
    assert.doesNotMatch(await text(paths.register('hoeringer'), 'employee'), /Hemmelig/u)
    assert.doesNotMatch(await text(paths.registerList('hoeringer', 'hoeringer'), 'employee'), /Hemmelig/u)
  })
})

describe('a decision before its consultation is over', () => {
  let site: TestSite
  let consultation = ''

  before(async () => {
    site = await startTestSite()
  })
  after(() => site.stop())

  it('is held back where the agenda is made, sent and decided, and says why it is made all the same', async () => {
    const admin = new Client({ connectionString: site.database.adminUrl })
    await admin.connect()
    const { id: municipality, person, unit, body } = site.municipality
    const one = async (query: string, values: unknown[]) =>
      Number((await admin.query<{ id: number }>(query, values)).rows[0]?.id)
    const caseId = await one(
      `insert into cases (municipality_id, case_number, number_from, title, owner_unit_id, responsible_id, degree, created_by)
       values ($1, '26/00777', 'records', 'Skoler', $2, $3, 'open', $3) returning id`,
      [municipality, unit('sekretariat'), person.secretary],
    )
    const paperId = await one(
      `insert into papers (municipality_id, case_id, body_id, item_kind, treatment, title, created_by) values ($1, $2, $3, 'decision', 1, 'Skoledistrikter', $4) returning id`,
      [municipality, caseId, body('direktionen'), person.secretary],
    )
    await admin.end()
    const made = await site.post(paths.newConsultationOf({}), 'secretary', {
      handling: 'gem',
      titel: 'Skoledistrikter i høring',
      spoergsmaal: '',
      sag: String(caseId),
      enhed: String(unit('sekretariat')),
      ansvarlig: '',
      slags: '',
      sendt: today(),
      frist: '2027-03-10',
    })
    assert.equal(made.status, 303)
    consultation = made.headers.get('location') ?? ''
    const place = { ...site.database, dataDir: site.dataDir }
    const planned = await layMeeting(place, site.municipality, {
      heldOn: '2027-03-01',
      items: [{ title: 'Skoledistrikter', paperId }],
      send: false,
    })
    const held = /Høringen «Skoledistrikter i høring» løber til og med 10\. marts 2027/u
    for (const path of [paths.agendaItem(planned.id, planned.items[0] ?? 0), paths.sendAgenda(planned.id)])
      assert.match(await (await site.visit(path, 'secretary')).text(), held, path)

    const meeting = await layMeeting(place, site.municipality, {
      heldOn: '2027-03-02',
      items: [{ title: 'Skoledistrikter', paperId }],
    })
    const item = meeting.items[0] ?? 0
    const read = await site.visit(paths.meeting(meeting.id), 'secretary')
    assert.match(await read.text(), held)
    assert.doesNotMatch(await (await site.visit(paths.meeting(meeting.id), 'councillor')).text(), held)
    const begun = new URLSearchParams([['handling', 'begynd'], ['til-stede', String(person.secretary)], ['til-stede', String(person.chair)]]) // prettier-ignore
    await site.visit(paths.liveMeeting(meeting.id), 'secretary', {
      method: 'POST',
      body: begun,
      headers: { origin: site.address },
    })
    const console = await (await site.visit(paths.liveItem(meeting.id, item), 'secretary')).text()
    assert.match(console, held)
    assert.match(console, /Besluttet alligevel, fordi/u)
    const save = (revision: string, more: Record<string, string>) =>
      site.post(paths.liveMeeting(meeting.id), 'secretary', {
        handling: 'gem',
        punkt: String(item),
        revision,
        tekst: '',
        ...more,
      })

    const refused = await save('0', { udfald: 'approved', tekst: 'Godkendt.' })
    assert.equal(refused.status, 422)
    assert.match(await refused.text(), /Skriv, hvorfor der besluttes alligevel/u)
    assert.equal((await save('0', { udfald: 'discussed', tekst: 'Drøftet.' })).status, 303)
    const anyway = {
      udfald: 'approved',
      tekst: 'Godkendt.',
      'alligevel-fordi': 'byrådet skal have sagen den 3. marts',
    }
    assert.equal((await save('1', anyway)).status, 303)
    const seen = await (await site.visit(paths.liveItem(meeting.id, item), 'secretary')).text()
    assert.match(seen, /Besluttet alligevel, fordi byrådet skal have sagen den 3\. marts/u)
  })

  it('is free after the deadline, and when the consultation was ended', async () => {
    assert.match(await (await site.visit(consultation, 'secretary')).text(), /Beslutningen holdes tilbage/u)
    const id = Number(consultation.split('/').at(-1))
    assert.equal((await site.post(paths.consultation(id), 'secretary', { handling: 'afslut' })).status, 303)
    assert.doesNotMatch(
      await (await site.visit(consultation, 'secretary')).text(),
      /Beslutningen holdes tilbage/u,
    )
  })
})
