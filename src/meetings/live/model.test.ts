import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { changeRoom, decides, isHere, quorumNow, type Room, type RoomPerson, wasThere } from './model.ts'

const at = (minute: number) => new Date(Date.UTC(2027, 3, 5, 7, minute))
const sits = (id: number, role: RoomPerson['role'] = 'member'): RoomPerson => ({
  id,
  personId: id,
  name: `Person ${id}`,
  role,
  present: null,
  standsForId: null,
})

/** Sent out, with a chair, two members, a secretary and a guest. */
const sent: Room = {
  stage: 'dispatched',
  beganAt: null,
  endedAt: null,
  currentId: null,
  people: [sits(1, 'chair'), sits(2), sits(3), sits(4, 'secretary'), sits(5, 'guest')],
  changes: [],
  breaks: [],
}

function after(room: Room, ...acts: [Parameters<typeof changeRoom>[1], number][]): Room {
  return acts.reduce((now, [command, minute]) => {
    const next = changeRoom(now, command, at(minute))
    assert.ok(typeof next === 'object', String(next))
    return next
  }, room)
}
const running = after(sent, [{ do: 'begin', present: [1, 2, 4] }, 0])
const personOf = (room: Room, id: number): RoomPerson => {
  const found = room.people.find((person) => person.id === id)
  assert.ok(found)
  return found
}

describe('the room of a meeting', () => {
  test('given an agenda that is sent, when it is begun, then those there are noted', () => {
    assert.deepEqual([running.stage, running.beganAt], ['running', at(0)])
    const here = running.people.filter((person) => isHere(running, person)).map(({ id }) => id)
    assert.deepEqual(here, [1, 2, 4])
  })

  test('given none there, an agenda that is not sent, or a meeting begun, then it does not begin', () => {
    assert.equal(changeRoom(sent, { do: 'begin', present: [] }, at(0)), 'nobody-there')
    assert.equal(changeRoom({ ...sent, stage: 'planned' }, { do: 'begin', present: [1] }, at(0)), 'not-sent')
    assert.equal(changeRoom(running, { do: 'begin', present: [1] }, at(1)), 'has-begun')
  })

  test('given a break, then no item is gone to and it does not end, until it goes on', () => {
    const paused = after(running, [{ do: 'break' }, 10])
    assert.equal(changeRoom(paused, { do: 'break' }, at(11)), 'in-break')
    assert.equal(changeRoom(paused, { do: 'go-to', itemId: 7 }, at(11)), 'in-break')
    assert.equal(changeRoom(paused, { do: 'end', missing: 0 }, at(11)), 'in-break')
    const on = after(paused, [{ do: 'go-on' }, 15], [{ do: 'go-to', itemId: 7 }, 16])
    assert.deepEqual(on.breaks, [{ from: at(10), until: at(15) }])
    assert.equal(on.currentId, 7)
    assert.equal(changeRoom(on, { do: 'go-on' }, at(17)), 'no-break')
  })

  test('given an item without outcome, when it is to end, then it does not; with all settled it does', () => {
    assert.equal(changeRoom(running, { do: 'end', missing: 1 }, at(50)), 'items-unsettled')
    const ended = after(running, [{ do: 'go-to', itemId: 7 }, 1], [{ do: 'end', missing: 0 }, 50])
    assert.deepEqual([ended.stage, ended.endedAt, ended.currentId], ['ended', at(50), null])
    assert.equal(changeRoom(ended, { do: 'goes', attendanceId: 1 }, at(51)), 'not-running')
  })

  test('given one who is there, when they come again, then nothing changes; a stranger is refused', () => {
    assert.equal(changeRoom(running, { do: 'comes', attendanceId: 2 }, at(3)), running)
    assert.equal(changeRoom(running, { do: 'comes', attendanceId: 99 }, at(3)), 'not-in-room')
  })

  test('given one who comes late and one who goes, then each was there at the items of their time', () => {
    const room = after(running, [{ do: 'comes', attendanceId: 3 }, 20], [{ do: 'goes', attendanceId: 2 }, 30])
    const early = { beganAt: at(5), decidedAt: at(15) }
    const middle = { beganAt: at(18), decidedAt: at(28) }
    const late = { beganAt: at(32), decidedAt: null }
    const there = (id: number) =>
      [early, middle, late].map((item) => wasThere(room, personOf(room, id), item))
    assert.deepEqual(there(1), [true, true, true])
    assert.deepEqual(there(2), [true, true, false])
    assert.deepEqual(there(3), [false, true, true])
  })
})

describe('the quorum', () => {
  const half = { quorum: 'half' } as const

  test('counts chair and members who are there, not secretary and guest', () => {
    assert.deepEqual(quorumNow(running, half), { needed: 2, here: 2, members: 3 })
    assert.equal(quorumNow(running, { quorum: 'none' }), null)
    assert.equal(quorumNow(running, null), null)
  })

  test('goes down by one who is recused and up by one who stands in', () => {
    assert.equal(quorumNow(running, half, { recused: [2], standIns: [] })?.here, 1)
    const substitute = { ...sits(6, 'substitute'), present: true }
    const room = { ...running, people: [...running.people, substitute] }
    assert.equal(decides(substitute), false)
    assert.equal(quorumNow(room, half, { recused: [2], standIns: [] })?.here, 1)
    assert.equal(quorumNow(room, half, { recused: [2], standIns: [6] })?.here, 2)
    assert.equal(decides({ ...substitute, standsForId: 3 }), true)
  })
})
