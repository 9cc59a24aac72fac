import { ACT, valueOf } from '../../../organisation/administration.tsx'
import { paths } from '../../../paths.ts'
import { Button } from '../../../ui/buttons.tsx'
import { errorOf } from '../../../ui/error-summary.tsx'
import { Form, HiddenField, SelectField, TextField } from '../../../ui/fields.tsx'
import { Table } from '../../../ui/table.tsx'
import type { NamedDependency, Portfolio } from '../queries.ts'
import { days } from '../status-paper.ts'
import { Folded, RemoveLine } from './line-forms.tsx'
import type { ProjectProps } from './project.tsx'

const ADD = 'afhaengighed'

/** What it waits for, and what waits for it: with the delay that comes through. */
export function Dependencies(props: ProjectProps) {
  const { project, portfolio, rights } = props
  const needed = portfolio.dependencies.filter(({ projectId }) => projectId === project.id)
  const waiting = portfolio.dependencies.filter(({ needsId }) => needsId === project.id)
  return (
    <section aria-labelledby="afhaengigheder-overskrift">
      <h2 id="afhaengigheder-overskrift">Afhængigheder</h2>
      <Table
        caption="Projektet venter på"
        columns={[
          { text: 'Projekt', names: true },
          'Leverance',
          'Luft',
          'Forsinkelse, der når hertil',
          ...(rights.writes ? ['Handling'] : []),
        ]}
        rows={needed.map((dependency) => [
          <ProjectLink portfolio={portfolio} id={dependency.needsId} />,
          dependency.what,
          days(dependency.slackDays),
          reaches(portfolio, dependency),
          ...(rights.writes
            ? [
                <RemoveLine
                  projectId={project.id}
                  of="afhaengighed"
                  id={dependency.id}
                  what={dependency.what}
                />,
              ]
            : []),
        ])}
        empty="Projektet venter ikke på andre projekter."
      />
      {waiting.length > 0 ? (
        <Table
          caption="Venter på projektet"
          columns={[{ text: 'Projekt', names: true }, 'Leverance', 'Luft', 'Forsinkelse, der når dertil']}
          rows={waiting.map((dependency) => [
            <ProjectLink portfolio={portfolio} id={dependency.projectId} />,
            dependency.what,
            days(dependency.slackDays),
            reaches(portfolio, dependency),
          ])}
          empty=""
        />
      ) : null}
      {rights.writes ? <DependencyForm {...props} /> : null}
    </section>
  )
}

function reaches({ delays }: Portfolio, { needsId, slackDays }: NamedDependency): string {
  const through = (delays.get(needsId)?.days ?? 0) - slackDays
  return through > 0 ? days(through) : 'Ingen'
}

function ProjectLink({ portfolio, id }: { portfolio: Portfolio; id: number }) {
  const title = portfolio.projects.find((project) => project.id === id)?.title ?? 'Ukendt projekt'
  return <a href={paths.project(id)}>{title}</a>
}

function DependencyForm({ project, portfolio, filled }: ProjectProps) {
  const error = (field: string) => (filled.act === ADD ? errorOf(filled.errors, field) : undefined)
  return (
    <Folded id="skriv-afhaengighed" summary="Tilføj en afhængighed" open={filled.act === ADD}>
      <Form action={paths.project(project.id)}>
        <HiddenField name={ACT} value={ADD} />
        <SelectField
          name="venter-paa"
          label="Projektet venter på"
          options={[
            { value: '', text: 'Vælg et projekt' },
            ...portfolio.projects
              .filter(({ id }) => id !== project.id)
              .map(({ id, title }) => ({ value: String(id), text: title })),
          ]}
          value={valueOf(filled, ADD, 'venter-paa')}
          error={error('venter-paa')}
        />
        <TextField
          name="leverance"
          label="Hvad der ventes på"
          value={valueOf(filled, ADD, 'leverance')}
          error={error('leverance')}
        />
        <TextField
          name="luft"
          label="Luft i dage"
          hint="Så meget senere kan det komme, uden at dette projekt bliver forsinket."
          width="short"
          value={valueOf(filled, ADD, 'luft', '0')}
          error={error('luft')}
        />
        <Button>Gem afhængigheden</Button>
      </Form>
    </Folded>
  )
}
