import { ACT, type Filled } from '../../../organisation/administration.tsx'
import { ITEM_KINDS } from '../../../organisation/templates/model.ts'
import { Button } from '../../../ui/buttons.tsx'
import { ErrorSummary, errorOf } from '../../../ui/error-summary.tsx'
import { DateField, Form, HiddenField, type Option, SelectField, TextField } from '../../../ui/fields.tsx'
import type { Duty } from '../model.ts'
import type { Choice } from '../queries.ts'
import { RULE_FORMS } from '../rule.ts'

export interface Choices {
  bodies: readonly Choice[]
  persons: readonly Choice[]
  units: readonly Choice[]
  cases: readonly Choice[]
  papers: readonly Choice[]
  sources: readonly { key: string; title: string }[]
}

/** What stands in a field: what was typed, else what is known. */
export type TextOf = (name: string) => string

export function textOf(
  filled: Filled,
  acts: readonly string[],
  known: Readonly<Record<string, string>>,
): TextOf {
  const wasTyped = filled.act !== null && acts.includes(filled.act)
  return (name) => {
    const typed = filled.typed[name]
    return wasTyped ? (typeof typed === 'string' ? typed : '') : (known[name] ?? '')
  }
}

export const asOptions = (choices: readonly Choice[], prefix = ''): Option[] =>
  choices.map(({ id, name }) => ({ value: `${prefix}${id}`, text: name }))

interface DutyFormProps {
  action: string
  /** Null: a new one. */
  duty: Duty | null
  known: Readonly<Record<string, string>>
  choices: Choices
  filled: Filled
}

export function DutyFormView({ action, duty, known, choices, filled }: DutyFormProps) {
  const text = textOf(filled, ['opret', 'gem'], known)
  const error = (name: string) => errorOf(filled.errors, name)
  return (
    <>
      <ErrorSummary errors={filled.errors} />
      <h1>{duty === null ? 'Ny pligt' : 'Ret pligten'}</h1>
      <Form action={action}>
        {duty === null ? null : <HiddenField name="udgave" value={String(duty.revision)} />}
        <TextField name="titel" label="Pligt" value={text('titel')} error={error('titel')} />
        <RuleField text={text} error={error('regel')} />
        <SelectField
          name="forum"
          label="Forum"
          options={asOptions(choices.bodies)}
          value={text('forum')}
          error={error('forum')}
        />
        <SharedFields text={text} error={error} choices={choices} />
        <TextField
          name="sagstitel"
          label="Sagens titel"
          hint="{år} bliver til årstallet. En sag med samme titel bruges igen, så årets gange samles i én sag. Tomt: pligtens titel og året."
          value={text('sagstitel')}
          error={error('sagstitel')}
          optional
        />
        <SelectField
          name="sag"
          label="Eller altid den samme sag"
          options={[{ value: '', text: 'Nej' }, ...asOptions(choices.cases)]}
          value={text('sag')}
          error={error('sag')}
          optional
        />
        <SelectField
          name="skabelon"
          label="Oplæg, som den første kladde begynder med"
          hint="Derefter begynder hver kladde med teksten fra gangen før."
          options={[{ value: '', text: 'Intet' }, ...asOptions(choices.papers)]}
          value={text('skabelon')}
          error={error('skabelon')}
          optional
        />
        <ValidityFields text={text} error={error} />
        <Button name={ACT} value={duty === null ? 'opret' : 'gem'}>
          {duty === null ? 'Læg pligten i årshjulet' : 'Gem'}
        </Button>
      </Form>
      {duty === null ? null : (
        <Form action={action}>
          <p class="quiet">En pligt, der har været brugt, ophører i dag og bliver stående bagud.</p>
          <Button kind="secondary" name={ACT} value="fjern">
            Fjern pligten
          </Button>
        </Form>
      )}
    </>
  )
}

export function RuleField({ text, error }: { text: TextOf; error: string | undefined }) {
  return (
    <TextField
      name="regel"
      label="Hvor tit"
      hint={`Fx ${RULE_FORMS.map((form) => `«${form}»`).join(', ')}.`}
      value={text('regel')}
      error={error}
    />
  )
}

interface FieldsProps {
  text: TextOf
  error: (name: string) => string | undefined
}

export function SharedFields({ text, error, choices }: FieldsProps & { choices: Choices }) {
  const owners = [...asOptions(choices.persons, 'p'), ...choices.units.map(({ id, name }) => ({ value: `e${id}`, text: `Enhed: ${name}` }))] // prettier-ignore
  return (
    <>
      <SelectField
        name="slags"
        label="Hvad forummet skal"
        options={Object.entries(ITEM_KINDS).map(([value, words]) => ({ value, text: words }))}
        value={text('slags')}
        error={error('slags')}
      />
      <SelectField
        name="ansvarlig"
        label="Ansvarlig"
        options={owners}
        value={text('ansvarlig')}
        error={error('ansvarlig')}
      />
      <TextField
        name="dage"
        label="Kladden laves så mange dage før mødet"
        width="short"
        value={text('dage')}
        error={error('dage')}
      />
      <TextField
        name="minutter"
        label="Minutter på mødet"
        width="short"
        value={text('minutter')}
        error={error('minutter')}
      />
      <SelectField
        name="kilde"
        label="Årets tal kommer fra"
        options={[
          { value: '', text: 'Ingen' },
          ...choices.sources.map(({ key, title }) => ({ value: key, text: title })),
        ]}
        value={text('kilde')}
        error={error('kilde')}
        optional
      />
    </>
  )
}

export function ValidityFields({ text, error }: FieldsProps) {
  return (
    <>
      <DateField name="fra" label="Gælder fra" value={text('fra')} error={error('fra')} />
      <DateField name="til" label="Gælder til" value={text('til')} error={error('til')} optional />
    </>
  )
}
