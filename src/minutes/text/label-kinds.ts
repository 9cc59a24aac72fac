import type { SectionKind } from '../model.ts'
import { saysDecision } from './decides.ts'
import type { Line } from './lines.ts'
import { outcomeOf } from './outcome.ts'
import type { SectionHeading } from './section-heading.ts'
import { sectionHeadingOf } from './section-heading.ts'

const LONGEST_DECISION = 400

/** What stands under one label through the paper. */
interface Use {
  headings: SectionHeading[]
  texts: string[]
  /** How many labels stand above it in its item, on average, a summary not counted, and how many below. */
  above: number
  below: number
}

/**
 * Labels that no word tells the kind of are told by what stands under them: the last one whose texts read as decisions, in
 * a paper without another label for them; the ones whose texts begin with what is proposed; and the first of the item,
 * where the paper has no other background. Changes the headings in place.
 */
export function tellKinds(bodies: Line[][], labels: Map<Line, SectionHeading>): void {
  const { uses, kinds: printed } = usesOf(bodies, labels)
  const isIn = (kinds: Map<SectionKind, number>, kind: SectionKind) =>
    (kinds.get(kind) ?? 0) * 3 >= bodies.length
  if (!isIn(printed, 'decision')) {
    const deciding = [...uses.values()]
      .filter(({ texts }) => shareOf(texts, readsAsDecision) >= 0.5 && shareOf(texts, beginsProposal) < 0.5)
      .filter(({ headings }) => !FIXED.has(headings[0]?.kind ?? 'other'))
    const last = deciding.sort((a, b) => b.texts.length - a.texts.length || a.below - b.below)[0]
    giveKind(last, 'decision')
  }
  // What was the decision is no background any more.
  const { kinds } = usesOf(bodies, labels)
  const isKnown = (kind: SectionKind) => isIn(kinds, kind)
  const unknown = [...uses.values()].filter(({ headings }) => headings[0]?.kind === 'other')
  for (const use of unknown) {
    if (use.headings[0]?.kind !== 'other') continue
    if (!isKnown('recommendation') && shareOf(use.texts, beginsProposal) >= 0.5)
      giveKind(use, 'recommendation')
  }
  const first = unknown
    .filter(({ headings, above }) => headings[0]?.kind === 'other' && above < 0.5)
    .sort((a, b) => b.texts.length - a.texts.length)[0]
  if (!isKnown('background') && !isKnown('presentation')) giveKind(first, 'background')
}

/** Kinds that what stands under the label does not change. */
const FIXED = new Set<SectionKind>(['recommendation', 'attachments', 'absence', 'competence', 'route'])

function giveKind(use: Use | undefined, kind: SectionKind): void {
  for (const heading of use?.headings ?? []) heading.kind = kind
}

function usesOf(
  bodies: Line[][],
  labels: Map<Line, SectionHeading>,
): { uses: Map<string, Use>; kinds: Map<SectionKind, number> } {
  const uses = new Map<string, Use>()
  const kinds = new Map<SectionKind, number>()
  for (const body of bodies) {
    const found = body.flatMap((line, at) => {
      const own = labels.get(line)
      const heading = own ?? (line.text === '' ? null : sectionHeadingOf(line))
      return heading === null ? [] : [{ at, heading, isOwn: own !== undefined }]
    })
    for (const kind of new Set(found.map(({ heading }) => heading.kind)))
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
    for (const [index, { at, heading, isOwn }] of found.entries()) {
      if (!isOwn) continue
      const under = body.slice(at + 1, found[index + 1]?.at ?? body.length).map(({ text }) => text)
      const text = [heading.rest, ...under].filter((each) => each !== '').join('\n')
      const key = heading.heading.toLowerCase()
      const use = uses.get(key) ?? { headings: [], texts: [], above: 0, below: 0 }
      const count = use.texts.length
      const above = found.slice(0, index).filter((each) => each.heading.kind !== 'summary').length
      use.above = (use.above * count + above) / (count + 1)
      use.below = (use.below * count + found.length - 1 - index) / (count + 1)
      use.headings.push(heading)
      use.texts.push(text)
      uses.set(key, use)
    }
  }
  return { uses, kinds }
}

function shareOf(texts: readonly string[], reads: (text: string) => boolean): number {
  const said = texts.filter((text) => text !== '')
  return said.length === 0 ? 0 : said.filter(reads).length / said.length
}

function readsAsDecision(text: string): boolean {
  if (text.length > LONGEST_DECISION) return false
  const [first = ''] = text.split('\n')
  return saysDecision(first) || (first.length <= 160 && outcomeOf(first) !== 'other')
}

function beginsProposal(text: string): boolean {
  return /^(?:[-–•*]\s*|\d{1,2}[.)]\s*)?at\s/iu.test(text)
}
