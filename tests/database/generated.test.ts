/** The generated files that are committed are those that the migrations give. */
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { it } from 'node:test'
import { fileURLToPath } from 'node:url'
import { generatedFiles } from '../../src/platform/generate-command.ts'
import { createTestDatabase } from '../support/database.ts'

it('database types and schema.sql agree with the migrations', async () => {
  const { urls } = await createTestDatabase()
  for (const [path, text] of await generatedFiles(urls.owner)) {
    const committed = await readFile(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8')
    assert.ok(committed === text, `${path} is old: run npm run database:generate`)
  }
})
