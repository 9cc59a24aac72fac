import assert from 'node:assert/strict'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, describe, it } from 'node:test'
import { type Fetched, fetchCalendar, type Known, LARGEST_CALENDAR, readAddress } from './fetch-calendar.ts'
import { isPublicAddress } from './public-address.ts'

describe('a calendar fetched', () => {
  let server: Server
  let host: string
  const seen: string[] = []

  const answers: Record<string, RequestListener> = {
    '/kalender.ics': (request, response) => {
      if (request.headers['if-none-match'] === '"1"') return response.writeHead(304).end()
      response.setHeader('etag', '"1"').setHeader('last-modified', 'Tue, 24 Nov 2026 08:00:00 GMT')
      return response.end('BEGIN:VCALENDAR')
    },
    '/flyttet': (_, response) => response.writeHead(302, { location: '/kalender.ics' }).end(),
    '/rundt': (_, response) => response.writeHead(302, { location: '/rundt' }).end(),
    '/indenfor': (_, response) => response.writeHead(302, { location: 'http://127.0.0.2/hemmeligt' }).end(),
    '/lukket': (_, response) => response.writeHead(401).end(),
    '/nede': (_, response) => response.writeHead(503).end(),
    '/stor': (_, response) => {
      const part = Buffer.alloc(64 * 1024, 'x')
      const more = () => {
        while (!response.destroyed && response.write(part));
      }
      response.on('drain', more)
      more()
    },
    '/tavs': () => {},
  }

  before(async () => {
    server = createServer((request, response) => {
      seen.push(request.url ?? '')
      answers[request.url ?? '']?.(request, response)
    })
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
    host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  after(() => {
    server.closeAllConnections()
    server.close()
  })

  const ask = (path: string, known: Known | null = null, timeoutMs = 5_000): Promise<Fetched> =>
    fetchCalendar(`http://${host}${path}`, known, { allowedHosts: [host], timeoutMs })
  const problem = async (path: string, timeoutMs?: number) => {
    const fetched = await ask(path, null, timeoutMs)
    return fetched.is === 'problem' ? fetched.problem : fetched.is
  }

  it('comes with what is needed to ask again, and is not sent twice', async () => {
    const first = await ask('/kalender.ics')
    const known = { etag: '"1"', lastModified: 'Tue, 24 Nov 2026 08:00:00 GMT' }
    assert.deepEqual(first, { is: 'new', text: 'BEGIN:VCALENDAR', ...known })
    assert.deepEqual(await ask('/kalender.ics', known), { is: 'same' })
    assert.equal((await ask('/flyttet')).is, 'new')
  })

  it('is given up with the reason', async () => {
    assert.equal(await problem('/lukket'), 'refused')
    assert.equal(await problem('/nede'), 'unreachable')
    assert.equal(await problem('/rundt'), 'refused')
    assert.equal(await problem('/stor'), 'too-large')
    assert.equal(await problem('/tavs', 200), 'timeout')
    assert.ok(LARGEST_CALENDAR < 10_000_000)
  })

  it('is never fetched from a closed net, by address, name or redirect', async () => {
    const count = seen.length
    const closed = async (address: string) => fetchCalendar(address, null, { allowedHosts: [] })
    for (const address of [
      `http://${host}/kalender.ics`,
      'https://127.0.0.1/',
      'https://[::1]/',
      'https://[::ffff:127.0.0.1]/',
      'https://2130706433/',
      'https://localhost:1/',
      'http://example.com/',
    ])
      // prettier-ignore
      assert.deepEqual(await closed(address), { is: 'problem', problem: 'private-address' }, address)
    assert.deepEqual(await closed('ftp://example.com/'), { is: 'problem', problem: 'wrong-address' })
    assert.equal(seen.length, count)
    assert.equal(await problem('/indenfor'), 'private-address')
  })

  it('webcal is https', () => {
    assert.equal(readAddress(' webcal://kalender.example/x.ics ')?.href, 'https://kalender.example/x.ics')
    assert.equal(readAddress('kalender'), null)
  })
})

it('what is public is told from what is not', () => {
  for (const address of [
    '10.1.2.3',
    '172.31.0.1',
    '192.168.0.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    'fe80::1',
    'fd00::1',
    'ff02::1',
    '::ffff:10.0.0.1',
    '64:ff9b::a00:1',
    '2001:db8::1',
    '2002:a00::1',
    'x',
  ])
    // prettier-ignore
    assert.equal(isPublicAddress(address), false, address)
  for (const address of ['1.1.1.1', '172.32.0.1', '193.163.0.1', '2a00:1450:400f::1', '2606:4700::1111'])
    assert.equal(isPublicAddress(address), true, address)
})
