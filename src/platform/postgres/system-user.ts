/**
 * PostgreSQL refuses to run as root. When Sagsgang is started by root (a container), the server runs as `postgres` or
 * `nobody`, without adding a user to the machine.
 */
import { readFileSync } from 'node:fs'
import { access, constants, lstat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { OperatorError } from '../operator-error.ts'

/** Who the server runs as: null is the one who started the program. */
export type SystemUser = { uid: number; gid: number } | null

export function databaseSystemUser(): SystemUser {
  if (process.getuid?.() !== 0) return null
  const users = readUsers()
  const user = users.get('postgres') ?? users.get('nobody')
  if (user === undefined || user.uid === 0) {
    throw new OperatorError(
      'Databasen kan ikke køre som root, og maskinen har hverken brugeren postgres eller nobody. Start som en anden bruger, eller sæt DATABASE_URL.',
    )
  }
  return user
}

function readUsers(): Map<string, { uid: number; gid: number }> {
  const users = new Map<string, { uid: number; gid: number }>()
  for (const line of readFileSync('/etc/passwd', 'utf8').split('\n')) {
    const [name, , uid, gid] = line.split(':')
    if (name && uid && gid) users.set(name, { uid: Number(uid), gid: Number(gid) })
  }
  return users
}

/** Whether that user may pass through every folder above `path`; asked of the mode bits, since root itself always may. */
export async function canReach(user: SystemUser, path: string): Promise<boolean> {
  if (user === null) {
    return access(path, constants.X_OK).then(
      () => true,
      () => false,
    )
  }
  for (let folder = path; ; folder = dirname(folder)) {
    const { mode, uid, gid } = await lstat(folder)
    const search = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001
    if ((mode & search) === 0) return false
    if (folder === dirname(folder)) return true
  }
}
