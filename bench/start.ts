/** How long a user waits: from the command to the first page, the very first time and the next. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { BenchResult } from './run.ts'

export const name = 'start'

const program = fileURLToPath(new URL('../bin/sagsgang.mjs', import.meta.url))
const bar = { firstStartSeconds: 40, nextStartSeconds: 5 }

export async function run(): Promise<BenchResult> {
  const dataDir = await mkdtemp(join(tmpdir(), 'sagsgang-bench-'))
  try {
    const figures = {
      firstStartSeconds: await secondsToFirstPage(dataDir),
      nextStartSeconds: await secondsToFirstPage(dataDir),
    }
    const holds =
      figures.firstStartSeconds <= bar.firstStartSeconds && figures.nextStartSeconds <= bar.nextStartSeconds
    return { figures, bar, holds }
  } finally {
    await rm(dataDir, { recursive: true, force: true })
  }
}

async function secondsToFirstPage(dataDir: string): Promise<number> {
  const port = await freePort()
  const begun = performance.now()
  const child = spawn(process.execPath, [program, 'start'], {
    env: { ...process.env, PORT: String(port), DATA_DIR: dataDir, LOG_LEVEL: 'silent' },
    stdio: 'ignore',
  })
  const ended = once(child, 'exit')
  try {
    await firstPage(`http://127.0.0.1:${port}/moeder`, () => child.exitCode !== null)
    return (performance.now() - begun) / 1000
  } finally {
    child.kill('SIGTERM')
    await ended
  }
}

async function firstPage(address: string, hasEnded: () => boolean): Promise<void> {
  for (;;) {
    const answer = await fetch(address).catch(() => null)
    if (answer?.status === 200) return
    if (hasEnded()) throw new Error('The program ended before its first page')
    await sleep(20)
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  if (address === null || typeof address === 'string') throw new Error('No port was given')
  return address.port
}
