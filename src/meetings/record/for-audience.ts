/**
 * What of a meeting's minutes an audience may have, when it is written into a file: `full` all of it; `internal` what
 * employees see: of a closed item only what others may know, and no attachment that is closed by itself. Pure.
 */
import { withoutClosedText } from '../../minutes/writing/without-closed-text.ts'
import type { Minutes } from '../../minutes/model.ts'
import { withoutNames } from '../rows-of-minutes.ts'
import type { BuiltMeeting } from './build-meeting.ts'

export type Audience = 'full' | 'internal'

export const AUDIENCES: readonly Audience[] = ['full', 'internal']

/** @param built with its additions */
export function minutesFor({ minutes, items }: BuiltMeeting, audience: Audience): Minutes {
  if (audience === 'full') return minutes
  const shown = minutes.items.map((item, index) => {
    const hidden = new Set(
      items[index]?.files.flatMap(({ closed }, place) => (closed ? (item.attachments[place] ?? []) : [])) ??
        [],
    )
    if (hidden.size === 0) return item
    const [named = item] = withoutNames([item], [...hidden].map((name) => ({ item: 0, name }))) // prettier-ignore
    return { ...named, attachments: item.attachments.filter((name) => !hidden.has(name)) }
  })
  return withoutClosedText({ ...minutes, items: shown })
}
