import { ACT, valueOf } from '../../../organisation/administration.tsx'
import { paths } from '../../../paths.ts'
import { Button } from '../../../ui/buttons.tsx'
import { errorOf } from '../../../ui/error-summary.tsx'
import { DateField, Form, HiddenField, SelectField, TextArea, TextField } from '../../../ui/fields.tsx'
import type { AgreedGoal } from '../queries.ts'
import type { AgreementProps } from './agreement.tsx'

const WRITE = 'maal'

/** A new goal, or one that is there. Nothing is refused for a letter that is missing: it is told, until it is agreed. */
export function GoalForm(props: AgreementProps & { goal: AgreedGoal | null }) {
  const { agreement, goal, indicators, filled } = props
  const typed = filled.typed['titel']
  const isThis = filled.act === WRITE && (goal === null || typed === goal.title)
  const value = (name: string, stored: string | null | undefined) =>
    isThis ? valueOf(filled, WRITE, name, stored ?? '') : (stored ?? '')
  const id = (name: string) => (goal === null ? name : `${name}-${goal.id}`)
  const error = (field: string) => (isThis ? errorOf(filled.errors, field) : undefined)
  const area = (name: string, label: string, hint: string, stored: string | null | undefined) => (
    <TextArea
      name={name}
      id={id(name)}
      label={label}
      hint={hint}
      optional
      rows={2}
      value={value(name, stored)}
      error={error(name)}
    />
  )
  return (
    <details class="no-print" open={isThis && goal === null}>
      <summary>
        {goal === null ? 'Tilføj et mål' : 'Ret målet'}
        {goal === null ? null : <span class="sr-only"> {goal.title}</span>}
      </summary>
      <Form action={paths.agreement(agreement.id)}>
        <HiddenField name={ACT} value={WRITE} />
        {goal === null ? (
          <TextField name="titel" label="Mål" value={value('titel', '')} error={error('titel')} />
        ) : (
          <HiddenField name="titel" value={goal.title} />
        )}
        {area('specifikt', 'Specifikt', 'Hvad sker der konkret, og for hvem?', goal?.specific)}
        {area('maalbart', 'Målbart', 'Et tal at nå, med hvor det står i dag.', goal?.measurable)}
        <IndicatorField
          id={id('indikator')}
          indicators={indicators}
          value={value('indikator', goal?.indicatorId ? String(goal.indicatorId) : '')}
          error={error('indikator')}
        />
        {area('accepteret', 'Accepteret', 'Hvem har sagt ja til det?', goal?.accepted)}
        {area('realistisk', 'Realistisk', 'Hvorfor kan det nås?', goal?.realistic)}
        <DateField
          name="dato"
          id={id('dato-maal')}
          label="Tidsbestemt"
          hint="Senest hvornår?"
          optional
          value={value('dato', goal?.dueOn)}
          error={error('dato')}
        />
        <Button>Gem målet</Button>
      </Form>
    </details>
  )
}

interface IndicatorFieldProps {
  id: string
  indicators: AgreementProps['indicators']
  value: string
  error: string | undefined
}

function IndicatorField({ indicators, ...field }: IndicatorFieldProps) {
  return (
    <SelectField
      name="indikator"
      label="Måles med"
      hint="En indikator under Effekter, hvis der er en."
      optional
      options={[
        { value: '', text: 'Ingen indikator' },
        ...indicators.map((each) => ({ value: String(each.id), text: each.title })),
      ]}
      {...field}
    />
  )
}
