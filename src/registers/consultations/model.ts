/**
 * The register of consultations (høring, MED): who is asked what and by when, who has answered, who is missing. This file
 * holds its rules: how long a consultation must last, how each who was asked stands, when they are reminded, and when a
 * decision is held back.
 */
import { writeDate } from '../../language/dates.ts'
import { addDays } from '../../language/due-calendar.ts'

export const STANDS = {
  agrees: 'Enig',
  'agrees-with-remarks': 'Enig med bemærkninger',
  disagrees: 'Uenig',
  'no-remarks': 'Ingen bemærkninger',
} as const
export type Stand = keyof typeof STANDS

export const ATTACHMENTS = {
  none: 'Ingen bilag',
  attached: 'Vedlagt',
  'to-follow': 'Eftersendes',
} as const
export type Attachments = keyof typeof ATTACHMENTS

/** How long a consultation of a kind lasts. */
export interface Period {
  title: string
  days: number
  /** The law demands it; else it is recommended. */
  binding: boolean
  source: string
}

/**
 * What a municipality begins with; it keeps its own list. The planning act's 8, 4 and 2 weeks (planlov § 24), and
 * the fortnight that is recommended for MED, where no rule gives a number.
 */
export const FIRST_PERIODS: readonly Period[] = [
  { title: 'Planforslag, 8 uger', days: 56, binding: true, source: 'Planloven § 24' },
  { title: 'Planforslag, 4 uger', days: 28, binding: true, source: 'Planloven § 24' },
  { title: 'Planforslag, 2 uger', days: 14, binding: true, source: 'Planloven § 24' },
  { title: 'MED', days: 14, binding: false, source: 'Anbefalet; MED-aftalen sætter intet tal' },
]

/** The first day that may be the last one for answers. */
export const earliestDue = (sentOn: string, { days }: Pick<Period, 'days'>) => addDays(sentOn, days)

/** What is to be said of a deadline: refused where the law demands longer, told where longer is recommended. */
export function judgeDue(
  period: Period | null,
  sentOn: string,
  dueOn: string,
): { refused: boolean; message: string } | null {
  if (dueOn < sentOn) return { refused: true, message: 'Fristen ligger før høringen begynder.' }
  if (period === null || dueOn >= earliestDue(sentOn, period)) return null
  const until = writeDate(earliestDue(sentOn, period))
  return period.binding
    ? {
        refused: true,
        message: `Fristen skal være mindst ${period.days} dage, altså tidligst ${until} (${period.source}).`,
      }
    : {
        refused: false,
        message: `Fristen er kortere end de ${period.days} dage, der anbefales (${period.source}). De ville række til ${until}.`,
      }
}

export interface AskedStand {
  /** Null: no answer yet. */
  answered: Attachments | null
  remindedOn: string | null
}

export type Standing = 'answered' | 'to-follow' | 'waiting' | 'missing'
export const STANDINGS: Record<Standing, string> = {
  answered: 'Har svaret',
  'to-follow': 'Har svaret, bilag eftersendes',
  waiting: 'Afventer',
  missing: 'Mangler',
}

/** @param today ISO date; the last day for answers is still in time */
export function standingOf({ answered }: AskedStand, dueOn: string, today: string): Standing {
  if (answered === 'to-follow') return 'to-follow'
  if (answered !== null) return 'answered'
  return today > dueOn ? 'missing' : 'waiting'
}

/** Days before the deadline at which those who have not answered are reminded, and how long after it again and again. */
export const REMIND_DAYS_BEFORE = 3
export const REMIND_AGAIN_DAYS = 7

/** Whether one who was asked is to be reminded today: once before the deadline, and each week after it. */
export function isToBeReminded(asked: AskedStand, dueOn: string, today: string): boolean {
  if (asked.answered === 'none' || asked.answered === 'attached') return false
  const { remindedOn } = asked
  if (today <= dueOn) {
    const from = addDays(dueOn, -REMIND_DAYS_BEFORE)
    return asked.answered === null && today >= from && (remindedOn === null || remindedOn < from)
  }
  return remindedOn === null || remindedOn <= dueOn || addDays(remindedOn, REMIND_AGAIN_DAYS) <= today
}

export interface ConsultationOnCase {
  title: string
  dueOn: string
  closedOn: string | null
  asked: readonly AskedStand[]
}

/**
 * Why nothing may be decided on a day, in Danish; null where nothing stands in the way. The deadline holds a decision back
 * through its last day, unless all who were asked have answered, or the consultation was ended before.
 */
export function holdsBack({ title, dueOn, closedOn, asked }: ConsultationOnCase, on: string): string | null {
  if (on > dueOn || (closedOn !== null && closedOn <= on)) return null
  const missing = asked.filter(({ answered }) => answered === null).length
  if (asked.length > 0 && missing === 0) return null
  const who = asked.length === 0 ? '' : ` ${missing} af ${asked.length} har ikke svaret.`
  return `Høringen «${title}» løber til og med ${writeDate(dueOn)}.${who}`
}
