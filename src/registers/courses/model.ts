/**
 * Rules of the register courses. Who signed up first has a seat; the others wait in their order. A seat given back is the
 * next one's at once, for nobody is moved: places are counted anew from the order of the sign-ups. One signs up until some
 * days before the course begins, so that units can plan without those who go. A programme's money comes from several
 * sources, which together are its budget.
 */
import { addDays } from '../../language/due-calendar.ts'

export interface Signup {
  personId: number
  /** Milliseconds since 1970; equal ones stand in the order of `id`. */
  at: number
  id: number
}

export interface Place {
  personId: number
  /** Null: has a seat. From 1: place in the waiting list. */
  waiting: number | null
}

/** In the order of the sign-ups. */
export function placesOf(signups: readonly Signup[], seats: number): Place[] {
  return signups
    .toSorted((a, b) => a.at - b.at || a.id - b.id)
    .map(({ personId }, index) => ({ personId, waiting: index < seats ? null : index - seats + 1 }))
}

/** The last day on which one can sign up. */
export function lastDayToSignUp({ startsOn, leadDays }: { startsOn: string; leadDays: number }): string {
  return addDays(startsOn, -leadDays)
}

/** What is missing in a programme's money, in kroner; below zero: more than the budget. Counted in øre. */
export function missingFunds(budget: number, funds: readonly number[]): number {
  const ore = (amount: number) => Math.round(amount * 100)
  return (ore(budget) - funds.reduce((sum, amount) => sum + ore(amount), 0)) / 100
}
