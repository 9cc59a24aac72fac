/** What is kept about a number: who may ask, that all of it is found, and that nothing is left when it is erased. */
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { Client } from 'pg'
import { layContact, type LaidContact } from '../../../tests/support/lay-contact.ts'
import { textOf } from '../../../tests/support/page-text.ts'
import { startTestSite, type TestSite } from '../../../tests/support/site.ts'
import { paths } from '../../paths.ts'
import { Database } from '../../platform/database.ts'
import { sealAllHistory } from '../../platform/history/seal.ts'
import { verifyHistory } from '../../platform/history/verify.ts'
import { forgetNumbers, openShutQueues } from './forget-round.ts'

const NUMBER = '19445566'
const OTHER = '19000001'
const NOTE = 'Spørger til kolibritønden på hjørnet'

let site: TestSite
let laid: LaidContact
before(async () => {
  site = await startTestSite({
    prepare: async (database, municipality) => {
      laid = await layContact(database, municipality)
    },
  })
  await layCall(NUMBER, '2 hours')
  await layCall(NUMBER, '100 days')
  await layCall(OTHER, '1 day', 'Vil have svar på 19 44 55 66 hos sin bror')
})
after(async () => {
  await laid.close()
  await site.stop()
})

async function layCall(number: string, ago: string, note = NOTE): Promise<void> {
  const { id, person } = site.municipality
  const [call] = await laid.ask<{ id: string }>(
    `insert into contact_calls (municipality_id, queue_id, arrived_at, phase, answered_at, ended_at, outcome, waited_ms, talked_ms)
      select $1, $2, now() - $3::interval, 'ended', now() - $3::interval, now() - $3::interval, 'answered', 1000, 60000 returning id`,
    [id, laid.queue, ago],
  )
  await laid.ask(
    `insert into contact_parties (municipality_id, call_id, number, number_key, desk_id, person_id)
      select $1, $2, $3, sha256(s.number_salt || convert_to($3, 'UTF8')), $4, $5 from contact_settings s where s.municipality_id = $1`,
    [id, call?.id, number, laid.desks[0], person.employee],
  )
  await laid.ask(
    `insert into contact_call_events (municipality_id, call_id, kind, at) values ($1, $2, 'arrived', now())`,
    [id, call?.id],
  )
  await laid.ask(
    `insert into contact_enquiries (municipality_id, call_id, number_key, taken_by, taken_at, note)
      select $1, $2, p.number_key, $3, now() - $4::interval, $5 from contact_parties p where p.call_id = $2`,
    [id, call?.id, person.employee, ago, note],
  )
  await laid.ask(`insert into contact_orders (municipality_id, call_id, kind, details, made_by) values ($1, $2, 'agree-callback', $3, $4)`, [
    id, call?.id, JSON.stringify({ number }), person.employee,
  ]) // prettier-ignore
}

const ask = (as: Parameters<TestSite['post']>[1], nummer = '+45 19 44 55 66', grund = 'Anmodning 26/1') =>
  site.post(paths.contactNumbers, as, { handling: 'spoerg', nummer, grund })

/** The whole database as text, save what cannot be read as such. */
async function everything(): Promise<string> {
  const client = new Client({ connectionString: site.database.adminUrl })
  await client.connect()
  try {
    const { rows } = await client.query<{ t: string }>(
      `select c.oid::regclass::text as t from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace`,
    )
    let text = ''
    for (const { t } of rows) {
      const found = await client.query<{ row: string }>(`select x::text as row from ${t} x`)
      text += found.rows.map(({ row }) => `${t} ${row}`).join('\n')
    }
    return text
  } finally {
    await client.end()
  }
}

describe('what is kept about a number', () => {
  it('is for those who lead the centre and the data protection officer', async () => {
    for (const who of ['employee', 'administrator', 'secretary', 'councillor'] as const) {
      assert.equal((await site.visit(paths.contactNumbers, who)).status, 404, who)
      assert.equal((await ask(who)).status, 404, who)
    }
    assert.equal((await site.visit(paths.contactNumbers)).status, 303)
    for (const who of ['manager', 'dataProtectionOfficer'] as const)
      assert.equal((await site.visit(paths.contactNumbers, who)).status, 200, who)
  })

  it('is asked for with a ground that does not name it', async () => {
    assert.equal((await ask('manager', 'ring', 'Anmodning')).status, 422)
    assert.equal((await ask('manager', NUMBER, '')).status, 422)
    const refused = await ask('manager', NUMBER, 'Om 19 44 55 66')
    assert.equal(refused.status, 422)
    assert.match(await textOf(refused), /Skriv den uden nummeret/u)
  })

  it('is all found, shown to the one who asked for an hour, and taken out as a file', async () => {
    const asked = await ask('dataProtectionOfficer')
    const address = asked.headers.get('location') ?? ''
    const text = await textOf(await site.visit(address, 'dataProtectionOfficer'))
    assert.match(text, /19445566/u)
    assert.equal(text.match(/kolibritønden/gu)?.length, 2)
    assert.match(text, /hos sin bror \(nævner nummeret\)/u)
    assert.match(text, /Ordrer til telefonsystemet 2/u)
    const file = (await (await site.visit(`${address}/udtraek`, 'dataProtectionOfficer')).json()) as {
      opkald: { number: string; events: unknown[] }[]
      henvendelser: { note: string }[]
    }
    assert.deepEqual(
      file.opkald.map(({ number, events }) => [number, events.length]),
      [[NUMBER, 1], [NUMBER, 1]], // prettier-ignore
    )
    assert.equal(file.henvendelser.length, 3)
    // A leader sees that it was asked, not what was shown; later the one who asked does not either.
    assert.match(await textOf(await site.visit(address, 'manager')), /vises i en time til den, der spurgte/u)
    assert.equal((await site.visit(`${address}/udtraek`, 'manager')).status, 404)
    await laid.ask(`update contact_number_requests set made_at = now() - interval '61 minutes'`)
    assert.doesNotMatch(
      await textOf(await site.visit(address, 'dataProtectionOfficer')),
      /kolibritønden|19445566/u,
    )
    assert.equal(
      (await site.post(address, 'dataProtectionOfficer', { handling: 'slet', grund: 'For sent' })).status,
      404,
    )
  })

  it('goes in one act, from history too, and leaves a receipt and the counts', async () => {
    const before = await laid.ask('select count(*) from contact_calls')
    const asked = await ask('dataProtectionOfficer')
    const address = asked.headers.get('location') ?? ''
    assert.equal(
      (await site.post(address, 'dataProtectionOfficer', { handling: 'slet', grund: '' })).status,
      422,
    )
    const erased = await site.post(address, 'dataProtectionOfficer', {
      handling: 'slet',
      grund: 'Anmodning 26/2',
    })
    assert.equal(erased.status, 303)
    const receipt = await textOf(await site.visit(address, 'dataProtectionOfficer'))
    assert.match(receipt, /2 opkald er skilt fra nummeret 3 henvendelser er uden note/u)
    assert.match(receipt, /Anmodning 26\/2/u)
    const left = await everything()
    assert.doesNotMatch(left, /19445566|19 44 55 66|kolibritønden/u)
    assert.match(left, /19000001/u, 'the other number stays')
    assert.deepEqual(await laid.ask('select count(*) from contact_calls'), before)
    const keys = await laid.ask(
      `select 1 from contact_settings s, (select number_key from contact_parties union all select number_key from contact_enquiries
        union all select number_key from contact_number_requests) k where k.number_key = sha256(s.number_salt || '${NUMBER}'::bytea)`,
    )
    assert.deepEqual(keys, [])
    const again = await ask('manager')
    assert.match(
      await textOf(await site.visit(again.headers.get('location') ?? '', 'manager')),
      /Der er intet gemt om nummeret/u,
    )
  })

  it('leaves the chain of history whole', async () => {
    const worker = new Database(site.database.urls.worker, { poolSize: 1 })
    const owner = new Client({ connectionString: site.database.urls.owner })
    await owner.connect()
    try {
      while ((await sealAllHistory(worker)).sealed > 0);
      const found = await verifyHistory(owner, site.municipality.id)
      assert.deepEqual(found.faults, [])
      assert.ok(found.erased.some(({ ground }) => ground === 'Anmodning 26/2'))
    } finally {
      await worker.close()
      await owner.end()
    }
  })

  it('goes by itself after the days that were set: the number first, later what is left of it', async () => {
    const worker = new Database(site.database.urls.worker, { poolSize: 1 })
    try {
      const { id } = site.municipality
      const set = (numre: string, noegler: string) =>
        site.post(paths.contactNumbers, 'manager', { handling: 'beholdes', numre, noegler })
      await layCall(OTHER, '40 days')
      assert.equal((await set('30', '20')).status, 422)
      assert.equal((await set('30', '60')).status, 303)
      assert.deepEqual(await forgetNumbers(worker, id), { numbers: 1, keys: 0 })
      assert.equal((await set('10', '30')).status, 303)
      assert.deepEqual(await forgetNumbers(worker, id), { numbers: 0, keys: 1 })
      assert.deepEqual(await forgetNumbers(worker, id), { numbers: 0, keys: 0 })
      const [row] = await laid.ask<{ enquiries: number }>(
        `select count(*) as enquiries from contact_enquiries where number_key is not null and taken_at < now() - interval '30 days'`,
      )
      assert.equal(Number(row?.enquiries), 0)
    } finally {
      await worker.close()
    }
  })

  it('a queue that was shut until a time opens by itself', async () => {
    const worker = new Database(site.database.urls.worker, { poolSize: 1 })
    try {
      const shut = (until: string) =>
        laid.ask(
          `update contact_queues set is_closed = true, closed_reason = 'x', closed_until = now() + $1::interval`,
          [until],
        )
      const isClosed = async () =>
        (await laid.ask<{ is_closed: boolean }>('select is_closed from contact_queues'))[0]?.is_closed
      await shut('1 hour')
      await openShutQueues(worker, site.municipality.id)
      assert.equal(await isClosed(), true)
      await shut('-1 second')
      await openShutQueues(worker, site.municipality.id)
      assert.equal(await isClosed(), false)
    } finally {
      await worker.close()
    }
  })
})
