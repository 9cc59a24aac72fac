/** The public list: how long cases may take, centre by centre, by law and paragraph. */
import { writeDate } from '../../../language/dates.ts'
import { Table } from '../../../ui/table.tsx'
import { ENDS, STARTS, writeLength } from '../model.ts'
import type { PublicDeadline } from '../queries.ts'

export function PublicListView({
  deadlines,
  today,
}: {
  deadlines: readonly PublicDeadline[]
  today: string
}) {
  const units = Map.groupBy(deadlines, ({ unit }) => unit)
  return (
    <>
      <h1>Sagsbehandlingsfrister</h1>
      <p class="lead">
        Så lang tid må kommunen højst bruge på at afgøre din sag. Kan fristen ikke holdes, får du brev om,
        hvornår du kan vente en afgørelse.
      </p>
      {units.size === 0 ? <p class="empty-state">Der er ingen frister på listen endnu.</p> : null}
      {units.size > 1 ? <UnitLinks units={[...units.keys()]} /> : null}
      {[...units].map(([unit, own], index) => (
        <UnitDeadlines unit={unit} deadlines={own} id={idOf(index)} />
      ))}
      <p>Fristerne, som de gælder den {writeDate(today)}.</p>
    </>
  )
}

const idOf = (index: number) => `center-${index + 1}`

function UnitLinks({ units }: { units: readonly string[] }) {
  return (
    <nav aria-label="Centre">
      <ul>
        {units.map((unit, index) => (
          <li>
            <a href={`#${idOf(index)}`}>{unit}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function UnitDeadlines({
  unit,
  deadlines,
  id,
}: {
  unit: string
  deadlines: readonly PublicDeadline[]
  id: string
}) {
  return (
    <section id={id}>
      <h2>{unit}</h2>
      <Table
        caption={`Frister i ${unit}`}
        captionHidden
        columns={[{ text: 'Område', names: true }, 'Lov', 'Frist', 'Hvis sagen er sendt tilbage', 'Regnes']}
        rows={deadlines.map((deadline) => [
          deadline.area,
          `${deadline.law} ${deadline.paragraph.replaceAll(' ', '\u00A0')}`,
          <Length deadline={deadline} />,
          deadline.remitted === null ? 'Det samme' : writeLength(deadline.remitted),
          `Fra ${wordOf(STARTS, deadline.starts)} til ${wordOf(ENDS, deadline.ends)}`,
        ])}
        empty=""
      />
    </section>
  )
}

const wordOf = (words: Readonly<Record<string, string>>, key: string) => words[key] ?? key

function Length({ deadline }: { deadline: PublicDeadline }) {
  return (
    <>
      <strong>{writeLength(deadline.fresh)}</strong>
      {deadline.coming ? ` fra den ${writeDate(deadline.validFrom)}` : null}
      {deadline.words === null || deadline.words === '' ? null : (
        <>
          <br />
          <span class="quiet">{deadline.words}</span>
        </>
      )}
    </>
  )
}
