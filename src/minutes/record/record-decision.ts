import type { DecisionOfRecord, SettledPoint, Vote } from '../meeting-record.ts'
import type { Decision, MinutesSection, Outcome } from '../model.ts'
import type { Line } from '../text/lines.ts'
import { readDecisionHeading } from '../writing/printed-decision-heading.ts'
import { outcomesOf } from '../writing/printed-decision.ts'
import { COLUMNS, LABELS, OUTCOME_WORDS, WHOLE_ITEM, WORDS } from '../writing/printed-words.ts'
import { nameAndText } from './record-closing.ts'
import {
  dateIn,
  expected,
  factsOf,
  namesIn,
  namesOf,
  NotOfForm,
  orNull,
  partsAt,
  pointsOf,
  rowsOf,
  wordIn,
} from './record-lines.ts'

const OUTCOMES = namesOf(OUTCOME_WORDS).map((outcome) => OUTCOME_WORDS[outcome])

/** The text of a section, and below it what was recorded of a decision: the last line that says an outcome begins it. */
export function cutDecision(lines: Line[]): { text: Line[]; record: Line[] | null } {
  const at = lines.findLastIndex((line, index) => isOutcome(line, lines[index + 1]))
  return at < 0 ? { text: lines, record: null } : { text: lines.slice(0, at), record: lines.slice(at) }
}

function isOutcome({ text }: Line, below: Line | undefined): boolean {
  const label = LABELS.decision.outcome
  if (text === label || text === `${label}:`) return OUTCOMES.includes(below?.text ?? '')
  return OUTCOMES.some((words) => text === `${label}: ${words}` || text === `${label}\t${words}`)
}

export function readRecordOfDecision(section: MinutesSection, lines: readonly Line[]): Decision {
  const { before, parts } = partsAt(lines, 4)
  const facts = factsOf(before, LABELS.decision)
  const told = readDecisionHeading(section.heading ?? '')
  const record: DecisionOfRecord = {}
  for (const { heading, lines: own } of parts) {
    if (heading.text === WORDS.followUp) record.settled = rowsOf(own, COLUMNS.settled).map(readSettled)
    else if (heading.text === WORDS.votes) record.votes = rowsOf(own, COLUMNS.votes).map(readVote)
    else if (heading.text === WORDS.dissents) record.dissents = pointsOf(own).map(nameAndText)
    else throw new NotOfForm()
  }
  const stoppedBy = namesIn(facts.stoppedBy)
  const date = facts.date === undefined ? told.date : orNull(facts.date)
  return {
    body: facts.body === undefined ? told.body : orNull(facts.body),
    date: date === null || date === told.date ? date : dateIn(date),
    text: section.text,
    outcome: wordIn(OUTCOME_WORDS, expected(facts.outcome)),
    points: facts.points === undefined ? outcomesOf(record.settled ?? []) : readPoints(facts.points),
    ...record,
    ...(stoppedBy.length === 0 ? {} : { stoppedBy }),
  }
}

/** `1: godkendt; 2: udsat`. */
function readPoints(text: string): Record<string, Outcome> {
  const points: Record<string, Outcome> = {}
  if (orNull(text) === null) return points
  for (const piece of text.split('; ')) {
    const [, key, words] = expected(/^(.+): ([^:]+)$/u.exec(piece))
    points[expected(key)] = wordIn(OUTCOME_WORDS, expected(words))
  }
  return points
}

const pointIn = (cell: string): string | null => (cell === WHOLE_ITEM ? null : cell)

function readSettled([point = '', outcome = '', text, owner, due, returnsTo]: string[]): SettledPoint {
  const [said, day] = [orNull(outcome), orNull(due)]
  return {
    point: pointIn(point),
    outcome: said === null ? null : wordIn(OUTCOME_WORDS, said),
    text: orNull(text),
    owner: orNull(owner),
    due: day === null ? null : dateIn(day),
    returnsTo: orNull(returnsTo),
  }
}

function readVote([point = '', yes, against, abstained]: string[]): Vote {
  return {
    point: pointIn(point),
    for: namesIn(yes),
    against: namesIn(against),
    abstained: namesIn(abstained),
  }
}
