/**
 * The meeting while it is held: what stage it is in, which item is treated now, who is in the room, breaks. A body's
 * secretary leads the record; those in the room see it as it grows. Here are the pure rules: a room, what is done and the
 * clock give the new room, or say why not. What is decided of the items is in decisions.ts, what is missing before the
 * meeting can end in checks.ts.
 */
import type { QUORUMS } from '../../organisation/body-rules/model.ts'
import { quorumOf } from '../../organisation/body-rules/model.ts'
import type { Stage } from '../record/meeting-head.ts'

export type RoomRole = 'chair' | 'secretary' | 'member' | 'substitute' | 'guest'

export interface RoomPerson {
  /** Of the row of attendance. */
  id: number
  personId: number | null
  name: string
  role: RoomRole
  /** Took part, if only for a while; null: not known yet. */
  present: boolean | null
  /** For whom a substitute was called to the whole meeting. */
  standsForId: number | null
}

export interface RoomChange {
  attendanceId: number
  itemId: number | null
  change: 'comes' | 'goes'
  at: Date
}

export interface Break {
  from: Date
  until: Date | null
}

export interface Room {
  stage: Stage
  beganAt: Date | null
  endedAt: Date | null
  currentId: number | null
  people: readonly RoomPerson[]
  changes: readonly RoomChange[]
  breaks: readonly Break[]
}

export type RoomCommand =
  /** `present`: rows of attendance of those who are there. */
  | { do: 'begin'; present: readonly number[] }
  | { do: 'go-to'; itemId: number }
  | { do: 'break' }
  | { do: 'go-on' }
  | { do: 'comes'; attendanceId: number }
  | { do: 'goes'; attendanceId: number }
  /** `missing`: so many items are not settled. */
  | { do: 'end'; missing: number }

export type RoomRefusal =
  | 'not-sent'
  | 'has-begun'
  | 'not-running'
  | 'in-break'
  | 'no-break'
  | 'not-in-room'
  | 'items-unsettled'
  | 'nobody-there'

/** The same room where nothing changes, as when somebody who is there comes again. */
export function changeRoom(room: Room, command: RoomCommand, now: Date): Room | RoomRefusal {
  if (command.do === 'begin') return beginMeeting(room, command.present, now)
  if (command.do === 'comes' || command.do === 'goes') return movePerson(room, command, now)
  if (room.stage !== 'running') return 'not-running'
  const open = room.breaks.find(({ until }) => until === null)
  if (command.do === 'go-on') {
    if (open === undefined) return 'no-break'
    const breaks = room.breaks.map((each) => (each === open ? { ...each, until: now } : each))
    return { ...room, breaks }
  }
  if (open !== undefined) return 'in-break'
  if (command.do === 'break') return { ...room, breaks: [...room.breaks, { from: now, until: null }] }
  if (command.do === 'go-to') return { ...room, currentId: command.itemId }
  if (command.missing > 0) return 'items-unsettled'
  return { ...room, stage: 'ended', endedAt: now, currentId: null }
}

function beginMeeting(room: Room, present: readonly number[], now: Date): Room | RoomRefusal {
  if (room.stage === 'planned') return 'not-sent'
  if (room.stage !== 'dispatched') return 'has-begun'
  if (present.length === 0) return 'nobody-there'
  const people = room.people.map((person) => ({ ...person, present: present.includes(person.id) }))
  return { ...room, stage: 'running', beganAt: now, people }
}

function movePerson(
  room: Room,
  { do: change, attendanceId }: { do: 'comes' | 'goes'; attendanceId: number },
  now: Date,
): Room | RoomRefusal {
  if (room.stage !== 'running') return 'not-running'
  const person = room.people.find(({ id }) => id === attendanceId)
  if (person === undefined) return 'not-in-room'
  if (isHere(room, person) === (change === 'comes')) return room
  const people = room.people.map((each) => (each === person ? { ...each, present: true } : each))
  const changed = { attendanceId, itemId: room.currentId, change, at: now }
  return { ...room, people, changes: [...room.changes, changed] }
}

/** In the room now, or when the meeting ended. */
export function isHere(room: Pick<Room, 'changes'>, person: RoomPerson): boolean {
  const last = room.changes.findLast(({ attendanceId }) => attendanceId === person.id)
  return last === undefined ? person.present === true : last.change === 'comes'
}

/** From when until when an item was treated; `until` null: still. */
export interface Treated {
  beganAt: Date | null
  decidedAt: Date | null
}

/** Whether a person was in the room at some time while the item was treated; not begun: now. */
export function wasThere(room: Room, person: RoomPerson, { beganAt, decidedAt }: Treated): boolean {
  if (beganAt === null) return isHere(room, person)
  const until = decidedAt ?? room.endedAt ?? null
  const own = room.changes.filter(({ attendanceId }) => attendanceId === person.id)
  let here = own[0] === undefined ? person.present === true : own[0].change === 'goes'
  let since = room.beganAt ?? beganAt
  for (const { change, at } of own) {
    if (here && at > beganAt && (until === null || since < until)) return true
    here = change === 'comes'
    since = at
  }
  return here && (until === null || since < until)
}

/** Decides with the others: not guests, not the secretary, not a substitute whom nobody called to the whole meeting. */
export function decides({ role, standsForId }: RoomPerson): boolean {
  return role === 'chair' || role === 'member' || (role === 'substitute' && standsForId !== null)
}

export interface Quorum {
  needed: number
  here: number
  members: number
}

/**
 * Who may decide now against the rule of the body; null where it has none.
 * @param away persons who do not take part in the current item, and others who stand in for them
 */
export function quorumNow(
  room: Room,
  rules: { quorum: keyof typeof QUORUMS } | null,
  away: { recused: readonly number[]; standIns: readonly number[] } = { recused: [], standIns: [] },
): Quorum | null {
  const members = room.people.filter(({ role }) => role === 'chair' || role === 'member').length
  const needed = rules === null ? 0 : quorumOf(rules, members)
  if (needed === 0) return null
  const here = room.people.filter((person) => {
    const id = person.personId
    if (id !== null && away.recused.includes(id)) return false
    const deciding = decides(person) || (id !== null && away.standIns.includes(id))
    return deciding && isHere(room, person)
  })
  return { needed, here: here.length, members }
}
