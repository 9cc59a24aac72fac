import type { Minutes } from './model.ts'

/** Keys in the order of the printed form, for every object of it; keys of `points` follow theirs as numbers. */
const KEY_ORDER = [
  'format',
  'source',
  'file',
  'sha256',
  'meeting',
  'contents',
  'items',
  'rule',
  'severity',
  'item',
  'message',
  'number',
  'caption',
  'header',
  'rows',
  'label',
  'by',
  'body',
  'name',
  'kind',
  'heading',
  'title',
  'page',
  'caseNumber',
  'closed',
  'certainty',
  'date',
  'time',
  'endTime',
  'location',
  'participants',
  'party',
  'role',
  'absent',
  'sections',
  'recommendation',
  'decisions',
  'text',
  'outcome',
  'points',
  'attachments',
  'guests',
  'tables',
  'commitments',
  'references',
  'who',
  'due',
  'dueText',
  'recurring',
  'forum',
  'binding',
  'via',
  'superseded',
  'inferred',
  'pageStarts',
  'meetingKind',
  'version',
  'attendance',
  'breaks',
  'approval',
  'ground',
  'neutralTitle',
  'publicDecision',
  'reviewOn',
  'lateReason',
  'plannedAt',
  'plannedMinutes',
  'mark',
  'recusals',
  'document',
  'settled',
  'votes',
  'dissents',
  'stoppedBy',
  'additions',
  'lines',
  'findings',
]
const RANK = new Map(KEY_ORDER.map((key, index) => [key, index]))

/** One line of JSON with the keys in a fixed order, so that two readings of one file are the same bytes. */
export function writeJson(minutes: Minutes): string {
  return JSON.stringify(minutes, (_, value: unknown) => ordered(value))
}

function ordered(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  const entries = Object.entries(value)
  entries.sort(
    ([a], [b]) => (RANK.get(a) ?? KEY_ORDER.length) - (RANK.get(b) ?? KEY_ORDER.length) || byLabel(a, b),
  )
  return Object.fromEntries(entries)
}

function byLabel(a: string, b: string): number {
  return a.localeCompare(b, 'da', { numeric: true })
}
