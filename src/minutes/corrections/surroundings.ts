import type { SourceText } from '../source-text.ts'
import type { Line } from '../text/lines.ts'

/**
 * What can be told of a line beside its words, as short words of our own: `blank-above`, `capitals`, `flush`, `indented`,
 * `level 2`, `rule-above`, `rule-below`, `ends-colon`, `over Sagsnr` (the next line begins so), `under Sted` (the line above
 * is that), `line 3` (the third printed line). A rule holds where all of its conditions do.
 */
export type Condition = string

const RULE_LINE = /^[-=_*~–—.#]{3,}$/u
const LABEL = /^(\p{Lu}[\p{L}.-]*(?:\s\p{L}[\p{L}.-]*){0,3})\s*[:|]/u
const SHORT_LABEL = /^\p{Lu}[\p{L}.-]*(?:\s\p{L}[\p{L}.-]*){0,2}:?$/u
/** Lines from the top whose number tells what they are. */
const TOP_LINES = 12

/** A line of signs that parts what stands above and below. */
export function isRuleLine(text: string): boolean {
  return RULE_LINE.test(text)
}

/** The lines of a source in their places; lines at the page's edge do not count. */
export class Surroundings {
  readonly lines: readonly Line[]
  readonly #printed: readonly Line[]
  readonly #place = new Map<number, number>()

  constructor(source: SourceText, edges: readonly number[] = []) {
    const outer = new Set([...source.edges, ...edges])
    this.lines = source.lines.filter((line) => !outer.has(line.number))
    this.#printed = this.lines.filter((line) => line.text !== '')
    for (const [index, line] of this.#printed.entries()) this.#place.set(line.number, index)
  }

  /** All that holds for the line at the index. */
  at(index: number): Condition[] {
    const line = this.lines[index]
    if (line === undefined) return []
    const above = this.lines[index - 1]
    const below = this.lines[index + 1]
    const letters = line.text.replace(/[^\p{L}]/gu, '')
    const place = this.#place.get(line.number) ?? 0
    const under = this.#printed[place - 1]?.text ?? ''
    const over = LABEL.exec(this.#printed[place + 1]?.text ?? '')?.[1]
    const isSpaced = /^\s/u.test(line.indented)
    const found: (Condition | false)[] = [
      letters.length > 3 && letters === letters.toUpperCase() && 'capitals',
      line.level > 0 && `level ${line.level}`,
      below !== undefined && isRuleLine(below.text) && 'rule-below',
      above !== undefined && isRuleLine(above.text) && 'rule-above',
      (above === undefined || above.text === '') && 'blank-above',
      isSpaced ? 'indented' : 'flush',
      line.text.endsWith(':') && 'ends-colon',
      over !== undefined && `over ${over}`,
      SHORT_LABEL.test(under) && `under ${under.replace(/:$/u, '')}`,
      place < TOP_LINES && `line ${place + 1}`,
    ]
    return found.filter((condition) => condition !== false)
  }

  /** Whether all of the conditions hold there; `in-turn` is asked of several lines together and not here. */
  holds(index: number, conditions: readonly Condition[]): boolean {
    const asked = conditions.filter((condition) => condition !== 'in-turn')
    if (asked.length === 0) return true
    const found = new Set(this.at(index))
    return asked.every((condition) => found.has(condition))
  }
}
