import { ACT, valueOf } from '../../../organisation/administration.tsx'
import { paths } from '../../../paths.ts'
import { Button } from '../../../ui/buttons.tsx'
import { errorOf } from '../../../ui/error-summary.tsx'
import { Form, HiddenField, SelectField, TextField } from '../../../ui/fields.tsx'
import { Table } from '../../../ui/table.tsx'
import { Folded, RemoveLine } from './line-forms.tsx'
import type { ProjectProps } from './project.tsx'

const WANT = 'effekt'

/** What is to be better when the project is done, and the indicator that tells. */
export function Effects({ project, details, rights, filled }: ProjectProps) {
  const error = (field: string) => (filled.act === WANT ? errorOf(filled.errors, field) : undefined)
  return (
    <section>
      <h2>Ønskede effekter</h2>
      <Table
        caption="Ønskede effekter"
        captionHidden
        columns={[
          { text: 'Hvad skal være bedre', names: true },
          'Måles med',
          ...(rights.writes ? ['Handling'] : []),
        ]}
        rows={details.effects.map(({ id, wanted, indicator }) => [
          wanted,
          indicator ? <a href={paths.indicator(indicator.id)}>{indicator.title}</a> : 'Ingen indikator endnu',
          ...(rights.writes ? [<RemoveLine projectId={project.id} of="effekt" id={id} what={wanted} />] : []),
        ])}
        empty="Der er ikke skrevet, hvad projektet skal virke på."
      />
      {rights.writes ? (
        <Folded id="skriv-effekt" summary="Tilføj en ønsket effekt" open={filled.act === WANT}>
          <Form action={paths.project(project.id)}>
            <HiddenField name={ACT} value={WANT} />
            <TextField
              name="effekt"
              label="Hvad skal være bedre"
              value={valueOf(filled, WANT, 'effekt')}
              error={error('effekt')}
            />
            <SelectField
              name="indikator"
              label="Måles med"
              hint="Indikatorer gøres i stand under Effekter. Skriv effekten igen for at give den en anden indikator."
              optional
              options={[
                { value: '', text: 'Ingen indikator endnu' },
                ...details.indicators.map(({ id, title }) => ({ value: String(id), text: title })),
              ]}
              value={valueOf(filled, WANT, 'indikator')}
            />
            <Button>Gem effekten</Button>
          </Form>
        </Folded>
      ) : null}
    </section>
  )
}
