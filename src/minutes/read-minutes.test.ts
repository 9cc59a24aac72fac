import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { generateMinutes } from '../../bench/generate-minutes.ts'
import { INVENTED_MINUTES } from './invented-minutes.ts'
import { readBytes, readMinutes } from './read-minutes.ts'
import { uncoveredLines } from './text/covered-lines.ts'
import type { UnreadableCode } from './unreadable-file.ts'
import { UnreadableFile } from './unreadable-file.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)

function codeOf(bytes: Uint8Array): UnreadableCode | null {
  try {
    readMinutes(bytes, 'x.txt')
    return null
  } catch (error) {
    if (error instanceof UnreadableFile) return error.code
    throw error
  }
}

test('the meeting is read from the top of the minutes', () => {
  const { meeting, contents, source, findings } = readMinutes(bytesOf(INVENTED_MINUTES), '/mappe/maj.txt')
  assert.deepEqual(meeting, {
    body: 'Ledergruppen',
    kind: 'minutes',
    date: '2021-05-04',
    time: '08:30',
    endTime: null,
    location: 'Møllestuen',
    participants: [
      { name: 'Asta Bruun', party: null, role: null },
      { name: 'Birk Dalby', party: null, role: null },
      { name: 'Carla Engsted', party: null, role: 'secretary' },
    ],
    absent: [],
  })
  assert.equal(source.file, 'maj.txt')
  assert.match(source.sha256, /^[0-9a-f]{64}$/u)
  assert.deepEqual(
    contents.map((entry) => `${entry.title} ${entry.page}`),
    ['Orienteringer 04-05-2021 2', 'Lånecykler til hjemmeplejen 3', 'Lukket 6', 'Skiltning ved 3. sø 7'],
  )
  assert.deepEqual(findings, [])
})

test('an item has its sections, points, decisions, attachments and tables', () => {
  const item = readMinutes(bytesOf(INVENTED_MINUTES), 'maj.txt').items[1]
  assert.ok(item)
  assert.equal(item.number, '2')
  assert.equal(item.caseNumber, '20/4477')
  assert.deepEqual(
    item.sections.map((section) => section.kind),
    ['presentation', 'economy', 'recommendation', 'decision', 'decision', 'attachments'],
  )
  assert.match(item.sections[0]?.text ?? '', /^Hjemmeplejen kører 40 korte ture om dagen\. Elcykler kan/u)
  assert.deepEqual(item.recommendation, {
    by: 'Plejecentret',
    points: [
      { label: '1', text: 'godkender køb af ti elcykler', points: [] },
      {
        label: '2',
        text: 'beslutter, hvor skuret skal ligge',
        points: [
          { label: null, text: 'ved gavlen eller', points: [] },
          { label: null, text: 'ved porten', points: [] },
        ],
      },
    ],
  })
  assert.deepEqual(
    item.decisions.map((decision) => [decision.body, decision.date, decision.outcome]),
    [
      ['Ledergruppen', '2021-04-20', 'postponed'],
      ['Ledergruppen', '2021-05-04', 'partly'],
    ],
  )
  assert.equal(item.decisions[1]?.points['1'], 'approved-with-remark')
  assert.equal(item.decisions[1]?.points['2'], 'referred')
  assert.deepEqual(item.attachments, ['Tilbud på elcykler.pdf', 'Kort over skure'])
  assert.deepEqual(item.tables, [
    {
      caption: 'Tabel 1: Ture om dagen',
      header: ['Distrikt', '2019', '2020'],
      rows: [
        ['Nord', '12', '15'],
        ['Syd', '18', '25'],
        ['I alt', '30', '40'],
      ],
    },
  ])
})

test('guests and closed items are seen', () => {
  const { items } = readMinutes(bytesOf(INVENTED_MINUTES), 'maj.txt')
  assert.deepEqual(items[0]?.guests, [{ name: 'Frida F.', time: '09:15' }])
  assert.deepEqual(
    items.map((item) => item.closed),
    [false, false, true, false],
  )
  assert.deepEqual(items[2]?.sections, [])
})

test('all encodings of one text are read alike', () => {
  const wanted = readMinutes(bytesOf(INVENTED_MINUTES), 'maj.txt').items
  const wide = Uint8Array.from(Buffer.from(`\uFEFF${INVENTED_MINUTES}`, 'utf16le'))
  const narrow = Uint8Array.from(Buffer.from(INVENTED_MINUTES, 'latin1'))
  const unmarked = Uint8Array.from(Buffer.from(INVENTED_MINUTES, 'utf16le'))
  for (const bytes of [
    wide,
    wide.slice().map((_, at, all) => all[at ^ 1] ?? 0),
    narrow,
    unmarked,
    bytesOf(`\uFEFF${INVENTED_MINUTES}`),
  ])
    assert.deepEqual(readMinutes(bytes, 'maj.txt').items, wanted)
  assert.deepEqual(readMinutes(bytesOf(INVENTED_MINUTES.replaceAll('\n', '\r\n')), 'maj.txt').items, wanted)
})

test('what is no text minutes is refused with its reason', () => {
  assert.equal(codeOf(new Uint8Array()), 'empty')
  assert.equal(codeOf(bytesOf(' \n\t\n')), 'empty')
  assert.equal(codeOf(bytesOf('%PDF-1.7\n')), 'unsupported-kind')
  assert.equal(codeOf(bytesOf('<!DOCTYPE html><title>Referat</title>')), 'unsupported-kind')
  assert.equal(codeOf(Uint8Array.from({ length: 500 }, (_, index) => index % 7)), 'not-text')
  assert.equal(codeOf(bytesOf('Husk mælk.\nOg brød.')), 'no-minutes-found')
  assert.equal(codeOf(new Uint8Array(64 * 1024 * 1024 + 1)), 'too-large')
})

test('a text without items is kept whole in one uncertain item', () => {
  const { items } = readMinutes(
    bytesOf('Referat\n\nVi talte om løst og fast.\n\nIngen beslutninger.'),
    'x.txt',
  )
  assert.equal(items.length, 1)
  assert.equal(items[0]?.number, null)
  assert.ok((items[0]?.certainty ?? 1) < 0.25)
  assert.equal(
    items[0]?.sections.map((section) => section.text).join(''),
    'Vi talte om løst og fast.\n\nIngen beslutninger.',
  )
})

test('lines at the top that are not understood are findings, paragraphs an item', () => {
  const scrap = readMinutes(bytesOf(INVENTED_MINUTES.replace('Mødested', 'Husk kaffe\n\nMødested')), 'x.txt')
  assert.deepEqual(
    scrap.findings.map((finding) => [finding.rule, finding.message]),
    [['unplaced-line', 'Linjen er ikke forstået: Husk kaffe']],
  )
  const prose = `Der var røg i køkkenet, og mødet begyndte senere. ${'Alle ventede i gården. '.repeat(9)}`
  const kept = readMinutes(bytesOf(INVENTED_MINUTES.replace('Mødested', `${prose}\n\nMødested`)), 'x.txt')
  assert.equal(kept.items[0]?.number, null)
  assert.equal(kept.items[0]?.sections[0]?.text, prose.trim())
  assert.equal(kept.items.length, 5)
})

const fragment = fc.constantFrom(
  ...INVENTED_MINUTES.split('\n'),
  'Deltagere:',
  'Fraværende: Ingen',
  'Dato: 3. marts 2020 (flyttet)',
  '1. Godkendelse af dagsorden',
  '| a | b |',
  '# **Punkt 7: Nyt**',
  '***',
  'Indholdsfortegnelse',
  'Sagsforløb: BY',
  '7.   Vej',
  '\tx\t',
  'Lukket - 12/33',
)

test('no line is lost, whatever stands where', () => {
  const documents = fc.array(
    fc.oneof({ weight: 4, arbitrary: fragment }, fc.string({ unit: 'binary', maxLength: 40 })),
    {
      maxLength: 80,
    },
  )
  fc.assert(
    fc.property(documents, (lines) => {
      const text = ['Referat', ...lines].join('\n')
      try {
        assert.deepEqual(uncoveredLines(readBytes(bytesOf(text), 'x.txt')), [])
      } catch (error) {
        if (!(error instanceof UnreadableFile)) throw error
      }
    }),
    { numRuns: 500 },
  )
})

test('any bytes give minutes or the typed refusal', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), fc.boolean(), (noise, framed) => {
      const bytes = framed ? Uint8Array.from([...bytesOf(INVENTED_MINUTES), ...noise]) : noise
      codeOf(bytes)
    }),
    { numRuns: 500 },
  )
})

test('cut off anywhere, minutes are still read without loss', () => {
  const text = generateMinutes(5, 8_000)
  for (let end = 40; end < text.length; end += 97)
    assert.deepEqual(uncoveredLines(readBytes(bytesOf(text.slice(0, end)), 'x.txt')), [])
})

test('generated minutes have their ten items', () => {
  for (const seed of [1, 2, 3]) {
    const { items } = readMinutes(bytesOf(generateMinutes(seed, 12_000)), 'x.txt')
    assert.deepEqual(
      items.map((item) => [item.number, item.sections.at(-1)?.kind, item.decisions.length]),
      Array.from({ length: 10 }, (_, index) => [String(index + 1), 'attachments', 1]),
    )
  }
})
