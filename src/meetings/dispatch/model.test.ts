import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type ItemToSend, missingOf, tryDeadline } from './model.ts'

const item = (given: Partial<ItemToSend> = {}): ItemToSend => ({
  number: '1',
  title: 'Et',
  paper: null,
  plannedMinutes: 10,
  withdrawn: false,
  ...given,
})

test('an agenda with nothing to treat, papers that are not approved, and a day that is too late are told', () => {
  const early = { dispatchBy: '2026-12-02', today: '2026-12-02' }
  assert.deepEqual(missingOf([item({ withdrawn: true })], early), [{ what: 'nothing-on-it' }])
  assert.deepEqual(missingOf([item()], early), [])
  assert.deepEqual(
    missingOf([item({ paper: { id: 7, approved: false } }), item({ plannedMinutes: null })], {
      ...early,
      today: '2026-12-03',
    }),
    [
      { what: 'not-approved', number: '1', title: 'Et', paperId: 7 },
      { what: 'no-minutes', count: 1 },
      { what: 'late', dispatchBy: '2026-12-02' },
    ],
  )
})

test('an earlier deadline tells which approvals and which items would have come too late', () => {
  const meetings = [{ meetingId: 1, heldOn: '2026-05-11', trialOn: '2026-05-04' }]
  const past = (title: string, approvedOn: string | null, addedOn: string, hasPaper = true) => {
    return { meetingId: 1, title, approvedOn, addedOn, hasPaper }
  }
  const [trial] = tryDeadline(meetings, [
    past('I tide', '2026-05-04', '2026-05-01'),
    past('Sent godkendt', '2026-05-05', '2026-05-01'),
    past('Aldrig godkendt', null, '2026-05-01'),
    past('Uden oplæg', null, '2026-05-06', false),
  ])
  assert.deepEqual(trial?.approvedLater, ['Sent godkendt', 'Aldrig godkendt'])
  assert.deepEqual(trial?.addedLater, ['Uden oplæg'])
})
