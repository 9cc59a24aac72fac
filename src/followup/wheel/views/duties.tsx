import { writeDate } from '../../../language/dates.ts'
import { ACT } from '../../../organisation/administration.tsx'
import { bodyKindText } from '../../../organisation/model.ts'
import { paths } from '../../../paths.ts'
import type { FieldError } from '../../../platform/web/forms.ts'
import { Badge } from '../../../ui/badge.tsx'
import { Button, LinkButton } from '../../../ui/buttons.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { Form, HiddenField } from '../../../ui/fields.tsx'
import { Table } from '../../../ui/table.tsx'
import type { ProposedDuty } from '../../slots.ts'
import type { Duty } from '../model.ts'
import { placeText } from '../words.ts'

interface DutiesProps {
  duties: readonly Duty[]
  mayKeep: (duty: Duty) => boolean
  mayMake: boolean
  proposed: readonly ProposedDuty[]
  errors: readonly FieldError[]
  today: string
}

export function DutiesView({ duties, mayKeep, mayMake, proposed, errors, today }: DutiesProps) {
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>Pligter i årshjulet</h1>
      {mayMake ? (
        <p>
          <LinkButton href={paths.newDuty}>Ny pligt</LinkButton>
        </p>
      ) : null}
      <Proposed proposed={proposed} />
      <Table
        caption="Pligter"
        captionHidden
        measure="working"
        columns={[{ text: 'Pligt', names: true }, 'Regel', 'Forum', 'Ansvarlig', 'Kladde', 'Gælder']}
        rows={duties.map((duty) => [
          mayKeep(duty) ? <a href={duty.chainId === null ? paths.dutyForm(duty.id) : paths.dialogue(duty.chainId)}>{duty.title}</a> : duty.title, // prettier-ignore
          duty.rule,
          placeText(duty),
          duty.ownerName,
          duty.bodyId === null ? 'Ingen' : `${duty.leadDays} dage før`,
          <Validity duty={duty} today={today} />,
        ])}
        empty="Der er ingen pligter endnu."
      />
    </>
  )
}

function Validity({ duty: { validFrom, validUntil }, today }: { duty: Duty; today: string }) {
  if (validUntil !== null && validUntil < today) return <Badge>Ophørt {writeDate(validUntil)}</Badge>
  if (validFrom > today) return <>fra {writeDate(validFrom)}</>
  return <>{validUntil === null ? 'indtil videre' : `til ${writeDate(validUntil)}`}</>
}

function Proposed({ proposed }: { proposed: readonly ProposedDuty[] }) {
  if (proposed.length === 0) return null
  return (
    <section>
      <h2>Foreslåede pligter fra registre</h2>
      <Table
        caption="Foreslåede pligter fra registre"
        captionHidden
        columns={[{ text: 'Pligt', names: true }, 'Regel', 'Forum', 'Handling']}
        rows={proposed.map(({ key, title, rule, bodyKind }) => [
          title,
          rule,
          bodyKindText(bodyKind),
          <Form action={paths.takeDuty}>
            <HiddenField name="noegle" value={key} />
            <Button kind="secondary" name={ACT} value="tag">
              Tag i brug<span class="sr-only">: {title}</span>
            </Button>
          </Form>,
        ])}
        empty=""
      />
      <h2>I brug</h2>
    </section>
  )
}
