import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { documentToText } from '../../minutes/rich-text/to-text.ts'
import { differenceOf, writeMeasured, writeSize, yearOf } from './figure-words.ts'
import type { FigureKind } from './measures.ts'
import { FEW, sentencesOf } from './sentences.ts'
import { takenFigures } from './snapshots.ts'
import { documentOf } from './status-paper.ts'
import { type FigureRow, type MeasureFigures, rowsOf, type TakenFigures, WHOLE } from './taken-figures.ts'

const row = (
  group: string,
  value: number | null,
  before: number | null = null,
  count: number | null = null,
) => ({
  group,
  value,
  before,
  count,
})

const measure = (rows: FigureRow[], kind: FigureKind = 'per-cent'): MeasureFigures => ({
  key: 'andel',
  title: 'Andel inden for fristen',
  kind,
  definition: 'Afsluttede sager inden for fristen ud af alle afsluttede.',
  groupedBy: 'område',
  compared: true,
  rows,
})

const said = (of: MeasureFigures) => sentencesOf(of, yearOf(2025)).join(' ').replaceAll('\u00A0', ' ')

describe('sentences of figures', () => {
  it('say how much, against the year before, who most and least, and where the change is', () => {
    const text = said(
      measure([
        row('Byggesager', 95, 91),
        row('Hjælpemidler', 62, 70),
        row('Ydelser', 80, 80),
        row(WHOLE, 82.46, 79.1),
      ]),
    )
    assert.equal(
      text,
      'I 2025 er tallet 82,5 % i alt. Året før var det 79,1 %, så det er steget med 3,4 procentpoint. ' +
        'Højest er Byggesager med 95 %, og lavest er Hjælpemidler med 62 %. ' +
        'Størst er stigningen for Byggesager med 4 procentpoint, og størst er faldet for Hjælpemidler med 8 procentpoint.',
    )
  })

  it('say what is missing and what few figures can carry', () => {
    const text = said(
      measure([row('A', 50, null, 4), row('B', 60, null, 40), row('C', null), row(WHOLE, 59, null, 44)]),
    )
    assert.match(text, /Der er ingen tal for året før\./u)
    assert.match(text, /Der er ingen tal for C\. Tallet for A bygger kun på 4\.$/u)
  })

  it('know when all is the same', () => {
    const text = said(measure([row('A', 80, 80), row('B', 80, 80), row(WHOLE, 80, 80)]))
    assert.equal(
      text,
      'I 2025 er tallet 80 % i alt. Året før var det det samme. Alle ligger på 80 %. Ingen af tallene er ændret siden året før.',
    )
  })

  it('name a few and count the rest', () => {
    const text = said(measure(['A', 'B', 'C', 'D', 'E'].map((group) => row(group, 90)).concat(row('F', 10))))
    assert.match(text, /^Højest er A, B, C og 2 andre med 90 %, og lavest er F med 10 %\.$/u)
  })

  it('say it when there is nothing', () =>
    assert.equal(said(measure([row('A', null, 4), row(WHOLE, null)])), 'Der er ingen tal i 2025.'))

  it('leave the year before out of what has none', () => {
    const state = { ...measure([row('A', 1), row('B', 3), row(WHOLE, 4)], 'count'), compared: false }
    assert.equal(said(state), 'I 2025 er tallet 4 i alt. Højest er B med 3, og lavest er A med 1.')
  })
})

describe('rows of two periods', () => {
  it('stand with the whole last, and with groups that are gone', () => {
    const rows = rowsOf(
      [
        { group: WHOLE, value: 3 },
        { group: 'A', value: 3, count: 9 },
      ],
      [
        { group: 'A', value: 2 },
        { group: 'Nedlagt', value: 7 },
        { group: 'Tom', value: null },
        { group: WHOLE, value: 9 },
      ],
    )
    assert.deepEqual(rows, [row('A', 3, 2, 9), row('Nedlagt', null, 7), row(WHOLE, 3, 9)])
  })
})

// There is no minus nothing in JSON.
const figure = fc.option(
  fc.double({ min: -5000, max: 100_000, noNaN: true }).map((value) => value || 0),
  { nil: null },
)
const arbitraryMeasure = fc
  .record({
    kind: fc.constantFrom<FigureKind>(
      'count',
      'per-cent',
      'days',
      'amount',
      'km',
      'index',
      'decimal',
      'minutes',
    ),
    compared: fc.boolean(),
    figures: fc.array(
      fc.record({ value: figure, before: figure, count: fc.option(fc.nat(500), { nil: null }) }),
      { minLength: 1, maxLength: 26 },
    ),
    whole: fc.boolean(),
  })
  .map(({ kind, compared, figures, whole }): MeasureFigures => ({
    ...measure([], kind),
    compared,
    rows: figures.map((each, index) => ({
      ...each,
      group: whole && index === figures.length - 1 ? WHOLE : `Område ${String.fromCodePoint(65 + index)}`,
    })),
  }))

const NUMBER = /[−-]?\d[\d.]*(?:,\d+)?/gu

describe('a status paper', () => {
  it('says no figure that its snapshot has not', () => {
    fc.assert(
      fc.property(fc.array(arbitraryMeasure, { minLength: 1, maxLength: 3 }), (measures) => {
        const taken: TakenFigures = { period: yearOf(2025), on: '2026-01-15', measures }
        // What is stored and read again is what the paper was made of.
        assert.deepEqual(takenFigures.parse(JSON.parse(JSON.stringify(taken))), taken)
        const known = new Set(numbersOf(taken))
        for (const said of documentToText(documentOf('Prøve', taken)).match(NUMBER) ?? [])
          assert.ok(known.has(said.replace(/[.,]$/u, '')), `${said} is not in the snapshot`)
      }),
    )
  })

  it('has each group once in its table, with figure, year before, difference and number', () => {
    const rows = [row('A', 50, 48.04, 12), row('B', null, 3, 0), row(WHOLE, 50, 47, 12)]
    const taken = { period: yearOf(2025), on: '2026-01-15', measures: [measure(rows)] }
    const table = documentOf('Prøve', taken).content.find((block) => block.type === 'table')
    const cells = table?.content.map(({ content }) =>
      content.map(({ content: [{ content = [] }] }) =>
        content.map((each) => (each.type === 'text' ? each.text.replaceAll('\u00A0', ' ') : '')).join(''),
      ),
    )
    assert.deepEqual(cells, [
      ['Område – Andel inden for fristen', '2025', '2024', 'Forskel', 'Antal'],
      ['A', '50 %', '48 %', '+2 procentpoint', '12'],
      ['B', 'ingen tal', '3 %', '', '0'],
      [WHOLE, '50 %', '47 %', '+3 procentpoint', '12'],
    ])
  })

  it('says of a long list where the rest stands', () => {
    const rows = Array.from({ length: 75 }, (_, index) => row(`G${index}`, index))
    const taken = { period: yearOf(2025), on: '2026-01-15', measures: [measure(rows, 'count')] }
    assert.match(documentToText(documentOf('Prøve', taken)), /De øvrige 15 står i sagens øjebliksbillede\./u)
  })
})

function numbersOf({ measures }: TakenFigures): string[] {
  const of = (text: string) => (text.match(NUMBER) ?? []).map((each) => each.replace(/[.,]$/u, ''))
  const figures = measures.flatMap(({ kind, rows }) =>
    rows.flatMap(({ value, before, count }) => {
      const difference = differenceOf(kind, value, before)
      const size = difference === null ? '' : writeSize(kind, difference)
      return [
        writeMeasured(kind, value),
        writeMeasured(kind, before),
        writeMeasured('count', count),
        size,
        `−${size}`,
      ]
    }),
  )
  const words = [
    '2025',
    '2024',
    '15',
    '2026',
    String(FEW),
    ...Array.from({ length: 26 }, (_, n) => String(n)),
  ]
  return [...figures.flatMap(of), ...words]
}
