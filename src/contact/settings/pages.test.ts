/** The settings as those who lead the contact centre, as an administrator, and as everybody else. */
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { layContact, type LaidContact } from '../../../tests/support/lay-contact.ts'
import { textOf } from '../../../tests/support/page-text.ts'
import { startTestSite, type TestSite } from '../../../tests/support/site.ts'
import { paths } from '../../paths.ts'
import { waveFile } from '../telephony/sounds/wave.ts'
import { NUMBER_RULES } from './model.ts'

let site: TestSite
let laid: LaidContact
before(async () => {
  site = await startTestSite({
    prepare: async (database, municipality) => {
      laid = await layContact(database, municipality)
    },
  })
})
after(async () => {
  await laid.close()
  await site.stop()
})

const PAGES = [
  paths.contactSettings,
  paths.contactSettingsDesks,
  paths.contactSettingsStaff,
  paths.contactSettingsSubjects,
  paths.contactSettingsRecordings,
  paths.contactSettingsChanges,
]
const page = async (path: string, as: Parameters<TestSite['visit']>[1] = 'manager') =>
  textOf(await site.visit(path, as))
const queue = () => paths.contactQueue(laid.queue)
const post = (
  path: string,
  fields: Record<string, string>,
  as: Parameters<TestSite['post']>[1] = 'manager',
) => site.post(path, as, fields)
const one = async <Row extends object>(text: string, values: unknown[] = []) =>
  (await laid.ask<Row>(text, values))[0]

describe('settings of the contact centre', () => {
  it('are for those who lead it; an administrator appoints its leaders', async () => {
    for (const path of [...PAGES, queue()]) {
      assert.equal((await site.visit(path, 'manager')).status, 200, path)
      for (const who of ['employee', 'dataProtectionOfficer', 'councillor'] as const)
        assert.equal((await site.visit(path, who)).status, 404, `${path} ${who}`)
      assert.equal((await site.visit(path)).status, 303, path)
      assert.equal((await post(path, { handling: 'ny', navn: 'Indbrud' }, 'employee')).status, 404, path)
    }
    assert.equal((await site.visit(paths.contactSettingsStaff, 'administrator')).status, 200)
    assert.equal((await site.visit(paths.contactSettings, 'administrator')).status, 404)
  })

  it('change all of a queue that is a number, and keep what was typed when one is out of bounds', async () => {
    const typed = Object.fromEntries(NUMBER_RULES.map(({ column, most }) => [column, String(most)]))
    const form = { handling: 'regler', navn: 'Hovednummeret', numre: '70 11 22 33, 70112244', emne: '' }
    const refused = await post(queue(), { ...form, ...typed, repeat_seconds: '46' })
    assert.equal(refused.status, 422)
    assert.match(await textOf(refused), /skriv et helt tal fra 30 til 45/u)
    assert.equal((await post(queue(), { ...form, ...typed })).status, 303)
    const row = await one<Record<string, unknown>>('select * from contact_queues where id = $1', [laid.queue])
    for (const { column, most } of NUMBER_RULES) assert.equal(row?.[column], most, column)
    assert.deepEqual(row?.['dialled'], ['70112233', '70112244'])
    const emptied = Object.fromEntries(
      NUMBER_RULES.map(({ column, least, empty }) => [column, empty === undefined ? String(least) : '']),
    )
    assert.equal((await post(queue(), { ...form, ...emptied })).status, 303)
    const after = await one<Record<string, unknown>>('select * from contact_queues where id = $1', [
      laid.queue,
    ])
    for (const { column, least, empty } of NUMBER_RULES)
      assert.equal(after?.[column], empty === undefined ? least : null, column)
  })

  it('write hours by weekday, and say what is wrong with one', async () => {
    const hours = {
      dag1: '9-12 og 14-17',
      dag2: '',
      dag3: '8-15',
      dag4: '8-15',
      dag5: '8-13',
      dag6: '',
      dag7: '',
    }
    const refused = await post(queue(), { handling: 'tider', ...hours, dag3: '15-8' })
    assert.equal(refused.status, 422)
    const text = await refused.text()
    assert.match(text, /Onsdag: Der skal lukkes senere/u)
    assert.match(text, /value="15-8"/u)
    assert.equal((await post(queue(), { handling: 'tider', ...hours })).status, 303)
    const rows = await laid.ask<{ weekday: number; opens: string }>(
      'select weekday, opens::text from contact_hours where queue_id = $1 order by weekday, opens',
      [laid.queue],
    )
    assert.deepEqual(
      rows.map(({ weekday, opens }) => `${weekday} ${opens}`),
      ['1 09:00:00', '1 14:00:00', '3 08:00:00', '4 08:00:00', '5 08:00:00'],
    )
  })

  it('say what is done with those who are not to wait', async () => {
    const ways = {
      'closed-kind': 'callback', 'full-kind': 'number', 'full-number': '70 99 88 77', 'no-desk-kind': 'message',
      'no-desk-recording': 'ingen-ved-telefonen', 'waited-too-long-kind': 'queue', 'waited-too-long-queue': '',
    } // prettier-ignore
    const refused = await post(queue(), { handling: 'veje', ...ways })
    assert.equal(refused.status, 422)
    assert.match(await textOf(refused), /Vælg en anden kø/u)
    assert.equal(
      (await post(queue(), { handling: 'veje', ...ways, 'waited-too-long-kind': 'wait' })).status,
      303,
    )
    const row = await one<{ ways: unknown }>('select ways from contact_queues where id = $1', [laid.queue])
    assert.deepEqual(row?.ways, {
      closed: { kind: 'callback' },
      full: { kind: 'number', number: '70998877' },
      'no-desk': { kind: 'message', recording: 'ingen-ved-telefonen' },
      'waited-too-long': { kind: 'wait' },
    })
  })

  it('shut a queue with a reason until a time, and open it again', async () => {
    const luk = { handling: 'luk', grund: 'Brandøvelse', dato: '', klokken: '' }
    assert.equal((await post(queue(), { ...luk, grund: '' })).status, 422)
    assert.equal((await post(queue(), { ...luk, dato: '2020-01-01' })).status, 422)
    assert.equal((await post(queue(), { ...luk, dato: '2099-01-01', klokken: '12:30' })).status, 303)
    assert.match(
      await page(paths.contactSettings),
      /Lukket ved håndkraft til 1\. januar 2099 kl\. 12\.30: Brandøvelse/u,
    )
    assert.equal((await post(queue(), { handling: 'aabn' })).status, 303)
    const row = await one<Record<string, unknown>>(
      'select is_closed, closed_reason, closed_until from contact_queues where id = $1',
      [laid.queue],
    )
    assert.deepEqual(row, { is_closed: false, closed_reason: null, closed_until: null })
  })

  it('say which desks take calls, and show a new password once', async () => {
    const [first = 0, second = 0] = laid.desks
    await post(queue(), { handling: 'pladser', [`plads${first}`]: '2', [`plads${second}`]: '' })
    const ranks = await laid.ask(
      'select desk_id::int as desk, rank from contact_queue_desks where queue_id = $1',
      [laid.queue],
    )
    assert.deepEqual(ranks, [{ desk: first, rank: 2 }])
    const answer = await post(paths.contactSettingsDesks, { handling: 'kode', plads: String(first) })
    assert.equal(answer.headers.get('cache-control'), 'no-store')
    const stored = await one<{ secret: string }>(
      'select secret from contact_desk_secrets where desk_id = $1',
      [first],
    )
    assert.ok(stored !== undefined && (await answer.text()).includes(stored.secret))
    assert.ok(
      !(await (await site.visit(paths.contactSettingsDesks, 'manager')).text()).includes(stored.secret),
    )
    const history = await laid.ask<{ text: string }>(
      `select p.payload::text as text from history_payloads p join history_entries e on e.id = p.entry_id where e.table_name = 'contact_desk_secrets'`,
    )
    assert.ok(history.length > 0 && history.every(({ text }) => !text.includes(stored.secret)))
  })

  it('appoint agents by leaders, and leaders by administrators', async () => {
    const person = String(site.municipality.person.member)
    const form = { handling: 'tilfoej', person, rolle: 'leader', fra: '2099-01-01', til: '' }
    assert.equal((await post(paths.contactSettingsStaff, form)).status, 422)
    assert.equal((await post(paths.contactSettingsStaff, { ...form, rolle: 'agent' })).status, 303)
    assert.equal((await post(paths.contactSettingsStaff, form, 'administrator')).status, 303)
    assert.equal(
      (await post(paths.contactSettingsStaff, form, 'administrator')).status,
      422,
      'has it already',
    )
    const leader = await one<{ id: number }>(
      `select id from contact_staff where role = 'leader' and valid_from = '2020-01-01'`,
    )
    const id = String(leader?.id)
    const ended = await post(paths.contactSettingsStaff, {
      handling: 'slut',
      id,
      [`slut${id}`]: '2098-12-31',
    })
    assert.equal(ended.status, 404, 'a leader ends no leader')
  })

  it('keep subjects with who can answer', async () => {
    const kan = String(site.municipality.person.employee)
    assert.equal(
      (
        await post(paths.contactSettingsSubjects, {
          handling: 'gem',
          id: '',
          emne: 'Affald',
          ord: 'skrald',
          enhed: '',
          kan,
        })
      ).status,
      303,
    )
    assert.match(await page(paths.contactSettingsSubjects), /Affald Kan svare: Anders Nordskov\./u)
    assert.equal(
      (
        await post(paths.contactSettingsSubjects, {
          handling: 'gem',
          id: '',
          emne: 'affald',
          ord: '',
          enhed: '',
        })
      ).status,
      422,
    )
  })

  it('take a recording in the right format only, and let it be heard', async () => {
    const upload = async (bytes: Uint8Array, navn = 'velkommen') => {
      const body = new FormData()
      body.set('handling', 'gem')
      body.set('navn', navn)
      body.set('ord', 'Goddag.')
      body.set('fil', new File([Buffer.from(bytes)], 'lyd.wav'))
      return site.visit(paths.contactSettingsRecordings, 'manager', {
        method: 'POST',
        body,
        headers: { origin: site.address },
      })
    }
    const good = waveFile(new Float32Array(8000).fill(0.1))
    const stereo = new Uint8Array(good)
    stereo[22] = 2
    const fast = new Uint8Array(good)
    new DataView(fast.buffer).setUint32(24, 44_100, true)
    assert.match(await textOf(await upload(stereo)), /stereo/u)
    assert.match(await textOf(await upload(fast)), /44100 Hz/u)
    assert.match(
      await textOf(await upload(new TextEncoder().encode('ikke lyd'.repeat(20)))),
      /ikke en WAV-fil/u,
    )
    assert.equal((await upload(good, 'Stort Navn')).status, 422)
    assert.equal((await upload(good)).status, 303)
    const heard = await site.visit(paths.contactRecording('velkommen'), 'manager')
    assert.equal(heard.headers.get('content-type'), 'audio/wav')
    assert.deepEqual(new Uint8Array(await heard.arrayBuffer()), good)
    assert.equal((await site.visit(paths.contactRecording('velkommen'), 'employee')).status, 404)
    assert.match(await page(paths.contactSettingsRecordings), /«Goddag\.» – egen optagelse/u)
    assert.equal(
      (await post(paths.contactSettingsRecordings, { handling: 'fjern', navn: 'velkommen' })).status,
      303,
    )
    assert.equal((await site.visit(paths.contactRecording('velkommen'), 'manager')).status, 404)
  })

  it('tell who changed what, with the words as they were', async () => {
    const text = await page(paths.contactSettingsChanges)
    assert.match(text, /Cecilie Enggrav Kø «Hovednummeret» ændret\. Lukket ved håndkraft: nej → ja/u)
    assert.match(text, /Emne «Affald» tilføjet/u)
  })

  it('remove a queue nobody has called', async () => {
    const made = await post(paths.contactSettings, { handling: 'ny', navn: 'Valg', numre: '' })
    const address = made.headers.get('location') ?? ''
    assert.equal((await post(address, { handling: 'slet' })).headers.get('location'), paths.contactSettings)
    await laid.ask(
      `insert into contact_calls (municipality_id, queue_id, arrived_at) values ($1, $2, now())`,
      [site.municipality.id, laid.queue],
    )
    assert.equal((await post(queue(), { handling: 'slet' })).status, 422)
  })
})
