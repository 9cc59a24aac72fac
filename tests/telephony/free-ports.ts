/** Ports for an exchange and for SIPp that nobody else has, also when several test files ask at once. */
import { createSocket, type Socket } from 'node:dgram'
import { createServer } from 'node:net'

/** Below those the system hands out, above those that services are known by. */
const lowest = 10_000
const highest = 32_000
const unit = 100

/**
 * Ports in a row, the first even. The one before each hundred is held by this process until it ends, which keeps others
 * that ask here away from all.
 * @param count at most a few hundred for calls of a test: each call takes two for its sound
 */
export async function freePortBlock(count: number): Promise<{ from: number; to: number }> {
  const units = Math.ceil((count + 2) / unit)
  for (let tries = 0; tries < 300; tries += 1) {
    const first = lowest + Math.floor(Math.random() * ((highest - lowest) / unit - units)) * unit
    if (await holdAll(Array.from({ length: units }, (_, index) => first + index * unit)))
      return { from: first + 2, to: first + units * unit - 1 }
  }
  throw new Error('no free ports')
}

/** @param calls that the exchange shall have sound for, at most */
export async function freePorts(
  calls = 200,
): Promise<{ sip: number; ari: number; rtp: { from: number; to: number } }> {
  const block = await freePortBlock(calls * 4)
  return { sip: block.from, ari: await freeTcpPort(), rtp: { from: block.from + 2, to: block.to } }
}

export async function freeTcpPort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}

async function holdAll(ports: readonly number[]): Promise<boolean> {
  const held: Socket[] = []
  for (const port of ports) {
    const socket = await hold(port)
    if (socket === null) {
      for (const other of held) other.close()
      return false
    }
    held.push(socket)
  }
  return true
}

async function hold(port: number): Promise<Socket | null> {
  const socket = createSocket('udp4')
  return new Promise((resolve) => {
    socket.once('error', () => resolve(null))
    socket.bind({ port, address: '127.0.0.1', exclusive: true }, () => resolve(socket.unref()))
  })
}
