import { ACT, type Filled, valueOf } from '../../../organisation/administration.tsx'
import { paths } from '../../../paths.ts'
import { Button, LinkButton } from '../../../ui/buttons.tsx'
import { errorOf, ErrorSummary } from '../../../ui/error-summary.tsx'
import { DateField, Form, HiddenField, SelectField, TextArea, TextField } from '../../../ui/fields.tsx'
import { SAVE } from '../acts.ts'
import type { Choices, Consultation, PeriodRow } from '../queries.ts'

interface ConsultationFormProps {
  /** Null: a new one. */
  consultation: Consultation | null
  /** Chosen beforehand in a new one. */
  caseId: number | null
  periods: readonly PeriodRow[]
  choices: Choices
  filled: Filled
  today: string
}

export function ConsultationForm(props: ConsultationFormProps) {
  const { consultation, filled, today } = props
  const value = (name: string, stored: string | null | undefined) => valueOf(filled, SAVE, name, stored ?? '')
  const error = (field: string) => (filled.act === SAVE ? errorOf(filled.errors, field) : undefined)
  const at = consultation ? paths.consultation(consultation.id) : paths.registerList('hoeringer', 'hoeringer')
  return (
    <>
      <ErrorSummary errors={filled.errors} />
      <h1>{consultation === null ? 'Ny høring' : `Ret høringen ${consultation.title}`}</h1>
      <Form
        action={
          consultation === null
            ? paths.newConsultationOf({})
            : paths.registerRowForm('hoeringer', 'hoeringer', consultation.id)
        }
      >
        <HiddenField name={ACT} value={SAVE} />
        <TextField
          name="titel"
          label="Hvad er i høring"
          value={value('titel', consultation?.title)}
          error={error('titel')}
        />
        <TextArea
          name="spoergsmaal"
          label="Hvad spørges der om"
          optional
          value={value('spoergsmaal', consultation?.question)}
          error={error('spoergsmaal')}
        />
        <Chosen {...props} />
        <DateField
          name="sendt"
          label="Begynder"
          value={value('sendt', consultation?.sentOn ?? today)}
          error={error('sendt')}
        />
        <DateField
          name="frist"
          label="Frist for svar"
          hint="Den sidste dag, der kan svares."
          value={value('frist', consultation?.dueOn)}
          error={error('frist')}
        />
        <Button>Gem høringen</Button>{' '}
        <LinkButton kind="tertiary" href={at}>
          Fortryd
        </LinkButton>
      </Form>
      {props.periods.length === 0 ? (
        <form class="action" method="post" action={paths.newConsultationOf({})}>
          <HiddenField name={ACT} value="frister" />
          <Button kind="tertiary">Brug planlovens frister og MED’s 14 dage</Button>
        </form>
      ) : null}
    </>
  )
}

/** What is chosen from lists: the kind with its period, the case, the unit and who is responsible. */
function Chosen({ consultation, caseId, periods, choices, filled }: ConsultationFormProps) {
  const value = (name: string, stored: number | null | undefined) =>
    valueOf(filled, SAVE, name, stored === null || stored === undefined ? '' : String(stored))
  const error = (field: string) => (filled.act === SAVE ? errorOf(filled.errors, field) : undefined)
  const named = (all: readonly { id: number; name: string }[], empty: string) => [
    { value: '', text: empty },
    ...all.map(({ id, name }) => ({ value: String(id), text: name })),
  ]
  const ofPeriod = ({ title, days, binding }: PeriodRow) =>
    `${title}: ${binding ? 'mindst' : 'anbefalet'} ${days} dage`
  return (
    <>
      <SelectField
        name="slags"
        label="Slags høring"
        hint="Siger, hvor lang fristen skal være."
        optional
        options={named(
          periods.map((period) => ({ id: period.id, name: ofPeriod(period) })),
          'Uden fast frist',
        )}
        value={value('slags', consultation?.period?.id)}
        error={error('slags')}
      />
      <SelectField
        name="sag"
        label="Sag"
        hint="En beslutning i sagen holdes tilbage, til høringen er forbi."
        optional
        options={named(
          choices.cases.map(({ id, number, title }) => ({ id, name: `${number} ${title}` })),
          'Ingen sag',
        )}
        value={value('sag', consultation?.case?.id ?? caseId)}
        error={error('sag')}
      />
      <SelectField
        name="enhed"
        label="Enhed, der spørger"
        options={named(choices.units, 'Vælg')}
        value={value('enhed', consultation?.unitId)}
        error={error('enhed')}
      />
      <SelectField
        name="ansvarlig"
        label="Ansvarlig"
        optional
        options={named(choices.persons, 'Ingen valgt')}
        value={value('ansvarlig', consultation?.responsible?.id)}
        error={error('ansvarlig')}
      />
    </>
  )
}
