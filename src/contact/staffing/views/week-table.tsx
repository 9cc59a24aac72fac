/** The week hour by hour, for a desk fewer and up to three more. Colours only repeat what the figures say. */
import { paths } from '../../../paths.ts'
import { Button } from '../../../ui/buttons.tsx'
import { HiddenField, SelectField } from '../../../ui/fields.tsx'
import { type AskedStaffing, queryOf, type Shown } from '../asked.ts'
import type { HalfHourOutcome } from '../day.ts'
import { type Figures, figuresOf, type StaffingAnswer } from '../staffing.ts'
import { type DayOfCalls, halfHoursOf, hoursOf } from '../week-profile.ts'
import {
  balanceText,
  capital,
  occupancyText,
  shiftWords,
  weekdayName,
  writeAbout,
  writeHour,
  writeShare,
  writeWait,
} from '../words.ts'

interface Measure {
  title: string
  text: (figures: Figures) => string
  value: (figures: Figures) => number
  /** Where each darker colour begins. */
  steps: readonly [number, number, number, number]
}

export const MEASURES: Record<Shown, Measure> = {
  ventetid: {
    title: 'Ventetid i snit',
    text: ({ wait }) => writeWait(wait),
    value: ({ wait }) => wait ?? 0,
    steps: [60, 120, 180, 300],
  },
  vaerst: {
    title: 'Ventetid i den værste halve time for den, der bliver i køen',
    text: ({ worst }) => writeWait(worst),
    value: ({ worst }) => worst,
    steps: [120, 240, 420, 600],
  },
  opgiver: {
    title: 'Hvor mange opgiver',
    text: ({ lost }) => writeShare(lost),
    value: ({ lost }) => lost ?? 0,
    steps: [0.05, 0.1, 0.2, 0.35],
  },
  belaegning: {
    title: 'Belægning',
    text: ({ occupancy }) => occupancyText(occupancy),
    value: ({ occupancy }) => occupancy,
    steps: [0.6, 0.75, 0.85, 0.9],
  },
}

export interface WeekTableProps {
  asked: AskedStaffing
  answer: StaffingAnswer
  desks: readonly (readonly number[])[]
  handling: number
}

export function WeekTable({ asked, answer, desks, handling }: WeekTableProps) {
  const measure = MEASURES[asked.shown]
  const withBalance = asked.shown === 'ventetid'
  return (
    <section>
      <h2 id="uge">Ugen time for time</h2>
      <ShownForm asked={asked} />
      <div class="table--responsive-scroll" tabindex={0} role="region" aria-labelledby="uge">
        <table class="table table--extracompact working staffing-week">
          <caption>{measure.title}</caption>
          <thead>
            <tr>
              <th scope="col">Time</th>
              <th scope="col" class="figures">
                Opkald
              </th>
              <th scope="col" class="figures">
                Pladser
              </th>
              {answer.levels.map(({ shift }) => (
                <th scope="col" class="figures">
                  {capital(shiftWords(shift))}
                </th>
              ))}
              {withBalance ? (
                <th scope="col" class="figures">
                  Erlang C som nu
                </th>
              ) : null}
            </tr>
          </thead>
          {answer.week.map((day, index) => (
            <DayRows {...{ day, index, measure, answer, handling, withBalance }} desks={desks[index] ?? []} />
          ))}
        </table>
      </div>
      {withBalance ? (
        <p class="quiet">
          Erlang C er ventetiden, når belastningen er den samme længe og ingen opgiver. Den står kun til
          sammenligning: hvor opkaldene fylder mere end pladserne, findes tallet ikke.
        </p>
      ) : null}
    </section>
  )
}

/** A figure is shown at a time: all at once would be read by nobody. */
function ShownForm({ asked }: { asked: AskedStaffing }) {
  const carried = Object.entries(queryOf(asked)).filter(([name]) => name !== 'vis')
  return (
    <form method="get" action={`${paths.contactStaffing}#uge`} class="filter-row no-print">
      {carried.map(([name, value]) => (
        <HiddenField name={name} value={String(value)} />
      ))}
      <SelectField
        name="vis"
        label="Vis i tabellen"
        options={Object.entries(MEASURES).map(([value, { title }]) => ({ value, text: title }))}
        value={asked.shown}
      />
      <Button kind="secondary">Vis</Button>
    </form>
  )
}

interface DayRowsProps {
  day: DayOfCalls
  index: number
  desks: readonly number[]
  measure: Measure
  answer: StaffingAnswer
  handling: number
  withBalance: boolean
}

function DayRows({ day, index, desks, measure, answer, handling, withBalance }: DayRowsProps) {
  const columns = 3 + answer.levels.length + (withBalance ? 1 : 0)
  const ofHour = (days: readonly HalfHourOutcome[][], halves: readonly number[]) =>
    figuresOf(halves.flatMap((half) => days[index]?.[half] ?? []))
  return (
    <tbody>
      <tr class="staffing-day">
        <th scope="rowgroup" colspan={columns}>
          {capital(weekdayName(day.weekday))}
        </th>
      </tr>
      {hoursOf(day).map((hour) => {
        const halves = halfHoursOf(day, hour)
        const calls = halves.reduce((all, half) => all + (day.calls[half] ?? 0), 0)
        const count = desks[halves[0] ?? 0] ?? 1
        return (
          <tr>
            <th scope="row">{writeHour(hour)}</th>
            <td class="figures">{writeAbout(calls)}</td>
            <td class="figures">{count}</td>
            {answer.levels.map(({ days }) => {
              const figures = ofHour(days, halves)
              return <td class={`figures heat-${heatOf(measure, figures)}`}>{measure.text(figures)}</td>
            })}
            {withBalance ? (
              <td class="figures staffing-balance">
                {balanceText({ calls: (calls * 2) / halves.length, desks: count, handling })}
              </td>
            ) : null}
          </tr>
        )
      })}
    </tbody>
  )
}

const heatOf = ({ steps, value }: Measure, figures: Figures): number =>
  steps.filter((step) => value(figures) >= step).length
