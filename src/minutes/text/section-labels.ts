import type { SectionKind } from '../model.ts'

/**
 * What sections are headed with in Danish minutes, in lower case and without accents or colon. These are words
 * of case templates in general use. A heading that is not here stays inside the section it stands in.
 */
const LABELS: Record<Exclude<SectionKind, 'other'>, string[]> = {
  background: [
    'baggrund',
    'baggrund og vurdering',
    'problemstilling',
    'løsning',
    'beskrivelse af sagen',
    'indledning',
  ],
  recommendation: [
    'indstilling',
    'indstillinger',
    'indstilling og beslutning',
    'alternativ indstilling',
    'administrationen indstiller',
    'forslag til beslutning',
    'anbefaling',
  ],
  decision: [
    'beslutning',
    'beslutninger',
    'afgørelse',
    'konklusion',
    'offentlig beslutning',
    'offentlig beslutning der skal udfyldes, hvis punktet er lukket',
    'tidligere beslutning',
    'tidligere beslutninger',
  ],
  presentation: ['sagsfremstilling', 'fremstilling', 'redegørelse', 'sagens indhold'],
  economy: [
    'økonomi',
    'økonomiske konsekvenser',
    'økonomi og finansiering',
    'økonomiske og personalemæssige konsekvenser',
    'økonomiske forhold',
    'bevillingsmæssige konsekvenser',
  ],
  legal: ['retsgrundlag', 'lovgrundlag', 'lovgrundlag - link', 'lovgivning', 'hjemmel', 'juridiske forhold'],
  policy: ['politik/plan', 'politik', 'planer og politikker', 'politik og plan', 'politikker'],
  information: ['information', 'kommunikation', 'orientering', 'information og kommunikation'],
  consultation: ['høring', 'høringer', 'høringssvar', 'høring og inddragelse', 'partshøring'],
  assessment: ['vurdering', 'administrationens vurdering', 'forvaltningens vurdering', 'risikovurdering'],
  documents: ['andre relevante dokumenter', 'relevante dokumenter', 'andre dokumenter', 'sagens dokumenter'],
  attachments: ['bilag', 'vedhæftede bilag', 'bilagsliste', 'bilagsfortegnelse', 'vedhæftede filer'],
  summary: ['resume', 'sagsresume', 'sammenfatning', 'kort resume'],
  competence: [
    'beslutningskompetence',
    'kompetence',
    'besl. komp',
    'besl. komp.',
    'sagen afgøres i',
    'sagen afgøres af',
  ],
  theme: ['beslutningstema', 'tema'],
  route: [
    'sagsforløb',
    'sagsgang',
    'sagsgang og sagstype',
    'videre proces',
    'videre forløb',
    'behandlingsplan',
  ],
  absence: [
    'fraværende',
    'fraværende med afbud',
    'fraværende uden afbud',
    'fraværende i mødet',
    'afbud',
    'afbud fra',
    'fremmøde og inhabilitet',
    'inhabilitet',
  ],
}

/** Headings that are printed as headings of their own but say nothing of what follows. */
const OTHER = [
  'afsnit uden overskrift',
  'oversigt',
  'personale',
  'effekt',
  'effekter',
  'konsekvenser',
  'øvrige konsekvenser',
  'personalemæssige konsekvenser',
  'miljømæssige konsekvenser',
  'bemærkninger',
  'sagshistorik',
  'sagshistorik, henvisninger',
  'beskrivelse af alternativ indstilling',
  'handicappolitik',
  'tidsplan og proces for sagen',
]

const KIND_OF_LABEL = new Map<string, SectionKind>(OTHER.map((label) => [label, 'other']))
for (const kind of Object.keys(LABELS) as (keyof typeof LABELS)[])
  for (const label of LABELS[kind]) KIND_OF_LABEL.set(label, kind)

/** Every label, in lower case. */
export const SECTION_LABELS: readonly string[] = [...KIND_OF_LABEL.keys()]

const LONGEST = Math.max(...[...KIND_OF_LABEL.keys()].map((label) => label.length))

const STARTS = new Set(SECTION_LABELS.map((label) => label.slice(0, 3)))

/** Asked of every line: most are told from labels by their first letters. */
function mayBeLabel(text: string): boolean {
  const first = text.charAt(0)
  return (
    first === '•' ||
    first === '·' ||
    text.charAt(1) === ' ' ||
    STARTS.has(text.slice(0, 3).toLowerCase().replace('é', 'e'))
  )
}

/** Answers given before: the same line is asked of by several readers. */
const ASKED = new Map<string, SectionKind | null>()
const MOST_ASKED = 5000

/** Kind of section that a line heads when it is a label and nothing more; `null` otherwise. */
export function kindOfLabel(text: string): SectionKind | null {
  if (text.length > LONGEST + 2 || !mayBeLabel(text)) return null
  const known = ASKED.get(text)
  if (known !== undefined) return known
  const kind = KIND_OF_LABEL.get(keyOf(text)) ?? null
  if (ASKED.size >= MOST_ASKED) ASKED.clear()
  ASKED.set(text, kind)
  return kind
}

/** Capitals with a space between each (`B I L A G`) are read together. */
function keyOf(text: string): string {
  const together = /^(?:\p{Lu}\s){3,}\p{Lu}\s*:?$/u.test(text) ? text.replace(/\s/gu, '') : text
  return together
    .toLowerCase()
    .replace(/^[•·]\s*/u, '')
    .replace(/\s*:$/u, '')
    .replaceAll('é', 'e')
    .replaceAll('–', '-')
    .replace(/\s+/gu, ' ')
    .trim()
}

/** Labels that carry their text on the same line after a colon: `Sagsforløb: BY`. */
export function labelWithText(text: string): { kind: SectionKind; heading: string; rest: string } | null {
  const colon = text.indexOf(':')
  if (colon < 4 || colon > LONGEST || colon === text.length - 1) return null
  const heading = text.slice(0, colon)
  if (!/^\p{Lu}/u.test(heading)) return null
  const kind = kindOfLabel(heading) ?? (/^(?:besluttet|aftalt)$/iu.test(heading) ? 'decision' : null)
  // `Bemærkninger: …` and the like are too common in running text to be headings.
  if (kind === null || kind === 'other') return null
  return { kind, heading, rest: text.slice(colon + 1).trim() }
}
