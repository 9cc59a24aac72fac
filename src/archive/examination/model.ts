/**
 * An examination looks through the stored reading of a meeting: what it promises and what does not add up. It is made by
 * the worker after a version is stored, and again when the rules have a new edition. Findings are for those with a seat in
 * the body and stand beside the text, never in it. The body's secretary may accept a finding with a reason; then it is not
 * shown again, also not in a later version where the same thing stands. Commitments are the item's own words and are seen
 * with it. Everything here is pure; `examine-meetings.ts` reads and writes.
 */
import { createHash } from 'node:crypto'
import { type PlacedFinding, placeFindings } from '../../minutes/checks/check-minutes.ts'
import { withCommitments } from '../../minutes/complete-items.ts'
import type { Commitment, Finding, LineRange, Minutes, MinutesItem } from '../../minutes/model.ts'
import { pageOfLine } from '../../minutes/page-of-line.ts'

/** Raised when rules are added or changed: every meeting is examined again. */
export const EDITION = 1

export const SEVERITIES = ['error', 'warning', 'note'] as const
export type Severity = (typeof SEVERITIES)[number]

export const SEVERITY_TEXTS: Record<Severity, string> = {
  error: 'Fejl',
  warning: 'Advarsel',
  note: 'Bemærk',
}

export function isSeverity(text: string): text is Severity {
  return SEVERITIES.some((severity) => severity === text)
}

export interface FoundCommitment extends Commitment {
  /** Index of the item. */
  at: number
  /** From 0, within the item. */
  position: number
  page: number | null
}

export interface FoundFinding extends Finding {
  /** Index of the item; null for the meeting as a whole. */
  at: number | null
  /** Index of the section it stands in; null where it is about all of them. */
  section: number | null
  page: number | null
  /** Of the rule and what is quoted: the same thing has the same one wherever it stands. */
  fingerprint: string
  /** From 1, where the same thing stands several times in one item. */
  nth: number
}

export interface Examination {
  commitments: FoundCommitment[]
  findings: FoundFinding[]
}

/** @param reading as it is stored with a version; commitments in it are not believed, for rules change */
export function examine(reading: Minutes): Examination {
  const minutes = withCommitments(reading)
  const commitments = minutes.items.flatMap((item, at) =>
    item.commitments.map((commitment, position) => {
      return { ...commitment, at, position, page: pageOfLine(minutes.source, commitment.lines[0]) }
    }),
  )
  return { commitments, findings: numbered(placeFindings(minutes).map((each) => placed(minutes, each))) }
}

function placed(minutes: Minutes, finding: PlacedFinding): Omit<FoundFinding, 'nth'> {
  const item = finding.at === null ? undefined : minutes.items[finding.at]
  const section = item === undefined ? null : sectionOf(item, finding.lines)
  const quoted = section === null ? '' : linesOf(item?.sections[section], finding.lines)
  return {
    ...finding,
    section,
    page: pageOfLine(minutes.source, finding.lines[0]),
    fingerprint: fingerprintOf(finding, quoted),
  }
}

function sectionOf({ sections }: MinutesItem, [first, last]: LineRange): number | null {
  const index = sections.findIndex(({ lines }) => lines[0] <= first && last <= lines[1])
  return index < 0 ? null : index
}

/** Lines of a section's text: its last line is the last of the section, blank lines are single. */
function linesOf(section: MinutesItem['sections'][number] | undefined, [first, last]: LineRange): string {
  if (section === undefined) return ''
  const lines = section.text.split('\n')
  const offset = section.lines[1] - lines.length + 1
  return lines
    .filter((_, index) => {
      const number = Math.max(section.lines[0], offset + index)
      return first <= number && number <= last
    })
    .join('\n')
}

/** Where a message points to another place of the text, which stands elsewhere in the next version. */
const OTHER_PLACE = /(?<!\p{L})(linje|side)\s+\d+/giu

/** Letters and digits alone: lines are broken elsewhere in another form of the same minutes. */
function fingerprintOf({ rule, message }: Finding, quoted: string): string {
  const words = [message.replaceAll(OTHER_PLACE, '$1'), quoted].map((text) =>
    text.toLocaleLowerCase('da').replaceAll(/[^\p{L}\d]/gu, ''),
  )
  return createHash('sha256')
    .update([rule, ...words].join('\n'))
    .digest('hex')
    .slice(0, 32)
}

function numbered(findings: readonly Omit<FoundFinding, 'nth'>[]): FoundFinding[] {
  const counts = new Map<string, number>()
  return findings.map((finding) => {
    const key = `${finding.at} ${finding.fingerprint}`
    const nth = (counts.get(key) ?? 0) + 1
    counts.set(key, nth)
    return { ...finding, nth }
  })
}

/** Why a finding cannot be accepted as asked. `not-found` is also the answer to one who may not. */
export type AcceptanceRefusal = 'not-found'
