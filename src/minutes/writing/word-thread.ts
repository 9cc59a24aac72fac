/** The thread that writes Word documents: long minutes take seconds. */
import { parentPort } from 'node:worker_threads'
import type { PrintedDocument } from './printed.ts'
import { writeWord } from './word-document.ts'

export interface WordOrder {
  order: number
  printed: PrintedDocument
  images: ReadonlyMap<number, Uint8Array>
}

export type WordAnswer = { order: number } & ({ bytes: Uint8Array } | { fault: string })

parentPort?.on('message', (sent: WordOrder) => {
  void answer(sent)
})

async function answer({ order, printed, images }: WordOrder): Promise<void> {
  let reply: WordAnswer
  try {
    reply = { order, bytes: await writeWord(printed, images) }
  } catch (error) {
    reply = { order, fault: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  parentPort?.postMessage(reply)
}
