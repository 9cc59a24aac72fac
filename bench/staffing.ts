/**
 * A week's table of staffing: N−1 … N+3 desks for every hour, and what one desk more gives in each. Beside it the simulation
 * that the model's figures are held against, with as many days as it needs for the same certainty of a per cent: how many
 * times slower it is depends little on the machine. Through the thread by which pages ask, with the time that takes.
 */
import { StaffingComputer } from '../src/contact/staffing/compute-apart.ts'
import { computeStaffing, type StaffingOrder } from '../src/contact/staffing/staffing.ts'
import { assumedWeek } from '../src/contact/staffing/week-profile.ts'
import { simulateQueue } from '../tests/support/simulate-queue.ts'
import type { BenchResult } from './run.ts'
import { quantileOf, timed } from './support.ts'

export const name = 'staffing'

const ROUNDS = 5
/** Milliseconds for a week's table. */
const BAR = 2_000
/** Days after which the share that gives up is certain to a per cent of itself, near enough. */
const DAYS = 400

const week = assumedWeek(11_000)

const order = (more: Partial<StaffingOrder> = {}): StaffingOrder => ({
  week,
  desks: week.map(({ calls }) => calls.map(() => 4)),
  handling: 295,
  patience: 600,
  callBack: null,
  areAnswered: false,
  ...more,
})

/** More desks in the morning than else: then the model looks back as well. */
const uneven = week.map(({ calls }) => calls.map((_, index) => (index < 6 ? 6 : 4)))

const ORDERS: Record<string, Partial<StaffingOrder>> = {
  table: {},
  tableOfUnevenDesks: { desks: uneven },
  tableOfThoseWhoStay: { desks: week.map(({ calls }) => calls.map(() => 9)), patience: null },
  tableWithCallBack: { callBack: { above: 180, accepts: 0.5, order: 'keeps-place' } },
  tableFromAnswered: { handling: 180, areAnswered: true },
}

export async function run(): Promise<BenchResult> {
  const figures: Record<string, number> = {}
  for (const [figure, more] of Object.entries(ORDERS)) {
    const times: number[] = []
    for (let round = 0; round < ROUNDS; round++)
      // Other seconds each time: nothing is known from the time before.
      times.push(
        await timed(async () =>
          computeStaffing(order({ ...more, handling: (more.handling ?? 295) + round })),
        ),
      )
    figures[`${figure}Ms`] = quantileOf(times, 0.5)
  }
  const computer = new StaffingComputer()
  figures['firstInThreadMs'] = await timed(() => computer.ask(order({ handling: 300 }), 60_000))
  figures['againInThreadMs'] = await timed(() => computer.ask(order({ handling: 300 }), 60_000))
  figures['simulationMs'] = await timed(async () => simulateLevels())
  figures['simulationTimesTable'] = figures['simulationMs'] / (figures['tableMs'] ?? Number.NaN)
  const bar = Object.fromEntries(
    [...Object.keys(ORDERS).map((figure) => `${figure}Ms`), 'firstInThreadMs'].map((figure) => [figure, BAR]),
  )
  return { figures, bar, holds: Object.keys(bar).every((figure) => (figures[figure] ?? Infinity) <= BAR) }
}

/** Only the five levels: each hour with a desk more would take thirty-five such weeks besides. */
function simulateLevels(): void {
  for (const desks of [3, 4, 5, 6, 7])
    for (const { calls } of week)
      simulateQueue(
        { calls, desks: calls.map(() => desks), handling: 295, patience: 600, callBack: null },
        DAYS,
      )
}
