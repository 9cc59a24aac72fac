import { writeShortDate } from '../../../language/dates.ts'
import { ACT, valueOf } from '../../../organisation/administration.tsx'
import { paths } from '../../../paths.ts'
import { Badge } from '../../../ui/badge.tsx'
import { Button } from '../../../ui/buttons.tsx'
import { errorOf } from '../../../ui/error-summary.tsx'
import { Form, HiddenField, SelectField, TextArea, TextField } from '../../../ui/fields.tsx'
import { Table } from '../../../ui/table.tsx'
import type { Risk } from '../details.ts'
import { RISK_DEGREES, weighRisk } from '../model.ts'
import { Folded, RemoveLine } from './line-forms.tsx'
import type { ProjectProps } from './project.tsx'
import { riskColour } from './words.tsx'

const WEIGH = 'risiko'
const LIKELY = ['Meget usandsynlig', 'Usandsynlig', 'Mulig', 'Sandsynlig', 'Næsten sikker']
const BAD = ['Ubetydelig', 'Lille', 'Mærkbar', 'Alvorlig', 'Kritisk']
const degrees = (words: readonly string[]) =>
  words.map((text, index) => ({ value: String(index + 1), text: `${index + 1}. ${text}` }))

/** What may go wrong: likelihood times consequence, the heaviest first. */
export function Risks(props: ProjectProps) {
  const { project, details, rights } = props
  return (
    <section aria-labelledby="risici-overskrift">
      <h2 id="risici-overskrift">Risici</h2>
      <Table
        caption="Sandsynlighed gange konsekvens, fra 1 til 25"
        columns={[
          { text: 'Risiko', names: true },
          'Vægt',
          'Hvad der gøres',
          'Ansvarlig',
          ...(rights.writes ? ['Handling'] : []),
        ]}
        rows={details.risks.map((risk) => [
          risk.title,
          <Weight risk={risk} />,
          risk.response,
          risk.owner,
          ...(rights.writes ? [<LineActs projectId={project.id} risk={risk} />] : []),
        ])}
        empty="Der er ikke skrevet risici."
      />
      {rights.writes ? <RiskForm {...props} /> : null}
    </section>
  )
}

function Weight({ risk: { likelihood, consequence, closedOn } }: { risk: Risk }) {
  if (closedOn !== null) return <Badge>Lukket {writeShortDate(closedOn)}</Badge>
  const { score, degree } = weighRisk(likelihood, consequence)
  return (
    <>
      <Badge colour={riskColour(degree)}>{RISK_DEGREES[degree]}</Badge> {likelihood} × {consequence} = {score}
    </>
  )
}

function LineActs({ projectId, risk }: { projectId: number; risk: Risk }) {
  return (
    <>
      {risk.closedOn === null ? (
        <form class="action" method="post" action={paths.project(projectId)}>
          <HiddenField name={ACT} value="luk-risiko" />
          <HiddenField name="linje" value={String(risk.id)} />
          <button class="function-link" type="submit">
            Luk<span class="sr-only"> {risk.title}</span>
          </button>
        </form>
      ) : null}{' '}
      <RemoveLine projectId={projectId} of="risiko" id={risk.id} what={risk.title} />
    </>
  )
}

function RiskForm({ project, persons, filled }: ProjectProps) {
  const value = (name: string, otherwise = '') => valueOf(filled, WEIGH, name, otherwise)
  const error = (field: string) => (filled.act === WEIGH ? errorOf(filled.errors, field) : undefined)
  return (
    <Folded id="skriv-risiko" summary="Tilføj eller vurder en risiko" open={filled.act === WEIGH}>
      <Form action={paths.project(project.id)}>
        <HiddenField name={ACT} value={WEIGH} />
        <TextField
          name="risiko"
          label="Hvad kan gå galt"
          hint="Står den på listen, bliver den vurderet igen."
          value={value('risiko')}
          error={error('risiko')}
        />
        <SelectField
          name="sandsynlighed"
          label="Sandsynlighed"
          options={degrees(LIKELY)}
          value={value('sandsynlighed', '3')}
          error={error('sandsynlighed')}
        />
        <SelectField
          name="konsekvens"
          label="Konsekvens"
          options={degrees(BAD)}
          value={value('konsekvens', '3')}
          error={error('konsekvens')}
        />
        <TextArea
          name="svar"
          label="Hvad der gøres"
          optional
          rows={3}
          value={value('svar')}
          error={error('svar')}
        />
        <SelectField
          name="ansvarlig"
          label="Ansvarlig"
          optional
          options={[
            { value: '', text: 'Ingen valgt' },
            ...persons.map(({ id, name }) => ({ value: String(id), text: name })),
          ]}
          value={value('ansvarlig')}
          error={error('ansvarlig')}
        />
        <Button>Gem risikoen</Button>
      </Form>
    </Folded>
  )
}
