import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type DeadlineKind, Deadlines, type Timed } from './deadlines.ts'

const KINDS: DeadlineKind[] = ['tell', 'phase', 'alarm']

test('the earliest comes first, a moved one at its new time, and one that was called off never', () => {
  const steps = fc.array(
    fc.record({
      who: fc.nat(5),
      kind: fc.constantFrom(...KINDS),
      at: fc.option(fc.nat(50), { nil: null }),
    }),
    { maxLength: 200 },
  )
  fc.assert(
    fc.property(steps, fc.nat(60), (moves, now) => {
      const subjects = Array.from({ length: 6 }, (): Timed => ({ times: {} }))
      const deadlines = new Deadlines<Timed>()
      const expected = new Map<string, number>()
      for (const { who, kind, at } of moves) {
        const subject = subjects[who]
        if (!subject) continue
        deadlines.set(subject, kind, at)
        if (at === null) expected.delete(`${who} ${kind}`)
        else expected.set(`${who} ${kind}`, at)
      }
      assert.equal(deadlines.next(), expected.size === 0 ? null : Math.min(...expected.values()))
      const came: [string, number][] = []
      for (let due = deadlines.takeDue(now); due; due = deadlines.takeDue(now)) {
        came.push([`${subjects.indexOf(due.subject)} ${due.kind}`, due.at])
      }
      const times = came.map(([, at]) => at)
      assert.deepEqual(
        times,
        times.toSorted((one, other) => one - other),
      )
      const owed = [...expected].filter(([, at]) => at <= now)
      assert.deepEqual(new Map(came), new Map(owed))
      assert.equal(came.length, owed.length)
    }),
  )
})

test('what is moved again and again takes no more room', () => {
  const deadlines = new Deadlines<Timed>()
  const subject: Timed = { times: {} }
  for (let at = 0; at < 100_000; at++) deadlines.set(subject, 'tell', at)
  assert.ok(deadlines.size < 5000, `${deadlines.size}`)
  assert.equal(deadlines.next(), 99_999)
})
