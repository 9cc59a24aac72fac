import type { Line } from './lines.ts'

const RULE = /^(?:[-_=~*–—]\s?){4,}$/u

/**
 * Rules drawn with signs (`-----`) say nothing and are taken off; the lines above and below them know that one was there.
 */
export function withoutRules(lines: Line[]): { kept: Line[]; rules: Line[] } {
  const rules = lines.filter((line) => line.text.length >= 4 && RULE.test(line.text))
  if (rules.length === 0) return { kept: lines, rules }
  const isRule = new Set(rules)
  const kept = lines.flatMap((line, at): Line[] => {
    if (isRule.has(line)) return []
    if (line.text === '') return [line]
    const above = lines[printedAbove(lines, at)]
    const below = lines[at + 1]
    const isUnderlined = below !== undefined && isRule.has(below)
    const isBelowRule = above !== undefined && isRule.has(above)
    if (!isUnderlined && !isBelowRule) return [line]
    return [{ ...line, ...(isUnderlined ? { isUnderlined } : {}), ...(isBelowRule ? { isBelowRule } : {}) }]
  })
  return { kept, rules }
}

function printedAbove(lines: Line[], at: number): number {
  let above = at - 1
  while (above >= 0 && lines[above]?.text === '') above--
  return above
}
