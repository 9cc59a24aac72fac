/**
 * The way of a paper from draft to approved, as a rule: (state, command) → new state or refusal. It waits at one level
 * at a time; who is asked there may approve or send back, whoever is asked later may take over. What was approved falls
 * when the words change: an approval is of a content, known by its digest. Pure; the clock plays no part, for lateness
 * changes nothing but what is shown.
 */
export interface Level {
  position: number
  /** Any one of them is enough; deputies among them. */
  approvers: readonly number[]
  approvedBy: number | null
  takenBy: number | null
}

export type PaperState =
  | { at: 'draft' }
  | { at: 'submitted'; level: number; levels: readonly Level[] }
  | { at: 'returned' }
  | { at: 'approved'; digest: string; levels: readonly Level[] }

export type Command =
  | { do: 'submit'; by: number; levels: readonly Level[]; digest: string; missing: readonly string[] }
  /** `seen`: digest of the content that stood on the page that was approved. */
  | { do: 'approve'; by: number; seen: string; digest: string }
  | { do: 'send-back'; by: number; reason: string }
  | { do: 'take-over'; by: number }
  | { do: 'withdraw'; by: number }
  /** Somebody changed the paper, which now has this digest. */
  | { do: 'change'; by: number; digest: string }

export type ApprovalRefusal =
  | 'not-submitted'
  | 'already-submitted'
  | 'already-approved'
  | 'nobody-approves'
  | 'something-missing'
  | 'not-your-turn'
  | 'changed-meanwhile'
  | 'reason-missing'
  | 'nothing-to-take-over'

/** `fell`: approvals that were given do not hold any more. */
export type Answer = { refused: ApprovalRefusal } | { state: PaperState; fell: boolean }

export function decideOn(state: PaperState, command: Command): Answer {
  switch (command.do) {
    case 'submit':
      return submit(state, command)
    case 'approve':
      return approve(state, command)
    case 'send-back': {
      if (state.at !== 'submitted') return { refused: 'not-submitted' }
      if (!mayApprove(state, command.by)) return { refused: 'not-your-turn' }
      return command.reason.trim() === ''
        ? { refused: 'reason-missing' }
        : { state: { at: 'returned' }, fell: false }
    }
    case 'take-over':
      return takeOver(state, command.by)
    case 'withdraw':
      if (state.at === 'submitted' || state.at === 'approved')
        return { state: { at: 'draft' }, fell: state.levels.some(({ approvedBy }) => approvedBy !== null) }
      return { refused: 'not-submitted' }
    default:
      return change(state, command)
  }
}

function submit(state: PaperState, command: Extract<Command, { do: 'submit' }>): Answer {
  if (state.at === 'submitted') return { refused: 'already-submitted' }
  if (state.at === 'approved') return { refused: 'already-approved' }
  if (command.missing.length > 0) return { refused: 'something-missing' }
  const levels = command.levels.map((level) => ({ ...level, approvedBy: null, takenBy: null }))
  if (levels.some(({ approvers }) => approvers.length === 0)) return { refused: 'nobody-approves' }
  return { state: waitingAtNext(levels, command.digest), fell: false }
}

function waitingAtNext(levels: readonly Level[], digest: string): PaperState {
  const next = levels.find(({ approvedBy }) => approvedBy === null)
  return next === undefined
    ? { at: 'approved', digest, levels }
    : { at: 'submitted', level: next.position, levels }
}

function approve(state: PaperState, { by, seen, digest }: Extract<Command, { do: 'approve' }>): Answer {
  if (state.at !== 'submitted') return { refused: 'not-submitted' }
  if (!mayApprove(state, by)) return { refused: 'not-your-turn' }
  if (seen !== digest) return { refused: 'changed-meanwhile' }
  const levels = state.levels.map((level) =>
    level.position === state.level ? { ...level, approvedBy: by } : level,
  )
  return { state: waitingAtNext(levels, digest), fell: false }
}

function takeOver(state: PaperState, by: number): Answer {
  if (state.at !== 'submitted') return { refused: 'not-submitted' }
  if (!mayTakeOver(state, by)) return { refused: 'nothing-to-take-over' }
  const levels = state.levels.map((level) =>
    level.position === state.level ? { ...level, takenBy: by } : level,
  )
  return { state: { ...state, levels }, fell: false }
}

/**
 * What the one whose turn it is changes, that person also answers for. Anybody else's change makes given approvals fall,
 * and the writers hand the paper in again when they are done.
 */
function change(state: PaperState, { by, digest }: Extract<Command, { do: 'change' }>): Answer {
  const stays = { state, fell: false }
  if (state.at === 'approved') return digest === state.digest ? stays : { state: { at: 'draft' }, fell: true }
  if (state.at !== 'submitted' || mayApprove(state, by)) return stays
  const given = state.levels.some(({ approvedBy }) => approvedBy !== null)
  return given ? { state: { at: 'draft' }, fell: true } : stays
}

type Submitted = Extract<PaperState, { at: 'submitted' }>

export function mayApprove(state: PaperState, person: number): boolean {
  if (state.at !== 'submitted') return false
  const level = currentLevel(state)
  return (
    level !== undefined &&
    (level.takenBy === null ? level.approvers.includes(person) : level.takenBy === person)
  )
}

/** Those asked at a later level, where it is not their turn anyway. */
export function mayTakeOver(state: PaperState, person: number): boolean {
  return (
    state.at === 'submitted' &&
    !mayApprove(state, person) &&
    state.levels.some(({ position, approvers }) => position > state.level && approvers.includes(person))
  )
}

export function currentLevel(state: Submitted): Level | undefined {
  return state.levels.find(({ position }) => position === state.level)
}
