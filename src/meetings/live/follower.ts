/** One browser that follows a meeting: what it has been sent, and the stream it is sent by. */
import type { Caller, Database } from '../../platform/database.ts'

export interface Rights {
  personId: number
  /** All that decides what is seen, in words; equal for those who see the same. */
  words: string
}

/** Before the words of those rights that are shown on the wall. */
export const ON_SCREEN = 'screen:'

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

/** The page of the meeting, or the wall of the room, which is sent less. */
export type Shows = 'page' | 'screen'

export class Follower {
  readonly sessionDigest: string
  readonly shows: Shows
  readonly since = Date.now()
  rights: Rights | null = null
  /** The body of the answer. */
  readonly stream: ReadableStream<Uint8Array>
  #controller: ReadableStreamDefaultController<Uint8Array> | null = null
  #left: () => void = () => {}
  #sentTo: string | null = null
  readonly #sent = new Map<string, string>()

  constructor(sessionDigest: string, shows: Shows = 'page') {
    this.sessionDigest = sessionDigest
    this.shows = shows
    this.stream = new ReadableStream<Uint8Array>(
      {
        start: (controller) => void (this.#controller = controller),
        cancel: () => this.#leave(),
      },
      new ByteLengthQueuingStrategy({ highWaterMark: MOST_WAITING_BYTES }),
    )
    this.#write('retry: 1000\n\n')
  }

  /** @param work done once, when the browser or the house has ended it */
  onLeave(work: () => void): void {
    this.#left = work
  }

  /** Sends what is another than this browser has. */
  tell(group: string, { events }: Parts): void {
    if (this.#sentTo !== group) this.#sent.clear()
    this.#sentTo = group
    const news = [...events].filter(([name, { data }]) => this.#sent.get(name) !== data)
    for (const [name, { data }] of news) this.#sent.set(name, data)
    if (news.length > 0) this.#write(news.map(([, { event, data }]) => eventOf(event, data)).join(''))
  }

  /** Keeps the way open through proxies. */
  beat(): void {
    this.#write(':\n\n')
  }

  end(why: Ending): void {
    if (why === 'out' || why === 'signed-out') this.#write(eventOf('slut', why))
    this.#controller?.close()
    this.#leave()
  }

  #write(text: string): void {
    if (this.#controller === null) return
    if ((this.#controller.desiredSize ?? 0) <= 0) {
      this.#controller.error(new Error('This browser takes in too little'))
      this.#leave()
    } else this.#controller.enqueue(ENCODER.encode(text))
  }

  #leave(): void {
    if (this.#controller === null) return
    this.#controller = null
    this.#left()
  }
}

const ENCODER = new TextEncoder()

export const eventOf = (event: string, data: string): string =>
  `event: ${event}\n${data
    .split(/\r\n|\r|\n/u)
    .map((line) => `data: ${line}\n`)
    .join('')}\n`
