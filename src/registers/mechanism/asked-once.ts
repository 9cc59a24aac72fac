/** Measures that are asked together often stand on the same reading: it is made once. */
import type { Transaction } from '../../platform/database.ts'
import type { MeasureAt } from './measures.ts'

/** The same question (from, until) of one asking is asked once; without an asking it is asked each time. */
export function askedOnce<Answer>(
  reading: (tx: Transaction, at: MeasureAt) => Promise<Answer>,
): typeof reading {
  const known = new WeakMap<object, Map<string, Promise<Answer>>>()
  return (tx, at) => {
    if (at.asking === undefined) return reading(tx, at)
    const answers = known.get(at.asking) ?? new Map<string, Promise<Answer>>()
    known.set(at.asking, answers)
    const question = `${at.from}/${at.until}`
    const answer = answers.get(question) ?? reading(tx, at)
    answers.set(question, answer)
    return answer
  }
}
