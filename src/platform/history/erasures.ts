/**
 * Erased payloads against the records of erasures. A record is a row of the table `erasures`, whose own history entry is
 * in the chain like any other; a payload that is gone without one was taken away, not erased.
 */
import { z } from 'zod'
import { type ChainLink, type Fault, faultOf } from './chain.ts'

/** The payloads that one erasure took. */
export interface ErasedPayloads {
  erasedAt: Date
  ground: string
  count: number
}

const record = z.object({
  after: z.object({
    erased_at: z.string().transform((text) => new Date(text)),
    ground: z.string(),
    entry_ids: z.array(z.number()),
  }),
})

export class Erasures {
  readonly #erased: ChainLink[] = []
  readonly #recorded = new Map<number, { at: number; ground: string }>()

  see(link: ChainLink): void {
    if (link.payload?.erasedAt) this.#erased.push(link)
    if (link.entry?.tableName !== 'erasures' || !link.payload?.text) return
    const read = record.safeParse(JSON.parse(link.payload.text))
    if (!read.success) return
    const { entry_ids: entryIds, erased_at: at, ground } = read.data.after
    for (const entryId of entryIds) this.#recorded.set(entryId, { at: at.getTime(), ground })
  }

  /** What was erased as it should be, oldest first. */
  recorded(): ErasedPayloads[] {
    const groups = new Map<string, ErasedPayloads>()
    for (const link of this.#erased) {
      if (!this.#isRecorded(link) || !link.payload?.erasedAt || link.payload.erasedGround === null) continue
      const { erasedAt, erasedGround: ground } = link.payload
      const key = `${erasedAt.getTime()} ${ground}`
      const group = groups.get(key) ?? { erasedAt, ground, count: 0 }
      groups.set(key, { ...group, count: group.count + 1 })
    }
    return [...groups.values()].sort((a, b) => a.erasedAt.getTime() - b.erasedAt.getTime())
  }

  /** Payloads that are gone although no erasure says so, or that say another time or ground than it. */
  unrecorded(): Fault[] {
    return this.#erased
      .filter((link) => !this.#isRecorded(link))
      .map((link) => faultOf('erasure-unrecorded', link))
  }

  #isRecorded({ entryId, payload }: ChainLink): boolean {
    const found = this.#recorded.get(entryId)
    return (
      found !== undefined &&
      found.at === payload?.erasedAt?.getTime() &&
      found.ground === payload.erasedGround
    )
  }
}
