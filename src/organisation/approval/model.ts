/**
 * Who approves a paper before it comes to a body: the levels in their order, each with the persons who may say yes on that
 * day and those who act for them. Levels of the owner unit, or of the nearest above it that has any, take the place of the
 * body's common ones. Nobody approves what they wrote, and nobody is asked twice.
 */
import { holdsOn, type Period } from '../model.ts'

export const APPROVERS = {
  'unit-manager': 'Lederen af den enhed, der ejer sagen',
  director: 'Direktøren: lederen af enheden over',
  secretary: 'Forummets sekretær',
  person: 'En bestemt person',
} as const

export type ApproverKind = keyof typeof APPROVERS

export interface ApprovalLevel {
  id: number
  /** Null: of every unit that has no levels of its own. */
  unitId: number | null
  position: number
  approver: ApproverKind
  personId: number | null
  /** How many weekdays the approver has. */
  weekdays: number
}

export interface UnitPlace {
  id: number
  parentId: number | null
}

export interface Post extends Period {
  personId: number
  unitId: number
  role: string
}

export interface SeatHeld extends Period {
  personId: number
  role: string
}

export interface Delegation extends Period {
  principalId: number
  deputyId: number
  matter: 'approval' | 'all'
  /** Null: whatever the body. */
  bodyId: number | null
}

export interface ApprovalQuestion {
  /** ISO date. */
  date: string
  bodyId: number
  /** The unit that owns the paper. */
  unitId: number
  /** Null while it is not known who writes. */
  writerId: number | null
  levels: readonly ApprovalLevel[]
  units: readonly UnitPlace[]
  posts: readonly Post[]
  /** Of the body. */
  seats: readonly SeatHeld[]
  delegations: readonly Delegation[]
}

export interface LevelApprovers {
  level: ApprovalLevel
  /** Who may approve; any one of them is enough. */
  approvers: { personId: number; deputies: number[] }[]
  /** Why the level asks nobody: none holds the post, the writer does, or an earlier level asks the same. */
  passedOver: 'nobody' | 'wrote-it' | 'asked-before' | null
}

/** The levels a paper goes through, in order, with who approves at each on that day. */
export function approversOf(question: ApprovalQuestion): LevelApprovers[] {
  const asked = new Set<number>()
  return levelsFor(question).map((level) => {
    const found = [...new Set(holdersOf(level, question))]
    const others = found.filter((personId) => personId !== question.writerId)
    const passedOver = whyPassedOver(found, others, asked)
    for (const personId of others) asked.add(personId)
    const approvers = passedOver === null ? others : []
    return {
      level,
      approvers: approvers.map((personId) => ({ personId, deputies: deputiesOf(personId, question) })),
      passedOver,
    }
  })
}

function whyPassedOver(
  found: readonly number[],
  others: readonly number[],
  asked: ReadonlySet<number>,
): LevelApprovers['passedOver'] {
  if (found.length === 0) return 'nobody'
  if (others.length === 0) return 'wrote-it'
  return others.every((personId) => asked.has(personId)) ? 'asked-before' : null
}

function levelsFor({ levels, units, unitId }: ApprovalQuestion): ApprovalLevel[] {
  const owner = upwards(units, unitId).find((id) => levels.some((level) => level.unitId === id)) ?? null
  return levels.filter((level) => level.unitId === owner).sort((a, b) => a.position - b.position)
}

/** The unit and those above it, nearest first. A tree with a ring in it ends where it comes round. */
export function upwards(units: readonly UnitPlace[], unitId: number): number[] {
  const parents = new Map(units.map(({ id, parentId }) => [id, parentId]))
  const way: number[] = []
  for (let id: number | null = unitId; id !== null && !way.includes(id); id = parents.get(id) ?? null)
    if (parents.has(id)) way.push(id)
  return way
}

function holdersOf(level: ApprovalLevel, question: ApprovalQuestion): number[] {
  const { date, units, unitId, seats } = question
  if (level.approver === 'person') return level.personId === null ? [] : [level.personId]
  if (level.approver === 'secretary')
    return seats
      .filter((seat) => seat.role === 'secretary' && holdsOn(seat, date))
      .map(({ personId }) => personId)
  const [own, above] = upwards(units, unitId)
    .map((id) => managersOf(id, question))
    .filter((managers) => managers.length > 0)
  return (level.approver === 'unit-manager' ? own : above) ?? []
}

function managersOf(unitId: number, { posts, date }: ApprovalQuestion): number[] {
  return posts
    .filter((post) => post.unitId === unitId && post.role === 'manager' && holdsOn(post, date))
    .map(({ personId }) => personId)
}

/** One step only: who acts for another does not pass it on. The writer does not approve as a deputy either. */
function deputiesOf(personId: number, { delegations, bodyId, date, writerId }: ApprovalQuestion): number[] {
  const deputies = delegations
    .filter((each) => each.principalId === personId && holdsOn(each, date))
    .filter((each) => each.bodyId === null || each.bodyId === bodyId)
    .map(({ deputyId }) => deputyId)
  return [...new Set(deputies)].filter((deputyId) => deputyId !== writerId)
}
