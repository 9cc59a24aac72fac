import assert from 'node:assert/strict'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { sql } from 'kysely'
import { buildMunicipality } from '../../../demo/builders.ts'
import { createTestDatabase } from '../../../tests/support/database.ts'
import { FileStore } from '../../documents/files.ts'
import { Database } from '../../platform/database.ts'
import { SAMPLE_RATE, waveFile } from '../telephony/sounds/wave.ts'
import { layOwnRecordings } from './sounds-command.ts'

test("a municipality's own recordings are laid where the exchange plays them, and nobody else's", async () => {
  const database = await createTestDatabase()
  const [one, other] = [
    await buildMunicipality(database.urls.owner, 'Første Kommune'),
    await buildMunicipality(database.urls.owner, 'Anden Kommune'),
  ]
  const folder = await mkdtemp(join(tmpdir(), 'sagsgang-sounds-command-'))
  const store = new FileStore(join(folder, 'store'))
  const admin = new Database(database.adminUrl, { poolSize: 1 })
  const worker = new Database(database.urls.worker, { poolSize: 1 })
  try {
    const sound = waveFile(new Float32Array(SAMPLE_RATE).fill(0.1))
    const digest = await store.put(sound)
    for (const [municipality, name] of [
      [one.id, 'velkommen'],
      [one.id, 'sommerferie'],
      [other.id, 'lukket'],
    ] as const)
      await admin.within({ municipality, purpose: 'contact' }, (tx) =>
        sql`insert into contact_recordings (municipality_id, name, words, file_digest, milliseconds)
          values (${municipality}, ${name}, 'Goddag', ${digest}, 1000)`.execute(tx),
      )
    const sounds = join(folder, 'sounds')
    const lay = () =>
      worker.within({ municipality: one.id, purpose: 'contact' }, (tx) =>
        layOwnRecordings(tx, one.id, store, sounds),
      )
    assert.deepEqual(await lay(), ['sommerferie', 'velkommen'])
    await writeFile(join(sounds, 'velkommen.wav'), 'an older one')
    await lay()
    assert.deepEqual((await readdir(sounds)).toSorted(), ['sommerferie.wav', 'velkommen.wav'])
    assert.deepEqual(await readFile(join(sounds, 'velkommen.wav')), Buffer.from(sound))
  } finally {
    await admin.close()
    await worker.close()
    await rm(folder, { recursive: true })
  }
})
