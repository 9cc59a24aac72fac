/**
 * The persons whom the local provider lets in, kept in a file beside its keys: the provider stands outside the database,
 * as the municipality's own provider does.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { z } from 'zod'

const accountSchema = z.object({
  /** The same as `persons.subject`. */
  subject: z.string(),
  name: z.string(),
  title: z.string(),
  /** What one sees by signing in as this person; one short Danish line. */
  shows: z.string().nullable(),
})

export type LocalAccount = z.output<typeof accountSchema>

function fileIn(dataDir: string): string {
  return join(dataDir, 'local-login', 'accounts.json')
}

/** None where nobody wrote any, as after a start without the demo. */
export async function readAccounts(dataDir: string): Promise<LocalAccount[]> {
  try {
    return z.array(accountSchema).parse(JSON.parse(await readFile(fileIn(dataDir), 'utf8')))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  }
}

export async function writeAccounts(dataDir: string, accounts: readonly LocalAccount[]): Promise<void> {
  await mkdir(dirname(fileIn(dataDir)), { recursive: true })
  await writeFile(fileIn(dataDir), JSON.stringify(accounts, null, 2))
}
