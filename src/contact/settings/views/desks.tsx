/** Desks with their telephones; a new password is shown this once. */
import { ACT, type Filled, valueOf } from '../../../organisation/administration.tsx'
import { paths } from '../../../paths.ts'
import { Alert } from '../../../ui/alert.tsx'
import { Button } from '../../../ui/buttons.tsx'
import { errorOf } from '../../../ui/error-summary.tsx'
import { Form, HiddenField, RadioGroup, TextField } from '../../../ui/fields.tsx'
import type { DeskRow } from '../queries.ts'

export interface NewSecret {
  desk: string
  telephone: string
  secret: string
}

interface DesksProps {
  desks: readonly DeskRow[]
  secret: NewSecret | null
  filled: Filled
}

const KINDS = [
  { value: 'browser', text: 'Telefon i browseren' },
  { value: 'sip', text: 'Telefonapparat (SIP)' },
]

export function DesksView({ desks, secret, filled }: DesksProps) {
  const editing = filled.act === 'gem' ? String(filled.typed['id'] ?? '') : null
  return (
    <>
      {secret === null ? null : (
        <Alert kind="success" heading={`Ny adgangskode til ${secret.desk}`}>
          <p>
            Telefon: <code>{secret.telephone}</code>
            <br />
            Adgangskode: <code>{secret.secret}</code>
          </p>
          <p>Skriv den ind i telefonen nu. Den vises ikke igen, og den gamle virker ikke mere.</p>
        </Alert>
      )}
      {desks.length === 0 ? <p class="empty-state">Der er ingen pladser endnu.</p> : null}
      {desks.map((desk) => (
        <details open={editing === String(desk.id)}>
          <summary>
            {desk.title}
            {desk.place === null ? '' : `, ${desk.place}`}
          </summary>
          <DeskForm desk={desk} filled={editing === String(desk.id) ? filled : null} />
          <Form action={paths.contactSettingsDesks} class="row-form">
            <HiddenField name="plads" value={String(desk.id)} />
            <Button kind="secondary" name={ACT} value="kode">
              {desk.hasSecret ? 'Lav en ny adgangskode' : 'Lav en adgangskode'}
              <span class="sr-only"> til {desk.title}</span>
            </Button>
            <Button kind="tertiary" name={ACT} value="slet">
              Slet<span class="sr-only"> {desk.title}</span>
            </Button>
          </Form>
        </details>
      ))}
      <h2>Ny plads</h2>
      <DeskForm desk={null} filled={editing === '' ? filled : null} />
    </>
  )
}

/** @param filled null: this form was not sent */
function DeskForm({ desk, filled }: { desk: DeskRow | null; filled: Filled | null }) {
  const value = (name: string, otherwise: string) =>
    filled === null ? otherwise : valueOf(filled, 'gem', name, otherwise)
  const error = (name: string) => (filled === null ? undefined : errorOf(filled.errors, name))
  // The error summary leads to the form that was sent.
  const id = (name: string) => (filled === null ? `${name}-${desk?.id ?? 'ny'}` : name)
  return (
    <Form action={paths.contactSettingsDesks}>
      <HiddenField name="id" value={String(desk?.id ?? '')} />
      <TextField
        name="plads"
        id={id('plads')}
        label="Navn"
        value={value('plads', desk?.title ?? '')}
        error={error('plads')}
      />
      <TextField
        name="telefon"
        id={id('telefon')}
        label="Telefonens navn i centralen"
        hint="Små bogstaver, tal og bindestreg, for eksempel plads-5."
        value={value('telefon', desk?.telephone ?? '')}
        error={error('telefon')}
      />
      <RadioGroup
        name="slags"
        id={id('slags')}
        label="Telefon"
        options={KINDS}
        chosen={value('slags', desk?.kind ?? 'browser')}
        error={error('slags')}
      />
      <TextField
        name="sted"
        id={id('sted')}
        label="Sted"
        optional
        value={value('sted', desk?.place ?? '')}
        error={error('sted')}
      />
      <Button kind={desk === null ? 'primary' : 'secondary'} name={ACT} value="gem">
        {desk === null ? 'Tilføj pladsen' : 'Gem'}
        {desk === null ? null : <span class="sr-only"> {desk.title}</span>}
      </Button>
    </Form>
  )
}
