/**
 * Text as the tokens an index and a query are made of. The same for both, and for the marking of hits in extracts,
 * so that what is found can also be shown.
 */
import { foldLetters } from './fold-letters.ts'
import { STOP_WORDS } from './stop-words.ts'
import { hasIrregularForms, wordForms } from './word-forms.ts'

export interface Token {
  /** Where it stands in the text, in UTF-16 units. */
  start: number
  end: number
  /** Its number among the words of the text, from 1, stop words counted. */
  position: number
  whole: string
  parts: readonly string[]
}

const LETTER = 'A-Za-zÀ-ÖØ-öø-ɏ'
const TOKEN = new RegExp(
  `[0-9]+(?:[./,:-][0-9]+)+(?![${LETTER}])|[${LETTER}0-9]+(?:[-‐‑][${LETTER}0-9]+)*`,
  'g',
)
const NO_PARTS: readonly string[] = []

type Forms = { whole: string; parts: readonly string[] }

/** Words repeat: a text is analysed several times as fast with the forms of known ones at hand. Null: a stop word. */
const known = new Map<string, Forms | null>()
const MOST_KNOWN = 100_000

export interface AnalysisOptions {
  keepStopWords?: boolean
  /** Leaves words out that this says no to, before they are analysed; see `mayHoldLexemes`. */
  only?: (printed: string) => boolean
}

/** The tokens in order; stop words are left out, unless `keepStopWords`. */
export function analyseText(text: string, options: AnalysisOptions = {}): Token[] {
  const tokens: Token[] = []
  let position = 0
  for (const match of text.matchAll(TOKEN)) {
    const printed = match[0]
    position++
    if (options.only && !options.only(printed)) continue
    const forms = options.keepStopWords ? formsOf(printed, true) : knownFormsOf(printed)
    if (!forms) continue
    const { whole, parts } = forms
    tokens.push({ start: match.index, end: match.index + printed.length, position, whole, parts })
  }
  return tokens
}

const SPELLINGS: Record<string, string> = {
  ae: '(?:ae|[æä])',
  oe: '(?:oe|[øö])',
  aa: '(?:aa|å)',
  e: '[eèéêë]',
  u: '[uü]',
}

/**
 * A quick test of which printed words can have one of these lexemes, as the whole or as a part: it lets through some that
 * have none, and stops none that has one.
 */
export function mayHoldLexemes(lexemes: readonly string[]): (printed: string) => boolean {
  const beginnings = lexemes.map((lexeme) => {
    const letters = lexeme.match(/ae|oe|aa|[\s\S]/g) ?? []
    const shown = letters.slice(0, hasIrregularForms(lexeme) ? 1 : 3)
    return shown.map((letter) => SPELLINGS[letter] ?? letter.replace(/[^a-z0-9]/, '\\$&')).join('')
  })
  // Numbers and hyphenated words are known by other letters than they are printed with.
  const test = new RegExp(`[0-9‐‑-]|${beginnings.join('|')}`, 'i')
  return (printed) => test.test(printed)
}

function knownFormsOf(printed: string): Forms | null {
  const found = known.get(printed)
  if (found !== undefined) return found
  const forms = formsOf(printed, false)
  if (known.size >= MOST_KNOWN) known.clear()
  known.set(printed, forms)
  return forms
}

function formsOf(printed: string, keepStopWords: boolean): Forms | null {
  const first = printed.charCodeAt(0)
  if (first >= 48 && first <= 57) return { whole: numberLexeme(printed), parts: NO_PARTS }
  if (isAbbreviation(printed)) return { whole: foldLetters(printed), parts: NO_PARTS }
  if (/[-‐‑]/.test(printed)) return hyphenated(printed.split(/[-‐‑]/))
  if (!keepStopWords && STOP_WORDS.has(printed.toLowerCase())) return null
  return wordForms(printed)
}

/** `MED` and `CBA` are names and are not stemmed; `med` is a stop word. */
const isAbbreviation = (printed: string) => printed.length <= 5 && /^[A-ZÆØÅ]{2,5}$/.test(printed)

/** `MED-udvalgets` is found by MED, by udvalg and by medudvalg. */
function hyphenated(pieces: string[]): Forms {
  const forms = pieces.map((piece) => formsOf(piece, true) ?? { whole: foldLetters(piece), parts: NO_PARTS })
  const whole = forms
    .map((form, index) => (index < forms.length - 1 ? foldLetters(pieces[index] ?? '') : form.whole))
    .join('')
  const parts = new Set(
    forms.flatMap((form) => [form.whole, ...form.parts]).filter((part) => part.length > 1),
  )
  parts.delete(whole)
  return { whole, parts: [...parts] }
}

/** `150.000` → 150000, `25/00412` → 25/412, `22.05.2018` → 22-05-2018; other numbers as printed. */
function numberLexeme(printed: string): string {
  if (/^\d{1,3}(\.\d{3})+$/.test(printed)) return printed.replaceAll('.', '')
  const split = /^(\d+)\/0*(\d+)$/.exec(printed)
  if (split) return `${split[1]}/${split[2]}`
  if (/^\d{1,2}[.-]\d{1,2}[.-]\d{4}$/.test(printed))
    return printed
      .split(/[.-]/)
      .map((part) => part.padStart(2, '0'))
      .join('-')
  return foldLetters(printed)
}
