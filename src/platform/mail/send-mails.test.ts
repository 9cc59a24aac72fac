import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer, type Socket } from 'node:net'
import { after, before, beforeEach, describe, it } from 'node:test'
import { Client } from 'pg'
import { type BuiltMunicipality, buildMunicipality } from '../../../demo/builders.ts'
import type { SmallPerson } from '../../../demo/builders-organisation.ts'
import { createTestDatabase, type TestDatabase } from '../../../tests/support/database.ts'
import { startMailServer } from '../../../tests/support/mail-server.ts'
import { chooseDeliveries } from '../../organisation/letters/commands.ts'
import { Database } from '../database.ts'
import { MailRound } from './send-mails.ts'
import { type Letter, postMail } from './post-mail.ts'

describe('letters', () => {
  let database: TestDatabase
  let municipality: BuiltMunicipality
  let owner: Client
  let app: Database
  let worker: Database

  before(async () => {
    database = await createTestDatabase()
    municipality = await buildMunicipality(database.urls.owner, 'Prøve Kommune')
    owner = new Client({ connectionString: database.urls.owner })
    await owner.connect()
    app = new Database(database.urls.app, { poolSize: 1 })
    worker = new Database(database.urls.worker, { poolSize: 2 })
    await owner.query(`update persons set email = 'person' || id || '@example.dk'`)
  })
  after(async () => {
    await Promise.all([app.close(), worker.close(), owner.end()])
  })
  beforeEach(async () => {
    await owner.query('delete from mails; delete from mail_choices')
  })

  const post = (letters: Letter[]) =>
    app.within(municipality.callerAs('secretary'), async (tx) => {
      for (const letter of letters) await postMail(tx, letter)
    })
  const to = (who: SmallPerson, letter: Partial<Letter> = {}): Letter => ({
    toPerson: municipality.person[who],
    kind: 'agenda-sent',
    link: '/moeder/7',
    ...letter,
  })
  const addressOf = (who: SmallPerson) => `person${municipality.person[who]}@example.dk`
  const roundTo = (url: string | null) =>
    new MailRound(worker, {
      server: url === null ? null : { url, from: 'Sagsgang <sagsgang@example.dk>' },
      publicUrl: new URL('https://sagsgang.example.dk'),
      ownPage: '/mig',
    })
  const rows = async () =>
    (
      await owner.query<{ state: string; error: string | null; attempts: number }>(
        `select case when sent_at is not null then 'sent' when failed_at is not null then 'failed' when begun_at is not null then 'begun' else 'waiting' end as state,
          error, attempts from mails order by id`,
      )
    ).rows
  const states = async () => (await rows()).map(({ state }) => state)
  const letTimePass = () => owner.query(`update mails set due_at = now() where sent_at is null`)

  it('say that something is there and where, to the person’s address', async () => {
    const server = await startMailServer()
    await post([to('chair')])
    assert.equal(await roundTo(server.url).send(municipality.id), 1)
    const [mail] = server.taken
    assert.deepEqual(mail?.to, [addressOf('chair')])
    assert.match(mail?.text ?? '', /^Subject: Sagsgang: En dagsorden er sendt ud$/m)
    assert.match(mail?.text ?? '', /^https:\/\/sagsgang\.example\.dk\/moeder\/7$/m)
    assert.match(mail?.text ?? '', /^Auto-Submitted: auto-generated$/m)
    assert.deepEqual(await states(), ['sent'])
    assert.equal(await roundTo(server.url).send(municipality.id), 0, 'not a second time')
    await server.stop()
  })

  it('of a transaction that fails are never sent', async () => {
    const failing = app.within(municipality.callerAs('secretary'), async (tx) => {
      await postMail(tx, to('chair'))
      throw new Error('fortrudt')
    })
    await assert.rejects(failing, /fortrudt/)
    assert.deepEqual(await states(), [])
  })

  it('cannot hold a title: the database refuses a link with words in it', async () => {
    for (const link of ['/moeder/7 Afskedigelse', '/emner/Afskedigelse', '/emner/%C3%A6', 'https://andre.dk'])
      await assert.rejects(post([to('chair', { link })]), /mails_link_check/, link)
  })

  it('with one key go as one mail with a list, once for each thing', async () => {
    const server = await startMailServer()
    const groupKey = 'papers'
    await post([
      to('chair', { groupKey, link: '/oplaeg/1', kind: 'approval-asked' }),
      to('chair', { groupKey, link: '/oplaeg/2', kind: 'approval-asked' }),
      to('chair', { groupKey, link: '/oplaeg/2', kind: 'approval-asked' }),
      to('member', { groupKey, link: '/oplaeg/2', kind: 'approval-asked' }),
      to('chair', { link: '/moeder/7' }),
    ])
    const round = roundTo(server.url)
    assert.equal(await round.send(municipality.id), 1, 'those with a key wait for more')
    await letTimePass()
    assert.equal(await round.send(municipality.id), 2)
    const list = server.taken.find(({ text }) => text.includes('/oplaeg/1'))
    assert.match(list?.text ?? '', /^Subject: Sagsgang: Et oplæg venter på din godkendelse \(2\)$/m)
    assert.equal(list?.text.match(/\/oplaeg\/2$/gm)?.length, 1)
    await server.stop()
  })

  it('wait while the server is down, and go when it is up again', async () => {
    const gone = await startMailServer()
    await gone.stop()
    await post([to('chair'), to('member')])
    assert.equal(await roundTo(gone.url).send(municipality.id), 0)
    assert.deepEqual(await states(), ['waiting', 'waiting'])
    const server = await startMailServer({ port: gone.port })
    assert.equal(await roundTo(server.url).send(municipality.id), 2)
    await server.stop()
  })

  it('are noted as refused when the server refuses the address, and the others go', async () => {
    const server = await startMailServer({
      onRcptTo: ({ address }, _, done) =>
        done(address === addressOf('chair') ? new Error('No such mailbox') : null),
    })
    await post([to('chair'), to('member')])
    await owner.query(`update persons set email = null where id = $1`, [municipality.person.manager])
    await post([to('manager')])
    assert.equal(await roundTo(server.url).send(municipality.id), 1)
    const [chair, member, manager] = await rows()
    assert.match(chair?.error ?? '', /No such mailbox/)
    assert.deepEqual([chair?.state, member?.state, manager?.state], ['failed', 'sent', 'failed'])
    assert.match(manager?.error ?? '', /ingen e-mailadresse/)
    await server.stop()
  })

  it('are tried again later when the server says not now, with the same Message-ID', async () => {
    let busy = true
    const ids: string[] = []
    const server = await startMailServer({
      onRcptTo: (_, __, done) =>
        done(busy ? Object.assign(new Error('Try again later'), { responseCode: 451 }) : null),
    })
    await post([to('chair')])
    const round = roundTo(server.url)
    assert.equal(await round.send(municipality.id), 0)
    assert.deepEqual([(await rows())[0]?.state, (await rows())[0]?.attempts], ['waiting', 1])
    ids.push((await owner.query<{ id: string }>('select message_id as id from mails')).rows[0]?.id ?? '')
    assert.equal(await round.send(municipality.id), 0, 'not before its time')
    busy = false
    await letTimePass()
    assert.equal(await round.send(municipality.id), 1)
    assert.deepEqual(
      server.taken.map(({ messageId }) => messageId),
      ids,
    )
    await server.stop()
  })

  it('of which nobody knows whether they came are not sent again by themselves', async () => {
    const server = await startDyingServer()
    await post([to('chair'), to('member')])
    assert.equal(await roundTo(server.url).send(municipality.id), 0)
    const [chair, member] = await rows()
    assert.deepEqual([chair?.state, member?.state], ['failed', 'waiting'])
    assert.match(chair?.error ?? '', /uvist/)
    await server.stop()
  })

  it('that a killed worker had begun are not sent again', async () => {
    const server = await startMailServer()
    await post([to('chair'), to('member', { link: '/moeder/8' })])
    await owner.query(`update mails set begun_at = now() - interval '1 hour' where person_id = $1`, [
      municipality.person.chair,
    ])
    assert.equal(await roundTo(server.url).send(municipality.id), 1)
    assert.deepEqual(await states(), ['failed', 'sent'])
    await server.stop()
  })

  it('go once though two workers send', async () => {
    const server = await startMailServer()
    const people: SmallPerson[] = ['chair', 'member', 'manager', 'employee', 'caseworker']
    await owner.query(`update persons set email = 'person' || id || '@example.dk'`)
    await post(people.map((who) => to(who)))
    await Promise.all([roundTo(server.url).send(municipality.id), roundTo(server.url).send(municipality.id)])
    assert.deepEqual(server.taken.flatMap((mail) => mail.to).toSorted(), people.map(addressOf).toSorted())
    await server.stop()
  })

  it('stay in the outbox where no server is set', async () => {
    await post([to('chair')])
    assert.equal(await roundTo(null).send(municipality.id), 0)
    assert.deepEqual(await states(), ['waiting'])
  })

  it('come as the person chose: the day’s in one, or not at all where it is no duty', async () => {
    await app.within(municipality.callerAs('chair'), (tx) =>
      chooseDeliveries(
        tx,
        municipality.id,
        municipality.person.chair,
        new Map([
          ['paper-commented', 'never'],
          ['minutes-locked', 'daily'],
          ['minutes-remarked', 'daily'],
          ['agenda-sent', 'never'],
        ]),
      ),
    )
    await post([
      to('chair', { kind: 'paper-commented', link: '/oplaeg/1' }),
      to('chair', { kind: 'minutes-locked', link: '/moeder/1' }),
      to('chair', { kind: 'minutes-remarked', link: '/moeder/2' }),
      to('chair', { kind: 'agenda-sent' }),
    ])
    const { rows: found } = await owner.query<{ delivery: string; hour: string | null }>(
      `select delivery, case when due_at > now() then to_char(due_at at time zone 'Europe/Copenhagen', 'HH24:MI') end as hour from mails order by id`,
    )
    assert.deepEqual(found, [
      { delivery: 'never', hour: null },
      { delivery: 'daily', hour: '07:00' },
      { delivery: 'daily', hour: '07:00' },
      { delivery: 'at-once', hour: null },
    ])
    const server = await startMailServer()
    await letTimePass()
    assert.equal(await roundTo(server.url).send(municipality.id), 2)
    assert.ok(server.taken.some(({ text }) => /^Subject: Sagsgang: 2 nyheder til dig$/m.test(text)))
    await server.stop()
  })
})

/** Takes the whole letter and hangs up without an answer. */
async function startDyingServer(): Promise<{ url: string; stop(): Promise<void> }> {
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    let inData = false
    socket.on('error', () => {})
    socket.write('220 prove ESMTP\r\n')
    socket.on('data', (piece) => {
      const text = piece.toString()
      if (inData) {
        if (text.endsWith('\r\n.\r\n')) socket.destroy()
        return
      }
      inData = /^DATA/im.test(text)
      socket.write(inData ? '354 go on\r\n' : '250 ok\r\n')
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return {
    url: `smtp://127.0.0.1:${port}`,
    stop: async () => {
      for (const socket of sockets) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}
