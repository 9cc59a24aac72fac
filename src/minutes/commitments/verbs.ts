/** What the first finite verb of a clause is. */
export type VerbKind =
  | 'passive' // udarbejdes, nås
  | 'active' // udarbejder, får
  | 'duty' // skal, bør, må ikke
  | 'will' // vil
  | 'state' // er, har, kan, forventes: says how things are, promises nothing
  | 'past' // blev, drøftede
  | 'none'

export interface FoundVerb {
  kind: VerbKind
  /** Index of the verb among the words of the clause, or -1. */
  at: number
  word: string
}

const DUTY = new Set(['skal', 'bør', 'må'])
const STATES = new Set(
  `er har kan ses synes findes lykkes skyldes trives forventes vurderes ønskes kræves ligger gælder udgør betyder består fremgår
   omfatter vedrører kunne ville skulle burde måtte tør forventer vurderer håber mener bemærker konstaterer takker antager
   oplever beklager roser understreger minder advarer glæder støtter anerkender kender står`.split(/\s+/u),
)
const PASTS = new Set(
  `blev var havde tog gav fik gik kom så holdt fandt stod lå bad vedtog foreslog foretog deltog udtrykte tilkendegav fremgik
   godkendte besluttede tiltrådte drøftede ønskede bemærkede konstaterede orienterede noterede anbefalede aftalte pegede
   understregede behandlede gennemgik præsenterede fastholdt afviste udsatte`.split(/\s+/u),
)
/** Verbs that end in -år, -ør or -ser in the present: `gennemgår`, `opnår`, `foreslår`. */
const IRREGULAR_ACTIVE = /(?:går|står|får|gør|slår|når)$|^(?:for|ud|til|over|gennem)?ser$/u

/** Words in -es that are no passives: possessives, adverbs and plural forms. */
const NO_PASSIVE = new Set(
  `deres vores jeres fælles alles begges ellers hendes des desto samtidiges indes succes proces ades les kongres stres dels endnes
   tilfredses års kommunes aftenes sides kredses`.split(/\s+/u),
)
/** What stands before a noun, so that a word in -er after it is one, and no verb. */
const BEFORE_NOUN =
  /^(?:de|den|det|en|et|et|alle|flere|mange|nogle|få|disse|hver|af|for|med|til|på|om|i|ved|fra|under|over|som|og|eller|samt|nye|ny|nyt|\d+|to|tre|fire|fem|seks|syv|otte|ni|ti|.*[a-zæøå]s|.*(?:ede|ende|lige|iske|ige))$/iu

/** Initials may end in S, like possessives. */
function isBeforeNoun(word: string): boolean {
  return !/^\p{Lu}{2,5}$/u.test(word) && BEFORE_NOUN.test(bare(word))
}

export const wordsOf = (text: string): string[] =>
  text.split(/[\s,;:()«»”“"]+/u).filter((word) => word !== '')

const bare = (word: string) => word.replace(/^[^\p{L}\d]+|[^\p{L}\d]+$/gu, '').toLowerCase()

export function isPassive(word: string): boolean {
  const plain = bare(word)
  if (plain.length < 4 || !/(?:es|ås)$/u.test(plain) || NO_PASSIVE.has(plain) || STATES.has(plain))
    return false
  // `borgernes`, `centrenes`, `kommunens` belong to somebody.
  return (
    !/(?:ernes|enes|ænes|[aeiouyæøå]nes|ommunes|folkes)$/u.test(plain) ||
    /^(?:åbnes|tegnes|regnes|udlignes|planes)$/u.test(plain)
  )
}

/** A word that can be an active verb in the present; whether it is one depends on where it stands. */
export function mayBeActive(word: string): boolean {
  const plain = bare(word)
  if (STATES.has(plain) || DUTY.has(plain)) return false
  // Nouns in the plural: `ændringer`, `muligheder`, `undersøgelser`.
  if (/(?:inger|ioner|heder|elser|ører|ener)$/u.test(plain)) return false
  return (
    IRREGULAR_ACTIVE.test(plain) ||
    (/^\p{Ll}{2,}er$/u.test(plain) &&
      !/^(?:eller|efter|under|over|her|der|hver|især|aldrig|hvor|især|maner|imellem|altid|ikke|hvorefter|herefter|derefter)$/u.test(
        plain,
      ))
  )
}

/** The first finite verb of a clause. */
export function firstVerb(clause: string): FoundVerb {
  const words = wordsOf(clause)
  for (const [at, word] of words.entries()) {
    const kind = kindOf(words, at)
    if (kind !== null) return { kind, at, word }
  }
  return { kind: 'none', at: -1, word: '' }
}

function kindOf(words: string[], at: number): VerbKind | null {
  const word = bare(words[at] ?? '')
  if (STATES.has(word)) return 'state'
  if (PASTS.has(word)) return 'past'
  if (word === 'må') return bare(words[at + 1] ?? '') === 'gerne' ? 'state' : 'duty'
  if (DUTY.has(word)) return 'duty'
  if (word === 'vil') return 'will'
  if (isPassive(word)) return 'passive'
  const before = words[at - 1]
  if (before !== undefined && mayBeActive(words[at] ?? '') && !isBeforeNoun(before)) return 'active'
  return null
}
