import type { SectionKind } from '../model.ts'
import { caseLineOf } from './case-number.ts'
import { saysDecision } from './decides.ts'
import { isGroupLine } from './group-lines.ts'
import type { ItemHeading } from './item-heading.ts'
import type { Line } from './lines.ts'
import { outcomeOf } from './outcome.ts'
import { isPersonLine } from './people.ts'
import type { SectionHeading } from './section-heading.ts'
import { sectionHeadingOf } from './section-heading.ts'
import { tellKinds } from './label-kinds.ts'
import { kindOfLabel } from './section-labels.ts'
import { ruledHeading } from './section-rules.ts'

const LONGEST = 60
const MOST_WORDS = 6
/** `Drøftelse: …`: a word or a few before a colon, with the text behind. */
const LEAD = /^(\p{Lu}[\p{L} /-]{2,38}?)\s*:\s+(\S.*)$/u
/** Leads that belong to the text they stand in: votes, notes, and who does what before when. */
const PART_OF_TEXT =
  /^(?:for|imod|hverken|undlod|note|nb|bemærk|obs|kilde|ansvarlig|tovholder|frist|deadline|hvem|hvornår|formand|referent|se|ps)(?: .*)?$/iu

/** What a heading that is none of the known ones holds, by a stem of its words. First fit wins. */
const STEMS: [RegExp, SectionKind][] = [
  [/beslut|afgørelse|konklu|referat|vedtag|protokol|aftalt/u, 'decision'],
  [/indstil|anbefal|foreslå/u, 'recommendation'],
  [/bilag|materiale/u, 'attachments'],
  [/økonomi|finansiering|udgift/u, 'economy'],
  [/vurdering/u, 'assessment'],
  [/høring|inddragelse/u, 'consultation'],
  [/resum|kort/u, 'summary'],
  [/tema|formål/u, 'theme'],
  [/tidsplan|proces|opfølg|forløb|skridt/u, 'route'],
  [/journal|sagsnummer/u, 'documents'],
  [
    /^sagens |baggrund|indhold|fakta|drøft|status|redegør|beskriv|oplæg|emne|fremstil|orienter/u,
    'background',
  ],
]

/**
 * Headings that no list of labels holds: a short line that comes again under several items with a text below it, or that
 * is set as this paper sets the labels that are known.
 */
export function recurringLabels(lines: Line[], headings: ItemHeading[]): Map<Line, SectionHeading> {
  const bodies = headings.map((heading, index) =>
    lines.slice(heading.end, headings[index + 1]?.at ?? lines.length),
  )
  const style = styleOfLabels(bodies)
  const seen = new Map<string, Set<number>>()
  const found = new Map<
    Line,
    { key: string; heading: string; rest: string; isSet: boolean; isApart: boolean }
  >()
  for (const [item, body] of bodies.entries())
    for (const [index, line] of body.entries()) {
      const label = labelAt(body, index, style)
      if (label === null) continue
      found.set(line, label)
      if (label.isApart) seen.set(label.key, (seen.get(label.key) ?? new Set()).add(item))
    }
  const fewest = Math.max(2, Math.ceil(bodies.length * 0.3))
  const isLabel = ({ key, isSet }: { key: string; isSet: boolean }) =>
    isSet || (seen.get(key)?.size ?? 0) >= fewest
  const labels = new Map<Line, SectionHeading>()
  for (const [line, label] of found) {
    if (!isLabel(label)) continue
    const { key, heading, rest } = label
    const body = ruledHeading(heading)?.body ?? null
    labels.set(line, { kind: kindOf(key), heading, rest, body, date: null })
  }
  tellKinds(bodies, labels)
  return labels
}

interface LabelStyle {
  /** The known labels are in capitals, and no text is. */
  capitals: boolean
  /** The heading level of the known labels, 0 where they have none. */
  level: number
  /** Labels stand right under the text above them. */
  tight: boolean
}

function styleOfLabels(bodies: Line[][]): LabelStyle {
  const lines = bodies.flat()
  const known = lines.filter((line) => kindOfLabel(line.text) !== null)
  const most = (count: number) => known.length > 1 && count * 5 >= known.length * 4
  const levels = new Set(known.map(({ level }) => level))
  const [level = 0] = levels
  return {
    capitals: most(known.filter(({ text }) => isCapitals(text)).length),
    level: levels.size === 1 && known.length > 1 ? level : 0,
    tight: areTight(bodies),
  }
}

/** Known labels below the first line of an item have no blank line above; without such labels, no line there has one. */
function areTight(bodies: Line[][]): boolean {
  const inner = bodies.flatMap((body) => {
    const last = body.findLastIndex((line) => line.text !== '')
    const first = body.findIndex((line) => line.text !== '')
    return body
      .slice(first, last + 1)
      .map((line, index, all) => ({ line, above: all[index - 1]?.text ?? null }))
  })
  const below = inner.filter(({ line, above }) => line.text !== '' && above !== null)
  const labels = below.filter(({ line }) => kindOfLabel(line.text) !== null)
  const asked = labels.length > 0 ? labels : below
  return asked.length > 0 && asked.filter(({ above }) => above !== '').length * 2 > asked.length
}

function labelAt(
  body: Line[],
  index: number,
  style: LabelStyle,
): { key: string; heading: string; rest: string; isSet: boolean; isApart: boolean } | null {
  const line = body[index]
  if (line === undefined || line.text === '' || line.isQuoted === true) return null
  const colon = line.text.slice(0, 45).indexOf(':')
  // Most lines are text, and told from labels by their length.
  if ((colon < 3 && line.text.length > LONGEST) || sectionHeadingOf(line) !== null) return null
  const lead = colon < 3 || caseLineOf(line.text) !== null ? null : LEAD.exec(line.text)
  if (lead?.[1] !== undefined && lead[2] !== undefined) {
    const isPart = PART_OF_TEXT.test(lead[1]) || isPersonLine(lead[1]) || lead[1].split(/\s+/u).length > 4
    return isPart
      ? null
      : { key: lead[1].toLowerCase(), heading: lead[1], rest: lead[2], isSet: false, isApart: true }
  }
  if (
    line.text.length > LONGEST ||
    !isShaped(line, saysOutcome(body, index + 1)) ||
    !hasTextBelow(body, index)
  )
    return null
  const heading = line.text.replace(/\s*:$/u, '')
  const above = body[index - 1]?.text ?? ''
  const apart =
    above === '' ||
    caseLineOf(above) !== null ||
    line.text.endsWith(':') ||
    (style.tight && /[.:!?)]$/u.test(above))
  const isSet = (style.capitals && isCapitals(line.text)) || (style.level > 0 && line.level === style.level)
  return { key: heading.toLowerCase(), heading, rest: '', isSet, isApart: apart }
}

/** Made as headings are: short, with a capital, without the end of a sentence, and neither a name nor a decision. */
function isShaped({ text, italic }: Line, isOverDecision: boolean): boolean {
  if (italic || text.length > LONGEST || !/^\p{Lu}/u.test(text) || /[.,;!\t|]$|\d|\t/u.test(text))
    return false
  if (
    text.split(/\s+/u).length > MOST_WORDS ||
    (isPersonLine(text) && !isCapitals(text)) ||
    isGroupLine(text)
  )
    return false
  return (
    caseLineOf(text) === null &&
    (text.endsWith('?') || isOverDecision || outcomeOf(text) === 'other' || ruledHeading(text) !== null) &&
    !PART_OF_TEXT.test(text.replace(/:$/u, ''))
  )
}

/** The next line is a decision: what stands above it heads it, though it speaks of deciding too. */
function saysOutcome(body: Line[], from: number): boolean {
  const next = body.slice(from, from + 3).find((line) => line.text !== '')?.text ?? ''
  return next.length <= 160 && /[.!]$/u.test(next) && (saysDecision(next) || outcomeOf(next) !== 'other')
}

function hasTextBelow(body: Line[], index: number): boolean {
  const next = body.slice(index + 1).find((line) => line.text !== '')
  return next !== undefined && sectionHeadingOf(next) === null
}

function isCapitals(text: string): boolean {
  return /\p{Lu}{4}/u.test(text) && text === text.toUpperCase()
}

function kindOf(key: string): SectionKind {
  const known = kindOfLabel(key) ?? ruledHeading(key.charAt(0).toUpperCase() + key.slice(1))?.kind
  if (known !== undefined) return known
  return STEMS.find(([stem]) => stem.test(key))?.[1] ?? 'other'
}
