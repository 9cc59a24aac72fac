import { paths } from '../../../paths.ts'
import { Alert } from '../../../ui/alert.tsx'
import { Button } from '../../../ui/buttons.tsx'
import { ErrorSummary, errorOf } from '../../../ui/error-summary.tsx'
import { DateField, Form, SelectField, TextField } from '../../../ui/fields.tsx'
import { Table } from '../../../ui/table.tsx'
import { ACT, type Filled, valueOf } from '../../administration.tsx'
import { SEAT_ROLES, seatRoleText } from '../../model.ts'
import { EndForm } from '../../persons/views/kept-person.tsx'
import type { BodySummary } from '../../queries.ts'
import { periodText } from '../../views/periods.ts'
import type { SeatOfBody } from '../queries.ts'
import { BodyLinks } from './body-links.tsx'
import { BodyFields } from './kept-bodies.tsx'

interface KeptBodyProps {
  body: BodySummary
  mandate: string | null
  seats: readonly SeatOfBody[]
  /** Id of the administrator, who gives and ends no seat of one's own. */
  self: number
  filled: Filled
  today: string
}

export function KeptBodyView(props: KeptBodyProps) {
  const { body, mandate, filled } = props
  return (
    <>
      <ErrorSummary errors={filled.errors} />
      <h1>{body.name}</h1>
      {body.kind === 'unknown' ? (
        <Alert kind="warning" heading="Forummet er ikke placeret">
          Det kom ind med gamle referater. Vælg, hvad det er for et forum, og gem.
        </Alert>
      ) : null}
      <BodyLinks id={body.id} />
      <p>
        <a href={paths.body(body.id)}>Se forummets side</a>
      </p>
      <h2>Pladser</h2>
      <Seats {...props} />
      <SeatForm {...props} />
      <h2>Om forummet</h2>
      <Form action={paths.keptBody(body.id)}>
        <BodyFields
          filled={filled}
          value={(name, otherwise) => valueOf(filled, 'ret', name, otherwise)}
          body={{ ...body, mandate }}
        />
        <Button kind="secondary" name={ACT} value="ret">
          Gem
        </Button>
      </Form>
    </>
  )
}

function Seats({ body, seats, self, filled, today }: KeptBodyProps) {
  return (
    <Table
      caption="Pladser"
      captionHidden
      measure="working"
      columns={[{ text: 'Navn', names: true }, 'Rolle', 'Periode', 'Sidste dag']}
      rows={seats.map((seat) => [
        <a href={paths.keptPerson(seat.personId)}>{seat.name}</a>,
        seatRoleText(seat.role),
        periodText(seat),
        seat.personId === self ? (
          <span class="quiet">En anden administrator ændrer din egen plads</span>
        ) : (
          <EndForm
            action={paths.keptBody(body.id)}
            field="plads"
            held={seat}
            what={`pladsen for ${seat.name}`}
            filled={filled}
            today={today}
          />
        ),
      ])}
      empty="Ingen har en plads endnu."
    />
  )
}

function SeatForm({ body, filled, today }: KeptBodyProps) {
  const value = (name: string, otherwise = '') => valueOf(filled, 'plads', name, otherwise)
  const { errors } = filled
  return (
    <>
      <h3>Ny plads</h3>
      <Form action={paths.keptBody(body.id)}>
        <TextField
          name="person"
          label="Person"
          hint="Initialer, e-mail eller navn."
          value={value('person')}
          autocomplete="off"
          error={errorOf(errors, 'person')}
        />
        <SelectField
          name="rolle"
          label="Rolle"
          options={Object.entries(SEAT_ROLES).map(([role, text]) => ({ value: role, text }))}
          value={value('rolle', 'member')}
          error={errorOf(errors, 'rolle')}
        />
        <DateField
          name="plads-fra"
          label="Pladsens første dag"
          value={value('plads-fra', today)}
          error={errorOf(errors, 'plads-fra')}
        />
        <DateField
          name="plads-til"
          label="Pladsens sidste dag"
          value={value('plads-til')}
          optional
          error={errorOf(errors, 'plads-til')}
        />
        <Button kind="secondary" name={ACT} value="plads">
          Tilføj pladsen
        </Button>
      </Form>
    </>
  )
}
