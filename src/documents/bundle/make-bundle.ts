import { readFile, stat } from 'node:fs/promises'
import { Worker } from 'node:worker_threads'
import type { AssembleAttachment, Assembled, AssembleOrder } from './assemble.ts'
import type { BundleMessage } from './bundle-thread.ts'
import {
  type Bundle,
  type BundleAttachment,
  type BundleOrder,
  type Converter,
  inAgendaOrder,
  labelsOf,
  LeftOutFile,
} from './model.ts'

export interface BundleLimits {
  /** Bytes of one attachment. */
  largest: number
  /** Milliseconds for one attachment, and for what is not one. */
  longest: number
  /** Bytes that the work may add to the process beyond twice what all attachments weigh. */
  memory: number
}

const LIMITS: BundleLimits = { largest: 150 * 1024 * 1024, longest: 30_000, memory: 1024 * 1024 * 1024 }
const MOST_HEAP_MB = 768
const LOOK_EVERY = 50
/** After so many attachments that were too much, the rest are not tried. */
const MOST_TRIES = 4

let queue: Promise<unknown> = Promise.resolve()

/**
 * Agenda and attachments as one PDF, made in a thread with limits of time and memory, one bundle after another. An
 * attachment that cannot be taken in is listed with its address, and never stops the others. Throws where the agenda
 * itself cannot be read or the limits are met by the whole.
 */
export function makeBundle(
  order: BundleOrder,
  converter: Converter | null = null,
  limits: Partial<BundleLimits> = {},
): Promise<Bundle> {
  const turn = queue.then(() => makeNow(order, converter, { ...LIMITS, ...limits }))
  queue = turn.catch(() => undefined)
  return turn
}

async function makeNow(
  { agendaPdf, title, items, attachments: given }: BundleOrder,
  converter: Converter | null,
  limits: BundleLimits,
): Promise<Bundle> {
  const inOrder = inAgendaOrder(given, items)
  const labels = labelsOf(inOrder)
  const attachments: AssembleAttachment[] = []
  let weight = 0
  for (const [index, attachment] of inOrder.entries()) {
    const { itemNumber, name, address } = attachment
    const { content, bytes } = await contentOf(attachment, converter, limits.largest)
    weight += bytes
    attachments.push({ label: labels[index] ?? '', itemNumber, name, address, content })
  }
  const order = { agendaPdf, title, items, attachments }
  const { pdf, pageCount, leftOut } = await assembleWithout(order, {
    ...limits,
    memory: limits.memory + 2 * weight,
  })
  return { pdf: Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength), pageCount, leftOut }
}

const PICTURES = new Set(['image/png', 'image/jpeg'])

async function contentOf(
  { source, mediaType, fileName }: BundleAttachment,
  converter: Converter | null,
  largest: number,
): Promise<{ content: AssembleAttachment['content']; bytes: number }> {
  try {
    const bytes = source instanceof Uint8Array ? source.length : (await stat(source.path)).size
    if (bytes > largest) throw new LeftOutFile('too-large')
    if (mediaType === 'application/pdf') return { content: { form: 'pdf', source }, bytes }
    if (PICTURES.has(mediaType)) return { content: { form: 'picture', source }, bytes }
    if (converter === null) throw new LeftOutFile('no-converter')
    const file = source instanceof Uint8Array ? source : await readFile(source.path)
    const made = await converter({ fileName, bytes: file })
    return { content: { form: 'pdf', source: made }, bytes: made.length }
  } catch (error) {
    return { content: { reason: error instanceof LeftOutFile ? error.reason : 'broken' }, bytes: 0 }
  }
}

/** The one at which the thread ended is left out, and the work begun again. */
async function assembleWithout(order: AssembleOrder, limits: BundleLimits): Promise<Assembled> {
  const attachments = [...order.attachments]
  for (let tries = 0; ; tries++) {
    const result = await assembleApart({ ...order, attachments }, limits)
    if (typeof result !== 'number') return result
    const last = tries + 1 >= MOST_TRIES
    for (const [position, attachment] of attachments.entries())
      if (position === result || (last && position > result))
        attachments[position] = { ...attachment, content: { reason: 'too-heavy' } }
  }
}

/** What was made, or the attachment that was too much. */
function assembleApart(order: AssembleOrder, { longest, memory }: BundleLimits): Promise<Assembled | number> {
  const worker = new Worker(new URL('./bundle-thread.ts', import.meta.url), {
    // Node itself takes the types off; see `minutes/extract-apart.ts`.
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: MOST_HEAP_MB },
    stdout: true,
    stderr: true,
  })
  return new Promise((resolve, reject) => {
    const before = process.memoryUsage.rss()
    let at: number | null = null
    let since = performance.now()
    const end = () => {
      clearInterval(watch)
      void worker.terminate()
    }
    const giveUp = (reason: string) => {
      end()
      if (at === null) reject(new Error(`The bundle was given up: ${reason}`))
      else resolve(at)
    }
    const watch = setInterval(() => {
      if (performance.now() - since > longest) giveUp('too slow')
      else if (process.memoryUsage.rss() - before > memory) giveUp('too much memory')
    }, LOOK_EVERY)
    worker.on('message', (message: BundleMessage) => {
      if ('begin' in message) {
        at = message.begin
        since = performance.now()
        return
      }
      end()
      if ('assembled' in message) resolve(message.assembled)
      else reject(new Error(message.fault))
    })
    worker.on('error', (error) => giveUp(error instanceof Error ? error.message : String(error)))
    worker.on('exit', () => giveUp('its thread ended'))
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    worker.postMessage(order)
  })
}
