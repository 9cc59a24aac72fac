/**
 * Hand-off with return: a case is sent to another body with a question, by a body's secretary or by who answers for the
 * case. The body treats it on an agenda of its own; what it answers comes back on the same case, and whoever asked takes it.
 * Until it is answered the asking side may take the question back, with a reason.
 */
export const HANDOFF_STATES = {
  asked: 'Sendt',
  'on-agenda': 'På dagsordenen',
  answered: 'Besvaret',
  returned: 'Svaret er modtaget',
  withdrawn: 'Trukket tilbage',
} as const

export type HandoffState = keyof typeof HANDOFF_STATES

export interface Handoff {
  /** As kept: on an agenda or not is seen from the agendas. */
  state: Exclude<HandoffState, 'on-agenda'>
  fromBodyId: number | null
  toBodyId: number
  /** ISO date. */
  dueOn: string | null
}

export function stateOf({ state }: Pick<Handoff, 'state'>, agendaOn: string | null): HandoffState {
  return state === 'asked' && agendaOn !== null ? 'on-agenda' : state
}

export interface HandoffReader {
  secretaryBodies: readonly number[]
  /** Answers for the case, or leads its unit. */
  mayChangeCase: boolean
}

/** The receiving body answers by its secretary. */
export function canAnswer({ state, toBodyId }: Handoff, { secretaryBodies }: HandoffReader): boolean {
  return state === 'asked' && secretaryBodies.includes(toBodyId)
}

/** Whoever asked: the asking body's secretary, or where the administration asked, who answers for the case. */
export function isAsking(
  { fromBodyId }: Handoff,
  { secretaryBodies, mayChangeCase }: HandoffReader,
): boolean {
  return fromBodyId === null ? mayChangeCase : secretaryBodies.includes(fromBodyId)
}

export function canReturn(handoff: Handoff, reader: HandoffReader): boolean {
  return handoff.state === 'answered' && isAsking(handoff, reader)
}

export function canWithdraw(handoff: Handoff, reader: HandoffReader): boolean {
  return handoff.state === 'asked' && (isAsking(handoff, reader) || reader.mayChangeCase)
}

export type AskRefusal = 'not-found' | 'same-body' | 'due-passed' | 'asked-already' | 'closed-without-paper'

export interface Asking {
  fromBodyId: number | null
  toBodyId: number
  dueOn: string | null
}

export function refuseAsking(
  { fromBodyId, toBodyId, dueOn }: Asking,
  facts: {
    today: string
    /** Bodies that were asked about this case and have not answered. */
    waiting: readonly number[]
    isClosed: boolean
    /** Bodies for which the case has a paper: their secretaries see it, closed or not. */
    withPaper: readonly number[]
  },
): Exclude<AskRefusal, 'not-found'> | null {
  if (fromBodyId === toBodyId) return 'same-body'
  if (dueOn !== null && dueOn < facts.today) return 'due-passed'
  if (facts.waiting.includes(toBodyId)) return 'asked-already'
  return facts.isClosed && !facts.withPaper.includes(toBodyId) ? 'closed-without-paper' : null
}
