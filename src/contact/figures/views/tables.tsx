/** The tables of figures; each column has its definition below them. */
import { writeFigure } from '../../../language/figures.ts'
import { type Column, Table } from '../../../ui/table.tsx'
import { otherwise, writeSeconds, writeShare } from '../definitions.ts'
import type { Figures, PassedOnFigures, WaitFigures } from '../model.ts'
import type { FiguresShown, Group, UnitFigures } from '../read-figures.ts'

const figures = (text: string): Column => ({ text, figures: true })
const many = (count: number) => writeFigure(count, 0)

interface GroupsProps {
  shown: FiguresShown
  /** «Dag», «Kø»: head of the first column. */
  head: string
}

interface FigureColumn {
  text: string
  of: (figures: Figures) => string
}

const wait = (of: keyof WaitFigures) => (waits: WaitFigures | null) => writeSeconds(waits?.[of] ?? null)

const COUNTS: FigureColumn[] = [
  { text: 'Ankomne', of: ({ arrived }) => many(arrived) },
  { text: 'Besvarede', of: ({ answeredAll }) => many(answeredAll) },
  { text: 'Lagt på i køen', of: ({ abandoned }) => many(abandoned) },
  { text: 'Andel', of: ({ abandonedShare }) => writeShare(abandonedShare) },
  { text: 'Lagt på inden 10 sek.', of: ({ abandonedSoon }) => many(abandonedSoon) },
  { text: 'Afvist eller sendt videre', of: (each) => many(otherwise(each)) },
  { text: 'Ikke ringet op', of: ({ givenUp, withdrawn }) => many(givenUp + withdrawn) },
  { text: 'I gang', of: ({ going }) => many(going) },
]

const WAITS: FigureColumn[] = [
  { text: 'Gennemsnit', of: ({ answeredWait }) => wait('mean')(answeredWait) },
  { text: 'Median', of: ({ answeredWait }) => wait('median')(answeredWait) },
  { text: '9 ud af 10', of: ({ answeredWait }) => wait('ninth')(answeredWait) },
  { text: '99 ud af 100', of: ({ answeredWait }) => wait('ninetyNinth')(answeredWait) },
  { text: 'Længste', of: ({ answeredWait }) => wait('longest')(answeredWait) },
  { text: 'Servicemål af besvarede', of: ({ withinOfAnswered }) => writeShare(withinOfAnswered) },
  { text: 'Servicemål af ankomne', of: ({ withinOfArrived }) => writeShare(withinOfArrived) },
]

const LOSSES: FigureColumn[] = [
  { text: 'Gennemsnit', of: ({ abandonedWait }) => wait('mean')(abandonedWait) },
  { text: 'Median', of: ({ abandonedWait }) => wait('median')(abandonedWait) },
  { text: '9 ud af 10', of: ({ abandonedWait }) => wait('ninth')(abandonedWait) },
  { text: '99 ud af 100', of: ({ abandonedWait }) => wait('ninetyNinth')(abandonedWait) },
  { text: 'Længste', of: ({ abandonedWait }) => wait('longest')(abandonedWait) },
]

const OUTCOMES: FigureColumn[] = [
  { text: 'Straksafklaret', of: ({ resolvedShare }) => writeShare(resolvedShare) },
  { text: 'Besvaret under pause', of: ({ paused }) => many(paused) },
  { text: 'Tilbagekald ønsket', of: ({ wished }) => many(wished) },
  { text: 'Holdt', of: ({ kept }) => many(kept) },
  { text: 'Andel holdt', of: ({ keptShare }) => writeShare(keptShare) },
  { text: 'Opgivet', of: ({ givenUp }) => many(givenUp) },
  { text: 'Ekspeditionstid', of: ({ handling }) => writeSeconds(handling) },
]

export function GroupTables({ shown, head }: GroupsProps) {
  const table = (caption: string, columns: readonly FigureColumn[]) => (
    <FigureTable caption={caption} head={head} columns={columns} groups={shown.groups} whole={shown.whole} />
  )
  return (
    <>
      {table('Opkald', COUNTS)}
      {table('Ventetid for besvarede, i minutter og sekunder', WAITS)}
      {table('Ventetid for dem, der lagde på, i minutter og sekunder', LOSSES)}
      {table('Udfald, tilbagekald og ekspeditionstid', OUTCOMES)}
    </>
  )
}

function FigureTable(props: {
  caption: string
  head: string
  columns: readonly FigureColumn[]
  groups: readonly Group[]
  whole: Figures
}) {
  const { caption, head, columns, groups, whole } = props
  return (
    <Table
      caption={caption}
      measure="working"
      columns={[{ text: head, names: true }, ...columns.map(({ text }) => figures(text))]}
      rows={[
        ...groups.map((group) => [
          <GroupName group={group} />,
          ...columns.map(({ of }) => of(group.figures)),
        ]),
        ...(groups.length > 1 ? [[<strong>I alt</strong>, ...columns.map(({ of }) => of(whole))]] : []),
      ]}
      empty="Der er ingen opkald i perioden."
    />
  )
}

/** Instant resolution that was paused is marked in every table: its figures do not compare with others. */
function GroupName({ group: { text, figures: of } }: { group: Group }) {
  return of.paused === 0 ? (
    <>{text}</>
  ) : (
    <>
      {text} <span class="quiet weight-normal">(pause)</span>
    </>
  )
}

export function UnitTable({ units, whole }: { units: readonly UnitFigures[]; whole: PassedOnFigures }) {
  const cells = (of: PassedOnFigures) => [
    many(of.passed),
    writeShare(of.answerRate),
    many(of.employee),
    many(of.colleague),
    writeShare(of.answerRateAll),
    many(of.returned),
    many(of.away),
    writeSeconds(of.answerTime),
  ]
  return (
    <Table
      caption="Om der blev svaret, enhed for enhed"
      captionHidden
      measure="working"
      columns={[
        { text: 'Enhed', names: true },
        figures('Stillet videre'),
        figures('Svarprocent'),
        figures('Medarbejderen svarede'),
        figures('En kollega svarede'),
        figures('Svarprocent med kolleger'),
        figures('Kom tilbage'),
        figures('Væk uden omstilling'),
        figures('Tid til svar'),
      ]}
      rows={[
        ...units.map(({ unit, figures: of }) => [unit, ...cells(of)]),
        [<strong>I alt</strong>, ...cells(whole)],
      ]}
      empty="Der er ikke stillet opkald videre i perioden."
    />
  )
}
