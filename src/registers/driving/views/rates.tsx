import { yearOf } from '../../../language/due-calendar.ts'
import { paths } from '../../../paths.ts'
import { Button } from '../../../ui/buttons.tsx'
import { HiddenField } from '../../../ui/fields.tsx'
import { Table } from '../../../ui/table.tsx'
import { writeMeasured } from '../../mechanism/figure-words.ts'
import { type Rate, ratesOfYear, writeKroner, writeMonths } from '../model.ts'
import { STATE_RATES } from '../state-rates.ts'
import type { YearProps } from './year-props.ts'

/** The rates of the year with what was driven while each held. */
export function RatesView({ year, rates, months, keeps, act }: YearProps) {
  const periods = ratesOfYear(year, rates)
  const changed = periods.filter(({ rate }) => rate !== null).length > 1
  const figures = (text: string) => ({ text, figures: true })
  return (
    <section aria-labelledby="takster">
      <h2 id="takster">Takster og udgift</h2>
      {changed ? <p>Taksten blev ændret i løbet af {year}. Hver måned koster det, der gjaldt den.</p> : null}
      <Table
        caption={`Statens takster i ${year}`}
        measure="working"
        columns={[
          { text: 'Måneder', names: true },
          figures('Høj takst'),
          figures('Lav takst'),
          figures('Km, høj takst'),
          figures('Km, lav takst'),
          figures('Udgift'),
        ]}
        rows={periods.map((period) => {
          const driven = months.filter(({ month }) => month >= period.from && month <= period.until)
          const sum = (figureOf: (month: (typeof driven)[number]) => number) =>
            driven.reduce((all, each) => all + figureOf(each), 0)
          return [
            writeMonths(period),
            writeKroner(period.rate?.high ?? null),
            writeKroner(period.rate?.low ?? null),
            writeMeasured(
              'km',
              sum(({ highKm }) => highKm),
            ),
            writeMeasured(
              'km',
              sum(({ lowKm }) => lowKm),
            ),
            writeKroner(driven.some(({ cost }) => cost === null) ? null : sum(({ cost }) => cost ?? 0)),
          ]
        })}
        empty="Der er ingen takster."
      />
      {keeps && lacksRates(rates) ? (
        <form class="action no-print" method="post" action={paths.drivingYear}>
          <HiddenField name="aar" value={String(year)} />
          <p>
            Listen mangler nogle af statens takster fra {firstYear()}–{lastYear()}. Dem, I selv har skrevet,
            bliver stående.
          </p>
          <Button kind="secondary" name={act} value="takster">
            Tilføj statens takster
          </Button>
        </form>
      ) : null}
    </section>
  )
}

const lacksRates = (rates: readonly Rate[]) =>
  STATE_RATES.some(({ validFrom }) => !rates.some((rate) => rate.validFrom === validFrom))
const firstYear = () => yearOf(STATE_RATES[0]?.validFrom ?? '')
const lastYear = () => yearOf(STATE_RATES.at(-1)?.validFrom ?? '')
