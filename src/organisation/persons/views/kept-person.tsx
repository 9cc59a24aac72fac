import { paths } from '../../../paths.ts'
import { Alert } from '../../../ui/alert.tsx'
import { Button } from '../../../ui/buttons.tsx'
import { ErrorSummary, errorOf } from '../../../ui/error-summary.tsx'
import { DateField, Form, HiddenField, RadioGroup, SelectField, TextField } from '../../../ui/fields.tsx'
import { Table } from '../../../ui/table.tsx'
import { ACT, type Filled, valueOf } from '../../administration.tsx'
import type { PersonDetails, UnitSummary } from '../../queries.ts'
import { InitialsFields, unitOptions } from '../../units/views.tsx'
import { periodText } from '../../views/periods.ts'
import { InitialsTable } from '../../views/units.tsx'
import { canRemove } from '../model.ts'
import type { EmploymentHeld } from '../queries.ts'
import { PersonFields } from './kept-persons.tsx'

interface KeptPersonProps {
  person: PersonDetails
  subject: string | null
  employments: readonly EmploymentHeld[]
  units: readonly UnitSummary[]
  /** What gives rights is for another administrator to enter. */
  isSelf: boolean
  filled: Filled
  today: string
}

export function KeptPersonView(props: KeptPersonProps) {
  const { person, subject, filled, isSelf, today } = props
  const value =
    (act: string) =>
    (name: string, otherwise = '') =>
      valueOf(filled, act, name, otherwise)
  return (
    <>
      <ErrorSummary errors={filled.errors} />
      <h1>{person.name}</h1>
      <p>
        <a href={paths.person(person.id)}>Se personens side</a>
      </p>
      <Form action={paths.keptPerson(person.id)}>
        <PersonFields
          filled={filled}
          value={value('ret')}
          person={{ name: person.name, email: person.email, subject }}
        />
        <Button kind="secondary" name={ACT} value="ret">
          Gem
        </Button>
      </Form>
      <h2>Ansættelser</h2>
      <EmploymentsHeld {...props} />
      {isSelf ? (
        <Alert kind="info">
          En ansættelse giver adgang. Derfor skal en anden administrator skrive din egen ind.
        </Alert>
      ) : (
        <EmploymentForm {...props} />
      )}
      <InitialsTable initials={person.initials} />
      <h3>Nye initialer</h3>
      <Form action={paths.keptPerson(person.id)}>
        <InitialsFields errors={filled.errors} value={value('initialer')} today={today} />
        <Button kind="secondary" name={ACT} value="initialer">
          Tilføj initialerne
        </Button>
      </Form>
    </>
  )
}

function EmploymentsHeld({ person, employments, isSelf, filled, today }: KeptPersonProps) {
  return (
    <Table
      caption="Ansættelser"
      captionHidden
      measure="working"
      columns={[{ text: 'Enhed', names: true }, 'Stilling', 'Rolle', 'Periode', 'Sidste dag']}
      rows={employments.map((held) => [
        <a href={paths.keptUnit(held.unitId)}>{held.unitName}</a>,
        held.title,
        held.role === 'manager' ? 'Leder' : 'Medarbejder',
        periodText(held),
        isSelf ? null : (
          <EndForm
            action={paths.keptPerson(person.id)}
            field="ansaettelse"
            held={held}
            what={`ansættelsen i ${held.unitName}`}
            filled={filled}
            today={today}
          />
        ),
      ])}
      empty="Ingen ansættelser."
    />
  )
}

interface EndFormProps {
  action: string
  /** Name of the field that says which. */
  field: string
  held: { id: number; validFrom: string; validUntil: string | null }
  what: string
  filled: Filled
  today: string
}

/** The last day of an employment, a seat or a delegation, in its row of a table. */
export function EndForm({ action, field, held, what, filled, today }: EndFormProps) {
  // What is over is history; a new period is entered instead.
  if (held.validUntil !== null && held.validUntil < today) return null
  const id = `slut-${held.id}`
  const error = errorOf(filled.errors, id)
  const typed = filled.typed[field] === String(held.id) ? filled.typed['slut'] : undefined
  return (
    <Form action={action} class="row-form">
      <HiddenField name={field} value={String(held.id)} />
      <DateField
        name="slut"
        id={id}
        label={`Sidste dag for ${what}`}
        labelHidden
        value={typeof typed === 'string' ? typed : (held.validUntil ?? '')}
        error={error}
      />
      <Button kind="secondary" name={ACT} value="afslut">
        Gem<span class="sr-only"> sidste dag for {what}</span>
      </Button>
      {canRemove(held, today) ? (
        <Button kind="tertiary" name={ACT} value="fjern">
          Fjern<span class="sr-only"> {what}</span>
        </Button>
      ) : null}
    </Form>
  )
}

function EmploymentForm({ person, units, filled, today }: KeptPersonProps) {
  const value = (name: string, otherwise = '') => valueOf(filled, 'ansaet', name, otherwise)
  const { errors } = filled
  return (
    <>
      <h3>Ny ansættelse</h3>
      <Form action={paths.keptPerson(person.id)}>
        <SelectField
          name="enhed"
          label="Enhed"
          options={unitOptions(units, today, 'Vælg en enhed')}
          value={value('enhed')}
          error={errorOf(errors, 'enhed')}
        />
        <RadioGroup
          name="rolle"
          label="Rolle"
          chosen={value('rolle', 'employee')}
          options={[
            { value: 'employee', text: 'Medarbejder' },
            { value: 'manager', text: 'Leder', hint: 'Leder enheden og godkender dens sager.' },
          ]}
          error={errorOf(errors, 'rolle')}
        />
        <TextField
          name="stilling"
          label="Stilling"
          value={value('stilling')}
          optional
          error={errorOf(errors, 'stilling')}
        />
        <DateField
          name="ansat-fra"
          label="Første dag"
          value={value('ansat-fra', today)}
          error={errorOf(errors, 'ansat-fra')}
        />
        <DateField
          name="ansat-til"
          label="Sidste dag"
          value={value('ansat-til')}
          optional
          error={errorOf(errors, 'ansat-til')}
        />
        <Button kind="secondary" name={ACT} value="ansaet">
          Tilføj ansættelsen
        </Button>
      </Form>
    </>
  )
}
