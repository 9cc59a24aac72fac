/** A recommendation's printed text with its numbered points as a list, each with what became of it. */
import type { Child } from 'hono/jsx'
import type { ItemContents } from '../item-contents.ts'
import { OutcomeTag } from './outcome-tag.tsx'
import { Prose } from './prose.tsx'

interface Point {
  path: string
  label: string | null
  text: string
}

export interface DividedRecommendation {
  /** Who recommends, as printed before the points. */
  before: string
  points: Point[]
  after: string
}

/**
 * Finds the points in the printed text, so that nothing is said twice and nothing is lost: null where the text has more
 * between its points than their labels. Pure.
 */
export function divideRecommendation(text: string, points: readonly Point[]): DividedRecommendation | null {
  if (points.length === 0) return null
  // Points were read with their white space normalised.
  const words = text.replace(/[^\S\n]+/gu, ' ')
  let before = ''
  let end = 0
  for (const [index, point] of points.entries()) {
    const wanted = point.text.trim()
    const pattern = wanted.split(/\s+/u).map(escapeWord).join('\\s+')
    const found = wanted === '' ? null : new RegExp(pattern, 'u').exec(words.slice(end))
    if (!found) return null
    const between = words.slice(end, end + found.index)
    if (index === 0) before = withoutLabel(between)
    else if (!/^\s*(?:[-–•*·]|\(?[\p{L}\d]{1,3}[.)]?)?\s*$/u.test(between)) return null
    end += found.index + found[0].length
  }
  return { before: before.trim(), points: [...points], after: words.slice(end).trim() }
}

const escapeWord = (word: string) => word.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&')
const withoutLabel = (text: string) => text.replace(/(?:^|\n)\s*(?:[-–•*·]|\(?[\p{L}\d]{1,3}[.)])\s*$/u, '')

export function RecommendationText(props: {
  text: string
  contents: ItemContents
  /** Outcome of each point by its path, from the latest decision. */
  outcomes: Readonly<Record<string, string>>
  level: 3 | 4
}) {
  const divided = divideRecommendation(props.text, props.contents.points)
  if (divided === null) return <Prose text={props.text} level={props.level} />
  return (
    <>
      {divided.before === '' ? null : <Prose text={divided.before} level={props.level} />}
      <ul class="points nobullet-list">
        {divided.points.map((point) => pointView(point, props.outcomes[point.path]))}
      </ul>
      {divided.after === '' ? null : <Prose text={divided.after} level={props.level} />}
    </>
  )
}

function pointView({ path, label, text }: Point, outcome: string | undefined): Child {
  const depth = path.split('.').length
  return (
    <li class={depth > 1 ? 'point-below' : undefined}>
      <span class="list-label">{label === null ? '–' : `${label}.`}</span>
      <span>
        {text} {outcome ? <OutcomeTag outcome={outcome} /> : null}
      </span>
    </li>
  )
}
