import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { startRounds } from './rounds.ts'

test('a round that fails goes on, never runs twice at a time, and is waited for at the end', async () => {
  let running = 0
  let most = 0
  let count = 0
  const isFourthDone = () => count >= 4
  const rounds = startRounds([
    {
      name: 'trial',
      everySeconds: 0.005,
      work: async () => {
        running += 1
        most = Math.max(most, running)
        await sleep(10)
        running -= 1
        count += 1
        if (count === 1) throw new Error('once')
      },
    },
  ])
  while (!isFourthDone()) await sleep(5)
  await rounds.stop()
  const atEnd = count
  assert.equal(running, 0)
  assert.equal(most, 1)
  await sleep(40)
  assert.equal(count, atEnd)
})
