/**
 * The chain of a municipality's history, told a second time: what the database seals in SQL is computed here from the
 * stored rows alone, so that the two must agree. Pure; the rows are read by `read-chain.ts`.
 */
import { createHash } from 'node:crypto'

/** A place in the chain and the hash that covers all up to it. */
export interface Head {
  position: number
  hash: Buffer
}

/** An entry with its payload and seal as they stand in the database; parts that are missing are null. */
export interface ChainLink {
  seal: Head | null
  entryId: number
  entry: StoredEntry | null
  payload: StoredPayload | null
}

export interface StoredEntry {
  /** UTC, `YYYY-MM-DDTHH:MM:SS.ffffff`. */
  happenedAt: string
  login: string
  personId: number | null
  purpose: string | null
  tableName: string
  /** Key columns as JSON text. */
  rowKey: string
  operation: string
  payloadDigest: Buffer
}

export interface StoredPayload {
  salt: Buffer | null
  /** JSON as PostgreSQL writes it. */
  text: string | null
  erasedAt: Date | null
  erasedGround: string | null
}

export type FaultKind =
  | 'seal-missing'
  | 'seal-changed'
  | 'entry-missing'
  | 'entry-changed'
  | 'entry-outside-chain'
  | 'payload-missing'
  | 'payload-changed'
  | 'payload-without-entry'
  | 'erasure-unrecorded'
  | 'head-differs'
  | 'tail-missing'

export interface Fault {
  kind: FaultKind
  /** In the chain; null for what has no place in it. */
  position: number | null
  entryId: number | null
  entry: StoredEntry | null
}

export type SealedLink = ChainLink & { seal: Head }

/** Follows the chain of one municipality link by link, in the order of the seals. */
export class ChainWalk {
  readonly #municipality: number
  #head: Head = { position: 0, hash: Buffer.alloc(0) }
  /** A link whose hash is wrong waits for the next one, which tells whether its entry or its seal was changed. */
  #doubtful: { link: SealedLink; computed: Buffer } | null = null

  constructor(municipality: number) {
    this.#municipality = municipality
  }

  /** The newest seal seen; position 0 before the first. */
  get head(): Head {
    return this.#head
  }

  follow(link: SealedLink): Fault[] {
    const { seal } = link
    const faults =
      seal.position === this.#head.position + 1 ? this.#followNext(link) : [...this.end(), this.#gap()]
    this.#head = seal
    return [...faults, ...checkPayload(link)]
  }

  /** The verdict on a link that was in doubt when the chain ended or broke off. */
  end(): Fault[] {
    return this.#settle('entry-changed')
  }

  #followNext(link: SealedLink): Fault[] {
    const { seal, entry } = link
    if (entry === null) return [...this.end(), faultOf('entry-missing', link)]
    const header = headerOf(this.#municipality, link.entryId, entry)
    const computed = chainHash(this.#head.hash, header)
    const fits = computed.equals(seal.hash)
    const sealBefore = this.#doubtful && chainHash(this.#doubtful.computed, header).equals(seal.hash)
    const faults = this.#settle(sealBefore ? 'seal-changed' : 'entry-changed')
    if (!fits && !sealBefore) this.#doubtful = { link, computed }
    return faults
  }

  #settle(kind: FaultKind): Fault[] {
    const doubtful = this.#doubtful
    this.#doubtful = null
    return doubtful ? [faultOf(kind, doubtful.link)] : []
  }

  #gap(): Fault {
    return { kind: 'seal-missing', position: this.#head.position + 1, entryId: null, entry: null }
  }
}

/** Whether the payload is the one the entry knows, or was erased as it should be. */
export function checkPayload(link: ChainLink): Fault[] {
  const { entry, payload } = link
  if (entry === null) return []
  if (payload === null) return [faultOf('payload-missing', link)]
  if (payload.erasedAt !== null) return []
  if (payload.salt === null || payload.text === null) return [faultOf('payload-missing', link)]
  const digest = createHash('sha256').update(payload.salt).update(payload.text, 'utf8').digest()
  return digest.equals(entry.payloadDigest) ? [] : [faultOf('payload-changed', link)]
}

export function faultOf(kind: FaultKind, { seal, entryId, entry }: ChainLink): Fault {
  return { kind, position: seal?.position ?? null, entryId, entry }
}

/** The entry as the one line of text that the chain covers. */
function headerOf(municipality: number, entryId: number, entry: StoredEntry): string {
  return [
    municipality,
    entryId,
    entry.happenedAt,
    entry.login,
    entry.personId ?? '-',
    entry.purpose ?? '-',
    entry.tableName,
    entry.operation,
    entry.payloadDigest.toString('hex'),
    entry.rowKey,
  ].join('|')
}

function chainHash(before: Buffer, header: string): Buffer {
  return createHash('sha256').update(before).update(header, 'utf8').digest()
}
