/** Minutes of meetings held here as chance makes them, for tests that a form says all that the minutes say. */
import fc from 'fast-check'
import type { ItemOfRecord, SettledPoint, Vote } from '../../src/minutes/meeting-record.ts'
import type {
  Decision,
  Minutes,
  MinutesItem,
  MinutesSection,
  Recommendation,
  RecommendationPoint,
} from '../../src/minutes/model.ts'
import { OUTCOMES } from '../../src/minutes/model.ts'
import { documentToText } from '../../src/minutes/rich-text/to-text.ts'
import { completeRecord } from '../../src/minutes/writing/complete-record.ts'
import { document, LETTERS, line } from './arbitrary-document.ts'

const name = fc
  .array(fc.string({ unit: fc.constantFrom(...LETTERS), minLength: 2, maxLength: 9 }), {
    minLength: 2,
    maxLength: 3,
  })
  .map((parts) => parts.join(' '))
const clock = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`)
const day = fc
  .integer({ min: 0, max: 20_000 })
  .map((days) => new Date(Date.UTC(2000, 0, 1 + days)).toISOString().slice(0, 10))
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null })
/** Text in a cell or behind a label: without the sign that stands for nothing. */
const cell = line.map((text) => text.replaceAll('–', '-'))

const section: fc.Arbitrary<MinutesSection> = fc
  .tuple(
    fc.constantFrom<[MinutesSection['kind'], string]>(
      ['background', 'Baggrund'],
      ['presentation', 'Sagsfremstilling'],
      ['economy', 'Økonomi'],
      ['assessment', 'Vurdering'],
      ['other', 'Hvad nu'],
    ),
    document,
  )
  .map(([[kind, heading], own]) => ({
    kind,
    heading,
    text: documentToText(own),
    lines: [1, 1],
    document: own,
  }))

const points = (depth: number): fc.Arbitrary<RecommendationPoint[]> =>
  fc
    .tuple(
      fc.boolean(),
      fc.array(fc.tuple(cell, depth > 0 ? points(depth - 1) : fc.constant<RecommendationPoint[]>([])), {
        minLength: 1,
        maxLength: 4,
      }),
    )
    .map(([isNumbered, all]) =>
      all.map(([text, below], index) => ({
        label: isNumbered ? String(index + 1) : null,
        text,
        points: below,
      })),
    )
const recommendation: fc.Arbitrary<Recommendation> = fc.record({ by: maybe(name), points: points(1) })

const pointKey = fc.constantFrom('1', '2', '3', '1.1', '2.1')
const outcome = fc.constantFrom(...OUTCOMES)
const settled: fc.Arbitrary<SettledPoint> = fc.record({
  point: maybe(pointKey),
  outcome: maybe(outcome),
  text: maybe(cell),
  owner: maybe(name),
  due: maybe(day),
  returnsTo: maybe(name),
})
const voters = fc.array(
  fc.oneof(
    name,
    name.map((group) => `${group} (3)`),
    name.map((each) => `${each}, B`),
  ),
  {
    maxLength: 4,
  },
)
const vote: fc.Arbitrary<Vote> = fc.record({
  point: maybe(pointKey),
  for: voters,
  against: voters,
  abstained: voters,
})
const some = <Value>(value: fc.Arbitrary<Value>) => fc.array(value, { minLength: 1, maxLength: 3 })

const decision: fc.Arbitrary<Decision> = fc.record(
  {
    body: maybe(name),
    date: maybe(day),
    text: fc.array(line, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n')),
    outcome,
    points: fc.dictionary(pointKey, outcome),
    settled: some(settled),
    votes: some(vote),
    dissents: some(fc.record({ name, text: cell })),
    stoppedBy: some(name),
  },
  { requiredKeys: ['body', 'date', 'text', 'outcome', 'points'] },
)

const ofRecord: fc.Arbitrary<Partial<ItemOfRecord>> = fc.record(
  {
    kind: fc.constantFrom('decision', 'discussion', 'information'),
    ground: cell,
    neutralTitle: cell,
    publicDecision: line,
    reviewOn: day,
    lateReason: cell,
    plannedAt: clock,
    plannedMinutes: fc.integer({ min: 1, max: 240 }),
    mark: fc.constantFrom('new', 'changed'),
    recusals: some(
      fc.record({
        name,
        reason: maybe(cell),
        decision: maybe(fc.constantFrom('recused', 'not-recused')),
        substitute: maybe(name),
      }),
    ),
  },
  { requiredKeys: [] },
)

const item: fc.Arbitrary<MinutesItem> = fc
  .tuple(
    fc.record({
      number: maybe(fc.constantFrom('1', '2', '12', '3.1', '4a')),
      title: maybe(cell),
      caseNumber: maybe(fc.constantFrom('26/00417', '26/1')),
      closed: fc.boolean(),
      sections: fc.array(section, { maxLength: 3 }),
      recommendation: maybe(recommendation),
      decisions: fc.array(decision, { maxLength: 2 }),
      attachments: fc.array(cell, { maxLength: 3 }),
      guests: fc.array(fc.record({ name, time: maybe(clock) }), { maxLength: 2 }),
    }),
    ofRecord,
  )
  .map(([own, more]) => ({ certainty: 1, tables: [], commitments: [], references: [], ...own, ...more }))

const meeting: fc.Arbitrary<Minutes['meeting']> = fc.record(
  {
    body: maybe(name),
    kind: fc.constantFrom('minutes', 'agenda'),
    date: maybe(day),
    time: maybe(clock),
    endTime: maybe(clock),
    location: maybe(cell),
    participants: fc.array(
      fc.record({
        name,
        party: maybe(fc.constantFrom('A', 'Ø', 'løsgænger')),
        role: maybe(fc.constantFrom('chair', 'secretary')),
      }),
      { maxLength: 5 },
    ),
    absent: fc.array(name, { maxLength: 2 }),
    meetingKind: fc.constantFrom('ordinary', 'full-day', 'seminar', 'extraordinary'),
    version: fc.constantFrom('A', 'B'),
    attendance: some(
      fc.record({
        name,
        change: fc.constantFrom('comes', 'goes'),
        time: clock,
        item: maybe(fc.constantFrom('2', '3.1')),
      }),
    ),
    breaks: some(fc.record({ from: clock, until: clock })),
    approval: fc.record({
      lockedOn: day,
      approvedBy: fc.array(name, { maxLength: 3 }),
      remarks: fc.array(fc.record({ name, text: cell }), { maxLength: 2 }),
    }),
  },
  { requiredKeys: ['body', 'kind', 'date', 'time', 'endTime', 'location', 'participants', 'absent'] },
)

/** Whole minutes as `completeRecord` has them. */
export const arbitraryRecord: fc.Arbitrary<Minutes> = fc
  .tuple(
    meeting,
    fc.array(item, { maxLength: 4 }),
    maybe(some(fc.record({ on: day, by: name, text: cell, item: maybe(fc.constantFrom('1', '2')) }))),
  )
  .map(([head, items, additions]) =>
    completeRecord({
      format: 'sagsgang.minutes/1',
      source: { file: 'referat.json', sha256: '', kind: 'meeting' },
      meeting: head,
      contents: [],
      items,
      findings: [],
      ...(additions === null ? {} : { additions }),
    }),
  )

/** What the printed form does not show; `docs/printed-form.md` says why. */
const NOT_SHOWN = new Set(['source', 'lines', 'certainty', 'findings', 'document', 'page'])

/** Minutes without what the printed form does not show. */
export function asShown(minutes: Minutes): unknown {
  const items = minutes.items.map(({ neutralTitle, ...item }) =>
    neutralTitle === undefined || neutralTitle === item.title ? item : { ...item, neutralTitle },
  )
  const text = JSON.stringify({ ...minutes, items }, (key, value: unknown) =>
    NOT_SHOWN.has(key) ? undefined : value,
  )
  return JSON.parse(text)
}
