/**
 * The calls of a year, made up but not at random: people call as the week goes, four desks answer the longest waiting
 * first, who waits too long hangs up, and who is told of a long wait may be called back. So the waiting times follow from
 * the calls, the desks and the time a call takes, as the staffing page calculates them.
 */
import { type DemoMonth, DEMO_WEEK, monthOf, OPENS_AT_HALF_HOUR } from './contact-months.ts'
import { manyRandoms } from './randoms.ts'

export interface DemoDay {
  /** ISO date. */
  day: string
  /** 1 Monday … 5 Friday. */
  weekday: number
}

export interface SimulatedCall {
  day: number
  /** Milliseconds after midnight in Denmark. */
  arrivedMs: number
  outcome: 'answered' | 'abandoned' | 'turned-away' | 'callback-given-up'
  waitedMs: number
  /** Null: nobody answered. */
  talkedMs: number | null
  wrapUpMs: number | null
  /** From 0; null: none. */
  desk: number | null
  callback: { wishedMs: number; tries: number } | null
}

/** Of many, the one whose months come nearest to what the board's minutes say of them. */
const SEED = 1
const DESKS = 4
const HALF_HOUR = 1_800_000
const WRAP_UP_MS = 22_000
/** Call-back is offered from here, and so many of a hundred take it. */
const CALLBACK_FROM_MS = 240_000
const CALLBACK_WISHED = 0.26
const CALLBACK_LOST = 0.04
/** Who calls while it is closed hears when it opens. */
const CLOSED_SHARE = 0.012
const LUNCH_FROM = 11 * 3_600_000 + 600_000
const LUNCH_UNTIL = 12 * 3_600_000 - 600_000

/**
 * @param days all open days of one month
 * @param until the last day that has been, where the month is not over
 */
export function simulateMonth(days: readonly DemoDay[], until: string, seed = SEED): SimulatedCall[] {
  const counts = callsPerDay(days)
  return days.flatMap((day, index) => {
    if (day.day > until) return []
    // Each day by itself, so that a month that is a day longer begins as before.
    const random = manyRandoms(seed + Number(day.day.replaceAll('-', '')))
    return simulateDay(day, index, counts[index] ?? 0, random)
  })
}

/** The calls of the month shared among its days by their weight: no call more or less than the month's. */
function callsPerDay(days: readonly DemoDay[]): number[] {
  const weights = days.map(({ weekday }) => {
    const week = DEMO_WEEK[weekday]
    return week === undefined ? 0 : week.weight * sum(week.parts)
  })
  const total = days[0] === undefined ? 0 : monthOf(days[0].day).calls
  let before = 0
  let given = 0
  return weights.map((weight) => {
    before += weight
    const until = Math.round((total * before) / sum(weights))
    const count = until - given
    given = until
    return count
  })
}

const sum = (figures: readonly number[]) => figures.reduce((all, each) => all + each, 0)

function simulateDay(day: DemoDay, index: number, count: number, random: () => number): SimulatedCall[] {
  const week = DEMO_WEEK[day.weekday]
  if (week === undefined) return []
  const month = monthOf(day.day)
  const desks = new Desks(month, random)
  const closes = (OPENS_AT_HALF_HOUR + week.parts.length) * HALF_HOUR
  const turnedAway = Math.round(count * CLOSED_SHARE)
  const outside = Array.from({ length: turnedAway }, () => outsideHours(closes, random))
  const arrivals = [
    ...outside,
    ...Array.from({ length: count - turnedAway }, () => arrivalWithin(week.parts, random)),
  ].sort((a, b) => a - b)
  return arrivals.map((arrivedMs) => {
    const at = { day: index, arrivedMs }
    const isOpen = arrivedMs >= OPENS_AT_HALF_HOUR * HALF_HOUR && arrivedMs < closes
    return isOpen
      ? { ...at, ...answerOne(arrivedMs, month, desks, random) }
      : { ...at, outcome: 'turned-away', waitedMs: 0, ...NOBODY }
  })
}

const NOBODY = { talkedMs: null, wrapUpMs: null, desk: null, callback: null }

function answerOne(
  arrivedMs: number,
  month: DemoMonth,
  desks: Desks,
  random: () => number,
): Omit<SimulatedCall, 'day' | 'arrivedMs'> {
  const { desk, from } = desks.next(arrivedMs)
  const waitsMs = from - arrivedMs + 1500 + Math.round(random() * 4000)
  const wishes = waitsMs > CALLBACK_FROM_MS && random() < CALLBACK_WISHED
  const patienceMs = -Math.log(1 - random()) * month.patienceSeconds * 1000
  if (!wishes && patienceMs < waitsMs)
    return { outcome: 'abandoned', waitedMs: Math.round(patienceMs), ...NOBODY }
  const callback = wishes
    ? { wishedMs: 20_000 + Math.round(random() * 15_000), tries: random() < 0.8 ? 1 : 2 }
    : null
  if (callback !== null && random() < CALLBACK_LOST)
    return { outcome: 'callback-given-up', waitedMs: waitsMs, ...NOBODY, callback: { ...callback, tries: 2 } }
  const wrapUpMs = Math.round(WRAP_UP_MS * (0.4 + 1.2 * random()))
  // Two throws: few calls are very short, few very long.
  const shape = -Math.log(1 - random()) - Math.log(1 - random())
  const talkedMs = Math.max(8000, Math.round((month.handlingSeconds * 1000 - WRAP_UP_MS) * (shape / 2)))
  desks.take(desk, from + talkedMs + wrapUpMs)
  return { outcome: 'answered', waitedMs: waitsMs, talkedMs, wrapUpMs, desk, callback }
}

/** When each of the four is free next; some have lunch, and some days one is away. */
class Desks {
  readonly #freeAt: number[]
  readonly #lunches: ReadonlySet<number>

  constructor(month: DemoMonth, random: () => number) {
    const away = random() < month.absence ? Math.floor(random() * DESKS) : -1
    this.#freeAt = Array.from({ length: DESKS }, (_, desk) => (desk === away ? Infinity : 0))
    const there = Array.from({ length: DESKS }, (_, desk) => desk).filter((desk) => desk !== away)
    // With one away the others have shorter lunches, so that one more is there.
    this.#lunches = new Set(there.slice(0, Math.max(0, there.length - month.lunchDesks)))
  }

  /** Who answers one who arrived now, and when. */
  next(arrivedMs: number): { desk: number; from: number } {
    let best = { desk: 0, from: Infinity }
    this.#freeAt.forEach((free, desk) => {
      const from = this.#afterLunch(desk, Math.max(free, arrivedMs))
      if (from < best.from || (from === best.from && free < (this.#freeAt[best.desk] ?? 0)))
        best = { desk, from }
    })
    return best
  }

  take(desk: number, until: number): void {
    this.#freeAt[desk] = until
  }

  #afterLunch(desk: number, at: number): number {
    return this.#lunches.has(desk) && at >= LUNCH_FROM && at < LUNCH_UNTIL ? LUNCH_UNTIL : at
  }
}

function arrivalWithin(parts: readonly number[], random: () => number): number {
  let left = random() * sum(parts)
  let half = 0
  while (half < parts.length - 1 && left >= (parts[half] ?? 0)) {
    left -= parts[half] ?? 0
    half += 1
  }
  return (OPENS_AT_HALF_HOUR + half) * HALF_HOUR + Math.floor((left / (parts[half] ?? 1)) * (HALF_HOUR - 1))
}

/** In the hour before it opens or the two after it closes. */
function outsideHours(closes: number, random: () => number): number {
  const opens = OPENS_AT_HALF_HOUR * HALF_HOUR
  return random() < 0.3
    ? opens - 1 - Math.floor(random() * 3_600_000)
    : closes + Math.floor(random() * 7_200_000)
}
