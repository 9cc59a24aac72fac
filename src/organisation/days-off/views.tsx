import { type NamedDay, OCCASIONS } from '../../language/danish-holidays.ts'
import { writeDateWithWeekday } from '../../language/dates.ts'
import { paths } from '../../paths.ts'
import { Button } from '../../ui/buttons.tsx'
import { ErrorSummary, errorOf } from '../../ui/error-summary.tsx'
import { CheckboxGroup, DateField, Form, HiddenField, TextField } from '../../ui/fields.tsx'
import { Table } from '../../ui/table.tsx'
import { ACT, type Filled, valueOf } from '../administration.tsx'
import { holdsOn } from '../model.ts'
import type { ChosenDaysOff } from './queries.ts'

interface DaysOffProps {
  chosen: ChosenDaysOff
  year: number
  /** All of the year besides Saturdays and Sundays. */
  days: readonly NamedDay[]
  mayKeep: boolean
  filled: Filled
  today: string
}

export function DaysOffView(props: DaysOffProps) {
  const { year, days, chosen, mayKeep, filled } = props
  return (
    <>
      <ErrorSummary errors={filled.errors} />
      <h1>Fridage i {year}</h1>
      <p class="lead">
        Helligdage og de dage, kommunen holder lukket. De tæller ikke som hverdage, når frister regnes ud.
      </p>
      <nav class="button-row" aria-label="År">
        <a href={`${paths.daysOff}?aar=${year - 1}`}>{year - 1}</a>
        <a href={`${paths.daysOff}?aar=${year + 1}`}>{year + 1}</a>
      </nav>
      <Table
        caption={`Fridage i ${year}`}
        captionHidden
        measure="working"
        columns={[{ text: 'Dag', names: true }, 'Navn', ...(mayKeep ? ['Fjern'] : [])]}
        rows={days.map(({ day, name }) => [
          writeDateWithWeekday(day),
          name,
          ...(mayKeep
            ? [chosen.single.some((each) => each.day === day) ? <RemoveForm day={day} name={name} /> : null]
            : []),
        ])}
        empty="Ingen."
      />
      {mayKeep ? (
        <>
          <DayForm {...props} />
          <YearlyForm {...props} />
        </>
      ) : null}
    </>
  )
}

function RemoveForm({ day, name }: NamedDay) {
  return (
    <Form action={paths.daysOff} class="row-form">
      <HiddenField name="dag" value={day} />
      <Button kind="tertiary" name={ACT} value="fjern">
        Fjern<span class="sr-only"> {name}</span>
      </Button>
    </Form>
  )
}

function DayForm({ filled }: DaysOffProps) {
  const { errors } = filled
  return (
    <>
      <h2>Ny lukkedag</h2>
      <Form action={paths.daysOff}>
        <DateField
          name="dag"
          label="Dag"
          value={valueOf(filled, 'tilfoej', 'dag')}
          error={errorOf(errors, 'dag')}
        />
        <TextField
          name="navn"
          label="Navn"
          value={valueOf(filled, 'tilfoej', 'navn')}
          error={errorOf(errors, 'navn')}
        />
        <Button kind="secondary" name={ACT} value="tilfoej">
          Tilføj lukkedagen
        </Button>
      </Form>
    </>
  )
}

function YearlyForm({ chosen, filled, today }: DaysOffProps) {
  const holding = chosen.yearly.filter((each) => holdsOn(each, today)).map(({ occasion }) => occasion)
  return (
    <>
      <h2>Dage, der gentages hvert år</h2>
      <Form action={paths.daysOff}>
        <CheckboxGroup
          name="dage"
          label="Kommunen holder lukket"
          options={Object.entries(OCCASIONS).map(([occasion, { name }]) => ({ value: occasion, text: name }))}
          chosen={holding}
        />
        <DateField
          name="fra"
          label="Gælder fra"
          value={valueOf(filled, 'aarlige', 'fra', today)}
          error={errorOf(filled.errors, 'fra')}
        />
        <Button kind="secondary" name={ACT} value="aarlige">
          Gem dagene
        </Button>
      </Form>
    </>
  )
}
