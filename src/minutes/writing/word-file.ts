/** Minutes and agendas as Word documents: written in a thread of its own, one after another. */
import { Worker } from 'node:worker_threads'
import type { Minutes } from '../model.ts'
import { printMinutes } from './printed.ts'
import { withoutClosedText } from './without-closed-text.ts'
import type { WordAnswer, WordOrder } from './word-thread.ts'

export interface WordOptions {
  /** Bytes of PNG and JPEG images by the attachment they are; the words of others stand in their place. */
  images?: ReadonlyMap<number, Uint8Array>
  /** `notice`, where nothing is said: of a closed item only what all may know is in the file. */
  closedItems?: 'notice' | 'whole'
}

/** A document that takes longer is given up, in milliseconds. */
const LONGEST = 60_000
const MOST_HEAP_MB = 768

let thread: Worker | null = null
let orders = 0
let queue: Promise<unknown> = Promise.resolve()

/** The file's bytes; the same for the same minutes. */
export function makeWord(minutes: Minutes, options: WordOptions = {}): Promise<Buffer> {
  const { images = new Map<number, Uint8Array>(), closedItems = 'notice' } = options
  const printed = printMinutes(closedItems === 'whole' ? minutes : withoutClosedText(minutes))
  const turn = queue.then(() => writeApart({ order: ++orders, printed, images }))
  queue = turn.catch(() => undefined)
  return turn
}

function writeApart(sent: WordOrder): Promise<Buffer> {
  const worker = (thread ??= startThread())
  return new Promise((settle, refuse) => {
    const late = setTimeout(() => {
      void worker.terminate()
      fail(new Error(`A Word document took longer than ${LONGEST} ms`))
    }, LONGEST)
    const ended = () => fail(new Error('The thread that writes Word documents ended'))
    const end = () => {
      clearTimeout(late)
      worker.off('message', answer).off('error', fail).off('exit', ended)
      worker.unref()
    }
    const answer = (reply: WordAnswer) => {
      if (reply.order !== sent.order) return
      end()
      if ('bytes' in reply) settle(Buffer.from(reply.bytes))
      else refuse(new Error(reply.fault))
    }
    const fail = (error: Error) => {
      end()
      if (thread === worker) thread = null
      refuse(error)
    }
    worker.on('message', answer).on('error', fail).on('exit', ended)
    worker.ref()
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    worker.postMessage(sent)
  })
}

function startThread(): Worker {
  const worker = new Worker(new URL('./word-thread.ts', import.meta.url), {
    // As in extract-apart.ts: Node takes the types off itself.
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: MOST_HEAP_MB },
  })
  const forget = () => {
    if (thread === worker) thread = null
  }
  worker.on('error', forget).on('exit', forget)
  worker.unref()
  return worker
}
