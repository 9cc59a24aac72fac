/** What a rule would come to, day by day, before anything is saved. */
import { z } from 'zod'
import { findDates, isoDate } from '../../language/dates.ts'
import { requiredDate, requiredId, optionalText } from '../../organisation/administration.tsx'
import type { Deadlines } from '../../organisation/body-rules/model.ts'
import type { Transaction } from '../../platform/database.ts'
import type { FieldError, TypedFields } from '../../platform/web/forms.ts'
import type { DayToPlan } from './commands.ts'
import { optionalTime } from './form-fields.ts'
import { clashes, isMeetingKind, type MeetingKind } from './model.ts'
import {
  CADENCES,
  type Cadence,
  FULL_DAYS,
  parseWeeks,
  PLANNED_WEEKDAYS,
  type PlannedWeekday,
  type PlanRule,
  proposeDays,
  WHEN_OFF,
  whyOffOf,
} from './plan-rule.ts'
import {
  type Collision,
  getWays,
  listPlanned,
  listPossibleCollisions,
  type PlannedMeeting,
} from './queries.ts'

const wordOf = <Words extends Record<string, string>>(words: Words, message: string) =>
  z.custom<keyof Words & string>((word) => typeof word === 'string' && Object.hasOwn(words, word), message)

const weekdayWord = z.custom<PlannedWeekday>(
  (word) => PLANNED_WEEKDAYS.some((each) => each === word),
  'Vælg en ugedag.',
)

const listOf = z
  .union([z.string(), z.array(z.string())])
  .default([])
  .transform((value) => (typeof value === 'string' ? [value] : value))

export const ruleForm = z
  .object({
    forum: requiredId('Vælg et forum.'),
    aar: z
      .string()
      .regex(/^20\d\d$/, 'Skriv et årstal som 2027.')
      .transform(Number),
    startdag: requiredDate('Skriv den første dag, der kan være møde.').optional().or(z.literal('')),
    rytme: wordOf(CADENCES, 'Vælg, hvor tit forummet mødes.'),
    ugedag: weekdayWord,
    fra: optionalTime,
    til: optionalTime,
    sted: optionalText().prefault(''),
    maaneder: listOf.transform((months) => months.map(Number).filter((month) => month >= 1 && month <= 12)),
    uger: z
      .string()
      .default('')
      .refine((text) => parseWeeks(text) !== null, 'Skriv uger som 7, 42 eller 27-31.')
      .transform((text) => parseWeeks(text) ?? []),
    fridage: wordOf(WHEN_OFF, 'Vælg, hvad der sker på fridage.'),
    heldag: wordOf(FULL_DAYS, 'Vælg, om der er heldagsmøder.').default('none'),
    heldagfra: optionalTime,
    heldagtil: optionalTime,
    seminarer: z.string().max(500, 'Højst 500 tegn.').default(''),
  })
  .refine(({ fra, til }) => fra === null || til === null || til > fra, {
    path: ['til'],
    message: 'Mødet skal slutte, efter at det begynder.',
  })
  .refine(({ seminarer, aar }) => seminarDays(seminarer, aar) !== null, {
    path: ['seminarer'],
    message: 'Skriv seminarernes dage i det valgte år som 12. marts 2027, med komma imellem.',
  })

export type RuleForm = z.output<typeof ruleForm>

/** Days written with their year, of that very year; null where something else stands. */
function seminarDays(text: string, year: number): string[] | null {
  const days = findDates(text)
  const rest = days.reduceRight((left, { at, length }) => left.slice(0, at) + left.slice(at + length), text)
  if (!/^(?:[\s,;.]|\bog\b|\bden\b)*$/.test(rest)) return null
  return days.every(({ date }) => date.startsWith(`${year}-`)) ? days.map(({ date }) => date) : null
}

export function ruleOf(form: RuleForm, today: string): PlanRule {
  const first = form.startdag === undefined || form.startdag === '' ? `${form.aar}-01-01` : form.startdag
  return {
    year: form.aar,
    from: first < today ? today : first,
    cadence: form.rytme satisfies Cadence,
    weekday: form.ugedag,
    monthsOff: form.maaneder,
    weeksOff: form.uger,
    whenOff: form.fridage,
    fullDay: form.heldag,
    seminars: seminarDays(form.seminarer, form.aar) ?? [],
  }
}

export interface PreviewRow {
  plannedFor: string
  /** ISO, or what was typed. */
  heldOn: string
  kind: MeetingKind
  chosen: boolean
  /** Why the day of the rule is not the day of the meeting, or is skipped. */
  note: string | null
  /** It has its meeting already. */
  known: PlannedMeeting | null
  /** It had one, which was cancelled: it is not made again unless somebody says so. */
  cancelled: PlannedMeeting | null
  collisions: string[]
  deadlines: Deadlines | null
  error: string | null
}

interface RowToShow {
  plannedFor: string
  heldOn: string | null
  kind: MeetingKind
  chosen: boolean
  note: string | null
}

/** The days that the rule gives. */
export async function previewRule(
  tx: Transaction,
  municipality: number,
  form: RuleForm,
  today: string,
): Promise<PreviewRow[]> {
  const rule = ruleOf(form, today)
  const { calendar } = await getWays(tx, form.forum)
  const rows = proposeDays(rule, calendar).map(({ plannedFor, heldOn, kind, whyOff }): RowToShow => {
    const off = heldOn === null ? null : calendar.whyOff(heldOn, { countsSaturday: false })
    return { plannedFor, heldOn, kind, chosen: heldOn !== null, note: whyOff ?? off }
  })
  const shown = await showRows(tx, municipality, form, rows)
  return shown.map((row) => ({ ...row, chosen: row.chosen && row.cancelled === null }))
}

/** The days as somebody changed them. */
export async function previewTyped(
  tx: Transaction,
  municipality: number,
  form: RuleForm,
  { typed, today }: { typed: TypedFields; today: string },
): Promise<{ rows: PreviewRow[]; errors: FieldError[] }> {
  const { calendar } = await getWays(tx, form.forum)
  const rows = rowsOf(typed).map(({ off, ...row }): RowToShow => {
    const note = row.heldOn === null ? off : whyOffOf(row.heldOn, { weeksOff: form.uger }, calendar)
    return { ...row, note: row.heldOn !== null && row.heldOn !== row.plannedFor ? (note ?? off) : note }
  })
  const shown = await showRows(tx, municipality, form, rows)
  const errors: FieldError[] = []
  for (const [index, row] of shown.entries()) {
    row.error = row.chosen ? errorOf(row, shown, form.aar, today) : null
    if (row.error !== null) errors.push({ field: `dag-${index}`, message: row.error })
  }
  return { rows: shown, errors }
}

function errorOf(row: PreviewRow, all: readonly PreviewRow[], year: number, today: string): string | null {
  if (row.heldOn === '') return `Skriv en dag for mødet den ${row.plannedFor}, eller fjern fluebenet.`
  if (!row.heldOn.startsWith(`${year}-`)) return `Dagen skal ligge i ${year}.`
  if (row.heldOn < today) return 'Dagen er gået.'
  const twice = all.some((other) => other !== row && other.chosen && other.heldOn === row.heldOn)
  return twice ? 'Der er to møder på samme dag. Ret den ene, eller fjern fluebenet.' : null
}

function rowsOf(typed: TypedFields): (RowToShow & { off: string | null })[] {
  const text = (name: string) => (typeof typed[name] === 'string' ? typed[name] : '')
  const chosen = new Set([typed['med'] ?? []].flat().map(String))
  const rows: (RowToShow & { off: string | null })[] = []
  for (let index = 0; index < MOST_ROWS && text(`planlagt-${index}`) !== ''; index++) {
    const day = text(`dag-${index}`)
    const kind = text(`slags-${index}`)
    rows.push({
      plannedFor: isDay(text(`planlagt-${index}`)) ? text(`planlagt-${index}`) : day,
      heldOn: isDay(day) ? day : null,
      kind: isMeetingKind(kind) ? kind : 'ordinary',
      chosen: chosen.has(String(index)),
      note: null,
      off: text(`hvorfor-${index}`) || null,
    })
  }
  return rows.filter(({ plannedFor }) => isDay(plannedFor))
}

/** More than any year has. */
const MOST_ROWS = 400

function isDay(text: string): boolean {
  const [year, month, day] = text.split('-').map(Number)
  return isoDate(year ?? 0, month ?? 0, day ?? 0) === text
}

async function showRows(
  tx: Transaction,
  municipality: number,
  form: RuleForm,
  rows: readonly RowToShow[],
): Promise<PreviewRow[]> {
  const ofYear = { from: `${form.aar}-01-01`, until: `${form.aar}-12-31` }
  const ways = await getWays(tx, form.forum)
  const planned = await listPlanned(tx, municipality, { ...ofYear, bodies: [form.forum] })
  const others = await listPossibleCollisions(tx, municipality, form.forum, ofYear)
  return rows.map((row): PreviewRow => {
    const day = row.heldOn === null ? null : dayOf(row, form)
    const of = planned.filter((each) => each.plannedFor === row.plannedFor || isThen(each, day))
    const known = of.find(({ stage }) => stage !== 'cancelled') ?? null
    return {
      ...row,
      heldOn: row.heldOn ?? '',
      chosen: row.chosen && known === null,
      known,
      cancelled: of.find(({ stage }) => stage === 'cancelled') ?? null,
      collisions: day === null ? [] : collisionsOf(day, others, known),
      deadlines: day === null ? null : ways.deadlinesOf(day.heldOn),
      error: null,
    }
  })
}

function isThen(meeting: PlannedMeeting, day: DayToPlan | null): boolean {
  return day !== null && meeting.heldOn === day.heldOn && meeting.startsAt === day.startsAt
}

function collisionsOf(day: DayToPlan, others: readonly Collision[], known: PlannedMeeting | null): string[] {
  return others
    .filter((each) => each.heldOn === day.heldOn && each.meetingId !== known?.id && clashes(day, each))
    .map(({ body, shared, isSameBody }) =>
      isSameBody
        ? 'Forummet har et andet møde på samme tid'
        : `Samtidig med ${body} (${shared === 1 ? '1 medlem' : `${shared} medlemmer`} sidder begge steder)`,
    )
}

/** The meeting that a row would make; full days and seminars last longer. */
export function dayOf(
  { plannedFor, heldOn, kind }: Pick<PreviewRow, 'plannedFor' | 'kind'> & { heldOn: string | null },
  form: RuleForm,
): DayToPlan {
  const long = kind === 'full-day' || kind === 'seminar'
  return {
    plannedFor,
    heldOn: heldOn ?? plannedFor,
    kind,
    startsAt: long ? (form.heldagfra ?? form.fra) : form.fra,
    endsAt: long ? (form.heldagtil ?? form.til) : form.til,
    location: form.sted,
  }
}
