import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import {
  addSection,
  canEditTemplate,
  changeSection,
  moveSection,
  removeSection,
  type SectionsAnswer,
  type Template,
  type TemplateSection,
  templateOn,
} from './model.ts'

const section = (heading: string, kind: TemplateSection['kind'] = 'presentation'): TemplateSection => {
  return { kind, heading, required: true, guidance: '' }
}
const headings = (answer: SectionsAnswer) =>
  'sections' in answer ? answer.sections.map(({ heading }) => heading).join(' ') : answer.refused
const three = [section('A'), section('B', 'economy'), section('C', 'recommendation')]

describe('sections of a template', () => {
  it('are moved one place, and stay at the ends', () => {
    assert.equal(headings(moveSection(three, 0, 1)), 'B A C')
    assert.equal(headings(moveSection(three, 2, -1)), 'A C B')
    assert.equal(headings(moveSection(three, 0, -1)), 'A B C')
    assert.equal(headings(moveSection(three, 2, 1)), 'A B C')
    assert.equal(headings(moveSection(three, 3, 1)), 'no-such-section')
  })

  it('are added and changed, but not with a heading or a recommendation twice', () => {
    assert.equal(headings(addSection(three, section('D'))), 'A B C D')
    assert.equal(headings(addSection(three, section('a'))), 'heading-twice')
    assert.equal(headings(addSection(three, section('D', 'recommendation'))), 'kind-twice')
    assert.equal(headings(changeSection(three, 0, section('a'))), 'a B C')
    assert.equal(headings(changeSection(three, 0, section('b'))), 'heading-twice')
    assert.equal(headings(changeSection(three, 2, section('Ny', 'recommendation'))), 'A B Ny')
    assert.equal(headings(removeSection(three, 1)), 'A C')
    const full = Array.from({ length: 30 }, (_, index) => section(`Afsnit ${index}`))
    assert.equal(headings(addSection(full, section('D'))), 'too-many')
  })

  it('are the same ones after any moves', () => {
    const moves = fc.array(fc.tuple(fc.integer({ min: 0, max: 2 }), fc.constantFrom(-1 as const, 1 as const)))
    fc.assert(
      fc.property(moves, (steps) => {
        let sections: readonly TemplateSection[] = three
        for (const [place, step] of steps) {
          const answer = moveSection(sections, place, step)
          if ('sections' in answer) sections = answer.sections
        }
        assert.deepEqual(new Set(sections), new Set(three))
        assert.equal(sections.length, 3)
      }),
    )
  })
})

describe('the template of a day', () => {
  const template = (id: number, validFrom: string): Template => {
    return { id, itemKind: 'decision', validFrom, validUntil: null, sections: [] }
  }
  it('is the body’s newest that has begun, else that of its kind', () => {
    const own = [template(1, '2025-01-01'), template(2, '2026-01-01')]
    const ofKind = [template(9, '2000-01-01')]
    assert.equal(templateOn('2024-12-31', own, ofKind)?.id, 9)
    assert.equal(templateOn('2025-12-31', own, ofKind)?.id, 1)
    assert.equal(templateOn('2026-01-01', own, ofKind)?.id, 2)
    assert.equal(templateOn('1999-01-01', own, ofKind), null)
  })
  it('may be changed until the day it begins is over', () => {
    assert.equal(canEditTemplate(template(1, '2026-01-02'), '2026-01-02'), true)
    assert.equal(canEditTemplate(template(1, '2026-01-01'), '2026-01-02'), false)
  })
})
