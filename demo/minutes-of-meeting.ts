/** A demo meeting as `Minutes`, as if it had been read from the board's own paper. */
import { writeShortDate } from '../src/language/dates.ts'
import {
  type Decision,
  type Minutes,
  MINUTES_FORMAT,
  type MinutesItem,
  type MinutesSection,
  type Participant,
  type Recommendation,
  type RecommendationPoint,
} from '../src/minutes/model.ts'
import type { DemoDecision, DemoItem, DemoMeeting } from './model.ts'
import { BODIES, PERSONS, SEATS } from './municipality.ts'

export function minutesOfMeeting(meeting: DemoMeeting): Minutes {
  const file = `${meeting.body}-${meeting.date}.json`
  const items = numberLines(meeting.items.map((item, index) => itemOf(item, String(index + 1), meeting)))
  return {
    format: MINUTES_FORMAT,
    source: { file, sha256: '', kind: 'text' },
    meeting: {
      body: nameOfBody(meeting),
      kind: 'minutes',
      date: meeting.date,
      time: meeting.time,
      endTime: meeting.endTime,
      location: meeting.location,
      participants: meeting.present.map((initials) => participantOf(initials, meeting)),
      absent: meeting.absent.map((initials) => nameOf(initials)),
    },
    contents: meeting.items.map(({ title }, index) => ({
      title: `Punkt ${index + 1}: ${title}`,
      page: null,
    })),
    items,
    findings: [],
  }
}

const nameOfBody = ({ body }: DemoMeeting) => BODIES.find(({ key }) => key === body)?.name ?? body
const nameOf = (initials: string) => PERSONS.find((person) => person.initials === initials)?.name ?? initials

function participantOf(initials: string, { body, date }: DemoMeeting): Participant {
  const seat = SEATS.find(
    (each) =>
      each.body === body &&
      each.initials === initials &&
      each.from <= date &&
      (each.until === null || each.until >= date),
  )
  const role = seat?.role === 'chair' || seat?.role === 'secretary' ? seat.role : null
  return { name: nameOf(initials), party: null, role }
}

function itemOf(item: DemoItem, number: string, meeting: DemoMeeting): MinutesItem {
  const recommendation: Recommendation | null = item.recommendation ?? null
  const decisions = [...(item.earlierDecisions ?? []), ...(item.decision ? [item.decision] : [])].map(
    (decision) => decisionOf(decision, meeting),
  )
  return {
    number,
    title: item.title,
    caseNumber: item.caseNumber,
    closed: item.access === 'closed',
    certainty: 1,
    sections: sectionsOf(item, recommendation, decisions),
    recommendation,
    decisions,
    attachments: item.attachments ?? [],
    guests: item.guests ?? [],
    tables: item.tables ?? [],
    commitments: [],
    references: [],
  }
}

/** Lines as if the items were printed one after another: a title, then each section under its heading, with blank lines. */
function numberLines(items: MinutesItem[]): MinutesItem[] {
  let line = 1
  return items.map((item) => {
    line += 2
    const sections = item.sections.map((section): MinutesSection => {
      const first = line
      const last = first + 1 + section.text.split('\n').length
      line = last + 2
      return { ...section, lines: [first, last] }
    })
    return { ...item, sections }
  })
}

function decisionOf(decision: DemoDecision, meeting: DemoMeeting): Decision {
  return {
    body: nameOfBody(meeting),
    date: decision.date ?? meeting.date,
    text: decision.text,
    outcome: decision.outcome,
    points: decision.points ?? {},
  }
}

function sectionsOf(
  item: DemoItem,
  recommendation: Recommendation | null,
  decisions: Decision[],
): MinutesSection[] {
  const section = (kind: MinutesSection['kind'], heading: string, text: string): MinutesSection => {
    return { kind, heading, text, lines: [1, 1] }
  }
  const sections = item.sections.map(({ kind, heading, text }) => section(kind, heading, text))
  if (recommendation) sections.push(section('recommendation', 'Indstilling', textOf(recommendation)))
  for (const { body, date, text } of decisions)
    sections.push(section('decision', `Beslutning ${body ?? ''} den ${writeShortDate(date ?? '')}`, text))
  if (item.attachments && item.attachments.length > 0)
    sections.push(section('attachments', 'Bilag', item.attachments.map((name) => `- ${name}`).join('\n')))
  return sections
}

function textOf({ by, points }: Recommendation): string {
  const lines = (list: readonly RecommendationPoint[], indent: string): string[] =>
    list.flatMap(({ label, text, points: below }) => [
      `${indent}${label === null ? '' : `${label}. `}${text}`,
      ...lines(below, `${indent}   `),
    ])
  return [...(by === null ? [] : [`${by} indstiller`, '']), ...lines(points, '')].join('\n')
}
