/**
 * The recordings that callers hear: WAV files by these names in one folder of the exchange, with the words that are said.
 * For tests and trials they are made by a speaking machine (sounds/make-sounds.ts); in operation a municipality puts its
 * own, spoken by a person, under the same names. The names of those a queue's ways may use stand in
 * src/contact/distributor/recordings.ts too.
 */
import type { Sound } from './exchange.ts'
import { sayNumber } from './sounds/danish-numbers.ts'

/** The largest place and the most minutes that are said as a number. */
const largest = 99

const sentences = {
  velkommen: 'Velkommen til kommunen. Du får svar, så snart en af os er ledig.',
  'tilbud-om-tilbagekald':
    'Vil du hellere ringes op? Tryk 1, så beholder du din plads i køen, og vi ringer til dig.',
  'tilbagekald-noteret': 'Tak. Vi ringer til dig, når det er din tur. Du kan lægge på nu.',
  'tilbagekald-naeste-aabning':
    'Vi lukker, før det bliver din tur. Vi ringer til dig, når vi åbner næste gang.',
  'tilbagekald-findes': 'Vi har allerede dit nummer og ringer til dig. Du kan lægge på nu.',
  'tast-nummer': 'Tast det telefonnummer, vi skal ringe til, og slut med firkant.',
  'nummer-kan-ikke-bruges': 'Det nummer kan vi ikke ringe til.',
  'du-tastede': 'Du tastede',
  'tryk-1-hvis-rigtigt': 'Tryk 1, hvis det er rigtigt. Tryk 2 for at taste igen.',
  lukket: 'Vi har lukket nu. På kommunens hjemmeside kan du se, hvornår vi har åbent.',
  'lukket-vi-ringer-i-morgen': 'Vi har lukket nu. Tryk 1, så ringer vi til dig, når vi åbner næste gang.',
  'koen-er-fuld': 'Der er desværre så mange i kø, at vi ikke kan tage imod flere. Ring igen om lidt.',
  'ingen-ved-telefonen': 'Der er desværre ingen ved telefonen lige nu. Ring igen om lidt.',
  'ventet-for-laenge': 'Du har ventet længe, og vi kan desværre ikke nå dig. Ring igen senere.',
  'vi-stiller-dig-om': 'Et øjeblik. Vi stiller dig om.',
  'ingen-svarede': 'Der var ingen, der svarede. Et øjeblik, så er vi hos dig igen.',
} as const

const pieces = {
  'du-er-nummer': 'Du er nummer',
  'i-koeen': 'i køen.',
  'mange-foran': 'Der er mange foran dig i køen.',
  'ventetiden-er-omkring': 'Ventetiden er omkring',
  minut: 'minut.',
  minutter: 'minutter.',
  'ventetiden-er-lang': 'Ventetiden er over halvanden time.',
} as const

type Piece = keyof typeof pieces
const numberName = (value: number) => `tal-${value}`

/** Every recording by name, with its words. Music lies beside them, in the folder `music`. */
export function listRecordings(): Map<string, string> {
  const numbers = Array.from({ length: largest + 1 }, (_, value): [string, string] => [
    numberName(value),
    sayNumber(value),
  ])
  return new Map([...Object.entries(sentences), ...Object.entries(pieces), ...numbers])
}

/** Names of the recordings that a sound is made of, in order. */
export function recordingsOf(sound: Sound): string[] {
  if (sound.kind === 'recording') return [sound.name]
  if (sound.kind === 'position') return positionRecordings(sound.position)
  if (sound.kind === 'minutes') return minuteRecordings(sound.minutes)
  return Array.from(sound.digits.matchAll(/[0-9]/g), ([digit]) => numberName(Number(digit)))
}

function positionRecordings(position: number): string[] {
  if (position > largest) return named('mange-foran')
  return [...named('du-er-nummer'), numberName(Math.max(1, Math.round(position))), ...named('i-koeen')]
}

function minuteRecordings(minutes: number): string[] {
  if (minutes > largest) return named('ventetiden-er-lang')
  const whole = Math.max(1, Math.round(minutes))
  const unit = whole === 1 ? 'minut' : 'minutter'
  return [...named('ventetiden-er-omkring'), numberName(whole), ...named(unit)]
}

const named = (...names: Piece[]): string[] => names

/** What is heard, in words; recordings of a municipality's own are told by their names. */
export function wordsOf(sounds: readonly Sound[]): string {
  const words = listRecordings()
  return sounds
    .flatMap(recordingsOf)
    .map((name) => words.get(name) ?? `«${name}»`)
    .join(' ')
}
