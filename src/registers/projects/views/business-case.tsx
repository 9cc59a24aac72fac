import { writeAmount } from '../../../language/amounts.ts'
import { ACT, valueOf } from '../../../organisation/administration.tsx'
import { paths } from '../../../paths.ts'
import { Button } from '../../../ui/buttons.tsx'
import { errorOf } from '../../../ui/error-summary.tsx'
import { Form, HiddenField, RadioGroup, TextField } from '../../../ui/fields.tsx'
import { Table } from '../../../ui/table.tsx'
import type { BusinessCase } from '../business-case.ts'
import { Folded, RemoveLine } from './line-forms.tsx'
import type { ProjectProps } from './project.tsx'

const ADD = 'beloeb'

/** What the project costs and gains, year by year, and when it has paid for itself. */
export function BusinessCaseView(props: ProjectProps) {
  const { project, details, rights } = props
  const { amounts, businessCase } = details
  return (
    <section aria-labelledby="business-case-overskrift">
      <h2 id="business-case-overskrift">Business case</h2>
      {amounts.length > 0 ? <p>{tellCase(businessCase)}</p> : null}
      <Years businessCase={businessCase} />
      {amounts.length > 0 ? (
        <details>
          <summary>Beløbene bag</summary>
          <Table
            caption="Omkostninger og gevinster"
            captionHidden
            columns={[
              'År',
              'Art',
              { text: 'Hvad', names: true },
              { text: 'Beløb', figures: true },
              ...(rights.writes ? ['Handling'] : []),
            ]}
            rows={amounts.map(({ id, year, kind, title, ore }) => [
              year,
              kind === 'cost' ? 'Omkostning' : 'Gevinst',
              title,
              writeAmount(ore),
              ...(rights.writes
                ? [<RemoveLine projectId={project.id} of="beloeb" id={id} what={`${title} ${year}`} />]
                : []),
            ])}
            empty=""
          />
        </details>
      ) : null}
      {rights.writes ? <AmountForm {...props} /> : null}
    </section>
  )
}

function Years({ businessCase: { years, cost, gain, net } }: { businessCase: BusinessCase }) {
  const figures = (text: string) => ({ text, figures: true })
  return (
    <Table
      caption="Business case efter år. Plus er en gevinst."
      columns={[
        { text: 'År', names: true },
        figures('Omkostning'),
        figures('Gevinst'),
        figures('Netto'),
        figures('Netto i alt til og med året'),
      ]}
      rows={
        years.length === 0
          ? []
          : [
              ...years.map((year) => [
                year.year,
                writeAmount(year.cost),
                writeAmount(year.gain),
                writeAmount(year.net),
                writeAmount(year.accumulated),
              ]),
              ['I alt', writeAmount(cost), writeAmount(gain), writeAmount(net), ''],
            ]
      }
      empty="Der er ingen beløb endnu."
      measure="working"
    />
  )
}

export function tellCase({ net, cost, paysBackIn }: BusinessCase): string {
  const sum =
    net < 0
      ? `koster ${writeAmount(-net)} mere, end det giver`
      : `giver ${writeAmount(net)} mere, end det koster`
  if (cost === 0) return `Projektet ${sum}.`
  return paysBackIn === null
    ? `Projektet ${sum}, og tjener sig ikke hjem i de år, der er regnet på.`
    : `Projektet ${sum}, og har tjent sig hjem i ${paysBackIn}.`
}

function AmountForm({ project, filled, today }: ProjectProps) {
  const error = (field: string) => (filled.act === ADD ? errorOf(filled.errors, field) : undefined)
  return (
    <Folded id="skriv-beloeb" summary="Tilføj et beløb" open={filled.act === ADD}>
      <Form action={paths.project(project.id)}>
        <HiddenField name={ACT} value={ADD} />
        <TextField
          name="aar"
          label="År"
          width="short"
          value={valueOf(filled, ADD, 'aar', today.slice(0, 4))}
          error={error('aar')}
        />
        <RadioGroup
          name="art"
          label="Art"
          options={[
            { value: 'cost', text: 'Omkostning' },
            { value: 'gain', text: 'Gevinst' },
          ]}
          chosen={valueOf(filled, ADD, 'art', 'cost')}
          error={error('art')}
        />
        <TextField name="hvad" label="Hvad" value={valueOf(filled, ADD, 'hvad')} error={error('hvad')} />
        <TextField
          name="beloeb"
          label="Beløb"
          hint="Kroner uden fortegn, for eksempel 150.000."
          width="short"
          value={valueOf(filled, ADD, 'beloeb')}
          error={error('beloeb')}
        />
        <Button>Gem beløbet</Button>
      </Form>
    </Folded>
  )
}
