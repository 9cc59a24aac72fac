/** The steps that a template comes to when it begins on a day. Pure. */
import { addDays, addMonths } from '../../language/due-calendar.ts'
import type { WeekdayCalendar } from '../../language/weekdays.ts'
import { isPeriod, type KnownMeeting, type Step, type StepKind } from './model.ts'
import { toNextMeeting } from './move-step.ts'

export interface TemplateStep {
  what: string
  kind: StepKind
  /** Kind of the body that is proposed. */
  bodyKind: string | null
  /** After the day on which the plan begins. */
  months: number
  days: number
  /** Days from the first to the last of a period. */
  lastsDays: number
  gapWeekdays: number
  decides: boolean
}

export interface BodyOfKind {
  id: number
  kind: string
}

const OFFICE = { countsSaturday: false }

/** The day itself, or the first working day after it. */
export function onWeekday(day: string, calendar: WeekdayCalendar): string {
  return calendar.whyOff(day, OFFICE) === null ? day : calendar.weekdaysAfter(day, 1, OFFICE)
}

interface Ground {
  calendar: WeekdayCalendar
  /** The first of a kind is proposed. */
  bodies: readonly BodyOfKind[]
  meetings: readonly KnownMeeting[]
}

/**
 * Ids are counted from 1, as the steps do not have any yet. Where a body meets later than the template thought, what comes
 * after it waits for it.
 */
export function stepsOfTemplate(
  template: readonly TemplateStep[],
  from: string,
  { calendar, bodies, meetings }: Ground,
): Step[] {
  const steps: Step[] = []
  for (const [index, given] of template.entries()) {
    const wanted = onWeekday(dayOf(given, from), calendar)
    const before = template[index - 1]
    const last = steps.at(-1)
    const end = before === undefined ? '' : addDays(dayOf(before, from), before.lastsDays)
    const least = dayOf(given, from) > end ? Math.max(given.gapWeekdays, 1) : given.gapWeekdays
    const follows = before !== undefined && dayOf(given, from) >= end
    const earliest =
      follows && last !== undefined ? calendar.weekdaysAfter(last.endsOn, least, OFFICE) : wanted
    const beginsOn = wanted < earliest ? earliest : wanted
    const body = given.bodyKind === null ? undefined : bodies.find(({ kind }) => kind === given.bodyKind)
    const step: Step = {
      id: index + 1,
      what: given.what,
      kind: given.kind,
      bodyId: body?.id ?? null,
      meetingId: null,
      beginsOn,
      endsOn: isPeriod(given.kind) ? onWeekday(addDays(beginsOn, given.lastsDays), calendar) : beginsOn,
      ownerPersonId: null,
      ownerUnitId: null,
      afterId: null,
      gapWeekdays: given.gapWeekdays,
      decides: given.decides,
      doneOn: null,
    }
    steps.push(toNextMeeting(step, meetings))
  }
  return steps
}

const dayOf = ({ months, days }: TemplateStep, from: string) => addDays(addMonths(from, months), days)
