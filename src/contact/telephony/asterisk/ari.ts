/**
 * The way to an exchange: commands over HTTP with connections kept open, events over a WebSocket that comes back by itself.
 * It knows nothing of calls. After each time it has come back, events of the meantime are missing: whoever is told `up`
 * asks what stands there.
 */
import http from 'node:http'
import https from 'node:https'
import { WebSocket } from 'ws'
import { systemCode } from '../../../platform/operator-error.ts'

export interface AriAddress {
  url: URL
  application: string
}

/** The exchange refused, and says why. */
export class AriRefusal extends Error {
  readonly status: number

  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}

/** No answer came: the exchange is away, or the connection broke. */
export class AriSilence extends Error {}
class StaleConnection extends AriSilence {}

export interface AriListener {
  /** One event, as written. */
  message(text: string): void
  up(): void
  down(reason: string): void
}

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'
type Query = Record<string, string | number>

const firstPauseMs = 200
const longestPauseMs = 15_000
const pingMs = 10_000
const answerMs = 10_000
const mostConnections = 8

/** @param text `http://user:password@host:port`, with or without `/ari` @throws when it is not that */
export function readAriAddress(text: string, application = 'sagsgang'): AriAddress {
  const url = new URL(text)
  if (!/^https?:$/.test(url.protocol) || url.username === '')
    throw new Error('The address of the exchange is written http://user:password@host:port')
  if (url.pathname === '/') url.pathname = '/ari'
  return { url, application }
}

export class Ari {
  /** Commands sent so far. */
  sent = 0
  readonly #address: AriAddress
  readonly #listener: AriListener
  readonly #agent: http.Agent
  readonly #authorization: string
  #socket: WebSocket | null = null
  #timer: NodeJS.Timeout | undefined
  #failures = 0
  #stopped = false

  constructor(address: AriAddress, listener: AriListener) {
    this.#address = address
    this.#listener = listener
    const { Agent } = address.url.protocol === 'https:' ? https : http
    this.#agent = new Agent({ keepAlive: true, maxSockets: mostConnections, scheduling: 'lifo' })
    const { username, password } = address.url
    const account = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`
    this.#authorization = `Basic ${Buffer.from(account).toString('base64')}`
  }

  /** Opens the WebSocket, and keeps doing so. */
  open(): void {
    const { url, application } = this.#address
    const target = new URL(`${url.pathname.replace(/\/$/, '')}/events`, url)
    target.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:'
    target.username = ''
    target.password = ''
    target.search = new URLSearchParams({ app: application }).toString()
    const socket = new WebSocket(target, {
      headers: { authorization: this.#authorization },
      handshakeTimeout: answerMs,
    })
    this.#socket = socket
    socket.on('open', () => {
      this.#keepAlive(socket)
      this.#listener.up()
    })
    socket.on('message', (data: Buffer) => this.#listener.message(data.toString()))
    // `close` follows, with less to say.
    let reason = ''
    socket.on('error', (error) => (reason = error.message))
    socket.on('close', (code) => this.#comeBack(reason || `closed (${code})`))
  }

  async close(): Promise<void> {
    this.#stopped = true
    clearTimeout(this.#timer)
    this.#socket?.terminate()
    this.#agent.destroy()
  }

  /** The connection is of use: after the next loss it is tried again at once. */
  settled(): void {
    this.#failures = 0
  }

  /** Gives up the connection; it comes back as after any other loss. */
  drop(): void {
    this.#socket?.terminate()
  }

  /** What is answered is of no interest. @throws AriRefusal, AriSilence */
  async command(method: Method, path: string, query: Query = {}): Promise<void> {
    await this.#send(method, path, query, null)
  }

  /** @returns the answer's JSON @throws AriRefusal, AriSilence */
  async ask(method: Method, path: string, query: Query = {}, body: unknown = null): Promise<unknown> {
    const text = await this.#send(method, path, query, body)
    return text === '' ? null : JSON.parse(text)
  }

  async #send(method: Method, path: string, query: Query, body: unknown): Promise<string> {
    this.sent += 1
    try {
      return await this.#sendOnce(method, path, query, body)
    } catch (error) {
      // An idle connection was closed by the exchange just as we took it: the command never got there.
      if (error instanceof StaleConnection) return this.#sendOnce(method, path, query, body)
      throw error
    }
  }

  #sendOnce(method: Method, path: string, query: Query, body: unknown): Promise<string> {
    const { url } = this.#address
    const { request } = url.protocol === 'https:' ? https : http
    const words = Object.entries(query).map(([key, value]) => `${key}=${encodeURIComponent(value)}`)
    const payload = body === null ? undefined : JSON.stringify(body)
    return new Promise((resolve, reject) => {
      const sent = request({
        host: url.hostname.replace(/^\[|\]$/g, ''),
        port: url.port,
        method,
        path: `${url.pathname.replace(/\/$/, '')}${path}${words.length > 0 ? `?${words.join('&')}` : ''}`,
        agent: this.#agent,
        timeout: answerMs,
        headers: {
          authorization: this.#authorization,
          ...(payload !== undefined && { 'content-type': 'application/json' }),
          'content-length': payload === undefined ? 0 : Buffer.byteLength(payload),
        },
      })
      sent.on('response', (answer) => void readAnswer(answer, `${method} ${path}`).then(resolve, reject))
      sent.on('timeout', () => sent.destroy(new Error('no answer')))
      sent.on('error', (error) => {
        const stale = sent.reusedSocket && systemCode(error) === 'ECONNRESET'
        reject(new (stale ? StaleConnection : AriSilence)(`${method} ${path}: ${error.message}`))
      })
      sent.end(payload)
    })
  }

  /** A connection whose other end is gone without a word looks open for hours. */
  #keepAlive(socket: WebSocket): void {
    let answered = true
    socket.on('pong', () => (answered = true))
    const timer = setInterval(() => {
      if (!answered) return socket.terminate()
      answered = false
      socket.ping()
    }, pingMs)
    socket.on('close', () => clearInterval(timer))
  }

  #comeBack(reason: string): void {
    if (this.#stopped) return
    this.#listener.down(reason)
    const longest = Math.min(longestPauseMs, firstPauseMs * 2 ** this.#failures)
    this.#failures += 1
    // Not all at the same moment, when there are several.
    this.#timer = setTimeout(() => this.open(), longest * (0.5 + Math.random() / 2))
  }
}

/** @throws AriRefusal, AriSilence when the connection breaks within */
async function readAnswer(answer: http.IncomingMessage, what: string): Promise<string> {
  const parts: Buffer[] = []
  try {
    for await (const part of answer) parts.push(part)
  } catch (error) {
    throw new AriSilence(`${what}: ${error instanceof Error ? error.message : 'broken'}`)
  }
  const text = Buffer.concat(parts).toString()
  const status = answer.statusCode ?? 0
  if (status < 300) return text
  throw new AriRefusal(status, `${what}: ${status} ${text}`)
}
