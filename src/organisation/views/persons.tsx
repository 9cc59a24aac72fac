import type { Child } from 'hono/jsx'
import { paths } from '../../paths.ts'
import { ActionButton } from '../../ui/buttons.tsx'
import { DefinitionList } from '../../ui/definition-list.tsx'
import { Table } from '../../ui/table.tsx'
import type { Delivery } from '../../platform/mail/kinds.ts'
import { MATTERS } from '../delegations/model.ts'
import type { DelegationShown } from '../delegations/queries.ts'
import type { LetterShown } from '../letters/queries.ts'
import { Letters } from '../letters/views.tsx'
import { type Period, seatRoleText } from '../model.ts'
import type { Employment, PersonDetails } from '../queries.ts'
import type { Session } from '../sessions.ts'
import { periodText } from './periods.ts'
import { EmploymentTable, InitialsTable } from './units.tsx'

type SeatOfPerson = Period & { bodyId: number; bodyName: string; role: string }

interface PersonProps {
  person: PersonDetails
  seats: readonly SeatOfPerson[]
  employments: readonly Employment[]
  sections: readonly Child[]
}

export function PersonView({ person, seats, employments, sections }: PersonProps) {
  return (
    <>
      <h1>{person.name}</h1>
      <DefinitionList
        entries={[
          ['E-mail', person.email === null ? null : <a href={`mailto:${person.email}`}>{person.email}</a>],
        ]}
      />
      <h2>Ansættelser</h2>
      <EmploymentTable employments={employments} of="person" />
      <h2>Pladser i fora</h2>
      <SeatsOfPerson seats={seats} />
      <InitialsTable initials={person.initials} />
      {sections}
    </>
  )
}

function SeatsOfPerson({ seats }: { seats: readonly SeatOfPerson[] }) {
  return (
    <Table
      caption="Pladser i fora"
      captionHidden
      measure="working"
      columns={['Forum', 'Rolle', 'Periode']}
      rows={seats.map((seat) => [
        <a href={paths.body(seat.bodyId)}>{seat.bodyName}</a>,
        seatRoleText(seat.role),
        periodText(seat),
      ])}
      empty="Ingen pladser."
    />
  )
}

interface MyPageProps {
  name: string
  responsibilities: readonly string[]
  seats: readonly SeatOfPerson[]
  employments: readonly Employment[]
  sessions: readonly Session[]
  /** Of today and to come, in which the person has part. */
  delegations: readonly DelegationShown[]
  isEmployee: boolean
  letters: readonly LetterShown[]
  choices: ReadonlyMap<string, Delivery>
  sections: readonly Child[]
}

export function MyPageView(props: MyPageProps) {
  const { name, responsibilities, seats, employments, sessions } = props
  return (
    <>
      <h1>{name}</h1>
      <p class="lead">
        Det, du kan se og gøre i Sagsgang, følger af din ansættelse, dine pladser og dine opgaver.
      </p>
      <h2>Mine ansættelser</h2>
      <EmploymentTable employments={employments} of="person" />
      <h2>Mine pladser</h2>
      <SeatsOfPerson seats={seats} />
      {responsibilities.length > 0 ? (
        <>
          <h2>Mine ansvarsområder</h2>
          <ul>
            {responsibilities.map((each) => (
              <li>{each}</li>
            ))}
          </ul>
        </>
      ) : null}
      {props.isEmployee ? <Deputies delegations={props.delegations} /> : null}
      <Letters letters={props.letters} choices={props.choices} />
      {props.sections}
      <h2>Her er du logget ind</h2>
      <Table
        caption="Her er du logget ind"
        captionHidden
        measure="working"
        columns={['Logget ind', 'Sidst brugt', 'Hvor']}
        rows={sessions.map((session) => [
          momentText(session.startedAt),
          momentText(session.seenAt),
          session.isThis ? 'Denne browser' : 'En anden browser',
        ])}
        empty="Ingen."
      />
      <p>Du bliver logget ud efter to timer uden brug og altid efter tolv timer.</p>
      <div class="button-row">
        <ActionButton action={paths.signOutEverywhere} kind="secondary" turbo={false}>
          Log ud alle steder
        </ActionButton>
      </div>
    </>
  )
}

function Deputies({ delegations }: { delegations: readonly DelegationShown[] }) {
  return (
    <>
      <h2>Stedfortrædere</h2>
      {delegations.length === 0 ? null : (
        <ul>
          {delegations.map((each) => (
            <li>
              {each.deputy} handler for {each.principal}: {MATTERS[each.matter].toLocaleLowerCase('da')},{' '}
              {periodText(each)}
            </li>
          ))}
        </ul>
      )}
      <p>
        <a href={paths.delegations}>Se og vælg stedfortrædere</a>
      </p>
    </>
  )
}

const moment = new Intl.DateTimeFormat('da-DK', {
  dateStyle: 'long',
  timeStyle: 'short',
  timeZone: 'Europe/Copenhagen',
})

function momentText(instant: Date): string {
  return moment.format(instant)
}
