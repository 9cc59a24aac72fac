/**
 * Those who follow meetings that are held, and what they are sent. The database tells that a meeting changed; what those
 * present may see of it is then read once for each group of equal rights, in the name of one of them. Rights are asked for
 * anew when they may have changed, and every half minute; what was read under other rights than those asked for is thrown
 * away, so that nobody is sent a word that was written after they were recused.
 */
import { sql } from 'kysely'
import type { Caller, Database } from '../../platform/database.ts'
import { log } from '../../platform/log.ts'
import { type Listening, listenTo } from '../../platform/notices.ts'
import { type Follower, ON_SCREEN, type Parts, type ReadParts, type Rights } from './follower.ts'

const RIGHTS_HOLD_MS = 30_000
/** A stream that stands longer than this is begun anew by the browser, which also counts as use of its session. */
const LONGEST_MS = 15 * 60_000

interface Room {
  municipality: number
  meetingId: number
  followers: Set<Follower>
  /** What is to be done: nothing, read what changed, ask for rights too. */
  due: 'nothing' | 'words' | 'rights'
  busy: boolean
  stamp: string | null
  askedAt: number
}

export class LiveRooms {
  readonly #database: Database
  readonly #readParts: ReadParts
  readonly #rooms = new Map<string, Room>()
  readonly #listening: Listening
  readonly #clock: ReturnType<typeof setInterval>

  constructor(database: Database, url: string, readParts: ReadParts) {
    this.#database = database
    this.#readParts = readParts
    this.#listening = listenTo(url, 'sagsgang_room', {
      onNotice: (payload) => this.#notice(payload),
      onGap: () => this.#everywhere('rights'),
    })
    this.#clock = setInterval(() => this.#look(), 5_000)
    this.#clock.unref()
  }

  get followers(): number {
    return [...this.#rooms.values()].reduce((sum, { followers }) => sum + followers.size, 0)
  }

  /** From now on the follower is sent what changes, first of all everything. */
  follow(municipality: number, meetingId: number, follower: Follower): void {
    const key = `${municipality}:${meetingId}`
    const room = this.#rooms.get(key) ?? {
      municipality,
      meetingId,
      followers: new Set<Follower>(),
      due: 'nothing',
      busy: false,
      stamp: null,
      askedAt: 0,
    }
    this.#rooms.set(key, room)
    room.followers.add(follower)
    follower.onLeave(() => {
      room.followers.delete(follower)
      if (room.followers.size === 0 && this.#rooms.get(key) === room) this.#rooms.delete(key)
    })
    this.#wake(room, 'rights')
  }

  async stop(): Promise<void> {
    clearInterval(this.#clock)
    for (const { followers } of this.#rooms.values()) for (const follower of followers) follower.end('stop')
    await this.#listening.stop()
  }

  #notice(payload: string): void {
    const [municipality, kind, id] = payload.split(':')
    if (kind === 'person') {
      for (const room of this.#rooms.values())
        if ([...room.followers].some(({ rights }) => rights?.personId === Number(id)))
          this.#wake(room, 'rights')
      return
    }
    const room = this.#rooms.get(`${municipality}:${id}`)
    if (room !== undefined) this.#wake(room, kind === 'words' ? 'words' : 'rights')
  }

  #everywhere(due: 'rights'): void {
    for (const room of this.#rooms.values()) this.#wake(room, due)
  }

  #look(): void {
    const now = Date.now()
    for (const room of this.#rooms.values()) {
      for (const follower of room.followers)
        if (now - follower.since > LONGEST_MS) follower.end('again')
        else follower.beat()
      if (now - room.askedAt > RIGHTS_HOLD_MS) this.#wake(room, 'rights')
    }
  }

  #wake(room: Room, due: 'words' | 'rights'): void {
    if (room.due !== 'rights') room.due = due
    if (room.busy) return
    room.busy = true
    void this.#work(room).finally(() => (room.busy = false))
  }

  async #work(room: Room): Promise<void> {
    while (room.due !== 'nothing' && room.followers.size > 0) {
      const asks = room.due === 'rights'
      room.due = 'nothing'
      try {
        if (asks) await this.#askRights(room)
        await this.#send(room)
      } catch (error) {
        // The database is away for a moment; whoever follows is told when it is back.
        log.warn({ err: error }, 'those who follow a meeting could not be told')
        room.stamp = null
        await new Promise((resolve) => setTimeout(resolve, 1_000))
        room.due = 'rights'
      }
    }
  }

  async #askRights(room: Room): Promise<void> {
    const followers = [...room.followers]
    const digests = [...new Set(followers.map(({ sessionDigest }) => sessionDigest))]
    const { rows, stamp } = await this.#database.within({ municipality: room.municipality }, async (tx) => {
      // The stamp first: what changes between the two is found when the words are read.
      const { rows: stamps } = await sql<{
        stamp: string | null
      }>`select app.room_stamp(${room.meetingId}) as stamp`.execute(tx)
      const answer = await sql<{ digest: string; personId: number | null; rights: string | null }>`
        select digest, person_id as "personId", rights from app.live_rights(${room.meetingId}, ${digests}::text[])`.execute(
        tx,
      )
      return { rows: answer.rows, stamp: stamps[0]?.stamp ?? null }
    })
    room.stamp = stamp
    room.askedAt = Date.now()
    const byDigest = new Map(rows.map((row) => [row.digest, row]))
    for (const follower of followers) {
      const row = byDigest.get(follower.sessionDigest)
      const rights: Rights | null =
        row?.personId && row.rights
          ? {
              personId: row.personId,
              words: follower.shows === 'screen' ? `${ON_SCREEN}${row.rights}` : row.rights,
            }
          : null
      if (rights === null) follower.end(row?.personId ? 'out' : 'signed-out')
      else follower.rights = rights
    }
  }

  async #send(room: Room): Promise<void> {
    const groups = Map.groupBy(
      [...room.followers].filter(({ rights }) => rights !== null),
      ({ rights }) => rights?.words ?? '',
    )
    for (const [words, followers] of groups) {
      const [first] = followers
      if (first?.rights === null || first?.rights === undefined) continue
      const caller: Caller = {
        municipality: room.municipality,
        person: first.rights.personId,
        sessionDigest: first.sessionDigest,
      }
      const parts: Parts | null = await this.#readParts(this.#database, caller, room.meetingId, words)
      if (parts === null || parts.stamp !== room.stamp) {
        room.due = 'rights'
        return
      }
      for (const follower of followers) follower.tell(words, parts)
    }
  }
}
