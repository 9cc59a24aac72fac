/** What the body's secretary does with a commitment: a new date, dropped, superseded, its words put right. */
import { writeDate } from '../../../language/dates.ts'
import { ACT, valueOf } from '../../../organisation/administration.tsx'
import { paths } from '../../../paths.ts'
import { Button } from '../../../ui/buttons.tsx'
import { errorOf } from '../../../ui/error-summary.tsx'
import { DateField, Form, SelectField, TextArea } from '../../../ui/fields.tsx'
import type { DetailProps } from './detail.tsx'
import { WordsFields } from './words-fields.tsx'

export function KeeperForms(props: DetailProps & { unsettled: boolean }) {
  const { commitment, filled, unsettled } = props
  const action = paths.commitment(commitment.id)
  const error = (act: string, name: string) => (filled.act === act ? errorOf(filled.errors, name) : undefined)
  return (
    <section class="section no-print" aria-labelledby="sekretaer">
      <h2 id="sekretaer">For sekretæren</h2>
      <details open={filled.act === 'ny-frist'}>
        <summary>{unsettled ? 'Ny frist' : 'Åbn igen med en ny frist'}</summary>
        <Form action={action}>
          <DateField
            name="nyfrist"
            label="Ny frist"
            value={valueOf(filled, 'ny-frist', 'nyfrist')}
            error={error('ny-frist', 'nyfrist')}
          />
          <TextArea
            name="begrundelse"
            label="Hvorfor"
            rows={2}
            value={valueOf(filled, 'ny-frist', 'begrundelse')}
            error={error('ny-frist', 'begrundelse')}
          />
          <Button kind="secondary" name={ACT} value="ny-frist" id="gem-frist">
            Gem frist
          </Button>
        </Form>
      </details>
      {unsettled ? <Endings {...props} error={error} /> : null}
      <ChangeWords {...props} />
    </section>
  )
}

function Endings(props: DetailProps & { error: (act: string, name: string) => string | undefined }) {
  const { commitment, filled, others, later, error } = props
  const action = paths.commitment(commitment.id)
  return (
    <>
      <details open={filled.act === 'bortfald'}>
        <summary>Lad den bortfalde</summary>
        <Form action={action}>
          <TextArea
            name="hvorfor"
            label="Hvorfor bortfalder den?"
            rows={2}
            value={valueOf(filled, 'bortfald', 'hvorfor')}
            error={error('bortfald', 'hvorfor')}
          />
          <Button kind="secondary" name={ACT} value="bortfald" id="bortfald">
            Lad bortfalde
          </Button>
        </Form>
      </details>
      <details open={filled.act === 'afloest'}>
        <summary>Den er afløst</summary>
        <Form action={action}>
          <SelectField
            name="afloeser"
            label="Afløst af"
            options={[
              { value: '', text: 'Vælg' },
              ...later.map(({ id, title, heldOn }) => ({
                value: `punkt-${id}`,
                text: `Beslutning ${writeDate(heldOn)}: ${title ?? 'Uden titel'}`,
              })),
              ...others.map(({ id, what }) => ({
                value: `opfoelgning-${id}`,
                text: `Opfølgning: ${what.slice(0, 120)}`,
              })),
            ]}
            value={valueOf(filled, 'afloest', 'afloeser')}
            error={error('afloest', 'afloeser')}
          />
          <Button kind="secondary" name={ACT} value="afloest" id="afloest">
            Marker som afløst
          </Button>
        </Form>
      </details>
    </>
  )
}

function ChangeWords({ commitment, filled, bodies, ownerNames }: DetailProps) {
  const { id, what, owner, ownerRole, dueOn, dueWords, answerBy, recurring, returnsToId, caseNumber, caseId } = commitment // prettier-ignore
  const stored: Record<string, string | null> = {
    hvad: what,
    ansvarlig: ownerRole === null ? owner : null,
    rolle: ownerRole,
    fristord: dueWords,
    svarfrist: answerBy,
    gentages: recurring,
    tilbagetil: returnsToId === null ? null : String(returnsToId),
    sag: caseId === null ? null : caseNumber,
  }
  return (
    <details open={filled.act === 'ret'}>
      <summary>Ret opfølgningen</summary>
      <Form action={paths.commitment(id)}>
        <WordsFields
          value={(name) => valueOf(filled, 'ret', name, stored[name] ?? '')}
          error={(name) => (filled.act === 'ret' ? errorOf(filled.errors, name) : undefined)}
          withDue={dueOn === null}
          {...{ bodies, ownerNames }}
        />
        <Button kind="secondary" name={ACT} value="ret" id="ret">
          Gem
        </Button>
      </Form>
    </details>
  )
}
