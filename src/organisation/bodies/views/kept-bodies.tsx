import { paths } from '../../../paths.ts'
import { Badge } from '../../../ui/badge.tsx'
import { Button, LinkButton } from '../../../ui/buttons.tsx'
import { ErrorSummary, errorOf } from '../../../ui/error-summary.tsx'
import { DateField, Form, SelectField, TextArea, TextField } from '../../../ui/fields.tsx'
import { Table } from '../../../ui/table.tsx'
import { ACT, type Filled, valueOf } from '../../administration.tsx'
import { BODY_KINDS, bodyKindText, holdsOn } from '../../model.ts'
import type { BodySummary } from '../../queries.ts'
import { periodText } from '../../views/periods.ts'
import { CHOSEN_KINDS } from '../model.ts'

export function KeptBodiesView({ bodies, today }: { bodies: readonly BodySummary[]; today: string }) {
  return (
    <>
      <h1>Fora</h1>
      <p>
        <LinkButton href={paths.newBody}>Tilføj et forum</LinkButton>
      </p>
      <Table
        caption="Fora"
        captionHidden
        measure="working"
        columns={[{ text: 'Navn', names: true }, 'Slags', 'Periode']}
        rows={bodies.map((body) => [
          <a href={paths.keptBody(body.id)}>{body.name}</a>,
          body.kind === 'unknown' ? <Badge colour="warning">Skal placeres</Badge> : bodyKindText(body.kind),
          holdsOn(body, today) ? periodText(body) : <Badge>Nedlagt: {periodText(body)}</Badge>,
        ])}
        empty="Der er ingen fora endnu."
      />
    </>
  )
}

export function NewBodyView({ filled, today }: { filled: Filled; today: string }) {
  return (
    <>
      <ErrorSummary errors={filled.errors} />
      <h1>Nyt forum</h1>
      <Form action={paths.newBody}>
        <BodyFields
          filled={filled}
          value={(name, otherwise) => valueOf(filled, 'tilfoej', name, otherwise)}
          body={{ name: '', kind: '', validFrom: today, validUntil: null, mandate: null }}
        />
        <div class="button-row">
          <Button name={ACT} value="tilfoej">
            Tilføj forummet
          </Button>
          <LinkButton href={paths.keptBodies} kind="tertiary">
            Fortryd
          </LinkButton>
        </div>
      </Form>
    </>
  )
}

interface BodyFieldsProps {
  filled: Filled
  value: (name: string, otherwise?: string) => string
  body: {
    name: string
    kind: string
    validFrom: string | null
    validUntil: string | null
    mandate: string | null
  }
}

export function BodyFields({ filled: { errors }, value, body }: BodyFieldsProps) {
  return (
    <>
      <TextField name="navn" label="Navn" value={value('navn', body.name)} error={errorOf(errors, 'navn')} />
      <SelectField
        name="slags"
        label="Slags"
        options={[
          { value: '', text: 'Vælg en slags' },
          ...CHOSEN_KINDS.map((kind) => ({ value: kind, text: BODY_KINDS[kind] })),
        ]}
        value={value('slags', body.kind)}
        error={errorOf(errors, 'slags')}
      />
      <DateField
        name="fra"
        label="Første dag"
        value={value('fra', body.validFrom ?? '')}
        optional
        error={errorOf(errors, 'fra')}
      />
      <DateField
        name="til"
        label="Sidste dag"
        value={value('til', body.validUntil ?? '')}
        optional
        error={errorOf(errors, 'til')}
      />
      <TextArea
        name="opgave"
        label="Opgave"
        hint="Opgaveudvalg og styregrupper skal have en opgave og en sidste dag."
        value={value('opgave', body.mandate ?? '')}
        optional
        error={errorOf(errors, 'opgave')}
      />
    </>
  )
}
