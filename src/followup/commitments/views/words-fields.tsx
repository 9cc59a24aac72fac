/** The fields of what is owed: for a new commitment, one read from minutes, and one that is put right. */
import { DateField, SelectField, TextArea, TextField } from '../../../ui/fields.tsx'
import { recurrenceText } from '../../../meetings/views/commitments.tsx'
import type { Named } from '../owners.ts'
import { RECURRENCES } from '../words.ts'

export interface WordsFieldsProps {
  value: (name: string) => string
  error: (name: string) => string | undefined
  ownerNames: readonly string[]
  bodies: readonly Named[]
  /** False where a date is there already: it moves with a reason. */
  withDue?: boolean
}

export function WordsFields({ value, error, ownerNames, bodies, withDue = true }: WordsFieldsProps) {
  const field = (name: string) => ({ name, value: value(name), error: error(name) })
  return (
    <>
      <TextArea {...field('hvad')} label="Hvad skal ske" rows={3} />
      <div class="field-columns">
        <OwnerField value={value('ansvarlig')} error={error('ansvarlig')} names={ownerNames} />
        <TextField
          {...field('rolle')}
          label="Rolle"
          optional
          hint="Når ingen bestemt person eller enhed har opgaven."
        />
      </div>
      <div class="field-columns">
        {withDue ? <DateField {...field('frist')} label="Frist" optional /> : null}
        <TextField
          {...field('fristord')}
          label="Frist med ord"
          optional
          hint="Som der står: »om et år«, »ultimo september«. Uden dato ovenfor regnes den ud."
        />
        <DateField
          {...field('svarfrist')}
          label="Svarfrist"
          optional
          hint="Den dag, den, der har spurgt, skal have svar."
        />
        <SelectField {...field('gentages')} label="Gentages" options={recurrencesWith(value('gentages'))} />
      </div>
      <div class="field-columns">
        <SelectField
          {...field('tilbagetil')}
          label="Tilbage til"
          options={[
            { value: '', text: 'Intet' },
            ...bodies.map(({ id, name }) => ({ value: String(id), text: name })),
          ]}
        />
        <TextField {...field('sag')} label="Sagsnummer" optional width="short" />
      </div>
    </>
  )
}

function OwnerField(props: { value: string; error: string | undefined; names: readonly string[] }) {
  const { value, error, names } = props
  return (
    <div class={error === undefined ? 'form-group' : 'form-group form-error'}>
      <label class="form-label" for="ansvarlig">
        Ansvarlig<span class="weight-normal"> (frivilligt)</span>
      </label>
      <span class="form-hint" id="ansvarlig-hint">
        Navn, initialer eller enhed.
      </span>
      {error === undefined ? null : (
        <span class="form-error-message" id="ansvarlig-error">
          <span class="sr-only">Fejl: </span>
          {error}
        </span>
      )}
      <input
        class="form-input"
        id="ansvarlig"
        name="ansvarlig"
        type="text"
        list="ansvarlige"
        autocomplete="off"
        value={value}
        aria-invalid={error === undefined ? undefined : 'true'}
        aria-describedby={error === undefined ? 'ansvarlig-hint' : 'ansvarlig-hint ansvarlig-error'}
      />
      <datalist id="ansvarlige">
        {names.map((name) => (
          <option value={name}></option>
        ))}
      </datalist>
    </div>
  )
}

/** With what the minutes said where that is none of the usual rules. */
function recurrencesWith(value: string) {
  const known = RECURRENCES.some((each) => each.value === value)
  return known ? RECURRENCES : [...RECURRENCES, { value, text: recurrenceText(value) }]
}
