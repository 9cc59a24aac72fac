import { MONTHS } from '../../language/dates.ts'
import { paths } from '../../paths.ts'
import { Button } from '../../ui/buttons.tsx'
import { ErrorSummary, errorOf } from '../../ui/error-summary.tsx'
import { DateField, Form, SelectField, TextField } from '../../ui/fields.tsx'
import { Table } from '../../ui/table.tsx'
import { ACT, type Filled, valueOf } from '../administration.tsx'
import { EndForm } from '../persons/views/kept-person.tsx'
import type { BodySummary } from '../queries.ts'
import { periodText } from '../views/periods.ts'
import { ATTENDANCES } from './model.ts'
import type { StandingGuestOfBody } from './queries.ts'

interface StandingGuestsProps {
  body: BodySummary
  guests: readonly StandingGuestOfBody[]
  mayKeep: boolean
  filled: Filled
  today: string
}

export function StandingGuestsView(props: StandingGuestsProps) {
  const { body, guests, mayKeep, filled, today } = props
  return (
    <>
      <ErrorSummary errors={filled.errors} />
      <h1>Faste gæster i {body.name}</h1>
      <p class="lead">Gæster, der kommer efter en regel og ikke har en plads i forummet.</p>
      <Table
        caption="Faste gæster"
        captionHidden
        measure="working"
        columns={[
          { text: 'Gæst', names: true },
          'Kommer',
          'Anledning',
          'Periode',
          ...(mayKeep ? ['Sidste dag'] : []),
        ]}
        rows={guests.map((guest) => [
          guest.personId === null ? guest.name : <a href={paths.person(guest.personId)}>{guest.name}</a>,
          attendanceText(guest),
          guest.occasion,
          periodText(guest),
          ...(mayKeep
            ? [
                <EndForm
                  action={paths.standingGuests(body.id)}
                  field="gaest"
                  held={guest}
                  what={guest.name}
                  filled={filled}
                  today={today}
                />,
              ]
            : []),
        ])}
        empty="Forummet har ingen faste gæster."
      />
      {mayKeep ? <GuestForm {...props} /> : null}
    </>
  )
}

/** `Kvartalets første møde`, `Mødet nærmest 1. september`. */
function attendanceText({ attends, nearDay, nearMonth }: StandingGuestOfBody): string {
  if (attends !== 'nearest-date') return ATTENDANCES[attends]
  return `Mødet nærmest ${nearDay}. ${MONTHS[(nearMonth ?? 1) - 1]}`
}

function GuestForm({ body, filled, today }: StandingGuestsProps) {
  const value = (name: string, otherwise = '') => valueOf(filled, 'tilfoej', name, otherwise)
  const { errors } = filled
  return (
    <>
      <h2>Ny fast gæst</h2>
      <Form action={paths.standingGuests(body.id)}>
        <TextField
          name="gaest"
          label="Gæst"
          hint="Initialer, e-mail eller navn på en kollega, eller en post som «Borgmesteren»."
          value={value('gaest')}
          autocomplete="off"
          error={errorOf(errors, 'gaest')}
        />
        <SelectField
          name="kommer"
          label="Kommer til"
          options={Object.entries(ATTENDANCES).map(([attends, text]) => ({ value: attends, text }))}
          value={value('kommer', 'every-meeting')}
          error={errorOf(errors, 'kommer')}
        />
        <TextField
          name="dag"
          label="Dato, hvis gæsten kommer nærmest en dato"
          hint="Dag og måned, for eksempel 1/9."
          width="short"
          value={value('dag')}
          optional
          error={errorOf(errors, 'dag')}
        />
        <TextField
          name="anledning"
          label="Anledning"
          value={value('anledning')}
          optional
          error={errorOf(errors, 'anledning')}
        />
        <DateField name="fra" label="Første dag" value={value('fra', today)} error={errorOf(errors, 'fra')} />
        <DateField
          name="til"
          label="Sidste dag"
          value={value('til')}
          optional
          error={errorOf(errors, 'til')}
        />
        <Button name={ACT} value="tilfoej">
          Tilføj gæsten
        </Button>
      </Form>
    </>
  )
}
