import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'

const keysSchema = z.object({
  jwks: z.object({ keys: z.array(z.record(z.string(), z.unknown())).min(1) }),
  cookieKey: z.string(),
  clientSecret: z.string(),
})

/** What the local provider signs with, and the secret it shares with the site. */
export type LocalKeys = z.output<typeof keysSchema>

export function makeKeys(): LocalKeys {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const key = {
    ...privateKey.export({ format: 'jwk' }),
    use: 'sig',
    alg: 'RS256',
    kid: randomBytes(8).toString('hex'),
  }
  return {
    jwks: { keys: [key] },
    cookieKey: randomBytes(32).toString('base64url'),
    clientSecret: randomBytes(32).toString('base64url'),
  }
}

/** The keys kept in `dataDir`, made the first time, so that a restart does not break a sign-in under way. */
export async function keepKeys(dataDir: string): Promise<LocalKeys> {
  const folder = join(dataDir, 'local-login')
  const file = join(folder, 'keys.json')
  try {
    return keysSchema.parse(JSON.parse(await readFile(file, 'utf8')))
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
  }
  const keys = makeKeys()
  await mkdir(folder, { recursive: true })
  await writeFile(file, JSON.stringify(keys), { mode: 0o600 })
  return keys
}
