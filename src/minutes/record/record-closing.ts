import type { ApprovalOfMinutes, RecordAddition } from '../meeting-record.ts'
import type { Line } from '../text/lines.ts'
import { COLUMNS, LABELS, WHOLE_MINUTES, WORDS } from '../writing/printed-words.ts'
import { dateIn, expected, factsOf, NotOfForm, partsAt, pointsOf, rowsOf } from './record-lines.ts'

export function readApproval(lines: readonly Line[]): ApprovalOfMinutes {
  const { before, parts } = partsAt(lines, 3)
  const approval: ApprovalOfMinutes = {
    lockedOn: dateIn(expected(factsOf(before, LABELS.approval).lockedOn)),
    approvedBy: [],
    remarks: [],
  }
  for (const { heading, lines: own } of parts) {
    if (heading.text === WORDS.approvedBy) approval.approvedBy = pointsOf(own)
    else if (heading.text === WORDS.remarks) approval.remarks = pointsOf(own).map(nameAndText)
    else throw new NotOfForm()
  }
  return approval
}

/** `Anne Holt: …`: what somebody says for themselves. */
export function nameAndText(point: string): { name: string; text: string } {
  const [, name, text] = expected(/^(.*?): (.*)$/u.exec(point))
  return { name: expected(name), text: expected(text) }
}

export function readAdditions(lines: readonly Line[]): RecordAddition[] {
  return rowsOf(lines, COLUMNS.additions).map(([on = '', by = '', item = '', text = '']) => ({
    on: dateIn(on),
    by,
    text,
    item: item === WHOLE_MINUTES ? null : item,
  }))
}
