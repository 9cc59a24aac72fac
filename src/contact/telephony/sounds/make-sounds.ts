/**
 * Makes the recordings with a speaking machine (espeak-ng), and music, for tests and trials. A municipality's own are laid
 * beside them under the same names, and are never written over.
 */
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { systemCode } from '../../../platform/operator-error.ts'
import { listRecordings } from '../sounds.ts'
import { makeMusic } from './music.ts'
import { readWave, resample, waveFile } from './wave.ts'

const run = promisify(execFile)
/** Words a minute; a little slower than it speaks by itself. */
const speed = '150'
const largestBytes = 4_000_000
const atOnce = 4

export class NoVoice extends Error {}

/**
 * @param folder in which WAV files are made that are not there yet, and `music`
 * @returns the names of those that were made
 * @throws NoVoice when espeak-ng is not installed
 */
export async function makeSounds(folder: string): Promise<string[]> {
  await mkdir(folder, { recursive: true })
  const missing = [...listRecordings()].filter(([name]) => !existsSync(join(folder, `${name}.wav`)))
  const made: string[] = []
  const queue = missing.values()
  const speaker = async () => {
    for (const [name, words] of queue) {
      await writeFile(join(folder, `${name}.wav`), waveFile(await speak(words)))
      made.push(name)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, speaker))
  await makeMusicFile(folder)
  return made.toSorted()
}

/** What callers hear while they wait; none is made where there is some. */
export async function makeMusicFile(folder: string): Promise<void> {
  await mkdir(join(folder, 'music'), { recursive: true })
  const music = await readdir(join(folder, 'music'))
  if (music.length === 0) await writeFile(join(folder, 'music', 'ventemusik.wav'), waveFile(makeMusic()))
}

/** Samples of the words in Danish, without the silence around them but for a breath after. */
export async function speak(words: string): Promise<Float32Array> {
  try {
    const { stdout } = await run('espeak-ng', ['-v', 'da', '-s', speed, '--stdout', words], {
      encoding: 'buffer',
      maxBuffer: largestBytes,
    })
    const { rate, samples } = readWave(stdout)
    return withBreath(trim(resample(samples, rate)))
  } catch (error) {
    if (systemCode(error) === 'ENOENT') throw new NoVoice('espeak-ng is not installed')
    throw error
  }
}

const silentBelow = 0.005
const breathSamples = 800

function trim(samples: Float32Array): Float32Array {
  const first = samples.findIndex((sample) => Math.abs(sample) > silentBelow)
  const last = samples.findLastIndex((sample) => Math.abs(sample) > silentBelow)
  return samples.slice(Math.max(0, first), last + 1)
}

function withBreath(samples: Float32Array): Float32Array {
  const longer = new Float32Array(samples.length + breathSamples)
  longer.set(samples)
  return longer
}
