/** The secret from which the passwords of the logins are made: the same in every process of an installation. */
import { createHash, randomBytes } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { storageError, systemCode } from './operator-error.ts'

/**
 * @param databaseUrl of a server of the municipality's own: its password is the secret, so that several machines that
 *   share a database agree; without a password there, and with the embedded database, it lies in `runFolder`.
 */
export async function installationSecret(databaseUrl: string | null, runFolder: string): Promise<string> {
  const password = databaseUrl === null ? '' : new URL(databaseUrl).password
  if (password !== '') return createHash('sha256').update(`sagsgang logins ${password}`).digest('hex')
  const file = join(runFolder, 'login-secret')
  try {
    await writeFile(file, randomBytes(32).toString('hex'), { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if (systemCode(error) !== 'EEXIST') throw storageError(error, runFolder)
  }
  return readFile(file, 'utf8')
}
