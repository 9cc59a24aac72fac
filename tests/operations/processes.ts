/** The processes of a started program, as the system sees them. Linux only. */
import { readdirSync, readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

export interface SystemProcess {
  pid: number
  parent: number
  command: string
}

export function childrenOf(pid: number): SystemProcess[] {
  return listProcesses().filter(({ parent }) => parent === pid)
}

export function environmentOf(pid: number): string[] {
  return readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0')
}

export function isAlive(pid: number): boolean {
  const found = readProcess(pid)
  return found !== null
}

/** @throws Error when it still lives after `patienceMs` */
export async function untilGone(pid: number, patienceMs = 15_000): Promise<void> {
  const end = Date.now() + patienceMs
  while (isAlive(pid)) {
    if (Date.now() > end) throw new Error(`Process ${pid} still lives: ${readProcess(pid)?.command}`)
    await sleep(50)
  }
}

function listProcesses(): SystemProcess[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => readProcess(Number(name)))
    .filter((found) => found !== null)
}

function readProcess(pid: number): SystemProcess | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const [state, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    if (state === 'Z') return null
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
    return { pid, parent: Number(parent), command }
  } catch {
    return null
  }
}
