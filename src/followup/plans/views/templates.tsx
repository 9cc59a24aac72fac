import { BODY_KINDS, bodyKindText } from '../../../organisation/model.ts'
import { ACT } from '../../../organisation/administration.tsx'
import { paths } from '../../../paths.ts'
import type { FieldError } from '../../../platform/web/forms.ts'
import { Button } from '../../../ui/buttons.tsx'
import { ErrorSummary, errorOf } from '../../../ui/error-summary.tsx'
import { CheckboxGroup, Form, type Option, SelectField, TextArea, TextField } from '../../../ui/fields.tsx'
import { Table } from '../../../ui/table.tsx'
import type { TemplateStep } from '../from-template.ts'
import { STEP_KINDS } from '../model.ts'
import type { PlanTemplate } from '../template-queries.ts'

interface TemplatesProps {
  templates: readonly PlanTemplate[]
  mayKeep: boolean
  errors: readonly FieldError[]
  name: string
}

export function TemplatesView({ templates, mayKeep, errors, name }: TemplatesProps) {
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>Skabeloner til procesplaner</h1>
      <p class="lead">
        Trin med afstand fra planens første dag. Planer, der er lagt, ændres ikke med skabelonen.
      </p>
      <Table
        caption="Skabeloner"
        captionHidden
        columns={[{ text: 'Skabelon', names: true }, 'Hvad', { text: 'Trin', figures: true }]}
        rows={templates.map(({ id, name: own, description, steps }) => [
          <a href={paths.planTemplate(id)}>{own}</a>,
          description,
          steps.length,
        ])}
        empty="Der er ingen skabeloner."
      />
      {mayKeep ? (
        <>
          <h2>Ny skabelon</h2>
          <Form action={paths.planTemplates}>
            <TextField name="navn" label="Navn" value={name} error={errorOf(errors, 'navn')} />
            <Button kind="secondary" name={ACT} value="ny">
              Lav skabelonen
            </Button>
          </Form>
        </>
      ) : null}
    </>
  )
}

interface TemplateProps {
  template: PlanTemplate
  mayKeep: boolean
  errors: readonly FieldError[]
}

export function TemplateView({ template, mayKeep, errors }: TemplateProps) {
  if (!mayKeep) return <TemplateRead template={template} />
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>{template.name}</h1>
      <Form action={paths.planTemplate(template.id)}>
        {/* The Enter key presses the first button there is: it only saves. */}
        <button class="sr-only" type="submit" name={ACT} value="gem" tabindex={-1} aria-hidden="true">
          Gem
        </button>
        <TextField name="navn" label="Navn" value={template.name} error={errorOf(errors, 'navn')} />
        <TextArea name="beskrivelse" label="Beskrivelse" rows={2} value={template.description} optional />
        {template.steps.map((step, index) => (
          <StepFields step={step} place={index + 1} errors={errors} />
        ))}
        <div class="button-row">
          <Button name={ACT} value="gem">
            Gem
          </Button>
          <Button kind="secondary" name={ACT} value="tilfoej">
            Tilføj trin
          </Button>
          <Button kind="tertiary" name={ACT} value="slet">
            Slet skabelonen
          </Button>
        </div>
      </Form>
    </>
  )
}

function TemplateRead({ template }: { template: PlanTemplate }) {
  return (
    <>
      <h1>{template.name}</h1>
      <p class="lead">{template.description}</p>
      <Table
        caption="Trin"
        captionHidden
        columns={[{ text: 'Trin', names: true }, 'Slags', 'Begynder', 'Varer']}
        rows={template.steps.map((step) => [
          step.what,
          step.bodyKind === null ? STEP_KINDS[step.kind] : bodyKindText(step.bodyKind),
          beginsText(step),
          step.lastsDays === 0 ? '1 dag' : `${step.lastsDays + 1} dage`,
        ])}
        empty="Skabelonen har ingen trin."
      />
    </>
  )
}

function beginsText({ months, days }: TemplateStep): string {
  const parts = [
    months === 0 ? null : `${months} ${months === 1 ? 'måned' : 'måneder'}`,
    days === 0 ? null : `${days} ${days === 1 ? 'dag' : 'dage'}`,
  ].filter((part) => part !== null)
  return parts.length === 0 ? 'Første dag' : `${parts.join(' og ')} efter`
}

const KINDS: Option[] = Object.entries(STEP_KINDS).map(([value, text]) => ({ value, text }))
const BODIES: Option[] = [
  { value: '', text: 'Intet' },
  ...Object.entries(BODY_KINDS).flatMap(([value, text]) => (value === 'unknown' ? [] : [{ value, text }])),
]
const BUTTONS = [
  ['op', 'Flyt op'],
  ['ned', 'Flyt ned'],
  ['fjern', 'Fjern'],
] as const

function StepFields({
  step,
  place,
  errors,
}: {
  step: TemplateStep
  place: number
  errors: readonly FieldError[]
}) {
  const field = (name: string) => ({ name: `${name}-${place}`, error: errorOf(errors, `${name}-${place}`) })
  return (
    <fieldset class="point-field">
      <legend>Trin {place}</legend>
      <TextField {...field('hvad')} label="Hvad" value={step.what} />
      <div class="filter-row">
        <SelectField {...field('slags')} label="Slags" value={step.kind} options={KINDS} />
        <SelectField {...field('forum')} label="Forum" value={step.bodyKind ?? ''} options={BODIES} />
        <TextField {...field('maaneder')} label="Måneder efter" width="short" value={String(step.months)} />
        <TextField {...field('dage')} label="Og dage efter" width="short" value={String(step.days)} />
        <TextField
          {...field('varer')}
          label="Slutter så mange dage efter"
          width="short"
          value={String(step.lastsDays)}
        />
        <TextField
          {...field('afstand')}
          label="Hverdage fra trinnet før"
          width="short"
          value={String(step.gapWeekdays)}
        />
        <CheckboxGroup
          {...field('beslutter')}
          label="Beslutning"
          options={[{ value: 'ja', text: 'Beslutter' }]}
          chosen={step.decides ? ['ja'] : []}
        />
      </div>
      <div class="button-row">
        {BUTTONS.map(([verb, text]) => (
          <Button kind="tertiary" name={ACT} value={`${verb}-${place}`}>
            {text}
            <span class="sr-only">: trin {place}</span>
          </Button>
        ))}
      </div>
    </fieldset>
  )
}
