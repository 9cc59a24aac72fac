import { type AgendaClock, minuteOf, predictClock, timeOf } from './clock.ts'
import { idsOf, orderOf } from './model.ts'
import type { Agenda } from './queries.ts'

/** When each item of the agenda is predicted to begin; null where the meeting has no time. */
export function clockOf({ meeting, rules, items }: Agenda): AgendaClock | null {
  if (meeting.startsAt === null) return null
  const known = new Map(items.map((item) => [item.id, item]))
  const planned =
    meeting.plannedEnd ?? (rules === null ? null : timeOf(minuteOf(meeting.startsAt) + rules.durationMinutes))
  return predictClock(
    { startsAt: meeting.startsAt, plannedEnd: planned },
    idsOf(orderOf(items)).flatMap((id) => {
      const item = known.get(id)
      return item === undefined ? [] : [{ ...item, withdrawn: item.state === 'withdrawn' }]
    }),
  )
}
