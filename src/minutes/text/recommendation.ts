import type { Recommendation, RecommendationPoint } from '../model.ts'
import type { Line } from './lines.ts'
import { listPointOf } from './list.ts'

const WHO =
  /^(?:(?:derfor|herefter)\s+)?(\p{Lu}[^.:,;]{1,70}?)\s+(?:indstiller|anbefaler|foreslår)(?=[\s,:.]|$)/u

const LEAD_IN_ALONE = /^[^.:;]{0,120}(?:indstill|anbefal|foreslå)\p{L}*[^.:;]{0,40}(?:,?\s+at|:)\s*:?$/iu

/** Who recommends what, from the lines of a section headed Indstilling. `null` where it has no text. */
export function readRecommendation(lines: Line[]): Recommendation | null {
  const printed = lines.filter((line) => line.text !== '')
  const [first] = printed
  if (first === undefined) return null
  const by = printed.map((line) => recommenderIn(line.text)).find((who) => who !== null) ?? null
  const points = pointsOf(lines)
  if (points.length > 0) return { by, points }
  const text = printed.map((line) => line.text).join(' ')
  // The words that lead in, and nothing behind them: the text was cut off.
  if (LEAD_IN_ALONE.test(text)) return { by, points: [] }
  return { by, points: [{ label: null, text, points: [] }] }
}

function recommenderIn(text: string): string | null {
  const who = WHO.exec(text)?.[1]?.trim()
  if (who === undefined || /^(?:det|der|at|som|hvis)\b/iu.test(who)) return null
  return who
}

/** Points in order, those further in under the one above. A paragraph after a line ending in a colon is a point too. */
function pointsOf(lines: Line[]): RecommendationPoint[] {
  const roots: RecommendationPoint[] = []
  let open: { indent: number; point: RecommendationPoint } | null = null
  let last: RecommendationPoint | null = null
  let introduced = false
  let previousBlank = true
  let leadsIn = false
  for (const line of lines) {
    if (line.text === '') {
      previousBlank = true
      continue
    }
    const item = listPointOf(line)
    if (item !== null) {
      const point = { label: item.label, text: item.text, points: [] }
      if (open !== null && item.indent > open.indent) open.point.points.push(point)
      else {
        roots.push(point)
        open = { indent: item.indent, point }
      }
      last = point
    } else if (last !== null && !previousBlank) last.text = `${last.text} ${line.text}`
    else if (leadsIn && introduced) {
      last = { label: null, text: line.text, points: [] }
      roots.push(last)
    }
    leadsIn = item === null && line.text.endsWith(':')
    introduced ||= item !== null
    previousBlank = false
  }
  return roots
}
