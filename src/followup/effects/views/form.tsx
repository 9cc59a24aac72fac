/** The form of an indicator, new or changed. */
import { writeDate } from '../../../language/dates.ts'
import { paths } from '../../../paths.ts'
import type { FieldError } from '../../../platform/web/forms.ts'
import { Button } from '../../../ui/buttons.tsx'
import { ErrorSummary, errorOf } from '../../../ui/error-summary.tsx'
import {
  CheckboxGroup,
  DateField,
  Form,
  HiddenField,
  RadioGroup,
  SelectField,
  TextField,
} from '../../../ui/fields.tsx'
import type { DecisionToMeasure } from '../decisions.ts'
import { DIRECTIONS } from '../model.ts'
import { RhythmFields } from './rhythm-fields.tsx'

export interface FormProps {
  /** Null: a new one. */
  id: number | null
  decision: DecisionToMeasure | null
  value: (name: string) => string
  errors: readonly FieldError[]
  units: readonly { id: number; name: string }[]
  /** Figures of registers: `register/measure`. */
  figures: readonly { key: string; title: string }[]
}

export function IndicatorFormView(props: FormProps) {
  const { id, decision, value, errors } = props
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>{id === null ? 'Ny måling' : 'Ret målingen'}</h1>
      {decision === null ? null : (
        <p class="lead">
          <a href={paths.item(decision.itemId)}>{decision.title ?? 'Uden titel'}</a>, {decision.bodyName},{' '}
          {writeDate(decision.heldOn)}
        </p>
      )}
      <Form action={id === null ? paths.newIndicatorOf(decision?.itemId ?? '') : paths.indicatorForm(id)}>
        <HiddenField name="udgave" value={value('udgave')} />
        <WhatFields {...props} />
        <GoalFields {...props} />
        {id === null ? (
          <fieldset>
            <legend>
              <h2>Hvornår måles der?</h2>
            </legend>
            <RhythmFields value={value} errors={errors} />
          </fieldset>
        ) : null}
        <SourceFields {...props} />
        <Button>{id === null ? 'Opret målingen' : 'Gem'}</Button>
      </Form>
    </>
  )
}

function WhatFields({ decision, value, errors }: FormProps) {
  const points = decision?.points ?? []
  return (
    <>
      <TextField
        name="titel"
        label="Hvad måles?"
        hint="Fx Serviceindeks for telefonen"
        value={value('titel')}
        error={errorOf(errors, 'titel')}
      />
      {points.length === 0 ? (
        <HiddenField name="punkt-sti" value="" />
      ) : (
        <SelectField
          name="punkt-sti"
          label="Hører til"
          value={value('punkt-sti')}
          error={errorOf(errors, 'punkt-sti')}
          options={[
            { value: '', text: 'Beslutningen som helhed' },
            ...points.map(({ path, text }) => ({
              value: path,
              text: `Punkt ${path}: ${text.slice(0, 120)}`,
            })),
          ]}
        />
      )}
      <TextField
        name="enhed"
        label="Måles i"
        hint="%, minutter, dage, kr."
        width="short"
        value={value('enhed')}
        error={errorOf(errors, 'enhed')}
      />
    </>
  )
}

function GoalFields({ value, errors }: FormProps) {
  const text = (name: string, label: string, hint?: string) => (
    <TextField
      name={name}
      label={label}
      width="short"
      optional
      value={value(name)}
      error={errorOf(errors, name)}
      {...(hint !== undefined && { hint })}
    />
  )
  return (
    <fieldset>
      <legend>
        <h2>Udgangspunkt og mål</h2>
      </legend>
      {text('udgangspunkt', 'Udgangspunkt', 'Lad feltet være tomt, hvis det er ukendt.')}
      <DateField
        name="udgangspunkt-den"
        label="Målt den"
        optional
        value={value('udgangspunkt-den')}
        error={errorOf(errors, 'udgangspunkt-den')}
      />
      <RadioGroup
        name="retning"
        label="Målet er"
        chosen={value('retning') || 'up'}
        error={errorOf(errors, 'retning')}
        options={Object.entries(DIRECTIONS).map(([each, words]) => ({ value: each, text: words }))}
      />
      {text('mindst', 'Mindst')}
      {text('hoejst', 'Højst')}
      <DateField
        name="senest"
        label="Skal være nået senest"
        value={value('senest')}
        error={errorOf(errors, 'senest')}
      />
      {text('mindsteantal', 'Mindste antal bag tallet', 'Bygger tallet på færre, kan målet ikke vurderes.')}
    </fieldset>
  )
}

function SourceFields({ value, errors, units, figures, decision }: FormProps) {
  return (
    <fieldset>
      <legend>
        <h2>Hvem har tallene?</h2>
      </legend>
      <TextField
        name="kilde"
        label="Kilde"
        hint="Fx Telefonsystemets månedsrapport"
        value={value('kilde')}
        error={errorOf(errors, 'kilde')}
      />
      <SelectField
        name="kildeenhed"
        label="Enhed med tallene"
        value={value('kildeenhed')}
        error={errorOf(errors, 'kildeenhed')}
        hint="Enhedens leder bliver spurgt og kan skrive tallet."
        options={[
          { value: '', text: 'Ingen' },
          ...units.map(({ id, name }) => ({ value: String(id), text: name })),
        ]}
      />
      <TextField
        name="kildeperson"
        label="Person med tallene"
        hint="Initialer, navn eller e-mail"
        optional
        value={value('kildeperson')}
        error={errorOf(errors, 'kildeperson')}
      />
      {figures.length === 0 ? null : <RegisterFields {...{ value, errors, figures }} />}
      <PatienceFields value={value} errors={errors} />
      <TextField
        name="ejer"
        label="Ejer af målet"
        hint="Bekræfter vurderingen sammen med sekretæren. Initialer, navn eller e-mail"
        optional
        value={value('ejer')}
        error={errorOf(errors, 'ejer')}
      />
      {decision?.degree === 'closed' ? (
        <p class="quiet">Punktet er lukket. Kun de, der kan se punktet, kan se målingen og skrive tal.</p>
      ) : (
        <CheckboxGroup
          name="offentlig"
          label="Offentlighed"
          chosen={value('offentlig') === 'ja' ? ['ja'] : []}
          options={[{ value: 'ja', text: 'Alle må se målingen', hint: 'når punktet er offentligt' }]}
        />
      )}
    </fieldset>
  )
}

function PatienceFields({ value, errors }: Pick<FormProps, 'value' | 'errors'>) {
  return (
    <>
      <TextField
        name="spoerg"
        label="Spørg så mange dage før"
        width="short"
        value={value('spoerg')}
        error={errorOf(errors, 'spoerg')}
      />
      <TextField
        name="forsent"
        label="Et tal er for sent, når det er målt så mange dage efter"
        width="short"
        value={value('forsent')}
        error={errorOf(errors, 'forsent')}
      />
    </>
  )
}

function RegisterFields({ value, errors, figures }: Pick<FormProps, 'value' | 'errors' | 'figures'>) {
  return (
    <>
      <SelectField
        name="noegletal"
        label="Tal fra et register"
        value={value('noegletal')}
        error={errorOf(errors, 'noegletal')}
        options={[
          { value: '', text: 'Nej, tallet skrives' },
          ...figures.map(({ key, title }) => ({ value: key, text: title })),
        ]}
      />
      <TextField
        name="gruppe"
        label="For hvem i registret"
        hint="Fx I alt, et center eller et område, som det står i registrets nøgletal"
        optional
        value={value('gruppe')}
        error={errorOf(errors, 'gruppe')}
      />
    </>
  )
}
