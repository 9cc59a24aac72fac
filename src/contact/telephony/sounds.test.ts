import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { RECORDINGS } from '../distributor/recordings.ts'
import { listRecordings, recordingsOf, wordsOf } from './sounds.ts'
import { sayNumber } from './sounds/danish-numbers.ts'
import { makeSounds } from './sounds/make-sounds.ts'
import { makeMusic } from './sounds/music.ts'
import { readWave, resample, SAMPLE_RATE, waveFile } from './sounds/wave.ts'

const loudest = (samples: Float32Array) => samples.reduce((most, one) => Math.max(most, Math.abs(one)), 0)

describe('what callers hear', () => {
  test('numbers are said as one says them in Danish', () => {
    const said = [0, 1, 11, 20, 21, 32, 50, 61, 77, 90, 99].map(sayNumber)
    assert.equal(
      said.join(' '),
      'nul et elleve tyve enogtyve toogtredive halvtreds enogtres syvoghalvfjerds halvfems nioghalvfems',
    )
    assert.equal(new Set(Array.from({ length: 100 }, (_, value) => sayNumber(value))).size, 100)
    assert.throws(() => sayNumber(100), RangeError)
    assert.throws(() => sayNumber(-1), RangeError)
  })

  test('the place and the wait are whole sentences', () => {
    assert.equal(
      wordsOf([
        { kind: 'position', position: 3 },
        { kind: 'minutes', minutes: 4 },
      ]),
      'Du er nummer tre i køen. Ventetiden er omkring fire minutter.',
    )
    assert.equal(wordsOf([{ kind: 'minutes', minutes: 1 }]), 'Ventetiden er omkring et minut.')
    assert.equal(wordsOf([{ kind: 'minutes', minutes: 0 }]), 'Ventetiden er omkring et minut.')
    assert.equal(wordsOf([{ kind: 'position', position: 100 }]), 'Der er mange foran dig i køen.')
    assert.equal(wordsOf([{ kind: 'minutes', minutes: 140 }]), 'Ventetiden er over halvanden time.')
    assert.equal(wordsOf([{ kind: 'digits', digits: '5107' }]), 'fem et nul syv')
  })

  test('there are words for every recording that is asked for, and for every number', () => {
    const known = listRecordings()
    for (const name of Object.values(RECORDINGS)) assert.ok(known.has(name), name)
    for (let value = -2; value <= 200; value += 1)
      for (const sound of [
        { kind: 'position' as const, position: value },
        { kind: 'minutes' as const, minutes: value },
      ])
        for (const name of recordingsOf(sound)) assert.ok(known.has(name), `${name} of ${value}`)
  })

  test('a WAV file is read as it was written, also at another rate', () => {
    const tone = (rate: number) =>
      Float32Array.from({ length: rate }, (_, at) => 0.5 * Math.sin((2 * Math.PI * 440 * at) / rate))
    const written = tone(SAMPLE_RATE)
    const { rate, samples } = readWave(waveFile(written))
    assert.equal(rate, SAMPLE_RATE)
    assert.ok(samples.every((sample, at) => Math.abs(sample - (written[at] ?? 9)) < 1e-4))
    const slower = resample(tone(22_050), 22_050)
    assert.equal(slower.length, SAMPLE_RATE)
    assert.ok(Math.abs(loudest(slower) - 0.5) < 0.03)
    assert.throws(() => readWave(new Uint8Array(50)), /not a WAV/)
  })

  test('music is quiet, without a jump where it begins again', () => {
    const music = makeMusic(1)
    assert.ok(loudest(music) > 0.05 && loudest(music) < 0.4)
    const jumps = music.map((sample, at) => Math.abs(sample - (music[at - 1] ?? sample)))
    assert.ok(Math.abs((music.at(-1) ?? 1) - (music[0] ?? 0)) <= loudest(jumps))
  })

  const mute = process.env['TELEPHONY'] !== 'required' && spawnSync('espeak-ng', ['--version']).error
  const skip = mute ? 'not run: espeak-ng is not installed' : false
  test('a speaking machine says them all; what a municipality has laid there stays', { skip }, async () => {
    const folder = await mkdtemp(join(tmpdir(), 'sagsgang-sounds-'))
    try {
      await writeFile(join(folder, 'lukket.wav'), 'own')
      const made = await makeSounds(folder)
      assert.equal(await readFile(join(folder, 'lukket.wav'), 'utf8'), 'own')
      assert.equal(made.length, listRecordings().size - 1)
      const files = await readdir(folder)
      assert.deepEqual(files.filter((file) => file.endsWith('.wav')).length, listRecordings().size)
      const { rate, samples } = readWave(await readFile(join(folder, 'tast-nummer.wav')))
      assert.equal(rate, SAMPLE_RATE)
      assert.ok(samples.length > 2 * SAMPLE_RATE && samples.length < 9 * SAMPLE_RATE)
      assert.ok(loudest(samples) > 0.1)
      assert.deepEqual(await makeSounds(folder), [])
    } finally {
      await rm(folder, { recursive: true })
    }
  })
})
