/** Calls and desks as others see them. */
import type { CallSummary, DeskSummary } from './model.ts'
import type { Call, Desk } from './state.ts'

export function summariseCall(call: Call): CallSummary {
  return {
    id: call.id,
    queue: call.queue.id,
    number: call.number,
    arrivedAt: call.arrivedAt,
    placeSince: call.placeSince,
    phase: call.phase,
    placeTold: call.placeTold,
    minutesTold: call.minutesTold,
    offers: call.offers,
    answeredAt: call.answeredAt,
    endedAt: call.endedAt,
    outcome: call.endedAt === null ? null : call.outcome,
    why: call.why,
    waitedMs: call.waitedMs,
    talkedMs: call.talkedMs,
    wrapUpMs: call.wrapUpMs,
    resolution: call.resolution,
    desk: call.lastDesk ?? call.desk?.id ?? null,
    personId: call.lastDesk === null ? (call.desk?.personId ?? null) : call.lastPerson,
    callback: summariseCallback(call),
  }
}

/** One that is agreed, and begins when the talk is over, is shown as well. */
function summariseCallback({ callback, agreed }: Call): CallSummary['callback'] {
  if (agreed) {
    return { wishedAt: agreed.wishedAt, dueAt: agreed.at, tries: 0, reachedAt: null, carriedOver: false }
  }
  return (
    callback && {
      wishedAt: callback.wishedAt,
      dueAt: callback.dueAt,
      tries: callback.tries,
      reachedAt: callback.reachedAt,
      carriedOver: callback.carriedOver,
    }
  )
}

export function summariseDesk(desk: Desk): DeskSummary {
  return {
    id: desk.id,
    state: desk.state,
    since: desk.since,
    until: desk.until,
    reason: desk.reason,
    personId: desk.personId,
    call: (desk.call ?? desk.after)?.id ?? null,
  }
}
