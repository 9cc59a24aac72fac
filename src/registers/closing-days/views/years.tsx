import { weekdayOf, writeDate, writeShortDate } from '../../../language/dates.ts'
import { paths } from '../../../paths.ts'
import { Badge } from '../../../ui/badge.tsx'
import { Button } from '../../../ui/buttons.tsx'
import { HiddenField } from '../../../ui/fields.tsx'
import { Table } from '../../../ui/table.tsx'
import type { DayOfYears } from '../queries.ts'

interface YearsProps {
  years: ReadonlyMap<number, readonly DayOfYears[]>
  first: number
  keeps: boolean
  isAdministrator: boolean
  act: string
  today: string
}

export function YearsView(props: YearsProps) {
  const { years, first } = props
  return (
    <>
      <h1>
        Indeklemte dage {first}–{first + years.size - 1}
      </h1>
      <p class="lead">
        En indeklemt dag er en enkelt arbejdsdag mellem en fridag og en weekend. Dagene regnes af kalenderen
        og af <a href={paths.daysOff}>kommunens egne fridage</a>.
      </p>
      <form class="filter-row no-print" method="get" action={paths.closingYears}>
        <div class="form-group">
          <label class="form-label" for="fra">
            Første år
          </label>
          <input
            class="form-input input-short"
            id="fra"
            name="fra"
            type="text"
            inputmode="numeric"
            value={String(first)}
          />
        </div>
        <Button kind="secondary">Vis</Button>
      </form>
      {[...years].map(([year, days]) => (
        <YearView year={year} days={days} {...props} />
      ))}
    </>
  )
}

function YearView({ year, days, ...props }: YearsProps & { year: number; days: readonly DayOfYears[] }) {
  return (
    <section aria-labelledby={`aar-${year}`}>
      <h2 id={`aar-${year}`}>{year}</h2>
      <Table
        caption={`Indeklemte dage i ${year}`}
        captionHidden
        measure="working"
        columns={[
          { text: 'Dag', names: true },
          'Hvorfor',
          'Varsles senest',
          'Status',
          'Holder åbent',
          'Handling',
        ]}
        rows={days.map((day) => [
          `${weekdayOf(day.day)} ${writeDate(day.day)}`,
          day.before && day.after
            ? `Mellem ${day.before} og ${day.after}`
            : day.isDayOff
              ? 'Er fridag'
              : 'Ikke indeklemt',
          writeShortDate(day.latestNotice),
          <State day={day} />,
          day.known?.exempt.join(', ') ?? '',
          <DayActs day={day} {...props} />,
        ])}
        empty="Ingen indeklemte dage."
      />
    </section>
  )
}

function State({ day: { known, isDayOff } }: { day: DayOfYears }) {
  if (known === null) return null
  const heard =
    known.medHeardOn === null ? 'MED er ikke hørt' : `MED hørt ${writeShortDate(known.medHeardOn)}`
  return (
    <>
      <a href={paths.registerRow('lukkedage', 'dage', known.id)}>
        {known.state === 'decided' ? (
          <Badge colour="success">Besluttet</Badge>
        ) : known.state === 'dropped' ? (
          <Badge>Opgivet</Badge>
        ) : (
          <Badge colour="info">Foreslået</Badge>
        )}
      </a>{' '}
      {known.state === 'dropped' ? null : heard}
      {isDayOff ? '. Er en af kommunens fridage' : ''}
    </>
  )
}

function DayActs({ day, keeps, isAdministrator, act, today }: YearsProps & { day: DayOfYears }) {
  if (day.day <= today) return null
  const button = (value: string, text: string) => (
    <form class="action no-print" method="post" action={paths.closingYears}>
      <HiddenField name="dag" value={day.day} />
      <Button kind="tertiary" name={act} value={value} id={`${value}-${day.day}`}>
        {text}
        <span class="sr-only"> {writeDate(day.day)}</span>
      </Button>
    </form>
  )
  if (day.known === null) return keeps ? button('foreslaa', 'Foreslå at lukke') : null
  const canBeDayOff = isAdministrator && day.known.state === 'decided' && !day.isDayOff
  return canBeDayOff ? button('fridag', 'Gør til fridag, så frister regner med den') : null
}
