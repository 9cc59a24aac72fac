/** All that is measured: the list with its filters, and the short list that stands on other pages. */
import type { Child } from 'hono/jsx'
import { writeDate } from '../../../language/dates.ts'
import { paths } from '../../../paths.ts'
import { DegreeBadge } from '../../../ui/badge.tsx'
import { Button, LinkButton } from '../../../ui/buttons.tsx'
import { type Option, SelectField } from '../../../ui/fields.tsx'
import { Pagination } from '../../../ui/pagination.tsx'
import { Table } from '../../../ui/table.tsx'
import { progressOf, targetText } from '../model.ts'
import type { Indicator } from '../queries.ts'
import { baselineText, DroppedFlag, LatestFigure, OwedFigure, ProgressBadge } from './badges.tsx'

export const SHOWN = {
  alle: 'Alle',
  mangler: 'Mangler måling',
  vurdering: 'Klar til vurdering',
  igang: 'I gang',
  naaet: 'Nået',
  'ikke-naaet': 'Ikke nået',
  uklart: 'Uklart',
} as const
export type Shown = keyof typeof SHOWN

export interface ListFilter {
  shown: Shown
  bodyId: number | null
  year: number | null
  unitId: number | null
  page: number
}

interface ListProps {
  indicators: readonly Indicator[]
  total: number
  perPage: number
  filter: ListFilter
  bodies: readonly { id: number; name: string }[]
  units: readonly { id: number; name: string }[]
  years: readonly number[]
  mayKeep: boolean
  mayImport: boolean
  signedIn: boolean
  today: string
}

export function EffectsView(props: ListProps) {
  const { filter, indicators, total, perPage } = props
  const hrefOf = (side: number) =>
    paths.effectsOf({
      vis: filter.shown === 'alle' ? undefined : filter.shown,
      forum: filter.bodyId ?? undefined,
      aar: filter.year ?? undefined,
      enhed: filter.unitId ?? undefined,
      side: side === 1 ? undefined : side,
    })
  return (
    <>
      <h1>Effekter</h1>
      <p class="lead">Hvad beslutningerne skulle føre til, hvad der er målt, og om det virkede.</p>
      <Filters {...props} />
      <div class="button-row no-print">
        {props.mayKeep ? <LinkButton href={paths.newIndicator}>Ny måling</LinkButton> : null}
        {props.mayImport ? (
          <LinkButton href={paths.figuresImport} kind="secondary">
            Indlæs tal
          </LinkButton>
        ) : null}
      </div>
      <IndicatorTable
        indicators={indicators}
        caption="Målinger"
        today={props.today}
        empty={
          props.signedIn
            ? 'Ingen målinger passer. Forummets sekretær opretter en måling fra beslutningens side.'
            : 'Ingen offentlige målinger passer.'
        }
      />
      <Pagination page={filter.page} pages={Math.ceil(total / perPage)} hrefOf={hrefOf} />
      <YearsOfEffects years={props.years} />
    </>
  )
}

function YearsOfEffects({ years }: { years: readonly number[] }) {
  if (years.length === 0) return null
  return (
    <section>
      <h2>Vi sagde – det blev</h2>
      <p>År for år: hvad der blev besluttet, og hvad der kom ud af det.</p>
      <nav class="pages" aria-label="Vi sagde – det blev, år for år">
        <ul class="nobullet-list no-max-width">
          {years.map((year) => (
            <li>
              <a href={paths.effectsOfYear(year)}>{year}</a>
            </li>
          ))}
        </ul>
      </nav>
    </section>
  )
}

const optionsOf = (all: string, rows: readonly { id: number; name: string }[]): Option[] => [
  { value: '', text: all },
  ...rows.map(({ id, name }) => ({ value: String(id), text: name })),
]

function Filters({ filter, bodies, units, years }: ListProps) {
  return (
    <form class="filter-row no-print" method="get" action={paths.effects}>
      <SelectField
        name="vis"
        label="Vis"
        value={filter.shown}
        options={Object.entries(SHOWN).map(([value, text]) => ({ value, text }))}
      />
      <SelectField
        name="forum"
        label="Forum"
        value={String(filter.bodyId ?? '')}
        options={optionsOf('Alle', bodies)}
      />
      <SelectField
        name="enhed"
        label="Enhed med tallene"
        value={String(filter.unitId ?? '')}
        options={optionsOf('Alle', units)}
      />
      <SelectField
        name="aar"
        label="Besluttet"
        value={String(filter.year ?? '')}
        options={[
          { value: '', text: 'Alle år' },
          ...years.map((year) => ({ value: String(year), text: String(year) })),
        ]}
      />
      <Button kind="secondary">Vis</Button>
    </form>
  )
}

export function IndicatorTable(props: {
  indicators: readonly Indicator[]
  caption: string
  today: string
  empty: string
}) {
  const { indicators, today } = props
  return (
    <Table
      caption={props.caption}
      captionHidden
      measure="working"
      columns={[
        { text: 'Måling', names: true },
        'Udgangspunkt',
        'Mål',
        'Seneste tal',
        'Næste måling',
        'Vurdering',
      ]}
      rows={indicators.map((of) => [
        <>
          <a href={paths.indicator(of.id)}>{of.title}</a>
          <div class="quiet">{decisionText(of)}</div>
        </>,
        baselineText(of),
        <>
          {targetText(of.target)}
          <div class="quiet">senest {writeDate(of.target.on)}</div>
        </>,
        <LatestFigure of={of} />,
        <OwedFigure of={of} today={today} />,
        <>
          {progressOf(of, today) === 'overdue' ? null : <ProgressBadge of={of} today={today} />}{' '}
          <DroppedFlag of={of} />
        </>,
      ])}
      empty={props.empty}
    />
  )
}

function decisionText({ bodyName, decision }: Indicator): Child {
  if (decision === null) return `${bodyName}; punktet findes ikke mere`
  return (
    <>
      {bodyName}, {writeDate(decision.heldOn)}{' '}
      {decision.degree === 'closed' ? <DegreeBadge degree="closed" /> : null}
    </>
  )
}

/** On pages of decisions, cases and meetings: «Virker det?». */
export function DoesItWork(props: {
  indicators: readonly Indicator[]
  today: string
  level: 'h2' | 'h3'
  /** A way to make a new one. */
  newHref?: string | undefined
}) {
  const { indicators, today, level: Heading, newHref } = props
  if (indicators.length === 0 && newHref === undefined) return null
  return (
    <section aria-labelledby="virker-det">
      <Heading id="virker-det">Virker det?</Heading>
      {indicators.length === 0 ? <p class="quiet">Beslutningen bliver ikke målt.</p> : null}
      <ul class="nobullet-list">
        {indicators.map((of) => (
          <li>
            <a href={paths.indicator(of.id)}>{of.title}</a> <ProgressBadge of={of} today={today} />{' '}
            <DroppedFlag of={of} />
            <br />
            Mål: {targetText(of.target)} senest {writeDate(of.target.on)}. Seneste tal:{' '}
            <LatestFigure of={of} />
          </li>
        ))}
      </ul>
      {newHref === undefined ? null : (
        <p class="no-print">
          <a href={newHref}>Ny måling af beslutningen</a>
        </p>
      )}
    </section>
  )
}
