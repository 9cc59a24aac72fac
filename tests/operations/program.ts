/** Starts the real program, as a user does, with folders and ports of its own. */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const entry = fileURLToPath(new URL('../../bin/sagsgang.mjs', import.meta.url))

export interface Outcome {
  code: number | null
  out: string
  err: string
  /** Both, as a terminal shows them, by line; without the log. */
  lines: string[]
}

export interface Program {
  child: ChildProcess
  ended: Promise<Outcome>
  /** Resolves with the address printed; rejects when it ends before. */
  address: Promise<string>
}

export type Environment = Record<string, string | undefined>

/** A folder that is removed when the tests of the file have ended. */
export function temporaryFolder(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `sagsgang-${name}-`))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  return folder
}

export function startProgram(args: string[], env: Environment, entryFile = entry): Program {
  const child = spawn(process.execPath, [entryFile, ...args], {
    env: { ...withoutSettings(process.env), LOG_LEVEL: 'error', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let out = ''
  let err = ''
  const ready = Promise.withResolvers<string>()
  child.stdout?.on('data', (part) => {
    out += String(part)
    const address = /Sagsgang kører på (\S+)/.exec(out)?.[1]
    if (address !== undefined) ready.resolve(address)
  })
  child.stderr?.on('data', (part) => (err += String(part)))
  const ended = new Promise<Outcome>((resolve) => {
    child.once('close', (code) => {
      const lines = `${out}${err}`.split('\n').filter((line) => line !== '' && !line.startsWith('{"level"'))
      resolve({ code, out, err, lines })
      ready.reject(new Error(`The program ended with ${code}:\n${out}\n${err}`))
    })
  })
  ready.promise.catch(() => undefined)
  return { child, ended, address: ready.promise }
}

/** Runs a command to its end. */
export async function runProgram(args: string[], env: Environment, entryFile = entry): Promise<Outcome> {
  return startProgram(args, env, entryFile).ended
}

/** Settings of the machine must not reach the program under test. */
function withoutSettings(env: NodeJS.ProcessEnv): Environment {
  const settings =
    /^(PORT|HOST|DATA_DIR|DATABASE_URL|PUBLIC_URL|OIDC_.*|SMTP_URL|METRICS_PORT|LOG_LEVEL|SAGSGANG_.*)$/
  return Object.fromEntries(Object.entries(env).filter(([name]) => !settings.test(name)))
}

export async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}
