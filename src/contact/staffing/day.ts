/** What the day model is asked, what it answers, and what its two halves hand each other. */
import type { CallBackRule } from './call-back.ts'

export interface DayAsked {
  /** Expected calls in each half hour. */
  calls: readonly number[]
  /** Desks in each half hour, at least 1. */
  desks: readonly number[]
  /** Mean seconds a desk is taken by a call, wrap-up included. */
  handling: number
  /** Mean seconds after which who waits gives up; null: never. */
  patience: number | null
  callBack: CallBackRule | null
}

/** What becomes of those who call in a half hour. */
export interface HalfHourOutcome {
  arrived: number
  /** Seconds they wait on the line together, answered or not. */
  waited: number
  lost: number
  /** Mean seconds one waits who does not give up. */
  virtualWait: number
  /** Desk seconds worked in the half hour, and those there were. */
  worked: number
  staffed: number
  /** Call-backs wished in the half hour, seconds that wishes waited in it (after closing time too), and those made in it. */
  wished: number
  untilMade: number
  made: number
}

export interface DayOutcome {
  halfHours: HalfHourOutcome[]
  /** Call-backs still to be made at closing time. */
  pending: number
}

/** One half hour as the chances went through it. */
export interface HalfHourRun {
  desks: number
  /** Calls a second. */
  rate: number
  seconds: number
  /** Chances of 0, 1, 2 … calls at the beginning and after each step. */
  chances: Float64Array[]
  /** Share of those who wait that waits to be called back, in each step. */
  calledBack: number[]
  wished: number
  made: number
  /** Seconds those who wished it waited in this half hour to be called back. */
  pendingSeconds: number
}

export interface DayRun {
  halfHours: HalfHourRun[]
  /** There was not room enough for those who called. */
  crowded: boolean
  /** Call-backs to be made at closing time. */
  pending: number
}
