import { writeDate, writeShortDate } from '../../../language/dates.ts'
import { type Filled, valueOf } from '../../../organisation/administration.tsx'
import { paths } from '../../../paths.ts'
import { Button, LinkButton } from '../../../ui/buttons.tsx'
import { errorOf, ErrorSummary } from '../../../ui/error-summary.tsx'
import { DateField, Form } from '../../../ui/fields.tsx'
import { Table } from '../../../ui/table.tsx'
import { KINDS, type Overlap } from '../model.ts'
import type { Policy, PolicySection, Template } from '../queries.ts'
import { Words } from './open.tsx'
import { StateBadge, writeTerm } from './tree.tsx'

const KEY = 'politikker'

export interface WorkProps {
  policy: Policy
  sections: readonly PolicySection[]
  above: Policy | null
  below: readonly Policy[]
  overlaps: readonly { other: Policy; shared: readonly string[] }[]
  guide: Template | null
  template: Template | null
  keeps: boolean
  filled: Filled
  act: string
}

/** One policy as colleagues work on it. */
export function WorkView(props: WorkProps) {
  const { policy, above, keeps, filled } = props
  return (
    <>
      <ErrorSummary errors={filled.errors} />
      <h1>{policy.title}</h1>
      <p>
        {KINDS[policy.kind]} <StateBadge state={policy.state} /> {writeTerm(policy)}
      </p>
      <p>
        {policy.body === null ? 'Der er ikke valgt et udvalg.' : `Ansvarligt udvalg: ${policy.body}.`}{' '}
        {policy.owner === null ? 'Ingen direktør ejer den endnu.' : `Ejer: ${policy.owner}.`}{' '}
        {policy.reportOn === null
          ? ''
          : policy.reportedOn === null
            ? `Udvalget skal have status senest ${writeDate(policy.reportOn)}.`
            : `Udvalget fik status den ${writeDate(policy.reportedOn)}.`}
      </p>
      {above === null ? null : (
        <p>
          Hører under <a href={paths.policyWork(above.id)}>{above.title}</a>.
        </p>
      )}
      {keeps ? (
        <p class="no-print">
          <LinkButton href={paths.registerRowForm(KEY, 'politikker', policy.id)}>Ret oplysninger</LinkButton>
        </p>
      ) : null}
      <Gate {...props} />
      {policy.short === null ? null : (
        <section>
          <h2>Kort fortalt</h2>
          <Words words={policy.short} />
        </section>
      )}
      <TextView {...props} />
      <Around {...props} />
    </>
  )
}

function Gate({ policy, keeps, filled, act }: WorkProps) {
  if (policy.talkOn !== null)
    return <p>Første samtale med sekretariatet blev holdt den {writeDate(policy.talkOn)}.</p>
  return (
    <section>
      <h2>Første samtale med sekretariatet</h2>
      <p>Arbejdet går først videre, når samtalen er holdt.</p>
      {keeps ? (
        <Form action={paths.policyWork(policy.id)} class="no-print">
          <DateField
            name="dato"
            label="Samtalen blev holdt"
            value={valueOf(filled, 'samtale', 'dato')}
            error={errorOf(filled.errors, 'dato')}
          />
          <Button name={act} value="samtale">
            Samtalen er holdt
          </Button>
        </Form>
      ) : null}
    </section>
  )
}

function TextView({ policy, sections, guide, template, keeps, act }: WorkProps) {
  const canBegin =
    keeps && sections.length === 0 && template !== null && ['writing', 'hearing'].includes(policy.state)
  return (
    <section aria-labelledby="tekst">
      <h2 id="tekst">Teksten</h2>
      {policy.template === null ? null : <p>Skrevet efter {policy.template}.</p>}
      {sections.length === 0 ? <p class="empty-state">Der er ikke skrevet noget endnu.</p> : null}
      {canBegin ? (
        <Form action={paths.policyWork(policy.id)} class="no-print">
          <Button name={act} value="afsnit" kind="secondary">
            Sæt overskrifterne fra {template.title} ind
          </Button>
        </Form>
      ) : null}
      {sections.map(({ id, heading, words }) => (
        <section>
          <h3>{heading}</h3>
          {words === null ? <p class="empty-state">Mangler.</p> : <Words words={words} />}
          {keeps ? (
            <p class="no-print">
              <a href={paths.registerRowForm(KEY, 'afsnit', id)}>
                Skriv<span class="sr-only"> {heading}</span>
              </a>
            </p>
          ) : null}
        </section>
      ))}
      {guide === null || policy.state === 'decided' ? null : (
        <details class="no-print">
          <summary>{guide.title}</summary>
          <Words words={guide.words} />
        </details>
      )}
    </section>
  )
}

function Around({ below, overlaps }: WorkProps) {
  return (
    <>
      {below.length === 0 ? null : (
        <section>
          <h2>Under den</h2>
          <ul>
            {below.map(({ id, title, kind }) => (
              <li>
                <a href={paths.policyWork(id)}>{title}</a> ({KINDS[kind]})
              </li>
            ))}
          </ul>
        </section>
      )}
      {overlaps.length === 0 ? null : (
        <section>
          <h2>Andre om det samme</h2>
          <ul>
            {overlaps.map(({ other, shared }) => (
              <li>
                <a href={paths.policyWork(other.id)}>{other.title}</a>: {shared.join(', ')}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

export function OverlapsView({ overlaps }: { overlaps: readonly Overlap<Policy>[] }) {
  const link = ({ id, title, decidedOn }: Policy) => (
    <>
      <a href={paths.policyWork(id)}>{title}</a>
      {decidedOn === null ? '' : ` (vedtaget ${writeShortDate(decidedOn)})`}
    </>
  )
  return (
    <>
      <h1>Samme emner i flere politikker</h1>
      <p class="lead">To politikker, der har emneord fælles, siger måske det samme, eller hver sit.</p>
      <Table
        caption="Politikker, der deler emneord"
        measure="working"
        columns={[{ text: 'Politik', names: true }, 'Og', 'Fælles emner']}
        rows={overlaps.map(({ one, other, shared }) => [link(one), link(other), shared.join(', ')])}
        empty="Ingen politikker deler emneord."
      />
    </>
  )
}
