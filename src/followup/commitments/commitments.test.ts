/** From locked minutes to an answer that the body and the case have: each as the person who does it. */
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { Client } from 'pg'
import type { SmallPerson } from '../../../demo/builders-organisation.ts'
import { type LockedMeeting, lockMeeting } from '../../../tests/support/locked-meeting.ts'
import { startTestSite, type TestSite } from '../../../tests/support/site.ts'
import { examineMeeting } from '../../archive/examination/examine-meetings.ts'
import { paths } from '../../paths.ts'
import { Database } from '../../platform/database.ts'
import { remindOfCommitments } from './remind.ts'

let site: TestSite
let admin: Client
let worker: Database
let meeting: LockedMeeting
before(async () => {
  site = await startTestSite()
  admin = new Client({ connectionString: site.database.adminUrl })
  await admin.connect()
  admin.on('error', () => {})
  worker = new Database(site.database.urls.worker, { poolSize: 1 })
  meeting = await lockMeeting(
    site,
    {
      heldOn: '2026-03-02',
      open: {
        title: 'Åbningstider',
        decision: 'Godkendt. Centeret melder tilbage til direktionen senest 1. oktober 2027.',
        asks: 'Skiltene ændres på alle biblioteker',
        dueOn: '2026-09-01',
      },
      closed: {
        title: 'Fratrædelse',
        decision: 'Godkendt.',
        asks: 'Hemmeligvilkår aftales med stabens leder',
      },
    },
    2,
  )
})
after(async () => {
  await worker.close()
  await admin.end()
  await site.stop()
})

const html = async (path: string, as: SmallPerson) => (await site.visit(path, as)).text()

async function commitmentOf(itemId: number): Promise<number> {
  const { rows } = await admin.query<{ id: string }>(`select id from commitments where item_id = $1 and source_text is null`, [itemId]) // prettier-ignore
  assert.equal(rows.length, 1)
  return Number(rows[0]?.id)
}

async function lettersTo(who: SmallPerson, kind: string): Promise<string[]> {
  const { rows } = await admin.query<{ link: string }>(`select link from mails where person_id = $1 and kind = $2 order by id`, [site.municipality.person[who], kind]) // prettier-ignore
  return rows.map(({ link }) => link)
}

describe('a point with an owner', () => {
  it('becomes one commitment when minutes are locked, however often the job is tried, and its owner is told', async () => {
    const id = await commitmentOf(meeting.openItem)
    assert.deepEqual(await lettersTo('manager', 'commitment-made'), [paths.commitment(id)])
    assert.deepEqual(await lettersTo('employee', 'commitment-made'), [paths.commitment(await commitmentOf(meeting.closedItem))]) // prettier-ignore
  })

  it('stands on the manager’s list as overdue, at the case, at the paper and at the minutes', async () => {
    const list = await html(paths.followup, 'manager')
    assert.match(list, /Skiltene ændres på alle biblioteker/)
    assert.match(list, /1 på listen: 1 overskredet/)
    for (const path of [
      paths.case(meeting.caseId),
      paths.paper(meeting.paperId),
      paths.draftMinutes(meeting.id),
    ])
      assert.match(await html(path, 'secretary'), /Skiltene ændres på alle biblioteker/, path)
    assert.match(await html(paths.body(site.municipality.body('direktionen')), 'secretary'), /1 overskredet/)
  })

  it('is answered «ingen ændring» by one press, and the body and the case have the answer', async () => {
    const id = await commitmentOf(meeting.openItem)
    const back = paths.followupOf({ tilstand: 'alle' })
    const answer = await site.post(paths.commitment(id), 'manager', {
      handling: 'ingen-aendring',
      tilbage: back,
    })
    assert.equal(answer.status, 303)
    assert.equal(answer.headers.get('location'), `${back}&besvaret=${id}`)
    assert.match(await html(`${back}&besvaret=${id}`, 'manager'), /Svaret er gemt\. Direktionen har fået det/)
    const waits = await html(paths.followupOfBody(site.municipality.body('direktionen')), 'secretary')
    assert.match(waits, /Besvaret, venter på forum \(1\)/)
    for (const page of [waits, await html(paths.case(meeting.caseId), 'secretary')])
      assert.match(page, /fra Cecilie Enggrav: Ingen ændring/)
    assert.deepEqual(await lettersTo('secretary', 'commitment-answered'), [paths.commitment(id)])
  })

  it('is not led astray by where one came from', async () => {
    const id = await commitmentOf(meeting.openItem)
    const tilbage = 'https://example.org/opfoelgning'
    const answer = await site.post(paths.commitment(id), 'manager', { handling: 'svar', svartekst: 'Næsten færdig', tilbage }) // prettier-ignore
    assert.equal(answer.headers.get('location'), paths.commitment(id))
  })

  it('is settled by the secretary alone, with a reason where one is due', async () => {
    const id = await commitmentOf(meeting.openItem)
    const drop = { handling: 'bortfald', hvorfor: 'Puljen er lukket' }
    for (const who of ['manager', 'employee', 'chair'] as const)
      assert.equal((await site.post(paths.commitment(id), who, drop)).status, 404, who)
    const refused = await site.post(paths.commitment(id), 'secretary', { handling: 'bortfald', hvorfor: '' })
    assert.equal(refused.status, 422)
    assert.match(await refused.text(), /Skriv hvorfor/)
    for (const afloeser of ['', 'punkt-999999999999999', 'opfoelgning-999999999999999'])
      assert.equal((await site.post(paths.commitment(id), 'secretary', { handling: 'afloest', afloeser })).status, 422) // prettier-ignore
    const nowhere = await site.post(paths.commitment(999_999_999_999_999), 'secretary', {
      handling: 'udfoert',
    })
    assert.equal(nowhere.status, 404)
    const again = { handling: 'ny-frist', nyfrist: '2099-09-01', begrundelse: 'Skiltene mangler' }
    assert.equal((await site.post(paths.commitment(id), 'secretary', again)).status, 303)
    const page = await html(paths.commitment(id), 'manager')
    assert.match(page, /Ny frist 1\. september 2099/)
    assert.match(page, /Skiltene mangler/)
    assert.equal((await site.post(paths.commitment(id), 'employee', { handling: 'udfoert' })).status, 404)
    assert.equal((await site.post(paths.commitment(id), 'manager', { handling: 'udfoert' })).status, 303)
    assert.match(await html(paths.commitment(id), 'secretary'), />Udført</)
  })

  it('of a closed item is seen by who sees the item, and by its owner as a task', async () => {
    const id = await commitmentOf(meeting.closedItem)
    for (const who of ['employee', 'secretary', 'member'] as const)
      assert.match(await html(paths.commitment(id), who), /Hemmeligvilkår/, who)
    assert.doesNotMatch(await html(paths.commitment(id), 'employee'), /Fratrædelse/)
    for (const who of ['manager', 'caseworker', 'administrator'] as const) {
      assert.equal((await site.visit(paths.commitment(id), who)).status, 404, who)
      for (const path of [
        paths.followupOf({ hvem: 'alle', tilstand: 'alle' }),
        `${paths.followupFile('json')}?hvem=alle&tilstand=alle`,
        `${paths.followupFile('csv')}?hvem=alle&tilstand=alle`,
        paths.followupOfBody(site.municipality.body('direktionen')),
        paths.followupOfBodyFile(`${site.municipality.body('direktionen')}.csv`),
      ])
        assert.doesNotMatch(await html(path, who), /Hemmeligvilkår/, `${who} ${path}`)
    }
  })
})

describe('files of the list', () => {
  it('have columns that keep their names', async () => {
    const csv = await html(`${paths.followupFile('csv')}?tilstand=alle`, 'manager')
    const [head = '', row = ''] = csv.replace('\uFEFF', '').split('\r\n')
    assert.equal(
      head,
      'id;art;hvad;hvem;frist;frist_ord;svarfrist;tilstand;gentages;forum;tilbage_til;oprindelse;oprindelse_dato;sagsnummer;seneste_svar;seneste_svar_dato;adresse',
    )
    assert.match(row, /Opfølgning;Skiltene ændres på alle biblioteker;Center for Prøver;01-09-2099;/)
    const json: unknown = await (await site.visit(`${paths.followupFile('json')}?tilstand=alle`, 'manager')).json() // prettier-ignore
    assert.match(JSON.stringify(json), /"hvad":"Skiltene ændres på alle biblioteker","hvem":"Center for Prøver","frist":"2099-09-01"/) // prettier-ignore
  })
})

describe('promises in the text of minutes', () => {
  it('are confirmed or refused by the secretary, once', async () => {
    await examineMeeting(worker, site.municipality.id, meeting.id)
    const page = await html(paths.draftMinutes(meeting.id), 'secretary')
    assert.match(page, /Forslag fra teksten/)
    assert.match(page, /Centeret melder tilbage/)
    const [, item = '', promise = ''] = /name="punkt" value="(\d+)"\/?>\s*<input type="hidden" name="loefte" value="(\d+)"/.exec(page) ?? [] // prettier-ignore
    const chosen = { punkt: item, loefte: promise }
    const address = paths.promisesOfMeeting(meeting.id)
    assert.equal((await site.post(address, 'member', { ...chosen, handling: 'bekraeft' })).status, 404)
    await site.post(address, 'secretary', { ...chosen, handling: 'afvis' })
    assert.match(await html(paths.draftMinutes(meeting.id), 'secretary'), /Afvist \(1\)/)
    await site.post(address, 'secretary', { ...chosen, handling: 'fortryd' })
    for (let time = 0; time < 2; time++)
      assert.equal((await site.post(address, 'secretary', { ...chosen, handling: 'bekraeft' })).status, 303)
    const { rows } = await admin.query(`select due_on, origin from commitments where source_text is not null`)
    assert.deepEqual(rows.map(({ origin }) => origin), ['decision']) // prettier-ignore
    assert.match(await html(paths.draftMinutes(meeting.id), 'secretary'), /Der er ikke fundet flere løfter/)
  })
})

describe('a commitment by hand', () => {
  it('says where it comes from and is kept by the body that follows it up', async () => {
    assert.equal((await site.visit(paths.newCommitment, 'manager')).status, 404)
    assert.equal((await site.visit(paths.newCommitment, 'secretary')).status, 200)
    const fields = {
      handling: 'ny',
      forum: String(site.municipality.body('direktionen')),
      oprindelse: 'council-question',
      oprindelsestekst: 'Hvor mange venter på en plads?',
      oprindelsesdato: '2026-11-02',
      hvad: 'Svar på ventelister',
      ansvarlig: 'CEN',
      rolle: '',
      frist: '',
      fristord: '',
      svarfrist: '2099-01-15',
      gentages: '',
      tilbagetil: '',
      sag: '',
    }
    const unknown = await site.post(paths.newCommitment, 'secretary', { ...fields, ansvarlig: 'XQZ', sag: '99/99999' }) // prettier-ignore
    assert.equal(unknown.status, 422)
    const said = await unknown.text()
    assert.match(said, /Ingen person eller enhed hedder det/)
    assert.match(said, /Der er ingen sag med det nummer/)
    const forged = { ...fields, tilbagetil: '999999999999999' }
    assert.equal((await site.post(paths.newCommitment, 'secretary', forged)).status, 422)
    const noPromise = { ...fields, punkt: '999999999999999', loefte: '999999999999999' }
    assert.equal((await site.post(paths.newCommitment, 'secretary', noPromise)).status, 404)
    const made = await site.post(paths.newCommitment, 'secretary', fields)
    assert.equal(made.status, 303)
    const page = await html(made.headers.get('location') ?? '', 'manager')
    assert.match(page, /Spørgsmål fra byrådsmedlem, 2\. november 2026/)
    assert.match(page, /Hvor mange venter på en plads\?/)
    assert.match(page, /Svarfrist<\/dt><dd>15\. januar 2099/)
    assert.match(await html(paths.followupOf({ art: 'council-question' }), 'manager'), /Svar på ventelister/)
  })

  it('counts words of a deadline from the day it was asked', async () => {
    const fields = { handling: 'ny', forum: String(site.municipality.body('direktionen')), oprindelse: 'audit', oprindelsesdato: '2098-05-04', hvad: 'Ny kontrol af bilag', ansvarlig: '', rolle: 'Controlleren', fristord: 'om et år', frist: '', svarfrist: '', gentages: 'yearly', tilbagetil: '', sag: '' } // prettier-ignore
    const made = await site.post(paths.newCommitment, 'secretary', fields)
    const address = made.headers.get('location') ?? ''
    assert.match(await html(address, 'secretary'), /4\. maj 2099 \(»om et år«\)/)
    await site.post(address, 'secretary', { handling: 'udfoert' })
    const page = await html(address, 'secretary')
    assert.match(page, /Ny frist 4\. maj 2100/)
    assert.match(page, />Åben</)
  })
})

describe('reminders', () => {
  it('come once ahead and once when it is overdue, and the body says how long ahead', async () => {
    const due = (days: number) =>
      admin.query(
        `insert into commitments (municipality_id, body_id, what, owner_person_id, due_on, origin) values ($1, $2, 'x', $3, app.today() + $4::int, 'audit')`,
        [
          site.municipality.id,
          site.municipality.body('direktionen'),
          site.municipality.person.caseworker,
          days,
        ],
      )
    await due(7)
    await due(12)
    await due(-1)
    const letters = async () => [
      (await lettersTo('caseworker', 'commitment-due')).length,
      (await lettersTo('caseworker', 'commitment-overdue')).length,
    ]
    await remindOfCommitments(worker, site.municipality.id)
    await remindOfCommitments(worker, site.municipality.id)
    assert.deepEqual(await letters(), [1, 1])
    const { rows } = await admin.query(`select distinct group_key from mails where kind in ('commitment-due', 'commitment-overdue') and person_id = $1`, [site.municipality.person.caseworker]) // prettier-ignore
    assert.equal(rows.length, 1, 'one mail a day')
    const address = paths.followupOfBody(site.municipality.body('direktionen'))
    assert.equal((await site.post(address, 'member', { handling: 'paamind', dage: '14' })).status, 404)
    assert.equal((await site.post(address, 'secretary', { handling: 'paamind', dage: '500' })).status, 422)
    assert.equal((await site.post(address, 'secretary', { handling: 'paamind', dage: '14' })).status, 303)
    await remindOfCommitments(worker, site.municipality.id)
    assert.deepEqual(await letters(), [2, 1])
  })

  it('stand in the calendar in words that say nothing', async () => {
    const page = await (await site.post(paths.ownCalendar, 'caseworker', { handling: 'ny' })).text()
    const address = /\/kalender\/[\w-]{43}\.ics/.exec(page)?.[0] ?? ''
    const calendar = (await (await site.visit(address)).text()).replaceAll('\r\n ', '')
    assert.equal(calendar.match(/SUMMARY:Frist for opfølgning/g)?.length, 3)
    assert.match(calendar, /Se opfølgningen i Sagsgang/)
    const { rows } = await admin.query<{ id: string }>(`select id from commitments where what = 'x' limit 1`)
    await site.post(paths.commitment(Number(rows[0]?.id)), 'caseworker', { handling: 'udfoert' })
    const later = await (await site.visit(address)).text()
    assert.equal(later.match(/SUMMARY:Frist for opfølgning/g)?.length, 2)
  })
})
