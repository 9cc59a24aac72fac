import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { alertOf, callOn, type DeskSite, startDeskSite } from '../../../tests/support/desk.ts'
import { until } from '../../../tests/support/call-control.ts'
import { paths } from '../../paths.ts'
import { callbackAt } from './desk-acts.ts'
import { readTypedNumber, readWhom } from './desk-form.ts'

describe('an enquiry', () => {
  let at: DeskSite
  let opkald = ''
  before(async () => {
    at = await startDeskSite()
    const { id, person } = at.site.municipality
    await at.laid.ask(
      `insert into contact_subjects (municipality_id, name, words) values ($1, 'Boligstøtte', 'husleje, boligydelse')`,
      [id],
    )
    await at.laid.ask(
      `insert into contact_lines (municipality_id, person_id, number) values ($1, $2, '55001122')`,
      [id, person.member],
    )
    await at.laid.ask(
      `insert into contact_guides (municipality_id, title, text, subject_id) select $1, 'Søg boligstøtte', 'Henvis til Udbetaling', id from contact_subjects`,
      [id],
    )
    await at.laid.ask(
      `insert into contact_resolution_pauses (municipality_id, from_at, reason) values ($1, now() - interval '1 hour', 'Nyt system')`,
      [id],
    )
    await at.press('employee', `tag:${at.desk(1)}`)
    await at.ring('20304050')
    await until(async () => callOn(await at.page('employee')), 'the call')
    await at.press('employee', 'besvar')
    await until(async () => /Du taler med/u.test(await at.page('employee')), 'the talk')
    opkald = callOn(await at.page('employee'))
  })
  after(async () => {
    await at?.stop()
  })

  const note = (fields: Record<string, string>, who: 'employee' | 'caseworker' = 'employee') =>
    at.site.post(paths.contactDeskNote, who, { opkald, note: '', emne: '', ...fields })
  const refusalOf = async (handling: string, fields: Record<string, string> = {}) => {
    const answer = await at.site.post(paths.contactDesk, 'employee', { handling, opkald, ...fields })
    assert.equal(answer.status, 422, handling)
    return alertOf(await answer.text())
  }
  const enquiryId = async () => {
    const [row] = await at.laid.ask<{ id: string }>('select id from contact_enquiries')
    return Number(row?.id)
  }

  test('is written by who has the call, and by nobody else', async () => {
    assert.deepEqual(await (await note({ note: 'Om husleje', emne: 'husleje' })).json(), {
      subjectIsKnown: true,
    })
    assert.deepEqual(await (await note({ note: 'Om husleje', emne: 'findes ikke' })).json(), {
      subjectIsKnown: false,
    })
    assert.equal((await note({ note: 'Fra en anden' }, 'caseworker')).status, 404)
    assert.equal((await note({ note: 'x'.repeat(5000) })).status, 422)
    const rows = await at.laid.ask(
      'select note, subject_id is not null as "hasSubject" from contact_enquiries',
    )
    assert.deepEqual(rows, [{ note: 'Om husleje', hasSubject: true }])
    const [call] = await at.laid.ask('select subject_id is not null as "hasSubject" from contact_calls')
    assert.deepEqual(call, { hasSubject: true })
  })

  test('its subject brings guidance, and word of a pause of instant resolution', async () => {
    const page = await at.page('employee')
    assert.match(page, /Straksafklaring er sat på pause[^]*Nyt system/u)
    assert.match(page, /Søg boligstøtte[^]*Henvis til Udbetaling/u)
  })

  test('what cannot be done is refused in words, and what was typed stays', async () => {
    assert.match(await refusalOf('ring:n', { 'til-nummer': 'abc' }), /Skriv det nummer/u)
    assert.match(await refusalOf('videre:p999999'), /her ikke længere/u)
    assert.match(await refusalOf(`videre:p${at.site.municipality.person.chair}`), /har intet nummer/u)
    assert.match(await refusalOf('gennemstil'), /Der ringes ikke til nogen/u)
    assert.match(await refusalOf('udfald:opfundet'), /Vælg et udfald/u)
    assert.match(await refusalOf('udfald:callback-agreed', { nummer: 'ring' }), /Skriv nummeret med tal/u)
    assert.match(
      await refusalOf(`send:p${at.site.municipality.person.member}`, { besked: '' }),
      /Skriv beskeden/u,
    )
    assert.match(await refusalOf('spring'), /Det kan pladsen ikke/u)
    const wrong = await at.site.post(paths.contactDesk, 'employee', {
      handling: 'gem',
      opkald,
      note: 'Om husleje igen',
      emne: 'Månen',
    })
    assert.equal(wrong.status, 422)
    assert.match(await wrong.text(), /Emnet »Månen« findes ikke[^]*Om husleje igen/u)
  })

  test('is read by the one it is handed to, and by no other colleague', async () => {
    const { member } = at.site.municipality.person
    const one = paths.contactEnquiry(await enquiryId())
    for (const who of ['member', 'caseworker', 'chair', 'councillor'] as const)
      assert.equal((await at.site.visit(one, who)).status, 404, who)
    await at.press('employee', `ring:p${member}`, { opkald, note: 'Om husleje', emne: 'Boligstøtte' })
    const read = await at.site.visit(one, 'member')
    assert.match(await read.text(), /Om husleje/u)
    assert.equal((await at.site.visit(one, 'manager')).status, 200, 'the leader')
    assert.equal((await at.site.visit(one, 'chair')).status, 404)
    const list = await (await at.site.visit(paths.contactEnquiries, 'member')).text()
    assert.match(list, /1 henvendelse<|1 henvendelse\s/u)
    const change = await at.site.post(one, 'member', { handling: 'ret', note: 'Rettet', emne: '' })
    assert.equal(change.status, 404)
  })

  test('becomes a case by the one it is handed to, which shows it again', async () => {
    const one = paths.contactEnquiry(await enquiryId())
    const [unit] = await at.laid.ask<{ id: string }>(`select id from units where name = 'Center for Prøver'`)
    const fields = { handling: 'sag', titel: 'Husleje', enhed: String(unit?.id), aabenhed: 'closed' }
    const missing = await at.site.post(one, 'member', fields)
    assert.equal(missing.status, 422)
    const words = { grund: 'Personoplysninger', neutral: 'Henvendelse', gennemses: '2031-01-01' }
    assert.equal((await at.site.post(one, 'chair', { ...fields, ...words })).status, 404)
    const made = await at.site.post(one, 'member', { ...fields, ...words })
    assert.equal(made.status, 303)
    const shown = await (await at.site.visit(made.headers.get('location') ?? '', 'member')).text()
    assert.match(shown, /Husleje[^]*Henvendelser[^]*Boligstøtte/u)
    const again = await at.site.post(one, 'member', { ...fields, ...words })
    assert.match(alertOf(await again.text()), /Der er allerede oprettet en sag/u)
  })

  test('is no longer handed to anybody when the desk settles it itself', async () => {
    await at.press('employee', 'tilbage', { opkald })
    await until(async () => /Du taler med/u.test(await at.page('employee')), 'the talk')
    await at.press('employee', 'udfald:instantly-resolved', { opkald, note: 'Klaret' })
    assert.equal((await at.site.visit(paths.contactEnquiry(await enquiryId()), 'member')).status, 404)
  })

  test('of ten thousand is found by page, words and outcome', async () => {
    const { id, person } = at.site.municipality
    await at.laid.ask(
      `insert into contact_enquiries (municipality_id, taken_by, taken_at, note, resolution)
        select $1, $2, now() - n * interval '7 minutes', 'Nummer ' || n, 'instantly-resolved' from generate_series(1, 10000) n`,
      [id, person.employee],
    )
    const found = async (filter: Parameters<typeof paths.contactEnquiriesOf>[0]) =>
      (await at.site.visit(paths.contactEnquiriesOf(filter), 'employee')).text()
    assert.match(await found({}), /10\.001 henvendelser[^]*side=2/u)
    assert.match(await found({ q: 'Nummer 9999' }), /1 henvendelse/u)
    assert.match(await found({ udfald: 'wrong-number' }), /0 henvendelser[^]*Du har ingen henvendelser/u)
    assert.match(await found({ side: 401 }), /Nummer 10000/u)
    const own = await (await at.site.visit(paths.contactEnquiriesOf({ vis: 'all' }), 'caseworker')).text()
    assert.match(own, /0 henvendelser/u, 'an agent sees own ones')
  })
})

test('whom and which number an act is about', () => {
  assert.deepEqual(readWhom('p12'), { kind: 'person', id: 12 })
  assert.deepEqual(readWhom('e3'), { kind: 'unit', id: 3 })
  assert.deepEqual(readWhom('n'), { kind: 'number' })
  assert.equal(readWhom('p'), null)
  assert.equal(readTypedNumber(' 12 34-56 78 '), '12345678')
  assert.equal(readTypedNumber('+46 8 123 456'), '+468123456')
  assert.equal(readTypedNumber('12ab'), null)
})

test('when a call-back is agreed for', () => {
  const now = Date.parse('2026-11-23T10:00:00Z')
  assert.equal(callbackAt('', '', now), null)
  assert.equal(callbackAt('2026-11-24', '', now), Date.parse('2026-11-24T07:00:00Z'))
  assert.equal(callbackAt('', '13:30', now), Date.parse('2026-11-23T12:30:00Z'))
  assert.match(String(callbackAt('', '08:00', now)), /gået/u)
  assert.match(String(callbackAt('2026-02-30', '', now)), /findes/u)
  assert.match(String(callbackAt('2027-02-01', '', now)), /måned/u)
})
