/** Somebody who has a paper open, and what pages and the site say to each other beside the text. */
import type { beforeHandleAwarenessPayload, Connection, onStatelessPayload } from '@hocuspocus/server'
import type { Caller } from '../../platform/database.ts'
import { CLOSE, type CloseGround } from './close-grounds.ts'

export interface Writer {
  paperId: number
  municipality: number
  person: { id: number; name: string }
  sessionDigest: string
  /** When this use of the session was last noted. */
  notedAt?: number
}

export const sharedName = (municipality: number, paperId: number): string => `${municipality}-${paperId}`

export function placeOf(name: string): { municipality: number; paperId: number } {
  const [municipality = 0, paperId = 0] = name.split('-').map(Number)
  return { municipality, paperId }
}

export const writerOf = ({ context }: Connection<Writer>): Writer => context

export function callerOf({ municipality, person, sessionDigest }: Writer): Caller {
  return { municipality, person: person.id, sessionDigest }
}

/** A page says where its writer is; who that is, the site says. */
export function nameWriter({ states, context }: beforeHandleAwarenessPayload<Writer>): void {
  if (context === undefined) return
  for (const state of states.values()) state['user'] = context.person
}

/** Messages of a connection are taken one after the other: what came before this one is stored. */
export function answerWhetherStored({ connection, payload }: onStatelessPayload): void {
  const [, asked] = /^stored\?(\d{1,9})$/u.exec(payload) ?? []
  if (asked !== undefined) connection.sendStateless(JSON.stringify({ stored: Number(asked) }))
}

/** Refused by a policy, or the document is gone: neither is a fault. */
export function closeFor(error: unknown): CloseGround {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === '42501') return CLOSE.noRight
  return code === '23503' ? CLOSE.outdated : CLOSE.fault
}
