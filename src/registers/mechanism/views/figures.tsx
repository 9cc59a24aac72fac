import { paths } from '../../../paths.ts'
import { Button } from '../../../ui/buttons.tsx'
import { Chart } from '../../../ui/chart.tsx'
import { ErrorSummary, errorOf } from '../../../ui/error-summary.tsx'
import { DateField, HiddenField, SelectField } from '../../../ui/fields.tsx'
import { type Column, Table } from '../../../ui/table.tsx'
import { type AskedPeriod, periodOptions, periodQuery, TYPED } from '../asked-period.ts'
import { chartOf } from '../chart-of-measure.ts'
import {
  differenceOf,
  type Period,
  writeDifference,
  writeMeasured,
  writePeriod,
  yearBefore,
} from '../figure-words.ts'
import type { Register } from '../register.ts'
import { capital, FEW } from '../sentences.ts'
import { isCounted, type MeasureFigures, type TakenFigures, WHOLE } from '../taken-figures.ts'

interface FiguresProps {
  register: Register
  asked: AskedPeriod
  taken: TakenFigures
  keeps: boolean
  /** `list`: all measures with the whole of each; `EACH`: all with picture and groups; else the key of the only one. */
  shown: string
  today: string
}

/** A register with more measures begins with a list of them: that many pictures at once are looked at by nobody. */
export const MOST_AT_ONCE = 6
/** In the address: show each measure as a whole. */
export const EACH = 'alle'

export function FiguresView({ register, asked, taken, keeps, shown, today }: FiguresProps) {
  const file = (form: string) =>
    `${paths.registerFiguresFile(register.key, form)}?${new URLSearchParams(periodQuery(asked)).toString()}`
  return (
    <>
      <ErrorSummary errors={asked.errors} />
      <h1>Nøgletal: {register.title}</h1>
      <p class="lead">{capital(writePeriod(taken.period))}</p>
      <PeriodForms register={register} asked={asked} shown={shown} today={today} />
      {keeps ? null : <p class="quiet">Tallene er regnet af de rækker, du har adgang til.</p>}
      {shown === 'list' ? (
        <MeasureList register={register} asked={asked} taken={taken} />
      ) : (
        <>
          <WayBack register={register} asked={asked} shown={shown} />
          {taken.measures.map((measure) => (
            <MeasureView
              measure={measure}
              period={taken.period}
              drawn={register.measures.find(({ key }) => key === measure.key)?.chart}
            />
          ))}
        </>
      )}
      <p class="no-print">
        Hent alle tallene som{' '}
        <a href={file('csv')} data-turbo="false">
          CSV
        </a>{' '}
        eller{' '}
        <a href={file('json')} data-turbo="false">
          JSON
        </a>
        .
      </p>
    </>
  )
}

const measureAt = (register: Register, asked: AskedPeriod, maal: string) =>
  paths.registerFiguresOf(register.key, { ...periodQuery(asked), maal })

function WayBack({ register, asked, shown }: Pick<FiguresProps, 'register' | 'asked' | 'shown'>) {
  const isAll = shown === EACH && register.measures.length <= MOST_AT_ONCE
  if (isAll || register.measures.length === 1) return null
  return (
    <p class="no-print">
      <a href={paths.registerFiguresOf(register.key, periodQuery(asked))}>Alle mål i registret</a>
    </p>
  )
}

/** Each measure with its definition and the whole of it; by its name one comes to the groups. */
function MeasureList({ register, asked, taken }: Pick<FiguresProps, 'register' | 'asked' | 'taken'>) {
  const figures = (text: string): Column => ({ text, figures: true })
  return (
    <>
      <Table
        caption={`Alle mål ${writePeriod(taken.period)}`}
        captionHidden
        measure="working"
        columns={[
          { text: 'Mål', names: true },
          figures(writePeriod(taken.period)),
          figures(writePeriod(yearBefore(taken.period))),
          figures('Forskel'),
        ]}
        rows={taken.measures.map((measure) => [
          <>
            <a href={measureAt(register, asked, measure.key)}>{measure.title}</a>
            <br />
            <span class="quiet weight-normal">{measure.definition}</span>
          </>,
          ...wholeOf(measure),
        ])}
        empty="Registret har ingen mål."
      />
      <p class="no-print">
        <a href={measureAt(register, asked, EACH)}>Vis hvert mål med diagram og grupper</a>
      </p>
    </>
  )
}

function wholeOf({ kind, compared, rows }: MeasureFigures): string[] {
  const whole = rows.find(({ group }) => group === WHOLE) ?? (rows.length === 1 ? rows[0] : undefined)
  if (whole === undefined) return [rows.length === 0 ? 'ingen tal' : 'se tallene', '', '']
  const { value, before } = whole
  const difference = compared ? writeDifference(kind, differenceOf(kind, value, before)) : ''
  return [writeMeasured(kind, value), compared ? writeMeasured(kind, before) : '', difference]
}

/** A period from the list, or two dates; each with a button of its own, so that neither hides the other. */
function PeriodForms({
  register,
  asked,
  shown,
  today,
}: Pick<FiguresProps, 'register' | 'asked' | 'shown' | 'today'>) {
  const maal = shown === 'list' ? null : <HiddenField name="maal" value={shown} />
  const action = paths.registerFigures(register.key)
  return (
    <div class="no-print">
      <form method="get" action={action} class="filter-row">
        {maal}
        <SelectField
          name="periode"
          label="Periode"
          options={[
            ...(asked.chosen === TYPED ? [{ value: '', text: 'Vælg en periode' }] : []),
            ...periodOptions(today),
          ]}
          value={asked.chosen === TYPED ? '' : asked.chosen}
        />
        <Button kind="secondary">Vis perioden</Button>
      </form>
      <details open={asked.chosen === TYPED || asked.errors.length > 0}>
        <summary>Andre datoer</summary>
        <form method="get" action={action} class="filter-row">
          {maal}
          <DateField name="fra" label="Fra" value={asked.from} error={errorOf(asked.errors, 'fra')} />
          <DateField name="til" label="Til og med" value={asked.until} error={errorOf(asked.errors, 'til')} />
          <Button kind="secondary">Vis datoerne</Button>
        </form>
      </details>
    </div>
  )
}

function MeasureView(props: {
  measure: MeasureFigures
  period: Period
  drawn?: 'bar' | 'line' | 'none' | undefined
}) {
  const { measure, period } = props
  const chart = chartOf(measure, period, props.drawn)
  return (
    <section class="measure-figures">
      <h2 id={measure.key}>{measure.title}</h2>
      <p class="quiet">{measure.definition}</p>
      {chart ? <Chart {...chart} figures="elsewhere" /> : null}
      <MeasureTable measure={measure} period={period} />
    </section>
  )
}

export function MeasureTable({ measure, period }: { measure: MeasureFigures; period: Period }) {
  const { kind, compared, rows } = measure
  const counted = isCounted(measure)
  const figures = (text: string): Column => ({ text, figures: true })
  return (
    <Table
      caption={`${measure.title} ${writePeriod(period)}`}
      captionHidden
      measure="working"
      columns={[
        { text: capital(measure.groupedBy), names: true },
        figures(writePeriod(period)),
        ...(compared ? [figures(writePeriod(yearBefore(period))), figures('Forskel')] : []),
        ...(counted ? [figures('Antal')] : []),
      ]}
      rows={rows.map(({ group, value, before, count }) => [
        group === WHOLE ? <strong>{WHOLE}</strong> : group,
        writeMeasured(kind, value),
        ...(compared
          ? [writeMeasured(kind, before), writeDifference(kind, differenceOf(kind, value, before))]
          : []),
        ...(counted ? [<CountOf count={count} />] : []),
      ])}
      empty="Der er ingen tal for perioden."
    />
  )
}

/** A figure made of few is not much to trust. */
function CountOf({ count }: { count: number | null }) {
  if (count === null) return <></>
  return (
    <>
      {writeMeasured('count', count)}
      {count > 0 && count < FEW ? ' (få)' : ''}
    </>
  )
}
