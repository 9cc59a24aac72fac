/** Readers in a process of their own, so that asking does not take from the server's time. */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { Agent, request } from 'node:http'
import { fileURLToPath } from 'node:url'
import { quantileOf } from './support.ts'

export interface Reading {
  address: string
  cookie: string | null
  readers: number
  requests: number
}

export interface ReadingFigures {
  /** Milliseconds of an answer. */
  p50: number
  p95: number
  perSecond: number
  bytes: number
}

/** Each reader asks again as soon as the answer is there. */
export async function readPages(reading: Reading): Promise<ReadingFigures> {
  const child = fork(fileURLToPath(import.meta.url), [], {
    execArgv: ['--import', import.meta.resolve('tsx')],
    env: { ...process.env, BENCH_READING: JSON.stringify(reading) },
  })
  const [figures] = await once(child, 'message')
  await once(child, 'exit')
  // Sent by the lines at the end of this file.
  return figures as ReadingFigures
}

async function read({ address, cookie, readers, requests }: Reading): Promise<ReadingFigures> {
  const agent = new Agent({ keepAlive: true, maxSockets: readers })
  const times: number[] = []
  let left = requests
  let bytes = 0
  const reader = async () => {
    while (left-- > 0) {
      const begun = performance.now()
      bytes = await ask(address, cookie, agent)
      times.push(performance.now() - begun)
    }
  }
  for (let index = 0; index < requests / 10; index += 1) await ask(address, cookie, agent)
  const begun = performance.now()
  await Promise.all(Array.from({ length: readers }, reader))
  const perSecond = requests / ((performance.now() - begun) / 1000)
  agent.destroy()
  return { p50: quantileOf(times, 0.5), p95: quantileOf(times, 0.95), perSecond, bytes }
}

/** Every browser takes compressed answers. */
const AS_BROWSERS = { 'accept-encoding': 'gzip, deflate, br' }

function ask(address: string, cookie: string | null, agent: Agent): Promise<number> {
  return new Promise((resolve, reject) => {
    const asked = request(
      address,
      { agent, headers: { ...AS_BROWSERS, ...(cookie === null ? {} : { cookie }) } },
      (answer) => {
        let bytes = 0
        answer.on('data', (part: Buffer) => (bytes += part.length))
        answer.on('error', reject)
        answer.on('end', () =>
          answer.statusCode === 200 ? resolve(bytes) : reject(new Error(`Answered ${answer.statusCode}`)),
        )
      },
    )
    asked.on('error', reject)
    asked.end()
  })
}

const asked = process.env['BENCH_READING']
if (asked !== undefined && process.send) {
  // Written by readPages alone.
  const figures = await read(JSON.parse(asked) as Reading)
  process.once('disconnect', () => process.exit(0))
  process.send(figures)
  process.disconnect()
}
