import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { appendFile, mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { Client } from 'pg'
import { startEmbedded } from '../../src/platform/postgres/embedded.ts'
import { runProgram, temporaryFolder } from './program.ts'

const place = temporaryFolder('backup')
const original = join(place, 'original')

/** Every row of every table of ours as one text a table; what the queue keeps about itself is left out. */
async function readEverything(ownerUrl: string): Promise<Map<string, string>> {
  const client = new Client({ connectionString: ownerUrl })
  await client.connect()
  const { rows: tables } = await client.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname not in ('pg_catalog', 'information_schema') order by 1`,
  )
  const found = new Map<string, string>()
  for (const { name } of tables) {
    const { rows } = await client.query<{ all: string | null }>(
      `select string_agg(t::text, e'\\n' order by t::text) as all from ${name} t`,
    )
    found.set(name, rows[0]?.all ?? '')
  }
  await client.end()
  return found
}

async function addMunicipality(ownerUrl: string): Promise<void> {
  const client = new Client({ connectionString: ownerUrl })
  await client.connect()
  await client.query(`insert into municipalities (name) values ('Prøvekommune')`)
  await client.query(
    `insert into units (municipality_id, name, valid_from)
     select 1, 'Center ' || n, '2020-01-01' from generate_series(1, 500) n`,
  )
  await client.query(`begin; set local app.municipality_id = '1'; select app.seal_history(); commit`)
  await client.end()
}

before(async () => {
  const migrated = await runProgram(['migrate'], { DATA_DIR: original })
  assert.equal(migrated.code, 0, migrated.err)
  const folder = join(original, 'files', 'ab')
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'cdef'), Buffer.from([0, 1, 2, 255]))
  await writeFile(join(folder, '.unfinished'), 'x')
})

after(() => rm(place, { recursive: true, force: true }))

test('a backup taken during constant writes restores every row it saw, and every file', async () => {
  const server = await startEmbedded(original)
  await addMunicipality(server.ownerUrl)
  const writer = new Client({ connectionString: server.ownerUrl })
  await writer.connect()
  const writing = { go: true, acknowledged: 0 }
  const written = (async () => {
    for (; writing.go; writing.acknowledged += 1) {
      const name = `Nr. ${writing.acknowledged + 1}`
      await writer.query(`insert into bodies (municipality_id, name, kind) values (1, $1, 'network')`, [name])
    }
  })()
  const before = writing.acknowledged
  const copied = await runProgram(['backup', join(place, 'copy')], { DATA_DIR: original })
  writing.go = false
  await written
  await writer.end()
  assert.equal(copied.code, 0, copied.err)
  const was = await readEverything(server.ownerUrl)
  await server.stop()

  const restored = await runProgram(['restore', join(place, 'copy')], { DATA_DIR: join(place, 'restored') })
  assert.equal(restored.code, 0, restored.err)
  assert.match(restored.out, /Historikken er hel/)
  assert.match(restored.out, /Personer, der er slettet siden, er tilbage/)
  const again = await startEmbedded(join(place, 'restored'))
  const is = await readEverything(again.ownerUrl)
  await again.stop()
  // The copy is of one moment: a first part of what was written, without a hole.
  const bodies = (is.get('public.bodies') ?? '').split('\n').filter((line) => line !== '')
  assert.ok(bodies.length >= before && bodies.length <= writing.acknowledged)
  const numbers = bodies.map((line) => Number(/Nr\. (\d+)/.exec(line)?.[1])).toSorted((a, b) => a - b)
  assert.deepEqual(
    numbers,
    numbers.map((_, index) => index + 1),
  )
  for (const name of ['public.units', 'public.municipalities', 'operations.migrations']) {
    assert.ok(is.get(name) === was.get(name), name)
  }
  assert.deepEqual(readFileSync(join(place, 'restored/files/ab/cdef')), Buffer.from([0, 1, 2, 255]))
  assert.deepEqual(await readdir(join(place, 'restored/files/ab')), ['cdef'])
})

test('a backup of a stopped program restores everything, table by table', async () => {
  const copied = await runProgram(['backup', join(place, 'second')], { DATA_DIR: original })
  assert.equal(copied.code, 0, copied.err)
  const restored = await runProgram(['restore', join(place, 'second')], { DATA_DIR: join(place, 'r2') })
  assert.equal(restored.code, 0, restored.err)
  const [one, two] = [await startEmbedded(original), await startEmbedded(join(place, 'r2'))]
  const [was, is] = [await readEverything(one.ownerUrl), await readEverything(two.ownerUrl)]
  await one.stop()
  await two.stop()
  assert.ok((was.get('public.history_entries') ?? '').length > 1000)
  // By name only: the rows themselves would fill pages.
  const different = [...was].filter(([name, rows]) => is.get(name) !== rows).map(([name]) => name)
  assert.deepEqual(different, [])
  assert.deepEqual([...is.keys()], [...was.keys()])
})

test('a damaged, cut-off or unlikely backup is refused in one line, and nothing is placed', async () => {
  const manifestFile = join(place, 'second', 'manifest.json')
  const refused = async (expected: RegExp) => {
    const target = join(place, 'r3')
    const outcome = await runProgram(['restore', join(place, 'second')], { DATA_DIR: target })
    assert.notEqual(outcome.code, 0)
    assert.equal(outcome.lines.length, 1, outcome.lines.join('\n'))
    assert.match(outcome.lines[0] ?? '', expected)
    assert.ok(!(await readdir(target).catch((): string[] => [])).includes('postgres'))
  }
  await appendFile(join(place, 'second/files/ab/cdef'), 'x')
  await refused(/files\/ab\/cdef er ændret/)
  await rm(join(place, 'second/files/ab/cdef'))
  await refused(/mangler files\/ab\/cdef/)
  const manifest = readFileSync(manifestFile, 'utf8')
  writeFileSync(manifestFile, manifest.replace('"files/ab/cdef"', '"../cdef"'))
  await refused(/manifest\.json kan ikke læses/)
  await rm(manifestFile)
  await refused(/ikke en hel sikkerhedskopi/)
})

test('neither a folder in use nor a full DATA_DIR is overwritten', async () => {
  const occupied = await runProgram(['backup', join(place, 'copy')], { DATA_DIR: original })
  assert.match(occupied.lines.join(), /er ikke tom/)
  const inside = await runProgram(['backup', join(original, 'kopi')], { DATA_DIR: original })
  assert.match(inside.lines.join(), /uden for DATA_DIR/)
  const full = await runProgram(['restore', join(place, 'copy')], { DATA_DIR: original })
  assert.match(full.lines.join(), /er ikke tom/)
  assert.notEqual(full.code, 0)
})
