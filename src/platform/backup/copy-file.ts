/** Copying with a digest, on disk before it answers. */
import { createHash } from 'node:crypto'
import { mkdir, open, readdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { systemCode } from '../operator-error.ts'

export interface CopiedBytes {
  bytes: number
  sha256: string
}

const pieceBytes = 1024 * 1024
const copiesAtATime = 4

/** @returns null when the file went away before it could be read, as files of a running database do */
export async function copyFile(from: string, to: string): Promise<CopiedBytes | null> {
  let source
  try {
    source = await open(from, 'r')
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null
    throw error
  }
  try {
    await mkdir(dirname(to), { recursive: true, mode: 0o700 })
    const target = await open(to, 'wx', 0o600)
    try {
      const digest = createHash('sha256')
      const buffer = Buffer.allocUnsafe(pieceBytes)
      let bytes = 0
      for (;;) {
        const { bytesRead } = await source.read(buffer, 0, pieceBytes, null)
        if (bytesRead === 0) break
        const piece = buffer.subarray(0, bytesRead)
        digest.update(piece)
        await target.writeFile(piece)
        bytes += bytesRead
      }
      await target.sync()
      return { bytes, sha256: digest.digest('hex') }
    } finally {
      await target.close()
    }
  } finally {
    await source.close()
  }
}

export async function writeDurably(path: string, content: string | Uint8Array): Promise<CopiedBytes> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  const file = await open(path, 'wx', 0o600)
  try {
    const bytes = Buffer.from(content)
    await file.writeFile(bytes)
    await file.sync()
    return { bytes: bytes.byteLength, sha256: createHash('sha256').update(bytes).digest('hex') }
  } finally {
    await file.close()
  }
}

export interface FolderContent {
  /** Relative paths with `/`. */
  files: string[]
  folders: string[]
}

/** All that lies under `root`; `isLeftOut` is asked with each relative path, of folders and files. */
export async function listTree(root: string, isLeftOut: (path: string) => boolean): Promise<FolderContent> {
  const content: FolderContent = { files: [], folders: [] }
  const visit = async (folder: string) => {
    const entries = await readdir(join(root, folder), { withFileTypes: true }).catch((error: unknown) => {
      if (systemCode(error) === 'ENOENT') return []
      throw error
    })
    for (const entry of entries) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`
      if (isLeftOut(path)) continue
      if (entry.isDirectory()) {
        content.folders.push(path)
        await visit(path)
      } else if (entry.isFile()) content.files.push(path)
    }
  }
  await visit('')
  return content
}

/** Does `work` for each, some at a time; the first error ends it. */
export async function forEachOfMany<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const waiting = items.values()
  const lanes = Array.from({ length: copiesAtATime }, async () => {
    for (const item of waiting) await work(item)
  })
  await Promise.all(lanes)
}
