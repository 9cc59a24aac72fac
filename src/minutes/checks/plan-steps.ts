import { parseDue } from '../../language/due-dates.ts'
import type { DueExpression } from '../../language/due-expression.ts'
import type { ItemText } from './check-context.ts'

export interface PlanStep {
  /** When, as printed. */
  printed: string
  /** ISO dates. */
  from: string
  due: string
  lines: [number, number]
}

const YEARS = /^((?:19|20)\d{2})(?:\s*[-–]\s*(?:19|20)?\d{2})?:?$/u
const TIME_HEAD = /(?:hvornår|tid|dato|måned|uge|frist|termin|kvartal|periode)/iu
/** A step printed as a line that begins with its time: `18/9 Ledergruppen …`, `- Uge 39: …`. */
const BEGINS =
  /^((?:den\s+|d\.\s*)?(?:\d{1,2}\/\d{1,2}(?:\s?[-–]\s?\d{1,2}\/\d{1,2})?|\d{1,2}\.\s*\p{Ll}{3,9}(?:\s+\d{4})?|[Uu]ge\s\d{1,2}|\p{Lu}?\p{Ll}{2,9}(?:\s+\d{4})?))\s*(?::|\s(?=\p{Lu}))\s*\S/u

/** Time plans of an item: tables with a column of times, and lists whose points begin with theirs. */
export function plansOf(item: ItemText, date: string | null): PlanStep[][] {
  const lists = listPlans(item, date).filter((plan) => plan.length >= 3)
  // The same lines may have been read as a table too.
  const listed = new Set(lists.flat().map(({ lines }) => lines[0]))
  const tables = item.tables.flatMap((table) => tablePlan(table, date))
  return [
    ...lists,
    ...tables.filter((plan) => plan.length >= 3 && !plan.some(({ lines }) => listed.has(lines[0]))),
  ]
}

function tablePlan({ rows, header }: ItemText['tables'][number], date: string | null): PlanStep[][] {
  const width = Math.max(0, ...rows.map((row) => row.cells.length))
  const filled = rows.filter((row) => row.cells.filter((cell) => cell !== '').length > 1)
  for (let column = 0; column < width; column++) {
    const times = filled.filter((row) => timeOf(row.cells[column] ?? '', date) !== null)
    if (times.length < 3 || times.length < filled.length * 0.7) continue
    // Times in a column of another kind belong to their rows and make no course.
    if (column > 0 && !TIME_HEAD.test(header[column] ?? '')) continue
    // Two columns of times are a comparison of deadlines and not a course of steps.
    if (header.filter((head) => /frist|dato|start|slut|fra|til/iu.test(head)).length > 1) continue
    let today = date
    const steps: PlanStep[] = []
    for (const { cells, lines } of rows) {
      const present = cells.filter((cell) => cell !== '')
      const year = present.length === 1 ? YEARS.exec(present[0] ?? '')?.[1] : undefined
      if (year !== undefined) today = date !== null && date.startsWith(year) ? date : `${year}-01-01`
      const step = timeOf(cells[column] ?? '', today)
      if (step !== null) steps.push({ printed: (cells[column] ?? '').trim(), ...step, lines })
    }
    return [steps]
  }
  return []
}

function listPlans(item: ItemText, date: string | null): PlanStep[][] {
  const plans: PlanStep[][] = []
  let open: PlanStep[] = []
  for (const { text, lines, form, section } of item.passages) {
    const printed = form === 'row' || section.kind === 'decision' ? undefined : BEGINS.exec(text)?.[1]
    const step = printed === undefined ? null : timeOf(printed, date)
    if (step !== null && printed !== undefined) open.push({ printed, ...step, lines })
    else {
      plans.push(open)
      open = []
    }
  }
  return [...plans, open]
}

function timeOf(cell: string, date: string | null): { from: string; due: string } | null {
  if (cell.length < 3 || cell.length > 40 || /^\d+$/u.test(cell)) return null
  const due: DueExpression | null = parseDue(cell, date)
  return due === null || due.due === null ? null : { from: due.from ?? due.due, due: due.due }
}
