/** Reads a stream of events as a browser would, and keeps every byte of it. */
import assert from 'node:assert/strict'
import { setTimeout as sleep } from 'node:timers/promises'
import type { SmallPerson } from '../../demo/builders-organisation.ts'
import { paths } from '../../src/paths.ts'
import type { TestSite } from './site.ts'

export interface ReadStream {
  status: number
  /** All that came. */
  text(): string
  /** What came since this was last asked for. */
  fresh(): string
  /** Waits until what came matches. */
  until(wanted: RegExp | string): Promise<void>
  /** Waits until the server ends it. */
  ended(): Promise<void>
  leave(): void
}

const PATIENCE_MS = 10_000

export async function followMeeting(
  site: TestSite,
  meetingId: number,
  as: SmallPerson,
  stream = paths.liveStream,
): Promise<ReadStream> {
  const leaving = new AbortController()
  const answer = await site.visit(stream(meetingId), as, { signal: leaving.signal })
  let all = ''
  let read = 0
  let isEnded = false
  const decoder = new TextDecoder()
  void (async () => {
    try {
      for await (const chunk of answer.body ?? []) all += decoder.decode(chunk, { stream: true })
    } catch {
      // Left, or cut off: either way there is no more.
    }
    isEnded = true
  })()
  const wait = async (isThere: () => boolean, what: string) => {
    for (const begun = Date.now(); !isThere(); await sleep(20))
      assert.ok(Date.now() - begun < PATIENCE_MS, `${what} did not come; there is: ${all.slice(-1500)}`)
  }
  return {
    status: answer.status,
    text: () => all,
    fresh: () => {
      const news = all.slice(read)
      read = all.length
      return news
    },
    until: (wanted) =>
      wait(() => (typeof wanted === 'string' ? all.includes(wanted) : wanted.test(all)), String(wanted)),
    ended: () => wait(() => isEnded, 'the end'),
    leave: () => leaving.abort(),
  }
}
