/** The thread that opens files of strangers: what goes wrong in it ends it, and nothing else. */
import { parentPort } from 'node:worker_threads'
import type { Extracted } from './extract.ts'
import { extract } from './extract.ts'
import type { UnreadableCode } from './unreadable-file.ts'
import { UnreadableFile } from './unreadable-file.ts'

export interface ExtractOrder {
  order: number
  bytes: Uint8Array
  file: string
}

export interface ExtractAnswer {
  order: number
  extracted: Extracted[]
  /** Why there is nothing; `null` where there is. */
  code: UnreadableCode | null
}

parentPort?.on('message', ({ order, bytes, file }: ExtractOrder) => {
  void answer(order, bytes, file)
})

async function answer(order: number, bytes: Uint8Array, file: string): Promise<void> {
  let reply: ExtractAnswer
  try {
    reply = { order, extracted: await extract(bytes, file), code: null }
  } catch (error) {
    // Whatever a library stumbles over in a strange file, the file is what is wrong.
    reply = { order, extracted: [], code: error instanceof UnreadableFile ? error.code : 'broken-file' }
  }
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  parentPort?.postMessage(reply)
}
