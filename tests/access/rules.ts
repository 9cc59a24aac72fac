/**
 * Who may see what of a meeting, in words: «these things, of a meeting that is …, are for …». What is said by no row is for
 * nobody. The matrix of docs/access-matrix.md is made of these rows, and every outlet is held to them.
 */
import { isLaid, type Role, roles, type State, type Thing } from './states.ts'

const SEATED: readonly Role[] = ['member', 'chair', 'secretary', 'recused member']
const EMPLOYED: readonly Role[] = [
  'employee', 'paper writer', 'member', 'chair', 'secretary', 'substitute', 'administrator', 'data protection officer',
  'manager with a task', "neighbour's secretary",
] // prettier-ignore

const GROUPS = {
  everyone: roles,
  employees: EMPLOYED,
  'those with a seat': SEATED,
  'the secretary and the chair': ['secretary', 'chair'],
  'the substitute who is called': ['called substitute'],
  'those who write its paper': ['paper writer'],
  'those who have a task in it': ['manager with a task'],
  'the one who wrote it': ['member'],
} as const satisfies Record<string, readonly Role[]>
type Group = keyof typeof GROUPS

const BEFORE_THE_MINUTES = ['sent', 'running', 'ended'] as const
const AROUND_THE_TABLE = ['running', 'ended'] as const
const DECIDED: readonly Thing[] = ['decision', 'vote', 'dissent']

interface Rule {
  see: readonly Thing[]
  when: readonly State[]
  who: readonly Group[]
}

export const RULES: readonly Rule[] = [
  // The meeting itself.
  { see: ['place'], when: ['planned', 'sent', 'sent to all employees', 'running', 'ended', 'locked', 'cancelled'], who: ['employees', 'those with a seat'] },
  { see: ['place'], when: ['sent', 'sent to all employees', 'running', 'ended'], who: ['the substitute who is called'] },
  // Whoever took part keeps it in their calendar, also when it was cancelled.
  { see: ['place'], when: ['locked', 'cancelled'], who: ['the substitute who is called'] },
  { see: ['place'], when: ['published'], who: ['everyone'] },

  // Before it is sent, the agenda is work of those who make it.
  { see: ['open', 'open text', 'closed', 'notice', 'task', 'recused'], when: ['planned'], who: ['the secretary and the chair'] },
  { see: ['unsent'], when: ['sent', 'sent to all employees', 'cancelled'], who: ['the secretary and the chair'] },
  { see: ['unsent'], when: AROUND_THE_TABLE, who: ['those with a seat', 'the substitute who is called'] },

  // Sent, it is for those with a seat, until the minutes are locked or the body shows its agendas to the house.
  { see: ['open', 'open text', 'task', 'recused', 'closed', 'notice'], when: [...BEFORE_THE_MINUTES, 'cancelled'], who: ['those with a seat'] },
  { see: ['open', 'open text', 'task', 'recused', 'closed', 'notice'], when: BEFORE_THE_MINUTES, who: ['the substitute who is called'] },
  { see: ['open', 'open text', 'task', 'recused', 'notice'], when: ['sent to all employees', 'locked'], who: ['employees', 'those with a seat'] },
  { see: ['open', 'open text', 'task', 'recused', 'notice'], when: ['sent to all employees'], who: ['the substitute who is called'] },
  { see: ['open', 'open text', 'task', 'recused', 'notice'], when: ['published'], who: ['everyone'] },

  // A closed item is for those with a seat, the substitute who takes part, and those with a task in it.
  { see: ['closed'], when: ['sent to all employees'], who: ['those with a seat', 'the substitute who is called'] },
  { see: ['closed', 'closed decision'], when: ['locked', 'published'], who: ['those with a seat', 'those who have a task in it'] },
  { see: ['closed', 'notice'], when: [...BEFORE_THE_MINUTES, 'sent to all employees', 'cancelled'], who: ['those who have a task in it'] },
  { see: ['task'], when: [...BEFORE_THE_MINUTES, 'cancelled'], who: ['those who write its paper'] },

  // What is decided grows in the room, and is read with its item when the minutes are locked.
  { see: [...DECIDED, 'closed decision', 'recused decision'], when: AROUND_THE_TABLE, who: ['those with a seat', 'the substitute who is called'] },
  { see: [...DECIDED, 'recused decision'], when: ['locked'], who: ['employees', 'those with a seat'] },
  { see: [...DECIDED, 'recused decision'], when: ['published'], who: ['everyone'] },
  { see: ['remark', 'closed remark', 'recused remark'], when: ['ended', 'locked', 'published'], who: ['those with a seat'] },
  { see: ['remark', 'closed remark', 'recused remark'], when: ['ended'], who: ['the substitute who is called'] },
  { see: ['recusal reason'], when: [...BEFORE_THE_MINUTES, 'sent to all employees', 'cancelled'], who: ['those with a seat'] },
  { see: ['recusal reason'], when: ['locked'], who: ['employees', 'those with a seat'] },
  { see: ['recusal reason'], when: ['published'], who: ['everyone'] },
  { see: ['own note'], when: ['sent', 'sent to all employees', 'running', 'ended', 'locked', 'published', 'cancelled'], who: ['the one who wrote it'] },
] // prettier-ignore

/** Whatever the rows say: of the item from which somebody is recused they see nothing, but why they are. */
const WITHHELD: readonly Thing[] = ['recused', 'recused decision', 'recused remark']

export function maySee(role: Role, state: State, thing: Thing): boolean {
  if (!isLaid(thing, state)) return false
  if (role === 'recused member' && state !== 'planned' && WITHHELD.includes(thing)) return false
  return RULES.some(
    ({ see, when, who }) =>
      see.includes(thing) && when.includes(state) && who.some((group) => isOf(role, group)),
  )
}

const isOf = (role: Role, group: Group): boolean => GROUPS[group].some((each: Role) => each === role)

/** Signed in and known to the house today. */
export const isInTheHouse = (role: Role): boolean => role !== 'visitor' && role !== 'former member'
export const isEmployed = (role: Role): boolean => isOf(role, 'employees')
export const hasSeat = (role: Role): boolean => isOf(role, 'those with a seat')
