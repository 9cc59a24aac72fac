import { ITEM_KINDS } from '../../../organisation/templates/model.ts'
import type { FieldError } from '../../../platform/web/forms.ts'
import { errorOf } from '../../../ui/error-summary.tsx'
import { DateField, RadioGroup, TextArea, TextField } from '../../../ui/fields.tsx'
import type { FieldsOfItem } from '../item-forms.ts'

interface ItemFieldsProps {
  fields: FieldsOfItem
  errors: readonly FieldError[]
  /** An item with a paper has its text there. */
  hasPaper: boolean
  /** Its case is closed, and so is the item. */
  caseClosed: boolean
  /** A reason is demanded. */
  late: boolean
}

export function ItemFields({ fields, errors, hasPaper, caseClosed, late }: ItemFieldsProps) {
  const of = (name: string) => ({ name, value: fields[name] ?? '', error: errorOf(errors, name) })
  return (
    <>
      {late ? <LateField fields={fields} errors={errors} /> : null}
      <TextField {...of('titel')} label="Titel" />
      <RadioGroup
        name="slags"
        label="Forummet skal"
        chosen={fields['slags'] ?? 'decision'}
        error={errorOf(errors, 'slags')}
        options={Object.entries(ITEM_KINDS).map(([value, text]) => ({ value, text }))}
      />
      {hasPaper ? null : (
        <TextArea
          {...of('tekst')}
          label="Tekst"
          rows={6}
          optional
          hint="Tom linje mellem afsnit, «- » foran punkter i en liste."
        />
      )}
      <TextField {...of('sagsnummer')} label="Sagsnummer" width="short" optional />
      <TextField {...of('minutter')} label="Minutter" width="short" optional />
      <TextField {...of('pause')} label="Pause efter punktet, minutter" width="short" optional />
      <ClosedFields {...{ fields, errors, caseClosed }} />
    </>
  )
}

export function LateField({ fields, errors }: Pick<ItemFieldsProps, 'fields' | 'errors'>) {
  return (
    <TextField
      name="sent"
      label="Hvorfor kommer punktet for sent?"
      hint="Grunden står ved punktet på dagsordenen."
      value={fields['sent'] ?? ''}
      error={errorOf(errors, 'sent')}
    />
  )
}

function ClosedFields({ fields, errors, caseClosed }: Omit<ItemFieldsProps, 'hasPaper' | 'late'>) {
  const of = (name: string) => ({ name, value: fields[name] ?? '', error: errorOf(errors, name) })
  const closed = caseClosed || fields['lukket'] === 'ja'
  return (
    <details class="closed-fields" open={closed}>
      <summary>Lukket punkt</summary>
      <div class="form-group-checkbox">
        <input class="form-checkbox" type="checkbox" id="lukket" name="lukket" value="ja" checked={closed} />
        <label for="lukket">Punktet er lukket</label>
      </div>
      {caseClosed ? <p class="quiet">Sagen er lukket. Så er punktet det også.</p> : null}
      <TextField {...of('grund')} label="Hvorfor er punktet lukket?" hint="Lov og paragraf" optional />
      <TextField {...of('neutral')} label="Titel, som alle må se" optional />
      <DateField {...of('gennemses')} label="Hvornår vurderes lukningen igen?" optional />
      <TextArea
        {...of('offentlig')}
        label="Beslutning, som alle må se"
        hint="Kan skrives senere."
        rows={3}
        optional
      />
    </details>
  )
}
