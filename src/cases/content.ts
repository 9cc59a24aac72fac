/** What a paper says, as one value: its digest is what is approved, and two of them can be compared. Pure. */
import { createHash } from 'node:crypto'
import { z } from 'zod'
import { documentToText } from '../minutes/rich-text/to-text.ts'
import { writeAmount } from '../language/amounts.ts'
import { differencesOf, isChanged, type Piece } from '../language/word-differences.ts'
import { FRAMES, hasText, PERMANENCES } from './model.ts'
import type { Paper } from './paper-queries.ts'
import { numberPoints } from './points.ts'

export const paperContent = z.object({
  title: z.string(),
  recommendedBy: z.string(),
  sections: z.array(z.object({ heading: z.string(), text: z.string(), document: z.string() })),
  points: z.array(z.string()),
  attachments: z.array(z.object({ name: z.string(), degree: z.string(), digest: z.string() })),
})
export type PaperContent = z.output<typeof paperContent>

/** @param paper as somebody with a task in it reads it: others are not shown closed attachments */
export function contentOf(paper: Paper): PaperContent {
  return {
    title: paper.title,
    recommendedBy: paper.recommendedBy ?? '',
    sections: paper.sections.filter(hasText).map(({ heading, document }) => ({
      heading,
      text: documentToText(document),
      document: JSON.stringify(document),
    })),
    points: numberPoints(paper.points).map(({ number, point }) =>
      [`${number}. ${point.text}`, ...point.amounts.map(amountLine)].join('\n'),
    ),
    attachments: paper.attachments.map(({ name, degree, versions }) => ({
      name,
      degree,
      digest: versions[0]?.digest ?? '',
    })),
  }
}

function amountLine(amount: Paper['points'][number]['amounts'][number]): string {
  const { ore, year, source, sourceName, frame, permanence } = amount
  return `${writeAmount(ore)} i ${year}, ${source === 'pool' ? 'pulje' : 'konto'} ${sourceName}, ${FRAMES[frame]}, ${PERMANENCES[permanence]}`
}

export function digestOfContent(content: PaperContent): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('hex')
}

export interface Difference {
  heading: string
  pieces: Piece[]
}

/** Each place that says something else than before, with the words that went and came. */
export function compareContents(before: PaperContent, after: PaperContent): Difference[] {
  const headings = [...new Set([...before.sections, ...after.sections].map(({ heading }) => heading))]
  const closed = (degree: string) => (degree === 'closed' ? ', lukket' : '')
  const named = (content: PaperContent, other: PaperContent) =>
    content.attachments
      .map(({ name, degree, digest }) => {
        const same = other.attachments.some((each) => each.digest === digest)
        return `${name}${closed(degree)}${same ? '' : ` (fil ${digest.slice(0, 8)})`}`
      })
      .join('\n')
  return [
    { heading: 'Titel', pieces: differencesOf(before.title, after.title) },
    { heading: 'Hvem indstiller', pieces: differencesOf(before.recommendedBy, after.recommendedBy) },
    ...headings.map((heading) => ({ heading, pieces: sectionPieces(before, after, heading) })),
    {
      heading: 'Indstillingens punkter',
      pieces: differencesOf(before.points.join('\n'), after.points.join('\n')),
    },
    { heading: 'Bilag', pieces: differencesOf(named(before, after), named(after, before)) },
  ].filter(({ pieces }) => isChanged(pieces))
}

function sectionPieces(before: PaperContent, after: PaperContent, heading: string): Piece[] {
  const of = (content: PaperContent) => content.sections.find((section) => section.heading === heading)
  const [old, now] = [of(before), of(after)]
  const pieces = differencesOf(old?.text ?? '', now?.text ?? '')
  if (isChanged(pieces) || old?.document === now?.document) return pieces
  return [{ kind: 'in', text: 'Ordene er de samme. Kun opstilling eller fremhævning er ændret.' }]
}
