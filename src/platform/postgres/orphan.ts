/** A PostgreSQL that lost its supervisor (kill -9) still runs; it is found by its postmaster.pid and stopped. */
import { readFileSync, readlinkSync, realpathSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

const fastShutdownMs = 15_000
const immediateShutdownMs = 5_000

/** Stops the server that runs on this data, if one does. Its clients are cut off; what it acknowledged is kept. */
export async function stopOrphan(postgresFolder: string): Promise<void> {
  const file = join(postgresFolder, 'postmaster.pid')
  const text = await readFile(file, 'utf8').catch(() => '')
  const pid = Number.parseInt(text, 10)
  if (!Number.isInteger(pid) || pid <= 0) return
  if (!isServerOf(pid, postgresFolder)) return disownNumber(file, text)
  for (const [signal, patience] of [
    ['SIGINT', fastShutdownMs],
    ['SIGQUIT', immediateShutdownMs],
    ['SIGKILL', immediateShutdownMs],
  ] as const) {
    if (!sendSignal(pid, signal)) break
    const end = Date.now() + patience
    while (Date.now() < end && isServerOf(pid, postgresFolder)) await sleep(50)
    if (!isServerOf(pid, postgresFolder)) break
  }
}

/**
 * The number of a server that is gone may belong to something else now (in a container it often does), and PostgreSQL
 * would refuse to start. The rest of the file says which shared memory the server had, by which PostgreSQL sees that a
 * last part of it still lives; so the file stays, and only the number becomes ours, which PostgreSQL, our child, ignores.
 */
async function disownNumber(file: string, text: string): Promise<void> {
  await writeFile(file, text.replace(/^\d+/, String(process.pid)))
}

/** The number may meanwhile belong to anything: only a process that stands in the data folder is the server. */
function isServerOf(pid: number, postgresFolder: string): boolean {
  if (!sendSignal(pid, 0)) return false
  if (process.platform !== 'linux') return true
  try {
    // A process that has ended and only waits to be collected keeps its number.
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    if (stat.slice(stat.lastIndexOf(')') + 2).startsWith('Z')) return false
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(postgresFolder)
  } catch {
    return false
  }
}

function sendSignal(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    process.kill(pid, signal)
    return true
  } catch {
    return false
  }
}
