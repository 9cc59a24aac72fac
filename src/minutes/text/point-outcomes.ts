import type { Outcome, Recommendation, RecommendationPoint } from '../model.ts'
import { outcomeOf } from './outcome.ts'
import { stemsOf } from './stems.ts'

const NUMBERS = '\\d{1,2}(?!\\d)(?:\\s*(?:,|og|[-–]|til)\\s*\\d{1,2}(?!\\d)){0,20}'
const SAID = new RegExp(
  `^(?:ad|pkt\\.?|punkt(?:erne)?|at-punkt)?\\s*(${NUMBERS})(?:[.):]|\\s(?=\\p{L}))\\s*(.*)$`,
  'isu',
)
const POINT_WORD = /^(?:ad|pkt\.?|punkt(?:erne)?)\s*\d/iu

interface Statement {
  numbers: string[]
  text: string
}

/**
 * Outcome per point, by the point's printed label, else its position (`1.1` where nested, going on where numbering
 * starts again). What the decision says of a point comes first; a decision on the whole holds for every point.
 */
export function pointOutcomes(
  text: string,
  whole: Outcome,
  recommendation: Recommendation | null,
): Record<string, Outcome> {
  const points = recommendation?.points ?? []
  const statements = statementsIn(text)
  const keys = keysOf(points)
  const outcomes: Record<string, Outcome> = {}
  if (statements.length > 0) {
    for (const key of keys.keys()) outcomes[key] = 'none'
    for (const { numbers, text: said } of statements)
      for (const number of numbers) outcomes[number] = outcomeOfStatement(said, keys.get(number))
    return outcomes
  }
  const own = whole === 'partly' ? ownListOutcomes(text, keys) : null
  if (own !== null) return own
  const remarked = whole === 'approved-with-remark' ? bestMatch(remarkOf(text), keys) : null
  for (const [key, point] of keys) outcomes[key] = outcomeOfPoint(whole, key === remarked, point, text)
  return outcomes
}

/**
 * A list of the body's own in place of the points: each of its statements settles the point it says most of, with a remark
 * where it says more than the point; a point of which some nested ones are settled is settled in part.
 */
function ownListOutcomes(
  text: string,
  keys: Map<string, RecommendationPoint>,
): Record<string, Outcome> | null {
  const statements = text.split('\n').filter((line) => /^\s*[-–•*]\s/u.test(line))
  if (statements.length < 2) return null
  const outcomes: Record<string, Outcome> = {}
  for (const key of keys.keys()) outcomes[key] = 'none'
  for (const statement of statements) {
    const stems = new Set(stemsOf(statement))
    let best: { key: string; shared: number } | null = null
    for (const [key, point] of keys) {
      if (point.points.length > 0) continue
      const shared = new Set(stemsOf(point.text).filter((stem) => stems.has(stem))).size
      if (shared > (best?.shared ?? 1)) best = { key, shared }
    }
    if (best === null || best.shared / stems.size < 0.4) continue
    outcomes[best.key] = addsWords(statement, keys.get(best.key)?.text ?? '')
      ? 'approved-with-remark'
      : 'approved'
    const above = best.key.slice(0, Math.max(0, best.key.lastIndexOf('.')))
    if (above !== '') outcomes[above] = 'partly'
  }
  return outcomes
}

/** Keys of the points on all levels. */
export function keysOf(points: RecommendationPoint[], prefix = ''): Map<string, RecommendationPoint> {
  const keys = new Map<string, RecommendationPoint>()
  points.forEach((point, index) => {
    const position = `${prefix}${index + 1}`
    const label = point.label === null ? position : `${prefix}${point.label}`
    const key = keys.has(label) ? position : label
    keys.set(key, point)
    for (const [below, nested] of keysOf(point.points, `${key}.`)) keys.set(below, nested)
  })
  return keys
}

/** `Punkt 1 og 2 blev godkendt. Punkt 3 udsættes.`, `Ad 2: …`, `2 - 5) …`, and numbered lines. */
export function statementsIn(text: string): Statement[] {
  const statements: Statement[] = []
  for (const piece of piecesOf(text)) {
    const match = SAID.exec(piece)
    const starts =
      match !== null && (POINT_WORD.test(piece) || /^\d{1,2}(?:\s*[-–]\s*\d{1,2})?[.)]\s/u.test(piece))
    if (starts && match[1] !== undefined)
      statements.push({ numbers: numbersIn(match[1]), text: match[2] ?? '' })
    else {
      const last = statements[statements.length - 1]
      if (last !== undefined) last.text = `${last.text}\n${piece}`
    }
  }
  return statements
}

/** Lines, and within a line the sentences that begin with a point. */
function piecesOf(text: string): string[] {
  return text
    .split('\n')
    .flatMap((line) => line.split(/(?<=[.!?])\s+(?=(?:Ad|Pkt\.?|Punkt(?:erne)?)\s*\d)/u))
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '')
}

function numbersIn(text: string): string[] {
  const range = /^\s*(\d+)\s*(?:[-–]|til)\s*(\d+)\s*$/u.exec(text)
  if (range === null) return text.match(/\d+/gu) ?? []
  const [first, last] = [Number(range[1]), Number(range[2])]
  return first < last
    ? Array.from({ length: last - first + 1 }, (_, index) => String(first + index))
    : [String(first)]
}

function outcomeOfStatement(said: string, point: RecommendationPoint | undefined): Outcome {
  // A paragraph apart from the list below a point is about the whole again.
  const own = said.split('\n').filter((line, index) => index === 0 || /^[-–•]/u.test(line))
  const text = own.join('\n').trim()
  const outcome = outcomeOf(text)
  const listed = own.slice(1).length
  if (listed > 0 && (own[0] ?? '').trim() === '') return 'partly'
  if (outcome !== 'approved' || point === undefined) return outcome
  return addsWords(text, point.text) ? 'approved-with-remark' : 'approved'
}

/** The decision says the point again, but not quite as it was recommended. */
function addsWords(said: string, recommended: string): boolean {
  const known = new Set(stemsOf(recommended))
  const own = stemsOf(said)
  const shared = own.filter((stem) => known.has(stem)).length
  const printed = new Set(numerals(recommended))
  const changedNumber = numerals(said).some((number) => !printed.has(number))
  return shared >= 3 && (changedNumber || own.length - shared >= 4)
}

function numerals(text: string): string[] {
  return (text.match(/\d[\d.,]*/gu) ?? []).map((number) => number.replace(/[.,]+$/u, ''))
}

function outcomeOfPoint(
  whole: Outcome,
  remarked: boolean,
  point: RecommendationPoint,
  text: string,
): Outcome {
  const discusses = /^(?:at )?(?:\p{L}+ )?drøft/iu.test(point.text)
  if (whole === 'approved-with-remark') return remarked ? whole : 'approved'
  if (whole === 'referred' || whole === 'partly') return discusses ? 'discussed' : 'none'
  if (whole !== 'discussed' || discusses) return whole
  const agreed = new Set(stemsOf(/enighed om(.*)$/isu.exec(text)?.[1] ?? ''))
  return stemsOf(point.text).filter((stem) => agreed.has(stem)).length >= 2 ? 'approved' : whole
}

function remarkOf(text: string): string {
  return /(?:idet|dog|med den|med følgende)(.*)$/isu.exec(text)?.[1] ?? text
}

/** The point that a remark is most about; the first of equals. */
export function bestMatch(remark: string, keys: Map<string, RecommendationPoint>): string | null {
  const wanted = new Set(stemsOf(remark))
  let best: { key: string; score: number } | null = null
  for (const [key, point] of keys) {
    const score = new Set(stemsOf(point.text).filter((stem) => wanted.has(stem))).size
    if (best === null || score > best.score) best = { key, score }
  }
  return best?.key ?? null
}
