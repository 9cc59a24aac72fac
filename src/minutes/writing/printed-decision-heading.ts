import { findDates } from '../../language/dates.ts'
import { sectionHeadingOf } from '../text/section-heading.ts'

const OWN = /^Beslutning(?: i (.+?))?(?: den (\d{1,2}\. \p{L}+ \d{4}))?$/u

/** Who decided and when, as far as the heading of the section says it. */
export function readDecisionHeading(heading: string): { body: string | null; date: string | null } {
  const own = OWN.exec(heading)
  if (own !== null) return { body: own[1] ?? null, date: findDates(own[2] ?? '')[0]?.date ?? null }
  const line = { number: 1, text: heading, indented: heading, level: 3, italic: false }
  const found = sectionHeadingOf(line)
  return { body: found?.body ?? null, date: found?.date ?? null }
}
