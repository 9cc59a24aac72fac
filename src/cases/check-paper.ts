/** The checks of minutes, run over a paper while it is written: each finding with the section it stands in. Pure. */
import { documentToText, textOfInline } from '../minutes/rich-text/to-text.ts'
import { parseAmount, writeAmount } from '../language/amounts.ts'
import { checkMinutes } from '../minutes/checks/check-minutes.ts'
import { ruleOf } from '../minutes/checks/rules.ts'
import {
  type Finding,
  type Minutes,
  MINUTES_FORMAT,
  type MinutesSection,
  type Recommendation,
  SECTION_KINDS,
} from '../minutes/model.ts'
import type { Paper } from './paper-queries.ts'
import { numberPoints, type Point } from './points.ts'

export interface PaperFinding {
  /** Null where it is about the paper as a whole. */
  sectionId: number | null
  severity: Finding['severity']
  title: string
  message: string
  /** The line it stands on. */
  quote: string | null
}

/** What only a meeting can have: the rest of the rules speak of a paper as well. */
const OF_MEETINGS = [
  'meeting-head', 'item-numbering', 'contents-title', 'point-without-outcome', 'postponed-without-date', 'closed-item', 'empty-item',
  'empty-section', 'promise-complete', 'beyond-recommendation', 'recommended-in-text',
] // prettier-ignore

/** @param date ISO: the meeting's, else today */
export function checkPaper(paper: Paper, date: string): PaperFinding[] {
  const { minutes, placeOf, lines } = minutesOfPaper(paper, date)
  const found = checkMinutes(minutes, { without: OF_MEETINGS }).map((finding): PaperFinding => {
    const [line] = finding.lines
    return {
      sectionId: placeOf(line),
      severity: finding.severity,
      title: ruleOf(finding.rule)?.title ?? finding.rule,
      message: finding.message,
      quote: lines[line - 1]?.trim().replaceAll('\t', ' · ').slice(0, 160) || null,
    }
  })
  return [...found, ...markedSums(paper)]
}

function minutesOfPaper(paper: Paper, date: string) {
  const lines: string[] = []
  const places: { sectionId: number; from: number; to: number }[] = []
  const sections = paper.sections.flatMap((section): MinutesSection[] => {
    const kind = SECTION_KINDS.find((each) => each === section.kind) ?? 'other'
    if (kind === 'decision' || kind === 'attachments') return []
    const text = kind === 'recommendation' ? recommendationText(paper) : documentToText(section.document)
    if (text === '') return []
    const from = lines.length + 1
    lines.push(section.heading, ...text.split('\n'))
    places.push({ sectionId: section.id, from, to: lines.length })
    return [{ kind, heading: section.heading, text, lines: [from, lines.length] }]
  })
  const minutes: Minutes = {
    format: MINUTES_FORMAT,
    source: { file: 'oplæg', sha256: '', kind: 'text' },
    meeting: {
      body: paper.bodyName,
      kind: 'agenda',
      date,
      time: null,
      endTime: null,
      location: null,
      participants: [],
      absent: [],
    },
    contents: [],
    items: [
      {
        number: '1',
        title: paper.title,
        caseNumber: paper.caseNumber,
        closed: paper.caseDegree === 'closed',
        certainty: 1,
        sections,
        recommendation: paper.points.length === 0 ? null : recommendationOf(paper),
        decisions: [],
        attachments: paper.attachments.map(({ name }) => name),
        guests: [],
        tables: [],
        commitments: [],
        references: [],
      },
    ],
    findings: [],
  }
  const placeOf = (line: number) =>
    places.find(({ from, to }) => line >= from && line <= to)?.sectionId ?? null
  return { minutes, placeOf, lines }
}

function recommendationText({ recommendedBy, points }: Paper): string {
  if (points.length === 0) return ''
  const numbered = numberPoints(points).map(
    ({ number, point, depth }) => `${'  '.repeat(depth)}${number}. ${point.text}`,
  )
  return [`${recommendedBy ?? 'Forvaltningen'} indstiller:`, '', ...numbered].join('\n')
}

function recommendationOf({ recommendedBy, points }: Paper): Recommendation {
  const pointsOf = (all: readonly Point[]): Recommendation['points'] =>
    all.map((point, index) => ({
      label: String(index + 1),
      text: point.text,
      points: pointsOf(point.points),
    }))
  return { by: recommendedBy, points: pointsOf(points) }
}

/** The other rows are summed by a rule of minutes already. */
const NAMED_TOTAL = /^(?:i ?alt|total|sum|samlet|tilsammen)/iu

/** Tables that the writer marked as sums. */
function markedSums({ sections }: Paper): PaperFinding[] {
  return sections.flatMap((section) =>
    section.document.content.flatMap((block): PaperFinding[] => {
      if (block.type !== 'table' || !block.attrs.sum) return []
      const rows = block.content
        .slice(1)
        .map((row) => row.content.map((cell) => textOfInline(cell.content[0].content ?? [])))
      const last = rows.at(-1) ?? []
      if (rows.length < 3 || NAMED_TOTAL.test(last[0] ?? '')) return []
      return last.flatMap((cell, column): PaperFinding[] => {
        const total = column === 0 ? null : parseAmount(cell)
        const parts = rows.slice(0, -1).map((row) => parseAmount(row[column] ?? '') ?? 0)
        const sum = parts.reduce((all, part) => all + part, 0)
        if (total === null || total === sum) return []
        const message = `Der står ${writeAmount(total)} i sumrækken, men tallene giver ${writeAmount(sum)}`
        return [
          {
            sectionId: section.id,
            severity: 'error',
            title: 'Tabellens sum passer ikke',
            message,
            quote: last.join(' · '),
          },
        ]
      })
    }),
  )
}
