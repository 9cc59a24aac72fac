/**
 * Rules of the register telephone service: the index of test calls. A call scores for each criterion a share of its most
 * points; the index is the mean of these shares by the criteria's weights, from 0 to 100. A call that nobody answered
 * scores nothing, and so does a criterion without points: what was not heard was not good service. The index of a unit is
 * the mean of its calls.
 */
export interface Criterion {
  id: number
  weight: number
  mostPoints: number
}

/** What all calls of a unit scored together. */
export interface Scored {
  /** All calls, answered or not. */
  calls: number
  /** By criterion: the sum of points. */
  points: ReadonlyMap<number, number>
}

/** Null where there was no call, or nothing to judge it by. */
export function indexOf(criteria: readonly Criterion[], { calls, points }: Scored): number | null {
  const weights = criteria.reduce((sum, { weight }) => sum + weight, 0)
  if (calls === 0 || weights === 0) return null
  const scored = criteria.reduce((sum, { id, weight, mostPoints }) => {
    const share = Math.min((points.get(id) ?? 0) / (mostPoints * calls), 1)
    return sum + weight * share
  }, 0)
  return (scored / weights) * 100
}

/** As the goal is read: rounded to what is printed, so that a figure and its verdict never disagree on paper. */
export function meetsGoal(index: number | null, goal: number): boolean | null {
  return index === null ? null : Math.round(index * 10) / 10 >= goal
}

/** @param before of the campaign that this one repeats */
export function developmentOf(index: number | null, before: number | null): number | null {
  return index === null || before === null ? null : (Math.round(index * 10) - Math.round(before * 10)) / 10
}

/** Points typed for a criterion; null where they are not on its scale. */
export function pointsOf(text: string, { mostPoints }: Pick<Criterion, 'mostPoints'>): number | null {
  const points = /^\d{1,2}$/u.test(text) ? Number(text) : null
  return points === null || points > mostPoints ? null : points
}
