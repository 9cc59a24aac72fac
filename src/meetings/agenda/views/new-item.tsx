/** A new item: with a text of its own, or of what waits where a reason is demanded. */
import { ACT, type Filled } from '../../../organisation/administration.tsx'
import { paths } from '../../../paths.ts'
import { Button } from '../../../ui/buttons.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { Form, HiddenField, SelectField } from '../../../ui/fields.tsx'
import { fieldsOfForm } from '../item-forms.ts'
import type { StandingItem } from '../placement-queries.ts'
import { type Agenda } from '../queries.ts'
import { ItemFields, LateField } from './item-fields.tsx'

interface NewItemProps {
  agenda: Agenda
  /** Standing items of the body that are not on this agenda. */
  standing: readonly StandingItem[]
  /** What waits and was chosen. */
  chosen: { field: 'oplaeg' | 'punkt'; id: number; title: string } | null
  late: boolean
  filled: Filled
}

export function NewItemView({ agenda, standing, chosen, late, filled }: NewItemProps) {
  const action = paths.newAgendaItem(agenda.meeting.id)
  const fields = fieldsOfForm(filled.typed)
  const { errors } = filled
  if (chosen !== null)
    return (
      <>
        <ErrorSummary errors={errors} />
        <h1>Sæt «{chosen.title}» på dagsordenen</h1>
        <Form action={action}>
          <HiddenField name={chosen.field} value={String(chosen.id)} />
          {late ? <LateField fields={fields} errors={errors} /> : null}
          <Button name={ACT} value="saet-paa">
            Sæt på dagsordenen
          </Button>
        </Form>
      </>
    )
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>Nyt punkt</h1>
      {late ? <p class="lead">Fristen er overskredet. Der skal stå en grund ved punktet.</p> : null}
      <Form action={action} class="agenda-form">
        <ItemFields {...{ fields, errors, late }} hasPaper={false} caseClosed={false} />
        <Button name={ACT} value="opret">
          Sæt punktet på
        </Button>
      </Form>
      {standing.length === 0 ? null : (
        <section>
          <h2>Eller et fast punkt</h2>
          <Form action={action}>
            {late ? <HiddenField name="sent" value="Fast punkt" /> : null}
            <SelectField
              name="fast"
              label="Fast punkt"
              options={standing.map(({ id, title }) => ({ value: String(id), text: title }))}
            />
            <Button kind="secondary" name={ACT} value="fast">
              Sæt det faste punkt på
            </Button>
          </Form>
        </section>
      )}
    </>
  )
}
