/** An ear on a line: a UDP port that hears what the exchange sends, for `hearsAt` of a scenario with one call. */
import { createSocket } from 'node:dgram'
import { setTimeout as sleep } from 'node:timers/promises'

export interface Ear {
  port: number
  /** Packets so far. */
  packets(): number
  /** Mean loudness from 0 to 1 of what comes within these milliseconds; null when nothing comes at all. */
  listen(milliseconds: number): Promise<number | null>
  close(): void
}

const headerBytes = 12

export async function openEar(): Promise<Ear> {
  const socket = createSocket('udp4')
  let packets = 0
  let squares = 0
  let samples = 0
  socket.on('message', (packet) => {
    packets += 1
    for (const byte of packet.subarray(headerBytes)) {
      squares += loudness(byte) ** 2
      samples += 1
    }
  })
  await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve))
  return {
    port: socket.address().port,
    packets: () => packets,
    async listen(milliseconds) {
      squares = 0
      samples = 0
      await sleep(milliseconds)
      return samples === 0 ? null : Math.sqrt(squares / samples)
    },
    close: () => void socket.close(),
  }
}

/** A-law, ITU-T G.711: from −1 to 1. */
function loudness(byte: number): number {
  const bits = byte ^ 0x55
  const exponent = (bits >> 4) & 7
  const step = ((bits & 15) << 4) + 8
  const size = exponent === 0 ? step : (step + 0x100) << (exponent - 1)
  return ((bits & 0x80) === 0 ? -size : size) / 32_768
}
