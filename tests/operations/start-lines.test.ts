/** What stops a start is told in one clear line, with an exit code that says so and without a stack trace. */
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { appendFile, readdir, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { after, test, type TestContext } from 'node:test'
import { fileURLToPath } from 'node:url'
import { startEmbedded } from '../../src/platform/postgres/embedded.ts'
import { listenAsPostgres } from './fake-postgres.ts'
import { type Environment, freePort, type Outcome, runProgram, temporaryFolder } from './program.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const place = temporaryFolder('lines')
const mounted: string[] = []

after(() => {
  for (const path of mounted) execFileSync('umount', [path])
})

function assertLine({ code, lines, err }: Outcome, expected: RegExp, exitCode: number): void {
  assert.equal(lines.length, 1, `${lines.join('\n')}\n${err}`)
  assert.match(lines[0] ?? '', expected)
  assert.doesNotMatch(err, /\n\s+at /)
  assert.equal(code, exitCode)
}

async function start(env: Environment): Promise<Outcome> {
  return runProgram(['start', '--no-demo'], { PORT: String(await freePort()), ...env })
}

test('every wrong setting is named', async () => {
  const { code, lines } = await start({
    PORT: 'tre',
    METRICS_PORT: '-1',
    SMTP_URL: 'post',
    DATA_DIR: join(place, 'x'),
  })
  assert.deepEqual(
    lines.map((line) => line.split(' ')[0]),
    ['PORT', 'SMTP_URL', 'METRICS_PORT'],
  )
  assert.equal(code, 78)
  assert.ok(!existsSync(join(place, 'x')))
})

test('an unknown command and an unknown option', async () => {
  assertLine(await runProgram(['flyv'], {}), /»flyv« findes ikke/, 2)
  assertLine(await runProgram(['start', '--hurtigt'], {}), /»--hurtigt«/, 2)
})

test('help for a command tells of it and does nothing', async () => {
  const folder = join(place, 'help')
  for (const name of ['start', 'read', 'import', 'migrate', 'backup', 'restore', 'verify', 'erase']) {
    const { code, out, err } = await runProgram([name, '--help'], { DATA_DIR: folder })
    assert.equal(code, 0, err)
    assert.ok(out.startsWith(`Brug: npm run sagsgang -- ${name}`), out)
  }
  assert.ok(!existsSync(folder))
  assert.ok(!existsSync('--help'))
})

test('a taken port, before anything else is begun', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => other.once('listening', resolve))
  const address = other.address()
  assert.ok(typeof address === 'object' && address !== null)
  const outcome = await start({ PORT: String(address.port), DATA_DIR: join(place, 'y') })
  other.close()
  assertLine(outcome, new RegExp(`Port ${address.port} på 127.0.0.1 er optaget`), 69)
  assert.ok(!existsSync(join(place, 'y')))
})

test('a host the machine does not have', async () => {
  assertLine(await start({ HOST: '192.0.2.1', DATA_DIR: join(place, 'y') }), /ikke adressen 192\.0\.2\.1/, 69)
})

test('a database that cannot be reached, or is too old', async () => {
  const settings = { DATA_DIR: join(place, 'server'), SAGSGANG_LOCAL_LOGIN: '1' }
  const nobody = `postgres://ejer:kode@127.0.0.1:${await freePort()}/sagsgang`
  assertLine(await start({ ...settings, DATABASE_URL: nobody }), /DATABASE_URL kan ikke nås/, 69)
  const old = await listenAsPostgres(140_012)
  const url = `postgres://ejer:kode@127.0.0.1:${old.port}/sagsgang`
  const outcome = await start({ ...settings, DATABASE_URL: url })
  old.close()
  assertLine(outcome, /PostgreSQL 14.*kræver PostgreSQL 15/, 69)
})

test('a database of a municipality without a provider for signing in', async () => {
  const url = 'postgres://ejer:kode@127.0.0.1:1/sagsgang'
  assertLine(await start({ DATABASE_URL: url, DATA_DIR: join(place, 'server') }), /^OIDC_ISSUER mangler/, 78)
})

test('a DATA_DIR in use, and one of another PostgreSQL', async () => {
  const folder = join(place, 'used')
  const server = await startEmbedded(folder, { durable: false })
  assertLine(await start({ DATA_DIR: folder }), /kører allerede/, 69)
  await server.stop()
  await writeFile(join(folder, 'postgres', 'PG_VERSION'), '17\n')
  assertLine(await start({ DATA_DIR: folder }), /PostgreSQL 17, men den indbyggede er 18/, 69)
})

test('a folder that is a file, and one that nobody can make', async () => {
  await writeFile(join(place, 'file'), '')
  assertLine(await start({ DATA_DIR: join(place, 'file') }), /er ikke en mappe/, 74)
  assertLine(await start({ DATA_DIR: '/proc/sagsgang/data' }), /kan ikke (oprettes|skrives)|ikke adgang/, 74)
})

test('a full and a read-only disk', async (t) => {
  const full = mountMemory(t, 'full', 'size=30m')
  const closed = mountMemory(t, 'closed', 'ro')
  if (full === null || closed === null) return
  assertLine(await start({ DATA_DIR: join(full, 'data') }), /^Disken er fuld/, 74)
  assertLine(await start({ DATA_DIR: join(closed, 'data') }), /^Disken er skrivebeskyttet/, 74)
})

test('a folder one may not write in', async (t) => {
  if (process.getuid?.() === 0) return t.skip('root may write everywhere')
  const folder = join(place, 'closed-to-us')
  mkdirSync(folder)
  chmodSync(folder, 0o555)
  assertLine(await start({ DATA_DIR: join(folder, 'data') }), /ikke adgang til at skrive/, 74)
})

test('a half-finished installation', async () => {
  const copy = join(place, 'half')
  for (const name of ['bin', 'package.json', 'package-lock.json']) {
    cpSync(join(root, name), join(copy, name), { recursive: true })
  }
  const entry = join(copy, 'bin', 'sagsgang.mjs')
  assertLine(await runProgram(['start'], {}, entry), /^Installationen er ikke færdig .*kør npm ci\.$/, 69)
  // npm notes what it has installed; here one package of it is gone.
  mkdirSync(join(copy, 'node_modules'))
  for (const name of await readdir(join(root, 'node_modules'))) {
    if (name === 'zod') continue
    symlinkSync(join(root, 'node_modules', name), join(copy, 'node_modules', name))
  }
  assertLine(await runProgram(['start'], {}, entry), /mangler zod/, 69)
})

test('a migration that was changed after it landed', async () => {
  const copy = join(place, 'changed')
  for (const name of [
    'bin',
    'src',
    'demo',
    'database',
    'package.json',
    'package-lock.json',
    'tsconfig.json',
  ]) {
    cpSync(join(root, name), join(copy, name), { recursive: true })
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
  const entry = join(copy, 'bin', 'sagsgang.mjs')
  const env = { DATA_DIR: join(place, 'changed-data') }
  assert.equal((await runProgram(['migrate'], env, entry)).code, 0)
  const folder = join(copy, 'database', 'migrations')
  const [first = ''] = (await readdir(folder)).toSorted()
  await appendFile(join(folder, first), '\n-- later\n')
  assertLine(await runProgram(['migrate'], env, entry), new RegExp(`Filen ${first} er ændret`), 69)
  writeFileSync(join(folder, first), readFileSync(join(root, 'database', 'migrations', first)))
  assert.equal((await runProgram(['migrate'], env, entry)).code, 0)
})

/** A small disk in memory; only root may mount one, and not in every container. */
function mountMemory(t: TestContext, name: string, options: string): string | null {
  const folder = join(place, name)
  mkdirSync(folder)
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder], { stdio: 'ignore' })
  } catch {
    t.skip('no disk can be mounted here')
    return null
  }
  mounted.push(folder)
  return folder
}
