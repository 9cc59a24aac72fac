/**
 * Tells whether a process noted in a file is still the same process. A number alone is not enough: after a restart of
 * the machine or of a container the same number often belongs to something else.
 */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

export interface ProcessIdentity {
  pid: number
  /** When it started, in the system's own words; empty where the system does not say. */
  since: string
}

export function identifyProcess(pid: number): ProcessIdentity | null {
  try {
    process.kill(pid, 0)
  } catch (error) {
    // EPERM: it lives, but belongs to somebody else.
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return null
  }
  return { pid, since: startOfProcess(pid) }
}

export function isSameProcess(noted: ProcessIdentity): boolean {
  const found = identifyProcess(noted.pid)
  return found !== null && found.since === noted.since
}

function startOfProcess(pid: number): string {
  try {
    if (process.platform === 'linux') {
      // Field 22 of proc(5), counted after the name, which may itself hold spaces and brackets.
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
      return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''
    }
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim()
  } catch {
    return ''
  }
}
