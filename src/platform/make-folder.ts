import { mkdir, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { systemCode } from './operator-error.ts'

/**
 * Makes a folder and those above it that are missing. Node's own `recursive` never ends on file systems that answer
 * "no such entry" when one may not be made, and hides that a disk is read-only.
 * @param mode of the folder itself; folders above it get the usual one
 */
export async function makeFolder(path: string, mode = 0o777): Promise<void> {
  try {
    await mkdir(path, { mode })
  } catch (error) {
    if (systemCode(error) === 'EEXIST' && (await stat(path)).isDirectory()) return
    const parent = dirname(path)
    if (systemCode(error) !== 'ENOENT' || parent === path || (await isFolder(parent))) throw error
    await makeFolder(parent)
    await mkdir(path, { mode }).catch((second: unknown) => {
      // Another program made it in the meantime.
      if (systemCode(second) !== 'EEXIST') throw second
    })
  }
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )
}
