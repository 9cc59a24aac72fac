/** Moving a step with those behind it. Pure. */
import type { WeekdayCalendar } from '../../language/weekdays.ts'
import { addDays } from '../../language/due-calendar.ts'
import { type KnownMeeting, type Step, stepBefore } from './model.ts'

/** How far ahead of its computed day a body's next meeting is still meant. */
const NEXT_MEETING_DAYS = 45

/** Saturdays are no working days of an office, whatever a body counts. */
const OFFICE = { countsSaturday: false }

/** Weekdays from one day to another; less than zero where the other lies before. 0 to 1 for a Friday to its Monday. */
export function weekdaysBetween(from: string, to: string, calendar: WeekdayCalendar): number {
  if (to < from) return -countWeekdays(to, addDays(from, -1), calendar)
  return countWeekdays(addDays(from, 1), to, calendar)
}

function countWeekdays(first: string, last: string, calendar: WeekdayCalendar): number {
  let count = 0
  for (let day = first; day <= last; day = addDays(day, 1)) if (calendar.whyOff(day, OFFICE) === null) count++
  return count
}

function walk(from: string, weekdays: number, calendar: WeekdayCalendar): string {
  return weekdays < 0
    ? calendar.weekdaysBefore(from, -weekdays, OFFICE)
    : calendar.weekdaysAfter(from, weekdays, OFFICE)
}

/** The step itself and all that come after it, one by one, and are not done. */
export function movedWith(steps: readonly Step[], id: number): Set<number> {
  const moved = new Set([id])
  // As often as it takes: a step may come after one that stands further down.
  for (let known = 0; known < moved.size;) {
    known = moved.size
    for (const step of steps) {
      const before = stepBefore(steps, step)
      if (before !== null && moved.has(before.id) && step.doneOn === null) moved.add(step.id)
    }
  }
  return moved
}

/**
 * Puts the first day of a step to another day. All behind it that are not done move by the same working distance and keep
 * how long they last; steps that are meetings of a body go to its next planned meeting from there, and what comes after
 * such a meeting goes along with it.
 * @param meetings planned ones of all bodies of the plan, in order of their days
 */
export function moveStep(
  steps: readonly Step[],
  id: number,
  to: string,
  calendar: WeekdayCalendar,
  meetings: readonly KnownMeeting[] = [],
): Step[] {
  const chosen = steps.find((step) => step.id === id)
  if (chosen === undefined) return [...steps]
  const moved = movedWith(steps, id)
  const settled = new Map<number, Step>()
  return steps.map((step) => {
    if (!moved.has(step.id)) return step
    if (step.id === id) return settle(settled, onMeetingOf(placed(step, to, calendar), meetings))
    const along = walk(to, weekdaysBetween(chosen.beginsOn, step.beginsOn, calendar), calendar)
    const earliest = afterItsStep(steps, step, settled, calendar)
    const there = placed(step, earliest !== null && earliest > along ? earliest : along, calendar)
    return settle(settled, toNextMeeting(there, meetings))
  })
}

function settle(settled: Map<number, Step>, step: Step): Step {
  settled.set(step.id, step)
  return step
}

/** From another first day, lasting as long. */
function placed(step: Step, beginsOn: string, calendar: WeekdayCalendar): Step {
  const lasts = weekdaysBetween(step.beginsOn, step.endsOn, calendar)
  return { ...step, beginsOn, endsOn: lasts === 0 ? beginsOn : walk(beginsOn, lasts, calendar) }
}

/** As far behind the step it comes after as it was: a meeting may have gone further than the rest. */
function afterItsStep(
  steps: readonly Step[],
  step: Step,
  settled: ReadonlyMap<number, Step>,
  calendar: WeekdayCalendar,
): string | null {
  const before = stepBefore(steps, step)
  const there = before === null ? undefined : settled.get(before.id)
  if (before === null || there === undefined || step.beginsOn < before.endsOn) return null
  return walk(there.endsOn, weekdaysBetween(before.endsOn, step.beginsOn, calendar), calendar)
}

/** The meeting that the body has on the step's very day, if any. */
export function onMeetingOf(step: Step, meetings: readonly KnownMeeting[]): Step {
  if (step.kind !== 'forum-meeting') return { ...step, meetingId: null }
  const found = meetings.find(
    ({ bodyId, heldOn, isCancelled }) => bodyId === step.bodyId && heldOn === step.beginsOn && !isCancelled,
  )
  return { ...step, meetingId: found?.id ?? null, endsOn: step.beginsOn }
}

/** The body's next meeting from the step's day on; where none is planned soon the day stays. */
export function toNextMeeting(step: Step, meetings: readonly KnownMeeting[]): Step {
  if (step.kind !== 'forum-meeting' || step.bodyId === null) return step
  const last = addDays(step.beginsOn, NEXT_MEETING_DAYS)
  const next = meetings.find(
    ({ bodyId, heldOn, isCancelled }) =>
      bodyId === step.bodyId && heldOn >= step.beginsOn && heldOn <= last && !isCancelled,
  )
  if (next === undefined) return { ...step, meetingId: null }
  return { ...step, meetingId: next.id, beginsOn: next.heldOn, endsOn: next.heldOn }
}
