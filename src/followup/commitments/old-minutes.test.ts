/** What old minutes promised, and what they postponed without taking it up again. */
import assert from 'node:assert/strict'
import { after, before, it } from 'node:test'
import { Client } from 'pg'
import type { SmallPerson } from '../../../demo/builders-organisation.ts'
import { startTestSite, type TestSite } from '../../../tests/support/site.ts'
import { paths } from '../../paths.ts'

let site: TestSite
let admin: Client
let promised = 0
before(async () => {
  site = await startTestSite()
  admin = new Client({ connectionString: site.database.adminUrl })
  await admin.connect()
  admin.on('error', () => {})
  await meetingOf('2025-03-03', [
    { title: 'Ladestandere', number: '25/00001', outcome: 'postponed' },
    { title: 'Parkering', number: '25/00002', outcome: 'postponed' },
    { title: 'Lukket salg', number: '25/00003', outcome: 'postponed', degree: 'closed' },
  ])
  const [first = 0] = await meetingOf('2025-04-07', [
    { title: 'Ladestandere, igen', number: '25/00001', outcome: 'postponed' },
    { title: 'Parkering', number: '25/00002', outcome: 'approved' },
  ])
  await promise(first, 0, 'CFP melder tilbage i juni.', 'CFP', '2025-06-30', null)
  ;[promised = 0] = await meetingOf('2025-05-05', [{ title: 'Skiltning', number: '25/00004', outcome: 'approved' }]) // prettier-ignore
  await promise(promised, 0, 'CEN undersøger prisen i efteråret.', 'CEN', '2025-11-30', null)
  await promise(promised, 1, 'Skiltene males hvert år.', null, null, '2025-09-01')
  await meetingOf('2025-09-01', [{ title: 'Skiltning: pris', number: '25/00004', outcome: 'noted' }])
})
after(async () => {
  await admin.end()
  await site.stop()
})

interface LaidItem {
  title: string
  number: string
  outcome: string
  degree?: string
}

async function meetingOf(heldOn: string, items: readonly LaidItem[]): Promise<number[]> {
  const { id: municipality } = site.municipality
  const body = site.municipality.body('direktionen')
  const insert = async (statement: string, values: unknown[]) =>
    Number((await admin.query<{ id: string }>(statement, values)).rows[0]?.id)
  const meeting = await insert(
    `insert into meetings (municipality_id, body_id, held_on, kind, degree, origin) values ($1, $2, $3, 'minutes', 'internal', 'import') returning id`,
    [municipality, body, heldOn],
  )
  const ids: number[] = []
  for (const [position, { title, number, outcome, degree = 'internal' }] of items.entries()) {
    const id = await insert(
      `insert into items (municipality_id, meeting_id, body_id, held_on, position, title, case_number, degree, degree_reason, certainty)
       values ($1, $2, $3, $4, $5, $6, $7, $8, 'open-text', 1) returning id`,
      [municipality, meeting, body, heldOn, position, title, number, degree],
    )
    await admin.query(
      `insert into decisions (municipality_id, item_id, position, text, outcome) values ($1, $2, 0, 'x', $3)`,
      [municipality, id, outcome],
    )
    ids.push(id)
  }
  return ids
}

const promise = (item: number, position: number, text: string, who: string | null, due: string | null, superseded: string | null) =>
  admin.query(
    `insert into item_commitments (municipality_id, item_id, position, text, who, due_on, binding, superseded_on, first_line, last_line) values ($1, $2, $3, $4, $5, $6, true, $7, 1, 1)`,
    [site.municipality.id, item, position, text, who, due, superseded],
  ) // prettier-ignore

const html = async (path: string, as: SmallPerson) => (await site.visit(path, as)).text()
const rowsOf = (page: string) => page.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')

it('an item postponed and not taken up again is counted, with whom it waits for', async () => {
  const address = paths.followupOfBody(site.municipality.body('direktionen'))
  const page = rowsOf(await html(address, 'manager'))
  assert.match(page, /Udskudt uden at komme igen \(1\)/)
  assert.match(page, /Ladestandere, igen Sag 25\/00001 7\. april 2025, uden dato 2 [\d.]+ CFP/)
  assert.doesNotMatch(page, /Parkering/)
  assert.match(rowsOf(await html(address, 'secretary')), /Udskudt uden at komme igen \(2\).*Lukket salg/)
  const file = await html(paths.followupOfBodyFile(`${site.municipality.body('direktionen')}.csv`), 'manager')
  assert.match(file, /Udskudt;Ladestandere, igen;CFP;/)
  assert.match(file, /Udskudt 2 gange, \d+ dage siden første gang/)
})

it('promises of old minutes are listed with what later minutes say, until somebody follows them up', async () => {
  const page = rowsOf(await html(paths.archivePromises, 'secretary'))
  assert.match(page, /2 løfter\./)
  assert.match(page, /CEN undersøger prisen i efteråret\..*Siden i samme sag: Direktionen 1\. september 2025/)
  assert.doesNotMatch(page, /Skiltene males/)
  assert.match(rowsOf(await html(paths.archivePromisesOf({ vis: 'alle', aar: 2025 }), 'member')), /Afløst af beslutningen 1\. september 2025/) // prettier-ignore
  assert.match(
    rowsOf(await html(paths.archivePromisesOf({ aar: 2024 }), 'member')),
    /Der er ingen løfter at vise/,
  )
  assert.doesNotMatch(await html(paths.archivePromises, 'member'), /Følg op på dette/)
})

it('a promise is followed up by the secretary, for whom the initials meant on that day', async () => {
  const address = paths.newCommitmentOf({ punkt: promised, loefte: 0 })
  assert.equal((await site.visit(address, 'manager')).status, 404)
  const form = await html(address, 'secretary')
  assert.match(form, /value="Cecilie Enggrav"/)
  const fields = { handling: 'ny', punkt: String(promised), loefte: '0', hvad: 'Undersøg prisen', ansvarlig: 'Cecilie Enggrav', rolle: '', frist: '2099-01-01', fristord: '', svarfrist: '', gentages: '', tilbagetil: '', sag: '' } // prettier-ignore
  const made = await site.post(paths.newCommitment, 'secretary', fields)
  assert.equal(made.status, 303)
  assert.match(
    rowsOf(await html(made.headers.get('location') ?? '', 'manager')),
    /Indlæst referat: Skiltning/,
  )
  assert.equal((await site.post(paths.newCommitment, 'secretary', fields)).status, 422)
  assert.doesNotMatch(await html(paths.archivePromises, 'secretary'), /CEN undersøger prisen/)
})
