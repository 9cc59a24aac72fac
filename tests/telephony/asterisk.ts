/**
 * An Asterisk of the test's own: configured as the program configures it, on free ports, in a folder that goes with it.
 * Several may run at once. It is run out of the folder bin/install-asterisk.sh unpacked it into, as any user.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, globSync, mkdtempSync } from 'node:fs'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { configFiles } from '../../src/contact/telephony/asterisk/config.ts'
import {
  type ExchangeSettings,
  exchangeSettings,
  type ExchangeSettingsInput,
  fallbackFile,
} from '../../src/contact/telephony/asterisk/settings.ts'
import { makeMusic } from '../../src/contact/telephony/sounds/music.ts'
import { listRecordings } from '../../src/contact/telephony/sounds.ts'
import { waveFile } from '../../src/contact/telephony/sounds/wave.ts'
import { endWithTest } from './children.ts'
import { type ExchangePorts, freePorts } from './free-ports.ts'

const root = process.env['ASTERISK_ROOT'] ?? '/opt/asterisk-ci'
const runner = fileURLToPath(new URL('../../bin/run-asterisk.sh', import.meta.url))
const required = process.env['TELEPHONY'] === 'required'

/**
 * For `{ skip: … }` of tests: why they can not be run here, or false.
 * @throws where TELEPHONY=required says that they must
 */
export function skipTelephony(): string | false {
  const lacking: string[] = []
  if (!existsSync(join(root, 'usr/sbin/asterisk')))
    lacking.push(`Asterisk is not in ${root} (bin/install-asterisk.sh, ASTERISK_ROOT)`)
  if (spawnSync('sipp', ['-v'], { stdio: 'ignore' }).error !== undefined)
    lacking.push('SIPp is not installed (sip-tester)')
  // Sound and digits are sent by SIPp past the system's own way.
  if (process.getuid?.() !== 0) lacking.push('SIPp sends sound only as root')
  if (lacking.length === 0) return false
  if (required) throw new Error(`TELEPHONY=required, but ${lacking.join('; ')}`)
  return `not run: ${lacking.join('; ')}`
}

/** What a test chooses; ports, folders and passwords are given here. */
export type ChosenSettings = Partial<
  Omit<ExchangeSettingsInput, 'ari' | 'sip' | 'rtp' | 'own' | 'package' | 'sounds'>
> & {
  sounds?: string
  /** At the same time, at most; without: 200. */
  calls?: number
  ports?: ExchangePorts
}

export interface TestExchange {
  settings: ExchangeSettings
  ari: { url: string; user: string; password: string }
  /** Of 127.0.0.1. */
  sipPort: number
  folder: string
  /** Records of calls that ran by the fallback. */
  fallbackFile: string
  pid(): number
  /** What it wrote to its console so far: warnings and errors. */
  console(): string
  /** CPU time used so far, in seconds. */
  cpuSeconds(): Promise<number>
  /** Ends it at once, as a power cut does. */
  kill(): Promise<void>
  /** Starts it again after `kill`. */
  startAgain(): Promise<void>
  /** A command of its console: `core show channels count`. */
  command(line: string): string
  stop(): Promise<void>
}

export async function startAsterisk(chosen: ChosenSettings = {}): Promise<TestExchange> {
  const folder = mkdtempSync(join(tmpdir(), 'sagsgang-exchange-'))
  const free = chosen.ports ?? (await freePorts(chosen.calls))
  const settings = await settingsFor(chosen, free, folder)
  await layOut(settings, folder, chosen.sounds === undefined)
  const running = new RunningAsterisk(settings, folder)
  await running.start()
  const { ari } = settings
  return {
    settings,
    ari: { url: `http://${ari.host}:${ari.port}`, user: ari.user, password: ari.password },
    sipPort: settings.sip.port,
    folder,
    fallbackFile: join(folder, 'log/cdr-custom', fallbackFile),
    pid: () => running.pid(),
    console: () => running.output,
    cpuSeconds: () => running.cpuSeconds(),
    kill: () => running.end('SIGKILL'),
    startAgain: () => running.start(),
    command: (line) => running.command(line),
    async stop() {
      await running.end('SIGTERM')
      free.letGo()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function settingsFor(
  { sounds, ...chosen }: ChosenSettings,
  free: ExchangePorts,
  folder: string,
): Promise<ExchangeSettings> {
  const [modules] = globSync(join(root, 'usr/lib/*/asterisk/modules'))
  return exchangeSettings.parse({
    desks: [],
    trunks: [],
    numbers: [{ number: '70201234', queue: 'Hovednummer', fallbackDesks: [] }],
    // SIPp answers nothing but what its scenario holds.
    qualifySeconds: 0,
    ...chosen,
    ari: { port: free.ari, password: 'only-for-tests' },
    sip: { host: '127.0.0.1', port: free.sip },
    rtp: free.rtp,
    sounds: sounds ?? join(folder, 'sounds'),
    own: folder,
    package: { root, modules: modules ?? root },
  })
}

async function layOut(settings: ExchangeSettings, folder: string, withSounds: boolean): Promise<void> {
  for (const part of ['etc', 'lib', 'spool', 'run', 'log/cdr-custom', 'sounds/music'])
    await mkdir(join(folder, part), { recursive: true })
  for (const [name, text] of configFiles(settings, join(folder, 'etc')))
    await writeFile(join(folder, 'etc', name), text)
  if (!withSounds) return
  await writeFile(join(folder, 'sounds/music/music.wav'), waveFile(makeMusic(1)))
  for (const name of listRecordings().keys())
    await writeFile(join(folder, 'sounds', `${name}.wav`), waveFile(shortTone))
}

/** Stands for every recording: an eighth of a second. */
const shortTone = Float32Array.from({ length: 1000 }, (_, at) => 0.2 * Math.sin(at / 3))

class RunningAsterisk {
  output = ''
  #child: ChildProcess | null = null

  readonly #settings: ExchangeSettings
  readonly #words: string[]

  constructor(settings: ExchangeSettings, folder: string) {
    this.#settings = settings
    this.#words = [root, '-C', join(folder, 'etc/asterisk.conf')]
  }

  pid(): number {
    const pid = this.#child?.pid
    if (pid === undefined) throw new Error('Asterisk does not run')
    return pid
  }

  async start(): Promise<void> {
    const child = spawn(runner, [...this.#words, '-f'], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, MALLOC_ARENA_MAX: '2' },
    })
    this.#child = child
    endWithTest(child)
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (part: Buffer) => (this.output += part.toString()))
    const { host, port, user, password } = this.#settings.ari
    const authorization = `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`
    for (let tries = 0; tries < 300; tries += 1) {
      if (child.exitCode !== null) break
      const answer = await fetch(`http://${host}:${port}/ari/asterisk/ping`, {
        headers: { authorization },
      }).catch(() => null)
      if (answer?.ok) return
      await sleep(100)
    }
    throw new Error(`Asterisk did not start:\n${this.output}`)
  }

  async end(signal: NodeJS.Signals): Promise<void> {
    const child = this.#child
    if (child === null || child.exitCode !== null || child.signalCode !== null) return
    const ended = once(child, 'exit')
    child.kill(signal)
    const patience = setTimeout(() => child.kill('SIGKILL'), 10_000)
    await ended
    clearTimeout(patience)
  }

  async cpuSeconds(): Promise<number> {
    const fields = (await readFile(`/proc/${this.pid()}/stat`, 'utf8')).replace(/^.*\) /, '').split(' ')
    return (Number(fields[11]) + Number(fields[12])) / 100
  }

  command(line: string): string {
    return spawnSync(runner, [...this.#words, '-rx', line], { encoding: 'utf8' }).stdout
  }
}
