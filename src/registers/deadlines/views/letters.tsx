/** Letters that are due: open cases whose deadline will not be kept. */
import { writeShortDate } from '../../../language/dates.ts'
import { paths } from '../../../paths.ts'
import { Alert } from '../../../ui/alert.tsx'
import { Badge } from '../../../ui/badge.tsx'
import { Button } from '../../../ui/buttons.tsx'
import { Form, HiddenField, SelectField, TextField } from '../../../ui/fields.tsx'
import { Table } from '../../../ui/table.tsx'
import { writeLeft } from '../model.ts'
import type { DueCase, LettersOfUnit } from '../queries.ts'

export interface LettersProps {
  today: string
  days: number
  unit: number | null
  units: readonly LettersOfUnit[]
  cases: readonly DueCase[]
  /** How many were marked just now; null where nothing was sent. */
  marked: number | null
}

export const MOST_LETTERS = 200

export function LettersView({ today, days, unit, units, cases, marked }: LettersProps) {
  const all = units
    .filter(({ unitId }) => unit === null || unitId === unit)
    .reduce((sum, { letters }) => sum + letters, 0)
  return (
    <>
      <h1>Breve om frister, der ikke holder</h1>
      <p class="lead">
        Åbne sager, hvis frist er overskredet eller snart udløber. Borgeren skal have brev om, hvornår en
        afgørelse kan ventes.
      </p>
      {marked === null ? null : (
        <Alert kind="success">
          {marked === 1 ? '1 brev er markeret som sendt.' : `${marked} breve er markeret som sendt.`}
        </Alert>
      )}
      <form class="filters no-print" method="get" action={paths.deadlineLetters}>
        <TextField name="dage" label="Frist inden for (dage)" value={String(days)} width="short" />
        <SelectField
          name="center"
          label="Center"
          value={unit === null ? '' : String(unit)}
          options={[
            { value: '', text: 'Alle' },
            ...units.map(({ unitId, unit: name, letters }) => ({
              value: String(unitId),
              text: `${name} (${letters})`,
            })),
          ]}
        />
        <Button kind="secondary">Vis</Button>
      </form>
      <p>
        {all === 1 ? '1 brev mangler.' : `${all} breve mangler.`}
        {all > cases.length ? ` De ${cases.length}, hvis frist er længst overskredet, vises.` : ''}
      </p>
      {cases.length === 0 ? null : <LettersForm today={today} days={days} unit={unit} cases={cases} />}
    </>
  )
}

function LettersForm({ today, days, unit, cases }: Pick<LettersProps, 'today' | 'days' | 'unit' | 'cases'>) {
  return (
    <Form action={paths.deadlineLetters}>
      <HiddenField name="dage" value={String(days)} />
      <HiddenField name="center" value={unit === null ? '' : String(unit)} />
      <Table
        caption="Breve, der mangler"
        captionHidden
        columns={['Sendt', { text: 'Sag', names: true }, 'Frist', 'Center', 'Begyndt']}
        rows={cases.map((one) => [
          <Choice one={one} />,
          <>
            {one.reference} {one.remitted ? <Badge>Hjemvist</Badge> : null}
            <br />
            <span class="weight-normal">{one.area}</span>
          </>,
          <>
            {writeShortDate(one.dueOn)}{' '}
            <Badge colour={one.dueOn < today ? 'error' : 'warning'}>{writeLeft(one.dueOn, today)}</Badge>
          </>,
          one.unit,
          writeShortDate(one.startedOn),
        ])}
        empty=""
      />
      <Button name="handling" value="valgte">
        Markér de valgte som sendt
      </Button>{' '}
      <Button kind="secondary" name="handling" value="viste">
        {`Markér alle ${cases.length} viste som sendt`}
      </Button>
      {cases.map(({ id }) => (
        <HiddenField name="vist" value={String(id)} />
      ))}
    </Form>
  )
}

function Choice({ one }: { one: DueCase }) {
  return (
    <span class="form-group-checkbox">
      <input class="form-checkbox" type="checkbox" id={`sag-${one.id}`} name="sag" value={String(one.id)} />
      <label for={`sag-${one.id}`}>
        <span class="sr-only">Brev i sag {one.reference} er sendt</span>
      </label>
    </span>
  )
}
