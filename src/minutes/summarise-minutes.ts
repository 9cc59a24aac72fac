import { writeDateWithWeekday } from '../language/dates.ts'
import { writeTime } from '../language/times.ts'
import type { Minutes, MinutesItem } from './model.ts'

const OUTCOME_WORDS = {
  approved: 'godkendt',
  'approved-with-remark': 'godkendt med bemærkning',
  recommended: 'anbefalet',
  noted: 'taget til efterretning',
  discussed: 'drøftet',
  postponed: 'udsat',
  withdrawn: 'taget af dagsordenen',
  rejected: 'ikke godkendt',
  referred: 'sendt videre',
  partly: 'delvist godkendt',
  none: 'ingen beslutning',
  other: 'anden beslutning',
} as const

/** A few Danish lines for people: the meeting, and one line an item with its latest outcome. */
export function summariseMinutes(minutes: Minutes): string {
  const { meeting } = minutes
  const kind = meeting.kind === 'agenda' ? 'Dagsorden' : 'Referat'
  const when = meeting.date === null ? 'uden dato' : writeDateWithWeekday(meeting.date)
  const time = meeting.time === null ? '' : ` ${writeTime(meeting.time)}`
  const head = `${minutes.source.file}: ${kind}, ${meeting.body ?? 'ukendt forum'}, ${when}${time}`
  const count = minutes.items.length
  const lines = [head, `  ${count === 1 ? '1 punkt' : `${count} punkter`}`, ...minutes.items.map(lineOfItem)]
  const notes = minutes.findings.filter((finding) => finding.rule === 'unplaced-line').length
  if (notes > 0) lines.push(`  ${notes === 1 ? '1 linje er' : `${notes} linjer er`} ikke forstået`)
  return lines.join('\n')
}

function lineOfItem(item: MinutesItem): string {
  const number = item.number === null ? '–' : `${item.number}.`
  const caseNumber = item.caseNumber === null ? '' : ` (${item.caseNumber})`
  const closed = item.closed ? ' [lukket]' : ''
  const unsure = item.certainty < 0.5 ? ' [usikker]' : ''
  // The latest decision counts, wherever it stands: some minutes print the newest first.
  const latest = item.decisions.toSorted((a, b) => (b.date ?? '').localeCompare(a.date ?? ''))[0]
  const outcome = latest === undefined ? '' : `: ${OUTCOME_WORDS[latest.outcome]}`
  return `  ${number} ${item.title ?? 'Uden titel'}${caseNumber}${closed}${unsure}${outcome}`
}
