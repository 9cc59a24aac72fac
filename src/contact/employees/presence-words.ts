/** Presence in Danish: for the one who is about to pass a call on. */
import { writeDate, writeDateWithWeekday } from '../../language/dates.ts'
import { addDays } from '../../language/due-calendar.ts'
import { writeTime } from '../../language/times.ts'
import type { BadgeColour } from '../../ui/badge.tsx'
import { wallClockAt } from './danish-clock.ts'
import type { Presence } from './presence.ts'

export const PRESENCE_WORDS: Record<Presence['state'], { text: string; colour: BadgeColour }> = {
  present: { text: 'Til stede', colour: 'success' },
  'in-call': { text: 'I samtale', colour: 'warning' },
  'in-meeting': { text: 'I møde', colour: 'warning' },
  away: { text: 'Ikke til stede', colour: 'error' },
  unknown: { text: 'Ikke oplyst', colour: 'plain' },
}

/** «I møde til kl. 11.30». */
export function presenceText({ state, until }: Pick<Presence, 'state' | 'until'>, now: number): string {
  const { text } = PRESENCE_WORDS[state]
  return until === null ? text : `${text} ${untilText(until, now)}`
}

/** «til kl. 11.30», «til mandag den 30. november 2026 kl. 8.00», «til og med …» where the day begins then. */
export function untilText(until: number, now: number): string {
  const { date, time } = wallClockAt(until)
  if (date === wallClockAt(now).date) return `til ${writeTime(time)}`
  if (time === '00:00') return `til og med ${writeDateWithWeekday(addDays(date, -1))}`
  return `til ${writeDateWithWeekday(date)} ${writeTime(time)}`
}

const SOURCES = {
  calendar: 'Ifølge kalenderen',
  graph: 'Ifølge Microsoft 365',
  device: 'Ifølge telefonen',
} as const

/** Who says so; null: nobody has. */
export function sourceText({ source, saidBy, bySelf, saidAt }: Presence): string | null {
  if (source === null) return null
  if (source !== 'hand') return SOURCES[source]
  const name = saidBy ?? 'en, der ikke er her mere'
  const when = saidAt === null ? '' : ` ${momentText(saidAt)}`
  return `Sagt af ${name}${bySelf ? ' selv' : ''}${when}`
}

/** «24. november 2026 kl. 8.00». */
export function momentText(instant: number): string {
  const { date, time } = wallClockAt(instant)
  return `${writeDate(date)} ${writeTime(time)}`
}
