import type { DraftedPaper, PaperSource } from '../../../followup/slots.ts'
import { writeDateWithWeekday } from '../../../language/dates.ts'
import { RichText } from '../../../minutes/rich-text/to-html.tsx'
import { ITEM_KINDS } from '../../../organisation/templates/model.ts'
import type { FieldError } from '../../../platform/web/forms.ts'
import { Button } from '../../../ui/buttons.tsx'
import { ErrorSummary, errorOf } from '../../../ui/error-summary.tsx'
import { Form, HiddenField, RadioGroup, SelectField } from '../../../ui/fields.tsx'
import type { StatusPaperChoices } from '../status-paper-choices.ts'
import type { TypedChoice } from '../status-paper-form.ts'

interface StatusPaperProps {
  /** Where the form goes, and what it carries along. */
  action: string
  hidden: Readonly<Record<string, string>>
  heading?: string
  lead: string
  source: Pick<PaperSource, 'title'>
  choices: StatusPaperChoices
  draft: DraftedPaper
  typed: TypedChoice
  errors: readonly FieldError[]
}

export function StatusPaperView(props: StatusPaperProps) {
  const { action, hidden, heading = 'Lav statussag', lead, source, choices, draft, typed, errors } = props
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>{heading}</h1>
      <p class="lead">{lead}</p>
      <Form action={action}>
        {Object.entries(hidden).map(([name, value]) => (
          <HiddenField name={name} value={value} />
        ))}
        <SelectField
          name="moede"
          label="Hvilket møde er den til?"
          options={choices.meetings.map((meeting) => ({ value: valueOf(meeting), text: textOf(meeting) }))}
          value={typed.moede}
          error={errorOf(errors, 'moede')}
        />
        <RadioGroup
          name="slags"
          label="Hvad skal forummet?"
          chosen={typed.slags ?? 'information'}
          error={errorOf(errors, 'slags')}
          options={Object.entries(ITEM_KINDS).map(([value, text]) => ({ value, text }))}
        />
        <SelectField
          name="sag"
          label="Hvilken sag hører den til?"
          options={[
            { value: '', text: `Ny sag: ${source.title}` },
            ...choices.cases.map(({ id, caseNumber, title }) => ({
              value: String(id),
              text: `${caseNumber} ${title}${id === choices.lastCase ? ' (som sidst)' : ''}`,
            })),
          ]}
          value={typed.sag ?? String(choices.lastCase ?? '')}
          error={errorOf(errors, 'sag')}
        />
        <Button>Lav kladden</Button>
      </Form>
      <h2>Sådan bliver kladden</h2>
      <article class="draft-shown">
        <h3>{draft.title}</h3>
        {draft.sections.map(({ heading, document }) => (
          <>
            <h4>{heading}</h4>
            <RichText document={document} level={3} />
          </>
        ))}
      </article>
    </>
  )
}

type Meeting = StatusPaperChoices['meetings'][number]

const valueOf = ({ bodyId, heldOn }: Meeting) => (heldOn === null ? String(bodyId) : `${bodyId}/${heldOn}`)

const textOf = ({ body, heldOn }: Meeting) =>
  heldOn === null ? `${body}, uden dato` : `${body}, ${writeDateWithWeekday(heldOn)}`
