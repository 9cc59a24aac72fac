/** The thread in which staffing is computed: it takes tenths of a second, in which pages are to be answered. */
import { parentPort } from 'node:worker_threads'
import { type BeyondDesks, computeStaffing, type StaffingAnswer, type StaffingOrder } from './staffing.ts'

export type ThreadAnswer = { answer: StaffingAnswer | BeyondDesks } | { fault: string }

parentPort?.on('message', (order: StaffingOrder) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  parentPort?.postMessage(compute(order))
})

function compute(order: StaffingOrder): ThreadAnswer {
  try {
    return { answer: computeStaffing(order) }
  } catch (error) {
    return { fault: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}
