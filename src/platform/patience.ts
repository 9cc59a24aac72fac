/** How long an answer of the database is waited for where somebody waits for a page, and what is told when none comes. */
import { systemCode } from './operator-error.ts'

/** Milliseconds. */
export interface Patience {
  /** For a connection, and for the opening of a transaction, which asks no more of the server than to be there. */
  opening: number
  /** For each statement of a page. */
  reading: number
  /** For each statement of a change: a secretary may open thousands of items at once. */
  writing: number
}

export const PAGE_PATIENCE: Patience = { opening: 3_000, reading: 5_000, writing: 60_000 }

/** Longer than the server's own limit, so that a server that lives says itself that it gave up. */
export const afterTheServer = (limit: number) => limit + 1_000

/** The database is not there, does not answer, or gave up a statement that took too long. */
export class NoAnswer extends Error {}

/** What the driver says, for it has no codes for these. */
const SILENT =
  /^(?:Query read timeout|timeout exceeded when trying to connect|Connection terminated|timeout expired)/

/** Server's codes: given up for time, a lock not got, shutting down, no room for more connections, connection lost. */
const GIVEN_UP = /^(?:57014|55P03|57P0[1-5]|53300|08...)$/

const UNREACHABLE = ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH']

/** Nothing more can be asked on this connection. */
export function isSilent(error: unknown): boolean {
  return error instanceof Error && SILENT.test(error.message)
}

export function isNoAnswer(error: unknown): boolean {
  const code = systemCode(error) ?? ''
  // The socket of a server that is gone; a file that is missing is another matter.
  const noSocket =
    code === 'ENOENT' && error instanceof Error && 'syscall' in error && error.syscall === 'connect'
  return isSilent(error) || GIVEN_UP.test(code) || UNREACHABLE.includes(code) || noSocket
}
