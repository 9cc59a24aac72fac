import { writeDate } from '../../../language/dates.ts'
import { ACT, type Filled, valueOf } from '../../../organisation/administration.tsx'
import { paths } from '../../../paths.ts'
import { Button } from '../../../ui/buttons.tsx'
import { errorOf } from '../../../ui/error-summary.tsx'
import { DateField, Form, HiddenField, RadioGroup, SelectField } from '../../../ui/fields.tsx'
import { Table } from '../../../ui/table.tsx'
import type { Named, StaffRow } from '../queries.ts'

interface StaffProps {
  staff: readonly StaffRow[]
  employees: readonly Named[]
  mayAppoint: { agents: boolean; leaders: boolean }
  today: string
  filled: Filled
}

const ROLES = { leader: 'Leder', agent: 'Medarbejder' } as const

export function StaffView(props: StaffProps) {
  const { staff, mayAppoint, today } = props
  const mayEnd = ({ role, validUntil }: StaffRow) =>
    (validUntil === null || validUntil >= today) &&
    (role === 'agent' ? mayAppoint.agents : mayAppoint.leaders)
  return (
    <>
      <Table
        caption="Hvem arbejder i kontaktcentret"
        captionHidden
        measure="working"
        columns={[{ text: 'Navn', names: true }, 'Rolle', 'Fra', 'Til og med', 'Slut']}
        rows={staff.map((row) => [
          row.name,
          ROLES[row.role],
          writeDate(row.validFrom),
          row.validUntil === null ? '' : writeDate(row.validUntil),
          mayEnd(row) ? <EndForm row={row} {...props} /> : null,
        ])}
        empty="Ingen arbejder i kontaktcentret endnu."
      />
      <AppointForm {...props} />
    </>
  )
}

function EndForm({ row, filled, today }: StaffProps & { row: StaffRow }) {
  const field = `slut${row.id}`
  return (
    <Form action={paths.contactSettingsStaff} class="row-form">
      <HiddenField name="id" value={String(row.id)} />
      <DateField
        name={field}
        label={`Sidste dag for ${row.name}`}
        labelHidden
        value={valueOf(filled, 'slut', field, today)}
        error={errorOf(filled.errors, field)}
      />
      <Button kind="tertiary" name={ACT} value="slut">
        Slut<span class="sr-only"> {row.name}</span>
      </Button>
    </Form>
  )
}

function AppointForm({ employees, mayAppoint, today, filled }: StaffProps) {
  const roles = [
    { value: 'agent', text: 'Medarbejder: svarer telefonen' },
    ...(mayAppoint.leaders
      ? [{ value: 'leader', text: 'Leder: ser alle tal og henvendelser og ændrer indstillinger' }]
      : []),
  ]
  return (
    <>
      <h2>Tilføj</h2>
      <Form action={paths.contactSettingsStaff}>
        <SelectField
          name="person"
          label="Medarbejder"
          options={[
            { value: '', text: 'Vælg' },
            ...employees.map(({ id, name }) => ({ value: String(id), text: name })),
          ]}
          value={valueOf(filled, 'tilfoej', 'person')}
          error={errorOf(filled.errors, 'person')}
        />
        <RadioGroup
          name="rolle"
          label="Rolle"
          {...(!mayAppoint.leaders && { hint: 'En leder udpeges af en administrator.' })}
          options={roles}
          chosen={valueOf(filled, 'tilfoej', 'rolle', 'agent')}
          error={errorOf(filled.errors, 'rolle')}
        />
        <DateField
          name="fra"
          label="Fra"
          value={valueOf(filled, 'tilfoej', 'fra', today)}
          error={errorOf(filled.errors, 'fra')}
        />
        <DateField
          name="til"
          label="Til og med"
          optional
          value={valueOf(filled, 'tilfoej', 'til')}
          error={errorOf(filled.errors, 'til')}
        />
        <Button name={ACT} value="tilfoej">
          Tilføj
        </Button>
      </Form>
    </>
  )
}
