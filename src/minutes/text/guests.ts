import { findTimes } from '../../language/times.ts'
import type { Line } from './lines.ts'

export interface Guest {
  name: string
  /** `HH:MM`, or `null` where no time is said. */
  time: string | null
}

const COMES =
  /^(\p{Lu}[^.!?():]{1,120}(?:\p{L}\.[^.!?():]{0,60}){0,3}?)\s+delt(?:ager|og)\s+(?:på mødet|under (?:punktet|sagen)|i punktet)?\s*(?:kl\.?\s*\d{1,2}(?:[.:]\d{2})?)?\.?$/u
const UNIT = /^[A-ZÆØÅ]{2,5}$/u

/** Who comes for one item: `Anne Holt, ABC deltager kl. 9.30`, `Anne og Bo deltog under punktet`. */
export function guestsOf(lines: Line[]): Guest[] {
  const guests: Guest[] = []
  for (const line of lines) {
    if (line.text.length > 250) continue
    const match = COMES.exec(line.text)
    if (match?.[1] === undefined) continue
    const [time = null] = findTimes(line.text)
    for (const name of namesIn(match[1])) {
      const known = guests.some((guest) => guest.name.split(/\s/u)[0] === name.split(/\s/u)[0])
      if (!known) guests.push({ name, time })
    }
  }
  return guests
}

/** Names between commas; initials of a unit belong to the name before them. */
function namesIn(text: string): string[] {
  const names: string[] = []
  for (const piece of text.split(/,\s*|\s+og\s+/u)) {
    const last = names.length - 1
    if (UNIT.test(piece) && last >= 0) names[last] = `${names[last]}, ${piece}`
    else if (/^\p{Lu}/u.test(piece)) names.push(piece)
  }
  return names
}
