/** The thread that sets documents: the compiler is synchronous, and works for as long as a document is. */
import { parentPort } from 'node:worker_threads'
import type { CompiledPdf, PdfOrder } from './compile.ts'
import { compilePdf } from './compile.ts'

export type PrintAnswer = { compiled: CompiledPdf; fault: null } | { compiled: null; fault: string }

parentPort?.on('message', (order: PdfOrder) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  parentPort?.postMessage(answer(order))
})

function answer(order: PdfOrder): PrintAnswer {
  try {
    return { compiled: compilePdf(order), fault: null }
  } catch (error) {
    return { compiled: null, fault: error instanceof Error ? error.message : String(error) }
  }
}
