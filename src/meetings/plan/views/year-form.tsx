import { MONTHS } from '../../../language/dates.ts'
import { paths } from '../../../paths.ts'
import type { FieldError } from '../../../platform/web/forms.ts'
import { Button } from '../../../ui/buttons.tsx'
import { ErrorSummary, errorOf } from '../../../ui/error-summary.tsx'
import { CheckboxGroup, DateField, SelectField, TextField, TimeField } from '../../../ui/fields.tsx'
import { CADENCES, FULL_DAYS, PLANNED_WEEKDAYS, WHEN_OFF } from '../plan-rule.ts'
import type { PlanBody } from '../queries.ts'

interface YearFormProps {
  bodies: readonly PlanBody[]
  /** What stands in a field; `maaneder` is asked for by `months`. */
  text: (name: string) => string
  months: readonly string[]
  errors: readonly FieldError[]
}

const optionsOf = (words: Record<string, string>) =>
  Object.entries(words).map(([value, text]) => ({ value, text }))

/** Asks for the rule and changes nothing: what it comes to is shown first. */
export function YearFormView(props: YearFormProps) {
  const { bodies, text, errors } = props
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>Planlæg et år</h1>
      <p class="lead">
        Skriv reglen. På næste side ser du alle dage, før noget bliver gemt, og kan rette dem én for én.
      </p>
      <form method="get" action={paths.planYear} novalidate>
        <input type="hidden" name="vis" value="dage" />
        <SelectField
          name="forum"
          label="Forum"
          options={bodies.map(({ id, name }) => ({ value: String(id), text: name }))}
          value={text('forum')}
          error={errorOf(errors, 'forum')}
        />
        <TextField name="aar" label="År" value={text('aar')} error={errorOf(errors, 'aar')} width="short" />
        <Rhythm {...props} />
        <Pauses {...props} />
        <LongMeetings {...props} />
        <Button>Vis dagene</Button>
      </form>
    </>
  )
}

function Rhythm({ text, errors }: YearFormProps) {
  return (
    <>
      <h2>Hvornår mødes forummet?</h2>
      <SelectField
        name="rytme"
        label="Hvor tit"
        options={optionsOf(CADENCES)}
        value={text('rytme')}
        error={errorOf(errors, 'rytme')}
      />
      <SelectField
        name="ugedag"
        label="Ugedag"
        options={PLANNED_WEEKDAYS.map((day) => ({ value: day, text: day }))}
        value={text('ugedag')}
        error={errorOf(errors, 'ugedag')}
      />
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
      <DateField
        name="startdag"
        label="Tidligst fra"
        value={text('startdag')}
        error={errorOf(errors, 'startdag')}
        hint="Tomt: fra årets begyndelse."
        optional
      />
    </>
  )
}

function Pauses({ text, months, errors }: YearFormProps) {
  return (
    <>
      <h2>Hvornår er der ikke møder?</h2>
      <CheckboxGroup
        name="maaneder"
        label="Måneder uden møder"
        options={MONTHS.map((month, index) => ({ value: String(index + 1), text: month }))}
        chosen={months}
        optional
      />
      <TextField
        name="uger"
        label="Uger, der er som fridage"
        value={text('uger')}
        error={errorOf(errors, 'uger')}
        hint="Ferieuger med komma imellem: 7, 42 er vinterferie og efterårsferie."
        optional
      />
      <SelectField
        name="fridage"
        label="Når dagen er en helligdag, en lukkedag eller ligger i en ferieuge"
        options={optionsOf(WHEN_OFF)}
        value={text('fridage')}
        error={errorOf(errors, 'fridage')}
      />
    </>
  )
}

function LongMeetings({ text, errors }: YearFormProps) {
  return (
    <>
      <h2>Heldagsmøder og seminarer</h2>
      <SelectField
        name="heldag"
        label="Heldagsmøder"
        options={optionsOf(FULL_DAYS)}
        value={text('heldag')}
        error={errorOf(errors, 'heldag')}
      />
      <TextField
        name="seminarer"
        label="Seminarer"
        value={text('seminarer')}
        error={errorOf(errors, 'seminarer')}
        hint="Dage med årstal og komma imellem: 11. marts 2027, 9. september 2027."
        optional
      />
      <div class="plan-times">
        <TimeField
          name="heldagfra"
          label="Heldag og seminar fra klokken"
          value={text('heldagfra')}
          error={errorOf(errors, 'heldagfra')}
          optional
        />
        <TimeField
          name="heldagtil"
          label="Heldag og seminar til klokken"
          value={text('heldagtil')}
          error={errorOf(errors, 'heldagtil')}
          optional
        />
      </div>
    </>
  )
}
