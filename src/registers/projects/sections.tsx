/** The picture of the portfolio on the register's front page: how many were green, yellow and red each month of a year. */
import type { Section } from '../../organisation/slots.ts'
import { addMonths, lastOfMonth } from '../../language/due-calendar.ts'
import { today } from '../../organisation/administration.tsx'
import { read } from '../../organisation/reader.ts'
import { Chart } from '../../ui/chart.tsx'
import type { Register } from '../mechanism/register.ts'
import { type Status, STATUSES } from './model.ts'
import { getPortfolio, isOnList, type Project } from './queries.ts'
import { monthOfDate } from './status-paper.ts'
import { monthText } from './views/words.tsx'

const MONTHS = 12
const COLOURS = ['#2b7a4b', '#f0b429', '#b3284f']

/** Pure: of each month, how many projects stood at each colour on its last day. */
export function monthsOfStatus(
  projects: readonly Project[],
  on: string,
): { month: string; counts: Record<Status, number> }[] {
  return Array.from({ length: MONTHS }, (_, index) => {
    const month = addMonths(monthOfDate(on), index + 1 - MONTHS)
    const last = lastOfMonth(Number(month.slice(0, 4)), Number(month.slice(5, 7)))
    const counts: Record<Status, number> = { green: 0, yellow: 0, red: 0 }
    for (const project of projects) {
      const report = project.reports.findLast(({ reportedOn }) => reportedOn <= last)
      if (report && isOnList(project, last < on ? last : on)) counts[report.status] += 1
    }
    return { month, counts }
  })
}

export const statusOfYear: Section<{ register: Register }> = async (c) => {
  const { projects } = await read(c, (tx) => getPortfolio(tx, c.var.reader.municipality.id, today()))
  const all = monthsOfStatus(projects, today())
  // A list that began last summer does not show the spring.
  const months = all.slice(
    Math.max(
      0,
      all.findIndex(({ counts }) => counts.green + counts.yellow + counts.red > 0),
    ),
  )
  if (months.every(({ counts }) => counts.green + counts.yellow + counts.red === 0)) return null
  return (
    <section aria-labelledby="status-i-aaret">
      <h2 id="status-i-aaret">Projekternes status det sidste år</h2>
      <Chart
        title="Projekter efter status"
        description="Antal projekter på listen ved udgangen af hver måned, efter den sidste statusmelding."
        kind="stacked"
        colours={COLOURS}
        decimals={0}
        alongName="Måned"
        along={{ categories: months.map(({ month }) => monthText(month)) }}
        series={(['green', 'yellow', 'red'] as const).map((status) => ({
          name: STATUSES[status],
          points: months.map(({ counts }) => counts[status]),
        }))}
      />
    </section>
  )
}
