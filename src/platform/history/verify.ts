/**
 * Recomputes the history of a municipality and compares it with what is stored. It answers whether anything was changed,
 * removed, added or moved behind the program's back, and what was erased openly, when and on what ground.
 */
import type { Client } from 'pg'
import { type ChainLink, ChainWalk, checkPayload, type Fault, faultOf, type Head } from './chain.ts'
import { Erasures, type ErasedPayloads } from './erasures.ts'
import { readOrphans, readSealed, readUnsealed } from './read-links.ts'

export interface Verification {
  municipality: number
  /** Sealed entries. */
  entries: number
  /** The newest seal, to be kept elsewhere; null before the first. */
  head: Head | null
  /** The first in the order of the chain, and at most a hundred. */
  faults: Fault[]
  faultCount: number
  erased: ErasedPayloads[]
  unsealed: { count: number; oldest: string | null }
}

const keptFaults = 100

/**
 * @param client connection of the owner (its policies see all); a transaction of its own is opened on it
 * @param kept a head that was printed earlier, compared with the chain at its position
 */
export async function verifyHistory(
  client: Client,
  municipality: number,
  kept: Head | null = null,
): Promise<Verification> {
  await client.query('begin isolation level repeatable read read only')
  try {
    return await new Verifier(municipality, kept).run(client)
  } finally {
    await client.query('rollback')
  }
}

class Verifier {
  readonly #municipality: number
  readonly #kept: Head | null
  readonly #walk: ChainWalk
  readonly #erasures = new Erasures()
  readonly #faults: Fault[] = []
  #faultCount = 0

  constructor(municipality: number, kept: Head | null) {
    this.#municipality = municipality
    this.#kept = kept
    this.#walk = new ChainWalk(municipality)
  }

  async run(client: Client): Promise<Verification> {
    const entries = await this.#readChain(client)
    const unsealed = await this.#readTail(client)
    await this.#readOrphans(client)
    this.#tell(this.#erasures.unrecorded())
    const { head } = this.#walk
    return {
      municipality: this.#municipality,
      entries,
      head: head.position > 0 ? head : null,
      faults: this.#faults,
      faultCount: this.#faultCount,
      erased: this.#erasures.recorded(),
      unsealed,
    }
  }

  async #readChain(client: Client): Promise<number> {
    let entries = 0
    for await (const link of readSealed(client, this.#municipality)) {
      entries += 1
      this.#tell(this.#walk.follow(link))
      this.#erasures.see(link)
      if (this.#kept?.position === link.seal.position && !this.#kept.hash.equals(link.seal.hash))
        this.#tell([faultOf('head-differs', link)])
    }
    this.#tell(this.#walk.end())
    if (this.#kept && this.#kept.position > this.#walk.head.position)
      this.#tell([
        { kind: 'tail-missing', position: this.#walk.head.position + 1, entryId: null, entry: null },
      ])
    return entries
  }

  async #readTail(client: Client): Promise<Verification['unsealed']> {
    let count = 0
    let oldest: string | null = null
    for await (const { link, queued } of readUnsealed(client, this.#municipality)) {
      if (!queued) this.#tell([faultOf('entry-outside-chain', link)])
      this.#tell(checkPayload(link))
      this.#erasures.see(link)
      count += 1
      oldest ??= link.entry?.happenedAt ?? null
    }
    return { count, oldest }
  }

  async #readOrphans(client: Client): Promise<void> {
    const { payloads, queued } = await readOrphans(client, this.#municipality)
    const link = (entryId: number): ChainLink => ({ seal: null, entryId, entry: null, payload: null })
    const missing = new Set(queued)
    this.#tell(queued.map((entryId) => faultOf('entry-missing', link(entryId))))
    this.#tell(
      payloads
        .filter((entryId) => !missing.has(entryId))
        .map((entryId) => faultOf('payload-without-entry', link(entryId))),
    )
  }

  #tell(faults: Fault[]): void {
    this.#faultCount += faults.length
    this.#faults.push(...faults.slice(0, keptFaults - this.#faults.length))
  }
}
