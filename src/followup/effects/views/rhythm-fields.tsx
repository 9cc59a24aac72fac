import type { FieldError } from '../../../platform/web/forms.ts'
import { errorOf } from '../../../ui/error-summary.tsx'
import { DateField, SelectField, TextArea } from '../../../ui/fields.tsx'
import { RHYTHMS } from '../measuring-dates.ts'

/** Measuring dates by a rule, one by one, or both. */
export function RhythmFields({
  value,
  errors,
}: {
  value: (name: string) => string
  errors: readonly FieldError[]
}) {
  return (
    <>
      <DateField
        name="foerste"
        label="Første måling"
        optional
        value={value('foerste')}
        error={errorOf(errors, 'foerste')}
      />
      <SelectField
        name="rytme"
        label="Derefter"
        value={value('rytme') || 'once'}
        error={errorOf(errors, 'rytme')}
        options={Object.entries(RHYTHMS).map(([each, { text }]) => ({ value: each, text }))}
      />
      <DateField
        name="sidste"
        label="Sidste måling"
        optional
        value={value('sidste')}
        error={errorOf(errors, 'sidste')}
      />
      <TextArea
        name="datoer"
        label="Andre datoer"
        hint="En på hver linje: 30-06-2027"
        rows={3}
        optional
        value={value('datoer')}
        error={errorOf(errors, 'datoer')}
      />
    </>
  )
}
