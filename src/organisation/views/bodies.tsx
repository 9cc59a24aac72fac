import type { Child } from 'hono/jsx'
import { paths } from '../../paths.ts'
import { Badge } from '../../ui/badge.tsx'
import { DefinitionList } from '../../ui/definition-list.tsx'
import { Table } from '../../ui/table.tsx'
import { BodyLinks } from '../bodies/views/body-links.tsx'
import { bodyKindText, holdsOn, seatRoleText } from '../model.ts'
import type { BodySummary, Seat } from '../queries.ts'
import { periodText } from './periods.ts'

export function BodiesView({ bodies, today }: { bodies: readonly BodySummary[]; today: string }) {
  return (
    <>
      <h1>Fora</h1>
      <p class="lead">De kredse, der mødes og beslutter.</p>
      <Table
        caption="Fora"
        captionHidden
        columns={[{ text: 'Navn', names: true }, 'Slags', 'Periode']}
        rows={bodies.map((body) => [
          <a href={paths.body(body.id)}>{body.name}</a>,
          bodyKindText(body.kind),
          holdsOn(body, today) ? periodText(body) || 'Mødes' : <Badge>Nedlagt: {periodText(body)}</Badge>,
        ])}
        empty="Der er ingen fora endnu."
      />
    </>
  )
}

interface BodyProps {
  body: BodySummary
  /** Null where the reader may not know who sits in it. */
  seats: readonly Seat[] | null
  /** What a body made for a time is to do; null also where the reader may not know. */
  mandate: string | null
  /** Its secretary and administrators come from here to what it goes by. */
  maySeeRules: boolean
  today: string
  sections: readonly Child[]
}

export function BodyView({ body, seats, mandate, maySeeRules, today, sections }: BodyProps) {
  return (
    <>
      <h1>{body.name}</h1>
      <DefinitionList
        entries={[
          ['Slags', bodyKindText(body.kind)],
          ['Periode', periodText(body)],
          ['Opgave', mandate],
        ]}
      />
      {sections}
      {seats === null ? null : <SeatTables seats={seats} today={today} />}
      {maySeeRules ? (
        <>
          <h2>Det, forummet går efter</h2>
          <BodyLinks id={body.id} />
        </>
      ) : null}
    </>
  )
}

function SeatTables({ seats, today }: { seats: readonly Seat[]; today: string }) {
  const current = seats.filter((seat) => holdsOn(seat, today))
  const earlier = seats.filter((seat) => !holdsOn(seat, today))
  return (
    <>
      <h2>Medlemmer</h2>
      <SeatTable caption="Medlemmer i dag" seats={current} />
      {earlier.length > 0 ? (
        <details class="details">
          <summary class="details-summary">Tidligere medlemmer ({earlier.length})</summary>
          <div class="details-text">
            <SeatTable caption="Tidligere medlemmer" seats={earlier} />
          </div>
        </details>
      ) : null}
    </>
  )
}

function SeatTable({ caption, seats }: { caption: string; seats: readonly Seat[] }) {
  return (
    <Table
      caption={caption}
      captionHidden
      measure="working"
      columns={['Navn', 'Initialer', 'Rolle', 'Periode']}
      rows={seats.map((seat) => [
        <a href={paths.person(seat.personId)}>{seat.name}</a>,
        seat.initials,
        seatRoleText(seat.role),
        periodText(seat),
      ])}
      empty="Ingen er registreret."
    />
  )
}
