/** What does not hold together in a plan. Pure; each finding says what to do something about. */
import { writeDate } from '../../language/dates.ts'
import type { WeekdayCalendar } from '../../language/weekdays.ts'
import { isPeriod, type KnownMeeting, type Step, stepBefore } from './model.ts'
import { weekdaysBetween } from './move-step.ts'

export type CollisionKind =
  | 'day-off'
  | 'passed'
  | 'wrong-order'
  | 'too-close'
  | 'decision-in-consultation'
  | 'same-time'
  | 'no-meeting'
  | 'meeting-moved'
  | 'papers-late'

export interface Collision {
  stepId: number
  kind: CollisionKind
  /** Danish, one sentence. */
  message: string
}

export interface PlanFacts {
  /** ISO date in Denmark. */
  today: string
  calendar: WeekdayCalendar
  /** Of the bodies of the plan, cancelled ones too. */
  meetings: readonly KnownMeeting[]
  /** The last day on which papers are in time for a body's meeting on a day; null where the body has no rules. */
  papersDeadline: (bodyId: number, heldOn: string) => string | null
  /** Bodies and days for which the case has a paper that is handed in: `3 2027-01-11`. */
  handedIn: ReadonlySet<string>
}

/** In the order of the steps. What is done is done. */
export function findCollisions(steps: readonly Step[], facts: PlanFacts): Collision[] {
  return steps
    .filter(({ doneOn }) => doneOn === null)
    .flatMap((step) =>
      [
        dayOff(step, facts),
        passed(step, facts),
        ...order(steps, step, facts),
        inConsultation(steps, step),
        sameTime(steps, step, facts),
        meeting(step, facts),
        papersLate(steps, step, facts),
      ].flatMap((found) => (found === null ? [] : [{ ...found, stepId: step.id }])),
    )
}

type Found = Omit<Collision, 'stepId'> | null

function dayOff(step: Step, { calendar }: PlanFacts): Found {
  // Citizens come on a Saturday too.
  const countsSaturday = step.kind === 'citizens-meeting' || step.kind === 'conference'
  // Of a period the last day counts: on it something is to be there.
  const day = isPeriod(step.kind) ? step.endsOn : step.beginsOn
  const why = calendar.whyOff(day, { countsSaturday })
  if (why === null) return null
  const what = isPeriod(step.kind) ? 'slutter på en fridag' : 'ligger på en fridag'
  return { kind: 'day-off', message: `«${step.what}» ${what}: ${writeDate(day)} er ${why}.` }
}

function passed(step: Step, { today }: PlanFacts): Found {
  if (step.endsOn >= today) return null
  return {
    kind: 'passed',
    message: `«${step.what}» skulle være sket ${writeDate(step.endsOn)} og er ikke udført.`,
  }
}

function order(steps: readonly Step[], step: Step, { calendar }: PlanFacts): Found[] {
  const before = stepBefore(steps, step)
  if (before === null) return []
  if (step.beginsOn < before.endsOn)
    return [
      {
        kind: 'wrong-order',
        message: `«${step.what}» begynder ${writeDate(step.beginsOn)}, før «${before.what}» er slut ${writeDate(before.endsOn)}.`,
      },
    ]
  const between = weekdaysBetween(before.endsOn, step.beginsOn, calendar)
  if (between >= step.gapWeekdays) return []
  return [
    {
      kind: 'too-close',
      message: `Der er ${between} ${between === 1 ? 'hverdag' : 'hverdage'} fra «${before.what}» til «${step.what}»; der skal være ${step.gapWeekdays}.`,
    },
  ]
}

function inConsultation(steps: readonly Step[], step: Step): Found {
  if (!step.decides) return null
  const open = steps.find(({ kind, endsOn }) => kind === 'consultation' && endsOn >= step.beginsOn)
  if (open === undefined) return null
  return {
    kind: 'decision-in-consultation',
    message: `«${step.what}» beslutter ${writeDate(step.beginsOn)}, men «${open.what}» slutter først ${writeDate(open.endsOn)}.`,
  }
}

const HAPPENINGS: readonly string[] = ['forum-meeting', 'citizens-meeting', 'conference']

/** Said once, of the later of the two in the plan. */
function sameTime(steps: readonly Step[], step: Step, { meetings }: PlanFacts): Found {
  if (!HAPPENINGS.includes(step.kind)) return null
  const hours = (each: Step) => meetings.find(({ id }) => id === each.meetingId)
  const own = hours(step)
  const earlier = steps.slice(
    0,
    steps.findIndex(({ id }) => id === step.id),
  )
  const other = earlier.find((each) => {
    if (!HAPPENINGS.includes(each.kind) || each.beginsOn !== step.beginsOn || each.doneOn !== null)
      return false
    return overlap(own, hours(each))
  })
  if (other === undefined) return null
  return {
    kind: 'same-time',
    message: `«${other.what}» og «${step.what}» ligger på samme tid ${writeDate(step.beginsOn)}.`,
  }
}

/** Without hours nobody can be at both. */
function overlap(one: KnownMeeting | undefined, other: KnownMeeting | undefined): boolean {
  if (one === undefined || other === undefined) return true
  if (one.startsAt === null || other.startsAt === null) return true
  const endOf = ({ startsAt, endsAt }: KnownMeeting) => endsAt ?? startsAt ?? '24:00'
  return one.startsAt < endOf(other) && other.startsAt < endOf(one)
}

function meeting(step: Step, { meetings }: PlanFacts): Found {
  if (step.kind !== 'forum-meeting') return null
  if (step.bodyId === null)
    return { kind: 'no-meeting', message: `«${step.what}»: Der er ikke valgt noget forum.` }
  const own = meetings.find(({ id }) => id === step.meetingId)
  if (own !== undefined && !own.isCancelled && own.heldOn !== step.beginsOn)
    return {
      kind: 'meeting-moved',
      message: `Mødet i «${step.what}» er flyttet til ${writeDate(own.heldOn)}. Flyt trinnet med.`,
    }
  const planned = meetings.some(
    ({ bodyId, heldOn, isCancelled }) => bodyId === step.bodyId && heldOn === step.beginsOn && !isCancelled,
  )
  if (planned) return null
  const why = own?.isCancelled
    ? `Mødet ${writeDate(step.beginsOn)} er aflyst.`
    : `Forummet har intet møde i mødeplanen ${writeDate(step.beginsOn)}.`
  return { kind: 'no-meeting', message: `«${step.what}»: ${why}` }
}

/** Papers are in time while their deadline has not passed, and what comes before is done by then. */
function papersLate(steps: readonly Step[], step: Step, facts: PlanFacts): Found {
  if (step.kind !== 'forum-meeting' || step.bodyId === null) return null
  const deadline = facts.papersDeadline(step.bodyId, step.beginsOn)
  if (deadline === null || facts.handedIn.has(`${step.bodyId} ${step.beginsOn}`)) return null
  if (deadline < facts.today && step.beginsOn >= facts.today)
    return {
      kind: 'papers-late',
      message: `Fristen for oplæg til «${step.what}» var ${writeDate(deadline)}, og der er ikke afleveret noget.`,
    }
  const before = stepBefore(steps, step)
  // Where the order is wrong that says it already.
  if (before === null || before.doneOn !== null || before.endsOn > step.beginsOn) return null
  if (before.endsOn <= deadline) return null
  return {
    kind: 'papers-late',
    message: `«${before.what}» slutter ${writeDate(before.endsOn)}, efter fristen for oplæg til «${step.what}» ${writeDate(deadline)}.`,
  }
}
