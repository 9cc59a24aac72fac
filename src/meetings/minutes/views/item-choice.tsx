/** What the pages of minutes are made of, the choice of one of their items, and what is wrong with a field. */
import type { Child } from 'hono/jsx'
import type { Filled } from '../../../organisation/administration.tsx'
import type { SignedInPerson } from '../../../organisation/model.ts'
import type { FieldError } from '../../../platform/web/forms.ts'
import { SelectField } from '../../../ui/fields.tsx'
import { nameOfItem } from '../../views/meeting.tsx'
import type { Addition, Draft, FilesState, FormFile } from '../queries.ts'

export interface MinutesProps {
  draft: Draft
  isSecretary: boolean
  /** The reader was present and approves. */
  isAsked: boolean
  forms: readonly FormFile[]
  filesState: FilesState
  additions: readonly Addition[]
  person: SignedInPerson
  filled: Filled
  /** What later rooms say of what follows. */
  below: Child
}

/** What is wrong with a field of the form that was sent. */
export function errorIn(filled: Filled, name: string, field: string): string | undefined {
  return filled.act === name ? filled.errors.find((error) => error.field === field)?.message : undefined
}

/** Where a page has a form for each of several things, their fields are told apart by the thing's id. */
export function errorsOfOne(filled: Filled, key: string): FieldError[] {
  const id = filled.typed[key]
  return filled.errors.map(({ field, message }) => ({
    field: field === null || typeof id !== 'string' ? field : `${field}-${id}`,
    message,
  }))
}

export function ItemChoice({ draft, name, value }: { draft: Draft; name: string; value: string }) {
  const items = draft.built.items.map(({ agendaItemId }, index) => ({
    value: String(agendaItemId),
    text: nameOfItem(draft.built.minutes.items[index] ?? { number: null, title: null }),
  }))
  return (
    <SelectField
      name={name}
      label="Punkt"
      optional
      value={value}
      options={[{ value: '', text: 'Hele referatet' }, ...items]}
    />
  )
}
