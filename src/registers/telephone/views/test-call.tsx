import { paths } from '../../../paths.ts'
import type { FieldError } from '../../../platform/web/forms.ts'
import { Alert } from '../../../ui/alert.tsx'
import { Button } from '../../../ui/buttons.tsx'
import { errorOf, ErrorSummary } from '../../../ui/error-summary.tsx'
import { DateField, Form, RadioGroup, SelectField, TextArea, TextField } from '../../../ui/fields.tsx'
import type { Campaign, SheetCriterion } from '../queries.ts'

interface TestCallProps {
  campaigns: readonly Campaign[]
  campaign: Campaign | null
  criteria: readonly SheetCriterion[]
  units: readonly { id: number; name: string }[]
  typed: Readonly<Record<string, string>>
  errors: readonly FieldError[]
  /** Name of the call that was just kept. */
  saved: string | null
  today: string
}

/** One call after the other: what is the same for the next one stays. */
export function TestCallView(props: TestCallProps) {
  const { campaigns, campaign, errors, saved } = props
  if (campaign === null)
    return (
      <>
        <h1>Bedøm et opkald</h1>
        <p class="empty-state">
          Der er ingen måling endnu.{' '}
          <a href={paths.newRegisterRow('telefonmaaling', 'kampagner')}>Tilføj en måling</a>, så kan der
          bedømmes.
        </p>
      </>
    )
  return (
    <>
      <ErrorSummary errors={errors} />
      {saved === null ? null : (
        <Alert kind="success" heading={`«${saved}» er gemt`}>
          Bedøm det næste, eller <a href={paths.telephoneCampaign(campaign.id)}>se resultatet indtil nu</a>.
        </Alert>
      )}
      <h1>Bedøm et opkald</h1>
      {campaigns.length > 1 ? <ChooseCampaign {...props} campaign={campaign} /> : null}
      <CallForm {...props} campaign={campaign} />
    </>
  )
}

type OfCampaign = TestCallProps & { campaign: Campaign }

/** The sheet hangs on the campaign, so choosing another one asks the page anew. */
function ChooseCampaign({ campaigns, campaign }: OfCampaign) {
  return (
    <form class="filter-row" method="get" action={paths.newTestCall}>
      <SelectField
        name="maaling"
        id="vaelg-maaling"
        label="Måling"
        options={campaigns.map(({ id, title }) => ({ value: String(id), text: title }))}
        value={String(campaign.id)}
      />
      <Button kind="secondary">Skift</Button>
    </form>
  )
}

function CallForm({ campaign, criteria, units, typed, errors, today }: OfCampaign) {
  return (
    <Form action={paths.newTestCall}>
      <input type="hidden" name="maaling" value={String(campaign.id)} />
      <p>
        {campaign.title}, bedømt efter {campaign.sheet}.
      </p>
      <TextField
        name="opkald"
        label="Opkald"
        hint="Et navn eller nummer, som ingen andre opkald har"
        value={typed['opkald']}
        error={errorOf(errors, 'opkald')}
      />
      <SelectField
        name="enhed"
        label="Enhed"
        options={[
          { value: '', text: 'Vælg' },
          ...units.map(({ id, name }) => ({ value: String(id), text: name })),
        ]}
        value={typed['enhed']}
        error={errorOf(errors, 'enhed')}
      />
      <DateField name="dato" label="Dato" value={typed['dato'] ?? today} error={errorOf(errors, 'dato')} />
      <TextField
        name="spoergsmaal"
        label="Spørgsmål"
        optional
        value={typed['spoergsmaal']}
        error={errorOf(errors, 'spoergsmaal')}
      />
      <RadioGroup
        name="besvaret"
        label="Blev opkaldet besvaret?"
        options={[
          { value: 'ja', text: 'Ja' },
          { value: 'nej', text: 'Nej', hint: 'Så gives der ingen point, og opkaldet tæller 0.' },
        ]}
        chosen={typed['besvaret']}
        error={errorOf(errors, 'besvaret')}
      />
      <Points criteria={criteria} typed={typed} errors={errors} />
      <TextArea
        name="bemaerkning"
        label="Bemærkning"
        optional
        rows={3}
        value={typed['bemaerkning']}
        error={errorOf(errors, 'bemaerkning')}
      />
      <Button>Gem, og bedøm det næste</Button>
    </Form>
  )
}

/** The sheet: points are asked for where the call was answered. */
function Points({ criteria, typed, errors }: Pick<TestCallProps, 'criteria' | 'typed' | 'errors'>) {
  return (
    <>
      {criteria.map((criterion) => (
        <RadioGroup
          name={`point-${criterion.id}`}
          label={criterion.title}
          options={Array.from({ length: criterion.mostPoints + 1 }, (_, points) => ({
            value: String(points),
            text: `${points} point`,
          }))}
          chosen={typed[`point-${criterion.id}`]}
          error={errorOf(errors, `point-${criterion.id}`)}
        />
      ))}
      {criteria.length === 0 ? <p>Skemaet har ingen kriterier endnu.</p> : null}
    </>
  )
}
