/** Work that is done again and again, such as sealing the history: never twice at a time, and never given up. */
import { setTimeout as sleep } from 'node:timers/promises'
import { log } from './log.ts'

export interface Round {
  name: string
  everySeconds: number
  work: () => Promise<void>
}

/** Begins the rounds at once. `stop` waits for what is being done. */
export function startRounds(rounds: Round[]): { stop(): Promise<void> } {
  const stopping = new AbortController()
  const ended = rounds.map((round) => repeat(round, stopping.signal))
  return {
    stop: async () => {
      stopping.abort()
      await Promise.all(ended)
    },
  }
}

async function repeat({ name, everySeconds, work }: Round, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      await work()
    } catch (error) {
      log.error({ err: error, round: name }, 'round failed')
    }
    await sleep(everySeconds * 1000, undefined, { signal }).catch(() => undefined)
  }
}
