/** Where the steps of a plan lie in a drawing: a row each, days from left to right. Pure. */
import { MONTHS } from '../../language/dates.ts'
import { addDays, addMonths } from '../../language/due-calendar.ts'
import { isPeriod, type Step } from './model.ts'

export const LABELS_WIDTH = 330
export const DRAWN_WIDTH = 1000
export const ROW_HEIGHT = 30
export const HEAD_HEIGHT = 30

export interface DrawnStep {
  stepId: number
  /** Middle of its row. */
  y: number
  x: number
  /** 0 for what takes a day. */
  width: number
}

export interface Drawing {
  height: number
  steps: DrawnStep[]
  /** First days of months (or quarters, where there are many). */
  marks: { x: number; text: string }[]
  /** Null where today lies outside. */
  todayX: number | null
}

const dayOf = (date: string) => Date.parse(`${date}T00:00:00Z`) / 86_400_000

export function drawPlan(
  steps: readonly Pick<Step, 'id' | 'kind' | 'beginsOn' | 'endsOn'>[],
  today: string,
): Drawing {
  const begins = steps.map(({ beginsOn }) => beginsOn).toSorted()
  const ends = steps.map(({ endsOn }) => endsOn).toSorted()
  const first = `${(begins[0] ?? today).slice(0, 7)}-01`
  const last = addMonths(`${(ends.at(-1) ?? today).slice(0, 7)}-01`, 1)
  const perDay = (DRAWN_WIDTH - LABELS_WIDTH - 10) / (dayOf(last) - dayOf(first))
  const xOf = (date: string) => round(LABELS_WIDTH + (dayOf(date) - dayOf(first)) * perDay)
  return {
    height: HEAD_HEIGHT + steps.length * ROW_HEIGHT + 6,
    steps: steps.map(({ id, kind, beginsOn, endsOn }, index) => ({
      stepId: id,
      y: HEAD_HEIGHT + index * ROW_HEIGHT + ROW_HEIGHT / 2,
      x: xOf(beginsOn),
      width: isPeriod(kind) ? Math.max(round(xOf(addDays(endsOn, 1)) - xOf(beginsOn)), 4) : 0,
    })),
    marks: marksBetween(first, last).map(({ day, text }) => ({ x: xOf(day), text })),
    todayX: today >= first && today < last ? xOf(today) : null,
  }
}

/** As many as there is room for. */
function marksBetween(first: string, last: string): { day: string; text: string }[] {
  const months: string[] = []
  for (let day = first; day < last; day = addMonths(day, 1)) months.push(day)
  const step = Math.ceil(months.length / 12)
  return months
    .filter((_, index) => index % step === 0)
    .map((day, index) => {
      const month = (MONTHS[Number(day.slice(5, 7)) - 1] ?? '').slice(0, 3)
      return { day, text: index === 0 || month === 'jan' ? `${month} ${day.slice(0, 4)}` : month }
    })
}

const round = (value: number) => Math.round(value * 10) / 10
