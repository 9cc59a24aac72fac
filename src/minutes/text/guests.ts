import { findTimes } from '../../language/times.ts'
import type { Line } from './lines.ts'

export interface Guest {
  name: string
  /** `HH:MM`, or `null` where no time is said. */
  time: string | null
}

const NAMES = '\\p{Lu}[^.!?():]{1,120}?(?:\\p{L}\\.[^.!?():]{0,60}){0,3}?'
const WHAT =
  '(?:(?:på|i|under|ved|til) )?(?:(?:mødet|punktet|sagen|dette punkt|dette møde|behandlingen(?: af (?:punktet|sagen))?)\\s*)?'
const WHEN =
  '(?:(?:fra )?(?:kl\\.?|klokken)\\s*\\d{1,2}(?:[.:]\\d{2})?(?:\\s*(?:-|–|til)\\s*(?:kl\\.?\\s*)?\\d{1,2}(?:[.:]\\d{2})?)?)?'
/** `Anne Holt deltager under punktet kl. 9.30`, `Anne Holt er inviteret kl. 9.30`. */
const COMES = new RegExp(
  `^(${NAMES})\\s+(?:delt(?:ager|og)|(?:er|blev) (?:inviteret|indbudt)|inviteret|kommer|medvirker|medvirkede)\\s+${WHAT}${WHEN}\\s*\\.?$`,
  'u',
)
/** `Under punktet deltog Anne Holt`, `Til sagen deltager Anne Holt kl. 10`. */
const INVERTED = new RegExp(
  `^(?:Under|Til|Ved|På|I) (?:punktet|sagen|dette punkt|mødet|behandlingen(?: af (?:punktet|sagen))?) (?:delt(?:ager|og)|medvirker|medvirkede)\\s+(${NAMES})\\s*${WHEN}\\s*\\.?$`,
  'u',
)
const LABELLED = new RegExp(
  `^(?:Gæst(?:er)?|Inviteret|Inviterede|Deltager(?:e)? under punktet|Deltager(?:e)? til punktet)\\s*:\\s*(${NAMES})\\s*${WHEN}\\s*\\.?$`,
  'u',
)
const LONGEST_LINE = 250
const MAY_NAME_GUESTS = /delt(?:ager|og)|inviter|indbudt|kommer|medvirk|gæst/iu
const UNIT = /^[A-ZÆØÅ]{2,5}$/u

/** Who comes for one item: `Anne Holt, ABC deltager kl. 9.30`, `Anne og Bo deltog under punktet`. */
export function guestsOf(lines: Line[]): Guest[] {
  const guests: Guest[] = []
  for (const line of lines) {
    if (line.text.length > LONGEST_LINE || !MAY_NAME_GUESTS.test(line.text)) continue
    const match = COMES.exec(line.text) ?? INVERTED.exec(line.text) ?? LABELLED.exec(line.text)
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
  // The full stop of an initial (`Anne H.`) belongs to the name, that of the sentence does not.
  const printed = text.trim().replace(/(\p{L}{3,})\.$/u, '$1')
  for (const piece of printed.split(/,\s*|\s+og\s+/u)) {
    const last = names.length - 1
    if (UNIT.test(piece) && last >= 0) names[last] = `${names[last]}, ${piece}`
    else if (/^\p{Lu}/u.test(piece)) names.push(piece)
  }
  return names
}
