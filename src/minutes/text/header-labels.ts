import type { LinePlace } from './owners.ts'

/** What a label is for; `unplaced` where the minutes have no field for it. */
export type HeaderField = Extract<
  LinePlace,
  | 'date'
  | 'time'
  | 'end-time'
  | 'location'
  | 'body'
  | 'participants'
  | 'absent'
  | 'title'
  | 'unplaced'
  | 'secretary'
  | 'chair'
>

interface HeaderLabel {
  field: HeaderField
  words: string[]
  /** The label also stands before its value with a space alone: `Mødested Lokale 2`. */
  bare: boolean
}

const LABELS: HeaderLabel[] = [
  { field: 'date', words: ['mødedato', 'dato for mødet', 'mødets dato'], bare: true },
  { field: 'date', words: ['dato', 'den'], bare: false },
  { field: 'location', words: ['mødested'], bare: true },
  {
    field: 'location',
    words: [
      'sted',
      'lokation',
      'mødelokation',
      'adresse',
      'lokale',
      'mødelokale',
      'tid og sted',
      'sted og tid',
    ],
    bare: false,
  },
  { field: 'time', words: ['mødetidspunkt', 'mødetid'], bare: true },
  {
    field: 'time',
    words: [
      'tidspunkt',
      'tid',
      'kl.',
      'kl',
      'klokken',
      'starttidspunkt',
      'start',
      'start kl',
      'start kl.',
      'mødestart',
    ],
    bare: false,
  },
  {
    field: 'end-time',
    words: [
      'møde slut',
      'mødet slutter',
      'mødet slut',
      'slut',
      'slut kl',
      'slut kl.',
      'sluttidspunkt',
      'mødeslut',
    ],
    bare: false,
  },
  { field: 'end-time', words: ['mødet hævet', 'mødet sluttede'], bare: true },
  { field: 'participants', words: ['mødedeltagere'], bare: true },
  {
    field: 'participants',
    words: [
      'deltagere',
      'medlemmer',
      'til stede',
      'tilstede',
      'tilstede var',
      'til stede var',
      'fremmødte',
      'indkaldelse',
    ],
    bare: false,
  },
  {
    field: 'absent',
    words: [
      'fraværende med afbud',
      'fraværende uden afbud',
      'fraværende',
      'fraværende deltagere',
      'fraværende medlemmer',
      'ikke til stede',
      'afbud fra',
      'afbud',
    ],
    bare: false,
  },
  { field: 'body', words: ['udvalg', 'forum', 'mødeforum'], bare: false },
  { field: 'unplaced', words: ['stedfortræder', 'stedfortrædere', 'suppleanter', 'gæster'], bare: false },
  { field: 'title', words: ['møde'], bare: false },
  { field: 'chair', words: ['mødeleder', 'ordstyrer', 'dirigent'], bare: false },
  {
    field: 'secretary',
    words: ['referent', 'mødereferent', 'sekretær', 'ref.', 'mødesekretær', 'protokolfører'],
    bare: false,
  },
]

const FIELD_OF_WORD = new Map(LABELS.flatMap((label) => label.words.map((word) => [word, label] as const)))
/** Every word that labels a field, in lower case. */
export const HEADER_WORDS: readonly string[] = [...FIELD_OF_WORD.keys()].filter(
  (word) => word !== 'den' && word !== 'møde',
)

const WORDS = [...FIELD_OF_WORD.keys()].sort((a, b) => b.length - a.length).join('|')
const WITH_COLON = new RegExp(`^(${WORDS})\\s*:\\s*(.*)$`, 'iu')
const WITH_SPACE = new RegExp(`^(${WORDS})\\s+(\\S.*)$`, 'iu')
const ALONE = new RegExp(`^(${WORDS})$`, 'iu')

/** Label at the start of a header line and the value after it (empty where the value follows on the next lines). */
export function headerLabelOf(text: string): { field: HeaderField; value: string } | null {
  const match = WITH_COLON.exec(text) ?? ALONE.exec(text)
  const label = match?.[1] === undefined ? undefined : FIELD_OF_WORD.get(match[1].toLowerCase())
  if (label !== undefined) return { field: label.field, value: match?.[2] ?? '' }
  const named = peopleLabelOf(text)
  if (named !== null) return named
  const spaced = WITH_SPACE.exec(text)
  const bare = spaced?.[1] === undefined ? undefined : FIELD_OF_WORD.get(spaced[1].toLowerCase())
  return bare?.bare === true && /^\p{Lu}/u.test(text) ? { field: bare.field, value: spaced?.[2] ?? '' } : null
}

/** A label of the house's own for those present or away: `Medlemmer til stede:`, `Politikere med afbud:`. */
function peopleLabelOf(text: string): { field: HeaderField; value: string } | null {
  const match = text.length > 2000 ? null : /^(\p{Lu}[\p{L} -]{5,44}?)\s*:\s*(.*)$/u.exec(text)
  const [, label = '', value = ''] = match ?? []
  if (/(?:^|\s)(?:fraværende|afbud|ikke til ?stede)(?:\s|$)/iu.test(label)) return { field: 'absent', value }
  if (/(?:^|\s)(?:til ?stede|\p{L}*deltagere|medlemmer|fremmødte)(?:\s|$)/iu.test(label))
    return { field: 'participants', value }
  return null
}
