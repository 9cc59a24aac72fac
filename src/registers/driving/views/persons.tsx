import { MONTHS } from '../../../language/dates.ts'
import { monthOf } from '../../../language/due-calendar.ts'
import { paths } from '../../../paths.ts'
import { Table } from '../../../ui/table.tsx'
import { writeDecimal } from '../../mechanism/values.ts'
import { writeKroner } from '../model.ts'
import type { DriverOfYear } from '../queries.ts'
import type { YearProps } from './year-props.ts'

const KEY = 'koerselsbemyndigelser'
const figures = (text: string) => ({ text, figures: true })
/** With its tenth: who lacks one is below, and one must see that. */
const km = (value: number) => `${writeDecimal(value)}\u00A0km`

/** Names of those whom the reader keeps or leads; figures above are for more. */
export function PersonsView(props: YearProps) {
  const { year, persons } = props
  return (
    <>
      <BelowView {...props} />
      <PassedView {...props} />
      <section aria-labelledby="uden-bemyndigelse">
        <h2 id="uden-bemyndigelse">Kører uden bemyndigelse</h2>
        <Table
          caption={`Medarbejdere, der kørte i ${year} uden bemyndigelse`}
          measure="working"
          columns={[{ text: 'Medarbejder', names: true }, 'Center', figures('Kørt')]}
          rows={persons.unauthorised.map(({ employee, unit, km: driven }) => [employee, unit, km(driven)])}
          empty="Ingen af dem, du må se."
        />
      </section>
    </>
  )
}

function BelowView({ year, isOver, persons, criteria, keeps }: YearProps) {
  return (
    <section aria-labelledby="under-kravet">
      <h2 id="under-kravet">Under kravet</h2>
      {isOver ? null : <p>{year} er ikke gået endnu: de kan nå kravet.</p>}
      {criteria.length > 0 ? null : (
        <p>
          Der er ikke skrevet noget krav.
          {keeps ? <a href={paths.newRegisterRow(KEY, 'krav')}> Skriv et krav</a> : null}
        </p>
      )}
      <Table
        caption={`Bemyndigede, der kørte mindre end kravet i ${year}`}
        measure="working"
        columns={[
          { text: 'Medarbejder', names: true },
          'Center',
          figures('Kørt'),
          figures('Krav'),
          'Gennemgang',
        ]}
        rows={persons.below.map((driver) => [
          driver.employee,
          driver.unit,
          km(driver.km),
          driver.leastKm === null ? '' : km(driver.leastKm),
          <Review driver={driver} />,
        ])}
        empty="Ingen af dem, du må se."
      />
    </section>
  )
}

function PassedView({ year, persons }: YearProps) {
  return (
    <section aria-labelledby="over-graensen">
      <h2 id="over-graensen">Over grænsen for høj takst</h2>
      <Table
        caption={`Medarbejdere, der passerede grænsen i ${year}`}
        measure="working"
        columns={[
          { text: 'Medarbejder', names: true },
          'Center',
          'Passeret i',
          figures('Km, høj takst'),
          figures('Km, lav takst'),
          figures('Udgift'),
        ]}
        rows={persons.passed.map(({ employee, unit, month, total }) => [
          employee,
          unit,
          MONTHS[monthOf(month) - 1] ?? month,
          km(total.highKm),
          km(total.lowKm),
          writeKroner(total.cost),
        ])}
        empty="Ingen af dem, du må se."
      />
    </section>
  )
}

function Review({ driver: { authorisationId, outcome, employee } }: { driver: DriverOfYear }) {
  if (authorisationId === null) return null
  const words = outcome === null ? 'Gennemgå' : outcome === 'continues' ? 'Fortsætter' : 'Ophører'
  return (
    <a href={paths.registerRowForm(KEY, 'bemyndigelser', authorisationId)}>
      {words}
      <span class="sr-only"> {employee}</span>
    </a>
  )
}
