import { valueOf } from '../../../organisation/administration.tsx'
import { paths } from '../../../paths.ts'
import { Button } from '../../../ui/buttons.tsx'
import { errorOf } from '../../../ui/error-summary.tsx'
import {
  CheckboxGroup,
  DateField,
  FileField,
  Form,
  HiddenField,
  RadioGroup,
  TextArea,
  TextField,
} from '../../../ui/fields.tsx'
import { STANDS } from '../model.ts'
import type { ConsultationProps } from './consultation.tsx'

const ANSWER = 'svar'

/** For whoever answers, and for the holder who writes what came on paper. One answer may be that of several. */
export function AnswerForm({ consultation, filled, today }: ConsultationProps) {
  const waiting = consultation.asked.filter(
    ({ answerId, mine }) => answerId === null && (mine || consultation.holds),
  )
  if (waiting.length === 0 || consultation.closedOn !== null) return null
  const error = (field: string) => (filled.act === ANSWER ? errorOf(filled.errors, field) : undefined)
  const mine = waiting.filter((each) => each.mine)
  const chosen = [filled.typed['for'] ?? []].flat().map(String)
  return (
    <details id="skriv-svar" class="no-print" open={filled.act === ANSWER || mine.length > 0}>
      <summary>Skriv et svar</summary>
      <Form action={paths.consultationAnswers} files>
        <HiddenField name="hoering" value={String(consultation.id)} />
        <CheckboxGroup
          name="for"
          label="Svaret er fra"
          hint="Vælg flere, hvis de svarer sammen."
          options={waiting.map(({ id, name }) => ({ value: String(id), text: name }))}
          chosen={filled.act === ANSWER ? chosen : mine.length === 1 ? mine.map(({ id }) => String(id)) : []}
          error={error('for')}
        />
        <TextField
          name="hvis"
          label="Hvis svar er det"
          hint="Den, der har skrevet det, som det skal stå i sagen."
          value={valueOf(filled, ANSWER, 'hvis', mine.length === 1 ? (mine[0]?.name ?? '') : '')}
          error={error('hvis')}
        />
        <DateField
          name="modtaget"
          label="Modtaget"
          value={valueOf(filled, ANSWER, 'modtaget', today)}
          error={error('modtaget')}
        />
        <RadioGroup
          name="holdning"
          label="Hvad går svaret ud på"
          options={Object.entries(STANDS).map(([value, text]) => ({ value, text }))}
          chosen={valueOf(filled, ANSWER, 'holdning')}
          error={error('holdning')}
        />
        <TextArea
          name="ord"
          label="Svar"
          optional
          value={valueOf(filled, ANSWER, 'ord')}
          error={error('ord')}
        />
        <Attached filled={filled} error={error('filer')} />
        <Button>Gem svaret</Button>
      </Form>
    </details>
  )
}

function Attached({ filled, error }: Pick<ConsultationProps, 'filled'> & { error: string | undefined }) {
  return (
    <>
      <FileField name="filer" label="Bilag" multiple optional error={error} />
      <CheckboxGroup
        name="eftersendes"
        label="Bilag, der ikke er med endnu"
        optional
        options={[{ value: '1', text: 'Bilag eftersendes' }]}
        chosen={filled.typed['eftersendes'] === undefined ? [] : ['1']}
      />
    </>
  )
}
