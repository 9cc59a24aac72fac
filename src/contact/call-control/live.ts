/**
 * One listener of the site on what call control writes, and all the browsers that follow it. A page is made live by one
 * line in its view, `<LiveContact />` (live-pages.tsx), anywhere in its content:
 *
 * - the page opens one stream (paths.contactStream), which only ever says «changed»; the browser then asks for the page
 *   again and Turbo morphs what is new into it, so there is one way of showing and one set of rights;
 * - changes are told at most twice a second; what changed between the reading of the page and the opening of its stream is
 *   told at once;
 * - what is half typed stays (src/ui/browser/keep-typed.ts); what must not be touched at all, such as a telephone with
 *   sound in it, carries an `id` and `data-turbo-permanent`;
 * - rights are asked for anew by each refresh, and of the stream twice a minute; hidden tabs let go.
 */
import { sql } from 'kysely'
import { Follower } from '../../meetings/live/follower.ts'
import type { Database } from '../../platform/database.ts'
import { log } from '../../platform/log.ts'
import { type Listening, listenTo } from '../../platform/notices.ts'

/** The name of the only event there is. */
export const CHANGED = 'aendret'
const AT_MOST_EVERY_MS = 500
const RIGHTS_HOLD_MS = 30_000
/** A stream that stands longer than this is begun anew by the browser, which also counts as use of its session. */
const LONGEST_MS = 15 * 60_000

interface Group {
  followers: Set<Follower>
  changedAt: number
  toldAt: number
  timer: NodeJS.Timeout | null
}

export class ContactLive {
  readonly #database: Database
  readonly #groups = new Map<number, Group>()
  readonly #listening: Listening
  readonly #clock: NodeJS.Timeout
  readonly #begunAt = Date.now()
  #askedAt = Date.now()
  #told = 0

  /** @param url of the app login */
  constructor(database: Database, url: string) {
    this.#database = database
    this.#listening = listenTo(url, 'sagsgang_contact', {
      onNotice: (payload) => this.#changed(Number(payload)),
      onGap: () => [...this.#groups.keys()].forEach((municipality) => this.#changed(municipality)),
    })
    this.#clock = setInterval(() => void this.#look(), 5_000)
    this.#clock.unref()
  }

  /**
   * The body of an answer that goes on.
   * @param since when the page that follows was made, in milliseconds
   */
  follow(municipality: number, sessionDigest: string, since: number): ReadableStream<Uint8Array> {
    const group = this.#groupOf(municipality)
    const follower = new Follower(sessionDigest)
    group.followers.add(follower)
    follower.onLeave(() => group.followers.delete(follower))
    if (group.changedAt >= since) this.#tell([follower])
    return follower.stream
  }

  async stop(): Promise<void> {
    clearInterval(this.#clock)
    for (const { followers, timer } of this.#groups.values()) {
      if (timer !== null) clearTimeout(timer)
      for (const follower of followers) follower.end('stop')
    }
    await this.#listening.stop()
  }

  #groupOf(municipality: number): Group {
    const known = this.#groups.get(municipality)
    if (known) return known
    const group: Group = { followers: new Set(), changedAt: this.#begunAt, toldAt: 0, timer: null }
    this.#groups.set(municipality, group)
    return group
  }

  #changed(municipality: number): void {
    const group = this.#groupOf(municipality)
    group.changedAt = Date.now()
    if (group.timer !== null || group.followers.size === 0) return
    const rest = group.toldAt + AT_MOST_EVERY_MS - Date.now()
    if (rest <= 0) return this.#tellGroup(group)
    group.timer = setTimeout(() => {
      group.timer = null
      this.#tellGroup(group)
    }, rest)
  }

  #tellGroup(group: Group): void {
    group.toldAt = Date.now()
    this.#tell([...group.followers])
  }

  #tell(followers: readonly Follower[]): void {
    this.#told += 1
    const events = new Map([[CHANGED, { event: CHANGED, data: String(this.#told) }]])
    for (const follower of followers) follower.tell('', { stamp: '', events })
  }

  async #look(): Promise<void> {
    const now = Date.now()
    for (const { followers } of this.#groups.values()) {
      for (const follower of followers)
        if (now - follower.since > LONGEST_MS) follower.end('again')
        else follower.beat()
    }
    if (now - this.#askedAt < RIGHTS_HOLD_MS) return
    this.#askedAt = now
    try {
      for (const [municipality, { followers }] of this.#groups) await this.#askRights(municipality, followers)
    } catch (error) {
      log.warn({ err: error }, 'those who follow the contact centre could not be asked for')
    }
  }

  async #askRights(municipality: number, followers: ReadonlySet<Follower>): Promise<void> {
    for (const follower of followers) {
      const digest = Buffer.from(follower.sessionDigest, 'hex')
      const { rows } = await this.#database.ask((db) =>
        sql<{ is_employee: boolean }>`
          select is_employee from app.reader_of_session(${municipality}, ${digest})`.execute(db),
      )
      const [reader] = rows
      if (reader?.is_employee !== true) follower.end(reader === undefined ? 'signed-out' : 'out')
    }
  }
}
