/** The page of figures: what is chosen, the whole in a few figures, pictures, tables, definitions. */
import { writeFigure } from '../../../language/figures.ts'
import { paths } from '../../../paths.ts'
import { writePeriod } from '../../../registers/mechanism/figure-words.ts'
import { Alert } from '../../../ui/alert.tsx'
import { Button } from '../../../ui/buttons.tsx'
import { Chart } from '../../../ui/chart.tsx'
import { DefinitionList } from '../../../ui/definition-list.tsx'
import { errorOf, ErrorSummary } from '../../../ui/error-summary.tsx'
import { DateField, HiddenField, SelectField } from '../../../ui/fields.tsx'
import type { ContactRole } from '../../access.ts'
import { ContactTabs } from '../../tabs.tsx'
import { type Asked, askedQuery, GRAINS, grainOptions, periodChoices, TYPED } from '../asked.ts'
import { DEFINITIONS, writeSeconds, writeShare } from '../definitions.ts'
import type { ResolutionPause } from '../../employees/guides/queries.ts'
import type { FigureChoices } from '../queries.ts'
import type { FiguresShown } from '../read-figures.ts'
import { momentText } from '../moments.ts'
import { GroupTables, UnitTable } from './tables.tsx'

interface FiguresProps {
  asked: Asked
  shown: FiguresShown
  choices: FigureChoices
  role: ContactRole | null
  today: string
  /** Calls of the trial exchange are counted. */
  trial: boolean
}

export function FiguresView({ asked, shown, choices, role, today, trial }: FiguresProps) {
  const grain = GRAINS[asked.grain].text
  const none = shown.groups.length === 0
  return (
    <>
      <ErrorSummary errors={asked.errors} />
      <h1>Tal for kontaktcentret</h1>
      <ContactTabs role={role} here={paths.contactFigures} />
      <Filter asked={asked} choices={choices} today={today} trial={trial} />
      <MoreFigures role={role} />
      <h2>{heading(asked, choices)}</h2>
      {asked.note === null ? null : <p>{asked.note}</p>}
      {trial ? <p class="quiet">Opkald på prøvecentralen tæller med.</p> : null}
      <Pauses pauses={shown.pauses} />
      {none ? (
        <p class="empty-state">
          Der er ingen opkald i perioden. Vælg en anden periode, eller fjern et filter.
        </p>
      ) : (
        <>
          <WholeFigures shown={shown} />
          <Pictures shown={shown} head={grain} />
          <GroupTables shown={shown} head={grain} />
        </>
      )}
      <PassedOnSection shown={shown} narrowed={asked.queue !== null || asked.subject !== null} />
      <p class="no-print">
        <a href={paths.contactFiguresFileOf(askedQuery(asked))} data-turbo="false">
          Hent tallene som CSV
        </a>
      </p>
      <Definitions />
    </>
  )
}

function heading({ period, queue, subject, unit }: Asked, choices: FigureChoices): string {
  const named = (id: number | null, list: readonly { id: number; title: string }[]) =>
    list.find((each) => each.id === id)?.title
  const parts = [
    writePeriod(period),
    named(queue, choices.queues),
    named(subject, choices.subjects),
    named(unit, choices.units),
  ].filter((part) => part !== undefined)
  const text = parts.join(' · ')
  return text.charAt(0).toLocaleUpperCase('da') + text.slice(1)
}

/** Where the rest of the figures are. */
function MoreFigures({ role }: { role: ContactRole | null }) {
  return (
    <ul class="no-print">
      {role === null ? null : (
        <li>
          <a href={paths.contactOwnFigures}>{role === 'leader' ? 'Tal pr. plads' : 'Mine egne tal'}</a>
        </li>
      )}
      <li>
        <a href={paths.register('kontaktcenter')}>Forventninger og mål</a>
      </li>
      {role === 'leader' ? (
        <li>
          <a href={paths.contactCallLists}>Indlæs opkaldslister fra et andet system</a>
        </li>
      ) : null}
    </ul>
  )
}

function Filter({
  asked,
  choices,
  today,
  trial,
}: Pick<FiguresProps, 'asked' | 'choices' | 'today' | 'trial'>) {
  const isTyped = asked.chosen === TYPED || asked.errors.length > 0
  return (
    <div class="no-print">
      <form method="get" action={paths.contactFigures} class="filter-row">
        <SelectField
          name="periode"
          label="Periode"
          options={[
            ...(asked.chosen === TYPED ? [{ value: '', text: 'Vælg en periode' }] : []),
            ...periodChoices(today),
          ]}
          value={asked.chosen === TYPED ? '' : asked.chosen}
        />
        <Narrowing asked={asked} choices={choices} />
        {asked.trial === null ? null : <HiddenField name="proeve" value={asked.trial ? 'ja' : 'nej'} />}
        <Button kind="secondary">Vis tallene</Button>
      </form>
      <details open={isTyped}>
        <summary>Andre datoer</summary>
        <form method="get" action={paths.contactFigures} class="filter-row">
          <DateField name="fra" label="Fra" value={asked.from} error={errorOf(asked.errors, 'fra')} />
          <DateField name="til" label="Til og med" value={asked.until} error={errorOf(asked.errors, 'til')} />
          {Object.entries(askedQuery(asked)).map(([name, value]) =>
            ['periode', 'fra', 'til'].includes(name) ? null : <HiddenField name={name} value={value} />,
          )}
          <Button kind="secondary">Vis datoerne</Button>
        </form>
      </details>
      <p>
        <a href={paths.contactFiguresOf({ ...askedQuery(asked), proeve: trial ? 'nej' : 'ja' })}>
          {trial ? 'Vis tallene uden prøveopkald' : 'Tæl prøveopkald med'}
        </a>
      </p>
    </div>
  )
}

function Narrowing({ asked, choices }: Pick<FiguresProps, 'asked' | 'choices'>) {
  const options = (all: string, list: readonly { id: number; title: string }[]) => [
    { value: '', text: all },
    ...list.map(({ id, title }) => ({ value: String(id), text: title })),
  ]
  const chosen = (id: number | null) => (id === null ? '' : String(id))
  return (
    <>
      <SelectField
        name="koe"
        label="Kø"
        options={options('Alle køer', choices.queues)}
        value={chosen(asked.queue)}
      />
      <SelectField
        name="emne"
        label="Emne"
        options={options('Alle emner', choices.subjects)}
        value={chosen(asked.subject)}
      />
      <SelectField
        name="enhed"
        label="Enhed"
        options={options('Alle enheder', choices.units)}
        value={chosen(asked.unit)}
      />
      <SelectField name="opdelt" label="Delt efter" options={grainOptions} value={asked.grain} />
    </>
  )
}

function Pauses({ pauses }: { pauses: readonly ResolutionPause[] }) {
  if (pauses.length === 0) return null
  return (
    <Alert kind="warning" heading="Straksafklaring var på pause" level="h3">
      <p>Rækker mærket (pause) har opkald, der blev besvaret imens. De kan ikke sammenlignes med andre.</p>
      <ul>
        {pauses.map(({ subject, fromAt, untilAt, reason }) => (
          <li>
            {subject ?? 'Alle emner'}: {momentText(fromAt)} –{' '}
            {untilAt === null ? 'indtil videre' : momentText(untilAt)}. {reason}
          </li>
        ))}
      </ul>
    </Alert>
  )
}

function WholeFigures({ shown: { whole, passedOn } }: { shown: FiguresShown }) {
  const many = (count: number) => writeFigure(count, 0)
  return (
    <DefinitionList
      entries={[
        ['Ankomne', many(whole.arrived)],
        ['Besvarede', many(whole.answeredAll)],
        ['Ventetid i gennemsnit', writeSeconds(whole.answeredWait?.mean ?? null)],
        ['9 ud af 10 ventede højst', writeSeconds(whole.answeredWait?.ninth ?? null)],
        ['Lagt på i køen', `${many(whole.abandoned)} (${writeShare(whole.abandonedShare)})`],
        ['Straksafklaret', writeShare(whole.resolvedShare)],
        ['Tilbagekald holdt', whole.wished === 0 ? null : writeShare(whole.keptShare)],
        ['Svarprocent, når der stilles videre', passedOn === null ? null : writeShare(passedOn.answerRate)],
      ]}
    />
  )
}

/** More groups than these are no picture. */
const MOST_DRAWN = 92
const minutes = (seconds: number | undefined) => (seconds === undefined ? null : seconds / 60)

function Pictures({ shown: { groups }, head }: { shown: FiguresShown; head: string }) {
  if (groups.length < 2 || groups.length > MOST_DRAWN) return null
  const along = { categories: groups.map(({ text }) => text) }
  const asked = { along, alongName: head, figures: 'elsewhere' as const }
  return (
    <>
      <h3>Ventetid</h3>
      <Chart
        {...asked}
        title={`Ventetid efter ${head.toLocaleLowerCase('da')}`}
        description="Ventetid i minutter for besvarede opkald. Tallene står i tabellen nedenfor."
        kind="line"
        unit="min."
        series={[
          { name: 'Gennemsnit', points: groups.map(({ figures }) => minutes(figures.answeredWait?.mean)) },
          { name: '9 ud af 10', points: groups.map(({ figures }) => minutes(figures.answeredWait?.ninth)) },
        ]}
      />
      <h3>Opkald</h3>
      <Chart
        {...asked}
        title={`Opkald efter ${head.toLocaleLowerCase('da')}`}
        description="Besvarede opkald og dem, der lagde på i køen. Tallene står i tabellen nedenfor."
        kind="stacked"
        decimals={0}
        series={[
          { name: 'Besvarede', points: groups.map(({ figures }) => figures.answeredAll) },
          { name: 'Lagt på i køen', points: groups.map(({ figures }) => figures.abandoned) },
        ]}
      />
    </>
  )
}

function PassedOnSection({
  shown: { units, passedOn },
  narrowed,
}: {
  shown: FiguresShown
  narrowed: boolean
}) {
  return (
    <section aria-labelledby="stillet-videre">
      <h2 id="stillet-videre">Opkald stillet videre</h2>
      {narrowed ? <p class="quiet">Her tælles alle køer og emner.</p> : null}
      {passedOn === null ? (
        <p class="empty-state">Der er ikke stillet opkald videre i perioden.</p>
      ) : (
        <UnitTable units={units} whole={passedOn} />
      )}
      {passedOn !== null && units.length === 0 ? (
        <p class="quiet">Tal for en enhed ses af dens leder, af kontaktcentrets ledere og af direktionen.</p>
      ) : null}
    </section>
  )
}

export function Definitions() {
  return (
    <section aria-labelledby="definitioner">
      <h2 id="definitioner">Sådan er det talt</h2>
      <dl class="definitions">
        {Object.values(DEFINITIONS).map(({ title, text }) => (
          <div>
            <dt>{title}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
