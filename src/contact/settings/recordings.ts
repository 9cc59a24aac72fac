/** What callers hear in the municipality's own voice: files that are checked, made anew without anything beside the sound, and kept. */
import { sql } from 'kysely'
import type { FileStore } from '../../documents/files.ts'
import type { Transaction } from '../../platform/database.ts'
import { listRecordings } from '../telephony/sounds.ts'
import { readWave, SAMPLE_RATE, waveFile } from '../telephony/sounds/wave.ts'

export interface Recording {
  name: string
  /** What is said, as the municipality wrote it or as it is where it has none of its own. */
  words: string
  /** Null: the standard one, said by a machine. */
  own: { seconds: number; by: string | null; at: Date } | null
  /** One the municipality has added: no other is heard under its name. */
  isAdded: boolean
}

const HEADER_BYTES = 44
const LONGEST_SECONDS = 60
export const MOST_BYTES = LONGEST_SECONDS * SAMPLE_RATE * 2 + 4096

export interface CheckedWave {
  bytes: Uint8Array
  milliseconds: number
}

/**
 * A WAV file as telephones play it: 8,000 samples a second, one channel, 16 bits, not compressed.
 * @returns only its sound, or what is wrong with it, in Danish
 */
export function checkWave(bytes: Uint8Array): CheckedWave | string {
  if (bytes.length > MOST_BYTES) return `Filen er for stor. Højst ${LONGEST_SECONDS} sekunder.`
  const format = formatOf(bytes)
  if (format === null) return 'Filen er ikke en WAV-fil.'
  if (format.code !== 1 || format.bits !== 16)
    return 'Filen er komprimeret. Gem den som PCM med 16 bit og prøv igen.'
  if (format.channels !== 1) return 'Filen er i stereo. Gem den som mono og prøv igen.'
  if (format.rate !== SAMPLE_RATE)
    return `Filen har ${format.rate} Hz. Gem den med ${SAMPLE_RATE} Hz og prøv igen.`
  const read = readSamples(bytes)
  if (read === null || read.length === 0) return 'Der er ingen lyd i filen.'
  const milliseconds = Math.round((read.length / SAMPLE_RATE) * 1000)
  if (milliseconds > LONGEST_SECONDS * 1000)
    return `Optagelsen er for lang. Højst ${LONGEST_SECONDS} sekunder.`
  return { bytes: waveFile(read), milliseconds }
}

function readSamples(bytes: Uint8Array): Float32Array | null {
  try {
    return readWave(bytes).samples
  } catch {
    return null
  }
}

/** Of the first `fmt ` chunk; null where it is no WAV file. */
function formatOf(bytes: Uint8Array): { code: number; channels: number; rate: number; bits: number } | null {
  const text = (at: number) => String.fromCharCode(...bytes.subarray(at, at + 4))
  if (bytes.length < HEADER_BYTES || text(0) !== 'RIFF' || text(8) !== 'WAVE') return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 12; at + 8 <= bytes.length; at += 8 + view.getUint32(at + 4, true)) {
    if (text(at) !== 'fmt ') continue
    if (at + 24 > bytes.length) return null
    return {
      code: view.getUint16(at + 8, true),
      channels: view.getUint16(at + 10, true),
      rate: view.getUint32(at + 12, true),
      bits: view.getUint16(at + 22, true),
    }
  }
  return null
}

/** The standard ones in their order, numbers left out, then those that were added. */
export async function listOwnRecordings(tx: Transaction, municipality: number): Promise<Recording[]> {
  const { rows } = await sql<{ name: string; words: string; seconds: number; by: string | null; at: Date }>`
    select r.name, r.words, (r.milliseconds / 1000.0)::float8 as seconds, p.name as by, r.set_at as at
    from contact_recordings r left join persons p on p.municipality_id = r.municipality_id and p.id = r.set_by
    where r.municipality_id = ${municipality} order by r.name`.execute(tx)
  const own = new Map(rows.map(({ name, words, ...rest }) => [name, { words, own: rest }]))
  const standard = listRecordings()
  const usual = [...standard].map(([name, words]): Recording => ({
    name,
    words: own.get(name)?.words ?? words,
    own: own.get(name)?.own ?? null,
    isAdded: false,
  }))
  const added = rows
    .filter(({ name }) => !standard.has(name))
    .map(({ name, words, ...rest }): Recording => ({ name, words, own: rest, isAdded: true }))
  return [...usual, ...added]
}

/** By name; those a queue's ways can name. */
export async function listWayRecordings(tx: Transaction, municipality: number): Promise<Recording[]> {
  return (await listOwnRecordings(tx, municipality)).filter(
    ({ name, words }) => !/^tal-\d+$/.test(name) && words.length > 20,
  )
}

export async function saveRecording(
  tx: Transaction,
  municipality: number,
  recording: { name: string; words: string; digest: Uint8Array; milliseconds: number; by: number },
): Promise<void> {
  const { name, words, digest, milliseconds, by } = recording
  await sql`
    insert into contact_recordings (municipality_id, name, words, file_digest, milliseconds, set_by)
    values (${municipality}, ${name}, ${words}, ${Buffer.from(digest)}, ${milliseconds}, ${by})
    on conflict (municipality_id, name) do update set words = excluded.words, file_digest = excluded.file_digest,
      milliseconds = excluded.milliseconds, set_by = excluded.set_by, set_at = now()`.execute(tx)
}

/** The standard one is heard again; one that a queue's way names stays. */
export async function removeRecording(
  tx: Transaction,
  municipality: number,
  name: string,
): Promise<string | null> {
  if (!listRecordings().has(name)) {
    const { rows } = await sql<{ title: string }>`
      select q.title from contact_queues q, jsonb_each(q.ways) w
      where q.municipality_id = ${municipality} and w.value->>'recording' = ${name} limit 1`.execute(tx)
    if (rows[0] !== undefined) return `Optagelsen bruges af køen ${rows[0].title}.`
  }
  await sql`delete from contact_recordings where municipality_id = ${municipality} and name = ${name}`.execute(
    tx,
  )
  return null
}

/** The sound of the municipality's own; null where it has none. */
export async function readRecording(
  tx: Transaction,
  municipality: number,
  store: FileStore,
  name: string,
): Promise<Buffer | null> {
  const { rows } = await sql<{ digest: Buffer }>`
    select file_digest as digest from contact_recordings where municipality_id = ${municipality} and name = ${name}`.execute(
    tx,
  )
  return rows[0] === undefined ? null : store.read(rows[0].digest)
}
