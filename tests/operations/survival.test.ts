/** What was acknowledged is there after kill -9 of anything; and the program ends without losing a request. */
import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { Agent, get } from 'node:http'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { openEmbedded } from '../../src/platform/postgres/embedded.ts'
import { childrenOf, environmentOf, type SystemProcess, untilGone } from './processes.ts'
import { freePort, type Program, startProgram, temporaryFolder } from './program.ts'

const onLinux = { skip: process.platform === 'linux' ? false : 'reads /proc' }
const place = temporaryFolder('survival')
const folder = join(place, 'data')
const begun: Program[] = []

after(async () => {
  for (const { child } of begun) if (child.exitCode === null) child.kill('SIGKILL')
  await rm(place, { recursive: true, force: true, maxRetries: 5 })
})

async function start(): Promise<{ program: Program; pid: number; address: string }> {
  // What a failed test left running.
  for (const earlier of begun.splice(0)) {
    earlier.child.kill('SIGTERM')
    await earlier.ended
  }
  const program = startProgram(['start', '--no-demo'], { DATA_DIR: folder, PORT: String(await freePort()) })
  begun.push(program)
  return { program, pid: program.child.pid ?? 0, address: await program.address }
}

async function stop({ child, ended }: Program): Promise<void> {
  child.kill('SIGTERM')
  const { code, err } = await ended
  assert.equal(code, 0, err)
}

/** Writes one row after the other until told to stop or until the server is gone; counts what was acknowledged. */
async function writeConstantly(from: number): Promise<{ stop(): Promise<number> }> {
  const { ownerUrl } = await openEmbedded(folder)
  const client = new Client({ connectionString: ownerUrl })
  client.on('error', () => undefined)
  await client.connect()
  const writing = { go: true, acknowledged: from }
  const ended = (async () => {
    while (writing.go) {
      const number = writing.acknowledged + 1
      await client.query(`insert into municipalities (name, hostname) values ($1, $1)`, [`nr-${number}`])
      writing.acknowledged = number
    }
  })().catch(() => undefined)
  return {
    stop: async () => {
      writing.go = false
      await ended
      await client.end().catch(() => undefined)
      return writing.acknowledged
    },
  }
}

async function assertKept(acknowledged: number): Promise<void> {
  const { ownerUrl } = await openEmbedded(folder)
  const client = new Client({ connectionString: ownerUrl })
  await client.connect()
  const { rows } = await client.query<{ found: number }>(
    `select count(*)::int as found from municipalities
     where name = any (select 'nr-' || n from generate_series(1, $1::int) n)`,
    [acknowledged],
  )
  await client.end()
  assert.equal(rows[0]?.found, acknowledged)
}

async function untilHealthy(address: string): Promise<void> {
  const end = Date.now() + 30_000
  for (;;) {
    const status = await fetch(`${address}/healthz`).then(
      (response) => response.status,
      () => 0,
    )
    if (status === 200) return
    assert.ok(Date.now() < end, `not healthy: ${status}`)
    await sleep(100)
  }
}

test(
  'kill -9 of the program: its parts end, and the next start keeps every acknowledged row',
  onLinux,
  async () => {
    const { program, pid } = await start()
    const parts = childrenOf(pid)
    const writer = await writeConstantly(0)
    await sleep(400)
    program.child.kill('SIGKILL')
    await program.ended
    const [site, worker] = ['site.ts', 'worker.ts'].map((name) =>
      parts.find(({ command }) => command.includes(name)),
    )
    assert.ok(site && worker, 'site and worker are children')
    await untilGone(site.pid)
    await untilGone(worker.pid)
    // The database lives on without its program; the next start finds and stops it in the middle of these writes.
    const second = await start()
    const acknowledged = await writer.stop()
    assert.ok(acknowledged > 50, `wrote only ${acknowledged}`)
    await assertKept(acknowledged)
    await stop(second.program)
  },
)

test(
  'kill -9 of the database: it is started again, the site goes on, every acknowledged row is kept',
  onLinux,
  async () => {
    const { program, pid, address } = await start()
    for (const round of [1, 2]) {
      const server = childrenOf(pid).find(({ command }) => command.includes('postgres'))
      assert.ok(server)
      const writer = await writeConstantly(round * 100_000)
      await sleep(300)
      process.kill(server.pid, 'SIGKILL')
      const acknowledged = await writer.stop()
      assert.ok(acknowledged > round * 100_000)
      await untilHealthy(address)
      const { ownerUrl } = await openEmbedded(folder)
      const client = new Client({ connectionString: ownerUrl })
      await client.connect()
      const { rows } = await client.query<{ found: number }>(
        `select count(*)::int as found from municipalities where name = any (select 'nr-' || n from generate_series($1::int, $2::int) n)`,
        [round * 100_000 + 1, acknowledged],
      )
      await client.end()
      assert.equal(rows[0]?.found, acknowledged - round * 100_000)
    }
    await stop(program)
  },
)

test('kill -9 of site, worker or call control: it is started again', onLinux, async () => {
  const { program, pid, address } = await start()
  for (const name of ['site.ts', 'worker.ts', 'call-control.ts']) {
    const child = await untilPart(pid, name)
    process.kill(child.pid, 'SIGKILL')
    await untilGone(child.pid)
    await untilPart(pid, name)
    await untilHealthy(address)
  }
  await stop(program)
})

/** Call control begins when the site is there. */
async function untilPart(pid: number, name: string): Promise<SystemProcess> {
  for (const end = Date.now() + 20_000; ; await sleep(50)) {
    const part = childrenOf(pid).find(({ command }) => command.includes(name))
    if (part !== undefined) return part
    assert.ok(Date.now() < end, `${name} is not started`)
  }
}

test('no part that answers requests knows the owner', onLinux, async () => {
  const { program, pid } = await start()
  const { ownerUrl } = await openEmbedded(folder)
  const { password } = new URL(ownerUrl)
  await untilPart(pid, 'call-control.ts')
  for (const { pid: child, command } of childrenOf(pid).filter((part) =>
    /(site|worker|call-control)\.ts/.test(part.command),
  )) {
    const environment = environmentOf(child).join('\n')
    assert.ok(!environment.includes(password) && !/^(DATABASE_URL|PG\w+)=/m.test(environment), command)
    assert.ok(!command.includes(password))
    const logins = [...environment.matchAll(/postgres:\/\/(\w+):/g)].map(([, login]) => login)
    const expected = command.includes('site.ts') ? ['sagsgang_app', 'sagsgang_public'] : ['sagsgang_worker']
    assert.deepEqual(logins.toSorted(), expected)
  }
  await stop(program)
})

test('SIGTERM under load answers every request that was begun, and ends within 10 seconds', async () => {
  const { program, address } = await start()
  const counts = { answered: 0, lost: 0, queued: 0, refused: 0 }
  const kept = new Agent({ keepAlive: true, maxSockets: 10 })
  const askOnce = (agent: Agent) =>
    new Promise<void>((resolve) => {
      let answering = false
      const lose = (error: NodeJS.ErrnoException) => {
        // Reset before a word of the answer, on a connection of its own: the system had it in its queue, and no program saw it.
        const unseen = error.code === 'ECONNRESET' && agent !== kept && !answering
        counts[error.code === 'ECONNREFUSED' ? 'refused' : unseen ? 'queued' : 'lost'] += 1
        resolve()
      }
      const request = get(`${address}/was`, { agent }, (response) => {
        answering = true
        response.resume().once('end', () => {
          counts.answered += 1
          resolve()
        })
        response.once('error', lose)
      })
      request.once('error', lose)
    })
  const askers = Array.from({ length: 20 }, async (_, index) => {
    while (counts.refused === 0) await askOnce(index % 2 === 0 ? kept : new Agent())
  })
  await sleep(1_500)
  const told = Date.now()
  await stop(program)
  await Promise.all(askers)
  kept.destroy()
  assert.ok(Date.now() - told < 10_000)
  assert.ok(counts.answered > 100, `answered only ${counts.answered}`)
  assert.equal(counts.lost, 0)
  // The queue is one place long when the port is closed; nothing but the system can empty it.
  assert.ok(counts.queued <= 2, `${counts.queued} were left in the queue`)
  assert.ok(!existsSync(join(folder, 'postgres', 'postmaster.pid')), 'the database was stopped in good order')
})
