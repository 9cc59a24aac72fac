/** SIPp as callers and as telephones that ring: started with a scenario of ours, counted by its own statistics. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync } from 'node:fs'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { endWithTest } from './children.ts'
import { freePortBlock } from './free-ports.ts'
import { type Calling, callerScenario, type Rung, rungScenario } from './scenarios/people.ts'

export interface Count {
  created: number
  successful: number
  failed: number
  current: number
}

export interface Sipp {
  /** Of 127.0.0.1, where it can be rung. */
  port: number
  /** When all calls are over (callers), or after `stop`. */
  ended: Promise<Count>
  /** By its statistics, a second old at most. */
  count(): Promise<Count>
  /** What went wrong, by its own words. */
  errors(): Promise<string>
  /** Lets it end by itself, or makes it. */
  stop(): Promise<Count>
}

export interface HowMany {
  calls: number
  perSecond?: number
  /** At the same time, at most. */
  atOnce?: number
}

/** @param sipPort of the exchange that is called, on 127.0.0.1 */
export async function startCallers(sipPort: number, calling: Calling, many: HowMany): Promise<Sipp> {
  const { calls, perSecond = 10, atOnce = calls } = many
  const words = `127.0.0.1:${sipPort} -m ${calls} -r ${perSecond} -l ${atOnce}`
  return startSipp(callerScenario(calling), calls * 2, words)
}

/** A telephone, or a whole exchange of them, that is rung at `port`. */
export async function startRung(rung: Rung, port?: number): Promise<Sipp> {
  return startSipp(rungScenario(rung), 100, '', port)
}

async function startSipp(
  scenario: string,
  soundPorts: number,
  words: string,
  givenPort?: number,
): Promise<Sipp> {
  const folder = mkdtempSync(join(tmpdir(), 'sagsgang-sipp-'))
  await writeFile(join(folder, 'scenario.xml'), scenario)
  const block = await freePortBlock(soundPorts + 8)
  const port = givenPort ?? block.from
  const all =
    `${words} -sf scenario.xml -i 127.0.0.1 -p ${port} -mi 127.0.0.1 -mp ${block.from + 2} -nostdin -rtp_echo ` +
    `-trace_stat -stf count.csv -fd 1 -trace_err -error_file errors.log`
  const child = endWithTest(spawn('sipp', all.trim().split(' '), { cwd: folder, stdio: 'ignore' }))
  const count = () => readCount(join(folder, 'count.csv'))
  const ended = once(child, 'exit').then(count)
  const errors = () => readFile(join(folder, 'errors.log'), 'utf8').catch(() => '')
  return {
    port,
    ended,
    count,
    errors,
    async stop() {
      await end(child)
      const counted = await ended
      block.letGo()
      await rm(folder, { recursive: true, force: true })
      return counted
    },
  }
}

/** SIGUSR1 asks it to wait for calls that run; twice, not to. */
async function end(child: ChildProcess): Promise<void> {
  const over = () => child.exitCode !== null || child.signalCode !== null
  for (const [signal, patience] of [
    ['SIGUSR1', 1500],
    ['SIGUSR1', 1500],
    ['SIGKILL', 1500],
  ] as const) {
    if (over()) return
    child.kill(signal)
    await Promise.race([once(child, 'exit'), new Promise((resolve) => setTimeout(resolve, patience).unref())])
  }
}

async function readCount(file: string): Promise<Count> {
  const lines = (await readFile(file, 'utf8').catch(() => '')).trimEnd().split('\n')
  const [head = '', last = ''] = [lines[0], lines.length > 1 ? lines.at(-1) : '']
  const values = last.split(';')
  const of = (column: string) => Number(values[head.split(';').indexOf(column)] ?? 0)
  return {
    created: of('TotalCallCreated'),
    successful: of('SuccessfulCall(C)'),
    failed: of('FailedCall(C)'),
    current: of('CurrentCall'),
  }
}
