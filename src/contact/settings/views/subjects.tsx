/** What citizens ask about, by which other words, which unit answers for it, and who in the centre can answer. */
import { ACT, type Filled, valueOf } from '../../../organisation/administration.tsx'
import { paths } from '../../../paths.ts'
import { Button } from '../../../ui/buttons.tsx'
import { errorOf } from '../../../ui/error-summary.tsx'
import { CheckboxGroup, Form, HiddenField, SelectField, TextField } from '../../../ui/fields.tsx'
import type { Named, StaffRow, SubjectRow } from '../queries.ts'

interface SubjectsProps {
  subjects: readonly SubjectRow[]
  units: readonly Named[]
  staff: readonly StaffRow[]
  filled: Filled
}

export function SubjectsView(props: SubjectsProps) {
  const { subjects, filled } = props
  const editing = filled.act === 'gem' ? String(filled.typed['id'] ?? '') : null
  return (
    <>
      {subjects.length === 0 ? <p class="empty-state">Der er ingen emner endnu.</p> : null}
      {subjects.map((subject) => (
        <details open={editing === String(subject.id)}>
          <summary>
            {subject.name}
            {subject.unit === null ? '' : `, ${subject.unit}`}
          </summary>
          <p>
            {subject.skilled.length === 0
              ? 'Alle i kontaktcentret kan svare.'
              : `Kan svare: ${subject.skilled.map(({ name }) => name).join(', ')}.`}
            {subject.queues.length === 0 ? '' : ` Kø: ${subject.queues.join(', ')}.`}
          </p>
          <SubjectForm {...props} subject={subject} sent={editing === String(subject.id)} />
          <Form action={paths.contactSettingsSubjects} class="row-form">
            <HiddenField name="id" value={String(subject.id)} />
            <Button kind="tertiary" name={ACT} value="slet">
              Slet<span class="sr-only"> {subject.name}</span>
            </Button>
          </Form>
        </details>
      ))}
      <h2>Nyt emne</h2>
      <SubjectForm {...props} subject={null} sent={editing === ''} />
    </>
  )
}

function SubjectForm(props: SubjectsProps & { subject: SubjectRow | null; sent: boolean }) {
  const { subject, units, staff, filled, sent } = props
  const value = (name: string, otherwise: string) =>
    sent ? valueOf(filled, 'gem', name, otherwise) : otherwise
  const error = (name: string) => (sent ? errorOf(filled.errors, name) : undefined)
  const id = (name: string) => (sent ? name : `${name}-${subject?.id ?? 'nyt'}`)
  const people = new Map(
    staff.filter(({ role }) => role === 'agent').map(({ personId, name }) => [personId, name]),
  )
  return (
    <Form action={paths.contactSettingsSubjects}>
      <HiddenField name="id" value={String(subject?.id ?? '')} />
      <TextField
        name="emne"
        id={id('emne')}
        label="Emne"
        value={value('emne', subject?.name ?? '')}
        error={error('emne')}
      />
      <TextField
        name="ord"
        id={id('ord')}
        label="Andre ord for det"
        hint="De ord, borgerne bruger. Adskil dem med mellemrum."
        optional
        value={value('ord', subject?.words ?? '')}
        error={error('ord')}
      />
      <SelectField
        name="enhed"
        id={id('enhed')}
        label="Enhed, der svarer for det"
        options={[
          { value: '', text: 'Ingen' },
          ...units.map((unit) => ({ value: String(unit.id), text: unit.name })),
        ]}
        value={value('enhed', String(subject?.unitId ?? ''))}
      />
      {people.size === 0 ? null : (
        <CheckboxGroup
          name="kan"
          id={id('kan')}
          label="Kan svare på emnet"
          hint="Ingen valgt: alle kan. Har en kø emnet, ringer dens opkald kun hos dem, der er valgt."
          options={[...people].map(([person, name]) => ({ value: String(person), text: name }))}
          chosen={sent ? chosenOf(filled) : (subject?.skilled ?? []).map((each) => String(each.id))}
        />
      )}
      <Button kind={subject === null ? 'primary' : 'secondary'} name={ACT} value="gem">
        {subject === null ? 'Tilføj emnet' : 'Gem'}
        {subject === null ? null : <span class="sr-only"> {subject.name}</span>}
      </Button>
    </Form>
  )
}

const chosenOf = ({ typed }: Filled): string[] =>
  [typed['kan'] ?? []].flat().filter((each): each is string => typeof each === 'string')
