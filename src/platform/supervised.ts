/**
 * The site and the worker are children of the program that holds the database (src/main.ts). A child says when it is
 * ready, stops when it is told to, and ends by itself when its parent is gone.
 */
import { describeFault } from './fault-line.ts'
import { log } from './log.ts'

/** What a child says. */
export type ChildMessage =
  | { type: 'ready'; address: string | null }
  /** It cannot run, for a reason that the one who started the program must put right. */
  | { type: 'fault'; line: string; exitCode: number }

/** What a child is told. */
export interface ParentMessage {
  type: 'stop'
}

/** Connection strings that a child is given by environment. The owner's is never among them. */
export const childVariables = {
  app: 'SAGSGANG_APP_DATABASE',
  public: 'SAGSGANG_PUBLIC_DATABASE',
  worker: 'SAGSGANG_WORKER_DATABASE',
} as const

/** @throws Error when the program was not started by src/main.ts */
export function childDatabaseUrl(login: keyof typeof childVariables): string {
  const url = process.env[childVariables[login]]
  if (url === undefined) throw new Error(`${childVariables[login]} is not set: start with sagsgang start`)
  return url
}

export interface Running {
  /** Where the site answers, for the start lines; null for the worker. */
  address: string | null
  /** Finishes what is begun and lets everything go. */
  stop(): Promise<void>
}

/** Runs a child from start to stop; ends the process. */
export async function runSupervised(start: () => Promise<Running>): Promise<void> {
  const stopped = waitForStop()
  try {
    const running = await start()
    tellParent({ type: 'ready', address: running.address })
    await stopped
    await running.stop()
    process.exit(0)
  } catch (error) {
    const { line, exitCode } = describeFault(error)
    tellParent({ type: 'fault', line, exitCode })
    process.exit(exitCode)
  }
}

async function waitForStop(): Promise<void> {
  return new Promise((resolve) => {
    process.on('message', (message) => {
      if (typeof message === 'object' && message !== null && 'type' in message && message.type === 'stop')
        resolve()
    })
    // The parent is gone, perhaps killed: what is begun is finished, then this ends too.
    process.on('disconnect', resolve)
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, resolve)
  })
}

function tellParent(message: ChildMessage): void {
  if (!process.connected) return
  try {
    process.send?.(message)
  } catch (error) {
    log.warn({ err: error }, 'the parent does not listen')
  }
}
