/** One step: moved with those behind it, seen before it is done, and put right. */
import { writeDate, writeDateWithWeekday } from '../../../language/dates.ts'
import { ACT, type Filled } from '../../../organisation/administration.tsx'
import { paths } from '../../../paths.ts'
import { Alert } from '../../../ui/alert.tsx'
import { Button } from '../../../ui/buttons.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { CheckboxGroup, DateField, Form, HiddenField } from '../../../ui/fields.tsx'
import { Table } from '../../../ui/table.tsx'
import type { Collision } from '../collisions.ts'
import type { KnownMeeting, Step } from '../model.ts'
import type { Plan, ShownStep } from '../queries.ts'
import { daysText } from '../words.ts'
import { type StepChoices, StepFields } from './step-fields.tsx'

/** What a move would do. */
export interface MovePreview {
  /** ISO date. */
  to: string
  alone: boolean
  /** Steps whose days change, before and after. */
  moved: { before: Step; after: Step }[]
  /** In the plan as it would be, that are not in it now. */
  collisions: readonly Collision[]
}

export interface StepProps {
  plan: Plan
  step: ShownStep
  choices: StepChoices
  /** Those of the step's body that are still to come. */
  meetings: readonly KnownMeeting[]
  preview: MovePreview | null
  filled: Filled
  text: (name: string) => string
}

export function StepView(props: StepProps) {
  const { plan, step, choices, filled, text } = props
  return (
    <>
      <ErrorSummary errors={filled.errors} />
      <h1>{step.what}</h1>
      <p class="lead">
        {daysText(step)}
        {step.bodyName === null ? '' : ` · ${step.bodyName}`}
      </p>
      <h2>Flyt trinnet</h2>
      <MoveForm {...props} />
      {props.preview === null ? null : <Preview {...props} preview={props.preview} />}
      <h2>Ret trinnet</h2>
      <Form action={paths.processStep(plan.caseId, step.id)}>
        <HiddenField name="udgave" value={String(plan.revision)} />
        <StepFields choices={choices} text={text} errors={filled.errors} own={step} />
        <Button name={ACT} value="ret">
          Gem trinnet
        </Button>
      </Form>
    </>
  )
}

/** Asks for the same page with what would move; nothing is changed by it. */
function MoveForm({ plan, step, meetings, preview }: StepProps) {
  return (
    <>
      <form
        method="get"
        action={paths.processStep(plan.caseId, step.id)}
        class="row-form plan-move"
        novalidate
      >
        <DateField name="til" label="Ny dag, eller ny første dag" value={preview?.to ?? step.beginsOn} />
        <CheckboxGroup
          name="kun"
          label="Trinnene bagved"
          options={[{ value: 'ja', text: 'Lad dem ligge, hvor de ligger' }]}
          chosen={preview?.alone === true ? ['ja'] : []}
        />
        <Button kind="secondary">Se, hvad der flytter med</Button>
      </form>
      {meetings.length === 0 ? null : (
        <>
          <p>{step.bodyName} har disse møder i planen:</p>
          <ul class="plan-meetings">
            {meetings.map(({ heldOn }) => (
              <li>
                <a href={`${paths.processStep(plan.caseId, step.id)}?til=${heldOn}`}>{writeDate(heldOn)}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

function Preview({ plan, step, preview }: StepProps & { preview: MovePreview }) {
  const { moved, to, alone, collisions } = preview
  if (moved.length === 0) return <p class="empty-state">Det ændrer ikke noget.</p>
  return (
    <section aria-labelledby="flytter-med">
      <h3 id="flytter-med">{moved.length === 1 ? 'Ét trin flyttes' : `${moved.length} trin flyttes`}</h3>
      <Table
        caption="Hvad der flyttes"
        captionHidden
        measure="working"
        columns={[{ text: 'Trin', names: true }, 'Før', 'Efter']}
        rows={moved.map(({ before, after }) => [
          before.what,
          daysText(before),
          before.beginsOn === after.beginsOn || after.beginsOn !== after.endsOn
            ? daysText(after)
            : writeDateWithWeekday(after.beginsOn),
        ])}
        empty=""
      />
      {collisions.length === 0 ? (
        <p>Flytningen giver intet nyt, der ikke går op.</p>
      ) : (
        <Alert kind="warning" heading="Flytningen giver noget, der ikke går op" level="h3">
          <ul>
            {collisions.map(({ message }) => (
              <li>{message}</li>
            ))}
          </ul>
        </Alert>
      )}
      <Form action={paths.processStep(plan.caseId, step.id)}>
        <HiddenField name="udgave" value={String(plan.revision)} />
        <HiddenField name="til" value={to} />
        <HiddenField name="kun" value={alone ? 'ja' : ''} />
        <Button name={ACT} value="flyt">
          {moved.length === 1 ? 'Flyt trinnet' : `Flyt ${moved.length} trin`}
        </Button>
      </Form>
    </section>
  )
}
