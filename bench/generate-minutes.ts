/**
 * Invented minutes in Danish for benchmarks and tests: the same seed gives the same text. Words are drawn so that the
 * n-th commonest comes about 1/n as often as the first, as in written language; nothing in them means anything.
 */
const COMMON =
  'og i at det er en til af den for på der med som de et har ikke om vi skal fra kan bliver ved blev eller også så men efter alle'.split(
    ' ',
  )
const STEMS =
  'borger skole plan vand vej telefon sag budget park kultur bygge lokal tids service mål bolig sundheds idræts klima kontor drifts it trafik børne ældre fritids erhvervs natur energi beredskabs'.split(
    ' ',
  )
const ENDS =
  'området planen gruppen arbejdet indsatsen puljen rapporten målingen ordningen centret huset møderne oversigten aftalen rammen udviklingen opgaven løsningen'.split(
    ' ',
  )
const VERBS = 'vurderes drøftes udvides samles måles forventes aftales foreslås undersøges planlægges'.split(
  ' ',
)
const SECTIONS = ['Baggrund', 'Sagsfremstilling', 'Økonomi', 'Vurdering', 'Høring']

/** Numbers from 0 up to 1 that depend on the seed alone (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const WORDS = [...COMMON, ...STEMS.flatMap((stem) => ENDS.map((end) => stem + end)), ...VERBS]

/** A rank with the frequency of Zipf's law over `count` words. */
function zipfRank(random: () => number, count: number): number {
  return Math.min(count - 1, Math.floor(count ** random()) - 1 + Math.floor(random() * 2))
}

function sentence(random: () => number): string {
  const length = 8 + Math.floor(random() * 16)
  const words = Array.from({ length }, () => WORDS[Math.max(0, zipfRank(random, WORDS.length))] ?? 'og')
  const text = words.join(' ')
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}.`
}

function paragraph(random: () => number): string {
  return Array.from({ length: 2 + Math.floor(random() * 4) }, () => sentence(random)).join(' ')
}

function title(random: () => number): string {
  const pick = () =>
    `${STEMS[Math.floor(random() * STEMS.length)] ?? 'sag'}${ENDS[Math.floor(random() * ENDS.length)] ?? ''}`
  const first = pick()
  return `${first.slice(0, 1).toUpperCase()}${first.slice(1)} og ${pick()}`
}

function item(random: () => number, number: number, name: string, date: string, size: number): string {
  const parts = [
    `Punkt ${number}: ${name}`,
    `${10 + Math.floor(random() * 9)}/${1000 + Math.floor(random() * 40_000)}`,
  ]
  parts.push('Indstilling', 'Centret indstiller, at rådet', `1. ${sentence(random)}\n2. ${sentence(random)}`)
  parts.push(
    `Beslutning Prøverådet den ${date}`,
    random() < 0.5 ? 'Godkendt.' : 'Punkt 1 blev godkendt. Punkt 2 udsættes.',
  )
  let length = parts.join('\n\n').length
  for (let index = 0; length < size; index++) {
    const text = `${SECTIONS[index % SECTIONS.length] ?? 'Baggrund'}\n\n${paragraph(random)}\n\n${paragraph(random)}`
    // A label comes once an item; later paragraphs go on under the last one.
    parts.push(index < SECTIONS.length ? text : paragraph(random))
    length = parts.join('\n\n').length
  }
  parts.push('Bilag', title(random))
  return parts.join('\n\n')
}

/** Text of one meeting of about `size` characters with ten items. `seed` chooses the words and the date. */
export function generateMinutes(seed: number, size = 40_000): string {
  const random = seededRandom(seed)
  const date = `${String(1 + (seed % 28)).padStart(2, '0')}-${String(1 + (seed % 12)).padStart(2, '0')}-${2000 + (seed % 25)}`
  const names = Array.from({ length: 10 }, () => title(random))
  const top = [
    `REFERAT Prøverådet d. ${date}`,
    `Mødedato ${date} kl. 09:00`,
    'Mødested Lokale 1',
    'Mødedeltagere Asta Prøve, Bo Eksempel (sekretær)',
    'Indholdsfortegnelse',
    names.map((name, index) => `${name}.....\t${index + 2}`).join('\n'),
  ]
  const items = names.map((name, index) => item(random, index + 1, name, date, size / 10))
  return [...top, ...items].join('\n\n')
}
