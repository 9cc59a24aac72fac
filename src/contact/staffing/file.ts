/** A computation as rows of a sheet: what it stands on first, then an hour and number of desks a line. Pure. */
import type { Basis } from './basis.ts'
import { balanceOfPatient } from './erlang.ts'
import { type Figures, figuresOf, type StaffingAnswer } from './staffing.ts'
import { callsInMonth, halfHoursOf, hoursOf } from './week-profile.ts'
import { NO_BALANCE, weekdayName, writeHour } from './words.ts'

type Cell = string | number | null

const HEAD = [
  'Ugedag',
  'Time',
  'Opkald',
  'Pladser',
  'I forhold til nu',
  'Ventetid i snit (sekunder)',
  'Værste halve time (sekunder)',
  'Opgiver (procent)',
  'Opgiver (opkald)',
  'Belægning (procent)',
  'Erlang C (sekunder)',
]

export function rowsOfFile({ order, weekFrom }: Basis, answer: StaffingAnswer): Cell[][] {
  const rows = answer.week.flatMap((day, index) =>
    hoursOf(day).flatMap((hour) => {
      const halves = halfHoursOf(day, hour)
      const calls = halves.reduce((all, half) => all + (day.calls[half] ?? 0), 0)
      const planned = order.desks[index]?.[halves[0] ?? 0] ?? 1
      return answer.levels.map(({ shift, days }) => {
        const desks = Math.max(1, planned + shift)
        const figures = figuresOf(halves.flatMap((half) => days[index]?.[half] ?? []))
        const arrivals = (calls * 2) / halves.length / 3600
        const balance = balanceOfPatient({ arrivals, handling: order.handling, desks })
        return [
          weekdayName(day.weekday),
          writeHour(hour),
          rounded(calls, 2),
          desks,
          shift,
          ...cellsOf(figures),
          balance === null ? NO_BALANCE : rounded(balance.wait, 1),
        ]
      })
    }),
  )
  return [
    ['Opkald om måneden', rounded(callsInMonth(answer.week), 0)],
    ['Fordeling over ugen', weekFrom === 'measured' ? 'målt' : 'antaget'],
    ['Ekspeditionstid (sekunder)', rounded(order.handling, 1)],
    ['Tålmodighed (sekunder)', order.patience === null ? null : rounded(order.patience, 1)],
    [],
    HEAD,
    ...rows,
  ]
}

const cellsOf = ({ wait, worst, lost, lostCalls, occupancy }: Figures): Cell[] => [
  wait === null ? null : rounded(wait, 1),
  rounded(worst, 1),
  lost === null ? null : rounded(lost * 100, 1),
  rounded(lostCalls, 2),
  rounded(occupancy * 100, 1),
]

const rounded = (value: number, decimals: number) => Number(value.toFixed(decimals))
