/** Ports for an exchange and for SIPp that nobody else has, also when several test files ask at once. */
import { createSocket, type Socket } from 'node:dgram'
import { createServer } from 'node:net'

/** Those the system hands out are among them: it takes others when one is in use. */
const lowest = 10_000
const highest = 60_000
const unit = 100
const units = (highest - lowest) / unit

export interface PortBlock {
  from: number
  to: number
  /** Lets others have them. */
  letGo(): void
}

/**
 * Ports in a row, the first even. The first of each hundred is held by this process, which keeps others that ask here away
 * from all.
 * @param count each call takes two for its sound, on each side
 */
export async function freePortBlock(count: number): Promise<PortBlock> {
  const wanted = Math.ceil((count + 2) / unit)
  const begin = Math.floor(Math.random() * units)
  for (let step = 0; step < units; step += 1) {
    const first = (begin + step) % units
    if (first + wanted > units) continue
    const port = lowest + first * unit
    const held = await holdAll(Array.from({ length: wanted }, (_, index) => port + index * unit))
    if (held !== null)
      return {
        from: port + 2,
        to: port + wanted * unit - 1,
        letGo: () => closeAll(held),
      }
  }
  throw new Error('no free ports')
}

export interface ExchangePorts {
  sip: number
  ari: number
  rtp: { from: number; to: number }
  letGo(): void
}

/** @param calls that the exchange shall have sound for at the same time, each with a second line */
export async function freePorts(calls = 200): Promise<ExchangePorts> {
  const block = await freePortBlock(calls * 4)
  const { letGo } = block
  return {
    sip: block.from,
    ari: await freeTcpPort(),
    rtp: { from: block.from + 2, to: block.to },
    letGo,
  }
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

function closeAll(held: Socket[]): void {
  for (const socket of held.splice(0)) socket.close()
}

/** Null where one is taken. */
async function holdAll(ports: readonly number[]): Promise<Socket[] | null> {
  const held: Socket[] = []
  for (const port of ports) {
    const socket = await hold(port)
    if (socket === null) {
      closeAll(held)
      return null
    }
    held.push(socket)
  }
  return held
}

async function hold(port: number): Promise<Socket | null> {
  const socket = createSocket('udp4')
  return new Promise((resolve) => {
    socket.once('error', () => resolve(null))
    socket.bind({ port, address: '127.0.0.1', exclusive: true }, () => resolve(socket.unref()))
  })
}
