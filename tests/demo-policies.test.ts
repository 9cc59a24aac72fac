/** Elmsund's policies show what they are there to show, and loading them again changes nothing. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ELMSUND } from '../demo/load.ts'
import { buildOrganisation, idOf } from '../demo/organisation.ts'
import { loadPolicies } from '../demo/register-policies.ts'
import { Database } from '../src/platform/database.ts'
import { overlapsOf } from '../src/registers/policies/model.ts'
import { listOpen, listPolicies, listSections } from '../src/registers/policies/queries.ts'
import { createTestDatabase } from './support/database.ts'

test('the public sees the decided of four committees; colleagues what is being written, and what overlaps', async () => {
  const { urls } = await createTestDatabase()
  const town = await buildOrganisation(urls.owner, ELMSUND)
  const [app, open] = [urls.app, urls.public].map((url) => new Database(url, { poolSize: 1 }))
  assert.ok(app && open)
  try {
    await loadPolicies(app, town)
    await loadPolicies(app, town)
    const { municipality, persons } = town
    await open.within({ municipality, person: null }, async (tx) => {
      const found = await listOpen(tx, municipality, '2026-11-22')
      assert.deepEqual(
        [...Map.groupBy(found, ({ body }) => body)].map(([body, own]) => [body, own.length]),
        [
          ['Børne- og Skoleudvalget', 2],
          ['Sundheds- og Ældreudvalget', 1],
          ['Teknik- og Miljøudvalget', 1],
          ['Økonomiudvalget', 1],
        ],
      )
      for (const { id, title } of found.filter(({ kind }) => kind === 'strategy'))
        assert.equal((await listSections(tx, municipality, id)).length, 4, title)
    })
    await app.within({ municipality, person: idOf(persons, 'SMO') }, async (tx) => {
      const all = await listPolicies(tx, municipality)
      assert.equal(all.length, 8)
      const [most] = overlapsOf(all)
      assert.deepEqual(most?.shared, ['skole', 'trafik'])
    })
  } finally {
    await app.close()
    await open.close()
  }
})
