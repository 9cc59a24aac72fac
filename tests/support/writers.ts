/** Somebody who writes in a paper with the page's own connection, without a browser around it. */
import { setTimeout as sleep } from 'node:timers/promises'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import {
  type KeptWords,
  type Standing,
  WritingSession,
} from '../../src/cases/browser/editor/writing-session.ts'
import { fragmentName } from '../../src/cases/writing/fragment-name.ts'
import { readShared } from '../../src/cases/writing/shared-text.ts'
import { sharedName } from '../../src/cases/writing/writer.ts'
import { documentToText } from '../../src/minutes/rich-text/to-text.ts'
import { paths } from '../../src/paths.ts'

export interface WriterOptions {
  address: string
  municipality: number
  paperId: number
  cookie: string
  origin?: string
}

/** Keeps words in memory, as a tab would. */
export function memory(): KeptWords & { kept: ReturnType<KeptWords['read']> } {
  return {
    kept: null,
    read() {
      return this.kept
    },
    write(kept) {
      this.kept = kept
    },
    clear() {
      this.kept = null
    },
  }
}

interface Wire {
  received: number
  isOffline: boolean
  open: WebSocket | null
}

export class TestWriter {
  readonly session: WritingSession
  readonly #wire: Wire

  /** @param asked the paper it asks for, where that is another than the address says */
  constructor(
    { address, municipality, paperId, cookie, origin }: WriterOptions,
    kept: KeptWords = memory(),
    asked = paperId,
  ) {
    const url = new URL(paths.paperTogether(paperId), address.replace(/^http/u, 'ws'))
    const wire: Wire = { received: 0, isOffline: false, open: null }
    this.#wire = wire
    class Socket extends WebSocket {
      constructor(to: string) {
        super(wire.isOffline ? 'ws://127.0.0.1:9/' : to, { headers: { cookie, origin: origin ?? address } })
        wire.open = this
        this.on('message', (data: Buffer) => (wire.received += data.byteLength))
        this.on('error', () => undefined)
      }
    }
    this.session = new WritingSession(url.href, sharedName(municipality, asked), { kept, socket: Socket })
  }

  async until(standing: Standing, patienceMs = 10_000): Promise<this> {
    await until(
      () => this.session.standing === standing,
      patienceMs,
      () => `stands ${this.session.standing}`,
    )
    return this
  }

  /** Types at the end of the section's first paragraph. */
  type(sectionId: number, words: string): void {
    const fragment = this.session.shared.getXmlFragment(fragmentName(sectionId))
    this.session.shared.transact(() => {
      const [first] = fragment.toArray()
      if (!(first instanceof Y.XmlElement)) throw new Error('there is no paragraph')
      const [text] = first.toArray()
      if (text instanceof Y.XmlText) text.insert(text.length, words)
      else first.insert(0, [new Y.XmlText(words)])
    })
  }

  textOf(sectionId: number): string {
    const document = readShared(this.session.shared, sectionId)
    return document === null ? '' : documentToText(document)
  }

  /** Bytes that came from the site. */
  get received(): number {
    return this.#wire.received
  }

  /** Every attempt to connect fails until it comes online. */
  goOffline(): void {
    this.#wire.isOffline = true
    this.#wire.open?.terminate()
  }

  comeOnline(): void {
    this.#wire.isOffline = false
  }

  leave(): void {
    this.session.destroy()
  }
}

export async function until(
  isSo: () => boolean | Promise<boolean>,
  patienceMs = 10_000,
  describe = () => 'it did not come about',
): Promise<void> {
  const end = Date.now() + patienceMs
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error(describe())
    await sleep(20)
  }
}
