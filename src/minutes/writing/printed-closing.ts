import { writeDate } from '../../language/dates.ts'
import type { ApprovalOfMinutes, RecordAddition } from '../meeting-record.ts'
import type { PrintedPart } from './printed.ts'
import { fact, partOf } from './printed-head.ts'
import { listOf, tableOf } from './printed-text.ts'
import { COLUMNS, LABELS, WHOLE_MINUTES, WORDS } from './printed-words.ts'

export function approvalPart(approval: ApprovalOfMinutes | undefined): PrintedPart[] {
  if (approval === undefined) return []
  const { lockedOn, approvedBy, remarks } = approval
  const sections = [
    { heading: WORDS.approvedBy, blocks: listOf(approvedBy), record: null },
    {
      heading: WORDS.remarks,
      blocks: listOf(remarks.map(({ name, text }) => `${name}: ${text}`)),
      record: null,
    },
  ]
  return [
    partOf({
      id: 'godkendelse',
      heading: WORDS.approval,
      listed: true,
      facts: fact(LABELS.approval.lockedOn, writeDate(lockedOn)),
      sections: sections.filter(({ blocks }) => blocks.length > 0),
    }),
  ]
}

export function additionsPart(additions: readonly RecordAddition[]): PrintedPart[] {
  if (additions.length === 0) return []
  const rows = additions.map(({ on, by, text, item }) => [writeDate(on), by, item ?? WHOLE_MINUTES, text])
  return [
    partOf({
      id: 'tilfoejelser',
      heading: WORDS.additions,
      listed: true,
      blocks: [tableOf(COLUMNS.additions, rows)],
    }),
  ]
}
