import { valueOf, type Filled, ACT } from '../../../organisation/administration.tsx'
import { paths } from '../../../paths.ts'
import { Button } from '../../../ui/buttons.tsx'
import { ErrorSummary, errorOf } from '../../../ui/error-summary.tsx'
import { DateField, Form, RadioGroup, TextField } from '../../../ui/fields.tsx'
import type { CaseOfPlan } from '../queries.ts'
import type { PlanTemplate } from '../template-queries.ts'

interface BeginProps {
  one: CaseOfPlan
  templates: readonly PlanTemplate[]
  today: string
  filled: Filled
}

/** A case that has no plan yet. */
export function BeginView({ one, templates, today, filled }: BeginProps) {
  const { errors } = filled
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>Procesplan</h1>
      {one.mayWrite ? (
        <>
          <p class="lead">
            Sag {one.caseNumber} har ingen procesplan endnu. Vælg en skabelon, eller begynd tomt.
          </p>
          <Form action={paths.processPlan(one.id)}>
            <TextField
              name="titel"
              label="Planens titel"
              value={valueOf(filled, 'begynd', 'titel', one.title)}
              error={errorOf(errors, 'titel')}
            />
            <RadioGroup
              name="skabelon"
              label="Skabelon"
              chosen={valueOf(filled, 'begynd', 'skabelon')}
              error={errorOf(errors, 'skabelon')}
              options={[
                { value: '', text: 'Ingen', hint: 'Trinnene tilføjes ét for ét.' },
                ...templates.map(({ id, name, description, steps }) => ({
                  value: String(id),
                  text: name,
                  hint: `${description} ${steps.length} trin.`,
                })),
              ]}
            />
            <DateField
              name="fra"
              label="Første trin"
              hint="De andre trin regnes ud herfra. Møder lægges på forummets næste møde i mødeplanen."
              value={valueOf(filled, 'begynd', 'fra', today)}
              error={errorOf(errors, 'fra')}
            />
            <Button name={ACT} value="begynd">
              Læg planen
            </Button>
          </Form>
        </>
      ) : (
        <p class="empty-state">Sag {one.caseNumber} har ingen procesplan.</p>
      )}
    </>
  )
}
