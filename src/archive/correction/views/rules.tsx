/** What Sagsgang has learnt of layouts, and a button to forget each. */
import { writeDate } from '../../../language/dates.ts'
import { explainRule } from '../../../minutes/corrections/explain-rule.ts'
import { paths } from '../../../paths.ts'
import { ActionButton } from '../../../ui/buttons.tsx'
import { Table } from '../../../ui/table.tsx'
import type { RuleRow } from '../queries.ts'

const day = new Intl.DateTimeFormat('da-DK', { dateStyle: 'medium', timeZone: 'Europe/Copenhagen' })

export function RulesView({ rules }: { rules: readonly RuleRow[] }) {
  return (
    <>
      <h1>Regler, Sagsgang har lært</h1>
      <p class="lead">
        Når du retter en læsning, lærer Sagsgang, hvordan filer af den slags er sat op. Reglerne bruges på de
        næste filer fra samme forum eller med samme opsætning.
      </p>
      <Table
        caption="Regler"
        captionHidden
        measure="working"
        columns={[
          { text: 'Regel', names: true },
          'Forum',
          'Lært af',
          { text: 'Brugt på filer', figures: true },
          'Glem',
        ]}
        rows={rules.map((row) => [
          explainRule(row.rule),
          row.body,
          <LearntFrom row={row} />,
          row.uses,
          <ActionButton action={paths.layoutRule(row.id)} kind="secondary">
            Glem reglen<span class="sr-only">: {explainRule(row.rule)}</span>
          </ActionButton>,
        ])}
        empty="Sagsgang har ikke lært noget endnu. Det sker, når en læsning bliver rettet."
      />
    </>
  )
}

function LearntFrom({ row }: { row: RuleRow }) {
  const name = row.fileName?.split('/').at(-1) ?? 'En fil'
  return (
    <>
      {row.meeting === null ? (
        name
      ) : (
        <a href={paths.meeting(row.meeting.id)}>
          {name}, {writeDate(row.meeting.heldOn)}
        </a>
      )}
      <span class="quiet">
        {' '}
        {row.learnedBy ?? 'En medarbejder'}, {day.format(row.learnedAt)}
      </span>
    </>
  )
}
