import assert from 'node:assert/strict'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, beforeEach, describe, it } from 'node:test'
import { Client } from 'pg'
import { type BuiltMunicipality, buildMunicipality } from '../../../../demo/builders.ts'
import { createTestDatabase } from '../../../../tests/support/database.ts'
import { Database } from '../../../platform/database.ts'
import { GraphClient, stateOf } from './graph-client.ts'
import { GraphRound } from './presence-round.ts'

/** Shapes of answers as Microsoft documents and sends them, with invented ids. */
const TOKEN = { token_type: 'Bearer', expires_in: 3599, ext_expires_in: 3599, access_token: 'adgang-1' }
const presence = (id: string, availability: string, activity: string) => {
  return { '@odata.type': '#microsoft.graph.presence', id, availability, activity, outOfOfficeSettings: { message: null, isOutOfOffice: false }, sequenceNumber: 'A0001' } // prettier-ignore
}
const idOf = (index: number) => `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`

describe('presence from Microsoft Graph', () => {
  let server: Server
  let address: string
  let requests: { path: string; authorization: string | undefined; body: string }[] = []
  /** Answers that come before the usual ones. */
  let next: { status: number; headers?: Record<string, string> }[] = []
  let saysOf: (id: string) => [string, string] = () => ['Available', 'Available']

  before(async () => {
    server = createServer((request, response) => {
      let body = ''
      request.on('data', (part) => (body += part))
      request.on('end', () => {
        requests.push({ path: request.url ?? '', authorization: request.headers.authorization, body })
        const told = next.shift()
        if (told !== undefined && told.status !== 200)
          return response.writeHead(told.status, told.headers).end('{}')
        response.setHeader('content-type', 'application/json')
        if (request.url === '/en-kommune/oauth2/v2.0/token') return response.end(JSON.stringify(TOKEN))
        const ids: string[] = JSON.parse(body).ids
        const value = ids.map((id) => presence(id, ...saysOf(id)))
        return response.end(JSON.stringify({ '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#Collection(microsoft.graph.presence)', value })) // prettier-ignore
      })
    })
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  after(() => server.close())
  beforeEach(() => {
    requests = []
    next = []
  })
  const client = () =>
    new GraphClient({
      address,
      login: address,
      tenant: 'en-kommune',
      clientId: 'app',
      clientSecret: 'hemmelig',
    })

  it('is asked for by an application that signs in once, 650 persons at a time', async () => {
    const graph = client()
    const ids = Array.from({ length: 1400 }, (_, index) => idOf(index))
    const found = await graph.listPresences(ids)
    assert.equal(found.length, 1400)
    assert.deepEqual(found[0], { graphId: idOf(0), state: 'present' })
    assert.deepEqual(requests.map(({ path }) => path), ['/en-kommune/oauth2/v2.0/token', ...Array.from({ length: 3 }, () => '/v1.0/communications/getPresencesByUserId')]) // prettier-ignore
    const asked = new URLSearchParams(requests[0]?.body)
    assert.deepEqual([asked.get('grant_type'), asked.get('client_id'), asked.get('scope')], ['client_credentials', 'app', `${address}/.default`]) // prettier-ignore
    assert.equal(requests[1]?.authorization, 'Bearer adgang-1')
    assert.deepEqual(
      requests.slice(1).map(({ body }) => JSON.parse(body).ids.length),
      [650, 650, 100],
    )
    await graph.listPresences(ids.slice(0, 1))
    assert.equal(requests.length, 5)
  })

  it('is asked for with a new token when the old one is taken back, once', async () => {
    const graph = client()
    next = [{ status: 200 }, { status: 401 }]
    assert.equal((await graph.listPresences([idOf(1)])).length, 1)
    assert.equal(requests.length, 4)
    next = [{ status: 401 }, { status: 200 }, { status: 401 }]
    await assert.rejects(graph.listPresences([idOf(1)]), /Graph answers 401/u)
  })

  it('is in our words', () => {
    assert.equal(stateOf('Busy', 'InACall'), 'in-call')
    assert.equal(stateOf('Busy', 'InAMeeting'), 'in-meeting')
    assert.equal(stateOf('DoNotDisturb', 'Presenting'), 'in-meeting')
    assert.equal(stateOf('Offline', 'OffWork'), 'away')
    assert.equal(stateOf('Available', 'OutOfOffice'), 'away')
    assert.equal(stateOf('BeRightBack', 'BeRightBack'), 'away')
    assert.equal(stateOf('AvailableIdle', 'Available'), 'present')
    assert.equal(stateOf('PresenceUnknown', 'PresenceUnknown'), null)
  })

  it('is written for five minutes; told to wait, the round waits', async () => {
    const test = await createTestDatabase()
    const town: BuiltMunicipality = await buildMunicipality(test.urls.owner)
    const owner = new Client({ connectionString: test.urls.owner })
    await owner.connect()
    const worker = new Database(test.urls.worker, { poolSize: 1 })
    try {
      await owner.query(`insert into contact_graph_links values ($1, $2, $3)`, [
        town.id,
        town.person.employee,
        idOf(7),
      ])
      const round = new GraphRound(client())
      const read = async () =>
        (await owner.query<{ state: string; until: Date; said: Date }>(`select state, until, said_at as said from contact_presence`)).rows[0] // prettier-ignore
      assert.equal(await round.read(worker, town.id, 1_000_000), 1)
      assert.deepEqual(await read(), {
        state: 'present',
        until: new Date(1_300_000),
        said: new Date(1_000_000),
      })
      assert.equal(await round.read(worker, town.id, 1_060_000), 1)
      assert.deepEqual(await read(), {
        state: 'present',
        until: new Date(1_360_000),
        said: new Date(1_000_000),
      })
      saysOf = () => ['Busy', 'InAMeeting']
      await round.read(worker, town.id, 1_120_000)
      assert.deepEqual(await read(), {
        state: 'in-meeting',
        until: new Date(1_420_000),
        said: new Date(1_120_000),
      })
      next = [{ status: 429, headers: { 'retry-after': '120' } }]
      requests = []
      assert.equal(await round.read(worker, town.id, 1_180_000), 0)
      assert.equal(await round.read(worker, town.id, 1_240_000), 0)
      assert.equal(requests.length, 1)
      assert.equal(await round.read(worker, town.id, 1_300_000), 1)
    } finally {
      await worker.close()
      await owner.end()
    }
  })
})
