import { findDue } from '../../language/due-dates.ts'
import type { MinutesItem, Recommendation } from '../model.ts'
import { type Actors, actorsOf } from './actors.ts'
import type { Due } from './clause-fields.ts'
import { type Sentence } from './sentences.ts'

/** What an item says as a whole, for clauses that do not say it themselves. */
export interface ItemFacts {
  date: string | null
  /** The body whose meeting it is. */
  body: string | null
  recommendation: Recommendation | null
  /** All text but the decisions. */
  text: string
  sentences: Sentence[]
  actors: Actors
  /** The unit that laid the case before the body, or that the text says leads it. */
  owner: string | null
  /** When the paper goes on to a political body. */
  paperDue: Due | null
}

const COORDINATES =
  /(?:har den (?:koordinerende|ledende|udførende|samlende) rolle|koordinerer|er tovholder|er projektleder|har projektledelsen|har ansvaret|varetager|er ansvarlig)(?!\p{L})/gu
const UNIT_BEFORE =
  /(?<!\p{L})(\p{Lu}[\p{L}-]*(?:centret|centeret|sekretariatet|forvaltningen|staben|afdelingen)|[A-ZÆØÅ]{2,5}|[Aa]dministrationen)\s+$/u
const GOES_ON =
  /(?<!\p{L})(?:forelægges|behandles|fremlægges|præsenteres)(?!\p{L}).*(?:udvalg|byråd|råd|bestyrelse|politisk|[A-ZÆØÅ]{1,3}U(?!\p{L}))/u

export interface MeetingFacts {
  date: string | null
  body: string | null
  people: readonly { name: string }[]
}

export function factsOf(item: MinutesItem, meeting: MeetingFacts, sentences: Sentence[]): ItemFacts {
  const text = item.sections
    .filter((section) => section.kind !== 'decision')
    .map((section) => section.text)
    .join('\n')
  return {
    date: meeting.date,
    body: meeting.body,
    recommendation: item.recommendation,
    text,
    sentences,
    actors: actorsOf([...meeting.people, ...item.guests]),
    owner: coordinator(text) ?? recommender(item.recommendation),
    paperDue: paperDueOf(sentences, meeting.date),
  }
}

/** The unit that the text says leads the matter. */
function coordinator(text: string): string | null {
  for (const match of text.matchAll(COORDINATES)) {
    const unit = UNIT_BEFORE.exec(text.slice(Math.max(0, match.index - 60), match.index))?.[1]
    if (unit !== undefined) return unit
  }
  return null
}

/** Who recommends, unless the words only say that somebody does. */
function recommender(recommendation: Recommendation | null): string | null {
  const by = recommendation?.by ?? null
  return by === null || /\s\p{Ll}+\s\p{Ll}+\s/u.test(by) ? null : by
}

function paperDueOf(sentences: Sentence[], today: string | null): Due | null {
  for (const { text } of sentences) {
    if (!GOES_ON.test(text)) continue
    const found = findDue(text, today).find(
      (each) => each.due !== null && (today === null || each.due >= today),
    )
    if (found !== undefined) return { due: found.due, dueText: found.text, recurring: null }
  }
  return null
}
