/** What the database itself refused of a change, for rooms to say in words; other failures are faults. */
import { DatabaseError } from 'pg'

export type DatabaseRefusal =
  /** A policy lets the person not do it. */
  | { kind: 'not-allowed' }
  /** Another row has the same key. */
  | { kind: 'taken' }
  /** Other rows stand on it. */
  | { kind: 'needed' }
  /** A rule of the table; `said`: in Danish, where the rule says it. */
  | { kind: 'rule'; said: string | null }

/** Null where it is something else that went wrong. */
export function refusalOf(error: unknown): DatabaseRefusal | null {
  if (!(error instanceof DatabaseError)) return null
  switch (error.code) {
    case '42501':
      return { kind: 'not-allowed' }
    case '23505':
      return { kind: 'taken' }
    case '23503':
      return { kind: 'needed' }
    case '23514':
    case 'P0001':
      return { kind: 'rule', said: error.hint ?? null }
    default:
      return null
  }
}

/** Whether the statement itself was refused, for its data or a rule, so that trying again is of no use. */
export function isOfTheRows(error: unknown): boolean {
  return error instanceof DatabaseError && /^(?:22|23|42)/u.test(error.code ?? '')
}
