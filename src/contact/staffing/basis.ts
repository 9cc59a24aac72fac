/** What a computation stands on: each of its parts typed, measured or assumed, so that the page can say which. Pure. */
import type { AskedStaffing } from './asked.ts'
import {
  ASSUMED,
  type CountedCalls,
  measuredHandling,
  measuredPatience,
  measuredWeek,
  type OpeningHours,
} from './measured.ts'
import type { StaffingOrder } from './staffing.ts'
import { assumedWeek, callsInMonth, scaleToMonth, type WeekOfCalls } from './week-profile.ts'

export type Origin = 'typed' | 'measured' | 'assumed'

export interface Basis {
  order: StaffingOrder
  /** Calls a month that the week makes, before those who gave up are added. */
  callsInMonth: number
  callsFrom: Origin
  /** How calls are spread over the week. */
  weekFrom: 'measured' | 'assumed'
  handlingFrom: Origin
  patienceFrom: Origin
  /** Seconds between which the measured patience lies with 95 % certainty. */
  patienceBetween: { least: number; most: number } | null
  /** The same number of desks at all hours; null where it differs. */
  evenDesks: number | null
  counted: CountedCalls
}

export interface Known {
  counted: CountedCalls
  hours: readonly OpeningHours[]
  /** Desks where nothing is typed. */
  usualDesks: number
}

export function basisOf(asked: AskedStaffing, { counted, hours, usualDesks }: Known): Basis {
  const measured = measuredWeek(counted, hours)
  const shape = measured?.week ?? assumedWeek(ASSUMED.callsInMonth)
  const week = asked.callsInMonth === null ? shape : scaleToMonth(shape, asked.callsInMonth)
  const handling = measuredHandling(counted)
  const patience = measuredPatience(counted)
  const weekFrom = measured === null ? 'assumed' : 'measured'
  const desks = desksOf(week, asked, usualDesks)
  const [first = usualDesks] = desks[0] ?? []
  return {
    order: {
      week,
      desks,
      handling: asked.handling ?? handling ?? ASSUMED.handling,
      patience: asked.patience ?? patience?.patience ?? ASSUMED.patience,
      callBack: asked.callBack,
      // What was measured has counted those who gave up.
      areAnswered: asked.areAnswered && (asked.callsInMonth !== null || measured === null),
    },
    callsInMonth: callsInMonth(week),
    callsFrom: asked.callsInMonth === null ? weekFrom : 'typed',
    weekFrom,
    handlingFrom: originOf(asked.handling, handling),
    patienceFrom: originOf(asked.patience, patience),
    patienceBetween: asked.patience === null ? (patience?.between ?? null) : null,
    evenDesks: desks.flat().every((count) => count === first) ? first : null,
    counted,
  }
}

const originOf = (typed: number | null, measured: unknown): Origin =>
  typed !== null ? 'typed' : measured !== null ? 'measured' : 'assumed'

function desksOf(
  week: WeekOfCalls,
  { desks, desksAt }: Pick<AskedStaffing, 'desks' | 'desksAt'>,
  usual: number,
): number[][] {
  return week.map(({ weekday, opens, calls }) =>
    calls.map((_, index) => desksAt.get(`${weekday}-${Math.floor((opens + index) / 2)}`) ?? desks ?? usual),
  )
}
