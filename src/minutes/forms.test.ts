/**
 * One text in every form: what is read from PDF, Word and HTML is what is read from the text. Real minutes, which lie
 * outside the repository, are asked too where they are there.
 */
import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { Ajv } from 'ajv'
import { generateMinutes } from '../../bench/generate-minutes.ts'
import { makeHtml } from '../../tests/support/make-html.ts'
import type { PdfLook } from '../../tests/support/make-pdf.ts'
import { makePdf } from '../../tests/support/make-pdf.ts'
import { makeWord } from '../../tests/support/make-word.ts'
import { INVENTED_MINUTES } from './invented-minutes.ts'
import type { Minutes, MinutesItem, RecommendationPoint } from './model.ts'
import { pageOfLine } from './page-of-line.ts'
import { placePages, withPdf } from './pdf/place-text.ts'
import { printedLines } from './pdf/printed-lines.ts'
import { readMinutesFile } from './read-file.ts'
import { uncoveredLines } from './text/covered-lines.ts'
import type { TextReading } from './text/read-text.ts'
import { writeJson } from './write-json.ts'

const folder = fileURLToPath(new URL('../../../shared/data/minutes', import.meta.url))
const real = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.txt')) : []
const LONG = `${INVENTED_MINUTES}\n${longItem()}`

/** An item with all that a page can break: a sentence, words, and a table with rows of several lines. */
function longItem(): string {
  const prose = Array.from(
    { length: 34 },
    (_, at) =>
      `Havnemyndigheden anbefaler vedligeholdelsesarbejder på bolværksstrækning ${at + 1}, selv om besejlingsforholdene og sedimentationsproblemerne endnu undersøges af ingeniørfirmaet.`,
  )
  const rows = Array.from(
    { length: 45 },
    (_, at) =>
      `Strækning ${at + 1}\t${2000 + at}\tAfrensning og udskiftning af fortøjningspullerter, fendere og stigtrin langs hele strækningen`,
  )
  return [
    'Punkt 5: Bolværker i havnen',
    '21/900',
    'Sagsfremstilling',
    prose.slice(0, 17).join(' '),
    prose.slice(17).join(' '),
    'Arbejderne fordeler sig sådan:',
    ['Sted\tÅr\tArbejde', ...rows].join('\n'),
    'Beslutning Ledergruppen den 04-05-2021',
    'Godkendt.',
  ].join('\n\n')
}

async function readOne(bytes: Uint8Array, file: string): Promise<TextReading> {
  const { readings } = await readMinutesFile(bytes, file)
  assert.equal(readings.length, 1)
  assert.ok(readings[0])
  return readings[0]
}

const bytesOf = (text: string) => new TextEncoder().encode(text)

/** Marks of emphasis, signs of bullets and numbers of spaces are what a form may print in its own way. */
function plain(text: string): string {
  return text
    .replace(/[*#|]|<\/?b>|-{3,}/gu, ' ')
    .replace(/(?:^|\s)[-–•]\s/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
}

function pointsOf(points: RecommendationPoint[]): unknown[] {
  return points.map((point) => [point.label, plain(point.text), pointsOf(point.points)])
}

function whatItemSays(item: MinutesItem) {
  return {
    number: item.number,
    title: item.title,
    caseNumber: item.caseNumber,
    closed: item.closed,
    sections: item.sections.map(({ kind, heading, text }) => [kind, heading, plain(text)]),
    by: item.recommendation?.by ?? null,
    points: pointsOf(item.recommendation?.points ?? []),
    decisions: item.decisions.map(({ body, date, text, outcome, points }) => [
      body,
      date,
      plain(text),
      outcome,
      points,
    ]),
    attachments: item.attachments.map(plain),
    guests: item.guests,
    tables: item.tables.map(({ header, rows }) => [header, ...rows].map((row) => row.map(plain))),
    commitments: item.commitments.map(({ text, who, due }) => [plain(text), who, due]),
  }
}

function assertSame(read: Minutes, wanted: Minutes): void {
  assert.deepEqual(read.meeting, wanted.meeting)
  assert.deepEqual(
    read.contents.map(({ title, page }) => [title.replace(/[.…\s]+$/u, ''), page]),
    wanted.contents.map(({ title, page }) => [title.replace(/[.…\s]+$/u, ''), page]),
  )
  assert.deepEqual(read.items.map(whatItemSays), wanted.items.map(whatItemSays))
}

const LOOKS: [string, PdfLook][] = [
  ['justified', {}],
  ['ragged, tables without room', { justified: false, tightTables: true, letterSize: 12 }],
  ['small', { letterSize: 9, header: 'Ledergruppen 04-05-2021' }],
]

const TEXTS: [string, string][] = [
  ['long invented minutes', LONG],
  ['generated minutes', generateMinutes(4, 30_000)],
  ...real.map((name): [string, string] => [name, readFileSync(join(folder, name), 'utf8')]),
]

/** Hyphens that the print put in or that stood where it broke a word are not told apart by any reader. */
const withoutHyphens = (minutes: Minutes): Minutes =>
  JSON.parse(JSON.stringify(minutes).replace(/(?<=\p{Ll})-(?=\p{Ll})/gu, ''))

for (const [name, text] of TEXTS) {
  test(`${name}: PDF says what the text says, in every look`, async () => {
    const wanted = await readOne(bytesOf(text), 'referat.txt')
    for (const [look, settings] of LOOKS) {
      const reading = await readOne(makePdf(text, settings), 'referat.pdf')
      assert.equal(reading.minutes.source.kind, 'pdf', look)
      assertSame(withoutHyphens(reading.minutes), withoutHyphens(wanted.minutes))
      assert.deepEqual(uncoveredLines(reading), [], look)
    }
  })

  test(`${name}: Word and HTML say what the text says`, async () => {
    const wanted = await readOne(bytesOf(text), 'referat.txt')
    const word = await readOne(await makeWord(text), 'referat.docx')
    const html = await readOne(bytesOf(makeHtml(text)), 'referat.html')
    assert.deepEqual([word.minutes.source.kind, html.minutes.source.kind], ['docx', 'html'])
    for (const reading of [word, html]) {
      assertSame(reading.minutes, wanted.minutes)
      assert.deepEqual(uncoveredLines(reading), [])
    }
  })
}

test('the PDF of the tests breaks words, sentences and tables, and has running headers', async () => {
  const pages = (await withPdf(makePdf(LONG), placePages)).map(printedLines)
  assert.ok(pages.length > 4)
  const texts = pages.map((lines) => lines.map((line) => line.text))
  assert.ok(texts.flat().some((text) => /\p{L}-$/u.test(text)))
  const last = texts.map((lines) => lines.at(-2) ?? '')
  assert.ok(last.some((text) => /\p{Ll}$/u.test(text)))
  assert.ok(texts.every((lines) => lines[0]?.startsWith('Prøverådet') && lines.at(-1)?.startsWith('Side ')))
  assert.ok(pages.filter((lines) => lines.some((line) => line.text === 'Sted År Arbejde')).length > 1)
})

test('a line knows its page, and running headers stand in no text', async () => {
  const { minutes, lines } = await readOne(makePdf(LONG, { header: 'Ledergruppen løbende' }), 'referat.pdf')
  const last = minutes.items.at(-1)?.sections.at(-1)
  const pages = (await withPdf(makePdf(LONG, { header: 'Ledergruppen løbende' }), placePages)).length
  assert.equal(pageOfLine(minutes.source, 1), 1)
  assert.equal(pageOfLine(minutes.source, last?.lines[0] ?? 0), pages)
  assert.ok(!JSON.stringify(minutes.items).includes('løbende'))
  assert.equal(lines.filter((line) => line.text.includes('løbende')).length, pages)
  assert.equal(pageOfLine({ file: 'x.txt', sha256: '', kind: 'text' }, 3), null)
  const schema = new URL('../../docs/minutes.schema.json', import.meta.url)
  const validate = new Ajv({ allowUnionTypes: true }).compile(JSON.parse(readFileSync(schema, 'utf8')))
  assert.ok(validate(JSON.parse(writeJson(minutes))), JSON.stringify(validate.errors))
})
