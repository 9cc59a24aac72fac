/** Where one sits down: the desks that are free, and who sits at the others. */
import { paths } from '../../../paths.ts'
import { Badge } from '../../../ui/badge.tsx'
import { Form } from '../../../ui/fields.tsx'
import { Table } from '../../../ui/table.tsx'
import type { DeskRow } from '../queries.ts'

const KINDS = { browser: 'Telefon i browseren', sip: 'Telefon på bordet' } as const

export function ChooseDesk({ desks, hasTrial }: { desks: readonly DeskRow[]; hasTrial: boolean }) {
  return (
    <div data-desks>
      <p class="lead">
        Vælg den plads, du sidder ved. Derefter får du opkald, til du holder pause eller logger af.
      </p>
      {hasTrial ? (
        <p>
          Kontaktcentret kører på prøvecentralen. Ring op som borger på siden{' '}
          <a href={paths.contactTrials}>Prøveopkald</a>.
        </p>
      ) : null}
      <Table
        caption="Pladser"
        captionHidden
        columns={[{ text: 'Plads', names: true }, 'Sted', 'Telefon', 'Lige nu', 'Vælg']}
        rows={desks.map((desk) => [
          desk.title,
          desk.place ?? '',
          hasTrial ? 'Prøvetelefon' : KINDS[desk.kind],
          desk.personId === null || desk.state === 'signed-out' ? (
            <Badge colour="success">Ledig</Badge>
          ) : (
            <>
              <Badge>Optaget</Badge> {desk.person}
            </>
          ),
          desk.personId === null || desk.state === 'signed-out' ? <TakeDesk desk={desk} /> : '',
        ])}
        empty="Der er ingen pladser endnu. Lederen af kontaktcentret laver dem under Indstillinger."
      />
    </div>
  )
}

function TakeDesk({ desk }: { desk: DeskRow }) {
  return (
    <Form action={paths.contactDesk} class="action">
      <button class="button button-primary" type="submit" name="handling" value={`tag:${desk.id}`}>
        Log på<span class="sr-only"> {desk.title}</span>
      </button>
    </Form>
  )
}
