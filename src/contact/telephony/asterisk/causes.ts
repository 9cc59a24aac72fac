/** Why a leg that was rung did not come up, from the cause the exchange gives (ITU-T Q.850). */
import type { DownCause } from '../exchange.ts'

const causes = new Map<number, DownCause>([
  [0, 'no-answer'],
  [16, 'no-answer'],
  [17, 'busy'],
  [18, 'no-answer'],
  [19, 'no-answer'],
  [21, 'rejected'],
  [31, 'no-answer'],
  [127, 'no-answer'],
])

/** What is not among them is a number or a telephone that can not be reached: unknown, not registered, no line free. */
export const causeOf = (code: number): DownCause => causes.get(code) ?? 'unreachable'
