import type { Finding, Minutes } from '../model.ts'
import { contextOf } from './check-context.ts'
import type { CheckRule } from './rule.ts'
import { CHECK_RULES } from './rules.ts'

export interface CheckOptions {
  /** The rules to run; all by default. */
  rules?: readonly CheckRule[]
  /** Ids of rules that the house has turned off. */
  without?: readonly string[]
}

/**
 * What does not add up in minutes or in a paper that is being written, in the order it stands. Pure and quick enough for
 * every pause in typing. The findings of reading itself stand in `minutes.findings` and are not repeated here.
 */
export function checkMinutes(minutes: Minutes, options: CheckOptions = {}): Finding[] {
  const { rules = CHECK_RULES, without = [] } = options
  const context = contextOf(minutes)
  return rules
    .filter(({ id }) => !without.includes(id))
    .flatMap((rule) => rule.check(minutes, context))
    .toSorted((a, b) => a.lines[0] - b.lines[0])
}
