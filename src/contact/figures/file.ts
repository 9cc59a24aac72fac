/** The figures as rows for a spreadsheet: one a group, unrounded, and one a unit that the reader may see. */
import type { Cell } from '../../documents/sheets/read-sheet.ts'
import { type Asked, GRAINS } from './asked.ts'
import type { Figures } from './model.ts'
import type { FiguresShown } from './read-figures.ts'

const COLUMNS: readonly [string, (figures: Figures) => Cell][] = [
  ['Ankomne', ({ arrived }) => arrived],
  ['I gang', ({ going }) => going],
  ['Besvarede i køen', ({ answered }) => answered],
  ['Besvarede ved tilbagekald', ({ calledBack }) => calledBack],
  ['Lagt på i køen', ({ abandoned }) => abandoned],
  ['Lagt på inden 10 sekunder', ({ abandonedSoon }) => abandonedSoon],
  ['Afvist', ({ turnedAway }) => turnedAway],
  ['Ringede uden for åbningstiden', ({ closed }) => closed],
  ['Sendt videre til anden kø eller nummer', ({ overflowed }) => overflowed],
  ['Afbrudt af telefonsystemet', ({ endedBySystem }) => endedBySystem],
  ['Ventetid, gennemsnit (sekunder)', ({ answeredWait }) => answeredWait?.mean ?? null],
  ['Ventetid, median', ({ answeredWait }) => answeredWait?.median ?? null],
  ['Ventetid, 90 %', ({ answeredWait }) => answeredWait?.ninth ?? null],
  ['Ventetid, 99 %', ({ answeredWait }) => answeredWait?.ninetyNinth ?? null],
  ['Ventetid, længste', ({ answeredWait }) => answeredWait?.longest ?? null],
  ['Lagt på efter, gennemsnit', ({ abandonedWait }) => abandonedWait?.mean ?? null],
  ['Lagt på efter, median', ({ abandonedWait }) => abandonedWait?.median ?? null],
  ['Lagt på efter, 90 %', ({ abandonedWait }) => abandonedWait?.ninth ?? null],
  ['Lagt på efter, 99 %', ({ abandonedWait }) => abandonedWait?.ninetyNinth ?? null],
  ['Lagt på efter, længste', ({ abandonedWait }) => abandonedWait?.longest ?? null],
  ['Inden for servicemålet', ({ within }) => within],
  ['Servicemål af besvarede (%)', ({ withinOfAnswered }) => withinOfAnswered],
  ['Servicemål af ankomne (%)', ({ withinOfArrived }) => withinOfArrived],
  ['Straksafklaret', ({ resolved }) => resolved],
  ['Straksafklaret (%)', ({ resolvedShare }) => resolvedShare],
  ['Besvaret under pause', ({ paused }) => paused],
  ['Tilbagekald ønsket', ({ wished }) => wished],
  ['Tilbagekald holdt', ({ kept }) => kept],
  ['Tilbagekald opgivet', ({ givenUp }) => givenUp],
  ['Tilbagekald trukket tilbage', ({ withdrawn }) => withdrawn],
  ['Ekspeditionstid (sekunder)', ({ handling }) => handling],
]

export function rowsOfFigures({ period, grain }: Asked, { groups, whole, units }: FiguresShown): Cell[][] {
  const row = (text: string, figures: Figures): Cell[] => [
    text,
    period.from,
    period.until,
    ...COLUMNS.map(([, of]) => of(figures)),
  ]
  return [
    [GRAINS[grain].text, 'Fra', 'Til', ...COLUMNS.map(([title]) => title)],
    ...groups.map(({ text, figures }) => row(text, figures)),
    row('I alt', whole),
    ...(units.length === 0 ? [] : [[], [...UNIT_HEAD]]),
    ...units.map(({ unit, figures }) => [
      unit,
      period.from,
      period.until,
      figures.passed,
      figures.employee,
      figures.colleague,
      figures.returned,
      figures.away,
      figures.answerRate,
      figures.answerTime,
    ]),
  ]
}

const UNIT_HEAD = [
  'Enhed',
  'Fra',
  'Til',
  'Stillet videre',
  'Medarbejderen svarede',
  'En kollega svarede',
  'Kom tilbage',
  'Væk uden omstilling',
  'Svarprocent (%)',
  'Tid til svar (sekunder)',
] as const
