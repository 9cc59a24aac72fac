/** The thread that sets documents: the compiler is synchronous, and works for as long as a document is. */
import { parentPort } from 'node:worker_threads'
import type { Minutes } from '../../model.ts'
import { writeJson } from '../../write-json.ts'
import { completeRecord } from '../complete-record.ts'
import { printMinutes } from '../printed.ts'
import type { CompiledPdf, PdfImage, PdfOrder, PdfStandard } from './compile.ts'
import { compilePdf } from './compile.ts'

/** Minutes as whoever reads the file may have them. */
export interface PrintOrder {
  minutes: Minutes
  standard: PdfStandard
  images: PdfImage[]
}

export type PrintAnswer = { compiled: CompiledPdf; fault: null } | { compiled: null; fault: string }

parentPort?.on('message', (order: PrintOrder) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  parentPort?.postMessage(answer(order))
})

function answer(order: PrintOrder): PrintAnswer {
  try {
    return { compiled: compilePdf(orderOf(order)), fault: null }
  } catch (error) {
    return { compiled: null, fault: error instanceof Error ? error.message : String(error) }
  }
}

function orderOf({ minutes, standard, images }: PrintOrder): PdfOrder {
  const attached = standard === 'a-3a' ? attachedOf(minutes) : null
  return { printed: printMinutes(minutes), standard, images, attached }
}

function attachedOf(minutes: Minutes): PdfOrder['attached'] {
  const isAgenda = minutes.meeting.kind === 'agenda'
  return {
    name: isAgenda ? 'dagsorden.json' : 'referat.json',
    description: isAgenda ? 'Dagsordenen som data' : 'Referatet som data',
    text: writeJson(completeRecord(minutes)),
  }
}
