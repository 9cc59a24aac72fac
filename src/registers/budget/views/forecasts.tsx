import { writeAmount } from '../../../language/amounts.ts'
import { writeDate } from '../../../language/dates.ts'
import { paths } from '../../../paths.ts'
import type { FieldError } from '../../../platform/web/forms.ts'
import { Button } from '../../../ui/buttons.tsx'
import { ErrorSummary, errorOf } from '../../../ui/error-summary.tsx'
import { Form, HiddenField, RadioGroup, TextArea, TextField } from '../../../ui/fields.tsx'
import { areaName } from '../measures.ts'
import type { AreaFigures } from '../model.ts'
import type { Activity } from '../picture.ts'
import type { FollowUp } from '../queries.ts'
import { forecastShown, forecastText, statusShown } from '../said.ts'
import { ACTIVITY_STATUSES } from '../words.ts'

export interface ForecastsProps {
  followUp: FollowUp
  areas: readonly AreaFigures[]
  activities: readonly Activity[]
  typed: Readonly<Record<string, string>> | null
  errors: readonly FieldError[]
}

/** All that a unit says to a follow-up, in one form. */
export function ForecastsView(props: ForecastsProps) {
  const { followUp, areas, activities, errors } = props
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>Skøn og status til {followUp.name}</h1>
      <p class="lead">
        Skriv, hvad hele året ventes at ende på, senest {writeDate(followUp.forecastsDueOn)}. Udgifter er
        positive, indtægter negative. Lad et felt stå tomt, hvis du ikke kan sige det endnu.
      </p>
      {areas.length + activities.length === 0 ? (
        <p class="empty-state">Du fører ingen områder eller aktiviteter i året.</p>
      ) : (
        <Form action={paths.budgetForecasts(followUp.id)}>
          {areas.map((area) => (
            <AreaFields area={area} {...props} />
          ))}
          {activities.map((activity) => (
            <ActivityFields activity={activity} {...props} />
          ))}
          <Button>Gem</Button>
        </Form>
      )}
    </>
  )
}

function AreaFields({ area, typed, errors }: ForecastsProps & { area: AreaFigures }) {
  const value = (name: string, now: string) => typed?.[name] ?? now
  return (
    <fieldset>
      <legend class="h3">{areaName(area)}</legend>
      <HiddenField name={`foer-${area.id}`} value={value(`foer-${area.id}`, forecastShown(area))} />
      <p>
        Korrigeret budget {writeAmount(area.corrected)}
        {area.actual === null ? '' : `, forbrug til nu ${writeAmount(area.actual)}`} ({area.unit})
      </p>
      <TextField
        name={`skoen-${area.id}`}
        label={`Forventet regnskab, ${areaName(area)}`}
        hint="I kroner, for eksempel 1.234.567 eller 1,2 mio. kr."
        value={value(`skoen-${area.id}`, forecastText(area.forecast))}
        error={errorOf(errors, `skoen-${area.id}`)}
        width="short"
        optional
      />
      <TextArea
        name={`hvorfor-${area.id}`}
        label={`Forklaring, ${areaName(area)}`}
        rows={2}
        value={value(`hvorfor-${area.id}`, area.explanation ?? '')}
        error={errorOf(errors, `hvorfor-${area.id}`)}
        optional
      />
    </fieldset>
  )
}

function ActivityFields({ activity, typed, errors }: ForecastsProps & { activity: Activity }) {
  const value = (name: string, now: string) => typed?.[name] ?? now
  const shown = `foer-status-${activity.id}`
  return (
    <fieldset>
      <legend class="h3">{activity.title}</legend>
      <HiddenField name={shown} value={value(shown, statusShown(activity))} />
      <RadioGroup
        name={`status-${activity.id}`}
        label={`Status på ${activity.title}`}
        options={Object.entries(ACTIVITY_STATUSES).map(([status, text]) => ({ value: status, text }))}
        chosen={value(`status-${activity.id}`, activity.status ?? '')}
        error={errorOf(errors, `status-${activity.id}`)}
        optional
      />
      <TextArea
        name={`ord-${activity.id}`}
        label={`Hvordan det går med ${activity.title}`}
        rows={2}
        value={value(`ord-${activity.id}`, activity.words ?? '')}
        error={errorOf(errors, `ord-${activity.id}`)}
        optional
      />
    </fieldset>
  )
}
