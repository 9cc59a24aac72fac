import { writeAmount } from '../../../language/amounts.ts'
import { writeShortDate } from '../../../language/dates.ts'
import { paths } from '../../../paths.ts'
import { Alert } from '../../../ui/alert.tsx'
import { Table } from '../../../ui/table.tsx'
import { missingFunds } from '../model.ts'
import type { Programme } from '../queries.ts'

const kroner = (amount: number) => writeAmount(Math.round(amount * 100))

export function ProgrammeView({ programme }: { programme: Programme }) {
  const { id, title, purpose, stages, budget, funds } = programme
  const missing = missingFunds(
    budget,
    funds.map(({ amount }) => amount),
  )
  return (
    <>
      <h1>{title}</h1>
      {purpose ? <p class="lead">{purpose}</p> : null}
      <Table
        caption="Trin"
        columns={[
          { text: 'Trin', names: true },
          'Begynder',
          'Slutter',
          { text: 'Vurdering', figures: true },
          'Evaluering',
        ]}
        rows={stages.map((stage) => [
          <a href={paths.registerRow('kurser', 'trin', stage.id)}>{stage.title}</a>,
          writeShortDate(stage.beginsOn),
          writeShortDate(stage.endsOn),
          stage.grade ?? '',
          stage.evaluation ?? '',
        ])}
        empty="Forløbet har ingen trin endnu."
      />
      <Table
        caption="Finansiering"
        columns={[
          { text: 'Kilde', names: true },
          { text: 'Beløb', figures: true },
        ]}
        rows={[...funds.map(({ source, amount }) => [source, kroner(amount)]), ['Budget', kroner(budget)]]}
        empty=""
      />
      {missing === 0 ? null : (
        <Alert kind="warning" heading="Finansieringen går ikke op">
          {missing > 0
            ? `Der mangler ${kroner(missing)}.`
            : `Kilderne giver ${kroner(-missing)} mere end budgettet.`}
        </Alert>
      )}
      <p>
        <a href={paths.registerRow('kurser', 'forloeb', id)}>Forløbet i registret</a>
      </p>
    </>
  )
}
