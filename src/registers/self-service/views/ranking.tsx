import { writeFigure } from '../../../language/figures.ts'
import { paths } from '../../../paths.ts'
import { Button } from '../../../ui/buttons.tsx'
import { Chart } from '../../../ui/chart.tsx'
import { SelectField } from '../../../ui/fields.tsx'
import { Table } from '../../../ui/table.tsx'
import { periodOptions } from '../../mechanism/asked-period.ts'
import {
  differenceOf,
  type Period,
  writeDifference,
  writeMeasured,
  writePeriod,
} from '../../mechanism/figure-words.ts'
import { capital } from '../../mechanism/sentences.ts'
import type { Ranked } from '../model.ts'
import type { SolutionUse } from '../queries.ts'

/** In the address: the last twelve whole months. */
export const LAST_TWELVE = '12-maaneder'

/** More bars than these are not read. */
const DRAWN = 12
const LISTED = 200

interface RankingProps {
  ranked: readonly (SolutionUse & Ranked)[]
  /** A year before. */
  before: readonly (SolutionUse & Ranked)[]
  period: Period
  chosen: string
  today: string
}

export function RankingView({ ranked, before, period, chosen, today }: RankingProps) {
  const drawn = ranked.slice(0, DRAWN)
  return (
    <>
      <h1>Hvor flest falder fra</h1>
      <p class="lead">
        {capital(writePeriod(period))}. Øverst står de løsninger, som flest borgere begyndte på uden at
        gennemføre: her hjælper en rettelse flest.
      </p>
      <form action={paths.selfServiceRanking} class="no-print">
        <SelectField
          name="periode"
          label="Periode"
          options={[{ value: LAST_TWELVE, text: 'De seneste 12 hele måneder' }, ...periodOptions(today)]}
          value={chosen}
        />
        <Button kind="secondary">Vis perioden</Button>
      </form>
      {drawn.length > 0 ? (
        <Chart
          title="Gennemført og ikke gennemført"
          description={`De ${drawn.length} løsninger, hvor flest falder fra.`}
          kind="stacked"
          along={{ categories: drawn.map(({ solution }) => solution) }}
          alongName="Løsning"
          series={[
            { name: 'Ikke gennemført', points: drawn.map(({ lost }) => lost) },
            { name: 'Gennemført', points: drawn.map(({ completed }) => completed) },
          ]}
          figures="elsewhere"
        />
      ) : null}
      <Ranking ranked={ranked} before={before} />
      {ranked.length > LISTED ? (
        <p class="quiet">
          De {LISTED} øverste af {writeFigure(ranked.length)} løsninger.
        </p>
      ) : null}
    </>
  )
}

function Ranking({ ranked, before }: Pick<RankingProps, 'ranked' | 'before'>) {
  const shareBefore = new Map(before.map(({ solutionId, completedShare }) => [solutionId, completedShare]))
  return (
    <Table
      caption="Løsninger efter, hvor mange der ikke gennemfører"
      measure="working"
      columns={[
        { text: 'Nr.', figures: true },
        { text: 'Løsning', names: true },
        'Enhed',
        { text: 'Begyndt', figures: true },
        { text: 'Ikke gennemført', figures: true },
        { text: 'Gennemfører', figures: true },
        { text: 'Siden året før', figures: true },
      ]}
      rows={ranked
        .slice(0, LISTED)
        .map(({ solutionId, solution, unit, started, lost, completedShare }, index) => [
          index + 1,
          <a href={paths.registerRow('selvbetjening', 'loesninger', solutionId)}>{solution}</a>,
          unit,
          writeFigure(started),
          writeFigure(lost),
          writeMeasured('per-cent', completedShare),
          writeDifference(
            'per-cent',
            differenceOf('per-cent', completedShare, shareBefore.get(solutionId) ?? null),
          ),
        ])}
      empty="Der er ingen tal for perioden."
    />
  )
}
