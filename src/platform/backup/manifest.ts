/** What a backup holds: one JSON file beside the copy, written last, so that a backup without it is not whole. */
import { z } from 'zod'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { exitCodes, OperatorError } from '../operator-error.ts'
import { writeDurably } from './copy-file.ts'

const hex = z.string().regex(/^[0-9a-f]{64}$/)
/** Inside the backup, with `/`; never upwards. */
const insidePath = z
  .string()
  .refine((path) => path !== '' && !path.startsWith('/') && !path.split('/').includes('..'))

const manifestSchema = z.object({
  format: z.literal('sagsgang.backup/1'),
  madeAt: z.iso.datetime(),
  /** `embedded`: database and files; `server`: files only, the database is backed up by its server's own tools. */
  kind: z.enum(['embedded', 'server']),
  postgresMajor: z.number().int().nullable(),
  /** Heads of the history's chains before the copy began; the restored chain must hold them. */
  heads: z.array(z.object({ municipality: z.number().int(), position: z.number().int(), hash: hex })),
  files: z.array(z.object({ path: insidePath, bytes: z.number().int(), sha256: hex })),
})

export type Manifest = z.output<typeof manifestSchema>
export type ManifestFile = Manifest['files'][number]
export type ChainHead = Manifest['heads'][number]

/** What is kept of DATA_DIR besides the server: bytes of attachments, and the demo's persons of the local provider. */
export const keptFolders = ['files', 'local-login'] as const

const manifestName = 'manifest.json'

export async function writeManifest(folder: string, manifest: Manifest): Promise<void> {
  await writeDurably(join(folder, manifestName), JSON.stringify(manifest, null, 1))
}

/** @throws OperatorError when it is not there or not one of ours */
export async function readManifest(folder: string): Promise<Manifest> {
  const text = await readFile(join(folder, manifestName), 'utf8').catch(() => null)
  if (text === null) {
    throw new OperatorError(
      `${folder} er ikke en hel sikkerhedskopi: ${manifestName} mangler.`,
      exitCodes.storage,
    )
  }
  const read = manifestSchema.safeParse(parseJson(text))
  if (read.success) return read.data
  throw new OperatorError(`${join(folder, manifestName)} kan ikke læses.`, exitCodes.storage)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
