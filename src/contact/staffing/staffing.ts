/**
 * What so many desks give in a week of calls: as planned, one fewer, and up to three more. Pure; a whole table takes some
 * tenths of a second, so pages ask for it by `compute-apart.ts`.
 */
import type { CallBackRule } from './call-back.ts'
import type { HalfHourOutcome } from './day.ts'
import { modelDay } from './day-model.ts'
import {
  callsInMonth,
  type DayOfCalls,
  HALF_HOUR,
  halfHoursOf,
  hoursOf,
  scaleWeek,
  sum,
  type WeekOfCalls,
  WEEKS_IN_MONTH,
} from './week-profile.ts'

export interface StaffedWeek {
  week: WeekOfCalls
  /** For each day of `week`, desks in each of its half hours; at least 1. */
  desks: readonly (readonly number[])[]
  /** Mean seconds a desk is taken by a call, wrap-up included. */
  handling: number
  /** Mean seconds; null: nobody gives up. */
  patience: number | null
  callBack: CallBackRule | null
}

export interface StaffingOrder extends StaffedWeek {
  /** The calls of `week` are those that were answered; more have called, and how many is found by the model. */
  areAnswered: boolean
}

/** Desks added to those planned. */
export const SHIFTS = [-1, 0, 1, 2, 3] as const

export interface Level {
  shift: number
  /** Days and half hours as in the week. */
  days: HalfHourOutcome[][]
}

/** One desk more in a single hour of the week, all else as planned. */
export interface HourGain {
  weekday: number
  hour: number
  /** Seconds less waited a week, of all callers together. */
  waitedLess: number
  /** Calls a week that do not give up. */
  lostFewer: number
}

export interface StaffingAnswer {
  /** How many times more call than are answered; 1 where arrivals were given. */
  factor: number
  /** The week as it was computed. */
  week: WeekOfCalls
  levels: Level[]
  /** The hours where a desk more gives most first. */
  gains: HourGain[]
  /** As planned, without call-back; null where there is none. */
  withoutCallBack: Level | null
}

/** So many can not be answered by the desks there are. */
export interface BeyondDesks {
  /** Calls a month that the desks can answer at most. */
  mostAnswered: number
}

export function computeStaffing(order: StaffingOrder): StaffingAnswer | BeyondDesks {
  const factor = order.areAnswered ? findFactor(order) : 1
  if (factor === null) return { mostAnswered: mostAnswered(order) }
  const week = scaleWeek(order.week, factor)
  const planned = { ...order, week }
  const levels = SHIFTS.map((shift) => ({ shift, days: modelWeek(planned, shift) }))
  const asPlanned = levels.find(({ shift }) => shift === 0)?.days ?? []
  return {
    factor,
    week,
    levels,
    gains: findGains(planned, asPlanned),
    withoutCallBack:
      order.callBack === null ? null : { shift: 0, days: modelWeek({ ...planned, callBack: null }, 0) },
  }
}

export const isBeyondDesks = (answer: StaffingAnswer | BeyondDesks): answer is BeyondDesks =>
  'mostAnswered' in answer

/** Desks never become fewer than one. */
export function modelWeek(asked: StaffedWeek, shift: number): HalfHourOutcome[][] {
  return asked.week.map((day, index) => modelDayOf(asked, day, shifted(asked.desks[index] ?? [], shift)))
}

const shifted = (desks: readonly number[], shift: number) => desks.map((count) => Math.max(1, count + shift))

const modelDayOf = (
  { handling, patience, callBack }: StaffedWeek,
  { calls }: DayOfCalls,
  desks: readonly number[],
): HalfHourOutcome[] => modelDay({ calls, desks, handling, patience, callBack }).halfHours

function findGains(asked: StaffedWeek, asPlanned: readonly HalfHourOutcome[][]): HourGain[] {
  const gains = asked.week.flatMap((day, index) => {
    const before = totalsOf(asPlanned[index] ?? [])
    return hoursOf(day).map((hour) => {
      const here = new Set(halfHoursOf(day, hour))
      const desks = (asked.desks[index] ?? []).map((count, at) => (here.has(at) ? count + 1 : count))
      const after = totalsOf(modelDayOf(asked, day, desks))
      const waitedLess = before.waited - after.waited
      return { weekday: day.weekday, hour, waitedLess, lostFewer: before.lost - after.lost }
    })
  })
  return gains.sort((a, b) => b.waitedLess - a.waitedLess)
}

export type Totals = Omit<HalfHourOutcome, 'virtualWait'>

export function totalsOf(halfHours: readonly HalfHourOutcome[]): Totals {
  const total = (of: keyof HalfHourOutcome) => sum(halfHours.map((each) => each[of]))
  return {
    arrived: total('arrived'),
    waited: total('waited'),
    lost: total('lost'),
    worked: total('worked'),
    staffed: total('staffed'),
    wished: total('wished'),
    untilMade: total('untilMade'),
    made: total('made'),
  }
}

export interface Figures {
  /** Expected calls. */
  arrived: number
  /** Mean seconds waited on the line, of all who call; null where nobody does. */
  wait: number | null
  /** Mean seconds one waits who does not give up, in the worst half hour. */
  worst: number
  /** Share that gives up; null where nobody calls. */
  lost: number | null
  lostCalls: number
  /** Share of the desks' time that is worked. */
  occupancy: number
}

export function figuresOf(halfHours: readonly HalfHourOutcome[]): Figures {
  const { arrived, waited, lost, worked, staffed } = totalsOf(halfHours)
  return {
    arrived,
    wait: arrived > 0 ? waited / arrived : null,
    worst: Math.max(0, ...halfHours.map(({ virtualWait }) => virtualWait)),
    lost: arrived > 0 ? lost / arrived : null,
    lostCalls: lost,
    occupancy: staffed > 0 ? worked / staffed : 0,
  }
}

/** Where in the week one waits longest; null where nobody waits. */
export function worstHalfHour(
  week: WeekOfCalls,
  { days }: Level,
): { weekday: number; halfHour: number; wait: number } | null {
  let worst: { weekday: number; halfHour: number; wait: number } | null = null
  for (const [index, day] of week.entries())
    for (const [at, { virtualWait }] of (days[index] ?? []).entries())
      if (virtualWait > (worst?.wait ?? 0))
        worst = { weekday: day.weekday, halfHour: day.opens + at, wait: virtualWait }
  return worst
}

const MOST_TIMES = 6
const CLOSE_ENOUGH = 1e-4
const MOST_ROUNDS = 30

/**
 * How many times more must call for those answered to be as many as the week says; null where it can not be. The more
 * call, the smaller the share that is answered: a line drawn through two guesses that are too low meets what is wanted too
 * low as well, so the guesses rise towards it.
 */
export function findFactor(asked: StaffedWeek): number | null {
  const wanted = callsInMonth(asked.week)
  if (wanted === 0 || asked.patience === null) return 1
  if (wanted >= mostAnswered(asked)) return null
  const missing = (at: number) => ({ at, off: answeredWith(asked, at) / wanted - 1 })
  let before = { at: 0, off: -1 }
  let guess = missing(1)
  for (let round = 0; round < MOST_ROUNDS && Math.abs(guess.off) > CLOSE_ENOUGH; round++) {
    const slope = (guess.off - before.off) / (guess.at - before.at)
    const at = guess.at - guess.off / slope
    if (!(slope > 0) || at > MOST_TIMES) return null
    before = guess
    guess = missing(at)
  }
  return guess.at
}

function answeredWith(asked: StaffedWeek, factor: number): number {
  const { arrived, lost } = totalsOf(modelWeek({ ...asked, week: scaleWeek(asked.week, factor) }, 0).flat())
  return (arrived - lost) * WEEKS_IN_MONTH
}

/** Calls a month where every desk works all the time. */
export function mostAnswered({ desks, handling }: StaffedWeek): number {
  return (sum(desks.flat()) * HALF_HOUR * WEEKS_IN_MONTH) / handling
}
