import type { Finding, Minutes } from '../model.ts'
import { contextOf } from './check-context.ts'
import { type CheckRule, findingOf } from './rule.ts'
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

export interface PlacedFinding extends Finding {
  /** Index of the item it is about, which alone it speaks of; `null` for the meeting as a whole, which may quote any item. */
  at: number | null
}

/**
 * All findings of stored minutes, those of reading too, each with its item by place: numbers may be missing or the same.
 * @param minutes with commitments
 */
export function placeFindings(minutes: Minutes): PlacedFinding[] {
  const context = contextOf(minutes)
  const checked = CHECK_RULES.flatMap((rule) =>
    rule.look(context).map((remark) => ({
      ...findingOf(rule, remark),
      at: remark.item === null ? null : context.items.indexOf(remark.item),
    })),
  )
  const read = minutes.findings.map((finding) => ({ ...finding, at: itemOf(minutes, finding) }))
  return [...checked, ...read].toSorted((a, b) => a.lines[0] - b.lines[0])
}

/** The one item that has the number; of none or several nobody can say which, so it is about the meeting. */
function itemOf({ items }: Minutes, { item }: Finding): number | null {
  if (item === null) return null
  const first = items.findIndex(({ number }) => number === item)
  return first >= 0 && first === items.findLastIndex(({ number }) => number === item) ? first : null
}
