import { paths } from '../../../paths.ts'
import type { FieldError } from '../../../platform/web/forms.ts'
import { Button } from '../../../ui/buttons.tsx'
import { ErrorSummary, errorOf } from '../../../ui/error-summary.tsx'
import { DateField, Form, SelectField, TextField, TimeField } from '../../../ui/fields.tsx'
import { MEETING_KINDS } from '../model.ts'
import type { PlanBody } from '../queries.ts'

interface NewMeetingProps {
  bodies: readonly PlanBody[]
  text: (name: string) => string
  errors: readonly FieldError[]
}

export function NewMeetingView({ bodies, text, errors }: NewMeetingProps) {
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>Nyt møde</h1>
      <p class="lead">Ét møde uden for planen. De, der har en plads i forummet, får besked.</p>
      <Form action={paths.newMeeting}>
        <SelectField
          name="forum"
          label="Forum"
          options={bodies.map(({ id, name }) => ({ value: String(id), text: name }))}
          value={text('forum')}
          error={errorOf(errors, 'forum')}
        />
        <MeetingFields text={text} errors={errors} />
        <TextField
          name="begrundelse"
          label="Begrundelse"
          value={text('begrundelse')}
          error={errorOf(errors, 'begrundelse')}
          hint="Skal skrives, når mødet er ekstraordinært, eller når dagsordenen allerede skulle have været sendt ud."
          optional
        />
        <Button>Indkald mødet</Button>
      </Form>
    </>
  )
}

/** When, where and of what kind. */
export function MeetingFields({ text, errors }: Pick<NewMeetingProps, 'text' | 'errors'>) {
  return (
    <>
      <SelectField
        name="slags"
        label="Slags møde"
        options={Object.entries(MEETING_KINDS).map(([value, word]) => ({ value, text: word }))}
        value={text('slags')}
        error={errorOf(errors, 'slags')}
      />
      <DateField name="dato" label="Dato" value={text('dato')} error={errorOf(errors, 'dato')} />
      <div class="plan-times">
        <TimeField
          name="fra"
          label="Fra klokken"
          value={text('fra')}
          error={errorOf(errors, 'fra')}
          optional
        />
        <TimeField
          name="til"
          label="Til klokken"
          value={text('til')}
          error={errorOf(errors, 'til')}
          optional
        />
      </div>
      <TextField name="sted" label="Sted" value={text('sted')} error={errorOf(errors, 'sted')} optional />
    </>
  )
}
