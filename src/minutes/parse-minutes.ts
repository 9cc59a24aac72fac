/** The door for minutes as JSON: what is no `sagsgang.minutes/1` is refused. The same as `docs/minutes.schema.json`. */
import { z } from 'zod'
import { isoDate } from '../language/dates.ts'
import { ITEM_KINDS } from './meeting-record.ts'
import type { Minutes, MinutesItem, RecommendationPoint } from './model.ts'
import { MINUTES_FORMAT, OUTCOMES, SECTION_KINDS } from './model.ts'
import { richDocument } from './rich-text/model.ts'

const text = z.string()
const maybe = text.nullable()
const list = z.array(text)
const date = text.refine((value) => {
  const [year, month, day] = value.split('-').map(Number)
  return isoDate(year ?? 0, month ?? 0, day ?? 0) === value
})
const time = text.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/u)
const lines = z.tuple([z.int(), z.int()])
const outcome = z.enum(OUTCOMES)

const point: z.ZodType<RecommendationPoint> = z.object({
  label: maybe,
  text,
  points: z.lazy(() => z.array(point)),
})

const meeting = z.object({
  body: maybe,
  kind: z.enum(['minutes', 'agenda']),
  date: date.nullable(),
  time: time.nullable(),
  endTime: time.nullable(),
  location: maybe,
  participants: z.array(
    z.object({ name: text, party: maybe, role: z.enum(['chair', 'secretary']).nullable() }),
  ),
  absent: list,
  meetingKind: z.enum(['ordinary', 'full-day', 'seminar', 'extraordinary']).optional(),
  version: text.optional(),
  attendance: z
    .array(z.object({ name: text, change: z.enum(['comes', 'goes']), time, item: maybe }))
    .optional(),
  breaks: z.array(z.object({ from: time, until: time })).optional(),
  approval: z
    .object({
      lockedOn: date,
      approvedBy: list,
      remarks: z.array(z.object({ name: text, text })),
    })
    .optional(),
})

const decision = z.object({
  body: maybe,
  date: date.nullable(),
  text,
  outcome,
  points: z.record(text, outcome),
  settled: z
    .array(
      z.object({
        point: maybe,
        outcome: outcome.nullable(),
        text: maybe,
        owner: maybe,
        due: date.nullable(),
        returnsTo: maybe,
      }),
    )
    .optional(),
  votes: z.array(z.object({ point: maybe, for: list, against: list, abstained: list })).optional(),
  dissents: z.array(z.object({ name: text, text })).optional(),
  stoppedBy: list.optional(),
})

const commitment = z.object({
  text,
  who: maybe,
  due: date.nullable(),
  dueText: maybe,
  recurring: maybe,
  forum: maybe,
  binding: z.boolean(),
  via: maybe,
  superseded: maybe,
  inferred: z.array(z.enum(['who', 'due', 'forum'])),
  lines,
})

const item: z.ZodType<MinutesItem> = z.object({
  number: maybe,
  title: maybe,
  caseNumber: maybe,
  closed: z.boolean(),
  certainty: z.number(),
  sections: z.array(
    z.object({ kind: z.enum(SECTION_KINDS), heading: maybe, text, lines, document: richDocument.optional() }),
  ),
  recommendation: z.object({ by: maybe, points: z.array(point) }).nullable(),
  decisions: z.array(decision),
  attachments: list,
  guests: z.array(z.object({ name: text, time: time.nullable() })),
  tables: z.array(z.object({ caption: maybe, header: list, rows: z.array(list) })),
  commitments: z.array(commitment),
  references: list,
  kind: z.enum(ITEM_KINDS).optional(),
  ground: text.optional(),
  neutralTitle: text.optional(),
  publicDecision: text.optional(),
  reviewOn: date.optional(),
  lateReason: text.optional(),
  plannedAt: time.optional(),
  plannedMinutes: z.int().positive().optional(),
  mark: z.enum(['new', 'changed']).optional(),
  recusals: z
    .array(
      z.object({
        name: text,
        reason: maybe,
        decision: z.enum(['recused', 'not-recused']).nullable(),
        substitute: maybe,
      }),
    )
    .optional(),
})

const minutes: z.ZodType<Minutes> = z.object({
  format: z.literal(MINUTES_FORMAT),
  source: z.object({
    file: text,
    sha256: text,
    kind: z.enum(['text', 'pdf', 'docx', 'html', 'xml', 'meeting']),
    pageStarts: z.array(z.int()).optional(),
  }),
  meeting,
  contents: z.array(z.object({ title: text, page: z.int().nullable() })),
  items: z.array(item),
  findings: z.array(
    z.object({
      rule: text,
      severity: z.enum(['error', 'warning', 'note']),
      item: maybe,
      message: text,
      lines,
    }),
  ),
  additions: z.array(z.object({ on: date, by: text, text, item: maybe })).optional(),
})

/** Minutes of a JSON text; `null` where it is not JSON or not minutes. */
export function parseMinutes(json: string): Minutes | null {
  try {
    return minutes.safeParse(JSON.parse(json)).data ?? null
  } catch {
    return null
  }
}
