/** The fields of a step, where one is added and where one is put right. */
import type { FieldError } from '../../../platform/web/forms.ts'
import { errorOf } from '../../../ui/error-summary.tsx'
import { CheckboxGroup, DateField, type Option, SelectField, TextField } from '../../../ui/fields.tsx'
import { type Step, STEP_KINDS } from '../model.ts'

export interface StepChoices {
  bodies: readonly { id: number; name: string }[]
  units: readonly { id: number; name: string }[]
  steps: readonly Step[]
}

interface StepFieldsProps {
  choices: StepChoices
  text: (name: string) => string
  errors: readonly FieldError[]
  /** The step that is put right; null where one is added, with its first day. */
  own: Step | null
}

const NONE: Option = { value: '', text: 'Ingen' }
const optionsOf = (all: readonly { id: number; name: string }[]): Option[] => [
  NONE,
  ...all.map(({ id, name }) => ({ value: String(id), text: name })),
]

export function StepFields({ choices, text, errors, own }: StepFieldsProps) {
  const field = (name: string) => ({ name, value: text(name), error: errorOf(errors, name) })
  return (
    <>
      <TextField {...field('hvad')} label="Hvad" />
      <SelectField
        {...field('slags')}
        label="Slags"
        options={Object.entries(STEP_KINDS).map(([value, kind]) => ({ value, text: kind }))}
      />
      <SelectField
        {...field('forum')}
        label="Forum"
        hint="Kun til møder i et forum."
        options={optionsOf(choices.bodies)}
        optional
      />
      {own === null ? <DateField {...field('dato')} label="Dag, eller første dag" /> : null}
      <DateField
        {...field('slut')}
        label="Sidste dag"
        hint="Kun til perioder: høring, skriveperiode og eget arbejde."
        optional
      />
      <TextField {...field('hvem')} label="Hvem" hint="Initialer eller navn." optional />
      <SelectField {...field('enhed')} label="Eller enhed" options={optionsOf(choices.units)} optional />
      <SelectField
        {...field('efter')}
        label="Kommer efter"
        options={[
          { value: '', text: 'Trinnet før' },
          ...choices.steps.flatMap((step, index) =>
            step.id === own?.id ? [] : [{ value: String(step.id), text: `${index + 1}. ${step.what}` }],
          ),
        ]}
      />
      <TextField
        {...field('afstand')}
        label="Mindst så mange hverdage efter"
        width="short"
        hint="0, hvis det kan følge straks."
      />
      <CheckboxGroup
        name="beslutter"
        label="Beslutning"
        options={[{ value: 'ja', text: 'Mødet træffer sagens beslutning' }]}
        chosen={[text('beslutter')]}
        optional
      />
    </>
  )
}
