/** A small clamd: speaks INSTREAM as the real one does, and finds one word where that finds viruses. */
import { once } from 'node:events'
import { createServer, type Socket } from 'node:net'

export const VIRUS = 'PRØVEVIRUS'

export interface TestClamd {
  port: number
  /** How many bytes each scan was sent. */
  scanned: number[]
  stop(): Promise<void>
}

export async function startClamd({ port = 0, limit = Infinity } = {}): Promise<TestClamd> {
  const scanned: number[] = []
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => {})
    void answer(socket, limit, scanned)
  })
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    scanned,
    stop: async () => {
      for (const socket of sockets) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}

const COMMAND = Buffer.from('zINSTREAM\0')

async function answer(socket: Socket, limit: number, scanned: number[]): Promise<void> {
  let waiting = Buffer.alloc(0)
  const content: Buffer[] = []
  for await (const piece of socket) {
    waiting = Buffer.concat([waiting, piece])
    if (waiting.toString() === 'zPING\0') return void socket.end('PONG\0')
    if (waiting.length < COMMAND.length) continue
    if (!waiting.subarray(0, COMMAND.length).equals(COMMAND)) return void socket.end('UNKNOWN COMMAND\0')
    let at = COMMAND.length
    content.length = 0
    while (waiting.length >= at + 4) {
      const length = waiting.readUInt32BE(at)
      if (length === 0) {
        const bytes = Buffer.concat(content)
        scanned.push(bytes.length)
        return void socket.end(bytes.includes(VIRUS) ? 'stream: Proeve.Virus-1 FOUND\0' : 'stream: OK\0')
      }
      if (waiting.length < at + 4 + length) break
      content.push(waiting.subarray(at + 4, at + 4 + length))
      at += 4 + length
    }
    if (waiting.length > limit) return void socket.end('INSTREAM size limit exceeded. ERROR\0')
  }
}
