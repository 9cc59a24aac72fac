/** On the register's front page: how many were authorised year by year, and what their driving cost last year. */
import { today } from '../../organisation/administration.tsx'
import { read } from '../../organisation/reader.ts'
import type { Section } from '../../organisation/slots.ts'
import { yearOf } from '../../language/due-calendar.ts'
import { paths } from '../../paths.ts'
import { Chart } from '../../ui/chart.tsx'
import type { Register } from '../mechanism/register.ts'
import { countByYear, findYears } from './queries.ts'

const MOST_YEARS = 15

export const yearsOfDriving: Section<{ register: Register }> = async (c) => {
  const { municipality } = c.var.reader
  const last = yearOf(today())
  const sums = await read(c, async (tx) => {
    const known = await findYears(tx, municipality.id)
    const first = Math.max(known?.first ?? last, last - MOST_YEARS + 1)
    return countByYear(tx, municipality.id, { first, last })
  })
  if (sums.size === 0) return <p class="empty-state">Der er ingen bemyndigelser, du må se, endnu.</p>
  const first = Math.min(...sums.keys())
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index)
  return (
    <section aria-labelledby="bemyndigelser-aar">
      <h2 id="bemyndigelser-aar">Bemyndigelser år for år</h2>
      <Chart
        title="Bemyndigelser år for år"
        kind="bar"
        along={{ categories: years.map(String) }}
        alongName="År"
        series={[{ name: 'Bemyndigelser', points: years.map((year) => sums.get(year) ?? null) }]}
        decimals={0}
      />
      <p>
        <a href={paths.drivingYearOf(last - 1)}>Se {last - 1} center for center</a>
      </p>
    </section>
  )
}
