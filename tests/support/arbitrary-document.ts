/** Lines and rich text as chance makes them, of words and signs that some form might stumble over. */
import fc from 'fast-check'
import type { Block, List, ListItem, RichDocument } from '../../src/minutes/rich-text/model.ts'
import { normaliseDocument } from '../../src/minutes/rich-text/model.ts'
import { printedText } from '../../src/minutes/writing/printed-text.ts'

/** Signs that mean something to Typst, to HTML, to XML, to our own readers; and letters that lines break at. */
const SIGNS = [...'#$*_`~@<>[]{}()\\/"\'=+-–—…:;,.!?%&|^§½²€«»“”’æøåÆØÅéöß0123456789']
export const LETTERS = [...'abcdefghijklmnoprstuvyABCDEFGHIKLMNOPRSTVÆØÅæøå']
const WORDS = [
  'punkt',
  'Beslutning',
  'kl. 9.15',
  '//',
  '#import',
  '$x$',
  '*fed*',
  'call-center',
  'børne- og unge',
]

const word = fc.oneof(
  fc.string({ unit: fc.constantFrom(...LETTERS), minLength: 1, maxLength: 14 }),
  fc.string({ unit: fc.constantFrom(...SIGNS, ...LETTERS), minLength: 1, maxLength: 12 }),
  fc.constantFrom(...WORDS),
)
/** One line that is not a sign of the form alone. */
export const line = fc
  .array(word, { minLength: 1, maxLength: 30 })
  .map((words) => printedText(words.join(' ')))
  .map((text) => (/^\p{L}/u.test(text) ? text : `A ${text}`))

const runs = line.map((text) => [{ type: 'text' as const, text }])
const pointOf = (text: string, lists: List[]): ListItem => ({
  type: 'listItem',
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }, ...lists],
})
const block: fc.Arbitrary<Block> = fc.oneof(
  { weight: 4, arbitrary: runs.map((content): Block => ({ type: 'paragraph', content })) },
  fc
    .tuple(runs, runs)
    .map(([one, two]): Block => ({ type: 'paragraph', content: [...one, { type: 'hardBreak' }, ...two] })),
  fc.tuple(line, line, line).map(([one, two, three]): Block => ({
    type: 'paragraph',
    content: [
      { type: 'text', text: `${one} ` },
      { type: 'text', text: two, marks: [{ type: 'bold' }, { type: 'italic' }] },
      { type: 'text', text: ` ${three}`, marks: [{ type: 'link', attrs: { href: 'https://eksempel.dk/' } }] },
    ],
  })),
  fc
    .tuple(fc.constantFrom<3 | 4>(3, 4), runs)
    .map(([level, content]): Block => ({ type: 'heading', attrs: { level }, content })),
  fc
    .tuple(
      fc.constantFrom<List['type']>('orderedList', 'bulletList'),
      fc.array(fc.tuple(line, fc.array(line, { maxLength: 3 })), { minLength: 1, maxLength: 4 }),
    )
    .map(([type, points]): Block => ({
      type,
      content: points.map(([own, below]) =>
        pointOf(
          own,
          below.length === 0
            ? []
            : [{ type: 'orderedList', content: below.map((each) => pointOf(each, [])) }],
        ),
      ),
    })),
  fc.integer({ min: 2, max: 5 }).chain((width) =>
    fc
      .array(
        fc.array(fc.string({ unit: fc.constantFrom(...LETTERS), minLength: 1, maxLength: 7 }), {
          minLength: width,
          maxLength: width,
        }),
        { minLength: 2, maxLength: 6 },
      )
      .map((rows): Block => ({
        type: 'table',
        attrs: { sum: false },
        content: rows.map((row) => ({
          type: 'tableRow',
          content: row.map((text) => ({
            type: 'tableCell',
            content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
          })),
        })),
      })),
  ),
)
export const document: fc.Arbitrary<RichDocument> = fc
  .array(block, { minLength: 1, maxLength: 6 })
  .map((content) => normaliseDocument({ type: 'doc', content }))
