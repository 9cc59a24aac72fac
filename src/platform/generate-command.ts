/**
 * `npm run database:generate`: writes `src/platform/database-types.ts` and `database/schema.sql` from a freshly migrated
 * database, so that a new column costs no typing by hand and a review sees what a migration comes to.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { dumpSchema } from './dump-schema.ts'
import { describeTables } from './generate-database-types.ts'
import { prepareDatabase } from './prepare-database.ts'
import { startEmbedded } from './postgres/embedded.ts'

const root = new URL('../../', import.meta.url)

/** The generated files by their path from the root of the repository, as they should be. */
export async function generatedFiles(ownerUrl: string): Promise<Map<string, string>> {
  return new Map([
    ['src/platform/database-types.ts', await describeTables(ownerUrl)],
    ['database/schema.sql', await dumpSchema(ownerUrl)],
  ])
}

export async function run(): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'sagsgang-generate-'))
  try {
    const server = await startEmbedded(folder, { durable: false })
    try {
      await prepareDatabase(server.ownerUrl, 'only for a moment')
      for (const [path, text] of await generatedFiles(server.ownerUrl)) {
        await writeFile(fileURLToPath(new URL(path, root)), text)
        process.stdout.write(`${path} er skrevet.\n`)
      }
    } finally {
      await server.stop()
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
  return 0
}
