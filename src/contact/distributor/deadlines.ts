/**
 * When something is to happen by itself. Each subject (a call, a desk, a queue) has at most one time of each kind; a heap
 * finds the earliest. A time that was moved stays in the heap until it is passed over: its subject no longer names it.
 */
import type { Instant } from './model.ts'

export type DeadlineKind = 'tell' | 'phase' | 'longest' | 'callback' | 'until' | 'alarm' | 'hours'

export interface Timed {
  readonly times: Partial<Record<DeadlineKind, Instant>>
}

interface Entry<Subject> {
  at: Instant
  kind: DeadlineKind
  subject: Subject
}

/** So small a heap is not worth tidying. */
const FEW = 2000

export class Deadlines<Subject extends Timed> {
  private heap: Entry<Subject>[] = []
  private passedOver = 0

  set(subject: Subject, kind: DeadlineKind, at: Instant | null): void {
    if (subject.times[kind] !== undefined) this.passedOver++
    if (at === null) {
      delete subject.times[kind]
    } else if (subject.times[kind] === at) {
      this.passedOver--
    } else {
      subject.times[kind] = at
      this.push({ at, kind, subject })
    }
    if (this.heap.length > FEW && this.passedOver > this.heap.length / 2) this.tidy()
  }

  clear(subject: Subject): void {
    for (const kind of ['tell', 'phase', 'longest', 'callback', 'until', 'alarm', 'hours'] as const) {
      if (subject.times[kind] !== undefined) this.set(subject, kind, null)
    }
  }

  /** The earliest that has come, taken out; null: none has. */
  takeDue(now: Instant): Entry<Subject> | null {
    const first = this.peek()
    if (first === null || first.at > now) return null
    this.pop()
    delete first.subject.times[first.kind]
    return first
  }

  /** How many are kept, those that were moved among them. */
  get size(): number {
    return this.heap.length
  }

  next(): Instant | null {
    return this.peek()?.at ?? null
  }

  private peek(): Entry<Subject> | null {
    for (let first = this.heap[0]; first !== undefined; first = this.heap[0]) {
      if (first.subject.times[first.kind] === first.at) return first
      this.pop()
      this.passedOver--
    }
    return null
  }

  private tidy(): void {
    const kept = this.heap.filter(({ subject, kind, at }) => subject.times[kind] === at)
    this.heap = []
    this.passedOver = 0
    for (const entry of kept) this.push(entry)
  }

  private push(entry: Entry<Subject>): void {
    let at = this.heap.length
    this.heap.push(entry)
    while (at > 0) {
      const above = (at - 1) >> 1
      const parent = this.heap[above]
      if (parent === undefined || parent.at <= entry.at) break
      this.heap[at] = parent
      at = above
    }
    this.heap[at] = entry
  }

  private pop(): void {
    const last = this.heap.pop()
    const size = this.heap.length
    if (last === undefined || size === 0) return
    let at = 0
    for (;;) {
      let below = 2 * at + 1
      if (below >= size) break
      const right = this.heap[below + 1]
      let child = this.heap[below]
      if (right !== undefined && child !== undefined && right.at < child.at) {
        below++
        child = right
      }
      if (child === undefined || child.at >= last.at) break
      this.heap[at] = child
      at = below
    }
    this.heap[at] = last
  }
}
