import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { fillPhrase, refuseDecision, settleWords, type WrittenDecision } from './decisions.ts'
import type { RoomPerson } from './model.ts'
import type { Live, LiveItem, LiveRecusal } from './queries.ts'
import { tookPart, votersOf } from './taking-part.ts'

const item: LiveItem = {
  id: 7,
  number: '2',
  title: 'Hallens tag',
  caseNumber: null,
  kind: 'decision',
  closed: false,
  state: 'on-agenda',
  stateReason: null,
  itemId: null,
  paperId: null,
  minutes: null,
  continues: false,
  recommended: [],
  pointPaths: null,
  outcome: null,
  text: '',
  postponedTo: null,
  beganAt: null,
  decidedAt: null,
  revision: 3,
  writtenBy: null,
  points: [],
  votes: [],
  dissents: [],
  recusals: [],
}
const written: WrittenDecision = {
  itemId: 7,
  revision: 3,
  outcome: 'approved',
  text: 'Godkendt.',
  postponedTo: null,
  withdrawnBecause: null,
  points: [],
}
const running = { stage: 'running', heldOn: '2027-04-05' }

describe('a decision', () => {
  test('given a meeting that runs or has ended, then it is written; before it and after locking it is not', () => {
    assert.equal(refuseDecision(item, written, running), null)
    assert.equal(refuseDecision(item, written, { ...running, stage: 'ended' }), null)
    for (const stage of ['dispatched', 'locked'])
      assert.equal(refuseDecision(item, written, { ...running, stage }), 'not-running')
  })

  test('given that it is postponed, then a day after the meeting is demanded', () => {
    const postponed = { ...written, outcome: 'postponed' as const }
    assert.equal(refuseDecision(item, postponed, running), 'postponed-without-date')
    assert.equal(
      refuseDecision(item, { ...postponed, postponedTo: '2027-04-05' }, running),
      'postponed-to-past',
    )
    assert.equal(refuseDecision(item, { ...postponed, postponedTo: '2027-04-06' }, running), null)
  })

  test('given that it is taken off the agenda, then a reason is demanded and stands with the words', () => {
    const off = { ...written, outcome: 'withdrawn' as const, text: 'Taget af.' }
    assert.equal(refuseDecision(item, off, running), 'withdrawn-without-reason')
    const because = settleWords({ ...off, withdrawnBecause: 'Tallene mangler.', postponedTo: '2027-04-19' })
    assert.equal(refuseDecision(item, because, running), null)
    assert.deepEqual([because.text, because.postponedTo], ['Taget af.\nTallene mangler.', null])
    assert.equal(settleWords(because).text, because.text)
    assert.equal(settleWords({ ...because, text: '' }).text, 'Tallene mangler.')
    assert.equal(settleWords({ ...because, outcome: 'approved' }).withdrawnBecause, null)
  })

  test('given that another wrote meanwhile, then it is refused; the same words twice are not', () => {
    const stored = { ...item, revision: 4, outcome: 'approved' as const, text: 'Godkendt.' }
    assert.equal(refuseDecision(stored, written, running), 'same')
    assert.equal(refuseDecision(stored, { ...written, text: 'Afvist.' }, running), 'written-meanwhile')
  })

  test('has its phrase in the name of the body', () => {
    assert.equal(fillPhrase('{forum} drøftede sagen.', 'direktionen'), 'Direktionen drøftede sagen.')
  })
})

const sits = (id: number, role: RoomPerson['role'] = 'member'): RoomPerson => ({
  id,
  personId: id,
  name: `Person ${id}`,
  role,
  present: true,
  standsForId: null,
})
const recusal = (personId: number, said: Partial<LiveRecusal>): LiveRecusal => ({
  id: personId,
  personId,
  name: `Person ${personId}`,
  reason: null,
  origin: 'announced',
  decision: null,
  saidById: null,
  substituteId: null,
  substitute: null,
  ofSecretary: false,
  ...said,
})
const live: Pick<Live, 'room'> = {
  room: {
    stage: 'running',
    beganAt: new Date(Date.UTC(2027, 3, 5, 7)),
    endedAt: null,
    currentId: 7,
    people: [sits(1, 'chair'), sits(2), sits(4, 'secretary'), sits(6, 'substitute')],
    changes: [],
    breaks: [],
  },
}
const voters = (recusals: LiveRecusal[]) =>
  votersOf(live, { ...item, recusals }).map(({ personId }) => personId)

describe('who takes part in an item', () => {
  test('given one who is recused, then they do not vote, and who stands in does', () => {
    assert.deepEqual(voters([]), [1, 2])
    assert.deepEqual(voters([recusal(2, {})]), [1])
    assert.deepEqual(voters([recusal(2, { decision: 'recused', substituteId: 6 })]), [1, 6])
    assert.deepEqual(voters([recusal(2, { decision: 'not-recused', substituteId: 6 })]), [1, 2])
  })

  test('given one who did not take part, then they have no opinion in the minutes', () => {
    assert.equal(tookPart(live, item, 2), true)
    assert.equal(tookPart(live, item, 4), false)
    assert.equal(tookPart(live, { ...item, recusals: [recusal(2, {})] }, 2), false)
  })
})
