import { paths } from '../../paths.ts'
import { Button } from '../../ui/buttons.tsx'
import { ErrorSummary, errorOf } from '../../ui/error-summary.tsx'
import { DateField, Form, HiddenField, SelectField, TextField } from '../../ui/fields.tsx'
import { Table } from '../../ui/table.tsx'
import { ACT, type Filled, valueOf } from '../administration.tsx'
import { holdsOn, type SignedInPerson } from '../model.ts'
import type { BodySummary } from '../queries.ts'
import { periodText } from '../views/periods.ts'
import { MATTERS } from './model.ts'
import type { DelegationShown } from './queries.ts'

interface DelegationsProps {
  delegations: readonly DelegationShown[]
  bodies: readonly BodySummary[]
  person: SignedInPerson
  filled: Filled
  today: string
}

export function DelegationsView(props: DelegationsProps) {
  const { delegations, person, filled } = props
  return (
    <>
      <ErrorSummary errors={filled.errors} />
      <h1>Stedfortrædere</h1>
      <p class="lead">
        En stedfortræder handler for en anden i en periode. Det giver ikke adgang til lukkede punkter og kan
        ikke gives videre.
      </p>
      <Table
        caption="Stedfortrædere i dag og senere"
        measure="working"
        columns={[{ text: 'For', names: true }, 'Stedfortræder', 'Hvad', 'Periode', 'Afslut']}
        rows={delegations.map((each) => [
          <a href={paths.person(each.principalId)}>{each.principal}</a>,
          <a href={paths.person(each.deputyId)}>{each.deputy}</a>,
          <Matter delegation={each} />,
          periodText(each),
          mayEnd(each, person) ? <EndDelegationForm delegation={each} /> : null,
        ])}
        empty="Ingen har en stedfortræder."
      />
      <DelegationForm {...props} />
    </>
  )
}

function mayEnd({ principalId, deputyId }: DelegationShown, person: SignedInPerson): boolean {
  return deputyId !== person.id && (principalId === person.id || person.isAdministrator)
}

function Matter({ delegation: { matter, bodyName, note } }: { delegation: DelegationShown }) {
  return (
    <>
      {MATTERS[matter]}
      {bodyName === null ? '' : ` til ${bodyName}`}
      {note === null ? null : <span class="quiet"> ({note})</span>}
    </>
  )
}

function EndDelegationForm({ delegation }: { delegation: DelegationShown }) {
  return (
    <Form action={paths.delegations} class="row-form">
      <HiddenField name="stedfortraeder" value={String(delegation.id)} />
      <Button kind="tertiary" name={ACT} value="afslut">
        Afslut nu
        <span class="sr-only">
          : {delegation.deputy} for {delegation.principal}
        </span>
      </Button>
    </Form>
  )
}

function DelegationForm({ bodies, person, filled, today }: DelegationsProps) {
  const value = (name: string, otherwise = '') => valueOf(filled, 'giv', name, otherwise)
  const { errors } = filled
  const open = bodies.filter((body) => holdsOn(body, today) && body.kind !== 'unknown')
  return (
    <>
      <h2>Ny stedfortræder</h2>
      <Form action={paths.delegations}>
        {person.isAdministrator ? (
          <TextField
            name="for"
            label="For"
            hint="Initialer, e-mail eller navn. Tomt: for dig selv."
            value={value('for')}
            optional
            autocomplete="off"
            error={errorOf(errors, 'for')}
          />
        ) : null}
        <TextField
          name="stedfortraeder"
          label="Stedfortræder"
          hint="Den, der handler: initialer, e-mail eller navn."
          value={value('stedfortraeder')}
          autocomplete="off"
          error={errorOf(errors, 'stedfortraeder')}
        />
        <MatterFields bodies={open} value={value} errors={errors} />
        <DateField name="fra" label="Første dag" value={value('fra', today)} error={errorOf(errors, 'fra')} />
        <DateField name="til" label="Sidste dag" value={value('til')} error={errorOf(errors, 'til')} />
        <TextField
          name="note"
          label="Bemærkning"
          value={value('note')}
          optional
          error={errorOf(errors, 'note')}
        />
        <Button name={ACT} value="giv">
          Tilføj stedfortræderen
        </Button>
      </Form>
    </>
  )
}

interface MatterFieldsProps {
  bodies: readonly BodySummary[]
  value: (name: string, otherwise?: string) => string
  errors: Filled['errors']
}

function MatterFields({ bodies, value, errors }: MatterFieldsProps) {
  return (
    <>
      <SelectField
        name="sager"
        label="Kan"
        options={Object.entries(MATTERS).map(([matter, text]) => ({ value: matter, text }))}
        value={value('sager', 'approval')}
        error={errorOf(errors, 'sager')}
      />
      <SelectField
        name="forum"
        label="Sager til"
        options={[
          { value: '', text: 'Alle fora' },
          ...bodies.map(({ id, name }) => ({ value: String(id), text: name })),
        ]}
        value={value('forum')}
        error={errorOf(errors, 'forum')}
      />
    </>
  )
}
