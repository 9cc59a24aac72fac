import { writeDate } from '../../language/dates.ts'
import type { SettledPoint, Vote } from '../meeting-record.ts'
import type { Decision, MinutesSection, Outcome } from '../model.ts'
import type { PrintedBlock, PrintedFact, PrintedSection } from './printed.ts'
import { readDecisionHeading } from './printed-decision-heading.ts'
import { fact } from './printed-head.ts'
import { listOf, printedText, tableOf } from './printed-text.ts'
import { COLUMNS, LABELS, OUTCOME_WORDS, WHOLE_ITEM, WORDS } from './printed-words.ts'

/** What was recorded beside a decision's text: outcomes, owners and dates, votes, dissents. */
export function recordOfDecision(
  decision: Decision,
  { heading }: Pick<MinutesSection, 'heading'>,
): PrintedSection['record'] {
  const { settled = [], votes = [], dissents = [] } = decision
  return {
    facts: factsOf(decision, heading),
    blocks: [
      ...block(
        WORDS.followUp,
        settled.length === 0 ? [] : [tableOf(COLUMNS.settled, settled.map(settledRow))],
      ),
      ...block(WORDS.votes, votes.length === 0 ? [] : [tableOf(COLUMNS.votes, votes.map(voteRow))]),
      ...block(WORDS.dissents, listOf(dissents.map(({ name, text }) => `${name}: ${text}`))),
    ],
  }
}

function factsOf(decision: Decision, heading: string | null): PrintedFact[] {
  const { body, date, outcome, points, stoppedBy = [] } = decision
  const told = readDecisionHeading(heading ?? '')
  const isTold = samePoints(points, outcomesOf(decision.settled ?? []))
  const labels = LABELS.decision
  return [
    ...fact(labels.outcome, OUTCOME_WORDS[outcome]),
    ...fact(labels.body, told.body === body ? null : (body ?? WORDS.nothing)),
    ...fact(labels.date, told.date === date ? null : date === null ? WORDS.nothing : writeDate(date)),
    ...fact(labels.points, isTold ? null : pointsLine(points)),
    ...fact(labels.stoppedBy, namesLine(stoppedBy, '')),
  ]
}

/** Outcomes that the table of settled points tells. */
export function outcomesOf(settled: readonly SettledPoint[]): Record<string, Outcome> {
  const points: Record<string, Outcome> = {}
  for (const { point, outcome } of settled) if (point !== null && outcome !== null) points[point] = outcome
  return points
}

function samePoints(one: Record<string, Outcome>, other: Record<string, Outcome>): boolean {
  const keys = Object.keys(one)
  return keys.length === Object.keys(other).length && keys.every((key) => one[key] === other[key])
}

function pointsLine(points: Record<string, Outcome>): string {
  const keys = Object.keys(points).sort((a, b) => a.localeCompare(b, 'da', { numeric: true }))
  if (keys.length === 0) return WORDS.nothing
  return keys.map((key) => `${key}: ${OUTCOME_WORDS[points[key] ?? 'none'].toLowerCase()}`).join('; ')
}

const block = (heading: string, blocks: PrintedBlock[]): PrintedBlock[] =>
  blocks.length === 0 ? [] : [{ type: 'heading', level: 4, runs: [{ text: heading }] }, ...blocks]

function settledRow({ point, outcome, text, owner, due, returnsTo }: SettledPoint): string[] {
  return [
    point ?? WHOLE_ITEM,
    outcome === null ? WORDS.nothing : OUTCOME_WORDS[outcome],
    text ?? WORDS.nothing,
    owner ?? WORDS.nothing,
    due === null ? WORDS.nothing : writeDate(due),
    returnsTo ?? WORDS.nothing,
  ]
}

function voteRow({ point, for: yes, against, abstained }: Vote): string[] {
  return [point ?? WHOLE_ITEM, ...[yes, against, abstained].map((names) => namesLine(names, WORDS.nothing))]
}

/** Names by commas; by semicolons where a name has a comma of its own, and then one at the end of a single one. */
function namesLine(names: readonly string[], none: string): string {
  const plain = names.map(printedText).filter((name) => name !== '')
  if (plain.length === 0) return none
  if (!plain.some((name) => name.includes(','))) return plain.join(', ')
  return plain.length === 1 ? `${plain[0]};` : plain.join('; ')
}
