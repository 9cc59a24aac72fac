import type { LineRange, MinutesSection } from '../model.ts'
import type { Line } from '../text/lines.ts'

/** One sentence, list point or table row of a section. */
export interface Sentence {
  text: string
  lines: LineRange
  /** Sentences of one paragraph or list point share a number; those of a list share one lead-in. */
  paragraph: number
  listed: boolean
  /** The line ending in a colon that leads a list in; `null` where there is none. */
  leadIn: string | null
}

interface Paragraph {
  text: string
  lines: LineRange
  listed: boolean
}

const LIST_MARK =
  /^\s*(?:[-–•·*]\s*(?:\d{1,2}[.)]\s+)?|\d{1,2}[.)]\s+(?=\D)(?!(?:kvartal|halvår|januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december)(?!\p{L}))|[a-z][.)]\s+)/u

/** Sentences of a section with the lines they stand on. `lines` are those of the whole input, or none. */
export function sentencesOf(section: MinutesSection, lines: readonly Line[]): Sentence[] {
  const sentences: Sentence[] = []
  let leadIn: string | null = null
  for (const [index, paragraph] of paragraphsOf(numberedLines(section, lines)).entries()) {
    if (!paragraph.listed) leadIn = null
    if (paragraph.text.length > 2 * LONGEST_PARAGRAPH) continue
    for (const text of splitSentences(paragraph.text))
      sentences.push({ text, lines: paragraph.lines, paragraph: index, listed: paragraph.listed, leadIn })
    if (!paragraph.listed && paragraph.text.endsWith(':')) leadIn = paragraph.text
  }
  return sentences
}

interface NumberedLine {
  text: string
  number: number
}

/** How far ahead a line of the text is looked for: both are in the same order, and few lines are left out. */
const LOOK_AHEAD = 50

/** Lines of a section's text with their numbers in the input, found again in order. */
function numberedLines(section: MinutesSection, lines: readonly Line[]): NumberedLine[] {
  const [first, last] = section.lines
  const own = lines.filter((line) => line.number >= first && line.number <= last && line.text !== '')
  let at = 0
  let number = first
  return section.text.split('\n').map((text) => {
    const wanted = text.trim()
    const ahead = wanted === '' ? [] : own.slice(at, at + LOOK_AHEAD)
    const found = ahead.findIndex((line) => line.indented.trim().endsWith(wanted))
    if (found >= 0) {
      at += found
      number = own[at]?.number ?? number
    }
    return { text, number }
  })
}

/** Wrapped lines joined; each list point, table row and label a paragraph of its own. */
function paragraphsOf(lines: NumberedLine[]): Paragraph[] {
  const paragraphs: Paragraph[] = []
  let open: Paragraph | null = null
  for (const { text, number } of lines) {
    const mark = LIST_MARK.exec(text)?.[0]
    const bare = text.slice(mark?.length ?? 0).trim()
    if (bare === '') open = null
    else if (open !== null && mark === undefined && goesOn(open.text, bare)) {
      open.text = `${open.text} ${bare}`
      open.lines = [open.lines[0], number]
    } else {
      open = { text: bare, lines: [number, number], listed: mark !== undefined }
      paragraphs.push(open)
    }
  }
  return paragraphs
}

/** Longer runs of lines without an end are no paragraph anybody wrote. */
const LONGEST_PARAGRAPH = 4000

/** A line that wraps has no end of sentence and goes on in lower case, or is too long to be a heading. */
function goesOn(above: string, below: string): boolean {
  if (above.length > LONGEST_PARAGRAPH) return false
  if (/[.:!?]$/u.test(above) || below.includes('\t') || above.includes('\t')) return false
  return /^[\p{Ll}\d(]/u.test(below) || above.length > 60
}

/** Words that end in a full stop without ending a sentence. */
const ABBREVIATIONS = new Set(
  `vedr ift jf ca bl a kl nr d dvs pga mhp mht mv m pt evt inkl ekskl hhv fx f eks o lign pr stk kap pkt mio mia kr
   osv resp mdr max min tlf afd dir st sep okt nov dec jan feb mar apr jun jul aug s v i h fht ifm ifbm iht if ad mfl fl vha dkk`.split(
    /\s+/u,
  ),
)

/** Sentences of a paragraph: full stops after abbreviations and ordinals do not end one. */
export function splitSentences(text: string): string[] {
  const sentences: string[] = []
  let from = 0
  for (const match of text.matchAll(/[.!?][”"»)]?\s+(?=\S)/gu)) {
    const before = /([\p{L}\d]+)$/u.exec(text.slice(Math.max(0, match.index - 30), match.index))?.[1] ?? ''
    const next = text[match.index + match[0].length] ?? ''
    const isEnd = match[0].startsWith('.') ? endsSentence(before, next) : true
    if (!isEnd) continue
    sentences.push(text.slice(from, match.index + match[0].length).trim())
    from = match.index + match[0].length
  }
  const rest = text.slice(from).trim()
  return rest === '' ? sentences : [...sentences, rest]
}

function endsSentence(before: string, next: string): boolean {
  if (ABBREVIATIONS.has(before.toLowerCase())) return false
  // An ordinal (`1. kvartal`) goes on in lower case; a year or an amount ends a sentence.
  if (/^\d{1,2}$/u.test(before)) return /^\p{Lu}/u.test(next)
  return before.length > 1 || /^\p{Lu}/u.test(next)
}
