/** What the plan says, in Danish. */
import { MONTHS, writeDate } from '../../language/dates.ts'
import { writeTime } from '../../language/times.ts'
import type { BadgeColour } from '../../ui/badge.tsx'
import type { MeetingTime, PlanRefusal, Stage } from './model.ts'

export const REFUSALS: Record<PlanRefusal, { field: string; message: string }> = {
  passed: { field: 'dato', message: 'Dagen er gået. Vælg en dag, der ikke er gået endnu.' },
  'same-time': { field: 'fra', message: 'Forummet har allerede et møde på det tidspunkt.' },
  'ends-before-it-begins': { field: 'til', message: 'Mødet skal slutte, efter at det begynder.' },
  'reason-for-extraordinary': { field: 'begrundelse', message: 'Skriv, hvorfor mødet er ekstraordinært.' },
  'reason-for-short-notice': {
    field: 'begrundelse',
    message: 'Fristen for at sende dagsordenen ud er gået. Skriv, hvorfor mødet indkaldes med kort varsel.',
  },
  'reason-for-moving': {
    field: 'begrundelse',
    message: 'Skriv, hvorfor mødet flyttes. Det står i mødeplanen.',
  },
}

/** `kl. 9.00–11.30`; empty where no time is set. */
export function timeText({ startsAt, endsAt }: Pick<MeetingTime, 'startsAt' | 'endsAt'>): string {
  if (startsAt === null) return ''
  return endsAt === null ? writeTime(startsAt) : `${writeTime(startsAt)}–${writeTime(endsAt).slice(4)}`
}

export const STAGE_COLOURS: Record<Stage, BadgeColour> = {
  planned: 'plain',
  dispatched: 'info',
  running: 'info',
  ended: 'plain',
  locked: 'success',
  cancelled: 'error',
}

const WEEKS = { 0: 'i dag', 1: 'i morgen' } as const

/** How far a day is away, in words: `i dag`, `om 3 dage`, `for 2 dage siden`. */
export function awayText(day: string, today: string): string {
  const days = Math.round((Date.parse(day) - Date.parse(today)) / 86_400_000)
  if (days === 0 || days === 1) return WEEKS[days]
  if (days === -1) return 'i går'
  return days > 0 ? `om ${days} dage` : `for ${-days} dage siden`
}

export interface Light {
  colour: BadgeColour
  text: string
}

/** How a deadline stands: passed, near or ahead; in words, because not everyone sees the colour. */
export function lightOf(day: string, today: string): Light {
  if (day < today) return { colour: 'error', text: `Overskredet: ${writeDate(day)}` }
  const near = Date.parse(day) - Date.parse(today) <= 3 * 86_400_000
  return { colour: near ? 'warning' : 'success', text: `${writeDate(day)}, ${awayText(day, today)}` }
}

/** `5. dec.` */
export function shortDay(day: string): string {
  const month = MONTHS[Number(day.slice(5, 7)) - 1] ?? ''
  return `${Number(day.slice(8))}. ${month.length > 4 ? `${month.slice(0, 3)}.` : month}`
}

export const capital = (text: string) => text.charAt(0).toLocaleUpperCase('da') + text.slice(1)
