/** Quiet music for those who wait, made here so that nobody owes anybody for it. */
import { SAMPLE_RATE } from './wave.ts'

/** Broken chords, half notes of the scale above A = 220 Hz; each chord lasts four beats. */
const chords = [
  [0, 3, 7, 12],
  [-4, 3, 8, 12],
  [-2, 2, 5, 10],
  [-5, 2, 7, 11],
  [0, 3, 7, 15],
  [-4, 0, 8, 12],
  [-7, 0, 5, 8],
  [-5, 2, 7, 14],
]
const beatSeconds = 0.6
const loudness = 0.09

/** @param rounds of the eight chords, 19 seconds each; it begins again where it ends */
export function makeMusic(rounds = 2): Float32Array {
  const notes = Array.from({ length: rounds }, () => chords).flat()
  const beat = Math.round(beatSeconds * SAMPLE_RATE)
  const sound = new Float32Array(notes.length * 4 * beat)
  notes.forEach((chord, bar) => {
    // Up and down in turn, so that it does not march.
    const order = bar % 2 === 0 ? chord : chord.toReversed()
    order.forEach((tone, place) => addNote(sound, (bar * 4 + place) * beat, 220 * 2 ** (tone / 12)))
  })
  return sound
}

/** A plucked note that rings out over the following ones, and over the end into the beginning. */
function addNote(sound: Float32Array, start: number, frequency: number): void {
  const length = Math.min(2.4 * SAMPLE_RATE, sound.length)
  for (let index = 0; index < length; index += 1) {
    const seconds = index / SAMPLE_RATE
    const envelope = Math.min(1, seconds / 0.02) * Math.exp(-seconds * 2.2)
    const angle = 2 * Math.PI * frequency * seconds
    const tone = Math.sin(angle) + 0.25 * Math.sin(2 * angle) + 0.08 * Math.sin(3 * angle)
    const at = (start + index) % sound.length
    sound[at] = (sound[at] ?? 0) + loudness * envelope * tone
  }
}
