import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Command, decideOn, type Level, mayApprove, type PaperState } from './approval.ts'

const level = (position: number, ...approvers: number[]): Level => ({
  position,
  approvers,
  approvedBy: null,
  takenBy: null,
})
const LEVELS = [level(1, 11, 12), level(2, 21), level(3, 31)]
const people = fc.constantFrom(1, 11, 12, 21, 31)
const digests = fc.constantFrom('a', 'b')

const commands: fc.Arbitrary<(content: string) => Command> = fc.oneof(
  people.map(
    (by) => (digest: string) => ({ do: 'submit', by, levels: LEVELS, digest, missing: [] }) as const,
  ),
  fc.tuple(people, digests).map(
    ([by, seen]) =>
      (digest: string) =>
        ({ do: 'approve', by, seen, digest }) as const,
  ),
  people.map((by) => (digest: string) => ({ do: 'approve', by, seen: digest, digest }) as const),
  people.map((by) => () => ({ do: 'send-back', by, reason: 'Mangler økonomi' }) as const),
  people.map((by) => () => ({ do: 'take-over', by }) as const),
  people.map((by) => () => ({ do: 'withdraw', by }) as const),
  fc.tuple(people, digests).map(
    ([by, digest]) =>
      () =>
        ({ do: 'change', by, digest }) as const,
  ),
)

test('a paper is approved only for what it says, and only when all were asked', () => {
  fc.assert(
    fc.property(fc.array(commands, { maxLength: 40 }), (steps) => {
      let state: PaperState = { at: 'draft' }
      let content = 'a'
      for (const step of steps) {
        const command = step(content)
        if (command.do === 'change') content = command.digest
        const answer = decideOn(state, command)
        if ('refused' in answer) continue
        state = answer.state
        if (state.at === 'approved') {
          assert.equal(state.digest, content)
          assert.ok(state.levels.every(({ approvedBy }) => approvedBy !== null))
        }
        if (state.at === 'submitted') {
          const { level, levels } = state
          assert.ok(levels.every(({ position, approvedBy }) => position < level === (approvedBy !== null)))
        }
      }
    }),
    { numRuns: 500 },
  )
})

test('there is a way out of every state: to draft, and from there to approved', () => {
  fc.assert(
    fc.property(fc.array(commands, { maxLength: 20 }), (steps) => {
      let state: PaperState = { at: 'draft' }
      for (const step of steps) {
        const answer = decideOn(state, step('a'))
        if ('state' in answer) state = answer.state
      }
      const go = (command: Command) => {
        const answer = decideOn(state, command)
        if ('state' in answer) state = answer.state
      }
      go({ do: 'withdraw', by: 1 })
      go({ do: 'submit', by: 1, levels: LEVELS, digest: 'a', missing: [] })
      for (const by of [11, 21, 31]) go({ do: 'approve', by, seen: 'a', digest: 'a' })
      assert.equal(state.at, 'approved')
    }),
    { numRuns: 200 },
  )
})

const submitted = (): PaperState => {
  const answer = decideOn({ at: 'draft' }, { do: 'submit', by: 1, levels: LEVELS, digest: 'a', missing: [] })
  assert.ok('state' in answer)
  return answer.state
}
const after = (state: PaperState, command: Command): PaperState => {
  const answer = decideOn(state, command)
  assert.ok('state' in answer, JSON.stringify(answer))
  return answer.state
}

test('it is approved by the one whose turn it is, for what was seen', () => {
  const state = submitted()
  assert.deepEqual(decideOn(state, { do: 'approve', by: 21, seen: 'a', digest: 'a' }), {
    refused: 'not-your-turn',
  })
  assert.deepEqual(decideOn(state, { do: 'approve', by: 11, seen: 'a', digest: 'b' }), {
    refused: 'changed-meanwhile',
  })
  assert.deepEqual(decideOn(state, { do: 'send-back', by: 12, reason: ' ' }), { refused: 'reason-missing' })
  assert.equal(after(state, { do: 'send-back', by: 12, reason: 'x' }).at, 'returned')
})

test('whoever is asked later takes over, and the first cannot approve any more', () => {
  const state = after(submitted(), { do: 'take-over', by: 31 })
  assert.equal(mayApprove(state, 11), false)
  assert.equal(mayApprove(state, 31), true)
  assert.deepEqual(decideOn(submitted(), { do: 'take-over', by: 1 }), { refused: 'nothing-to-take-over' })
})

test('a change by the approver stands; a change by the writer makes approvals fall', () => {
  const first = after(submitted(), { do: 'approve', by: 11, seen: 'a', digest: 'a' })
  assert.deepEqual(decideOn(first, { do: 'change', by: 21, digest: 'b' }), { state: first, fell: false })
  assert.deepEqual(decideOn(first, { do: 'change', by: 1, digest: 'b' }), {
    state: { at: 'draft' },
    fell: true,
  })
  assert.deepEqual(decideOn(submitted(), { do: 'change', by: 1, digest: 'b' }), {
    state: submitted(),
    fell: false,
  })
})

test('what lacks something, or has nobody to approve it, is not handed in', () => {
  const draft: PaperState = { at: 'draft' }
  const ready = { do: 'submit', by: 1, digest: 'a' } as const
  assert.deepEqual(decideOn(draft, { ...ready, levels: LEVELS, missing: ['Baggrund'] }), {
    refused: 'something-missing',
  })
  assert.deepEqual(decideOn(draft, { ...ready, levels: [level(1)], missing: [] }), {
    refused: 'nobody-approves',
  })
  assert.equal(after(draft, { ...ready, levels: [], missing: [] }).at, 'approved')
})
