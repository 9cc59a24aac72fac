import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import * as Y from 'yjs'
import { EMPTY_DOCUMENT, normaliseDocument, type RichDocument } from '../../minutes/rich-text/model.ts'
import { readPlain } from '../../minutes/rich-text/plain-form.ts'
import { documentToText } from '../../minutes/rich-text/to-text.ts'
import { fragmentName } from './fragment-name.ts'
import { readShared, writeShared } from './shared-text.ts'

const signs = fc.constantFrom(
  '**', '//', '__', '[her](https://eksempel.dk/a)', '| a | b |', '|sum|', '\n- ', '\n  - ', '\n1. ', '\n   1. ', '\n# ', '\n## ',
  '\n![et kort](bilag:12)\n', '<br>', '\n', '\n\n', 'ord', ' ', 'æøå', '100', 'I alt', '\\',
) // prettier-ignore
const documents: fc.Arbitrary<RichDocument> = fc
  .array(signs, { maxLength: 40 })
  .map((parts) => readPlain(parts.join('')))

test('a text that is shared is read as it was written, also over another', () => {
  fc.assert(
    fc.property(documents, documents, (first, second) => {
      const shared = new Y.Doc()
      writeShared(shared, 7, first)
      assert.deepEqual(readShared(shared, 7), first)
      writeShared(shared, 7, second)
      assert.deepEqual(readShared(shared, 7), second)
      assert.deepEqual(readShared(shared, 8), EMPTY_DOCUMENT)
    }),
    { numRuns: 400 },
  )
})

test('a change made in one copy and one made in another both stand in the end', () => {
  const shared = new Y.Doc()
  writeShared(shared, 1, readPlain('Broen er gammel.\n\nVejen er ny.'))
  const other = new Y.Doc()
  Y.applyUpdate(other, Y.encodeStateAsUpdate(shared))
  writeShared(shared, 1, readPlain('Broen er meget gammel.\n\nVejen er ny.'))
  writeShared(other, 1, readPlain('Broen er gammel.\n\nVejen er helt ny.\n\n- Et punkt'))
  Y.applyUpdate(other, Y.encodeStateAsUpdate(shared))
  Y.applyUpdate(shared, Y.encodeStateAsUpdate(other))
  const expected = readPlain('Broen er meget gammel.\n\nVejen er helt ny.\n\n- Et punkt')
  assert.deepEqual(readShared(shared, 1), expected)
  assert.deepEqual(readShared(other, 1), expected)
})

/** Whatever a browser may send: known names where they do not belong, unknown ones, attributes of any kind. */
const names = fc.constantFrom(
  'paragraph', 'heading', 'bulletList', 'orderedList', 'listItem', 'table', 'tableRow', 'tableCell', 'image', 'hardBreak', 'script', 'x',
) // prettier-ignore
interface Sketch {
  name: string
  words: string
  attributes: Record<string, unknown>
  inside: Sketch[]
}
const around = (inside: fc.Arbitrary<Sketch[]>): fc.Arbitrary<Sketch> =>
  fc.record({
    name: names,
    words: fc.string({ maxLength: 8 }),
    attributes: fc.dictionary(
      fc.constantFrom('level', 'sum', 'attachment', 'alt', 'href', 'colspan'),
      fc.jsonValue({ maxDepth: 1 }),
      { maxKeys: 3 },
    ),
    inside,
  })
const sketch = [1, 2, 3, 4].reduce(
  (inner) => around(fc.array(inner, { maxLength: 2 })),
  around(fc.constant<Sketch[]>([])),
)

function build({ name, words, attributes, inside }: Sketch): Y.XmlElement {
  const element = new Y.XmlElement<Record<string, never>>(name)
  // The types of the library promise strings; what is sent keeps no promises.
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value as never)
  const text = new Y.XmlText()
  text.insert(0, words === '' ? 'ord' : words, {
    bold: {},
    link: { href: 'javascript:alert(1)' },
    [name]: {},
  })
  element.insert(0, [text, ...inside.map(build)])
  return element
}

test('whatever stands in the shared document is read as a text of a paper', () => {
  fc.assert(
    fc.property(fc.array(sketch, { maxLength: 4 }), (sketches) => {
      const shared = new Y.Doc()
      shared.getXmlFragment(fragmentName(1)).insert(0, sketches.map(build))
      const document = readShared(shared, 1)
      assert.ok(document !== null)
      assert.deepEqual(normaliseDocument(structuredClone(document)), document)
      assert.doesNotMatch(JSON.stringify(document), /"href":"javascript/u)
      documentToText(document)
    }),
    { numRuns: 500 },
  )
})
