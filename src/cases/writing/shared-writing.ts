/**
 * Papers that are being written now: one shared document each, held by the site while somebody has it open. A change is
 * stored, in the name of its writer and asked of the policies, before it is acknowledged to that writer and before anybody
 * else sees it. What is typed comes into the sections after a pause, when the last one leaves, and before any page that
 * reads the paper.
 */
import { Hocuspocus } from '@hocuspocus/server'
import type {
  beforeSyncPayload,
  connectedPayload,
  Document as SharedDocument,
  onAuthenticatePayload,
  onLoadDocumentPayload,
} from '@hocuspocus/server'
import * as Y from 'yjs'
import { findReaderOfSession, isSessionAlive } from '../../organisation/sessions.ts'
import type { Caller, Database } from '../../platform/database.ts'
import { log } from '../../platform/log.ts'
import { CLOSE, type CloseGround } from './close-grounds.ts'
import { CutOff, cutOff } from './cut-off.ts'
import {
  getGeneration,
  listUnsettled,
  mayWriteNow,
  type SettledWriting,
  settleWriting,
  storeChange,
} from './settle.ts'
import {
  answerWhetherStored,
  callerOf,
  closeFor,
  nameWriter,
  placeOf,
  sharedName,
  type Writer,
  writerOf,
} from './writer.ts'

export interface SharedWritingOptions {
  /** HTML of what does not add up in the paper, for all who write it; asked when the text has come to rest. */
  findingsOf: (database: Database, caller: Caller, paperId: number, shared: Y.Doc) => Promise<string | null>
  /** Milliseconds of rest before the text is brought in, and after which it is in any case. */
  rest?: { settle: number; settleAtLatest: number; check: number }
}

const REST = { settle: 3_000, settleAtLatest: 20_000, check: 1_200 }
const RIGHTS_EVERY_MS = 4_000
/** Far more than any paper; a document that long makes every browser slow. */
const LONGEST_CHANGE = 1_000_000

export class SharedWriting {
  readonly #database: Database
  readonly #options: SharedWritingOptions
  readonly #server: Hocuspocus<Writer>
  readonly #checking = new Map<string, NodeJS.Timeout>()
  readonly #recovered = new Map<number, Promise<void>>()
  readonly #rounds: NodeJS.Timeout
  #asking: Promise<void> | null = null
  #askAgain = false
  #closed = false

  /** @param database connections of the app login */
  constructor(database: Database, options: SharedWritingOptions) {
    this.#database = database
    this.#options = options
    const { settle, settleAtLatest } = options.rest ?? REST
    this.#server = new Hocuspocus<Writer>({
      quiet: true,
      debounce: settle,
      maxDebounce: settleAtLatest,
      onAuthenticate: (payload) => this.#welcome(payload),
      onLoadDocument: (payload) => this.#load(payload),
      connected: (payload) => this.#greet(payload),
      beforeSync: (payload) => this.#storeFirst(payload),
      beforeHandleAwareness: async (payload) => nameWriter(payload),
      onStateless: async (payload) => answerWhetherStored(payload),
      onChange: async ({ documentName, document }) => this.#checkSoon(documentName, document),
      onStoreDocument: async ({ documentName }) => {
        await this.#settle(documentName).catch((error: unknown) => {
          // What is typed is stored all the same; the next page that reads the paper tries again.
          log.error({ err: error }, 'a paper written together could not be settled')
        })
      },
    })
    this.#rounds = setInterval(() => this.askRightsAgain(), RIGHTS_EVERY_MS)
    this.#rounds.unref()
  }

  get isClosed(): boolean {
    return this.#closed
  }

  /** How many papers are open, and by how many pages. */
  get load(): { papers: number; pages: number } {
    return { papers: this.#server.getDocumentsCount(), pages: this.#server.getConnectionsCount() }
  }

  /** The socket of a page whose writer was told by the request that opened it. */
  connect(...given: Parameters<Hocuspocus<Writer>['handleConnection']>) {
    return this.#server.handleConnection(...given)
  }

  /** Brings what was typed into the sections, where the paper is open or was left unfinished by a site that was killed. */
  async settleBefore(municipality: number, paperId: number): Promise<void> {
    let recovering = this.#recovered.get(municipality)
    if (recovering === undefined) {
      recovering = this.#recover(municipality)
      this.#recovered.set(municipality, recovering)
    }
    await recovering
    await this.settleAfter(municipality, paperId)
  }

  /** Brings what the plain form saved into the open pages. */
  async settleAfter(municipality: number, paperId: number): Promise<void> {
    const name = sharedName(municipality, paperId)
    if (this.#server.documents.has(name)) await this.#settle(name)
  }

  /** Asks of everyone who has a paper open whether they still may; those who may not are cut off. */
  askRightsAgain(): void {
    if (this.#server.documents.size === 0 || this.#closed) return
    if (this.#asking) {
      this.#askAgain = true
      return
    }
    this.#asking = this.#askEveryone()
      .catch((error: unknown) => log.error({ err: error }, 'rights of writers could not be asked'))
      .finally(() => {
        this.#asking = null
        if (!this.#askAgain) return
        this.#askAgain = false
        this.askRightsAgain()
      })
  }

  /** Closes every page's connection (they come back to the next site) and brings in what was typed. */
  async close(): Promise<void> {
    clearInterval(this.#rounds)
    for (const timer of this.#checking.values()) clearTimeout(timer)
    const documents = [...this.#server.documents.values()]
    for (const document of documents)
      for (const connection of document.getConnections()) cutOff(connection, CLOSE.restart)
    await Promise.allSettled(documents.map(({ name }) => this.#settle(name)))
    this.#closed = true
    this.#server.flushPendingStores()
  }

  async #recover(municipality: number): Promise<void> {
    const unsettled = await this.#database.within({ municipality }, listUnsettled)
    for (const { paperId } of unsettled)
      await this.#settle(sharedName(municipality, paperId)).catch((error: unknown) =>
        log.error({ err: error }, 'a paper written together could not be recovered'),
      )
  }

  /** In the name of who typed last and still may; else of somebody who has it open. */
  async #settle(name: string): Promise<void> {
    if (this.#closed) return
    const { municipality, paperId } = placeOf(name)
    const document = this.#server.documents.get(name)
    const unsettled = await this.#database.within({ municipality }, listUnsettled)
    const typed = unsettled.find((each) => each.paperId === paperId)?.persons ?? []
    const present =
      document
        ?.getConnections()
        .map(writerOf)
        .map(({ person }) => person.id) ?? []
    for (const person of new Set([...typed, ...present])) {
      const settled = await this.#settleAs(municipality, person, paperId)
      if (settled === null) continue
      if (document !== undefined && settled.brought !== null)
        Y.applyUpdate(document, settled.brought, { source: 'local', skipStoreHooks: true })
      return
    }
  }

  #settleAs(municipality: number, person: number, paperId: number): Promise<SettledWriting | null> {
    return this.#database.within(
      { municipality, person },
      (tx) => settleWriting(tx, municipality, person, paperId),
      'writing',
    )
  }

  async #welcome({ documentName, token, context }: onAuthenticatePayload<Writer>): Promise<void> {
    const { municipality, paperId } = context
    if (this.#closed || documentName !== sharedName(municipality, paperId)) throw new CutOff(CLOSE.noRight)
    const ground = await this.#groundToCut(context)
    if (ground !== null) throw new CutOff(ground)
    if (token === '') return
    const generation = await this.#database.within(callerOf(context), (tx) =>
      getGeneration(tx, municipality, paperId),
    )
    // A page that was away while the document went would bring all its words a second time.
    if (token !== String(generation)) throw new CutOff(CLOSE.outdated)
  }

  async #load({ document, context }: onLoadDocumentPayload<Writer>): Promise<void> {
    const { municipality, person, paperId } = context
    const settled = await this.#settleAs(municipality, person.id, paperId).catch((error: unknown) => {
      log.error({ err: error }, 'a paper could not be opened for writing together')
      throw new CutOff(CLOSE.fault)
    })
    if (settled === null) throw new CutOff(CLOSE.noRight)
    Y.applyUpdate(document, settled.state)
  }

  async #greet({ connection, context }: connectedPayload<Writer>): Promise<void> {
    const { municipality, paperId } = context
    const generation = await this.#database.within(callerOf(context), (tx) =>
      getGeneration(tx, municipality, paperId),
    )
    connection.sendStateless(JSON.stringify({ generation }))
    this.#checkSoon(sharedName(municipality, paperId), connection.document)
  }

  /** A change that cannot be stored is neither acknowledged nor shown to anybody. */
  async #storeFirst({
    type,
    payload,
    document,
    connection,
    context,
  }: beforeSyncPayload<Writer>): Promise<void> {
    if (type === 0) return
    try {
      if (payload.length > LONGEST_CHANGE) throw new CutOff(CLOSE.tooLong)
      Y.decodeUpdate(payload)
      // What a page sends when it comes back is often known already.
      if (type === 1 && Y.snapshotContainsUpdate(Y.snapshot(document), payload)) return
      const { municipality, person, paperId } = context
      await this.#database.within(
        callerOf(context),
        (tx) => storeChange(tx, municipality, person.id, paperId, payload),
        'writing',
      )
    } catch (error) {
      const close = error instanceof CutOff ? error : new CutOff(closeFor(error))
      if (close.code === CLOSE.fault.code)
        log.error({ err: error }, 'a change of a paper could not be stored')
      cutOff(connection, close)
      throw close
    }
    await this.#noteUse(context)
  }

  async #noteUse(writer: Writer): Promise<void> {
    if (performance.now() - (writer.notedAt ?? -Infinity) < 60_000) return
    writer.notedAt = performance.now()
    await findReaderOfSession(this.#database, writer.municipality, writer.sessionDigest).catch(() => null)
  }

  async #groundToCut(writer: Writer): Promise<CloseGround | null> {
    const { municipality, sessionDigest, paperId } = writer
    if (!(await isSessionAlive(this.#database, municipality, sessionDigest))) return CLOSE.sessionEnded
    const may = await this.#database.within(callerOf(writer), (tx) => mayWriteNow(tx, municipality, paperId))
    return may ? null : CLOSE.noRight
  }

  async #askEveryone(): Promise<void> {
    for (const document of this.#server.documents.values())
      await Promise.all(
        document.getConnections().map(async (connection) => {
          const ground = await this.#groundToCut(writerOf(connection))
          if (ground !== null) cutOff(connection, ground)
        }),
      )
  }

  #checkSoon(name: string, document: SharedDocument): void {
    if (this.#checking.has(name) || this.#closed) return
    const timer = setTimeout(
      () => {
        this.#checking.delete(name)
        void this.#check(document)
      },
      (this.#options.rest ?? REST).check,
    )
    timer.unref()
    this.#checking.set(name, timer)
  }

  async #check(document: SharedDocument): Promise<void> {
    const [connection] = document.getConnections()
    if (connection === undefined || this.#closed) return
    const writer = writerOf(connection)
    const findings = await this.#options
      .findingsOf(this.#database, callerOf(writer), writer.paperId, document)
      .catch((error: unknown) => {
        log.error({ err: error }, 'a paper written together could not be checked')
        return null
      })
    if (findings !== null) document.broadcastStateless(JSON.stringify({ findings }))
  }
}
