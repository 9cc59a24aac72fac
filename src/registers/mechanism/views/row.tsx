import { writeShortDate } from '../../../language/dates.ts'
import { paths } from '../../../paths.ts'
import type { FieldError } from '../../../platform/web/forms.ts'
import { Alert } from '../../../ui/alert.tsx'
import { ActionButton, Button, LinkButton } from '../../../ui/buttons.tsx'
import { DefinitionList } from '../../../ui/definition-list.tsx'
import { errorOf, ErrorSummary } from '../../../ui/error-summary.tsx'
import { DateField, Form, HiddenField, SelectField, TextArea, TextField } from '../../../ui/fields.tsx'
import { Table } from '../../../ui/table.tsx'
import { type Choices, MOST_CHOICES } from '../names.ts'
import type { Field, Register, RegisterList } from '../register.ts'
import type { Row, RowChange } from '../rows.ts'
import { isNamed, listOf, writeValue } from '../values.ts'
import { optionsOf } from './list.tsx'

interface RowProps {
  register: Register
  list: RegisterList
  title: string
  row: Row & { mayWrite: boolean; enteredBy: string | null; enteredAt: Date }
  names: Choices
  changes: readonly RowChange[]
  refused: string | undefined
}

export function RowView({ register, list, title, row, names, changes, refused }: RowProps) {
  const mayChange = row.mayWrite && list.byHand !== false
  return (
    <>
      {refused ? (
        <Alert kind="error" heading="Rækken er ikke taget ud">
          {refused}
        </Alert>
      ) : null}
      <h1>{title}</h1>
      <DefinitionList
        entries={list.fields.map((field) => [
          field.label,
          writeValue(field, row.values[field.column] ?? null, names),
        ])}
      />
      <p class="form-hint">
        Ført {momentText(row.enteredAt)}
        {row.enteredBy ? ` af ${row.enteredBy}` : ''}.
      </p>
      {mayChange ? (
        <div class="no-print">
          <LinkButton href={paths.registerRowForm(register.key, list.key, row.id)}>Ret</LinkButton>
          <ActionButton kind="tertiary" action={paths.removeRegisterRow(register.key, list.key, row.id)}>
            Tag ud af registret
          </ActionButton>
        </div>
      ) : null}
      {row.mayWrite ? <Changes list={list} names={names} changes={changes} /> : null}
    </>
  )
}

function Changes({ list, names, changes }: Pick<RowProps, 'list' | 'names' | 'changes'>) {
  const told = changes.flatMap((change) =>
    list.fields
      .filter(({ column }) => JSON.stringify(change.before[column]) !== JSON.stringify(change.after[column]))
      .map((field) => [
        momentText(change.at),
        change.by ?? 'Programmet',
        field.label,
        writeValue(field, change.before[field.column] ?? null, names),
        change.removed ? 'taget ud' : writeValue(field, change.after[field.column] ?? null, names),
      ]),
  )
  return (
    <>
      <h2>Historik</h2>
      <Table
        caption="Historik"
        captionHidden
        columns={['Hvornår', 'Hvem', 'Felt', 'Før', 'Efter']}
        rows={told}
        empty="Rækken er ikke ændret, siden den blev ført."
      />
    </>
  )
}

function momentText(at: Date): string {
  const text = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Europe/Copenhagen',
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(at)
  return `${writeShortDate(text.slice(0, 10))} kl. ${text.slice(11).replace(':', '.')}`
}

interface RowFormProps {
  register: Register
  list: RegisterList
  title: string
  names: Choices
  id: number | null
  state: string
  typed: Readonly<Record<string, string>>
  errors: readonly FieldError[]
}

export function RowFormView(props: RowFormProps) {
  const { register, list, title, id, state, errors } = props
  const action =
    id === null
      ? paths.newRegisterRow(register.key, list.key)
      : paths.registerRowForm(register.key, list.key, id)
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>{title}</h1>
      <Form action={action}>
        {id === null ? null : <HiddenField name="tilstand" value={state} />}
        {list.fields.map((field) => (
          <FieldOfRow field={field} {...props} />
        ))}
        <Button>Gem</Button>{' '}
        <LinkButton
          kind="tertiary"
          href={
            id === null
              ? paths.registerList(register.key, list.key)
              : paths.registerRow(register.key, list.key, id)
          }
        >
          Fortryd
        </LinkButton>
      </Form>
    </>
  )
}

function FieldOfRow({ field, names, typed, errors }: RowFormProps & { field: Field }) {
  const value = typed[field.column] ?? ''
  const shared = {
    name: field.column,
    label: field.unit ? `${field.label} (${field.unit})` : field.label,
    optional: !field.required,
    error: errorOf(errors, field.column),
    ...(field.hint ? { hint: field.hint } : {}),
  }
  if (field.kind === 'long-text') return <TextArea {...shared} value={value} />
  if (field.kind === 'date') return <DateField {...shared} value={value} />
  if (isNamed(field) && names.listed(listOf(field)).length > MOST_CHOICES)
    return (
      <TextField
        {...shared}
        hint={field.hint ?? 'Skriv navn eller initialer.'}
        value={typedName(value, field, names)}
      />
    )
  const options = optionsOf(field, names)
  if (options.length > 0 || isNamed(field))
    return <SelectField {...shared} options={[{ value: '', text: 'Vælg' }, ...options]} value={value} />
  const short = field.kind !== 'text'
  return <TextField {...shared} value={value} width={short ? 'short' : 'full'} />
}

/** A long list is typed by name, so what is chosen is shown by name. */
function typedName(value: string, field: Field, names: Choices): string {
  return value.startsWith('#') ? (names.nameOf(listOf(field), Number(value.slice(1))) ?? '') : value
}
