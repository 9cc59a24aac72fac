import { writeNumber } from '../../../language/amounts.ts'
import { paths } from '../../../paths.ts'
import { Button } from '../../../ui/buttons.tsx'
import { HiddenField } from '../../../ui/fields.tsx'
import { Table } from '../../../ui/table.tsx'
import { writeDifference, writeMeasured } from '../../mechanism/figure-words.ts'
import { printedDiffers, writeKroner } from '../model.ts'
import { PersonsView } from './persons.tsx'
import { RatesView } from './rates.tsx'
import type { YearProps } from './year-props.ts'

export function YearView(props: YearProps) {
  const { year, units, printed } = props
  const ofYear = units.filter((each) => each.year === year)
  const told = printedDiffers(
    ofYear.map(({ authorised }) => authorised).filter((authorised) => authorised > 0),
    printed,
  )
  return (
    <>
      <h1>Kørselsbemyndigelser {year}</h1>
      <form class="filter-row no-print" method="get" action={paths.drivingYear}>
        <div class="form-group">
          <label class="form-label" for="aar">
            År
          </label>
          <input
            class="form-input input-short"
            id="aar"
            name="aar"
            type="text"
            inputmode="numeric"
            value={String(year)}
          />
        </div>
        <Button kind="secondary">Vis</Button>
      </form>
      {told === null ? null : <p>{told}</p>}
      <CentresView {...props} />
      <RatesView {...props} />
      <PersonsView {...props} />
      {props.canRenew ? <RenewForm {...props} /> : null}
    </>
  )
}

interface CentreRow {
  unit: string
  authorised: number
  before: number
  highKm: number
  lowKm: number
  cost: number | null
}

/** Every centre that has or had an authorisation, or drove; the whole last. */
export function centreRows({
  year,
  units,
  months,
}: Pick<YearProps, 'year' | 'units' | 'months'>): CentreRow[] {
  const names = [...new Set([...units, ...months].map(({ unit }) => unit))].toSorted((a, b) =>
    a.localeCompare(b, 'da'),
  )
  const sum = (of: readonly number[]) => of.reduce((all, each) => all + each, 0)
  const rowOf = (unit: string, isOf: (row: { unit: string }) => boolean): CentreRow => {
    const driven = months.filter(isOf)
    const counted = (wanted: number) =>
      sum(units.filter((each) => each.year === wanted && isOf(each)).map(({ authorised }) => authorised))
    return {
      unit,
      authorised: counted(year),
      before: counted(year - 1),
      highKm: sum(driven.map(({ highKm }) => highKm)),
      lowKm: sum(driven.map(({ lowKm }) => lowKm)),
      cost: driven.some(({ cost }) => cost === null) ? null : sum(driven.map(({ cost }) => cost ?? 0)),
    }
  }
  const rows = names.map((name) => rowOf(name, ({ unit }) => unit === name))
  return rows.length === 0 ? [] : [...rows, rowOf('I alt', () => true)]
}

function CentresView(props: YearProps) {
  const { year } = props
  const figures = (text: string) => ({ text, figures: true })
  return (
    <Table
      caption={`Centrene i ${year}`}
      measure="working"
      columns={[
        { text: 'Center', names: true },
        figures('Bemyndigelser'),
        figures(String(year - 1)),
        figures('Ændring'),
        figures('Km, høj takst'),
        figures('Km, lav takst'),
        figures('Udgift'),
      ]}
      rows={centreRows(props).map(({ unit, authorised, before, highKm, lowKm, cost }) => [
        unit,
        writeNumber(authorised),
        writeNumber(before),
        writeDifference('count', authorised - before),
        writeMeasured('km', highKm),
        writeMeasured('km', lowKm),
        writeKroner(cost),
      ])}
      empty={`Der er ingen tal for ${year}, du må se.`}
    />
  )
}

function RenewForm({ year, act, isOver }: YearProps) {
  return (
    <form class="action no-print" method="post" action={paths.drivingYear}>
      <HiddenField name="aar" value={String(year)} />
      <p>
        Dem, der efter gennemgangen fortsætter, får deres bemyndigelse for {year + 1} på én gang. De øvrige
        skrives ind en for en.
      </p>
      <Button kind={isOver ? 'primary' : 'secondary'} name={act} value="forny">
        Forny til {year + 1}
      </Button>
    </form>
  )
}
