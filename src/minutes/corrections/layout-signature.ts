import { createHash } from 'node:crypto'
import type { SourceText } from '../source-text.ts'
import { shapeOfNumber } from './line-pattern.ts'
import { splitItemLine } from './split-line.ts'
import { isRuleLine } from './surroundings.ts'

/** Lines from the top among which labels tell a layout. */
const TOP_LINES = 40
const LABEL = /^(\p{L}[\p{L}. ]{1,28}?)\s*[:|]/u
const SHORT = /^[^\d.!]{3,50}$/u

/**
 * What a layout is known by: labels at its top, short lines and number shapes that recur. Short digests of them in order, so
 * that no text of the file stands in it.
 */
export function signatureOf({ lines, edges, kind }: SourceText): string[] {
  const outer = new Set(edges)
  const printed = lines.filter(
    (line) => line.text !== '' && line.text.length <= 120 && !outer.has(line.number),
  )
  const counts = new Map<string, number>()
  const add = (token: string) => counts.set(token, (counts.get(token) ?? 0) + 1)
  for (const [index, { text }] of printed.entries()) {
    const label = LABEL.exec(text)?.[1]
    if (label !== undefined && index < TOP_LINES) add(`top ${label}`)
    if (label !== undefined) add(`label ${label}`)
    else if (isRuleLine(text)) add('rule')
    else if (SHORT.test(text)) add(`line ${text.toLowerCase()}`)
    const { lead, number, between } = splitItemLine(text)
    if (number !== null) add(`number ${lead}${shapeOfNumber(number)}${between}`)
  }
  const tokens = [...counts].flatMap(([token, count]) =>
    count > 1 || token.startsWith('top ') ? [token] : [],
  )
  return [`form ${kind}`, ...tokens].map(digestOf).toSorted()
}

function digestOf(token: string): string {
  return createHash('sha256').update(token).digest('hex').slice(0, 8)
}

const LEAST_SHARED = 3
const LEAST_SHARE = 0.5

/** Whether two documents are set alike: half of what the shorter signature has stands in the other too. */
export function isSameLayout(a: readonly string[], b: readonly string[]): boolean {
  const known = new Set(a)
  const shared = b.filter((token) => known.has(token)).length
  return shared >= LEAST_SHARED && shared / Math.min(a.length, b.length) >= LEAST_SHARE
}
