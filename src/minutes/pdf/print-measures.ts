import type { PrintedLine } from './printed-lines.ts'

/** What is usual in a document: by it a line is seen to be full, a gap to be wide, a letter to be large. */
export interface PrintMeasures {
  /** Height of most letters, in points. */
  size: number
  left: number
  right: number
  /** Distance of baselines inside a paragraph, in letter heights. */
  leading: number
}

/** Long lines that must be there before they are believed to reach the margin. */
const FEW = 8

/** @param pageWidth of most pages, in points */
export function measurePrint(lines: PrintedLine[], pageWidth: number): PrintMeasures {
  const size =
    commonest(
      lines,
      (line) => Math.round(line.size * 2) / 2,
      (line) => line.text.length,
    ) ?? 11
  const long = lines.filter((line) => line.text.length > 40)
  const rights = long.map((line) => line.right).sort((a, b) => a - b)
  const leftmost = Math.min(...lines.slice(0, 500).map((line) => line.x))
  const left = long.length < FEW ? leftmost : (commonest(long, (line) => Math.round(line.x)) ?? leftmost)
  // A short text may reach no margin: pages are mostly as wide on either side.
  const usual = rights[Math.floor(rights.length * 0.97)] ?? 0
  const right = rights.length < FEW ? Math.max(usual, pageWidth - left) : usual
  const pairs = lines.flatMap((line, index) => {
    const next = lines[index + 1]
    const ratio = next === undefined || next.page !== line.page ? 0 : (next.y - line.y) / line.size
    const inside =
      next !== undefined && Math.abs(next.size - line.size) < 0.3 && line.right > right - size * 6
    return inside && ratio > 0.9 && ratio < 2.2 ? [Math.round(ratio * 20) / 20] : []
  })
  return { size, left, right, leading: commonest(pairs, (ratio) => ratio) ?? 1.3 }
}

function commonest<T>(
  all: T[],
  key: (one: T) => number,
  weight: (one: T) => number = () => 1,
): number | null {
  const counts = new Map<number, number>()
  for (const one of all) counts.set(key(one), (counts.get(key(one)) ?? 0) + weight(one))
  let best: number | null = null
  for (const [value, count] of counts) if (best === null || count > (counts.get(best) ?? 0)) best = value
  return best
}
