import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { test } from 'node:test'
import { startClamd, VIRUS } from '../../../tests/support/clamd.ts'
import { VirusScanner } from './clamd.ts'

const scannerAt = (port: number) => new VirusScanner({ host: '127.0.0.1', port })

test('bytes of any size are sent whole, and what is found is named', async () => {
  const clamd = await startClamd()
  const scanner = scannerAt(clamd.port)
  const large = Buffer.alloc(3_000_001, 'a')
  assert.deepEqual(await scanner.scan(large), { is: 'clean' })
  assert.deepEqual(await scanner.scan(Buffer.alloc(0)), { is: 'clean' })
  assert.deepEqual(await scanner.scan(Buffer.concat([large, Buffer.from(VIRUS)])), {
    is: 'found',
    name: 'Proeve.Virus-1',
  })
  assert.deepEqual(clamd.scanned, [3_000_001, 0, 3_000_001 + Buffer.byteLength(VIRUS)])
  await clamd.stop()
})

test('a file larger than the checker takes is told apart from a checker that is away', async () => {
  const clamd = await startClamd({ limit: 100_000 })
  assert.deepEqual(await scannerAt(clamd.port).scan(Buffer.alloc(5_000_000)), { is: 'too-large' })
  await clamd.stop()
  assert.equal((await scannerAt(clamd.port).scan(Buffer.from('x'))).is, 'unchecked')
})

test('a checker that hangs up or speaks of something else has not said that a file is clean', async () => {
  for (const words of ['', 'stream: OKAY\0', 'stream: Can’t open file ERROR\0']) {
    const server = createServer((socket) => {
      socket.on('error', () => {})
      socket.resume()
      socket.end(words)
    })
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    const address = server.address()
    const port = typeof address === 'object' && address !== null ? address.port : 0
    assert.equal((await scannerAt(port).scan(Buffer.from('x'))).is, 'unchecked', words)
    server.close()
  }
})
