import { writeShortDate } from '../../../language/dates.ts'
import { paths } from '../../../paths.ts'
import { Badge, type BadgeColour } from '../../../ui/badge.tsx'
import { Table } from '../../../ui/table.tsx'
import { KINDS, type PolicyState, STATES } from '../model.ts'
import type { Policy } from '../queries.ts'

const COLOURS: Record<PolicyState, BadgeColour> = {
  idea: 'plain',
  writing: 'info',
  hearing: 'info',
  decided: 'success',
  ended: 'plain',
}

export const StateBadge = ({ state }: { state: PolicyState }) => (
  <Badge colour={COLOURS[state]}>{STATES[state]}</Badge>
)

/** `01-04-2026 – 31-03-2030`, `fra 01-04-2026`; nothing where it has no term yet. */
export function writeTerm({ validFrom, validUntil }: Pick<Policy, 'validFrom' | 'validUntil'>): string {
  if (validFrom === null) return validUntil === null ? '' : `til ${writeShortDate(validUntil)}`
  return validUntil === null
    ? `fra ${writeShortDate(validFrom)}`
    : `${writeShortDate(validFrom)} – ${writeShortDate(validUntil)}`
}

export function TreeView({ tree }: { tree: readonly { policy: Policy; depth: number }[] }) {
  return (
    <section aria-labelledby="politikker-trae">
      <h2 id="politikker-trae">Hvad hører under hvad</h2>
      <Table
        caption="Strategier, politikker og handleplaner"
        captionHidden
        measure="working"
        columns={[{ text: 'Titel', names: true }, 'Slags', 'Status', 'Udvalg', 'Ejer', 'Gælder']}
        rows={tree.map(({ policy, depth }) => [
          <>
            {'– '.repeat(depth)}
            <a href={paths.policyWork(policy.id)}>{policy.title}</a>
          </>,
          KINDS[policy.kind],
          <StateBadge state={policy.state} />,
          policy.body ?? '',
          policy.owner ?? '',
          writeTerm(policy),
        ])}
        empty="Der er ingen politikker i registret endnu."
      />
    </section>
  )
}
