/** Keeps the site and the worker running: starts them, starts a crashed one again, and stops them in good order. */
import { type ChildProcess, fork } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { log } from './log.ts'
import { OperatorError } from './operator-error.ts'
import type { ChildMessage } from './supervised.ts'

export interface ChildDescription {
  /** As it stands in the log: `site` or `worker`. */
  name: string
  file: URL
  /** What is added to the environment: connection strings. */
  env: Record<string, string>
  /** The others go on without it: it is tried again for as long as they do, and nobody waits for it. */
  isOptional?: boolean
}

export interface KeptChild {
  /** Where it answers, once it is ready; null for one that does not. @throws OperatorError when it cannot run */
  ready: Promise<string | null>
  /** Ends this run of it; another begins. For `--watch`. */
  restart(): void
  /** @param patienceMs after which it is killed */
  stop(patienceMs: number): Promise<void>
}

const firstPauseMs = 250
const longestPauseMs = 20_000
/** Who has run this long has not crashed for the same reason again. */
const settledMs = 60_000
/** Crashes before the first readiness that are taken for chance. */
const triesBeforeReady = 3

/** Names of variables that could make a child the owner, its own or those libpq reads. */
const ownersVariables = /^(DATABASE_URL|PG[A-Z]+)$/

export function keepChild(description: ChildDescription): KeptChild {
  const wish = { stop: false }
  let current: ChildProcess | null = null
  const first = Promise.withResolvers<string | null>()
  const ended = keep()

  async function keep(): Promise<void> {
    let pause = firstPauseMs
    let wasReady = false
    for (let tries = 1; !wish.stop; tries += 1) {
      const begun = Date.now()
      current = forkChild(description)
      const fault = await runOnce(current, (address) => {
        wasReady = true
        first.resolve(address)
      })
      if (wish.stop) break
      if (description.isOptional === true) first.resolve(null)
      else if (!wasReady && (fault !== null || tries >= triesBeforeReady)) {
        first.reject(fault ?? new OperatorError(`Delen »${description.name}« kan ikke starte. Se loggen.`))
        return
      }
      if (Date.now() - begun > settledMs) pause = firstPauseMs
      log.error({ child: description.name, again: pause }, 'child ended and is started again')
      await sleep(pause)
      pause = Math.min(pause * 2, longestPauseMs)
    }
    first.resolve(null)
  }

  return {
    ready: first.promise,
    restart: () => {
      if (current?.connected) current.send({ type: 'stop' })
    },
    stop: async (patienceMs) => {
      wish.stop = true
      if (current?.connected) current.send({ type: 'stop' })
      const impatience = setTimeout(() => current?.kill('SIGKILL'), patienceMs)
      await ended
      clearTimeout(impatience)
    },
  }
}

function forkChild({ name, file, env }: ChildDescription): ChildProcess {
  const inherited = Object.entries(process.env).filter(([variable]) => !ownersVariables.test(variable))
  return fork(file, [], {
    execArgv: ['--import', import.meta.resolve('tsx')],
    env: { ...Object.fromEntries(inherited), ...env, SAGSGANG_PART: name },
    // Ctrl-C in a terminal goes to the whole group; children are told to stop by us, after which they finish.
    detached: true,
  })
}

/** @returns why it says it cannot run, or null when it just ended */
async function runOnce(
  child: ChildProcess,
  onReady: (address: string | null) => void,
): Promise<OperatorError | null> {
  let fault: OperatorError | null = null
  child.on('message', (message) => {
    if (!isChildMessage(message)) return
    if (message.type === 'ready') onReady(message.address)
    else fault = new OperatorError(message.line, message.exitCode)
  })
  child.on('error', (error) => log.error({ err: error }, 'child cannot be reached'))
  await new Promise((resolve) => child.once('exit', resolve))
  return fault
}

function isChildMessage(message: unknown): message is ChildMessage {
  return (
    typeof message === 'object' &&
    message !== null &&
    'type' in message &&
    (message.type === 'ready' || message.type === 'fault')
  )
}
