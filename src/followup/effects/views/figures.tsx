/** The figures of an indicator: the chart with target, baseline and decisions, the table, and the form to enter one. */
import { writeDate } from '../../../language/dates.ts'
import { writeFigure } from '../../../language/figures.ts'
import { ACT, type Filled, valueOf } from '../../../organisation/administration.tsx'
import { paths } from '../../../paths.ts'
import { Badge } from '../../../ui/badge.tsx'
import { Button } from '../../../ui/buttons.tsx'
import { Chart, type ChartProps } from '../../../ui/chart.tsx'
import { errorOf } from '../../../ui/error-summary.tsx'
import { DateField, Form, HiddenField, SelectField, TextField } from '../../../ui/fields.tsx'
import { Table } from '../../../ui/table.tsx'
import { figureOf, isLate, isOpen, nextDate, targetText } from '../model.ts'
import type { RelatedDecision } from '../decisions.ts'
import type { Indicator, KnownMeasurement } from '../queries.ts'

/** As data: the same for the picture, its table and those who do not see it. */
export function chartOf(of: Indicator, decisions: readonly RelatedDecision[]): ChartProps {
  const { target, baseline, baselineOn, measurements } = of
  const began = of.decision?.heldOn
  const known = new Map(measurements.map(({ measuredOn, value }) => [measuredOn, value]))
  if (baseline !== null && baselineOn !== null && !known.has(baselineOn)) known.set(baselineOn, baseline)
  const first = [...known.keys()].sort()[0] ?? target.on
  // The day of the decision and of the target stand at the ends only: a gap between two figures would break the line.
  const ends = [began !== undefined && began < first ? began : null, [...known.keys()].some((day) => day >= target.on) ? null : target.on] // prettier-ignore
  const dates = [...new Set([...known.keys(), ...ends.filter((day) => day !== null)])].sort()
  const flat = (name: string, value: number) => ({ name, points: dates.map(() => value) })
  const limit = target.low ?? target.high ?? 0
  return {
    title: of.title,
    description: `${of.title}: ${measurements.length} målinger, mål ${targetText(target)} senest ${writeDate(target.on)}.`,
    kind: 'line',
    along: { dates },
    alongName: 'Målt',
    unit: target.unit,
    decimals: 2,
    series: [
      { name: 'Målt', points: dates.map((day) => known.get(day) ?? null) },
      ...(baseline === null ? [] : [flat('Udgangspunkt', baseline)]),
      ...(target.direction === 'within' && target.high !== null ? [flat('Højst', target.high)] : []),
    ],
    target: { value: limit, text: target.direction === 'within' ? 'Mål, mindst' : 'Mål' },
    marks: decisions.map(({ itemId, heldOn, title, body }) => ({
      at: heldOn,
      text: title ?? `${body ?? 'Møde'}, uden titel`,
      href: paths.item(itemId),
    })),
  }
}

export function FiguresSection(props: {
  of: Indicator
  decisions: readonly RelatedDecision[]
  mayMeasure: boolean
  signedIn: boolean
}) {
  const { of, decisions } = props
  return (
    <section aria-labelledby="tal">
      <h2 id="tal">Tal</h2>
      {of.measurements.length === 0 && of.baseline === null ? null : <Chart {...chartOf(of, decisions)} />}
      <FigureTable {...props} />
    </section>
  )
}

const ORIGINS = { typed: 'tastet', imported: 'indlæst', register: 'fra register' }

function FigureTable({
  of,
  mayMeasure,
  signedIn,
}: {
  of: Indicator
  mayMeasure: boolean
  signedIn: boolean
}) {
  const open = of.dates.filter(({ id }) => !of.measurements.some(({ dateId }) => dateId === id))
  const rows = [
    ...of.measurements.map((figure) => ({
      day: figure.measuredOn,
      cells: figureCells(of, figure, signedIn, mayMeasure),
    })),
    ...open.map(({ dueOn, askedOn }) => ({
      day: dueOn,
      cells: [
        writeDate(dueOn),
        '',
        <span class="quiet">Ikke målt endnu</span>,
        '',
        ...(signedIn ? [askedOn === null ? '' : <span class="quiet">Spurgt {writeDate(askedOn)}</span>] : []),
        ...(mayMeasure ? [''] : []),
      ],
    })),
  ].toSorted((a, b) => a.day.localeCompare(b.day))
  return (
    <Table
      caption="Planlagte og målte tal"
      captionHidden
      measure="working"
      columns={[
        { text: 'Skal måles', names: true },
        'Målt',
        { text: 'Tal', figures: true },
        { text: 'Antal bag tallet', figures: true },
        ...(signedIn ? ['Bemærkning'] : []),
        ...(mayMeasure ? ['Fjern'] : []),
      ]}
      rows={rows.map(({ cells }) => cells)}
      empty="Der er hverken planlagte datoer eller tal."
    />
  )
}

function figureCells(of: Indicator, figure: KnownMeasurement, signedIn: boolean, mayMeasure: boolean) {
  const date = of.dates.find(({ id }) => id === figure.dateId)
  const who = [
    figure.note,
    `${ORIGINS[figure.origin]}${figure.enteredBy === null ? '' : ` af ${figure.enteredBy}`}`,
  ]
  return [
    date === undefined ? <span class="quiet">Imellem</span> : writeDate(date.dueOn),
    <>
      {writeDate(figure.measuredOn)}{' '}
      {date !== undefined && isLate(figure, date, of.lateDays) ? (
        <Badge colour="warning">For sent</Badge>
      ) : null}
    </>,
    figureOf(figure.value, of.target.unit),
    figure.count === null ? '' : writeFigure(figure.count, 0),
    ...(signedIn ? [who.filter((part) => part !== '').join('. ')] : []),
    ...(mayMeasure ? [<RemoveFigure of={of} figure={figure} />] : []),
  ]
}

function RemoveFigure({ of, figure }: { of: Indicator; figure: KnownMeasurement }) {
  return (
    <Form action={paths.indicator(of.id)} class="row-form">
      <HiddenField name="tal-id" value={String(figure.id)} />
      <Button kind="tertiary" name={ACT} value="fjern-tal">
        Fjern<span class="sr-only"> tallet fra {writeDate(figure.measuredOn)}</span>
      </Button>
    </Form>
  )
}

export function EnterForm({ of, filled, today }: { of: Indicator; filled: Filled; today: string }) {
  if (of.endedOn !== null) return null
  const { errors } = filled
  const value = (name: string, otherwise = '') => valueOf(filled, 'tal', name, otherwise)
  return (
    <section class="no-print" aria-labelledby="nyt-tal">
      <h2 id="nyt-tal">Skriv et tal</h2>
      {of.sourceFigure === null || !isOpen(of) ? null : <TakeFigure of={of} today={today} />}
      <Form action={paths.indicator(of.id)}>
        <DueField of={of} filled={filled} />
        <TextField
          name="vaerdi"
          label={`Tal i ${of.target.unit}`}
          width="short"
          value={value('vaerdi')}
          error={errorOf(errors, 'vaerdi')}
          hint="Skriv med komma: 96,5"
        />
        <TextField
          name="antal"
          label="Antal bag tallet"
          width="short"
          optional={of.leastCount === null}
          value={value('antal')}
          error={errorOf(errors, 'antal')}
          hint={
            of.leastCount === null
              ? 'Fx hvor mange opkald eller svar.'
              : `Mindst ${of.leastCount}, ellers kan målet ikke vurderes.`
          }
        />
        <DateField
          name="maalt"
          label="Målt den"
          value={value('maalt', today)}
          error={errorOf(errors, 'maalt')}
        />
        <TextField
          name="bemaerkning"
          label="Bemærkning"
          optional
          value={value('bemaerkning')}
          error={errorOf(errors, 'bemaerkning')}
        />
        <Button name={ACT} value="tal">
          Gem tallet
        </Button>
      </Form>
    </section>
  )
}

function DueField({ of, filled }: { of: Indicator; filled: Filled }) {
  const next = nextDate(of)
  const unanswered = of.dates.filter(({ id }) => !of.measurements.some(({ dateId }) => dateId === id))
  return (
    <SelectField
      name="dato"
      label="Svarer på målingen"
      value={valueOf(filled, 'tal', 'dato', next === null ? '' : String(next.id))}
      options={[
        ...unanswered.map(({ id, dueOn }) => ({ value: String(id), text: writeDate(dueOn) })),
        { value: '', text: 'Et tal imellem de planlagte' },
      ]}
      error={errorOf(filled.errors, 'dato')}
    />
  )
}

function TakeFigure({ of, today }: { of: Indicator; today: string }) {
  const next = nextDate(of)
  return (
    <Form action={paths.indicator(of.id)} class="row-form">
      <HiddenField name="hent-dato" value={next !== null && next.dueOn <= today ? String(next.id) : ''} />
      <p>
        Tallet kan hentes fra registret ({of.sourceGroup}).{' '}
        <Button kind="secondary" name={ACT} value="hent">
          Hent tallet
        </Button>
      </p>
    </Form>
  )
}
