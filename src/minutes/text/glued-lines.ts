import { isContentsHeading } from './contents.ts'
import type { Line } from './lines.ts'
import { cutLine } from './pieces.ts'
import { kindOfLabel } from './section-labels.ts'

const GLUED = /[\p{L}\d)”"?!.](\d{1,4}\.\s*\p{Lu}[^\n]{1,250})$/u
const NUMBERED = /^\d{1,4}\.?\s+\S/u
const LONGEST = 500

/**
 * Numbered titles that web pages print on the line of what stands above them: `Indholdsfortegnelse1. Nyt`,
 * `10. Eventuelt1. Nyt`. Cut only where the title is printed elsewhere too, or the words before it are a label.
 */
export function cutGluedLines(lines: Line[]): Line[] {
  const candidates = lines.map((line) => gluedAt(line))
  if (candidates.every((at) => at === null)) return lines
  const printed = new Set<string>()
  for (const [index, line] of lines.entries()) {
    const at = candidates[index] ?? null
    if (NUMBERED.test(line.text)) printed.add(keyOf(at === null ? line.text : line.text.slice(0, at)))
  }
  return lines.flatMap((line, index) => {
    const at = candidates[index] ?? null
    if (at === null) return [line]
    const before = line.text.slice(0, at)
    const isLabel = kindOfLabel(before) !== null || isContentsHeading(before)
    if (!isLabel && !printed.has(keyOf(line.text.slice(at)))) return [line]
    return cutLine(line, [{ from: at, to: line.text.length }])
  })
}

/** Where a number is glued to the words before it; the first place where a title may begin. */
function gluedAt(line: Line): number | null {
  if (line.text.length > LONGEST || !/[^\s\d]\d{1,4}\.\s*[A-ZÆØÅÉ]/.test(line.text)) return null
  for (const match of line.text.matchAll(/(?<=[\p{L})”"?!.:])\d{1,4}\.\s*(?=\p{Lu})/gu))
    if (match.index > 0 && GLUED.test(line.text)) return match.index
  return null
}

function keyOf(text: string): string {
  return text
    .replace(/^(\d{1,4})\.?\s+/u, '$1 ')
    .replace(/\s+/gu, ' ')
    .trim()
}
