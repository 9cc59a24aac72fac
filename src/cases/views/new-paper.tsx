import { ITEM_KINDS } from '../../organisation/templates/model.ts'
import { paths } from '../../paths.ts'
import type { FieldError } from '../../platform/web/forms.ts'
import { Button } from '../../ui/buttons.tsx'
import { ErrorSummary, errorOf } from '../../ui/error-summary.tsx'
import { DateField, Form, RadioGroup, SelectField, TextField } from '../../ui/fields.tsx'
import type { CaseHead } from '../model.ts'

interface NewPaperProps {
  one: CaseHead
  bodies: readonly { id: number; name: string }[]
  text: (name: string, other?: string) => string
  errors: readonly FieldError[]
}

export function NewPaperView({ one, bodies, text, errors }: NewPaperProps) {
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>Nyt oplæg</h1>
      <p class="lead">
        {one.caseNumber} {one.title}
      </p>
      <Form action={paths.newPaper(one.id)}>
        <SelectField
          name="forum"
          label="Forum"
          value={text('forum')}
          error={errorOf(errors, 'forum')}
          options={bodies.map(({ id, name }) => ({ value: String(id), text: name }))}
        />
        <RadioGroup
          name="slags"
          label="Hvad skal forummet?"
          chosen={text('slags', 'decision')}
          error={errorOf(errors, 'slags')}
          options={[
            { value: 'decision', text: ITEM_KINDS.decision, hint: 'Forummet skal beslutte noget.' },
            { value: 'discussion', text: ITEM_KINDS.discussion, hint: 'Forummet skal drøfte noget.' },
            { value: 'information', text: ITEM_KINDS.information, hint: 'Forummet skal vide noget.' },
          ]}
        />
        <TextField
          name="titel"
          label="Titel"
          value={text('titel', one.title)}
          error={errorOf(errors, 'titel')}
        />
        <DateField
          name="moede"
          label="Mødets dato"
          hint="Fristen regnes ud fra den."
          value={text('moede')}
          error={errorOf(errors, 'moede')}
          optional
        />
        <Button>Opret oplæg</Button>
      </Form>
    </>
  )
}
