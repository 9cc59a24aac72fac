import { momentText } from '../../../cases/views/moments.ts'
import { writeDate } from '../../../language/dates.ts'
import { paths } from '../../../paths.ts'
import { Alert } from '../../../ui/alert.tsx'
import { Chart } from '../../../ui/chart.tsx'
import { DefinitionList } from '../../../ui/definition-list.tsx'
import { type Column, Table } from '../../../ui/table.tsx'
import { chartOf } from '../chart-of-measure.ts'
import { type ComparedMeasure, type ComparedRow, compareWithNow, isChanged } from '../compared-snapshot.ts'
import { writeDifference, writeMeasured, writePeriod } from '../figure-words.ts'
import type { FigureKind } from '../measures.ts'
import type { Register } from '../register.ts'
import { capital } from '../sentences.ts'
import type { Snapshot } from '../snapshots.ts'
import { type MeasureFigures, type TakenFigures, WHOLE } from '../taken-figures.ts'
import { MeasureTable } from './figures.tsx'

interface SnapshotProps {
  register: Register
  snapshot: Snapshot
  /** Null: the reader sees the figures of the paper only. */
  now: TakenFigures | null
  keeps: boolean
}

export function SnapshotView({ register, snapshot, now, keeps }: SnapshotProps) {
  const { figures } = snapshot
  const compared = now === null ? null : compareWithNow(figures, now)
  return (
    <>
      <h1>{snapshot.title}</h1>
      <p class="lead">
        Øjebliksbillede: tallene, som de var i registret, da sagen blev lavet. De bliver ikke ændret.
      </p>
      <DefinitionList
        entries={[
          ['Taget', `${momentText(snapshot.takenAt)} af ${snapshot.takenBy}`],
          ['Periode', writePeriod(figures.period)],
          ['Register', <a href={paths.register(register.key)}>{register.title}</a>],
          ['Sag', snapshot.paper && <a href={paths.paper(snapshot.paper.id)}>{snapshot.paper.title}</a>],
        ]}
      />
      {compared === null || now === null ? null : <Since compared={compared} on={now.on} keeps={keeps} />}
      {figures.measures.map((measure) => (
        <MeasureThen
          measure={measure}
          period={figures.period}
          drawn={register.measures.find(({ key }) => key === measure.key)?.chart}
          since={compared?.find((each) => each.measure.key === measure.key) ?? null}
        />
      ))}
    </>
  )
}

function Since({
  compared,
  on,
  keeps,
}: {
  compared: readonly ComparedMeasure[]
  on: string
  keeps: boolean
}) {
  const changed = compared.reduce((sum, each) => sum + each.changed, 0)
  return (
    <>
      {changed === 0 ? (
        <Alert kind="success">Registret siger det samme om perioden i dag, {writeDate(on)}.</Alert>
      ) : (
        <Alert kind="warning">
          {changed === 1 ? 'Et tal er' : `${changed} tal er`} anderledes i registret i dag, {writeDate(on)}.
          Sagen siger stadig det, den sagde.
        </Alert>
      )}
      {keeps ? null : <p class="quiet">Tallene for i dag er regnet af de rækker, du har adgang til.</p>}
    </>
  )
}

interface MeasureThenProps {
  measure: MeasureFigures
  period: TakenFigures['period']
  drawn?: 'bar' | 'line' | 'none' | undefined
  since: ComparedMeasure | null
}

function MeasureThen({ measure, period, drawn, since }: MeasureThenProps) {
  const chart = chartOf(measure, period, drawn)
  return (
    <section class="measure-figures">
      <h2 id={measure.key}>{measure.title}</h2>
      <p class="quiet">Sådan er det talt: {measure.definition}</p>
      {since?.newDefinition ? <p>I dag bliver det talt sådan: {since.newDefinition}</p> : null}
      {chart ? <Chart {...chart} figures="elsewhere" /> : null}
      <MeasureTable measure={measure} period={period} />
      {since?.gone ? <p>Registret har ikke længere dette mål.</p> : null}
      {since === null || since.gone ? null : <SinceTable since={since} />}
    </section>
  )
}

function SinceTable({ since: { measure, rows, changed } }: { since: ComparedMeasure }) {
  if (changed === 0) return <p>Det samme står i registret i dag.</p>
  const figures = (text: string): Column => ({ text, figures: true })
  return (
    <Table
      caption={`${measure.title}: ændret siden`}
      measure="working"
      columns={[
        { text: capital(measure.groupedBy), names: true },
        figures('I sagen'),
        figures('I dag'),
        figures('Forskel'),
      ]}
      rows={rows
        .filter(isChanged)
        .map((row) => [
          row.group === WHOLE ? <strong>{WHOLE}</strong> : row.group,
          said(measure.kind, row.inPaper),
          said(measure.kind, row.today),
          changeOf(measure.kind, row),
        ])}
      empty="Intet er ændret."
    />
  )
}

const said = (kind: FigureKind, value: number | null | undefined) =>
  value === undefined ? 'ikke med' : writeMeasured(kind, value)

const changeOf = (kind: FigureKind, { inPaper, today, difference }: ComparedRow) => {
  if (inPaper === undefined) return 'ny'
  return today === undefined ? 'væk' : writeDifference(kind, difference)
}
