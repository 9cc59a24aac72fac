/** Those who follow a meeting, in a process of their own, so that reading does not take from the server's time. */
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { Agent, request } from 'node:http'
import { fileURLToPath } from 'node:url'

/** A word that one of them saw, and when (milliseconds since 1970). */
export interface Seen {
  key: number
  at: number
}

export interface Followers {
  /** What they all saw. */
  leave(): Promise<Seen[]>
}

export async function followFrom(address: string, cookies: readonly string[]): Promise<Followers> {
  const child: ChildProcess = fork(fileURLToPath(import.meta.url), [], {
    execArgv: ['--import', import.meta.resolve('tsx')],
    env: { ...process.env, BENCH_FOLLOWING: JSON.stringify({ address, cookies }) },
  })
  await once(child, 'message')
  return {
    leave: async () => {
      // Waited for from now on: on a quiet machine the end is known before the words are read.
      const [told, gone] = [once(child, 'message'), once(child, 'exit')]
      child.send('leave')
      const [seen] = await told
      await gone
      // Sent by the lines at the end of this file.
      return seen as Seen[]
    },
  }
}

async function follow(address: string, cookie: string, agent: Agent, seen: Seen[]): Promise<void> {
  const asked = request(address, { agent, headers: { cookie } })
  asked.end()
  const [answer] = await once(asked, 'response')
  answer.setEncoding('utf8')
  await once(answer, 'readable')
  let last = ''
  const known = new Set<number>()
  answer.on('data', (chunk: string) => {
    const at = Date.now()
    const text = last + chunk
    for (const [, key] of text.matchAll(/Ord nummer (\d+)\./gu)) {
      if (known.has(Number(key))) continue
      known.add(Number(key))
      seen.push({ key: Number(key), at })
    }
    last = text.slice(-40)
  })
}

const following = process.env['BENCH_FOLLOWING']
if (following !== undefined && process.send !== undefined) {
  // Written by `followFrom`.
  const { address, cookies } = JSON.parse(following) as { address: string; cookies: string[] }
  const seen: Seen[] = []
  const agent = new Agent({ maxSockets: Infinity })
  await Promise.all(cookies.map((cookie) => follow(address, cookie, agent, seen)))
  process.send('here')
  process.once('message', () => {
    process.once('disconnect', () => process.exit(0))
    // A long message is on its way for a while; whoever ends before it has left takes it along.
    process.send?.(seen, undefined, undefined, () => process.disconnect())
  })
}
