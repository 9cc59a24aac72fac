/** A server that lets everybody in and says only which version it is. */
import { createServer, type Socket } from 'node:net'

/** @param version as `server_version_num`, such as 140012 */
export async function listenAsPostgres(version: number): Promise<{ port: number; close(): void }> {
  const server = createServer((socket) => {
    socket.on('error', () => undefined)
    socket.once('data', () => {
      socket.write(Buffer.concat([message('R', int32(0)), ready]))
      socket.on('data', (asked) => answer(socket, asked, version))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    close: () => server.close(),
  }
}

const ready = message('Z', Buffer.from('I'))

function answer(socket: Socket, asked: Buffer, version: number): void {
  // Every simple query gets the one row; anything else, such as a goodbye, gets none.
  if (asked[0] !== 'Q'.charCodeAt(0)) return
  const text = Buffer.from(String(version))
  // Name, table, column, type int4, its size, no modifier, as text.
  const column = Buffer.concat([
    Buffer.from('version\0'),
    int32(0),
    int16(0),
    int32(23),
    int16(4),
    int32(-1),
    int16(0),
  ])
  socket.write(
    Buffer.concat([
      message('T', Buffer.concat([int16(1), column])),
      message('D', Buffer.concat([int16(1), int32(text.length), text])),
      message('C', Buffer.from('SELECT 1\0')),
      ready,
    ]),
  )
}

function message(kind: string, body: Buffer): Buffer {
  return Buffer.concat([Buffer.from(kind), int32(body.length + 4), body])
}

function int32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeInt32BE(value)
  return bytes
}

function int16(value: number): Buffer {
  const bytes = Buffer.alloc(2)
  bytes.writeInt16BE(value)
  return bytes
}
