import { MONTHS, weekdayOf } from '../../../language/dates.ts'
import { addDays, lastOfMonth, weekOf } from '../../../language/due-calendar.ts'
import type { NamedDay } from '../../../language/danish-holidays.ts'
import { MEETING_KINDS } from '../model.ts'
import type { PlannedMeeting } from '../queries.ts'
import { capital, timeText } from '../words.ts'

interface GridsProps {
  year: number
  meetings: readonly PlannedMeeting[]
  daysOff: readonly NamedDay[]
  dayHref: (day: string) => string
}

const WEEK = ['mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag', 'søndag'] as const

/** The year at a glance: twelve months, days with a meeting lead to it in the list. */
export function MonthGrids({ year, meetings, daysOff, dayHref }: GridsProps) {
  const byDay = Map.groupBy(
    meetings.filter(({ stage }) => stage !== 'cancelled'),
    ({ heldOn }) => heldOn,
  )
  const offs = new Map(daysOff.map(({ day, name }) => [day, name]))
  return (
    <>
      <div class="plan-grids">
        {MONTHS.map((name, index) => (
          <table class="plan-grid">
            <caption>{capital(name)}</caption>
            <thead>
              <tr>
                <th scope="col">
                  <abbr title="uge">U</abbr>
                </th>
                {WEEK.map((day) => (
                  <th scope="col">
                    <abbr title={day}>{day.charAt(0).toLocaleUpperCase('da')}</abbr>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {weeksOf(year, index + 1).map((days) => (
                <tr>
                  <th scope="row">{weekOf(days.find((day) => day !== null) ?? `${year}-01-01`)}</th>
                  {days.map((day) =>
                    day === null ? (
                      <td></td>
                    ) : (
                      <Day
                        day={day}
                        meetings={byDay.get(day) ?? []}
                        off={offs.get(day)}
                        href={dayHref(day)}
                      />
                    ),
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        ))}
      </div>
      <p class="quiet">
        Dage med møde er fede og understregede. Fridage og lukkedage er grå med en streg over.
      </p>
    </>
  )
}

interface DayProps {
  day: string
  meetings: readonly PlannedMeeting[]
  off: string | undefined
  href: string
}

function Day({ day, meetings, off, href }: DayProps) {
  const number = Number(day.slice(8))
  if (meetings.length === 0)
    return off === undefined ? (
      <td>{number}</td>
    ) : (
      <td class="plan-off" title={off}>
        {number}
        <span class="sr-only"> {off}</span>
      </td>
    )
  const told = meetings.map((each) =>
    [
      each.body,
      each.kind === 'ordinary' ? '' : MEETING_KINDS[each.kind].toLocaleLowerCase('da'),
      timeText(each),
    ]
      .filter((word) => word !== '')
      .join(', '),
  )
  return (
    <td class="plan-day">
      <a href={href} title={told.join('; ')}>
        {number}
        <span class="sr-only">: {told.join('; ')}</span>
      </a>
    </td>
  )
}

/** The days of a month, a row a week from Monday; null outside the month. */
function weeksOf(year: number, month: number): (string | null)[][] {
  const last = lastOfMonth(year, month)
  const weeks: (string | null)[][] = []
  for (let day = `${last.slice(0, 8)}01`; day <= last; day = addDays(day, 1)) {
    const place = WEEK.indexOf(weekdayOf(day))
    if (weeks.length === 0 || place === 0) weeks.push(Array.from({ length: 7 }, () => null))
    const week = weeks.at(-1)
    if (week !== undefined) week[place] = day
  }
  return weeks
}
