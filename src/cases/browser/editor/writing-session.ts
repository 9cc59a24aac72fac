/**
 * A page's copy of a shared document and its connection to the site. It outlives the page's HTML: what is not stored yet
 * is sent even when its writer has gone on to another page of ours.
 */
import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider'
import * as Y from 'yjs'
import { CLOSE } from '../../writing/close-grounds.ts'

/** `stored`: all that was typed here lies in the database. */
export type Standing =
  'joining' | 'stored' | 'storing' | 'away' | 'signed-out' | 'no-right' | 'outdated' | 'too-long'

/** What the browser keeps of words that are not stored, should the page be lost. */
export interface KeptWords {
  read(): { generation: string; change: Uint8Array } | null
  write(kept: { generation: string; change: Uint8Array }): void
  clear(): void
}

export interface SessionOptions {
  kept: KeptWords
  /** Another class of sockets, outside a browser. */
  socket?: unknown
}

const KEEP_AFTER_MS = 400
const ENDS: readonly Standing[] = ['no-right', 'outdated', 'too-long']
const STANDING_OF: Record<string, Standing> = {
  [CLOSE.noRight.reason]: 'no-right',
  [CLOSE.sessionEnded.reason]: 'signed-out',
  [CLOSE.outdated.reason]: 'outdated',
  [CLOSE.tooLong.reason]: 'too-long',
}

export class WritingSession extends EventTarget {
  readonly shared = new Y.Doc()
  readonly provider: HocuspocusProvider
  readonly #socket: HocuspocusProviderWebsocket
  readonly #kept: KeptWords
  #standing: Standing = 'joining'
  #generation = ''
  #connected = false
  #joined = false
  /** Changes made here, and how many of them are stored. */
  #typed = 0
  #stored = 0
  #storedVector: Uint8Array | null = null
  #keeping: ReturnType<typeof setTimeout> | undefined

  /** @param url `ws:` or `wss:` */
  constructor(url: string, name: string, { kept, socket }: SessionOptions) {
    super()
    this.#kept = kept
    this.#socket = new HocuspocusProviderWebsocket({
      url,
      delay: 1_000,
      factor: 1.6,
      maxDelay: 8_000,
      ...(socket === undefined ? {} : { WebSocketPolyfill: socket }),
    })
    this.provider = new HocuspocusProvider({
      websocketProvider: this.#socket,
      name,
      document: this.shared,
      token: () => this.#generation,
      onStateless: ({ payload }) => this.#hear(payload),
      onUnsyncedChanges: ({ number }) => {
        if (number === 0) this.#askWhetherStored()
      },
      onSynced: () => {
        this.#connected = true
        this.#look()
      },
      onDisconnect: () => {
        this.#connected = false
        this.#look()
      },
      onClose: ({ event }) => this.end(event.reason),
      onAuthenticationFailed: ({ reason }) => this.end(reason),
    })
    this.shared.on('update', (_: Uint8Array, origin: unknown) => {
      if (origin === this.provider) return
      this.#typed += 1
      this.#keepSoon()
      this.#look()
    })
    this.provider.attach()
  }

  get standing(): Standing {
    return this.#standing
  }

  /** No more is sent or heard: the right is gone, or the document. */
  get hasEnded(): boolean {
    return ENDS.includes(this.#standing)
  }

  get hasUnstored(): boolean {
    return this.#typed > this.#stored
  }

  /** The site's reason for closing the connection, where it gave one. */
  end(reason: string): void {
    this.#connected = false
    const standing = STANDING_OF[reason]
    if (standing !== undefined) this.#stand(standing)
    else this.#look()
    if (!this.hasEnded) return
    this.#socket.disconnect()
    // Whoever lost the right keeps no word of it.
    if (standing === 'no-right') this.#kept.clear()
  }

  destroy(): void {
    clearTimeout(this.#keeping)
    this.provider.destroy()
    this.#socket.destroy()
    this.shared.destroy()
  }

  #hear(payload: string): void {
    const said: unknown = JSON.parse(payload)
    if (typeof said !== 'object' || said === null) return
    if ('generation' in said) this.#join(String(said.generation))
    if ('stored' in said) this.#noteStored(Number(said.stored))
    if ('findings' in said) this.dispatchEvent(new CustomEvent('findings', { detail: String(said.findings) }))
  }

  #join(generation: string): void {
    this.#generation = generation
    this.#connected = true
    if (!this.#joined) {
      this.#joined = true
      this.#storedVector = Y.encodeStateVector(this.shared)
      const kept = this.#kept.read()
      if (kept !== null && kept.generation === generation) Y.applyUpdate(this.shared, kept.change)
      this.dispatchEvent(new Event('joined'))
    }
    this.#look()
  }

  /** The site takes our messages one after the other: its answer comes after all that was sent before is stored. */
  #askWhetherStored(): void {
    if (this.#connected && this.hasUnstored) this.provider.sendStateless(`stored?${this.#typed}`)
  }

  #noteStored(changes: number): void {
    this.#stored = Math.max(this.#stored, changes)
    if (!this.hasUnstored) {
      clearTimeout(this.#keeping)
      this.#keeping = undefined
      this.#storedVector = Y.encodeStateVector(this.shared)
      this.#kept.clear()
    }
    this.#look()
  }

  #keepSoon(): void {
    this.#keeping ??= setTimeout(() => {
      this.#keeping = undefined
      if (!this.hasUnstored || this.#storedVector === null) return
      const change = Y.encodeStateAsUpdate(this.shared, this.#storedVector)
      this.#kept.write({ generation: this.#generation, change })
    }, KEEP_AFTER_MS)
  }

  #look(): void {
    if (this.hasEnded || !this.#joined) return
    if (this.#connected) this.#stand(this.hasUnstored ? 'storing' : 'stored')
    else if (this.#standing !== 'signed-out') this.#stand('away')
  }

  #stand(standing: Standing): void {
    if (this.#standing === standing) return
    this.#standing = standing
    this.dispatchEvent(new Event('standing'))
  }
}
