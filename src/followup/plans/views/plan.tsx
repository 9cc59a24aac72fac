/** One plan: what collides, the drawing, the steps, and the form for one more. */
import { writeDate } from '../../../language/dates.ts'
import { ACT, type Filled } from '../../../organisation/administration.tsx'
import { paths } from '../../../paths.ts'
import { Alert } from '../../../ui/alert.tsx'
import { Badge } from '../../../ui/badge.tsx'
import { Button } from '../../../ui/buttons.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { Form, HiddenField } from '../../../ui/fields.tsx'
import { Table } from '../../../ui/table.tsx'
import type { Collision } from '../collisions.ts'
import { STEP_KINDS } from '../model.ts'
import type { Plan, PlanChange, ShownStep } from '../queries.ts'
import { COLLISION_TITLES, daysText } from '../words.ts'
import { type StepChoices, StepFields } from './step-fields.tsx'
import { PlanTimeline } from './timeline.tsx'

export interface PlanProps {
  plan: Plan
  collisions: readonly Collision[]
  changes: readonly PlanChange[]
  choices: StepChoices
  today: string
  filled: Filled
  text: (name: string) => string
}

export function PlanView(props: PlanProps) {
  const { plan, collisions, today, filled, changes } = props
  return (
    <>
      <ErrorSummary errors={filled.errors} />
      <h1>{plan.title}</h1>
      <p class="lead">
        Vejen for sag {plan.caseNumber}, {plan.caseTitle}.
        {plan.templateName === null ? '' : ` Lagt efter skabelonen «${plan.templateName}».`}
      </p>
      <Collisions collisions={collisions} />
      <PlanTimeline title={plan.title} steps={plan.steps} {...{ collisions, today }} />
      <h2 id="trin">Trin</h2>
      <Table
        caption="Trin"
        captionHidden
        measure="working"
        columns={[
          'Nr.',
          { text: 'Trin', names: true },
          'Hvornår',
          'Hvem',
          'Tilstand',
          ...(plan.mayWrite ? ['Ret'] : []),
        ]}
        rows={plan.steps.map((step, index) => [
          index + 1,
          <StepName step={step} caseId={plan.caseId} mayWrite={plan.mayWrite} />,
          daysText(step),
          step.ownerName ?? <span class="quiet">{plan.responsibleName}</span>,
          <StepState step={step} collisions={collisions} today={today} />,
          ...(plan.mayWrite ? [<StepButtons step={step} plan={plan} />] : []),
        ])}
        empty="Der er ingen trin endnu."
      />
      {plan.mayWrite ? <AddForm {...props} /> : null}
      {changes.length > 0 ? <Changes plan={plan} changes={changes} /> : null}
    </>
  )
}

export function Collisions({ collisions }: { collisions: readonly Collision[] }) {
  if (collisions.length === 0) return null
  const heading = collisions.length === 1 ? 'Én ting går ikke op' : `${collisions.length} ting går ikke op`
  return (
    <Alert kind="warning" heading={heading}>
      <ul>
        {collisions.map(({ stepId, message }) => (
          <li>
            <a href={`#trin-${stepId}`}>{message}</a>
          </li>
        ))}
      </ul>
    </Alert>
  )
}

function StepName({ step, caseId, mayWrite }: { step: ShownStep; caseId: number; mayWrite: boolean }) {
  const kind = step.kind === 'forum-meeting' ? (step.bodyName ?? 'Forum ikke valgt') : STEP_KINDS[step.kind]
  return (
    <span id={`trin-${step.id}`}>
      {mayWrite ? <a href={paths.processStep(caseId, step.id)}>{step.what}</a> : step.what}
      <br />
      <span class="quiet weight-normal">
        {kind}
        {step.decides ? ' · beslutter' : ''}
      </span>
    </span>
  )
}

function StepState({
  step,
  collisions,
  today,
}: {
  step: ShownStep
  collisions: readonly Collision[]
  today: string
}) {
  if (step.doneOn !== null) return <Badge colour="success">Udført {writeDate(step.doneOn)}</Badge>
  const own = collisions.filter(({ stepId }) => stepId === step.id)
  if (own.length > 0)
    return (
      <span class="plan-states">
        {own.map(({ kind }) => (
          <Badge colour="warning">{COLLISION_TITLES[kind]}</Badge>
        ))}
      </span>
    )
  return step.beginsOn <= today && step.endsOn >= today ? <Badge colour="info">I gang</Badge> : 'Kommer'
}

function StepButtons({ step, plan }: { step: ShownStep; plan: Plan }) {
  const done = step.doneOn === null
  const buttons = [
    [done ? 'udfoert' : 'ikke-udfoert', done ? 'Udført' : 'Ikke udført'],
    ['op', 'Op'],
    ['ned', 'Ned'],
    ['fjern', 'Fjern'],
  ] as const
  return (
    <Form action={paths.processPlan(plan.caseId)} class="row-form plan-buttons">
      <HiddenField name="trin" value={String(step.id)} />
      <HiddenField name="udgave" value={String(plan.revision)} />
      {buttons.map(([act, text]) => (
        <Button kind="tertiary" name={ACT} value={act}>
          {text}
          <span class="sr-only">: {step.what}</span>
        </Button>
      ))}
    </Form>
  )
}

function AddForm({ plan, choices, filled, text }: PlanProps) {
  return (
    <details class="plan-add" open={filled.act === 'tilfoej' || plan.steps.length === 0}>
      <summary>Tilføj et trin</summary>
      <Form action={paths.processPlan(plan.caseId)}>
        <HiddenField name="udgave" value={String(plan.revision)} />
        <StepFields choices={choices} text={text} errors={filled.errors} own={null} />
        <Button name={ACT} value="tilfoej">
          Tilføj trinnet
        </Button>
      </Form>
    </details>
  )
}

const MOMENT = new Intl.DateTimeFormat('da-DK', {
  timeZone: 'Europe/Copenhagen',
  dateStyle: 'long',
  timeStyle: 'short',
})

function Changes({ plan, changes }: { plan: Plan; changes: readonly PlanChange[] }) {
  const last = changes.find(({ isUndone }) => !isUndone)
  return (
    <>
      <h2>Ændringer</h2>
      {plan.mayWrite && last !== undefined ? (
        <Form action={paths.processPlan(plan.caseId)}>
          <HiddenField name="udgave" value={String(plan.revision)} />
          <Button kind="secondary" name={ACT} value="fortryd">
            Fortryd: {last.what}
          </Button>
        </Form>
      ) : null}
      <ul class="plan-changes">
        {changes.map(({ what, by, at, isUndone }) => (
          <li>
            {isUndone ? <s>{what}</s> : what}{' '}
            <span class="quiet">
              {by}, {MOMENT.format(at)}
              {isUndone ? ' · fortrudt' : ''}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
