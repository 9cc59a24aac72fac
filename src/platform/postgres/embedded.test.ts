import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { Client } from 'pg'
import { identifyProcess, isSameProcess } from '../process-identity.ts'
import { openEmbedded, startEmbedded } from './embedded.ts'

const place = mkdtempSync(join(tmpdir(), 'sagsgang-embedded-'))
after(() => rm(place, { recursive: true, force: true }))
const quick = { durable: false }

async function ask(url: string, question: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query({ text: question, rowMode: 'array' })).rows.flat()
  } finally {
    await client.end()
  }
}

test('Danish text is sorted, folded and stemmed; the owner is no superuser; nothing listens on the net', async () => {
  const server = await startEmbedded(join(place, 'plain'), quick)
  const words = `unnest(array['øl', 'abe', 'åben', 'zebra', 'æble']) w`
  assert.deepEqual(await ask(server.ownerUrl, `select w from ${words} order by w collate "da-x-icu"`), [
    'abe',
    'zebra',
    'æble',
    'øl',
    'åben',
  ])
  assert.deepEqual(
    await ask(server.ownerUrl, `select lower('ÆØÅ'), to_tsvector('danish', '»Ældre« – vejene')::text`),
    ['æøå', `'vej':2 'ældr':1`],
  )
  assert.deepEqual(await ask(server.ownerUrl, `select rolsuper from pg_roles where rolname = current_user`), [
    false,
  ])
  assert.deepEqual(await ask(server.ownerUrl, `select current_setting('listen_addresses')`), [''])
  await server.stop()
})

test('the passwords lie where only we can read, and can be lost', async () => {
  const folder = join(place, 'lost')
  const server = await startEmbedded(folder, quick)
  await ask(server.ownerUrl, `create table kept as select 1 as number`)
  await server.stop()
  const file = join(folder, 'run', 'database.json')
  assert.equal(statSync(file).mode & 0o077, 0)
  await rm(join(folder, 'run'), { recursive: true })
  const again = await startEmbedded(folder, quick)
  assert.deepEqual(await ask(again.ownerUrl, 'select number from kept'), [1])
  assert.notEqual(again.ownerUrl, server.ownerUrl)
  await again.stop()
})

test('folders with spaces, quotes, commas and Danish letters, and ones too deep for a socket', async () => {
  for (const name of [`Bjørns "mappe", 'ny'`, 'dyb/'.repeat(30)]) {
    const server = await startEmbedded(join(place, name), quick)
    assert.deepEqual(await ask(server.ownerUrl, 'select 1'), [1])
    await server.stop()
  }
})

test('a making that was cut off is begun anew; a folder of something else is left alone', async () => {
  const folder = join(place, 'cut')
  mkdirSync(join(folder, 'postgres.new', 'base'), { recursive: true })
  writeFileSync(join(folder, 'postgres.new', 'PG_VERSION'), '18\n')
  const server = await startEmbedded(folder, quick)
  assert.deepEqual(await ask(server.ownerUrl, 'select 1'), [1])
  await server.stop()
  const other = join(place, 'other')
  mkdirSync(join(other, 'postgres'), { recursive: true })
  await writeFile(join(other, 'postgres', 'regnskab.xlsx'), 'x')
  await assert.rejects(startEmbedded(other, quick), /er ikke en database/)
  assert.equal(readFileSync(join(other, 'postgres', 'regnskab.xlsx'), 'utf8'), 'x')
})

test('one program a folder; a second one may use its server', async () => {
  const folder = join(place, 'one')
  const [first, second] = await Promise.allSettled([
    startEmbedded(folder, quick),
    startEmbedded(folder, quick),
  ])
  const started = [first, second].filter((outcome) => outcome.status === 'fulfilled')
  const refused = [first, second].filter((outcome) => outcome.status === 'rejected')
  assert.equal(started.length, 1)
  assert.match(String(refused[0]?.reason), /kører allerede/)
  const user = await openEmbedded(folder)
  assert.ok(user.shared)
  assert.deepEqual(await ask(user.ownerUrl, 'select 1'), [1])
  await user.stop()
  assert.deepEqual(await ask(user.ownerUrl, 'select 2'), [2])
  await started[0]?.value.stop()
})

test('a number that a dead server left, and that belongs to another process now, stops nobody', async () => {
  const folder = join(place, 'stale')
  const server = await startEmbedded(folder, quick)
  const noted = readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8')
  await server.stop()
  // This process lives, but is neither that server nor that program.
  await writeFile(join(folder, 'postgres', 'postmaster.pid'), noted.replace(/^\d+/, String(process.ppid)))
  await writeFile(
    join(folder, 'run', 'program.json'),
    JSON.stringify({ pid: process.ppid, since: 'long ago' }),
  )
  const again = await startEmbedded(folder, quick)
  assert.deepEqual(await ask(again.ownerUrl, 'select 1'), [1])
  await again.stop()
})

test('a process is known by its number and its start', () => {
  const own = identifyProcess(process.pid)
  assert.ok(own !== null && isSameProcess(own))
  assert.ok(!isSameProcess({ ...own, since: 'another time' }))
  assert.equal(identifyProcess(2 ** 22 + 1), null)
})
