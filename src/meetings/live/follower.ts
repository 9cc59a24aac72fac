/** One browser that follows a meeting: what it has been sent, and the stream it is sent by. */
import type { ServerResponse } from 'node:http'
import type { Caller, Database } from '../../platform/database.ts'

export interface Rights {
  personId: number
  /** All that decides what is seen, in words; equal for those who see the same. */
  words: string
}

/** What a group is sent: events by name, each only where it is another than before. */
export interface Parts {
  /** Of all that decides who sees what, read in the same statement. */
  stamp: string
  events: ReadonlyMap<string, { event: string; data: string }>
}

/** Null where the reader is not in the room any more. */
export type ReadParts = (
  database: Database,
  caller: Caller,
  meetingId: number,
  rights: string,
) => Promise<Parts | null>

/** Why a stream ends: `again` asks the browser to come back at once. */
export type Ending = 'stop' | 'again' | 'out' | 'signed-out'

/** A browser that takes less than this in is behind by more than a page; it comes back and gets all of it anew. */
const MOST_WAITING_BYTES = 512 * 1024

export class Follower {
  readonly sessionDigest: string
  readonly since = Date.now()
  rights: Rights | null = null
  readonly #outgoing: ServerResponse
  #sentTo: string | null = null
  readonly #sent = new Map<string, string>()

  constructor(sessionDigest: string, outgoing: ServerResponse) {
    this.sessionDigest = sessionDigest
    this.#outgoing = outgoing
  }

  onLeave(work: () => void): void {
    this.#outgoing.on('close', work)
  }

  /** Sends what is another than this browser has. */
  tell(group: string, { events }: Parts): void {
    if (this.#sentTo !== group) this.#sent.clear()
    this.#sentTo = group
    const news = [...events].filter(([name, { data }]) => this.#sent.get(name) !== data)
    for (const [name, { data }] of news) this.#sent.set(name, data)
    if (news.length > 0) this.#write(news.map(([, { event, data }]) => eventOf(event, data)).join(''))
  }

  /** Keeps the way open through proxies, and shows who is gone. */
  beat(): void {
    this.#write(':\n\n')
  }

  end(why: Ending): void {
    if (this.#outgoing.writableEnded) return
    if (why === 'out' || why === 'signed-out') this.#outgoing.write(eventOf('slut', why))
    this.#outgoing.end()
  }

  #write(text: string): void {
    if (this.#outgoing.writableEnded || this.#outgoing.destroyed) return
    this.#outgoing.write(text)
    if (this.#outgoing.writableLength > MOST_WAITING_BYTES) this.#outgoing.destroy()
  }
}

export const eventOf = (event: string, data: string): string =>
  `event: ${event}\n${data
    .split(/\r\n|\r|\n/u)
    .map((line) => `data: ${line}\n`)
    .join('')}\n`
