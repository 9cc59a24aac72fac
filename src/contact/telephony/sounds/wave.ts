/** WAV files of telephones: 8,000 samples a second, one channel, 16 bits. */

export const SAMPLE_RATE = 8000
const headerBytes = 44

/** @param samples from −1 to 1; what is louder is cut */
export function waveFile(samples: Float32Array): Uint8Array {
  const bytes = new Uint8Array(headerBytes + samples.length * 2)
  const view = new DataView(bytes.buffer)
  const text = (at: number, letters: string) => bytes.set(new TextEncoder().encode(letters), at)
  text(0, 'RIFF')
  view.setUint32(4, bytes.length - 8, true)
  text(8, 'WAVEfmt ')
  view.setUint32(16, 16, true)
  view.setUint16(20, 1, true)
  view.setUint16(22, 1, true)
  view.setUint32(24, SAMPLE_RATE, true)
  view.setUint32(28, SAMPLE_RATE * 2, true)
  view.setUint16(32, 2, true)
  view.setUint16(34, 16, true)
  text(36, 'data')
  view.setUint32(40, samples.length * 2, true)
  samples.forEach((sample, index) => {
    const cut = Math.max(-1, Math.min(1, sample))
    view.setInt16(headerBytes + index * 2, Math.round(cut * 32_767), true)
  })
  return bytes
}

/**
 * Samples from −1 to 1 of the first channel of a WAV file with 16 bits, and how many of them are a second.
 * @throws when it is something else
 */
export function readWave(bytes: Uint8Array): { rate: number; samples: Float32Array } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const text = (at: number) => String.fromCharCode(...bytes.subarray(at, at + 4))
  if (bytes.length < headerBytes || text(0) !== 'RIFF' || text(8) !== 'WAVE')
    throw new Error('not a WAV file')
  let rate = 0
  let channels = 1
  for (let at = 12; at + 8 <= bytes.length;) {
    const kind = text(at)
    // A program that writes to a pipe does not know the length of what it writes.
    const length = Math.min(view.getUint32(at + 4, true), bytes.length - at - 8)
    if (kind === 'fmt ') {
      if (view.getUint16(at + 8, true) !== 1 || view.getUint16(at + 22, true) !== 16)
        throw new Error('a WAV file of 16 bits is asked for')
      channels = view.getUint16(at + 10, true)
      rate = view.getUint32(at + 12, true)
    }
    if (kind === 'data') {
      const samples = Float32Array.from(
        { length: Math.floor(length / 2 / channels) },
        (_, index) => view.getInt16(at + 8 + index * 2 * channels, true) / 32_768,
      )
      return { rate, samples }
    }
    at += 8 + length + (length % 2)
  }
  throw new Error('a WAV file without sound')
}

/** Sound at another rate, by straight lines between samples after an average that keeps out what is too high. */
export function resample(samples: Float32Array, from: number, to = SAMPLE_RATE): Float32Array {
  const step = from / to
  const half = Math.max(0, Math.floor(step / 2))
  const smooth = (at: number) => {
    let sum = 0
    for (let near = at - half; near <= at + half; near += 1) sum += samples[near] ?? 0
    return sum / (2 * half + 1)
  }
  return Float32Array.from({ length: Math.floor(samples.length / step) }, (_, index) => {
    const at = index * step
    const before = Math.floor(at)
    const share = at - before
    return smooth(before) * (1 - share) + smooth(before + 1) * share
  })
}
