import { ACT, valueOf } from '../../../organisation/administration.tsx'
import { paths } from '../../../paths.ts'
import { Button } from '../../../ui/buttons.tsx'
import { errorOf } from '../../../ui/error-summary.tsx'
import { CheckboxGroup, Form, HiddenField, SelectField, TextArea } from '../../../ui/fields.tsx'
import type { Named } from '../queries.ts'
import type { ConsultationProps } from './consultation.tsx'

const ASK = 'spoerg'

/** Several are asked at once; whoever answers for them is told by mail. */
export function AskForm({ consultation, choices, filled }: ConsultationProps) {
  const error = (field: string) => (filled.act === ASK ? errorOf(filled.errors, field) : undefined)
  const asked = (key: 'bodyId' | 'unitId') => consultation.asked.map((each) => each[key])
  const options = (all: readonly Named[], known: readonly (number | null)[]) =>
    all.filter(({ id }) => !known.includes(id)).map(({ id, name }) => ({ value: String(id), text: name }))
  return (
    <details class="no-print" open={filled.act === ASK || consultation.asked.length === 0}>
      <summary>Spørg flere</summary>
      <Form action={paths.consultation(consultation.id)}>
        <HiddenField name={ACT} value={ASK} />
        <CheckboxGroup
          name="forum"
          label="Fora"
          optional
          options={options(choices.bodies, asked('bodyId'))}
          chosen={[filled.typed['forum'] ?? []].flat().map(String)}
          error={error('forum')}
        />
        <CheckboxGroup
          name="enhed"
          id="enhed-spurgt"
          label="Enheder"
          optional
          options={options(choices.units, asked('unitId'))}
          chosen={[filled.typed['enhed'] ?? []].flat().map(String)}
        />
        <TextArea
          name="andre"
          label="Andre"
          hint="Råd, foreninger og udvalg, der ikke er fora her. Ét navn på hver linje."
          optional
          rows={3}
          value={valueOf(filled, ASK, 'andre')}
          error={error('andre')}
        />
        <SelectField
          name="kontakt"
          label="Kontaktperson"
          hint="Får besked og påmindelser. Vælges ingen, er det forummets sekretær eller enhedens leder."
          optional
          options={[
            { value: '', text: 'Sekretær eller leder' },
            ...choices.persons.map(({ id, name }) => ({ value: String(id), text: name })),
          ]}
          value={valueOf(filled, ASK, 'kontakt')}
        />
        <Button>Send i høring</Button>
      </Form>
    </details>
  )
}
