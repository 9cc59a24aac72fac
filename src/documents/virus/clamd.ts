/**
 * Asks clamd, the virus checker that municipalities run, whether bytes hold a virus: its INSTREAM command over TCP or a
 * socket file (https://docs.clamav.net/manual/Usage/Scanning.html#clamd).
 */
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { setImmediate } from 'node:timers/promises'

/** `host:port`, or the path of a socket file. */
export type ClamdAddress = { host: string; port: number } | { path: string }

export type Verdict =
  | { is: 'clean' }
  /** `name` as the checker calls it. */
  | { is: 'found'; name: string }
  /** The checker takes no file of this size. */
  | { is: 'too-large' }
  /** It does not answer, or not so that one can tell. */
  | { is: 'unchecked'; why: string }

/** No answer for so long: the checker is away. A large file is scanned in seconds. */
const patienceMs = 60_000
const pieceBytes = 64 * 1024

export class VirusScanner {
  readonly #address: ClamdAddress

  constructor(address: ClamdAddress) {
    this.#address = address
  }

  async scan(bytes: Uint8Array): Promise<Verdict> {
    try {
      return verdictOf(await this.#ask((socket, answer) => send(socket, answer, bytes)))
    } catch (error) {
      // Whoever hangs up in the middle of a file and is well has had enough of it.
      if (bytes.length > pieceBytes && isCutOff(error) && (await this.#isWell())) return { is: 'too-large' }
      return { is: 'unchecked', why: error instanceof Error ? error.message : String(error) }
    }
  }

  async #isWell(): Promise<boolean> {
    const answer = await this.#ask(async (socket) => void socket.write('zPING\0')).catch(() => '')
    return answer === 'PONG'
  }

  async #ask(say: (socket: Socket, answer: Answer) => Promise<void>): Promise<string> {
    const socket = connect(this.#address)
    // Without it no answer was ever late.
    socket.setTimeout(patienceMs, () => socket.destroy(new Error('clamd does not answer')))
    const answer = new Answer(socket)
    try {
      await once(socket, 'connect')
      await say(socket, answer)
      return (await answer.whole).replaceAll('\0', '').trim()
    } finally {
      socket.destroy()
    }
  }
}

/** A file too large is refused before all of it is sent; then what clamd says counts, and not that it hung up. */
async function send(socket: Socket, answer: Answer, bytes: Uint8Array): Promise<void> {
  socket.write('zINSTREAM\0')
  for (let from = 0; from < bytes.length; from += pieceBytes) {
    const piece = bytes.subarray(from, from + pieceBytes)
    const length = Buffer.alloc(4)
    length.writeUInt32BE(piece.length)
    socket.write(length)
    if (!socket.write(piece)) await Promise.race([once(socket, 'drain'), answer.begun])
    // Lets an answer in that came meanwhile.
    await setImmediate()
    if (answer.text !== '' || socket.destroyed) return
  }
  socket.write(Buffer.alloc(4))
}

/** What clamd says, from its first word to its last. */
class Answer {
  text = ''
  readonly begun: Promise<void>
  readonly whole: Promise<string>

  constructor(socket: Socket) {
    this.begun = new Promise((resolve) => {
      for (const sign of ['data', 'close', 'error'] as const) socket.once(sign, () => resolve())
    })
    this.whole = new Promise((resolve, reject) => {
      socket.setEncoding('utf8')
      socket.on('data', (piece) => (this.text += String(piece)))
      socket.on('end', () => resolve(this.text))
      socket.on('error', (error) => (this.text === '' ? reject(error) : resolve(this.text)))
      socket.on('close', () => resolve(this.text))
    })
    // It is waited for when all is sent; until then nobody else would take its failure.
    this.whole.catch(() => undefined)
  }
}

function isCutOff(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ECONNRESET' || error.code === 'EPIPE')
}

function verdictOf(answer: string): Verdict {
  if (/^stream: OK$/.test(answer)) return { is: 'clean' }
  const found = /^stream: (.+) FOUND$/.exec(answer)?.[1]
  if (found !== undefined) return { is: 'found', name: found.slice(0, 200) }
  if (/size limit exceeded/i.test(answer)) return { is: 'too-large' }
  return { is: 'unchecked', why: answer === '' ? 'clamd hung up' : answer.slice(0, 200) }
}
