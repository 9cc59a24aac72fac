import { writeDate } from '../../language/dates.ts'
import { findDue } from '../../language/due-dates.ts'
import type { DueExpression } from '../../language/due-expression.ts'
import type { CheckContext, ItemText, PlacedSentence } from './check-context.ts'
import type { Remark } from './rule.ts'
import { defineRule } from './rule.ts'

/** Says that something is still to happen. */
const AHEAD =
  /(?<!\p{L})(?:behandles|forelægges|fremlægges|drøftes|præsenteres|afholdes|udarbejdes|igangsættes|godkendes|besluttes|sendes|udsendes|afleveres|indkaldes|orienteres|forventes|planlægges|kommende|i vente|(?:skal|vil|kan) (?:\p{Ll}+ ){0,2}\p{Ll}+(?:s|e))(?!\p{L})/u
const BEHIND =
  /(?<!\p{L})(?:blev|var|havde|har|er (?:\p{Ll}+ ){0,2}\p{Ll}+(?:et|t)(?!\p{L})|besluttede|godkendte|vedtog|siden|tidligere|ønskede|afholdt|blevet|skulle|forud|hidtil|oprindelige?)(?!\p{L})/u
/** Looked for first: without one of these no time is said. */
const SAYS_WHEN = /\d|januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december/iu
/** A step of a plan that begins with its date. */
const STEP = /^(?:den\s+|d\.\s*)?\d{1,2}(?:\/\d{1,2}|\.\s*\p{Ll}{3,9})(?:[-/ ]\d{2,4})?[\s:–-]+(?=\p{Lu})/u
const PLAN = /(?:tidsplan|procesplan|videre proces|videre forløb|tidslinje|køreplan|mødeplan)/iu

export const passedDate = defineRule({
  id: 'passed-date',
  severity: 'warning',
  title: 'Tidspunktet var passeret på mødet',
  explanation:
    'Teksten taler om noget, der skal ske, men tidspunktet lå før mødet. Ofte er teksten overtaget fra en tidligere sag.',
  look: (context) =>
    context.items.flatMap((item) => [...planSteps(item, context), ...clauses(item, context)]),
})

/** Steps of a plan before the day it is laid before the meeting, where others lie ahead. */
function planSteps(item: ItemText, { date }: CheckContext): Remark[] {
  if (date === null || !item.passages.some((passage) => PLAN.test(passage.text))) return []
  const steps = item.passages.flatMap((passage) => {
    if (passage.section.kind === 'decision' || !STEP.test(passage.text)) return []
    const [first] = findDue(passage.text.slice(0, 30), date)
    return first === undefined || first.due === null || first.kind !== 'day'
      ? []
      : [{ passage, due: first.due }]
  })
  for (const [index, step] of steps.entries()) {
    const next = steps[index + 1]
    const before = `${Number(step.due.slice(0, 4)) - 1}${step.due.slice(4)}`
    // A day long past is read as one of next year; the step after it tells that it is not.
    if (next !== undefined && next.due < step.due && before < next.due) step.due = before
  }
  const ahead = steps.filter((step) => step.due >= date)
  return steps
    .filter((step) => step.due < date && ahead.length >= 2 && !BEHIND.test(step.passage.text))
    .map(({ passage, due }) => ({
      item,
      message: `Trinnet den ${writeDate(due)} lå før mødet; planen er ikke ført ajour.`,
      lines: passage.lines,
    }))
}

function clauses(item: ItemText, { date }: CheckContext): Remark[] {
  if (date === null) return []
  return item.sentences.flatMap((sentence) =>
    sentence.passage.section.kind === 'decision' || sentence.passage.section.kind === 'attachments'
      ? []
      : inClauses(item, sentence, date),
  )
}

function inClauses(item: ItemText, { text, lines }: PlacedSentence, date: string): Remark[] {
  const remarks: Remark[] = []
  for (const clause of text.split(/[,;:–]\s+/u)) {
    if (!SAYS_WHEN.test(clause) || !AHEAD.test(clause) || BEHIND.test(clause)) continue
    const said = passedIn(clause, date)
    if (said !== null)
      remarks.push({ item, message: `»${said}« var passeret på mødet den ${writeDate(date)}.`, lines })
  }
  return remarks
}

/** What a clause about the future says of when, where that lies before the meeting. */
function passedIn(clause: string, date: string): string | null {
  const year = Number(date.slice(0, 4))
  const inYear =
    /(?:kommende|i vente|forventes|planlægges)(?:\s+\p{Ll}+){0,2}\s+i\s+((?:19|20)\d{2})(?!\d)/u.exec(clause)
  if (inYear !== null && Number(inYear[1]) < year) return `i ${inYear[1]}`
  const found = findDue(clause, date)
  const [only] = found
  if (only === undefined || found.length !== 1 || only.due === null) return null
  if (!clause.slice(0, only.at).match(AHEAD)) return null
  return isPassed(only, clause, date) ? only.text : null
}

/** Without a year a month is read as the one ahead; within half a year behind, a present tense is a remnant. */
function isPassed(when: DueExpression, clause: string, date: string): boolean {
  if (when.due === null || /\d{4}/u.test(when.text)) return when.kind === 'day' && (when.due ?? date) < date
  if (when.kind === 'day') return when.due < date
  const month = MONTH.exec(when.text)
  if (month === null || /hvert? år|årligt/iu.test(clause) || when.kind !== 'month') return false
  const behind = (Number(date.slice(5, 7)) - Number(when.due.slice(5, 7)) + 12) % 12
  return behind >= 1 && behind <= 2
}

const MONTH =
  /^i\s+(?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december)$/iu
