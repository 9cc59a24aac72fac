import { Worker } from 'node:worker_threads'
import type { ExtractAnswer, ExtractOrder } from './extract-thread.ts'
import type { Extracted } from './extract.ts'
import { UnreadableFile } from './unreadable-file.ts'

/** A file that takes longer is given up, in milliseconds. */
const LONGEST = 20_000
const LOOK_EVERY = 50
/** What reading one file may add to the process, in bytes. */
const MOST_MEMORY = 640 * 1024 * 1024
const MOST_HEAP_MB = 512

interface Waiting {
  answer: (reply: ExtractAnswer) => void
  fail: (error: Error) => void
}

let thread: Worker | null = null
let waiting: (Waiting & { order: number }) | null = null
let orders = 0
let queue: Promise<unknown> = Promise.resolve()

/**
 * As `extract`, in a thread of its own with limits of time and memory, one file after another: a file made to do harm
 * costs its own reading and no more. Throws `UnreadableFile` (`too-heavy` where a limit was met).
 */
export function extractApart(bytes: Uint8Array, file: string): Promise<Extracted[]> {
  const turn = queue.then(() => extractNow(bytes, file))
  queue = turn.catch(() => undefined)
  return turn
}

async function extractNow(bytes: Uint8Array, file: string): Promise<Extracted[]> {
  const order = ++orders
  const worker = (thread ??= startThread())
  const reply = await new Promise<ExtractAnswer>((answer, fail) => {
    const start = process.memoryUsage.rss()
    const began = performance.now()
    const watch = setInterval(() => {
      const grown = process.memoryUsage.rss() - start
      if (grown > MOST_MEMORY || performance.now() - began > LONGEST) giveUp()
    }, LOOK_EVERY)
    const end = () => {
      clearInterval(watch)
      waiting = null
      worker.unref()
    }
    waiting = {
      order,
      answer: (given) => {
        end()
        answer(given)
      },
      fail: (error) => {
        end()
        fail(error)
      },
    }
    worker.ref()
    const sent: ExtractOrder = { order, bytes, file }
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    worker.postMessage(sent)
  })
  if (reply.code !== null) throw new UnreadableFile(reply.code)
  return reply.extracted
}

function startThread(): Worker {
  const worker = new Worker(new URL('./extract-thread.ts', import.meta.url), {
    // Node itself takes the types off. The program's loader would start a child process of its own in the thread, and
    // the program would not end.
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: MOST_HEAP_MB },
    // What libraries print of a strange file is of no use to anybody. To read it would keep the program from ending.
    stdout: true,
    stderr: true,
  })
  worker.on('message', (reply: ExtractAnswer) => {
    if (waiting?.order === reply.order) waiting.answer(reply)
  })
  worker.on('error', () => {
    if (thread === worker) giveUp()
  })
  worker.unref()
  return worker
}

/** Ends the thread with all it holds; the next file gets a new one. */
function giveUp(): void {
  const ended = thread
  thread = null
  waiting?.fail(new UnreadableFile('too-heavy'))
  void ended?.terminate()
}
