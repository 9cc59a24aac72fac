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

/** Ids are counted from 1, as the steps do not have any yet. @param bodies the first of a kind is proposed */
export function stepsOfTemplate(
  template: readonly TemplateStep[],
  from: string,
  {
    calendar,
    bodies,
    meetings,
  }: { calendar: WeekdayCalendar; bodies: readonly BodyOfKind[]; meetings: readonly KnownMeeting[] },
): Step[] {
  return template.map((given, index) => {
    const beginsOn = onWeekday(addDays(addMonths(from, given.months), given.days), calendar)
    const endsOn = isPeriod(given.kind) ? onWeekday(addDays(beginsOn, given.lastsDays), calendar) : beginsOn
    const body = given.bodyKind === null ? undefined : bodies.find(({ kind }) => kind === given.bodyKind)
    const step: Step = {
      id: index + 1,
      what: given.what,
      kind: given.kind,
      bodyId: body?.id ?? null,
      meetingId: null,
      beginsOn,
      endsOn,
      ownerPersonId: null,
      ownerUnitId: null,
      afterId: null,
      gapWeekdays: given.gapWeekdays,
      decides: given.decides,
      doneOn: null,
    }
    return toNextMeeting(step, meetings)
  })
}
