/** One's own figures by day; for leaders those of each desk. */
import { writeDateWithWeekday } from '../../../language/dates.ts'
import { writeFigure } from '../../../language/figures.ts'
import { paths } from '../../../paths.ts'
import { writePeriod } from '../../../registers/mechanism/figure-words.ts'
import { Button } from '../../../ui/buttons.tsx'
import { SelectField } from '../../../ui/fields.tsx'
import { type Column, Table } from '../../../ui/table.tsx'
import type { ContactRole } from '../../access.ts'
import { ContactTabs } from '../../tabs.tsx'
import { type Asked, periodChoices } from '../asked.ts'
import { DEFINITIONS, writeSeconds, writeShare } from '../definitions.ts'
import { type DeskFigures, totalOf } from '../desks.ts'
import { shareOf } from '../model.ts'

/** Nobody needs the days of an agent for longer. */
export const MOST_DESK_DAYS = 92

interface DesksProps {
  role: ContactRole
  asked: Asked
  today: string
  own: readonly DeskFigures[]
  /** Null: for those who do not lead. */
  desks: readonly DeskFigures[] | null
}

export function DesksView({ role, asked, today, own, desks }: DesksProps) {
  return (
    <>
      <h1>{role === 'leader' ? 'Tal pr. plads' : 'Mine egne tal'}</h1>
      <ContactTabs role={role} here={paths.contactFigures} />
      <form method="get" action={paths.contactOwnFigures} class="filter-row no-print">
        <SelectField name="periode" label="Periode" options={shortPeriods(today)} value={asked.chosen} />
        <Button kind="secondary">Vis perioden</Button>
      </form>
      <p class="lead">{writePeriod(asked.period)}</p>
      {desks === null ? null : (
        <section aria-labelledby="pladser">
          <h2 id="pladser">Pladser</h2>
          <p class="quiet">
            Ses kun af kontaktcentrets ledere. Tallene er pladsens, uanset hvem der sad der.
          </p>
          <DeskTable caption="Tal pr. plads" head="Plads" rows={desks} nameOf={(name) => name} />
        </section>
      )}
      <section aria-labelledby="egne">
        <h2 id="egne">{role === 'leader' ? 'Dine egne opkald' : 'Dag for dag'}</h2>
        <p class="quiet">Ses kun af dig og af kontaktcentrets ledere, for dem pr. plads.</p>
        <DeskTable caption="Dine egne tal" head="Dag" rows={own} nameOf={writeDateWithWeekday} />
      </section>
      <section aria-labelledby="definitioner">
        <h2 id="definitioner">Sådan er det talt</h2>
        <dl class="definitions">
          {[
            { title: 'Besvarede', text: 'Opkald, som pladsen var den sidste til at tale med borgeren om.' },
            DEFINITIONS.resolved,
            DEFINITIONS.handling,
            {
              title: 'Ubesvarede tilbud',
              text: 'Gange, telefonen ringede ved pladsen, uden at den blev taget.',
            },
          ].map(({ title, text }) => (
            <div>
              <dt>{title}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      </section>
    </>
  )
}

const shortPeriods = (today: string) =>
  periodChoices(today).filter(
    ({ period }) => Date.parse(period.until) - Date.parse(period.from) < MOST_DESK_DAYS * 86_400_000,
  )

export const isShort = ({ period }: Asked): boolean =>
  Date.parse(period.until) - Date.parse(period.from) < MOST_DESK_DAYS * 86_400_000

function DeskTable(props: {
  caption: string
  head: string
  rows: readonly DeskFigures[]
  nameOf: (name: string) => string
}) {
  const figures = (text: string): Column => ({ text, figures: true })
  const many = (count: number) => writeFigure(count, 0)
  const cells = (row: DeskFigures) => [
    many(row.answered),
    writeShare(shareOf(row.resolved, row.answered)),
    many(row.passedOn),
    writeSeconds(row.handled === 0 ? null : row.talkedMs / row.handled / 1_000),
    writeSeconds(row.handled === 0 ? null : row.wrapUpMs / row.handled / 1_000),
    writeSeconds(row.handled === 0 ? null : (row.talkedMs + row.wrapUpMs) / row.handled / 1_000),
    many(row.missed),
  ]
  return (
    <Table
      caption={props.caption}
      captionHidden
      measure="working"
      columns={[
        { text: props.head, names: true },
        figures('Besvarede'),
        figures('Straksafklaret'),
        figures('Stillet videre'),
        figures('Samtale'),
        figures('Efterbehandling'),
        figures('Ekspeditionstid'),
        figures('Ubesvarede tilbud'),
      ]}
      rows={[
        ...props.rows.map((row) => [props.nameOf(row.name), ...cells(row)]),
        ...(props.rows.length > 1 ? [[<strong>I alt</strong>, ...cells(totalOf(props.rows))]] : []),
      ]}
      empty="Der er ingen opkald i perioden."
    />
  )
}
