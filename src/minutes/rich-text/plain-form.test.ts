import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  type Block,
  type Inline,
  type List,
  MARKS,
  type Mark,
  normaliseDocument,
  type RichDocument,
  richDocument,
} from './model.ts'
import { readPlain, writePlain } from './plain-form.ts'
import { documentToText } from './to-text.ts'

const signs = fc.constantFrom(
  '**', '*', '//', 'http://', ':', '__', '_', '\\', '[', ']', '](/x)', '(', '|', '|sum|', '- ', '1. ', '8. oktober', '1. kvartal',
  '# ', '## ', '![a](bilag:1)', '<br>', '\\<br>', '-', '–', '•', '  ', 'æøå', 'ord', ' ', 'S:\\mappe', '+', '.', '/', '---', '\u0000', '\t', '\n',
) // prettier-ignore
const words = fc.array(signs, { minLength: 1, maxLength: 5 }).map((parts) => parts.join(''))
const marks: fc.Arbitrary<Mark[]> = fc
  .tuple(
    fc.subarray([...MARKS]),
    fc.option(fc.constantFrom('https://eksempel.dk/a__b//c', '/sager/24/12', 'mailto:a@eksempel.dk')),
  )
  .map(([plain, href]) => [
    ...plain.map((type) => ({ type })),
    ...(href === null ? [] : [{ type: 'link' as const, attrs: { href } }]),
  ])
const textNode = fc.record({ type: fc.constant('text' as const), text: words, marks })
const inline: fc.Arbitrary<Inline[]> = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: textNode },
    { weight: 1, arbitrary: fc.constant({ type: 'hardBreak' as const }) },
  ),
  { maxLength: 4 },
)
const paragraph = inline.map((content) => ({ type: 'paragraph' as const, content }))
const listOf = (nested: fc.Arbitrary<List[]>): fc.Arbitrary<List> =>
  fc.record({
    type: fc.constantFrom('bulletList' as const, 'orderedList' as const),
    content: fc.array(
      fc.record({
        type: fc.constant('listItem' as const),
        content: fc
          .tuple(paragraph, nested)
          .map(([first, lists]): [typeof first, ...List[]] => [first, ...lists]),
      }),
      { minLength: 1, maxLength: 3 },
    ),
  })
const deepest = listOf(fc.constant([]))
const list = listOf(
  fc.array(fc.oneof(deepest, listOf(fc.array(deepest, { maxLength: 2 }))), { maxLength: 2 }),
)
const table = fc
  .tuple(
    fc.boolean(),
    fc.array(fc.array(paragraph, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }),
  )
  .map(([sum, rows]) => ({
    type: 'table' as const,
    attrs: { sum },
    content: rows.map((row) => ({
      type: 'tableRow' as const,
      content: row.map((cell) => ({ type: 'tableCell' as const, content: [cell] as [typeof cell] })),
    })),
  }))
const heading = fc.record({
  type: fc.constant('heading' as const),
  attrs: fc.record({ level: fc.constantFrom(3 as const, 4 as const) }),
  content: fc.array(textNode, { maxLength: 2 }),
})
const image = fc.record({
  type: fc.constant('image' as const),
  attrs: fc.record({
    attachment: fc.nat(999).map((n) => n + 1),
    alt: words.map((text) => `Billede ${text}`),
  }),
})
const block: fc.Arbitrary<Block> = fc.oneof(paragraph, heading, list, table, image)
const documents: fc.Arbitrary<RichDocument> = fc
  .array(block, { maxLength: 5 })
  .map((content) => normaliseDocument({ type: 'doc', content }))

test('the normal form is normal, and stands at the door', () => {
  fc.assert(
    fc.property(documents, (document) => {
      assert.deepEqual(normaliseDocument(document), document)
      assert.deepEqual(richDocument.parse(structuredClone(document)), document)
    }),
    { numRuns: 300 },
  )
})

test('a document written in the plain form is read back as it was', () => {
  fc.assert(
    fc.property(documents, (document) => {
      assert.deepEqual(readPlain(writePlain(document)), document)
    }),
    { numRuns: 1500 },
  )
})

test('whatever is typed gives a document, and typing its plain form again changes nothing', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(signs, fc.string(), fc.constant('\n')), { maxLength: 30 }), (parts) => {
      const document = readPlain(parts.join(''))
      assert.deepEqual(richDocument.parse(structuredClone(document)), document)
      assert.equal(writePlain(readPlain(writePlain(document))), writePlain(document))
    }),
    { numRuns: 1000 },
  )
})

test('what a person types is understood', () => {
  const typed = [
    '# Baggrund',
    '',
    'Prisen er **1,5 mio. kr.** i 2*3 år.',
    'Se https://eksempel.dk/a og S:\\fælles\\x.',
    '',
    '- et',
    '  - under',
    '- to',
    '1. først',
    '',
    '|sum|',
    '| Post | Beløb |',
    '|---|---|',
    '| Løn | 100 |',
    '| I alt | 100 |',
    '',
    '1. kvartal 2026 begynder vi.',
  ].join('\n')
  const document = readPlain(typed)
  assert.deepEqual(
    document.content.map(({ type }) => type),
    ['heading', 'paragraph', 'bulletList', 'orderedList', 'table', 'paragraph'],
  )
  assert.equal(
    documentToText(document),
    'Baggrund\n\nPrisen er 1,5 mio. kr. i 2*3 år.\nSe https://eksempel.dk/a og S:\\fælles\\x.\n\n- et\n  - under\n- to\n\n1. først\n\n' +
      'Post\tBeløb\nLøn\t100\nI alt\t100\n\n1. kvartal 2026 begynder vi.',
  )
})

test('unknown nodes, marks and addresses are refused', () => {
  const refused: unknown[] = [
    { type: 'doc', content: [{ type: 'script' }] },
    {
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'x', marks: [{ type: 'blink' }] }] }],
    },
    {
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: [{ type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href: 'javascript:x' } }] }],
        },
      ],
    },
    { type: 'doc', content: [{ type: 'image', attrs: { attachment: 1, alt: ' ' } }] },
    { type: 'doc', content: [{ type: 'paragraph', onclick: 'x' }] },
    { type: 'paragraph' },
  ]
  for (const each of refused) assert.equal(richDocument.safeParse(each).success, false, JSON.stringify(each))
})
