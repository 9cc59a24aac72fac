/** The thread that puts PDFs of strangers together: what goes wrong in it ends it, and nothing else. */
import { parentPort } from 'node:worker_threads'
import { type Assembled, assemble, type AssembleOrder } from './assemble.ts'

export type BundleMessage = { begin: number | null } | { assembled: Assembled } | { fault: string }

parentPort?.once('message', (order: AssembleOrder) => {
  void answer(order)
})

async function answer(order: AssembleOrder): Promise<void> {
  try {
    const assembled = await assemble(order, (position) => tell({ begin: position }))
    tell({ assembled }, [assembled.pdf.buffer])
  } catch (error) {
    tell({ fault: error instanceof Error ? (error.stack ?? error.message) : String(error) })
  }
}

function tell(message: BundleMessage, moved: ArrayBufferLike[] = []): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  parentPort?.postMessage(
    message,
    moved.filter((buffer) => buffer instanceof ArrayBuffer),
  )
}
