import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Client } from 'pg'
import { createTestDatabase } from '../../tests/support/database.ts'
import { Database } from './database.ts'
import { checkHealth, databasePart, migrationsPart, workerPart } from './health.ts'

test('well, or what is missing by name; what went wrong is not quoted', async () => {
  const well = { name: 'filer', check: async () => null }
  const away = { name: 'database', check: () => Promise.reject(new Error('password of Karen')) }
  const late = { name: 'arbejder', check: async () => 'har ikke meldt sig' }
  assert.deepEqual(await checkHealth([well]), { status: 200, health: { ok: true } })
  assert.deepEqual(await checkHealth([well, away, late]), {
    status: 503,
    health: { ok: false, missing: ['database: svarer ikke', 'arbejder: har ikke meldt sig'] },
  })
})

test('database, migrations and worker, as the logins see them', async () => {
  const shared = await createTestDatabase()
  const owner = new Client({ connectionString: shared.urls.owner })
  await owner.connect()
  await owner.query(`insert into municipalities (name) values ('Prøve')`)
  const app = new Database(shared.urls.app)
  const anyone = new Database(shared.urls.public)
  const caller = async () => ({ municipality: 1 })
  const parts = [
    databasePart('database', app, caller),
    databasePart('offentlig database', anyone, caller),
    migrationsPart(app, caller),
  ]
  const worker = workerPart(app, async () => 1)
  assert.equal((await checkHealth(parts)).status, 200)
  assert.equal(await worker.check(), 'har ikke meldt sig')
  assert.equal(await workerPart(app, async () => null).check(), null)
  await owner.query(`insert into worker_heartbeats (municipality_id, worker) values (1, 'a')`)
  assert.equal(await worker.check(), null)
  await owner.query(`update worker_heartbeats set seen_at = now() - interval '1 minute'`)
  assert.equal(await worker.check(), 'har ikke meldt sig')
  await owner.query(`update operations.migrations set digest = 'other'`)
  assert.match(String(await migrationsPart(app, caller).check()), /anden form/)
  await owner.end()
  await app.close()
  await anyone.close()
  await shared.drop()
  const gone = new Database(shared.urls.app)
  const { health } = await checkHealth([databasePart('database', gone, caller)])
  await gone.close()
  assert.deepEqual(health, { ok: false, missing: ['database: svarer ikke'] })
})
