import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { CompiledPdf } from './compile.ts'
import type { PrintAnswer, PrintOrder } from './print-thread.ts'

/** A document that takes longer is given up, in milliseconds. */
const LONGEST = 30_000
const MOST_HEAP_MB = 512
/** Larger documents are refused before a thread sees them: letters of the minutes, bytes of its images. */
const MOST_LETTERS = 20_000_000
const MOST_IMAGES = 100_000_000
/** Threads that set documents at the same time; others wait. One core stays with those who ask for pages. */
const MOST_THREADS = Math.max(1, Math.min(2, availableParallelism() - 1))
/** Documents that may wait; more are refused. */
const MOST_WAITING = 50

/** A document could not be made; `code` says why. */
export class PdfFault extends Error {
  readonly code: 'too-large' | 'too-slow' | 'too-many' | 'failed'

  constructor(code: PdfFault['code'], message: string) {
    super(message)
    this.name = 'PdfFault'
    this.code = code
  }
}

interface Waiting {
  order: PrintOrder
  done: (pdf: CompiledPdf) => void
  fail: (fault: PdfFault) => void
}

const queue: Waiting[] = []
const idle: Worker[] = []
let busy = 0

/** Sets a document in a thread with limits of time and memory. Throws `PdfFault`. */
export async function setApart(order: PrintOrder): Promise<CompiledPdf> {
  const letters = JSON.stringify(order.minutes).length
  const bytes = order.images.reduce((sum, image) => sum + image.bytes.length, 0)
  if (letters > MOST_LETTERS || bytes > MOST_IMAGES)
    throw new PdfFault('too-large', `${letters} letters and ${bytes} bytes of images are too many`)
  if (queue.length >= MOST_WAITING) throw new PdfFault('too-many', `${queue.length} documents wait already`)
  return new Promise((done, fail) => {
    queue.push({ order, done, fail })
    startNext()
  })
}

function startNext(): void {
  if (busy >= MOST_THREADS) return
  const next = queue.shift()
  if (next === undefined) return
  busy++
  void setIn(idle.pop() ?? startThread(), next)
}

/** One document in one thread; the thread is used again where nothing went wrong. */
async function setIn(thread: Worker, { order, done, fail }: Waiting): Promise<void> {
  thread.ref()
  try {
    const answer = await answerOf(thread, order)
    thread.unref()
    idle.push(thread)
    if (answer.compiled === null) fail(new PdfFault('failed', answer.fault))
    else done(answer.compiled)
  } catch (error) {
    void thread.terminate()
    fail(error instanceof PdfFault ? error : new PdfFault('failed', String(error)))
  } finally {
    busy--
    startNext()
  }
}

function answerOf(thread: Worker, order: PrintOrder): Promise<PrintAnswer> {
  return new Promise((settle, refuse) => {
    const late = setTimeout(() => fail(new PdfFault('too-slow', `not set within ${LONGEST} ms`)), LONGEST)
    const ended = () => fail(new Error('the thread ended'))
    const end = () => {
      clearTimeout(late)
      thread.off('message', answer).off('error', fail).off('exit', ended)
    }
    const answer = (sent: PrintAnswer) => {
      end()
      settle(sent)
    }
    const fail = (error: Error) => {
      end()
      refuse(error)
    }
    thread.on('message', answer).on('error', fail).on('exit', ended)
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    thread.postMessage(order)
  })
}

function forget(thread: Worker): void {
  const at = idle.indexOf(thread)
  if (at >= 0) idle.splice(at, 1)
}

function startThread(): Worker {
  const thread = new Worker(new URL('./print-thread.ts', import.meta.url), {
    // As in extract-apart.ts: Node takes the types off itself.
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: MOST_HEAP_MB },
  })
  // A thread that fails while nobody waits for it is only not used again.
  thread.on('error', () => forget(thread)).on('exit', () => forget(thread))
  thread.unref()
  return thread
}
