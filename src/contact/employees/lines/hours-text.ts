/** Telephone hours of a day as they are typed: «9-15», «9.00–12.00 og 13–17.30», or nothing when it is closed. Pure. */
import type { TelephoneHours } from '../telephone-hours.ts'

export type HoursRefusal = 'not-hours' | 'closes-before-it-opens' | 'overlaps'

export function readHours(text: string, weekday: number): TelephoneHours[] | HoursRefusal {
  const typed = text.trim().toLowerCase()
  if (typed === '' || typed === 'lukket') return []
  const spans: TelephoneHours[] = []
  for (const part of typed.split(/\s*(?:\bog\b|,|;|\+)\s*/u)) {
    const match =
      /^(?:kl\.?\s*)?(\d{1,2}(?:[.:]\d{2})?)\s*(?:-|–|til)\s*(?:kl\.?\s*)?(\d{1,2}(?:[.:]\d{2})?)$/u.exec(
        part,
      )
    const [opens, closes] = [clockOf(match?.[1]), clockOf(match?.[2])]
    if (opens === null || closes === null) return 'not-hours'
    if (closes <= opens) return 'closes-before-it-opens'
    spans.push({ weekday, opens, closes })
  }
  const sorted = spans.toSorted((a, b) => a.opens.localeCompare(b.opens))
  return sorted.some((span, index) => span.opens < (sorted[index - 1]?.closes ?? '')) ? 'overlaps' : sorted
}

function clockOf(text: string | undefined): string | null {
  const [hours = '', minutes = '00'] = (text ?? '').split(/[.:]/u)
  if (hours === '' || Number(hours) > 23 || Number(minutes) > 59) return null
  return `${hours.padStart(2, '0')}:${minutes}`
}

/** As `readHours` reads it: «9.00-12.00 og 13.00-17.00». */
export function writeHours(hours: readonly TelephoneHours[]): string {
  const bare = (time: string) => time.replace(/^0/u, '').replace(':', '.')
  return hours.map(({ opens, closes }) => `${bare(opens)}-${bare(closes)}`).join(' og ')
}
