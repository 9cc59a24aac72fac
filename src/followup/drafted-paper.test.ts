import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { RichDocument } from '../minutes/rich-text/model.ts'
import { documentToText } from '../minutes/rich-text/to-text.ts'
import { placeSections } from './drafted-paper.ts'

const text = (words: string): RichDocument => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }],
})

const SECTIONS = [
  { id: 1, kind: 'recommendation', heading: 'Indstilling' },
  { id: 2, kind: 'presentation', heading: 'Sagsfremstilling' },
  { id: 3, kind: 'economy', heading: 'Økonomi' },
]

const placed = (drafted: { heading: string; document: RichDocument }[], sections = SECTIONS) =>
  [...placeSections(sections, drafted)].map(([id, document]) => [id, documentToText(document)])

describe('a drafted paper', () => {
  it('has its texts where the template has their headings', () => {
    assert.deepEqual(
      placed([
        { heading: 'økonomi', document: text('Intet.') },
        { heading: 'Sagsfremstilling', document: text('Tal.') },
      ]),
      [
        [3, 'Intet.'],
        [2, 'Tal.'],
      ],
    )
  })

  it('has what the template does not have below the presentation, with its heading', () => {
    assert.deepEqual(
      placed([
        { heading: 'Handlingsplan', document: text('Ja.') },
        { heading: 'Sagsfremstilling', document: text('Tal.') },
      ]),
      [[2, 'Tal.\n\nHandlingsplan\n\nJa.']],
    )
  })

  it('writes nothing where points and decisions stand', () => {
    assert.deepEqual(placed([{ heading: 'Indstilling', document: text('Det indstilles.') }]), [
      [2, 'Indstilling\n\nDet indstilles.'],
    ])
  })

  it('takes the first text where the template has no presentation', () => {
    assert.deepEqual(
      placed(
        [{ heading: 'Sagsfremstilling', document: text('Tal.') }],
        [{ id: 9, kind: 'information', heading: 'Orientering' }],
      ),
      [[9, 'Tal.']],
    )
  })
})
