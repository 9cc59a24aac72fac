/**
 * What of a meeting's minutes an audience may have, when it is written into a file: `full` all of it; `internal` what
 * employees see: of a closed item only what others may know, and no attachment that is closed by itself. Pure.
 */
import type { Minutes, MinutesItem } from '../../minutes/model.ts'
import { withoutNames } from '../rows-of-minutes.ts'
import type { BuiltMeeting } from './build-meeting.ts'

export type Audience = 'full' | 'internal'

export const AUDIENCES: readonly Audience[] = ['full', 'internal']

/** The items that the audience may have, in the order of the meeting; the others as what may be known of them. */
export function itemsFor({ minutes, items }: BuiltMeeting, audience: Audience): MinutesItem[] {
  if (audience === 'full') return minutes.items
  return minutes.items.map((item, index) => {
    if (item.closed) return noticeOf(item)
    const hidden = new Set(
      items[index]?.files.flatMap(({ closed }, place) => (closed ? (item.attachments[place] ?? []) : [])) ??
        [],
    )
    const [shown] = withoutNames(
      [item],
      [...hidden].map((name) => ({ item: 0, name })),
    )
    return { ...(shown ?? item), attachments: item.attachments.filter((name) => !hidden.has(name)) }
  })
}

/** All that others may know of a closed item. */
function noticeOf(item: MinutesItem): MinutesItem {
  const { number, ground, neutralTitle, publicDecision, kind } = item
  return {
    number,
    title: neutralTitle ?? 'Lukket punkt',
    caseNumber: null,
    closed: true,
    ...(kind === undefined ? {} : { kind }),
    ...(ground === undefined ? {} : { ground }),
    ...(neutralTitle === undefined ? {} : { neutralTitle }),
    ...(publicDecision === undefined ? {} : { publicDecision }),
    certainty: 1,
    sections: [],
    recommendation: null,
    decisions: [],
    attachments: [],
    guests: [],
    tables: [],
    commitments: [],
    references: [],
  }
}

/** Who came and went under a closed item tells nothing; under which it was is left out. */
export function headFor({ meeting, items }: Minutes, audience: Audience): Minutes['meeting'] {
  if (audience === 'full' || meeting.attendance === undefined) return meeting
  const closed = new Set(items.flatMap(({ closed: own, number }) => (own && number !== null ? [number] : [])))
  const attendance = meeting.attendance.map((change) =>
    change.item !== null && closed.has(change.item) ? { ...change, item: null } : change,
  )
  return { ...meeting, attendance }
}
