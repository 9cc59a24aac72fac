/** What a matrix of access is made of: kinds of reader, how far a meeting has come, and what may be seen of it. */
import type { SmallPerson } from '../../demo/builders-organisation.ts'

/** Each kind of reader; whom the small municipality has not is made for the matrix. */
export const ROLES = {
  visitor: null,
  employee: 'employee',
  /** Writes the paper of one item. */
  'paper writer': 'caseworker',
  member: 'member',
  chair: 'chair',
  secretary: 'secretary',
  substitute: 'substitute',
  /** Has no employment, as a councillor's substitute has not; called to each meeting from the day its agenda was sent. */
  'called substitute': 'extra',
  /** A member without employment, recused from one item. */
  'recused member': 'councillor',
  'former member': 'formerMember',
  administrator: 'administrator',
  'data protection officer': 'dataProtectionOfficer',
  /** Leads the unit that has a task in the closed item. */
  'manager with a task': 'manager',
  /** Secretary of another body. */
  "neighbour's secretary": 'extra',
} as const satisfies Record<string, SmallPerson | 'extra' | null>
export type Role = keyof typeof ROLES

export const STATES = [
  'planned',
  'sent',
  'sent to all employees',
  'running',
  'ended',
  'locked',
  'published',
  'cancelled',
] as const
export type State = (typeof STATES)[number]

/** Words of a meeting, each laid in one place. The neutral title and what belongs to an item are told apart from it. */
export const THINGS = {
  place: 'that it is held, when and where',
  open: 'an open item',
  'open text': 'what an open item says',
  closed: 'a closed item',
  notice: 'the neutral title of the closed item',
  task: 'an open item whose paper one writes',
  recused: 'the item from which a member is recused',
  unsent: 'an item that was put on the agenda after it was sent',
  decision: 'what was decided of the open item',
  vote: 'how a group voted on it',
  dissent: 'a dissenting opinion on it',
  'closed decision': 'what was decided of the closed item',
  'recused decision': 'what was decided of the item with the recusal',
  'recusal reason': 'why the member is recused',
  remark: 'a remark to the draft minutes of the open item',
  'closed remark': 'a remark to the draft minutes of the closed item',
  'recused remark': 'a remark to the draft minutes of the item with the recusal',
  'own note': 'what a member noted for themselves to the open item',
} as const
export type Thing = keyof typeof THINGS

/** Whether a thing is there at all in a meeting of this state. */
export function isLaid(thing: Thing, state: State): boolean {
  const held = ['running', 'ended', 'locked', 'published'].includes(state)
  if (['decision', 'vote', 'dissent', 'closed decision', 'recused decision'].includes(thing)) return held
  if (['remark', 'closed remark', 'recused remark'].includes(thing)) return held && state !== 'running'
  // Minutes that are locked hold every item.
  if (thing === 'unsent') return !['planned', 'locked', 'published'].includes(state)
  if (thing === 'recusal reason' || thing === 'own note') return state !== 'planned'
  return true
}

export const isRole = (name: string): name is Role => Object.hasOwn(ROLES, name)
export const roles = Object.keys(ROLES).filter(isRole)
export const things = Object.keys(THINGS).filter((name): name is Thing => Object.hasOwn(THINGS, name))
