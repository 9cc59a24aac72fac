import type { MinutesItem } from '../model.ts'
import type { Line } from './lines.ts'
import { namesIn } from './people.ts'

/** A sentence on who was not there, as some systems print under every decision. */
const SAYS_ABSENCE = [
  /^\p{Lu}.{2,200}(?:(?<!\p{L})(?:var|er) fraværende|(?:deltog|deltager) ikke(?: (?:under|i|ved|på) .{3,80})?|(?:havde|har) meldt afbud|meldte afbud|udeblev(?: uden afbud)?)\.?$/u,
  /^(?:der (?:er|var) )?(?:afbud fra|fraværende(?: med afbud)?\s*:) .{3,200}$/iu,
]

/** An item that only lists who is absent: what stands under Beslutning there decides nothing. */
export function isAboutAbsence(title: string | null): boolean {
  return title !== null && /^(?:fraværende|afbud|fravær)\.?$/iu.test(title)
}

const MAY_SAY_ABSENCE = /fravær|afbud|delt(?:og|ager) ikke|udeblev/iu

export function saysAbsence(text: string): boolean {
  return text.length <= 300 && SAYS_ABSENCE.some((pattern) => pattern.test(text))
}

/** Lines of a decision without those that only say who was away. They stay in the section's text. */
export function withoutAbsence(lines: Line[]): Line[] {
  return lines.flatMap((line) => {
    if (!MAY_SAY_ABSENCE.test(line.text)) return [line]
    const sentences =
      line.text.length > 4000 ? [line.text] : line.text.split(/(?<=\p{L}{3}[.!?])\s+(?=\p{Lu})/u)
    const kept = sentences.filter((sentence) => !saysAbsence(sentence))
    if (kept.length === sentences.length) return [line]
    if (kept.length === 0) return []
    return [{ ...line, text: kept.join(' '), indented: kept.join(' ') }]
  })
}

/**
 * Who was away from the whole meeting as the items tell it: an item headed Fraværende, a list above the first decision,
 * sentences under Fremmøde. Who came late, left early or stepped out for an item was there.
 */
export function absentIn(items: MinutesItem[]): string[] {
  const names: string[] = []
  const [first] = items
  if (first === undefined) return []
  if (isAboutAbsence(first.title)) {
    for (const section of first.sections.filter(({ kind }) => kind === 'decision'))
      names.push(...namesIn(section.text))
  }
  let decided = false
  for (const section of first.sections) {
    const heading = section.heading ?? ''
    if (section.kind === 'decision') decided = true
    if (section.kind !== 'absence') continue
    if (/fremmøde|inhabil/iu.test(heading)) names.push(...absentSentences(section.text))
    else if (!decided && !/i mødet|under/iu.test(heading)) names.push(...absentList(section.text))
  }
  return [...new Set(names)]
}

const SUBSTITUTE = /(?<!\p{L})(?:deltog|deltager|indkaldt|mødte|møder|stedfortræder|suppleant)(?!\p{L})/iu
const CAME_OR_LEFT =
  /(?:\bkl\b|fra punkt|til punkt|under (?:behandlingen|punkt)|i punkt|ikke i behandlingen)/iu

/** Names of a list under Fraværende; a name with `indkaldt` or `deltog` behind it is the substitute's. */
export function absentList(text: string): string[] {
  return text
    .split(/\n|,|;|(?<=\p{L}{2}\p{L}*)\.\s+/u)
    .filter((piece) => !SUBSTITUTE.test(piece) && !CAME_OR_LEFT.test(piece))
    .flatMap((piece) => namesIn(piece))
}

function absentSentences(text: string): string[] {
  return text
    .split(/\n|(?<=\p{L}{2}\p{L}*)\.\s+(?=\p{Lu})/u)
    .map(
      (sentence) =>
        /^(.+?)\s+(?:havde meldt|har meldt|meldte|udeblev|var fraværende)/u.exec(sentence)?.[1] ?? '',
    )
    .flatMap((names) => namesIn(names))
}
