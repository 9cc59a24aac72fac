/** Documents of layouts nobody has shown the reader: one is corrected, another of the layout is read right by what was learnt. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { isDeepStrictEqual } from 'node:util'
import { uncoveredLines } from '../text/covered-lines.ts'
import { sourceOfText, type TextReading } from '../text/read-text.ts'
import { type KnownRule, readByRules } from './choose-rules.ts'
import { correctReading, type OpenedDocument, readWith } from './correct-reading.ts'
import { explainRule } from './explain-rule.ts'
import { FIRST_LAYOUTS, type InventedLayout } from './invented-layouts.ts'
import { signatureOf } from './layout-signature.ts'
import type { Correction } from './model.ts'
import { MORE_LAYOUTS } from './more-invented-layouts.ts'

const INVENTED_LAYOUTS = [...FIRST_LAYOUTS, ...MORE_LAYOUTS]

const open = (text: string): OpenedDocument => ({ source: sourceOfText(text), file: 'x.txt', sha256: '0' })

export function correctionsOf({ first, corrections }: InventedLayout): Correction[] {
  const lines = first.split('\n')
  return corrections.map(({ line, nth = 1, more = 0, says }) => {
    const at = lines.flatMap((text, index) => (text.startsWith(line) ? [index + 1] : []))[nth - 1]
    assert.ok(at !== undefined, `no line begins with ${line}`)
    return { line: at, to: at + more, says }
  })
}

/** What a reading says, in the form the layouts say what is right. */
function summaryOf(reading: TextReading | null, { head, items }: InventedLayout) {
  const { meeting, items: read } = reading?.minutes ?? { meeting: null, items: [] }
  const known = {
    ...meeting,
    participants: meeting?.participants.map(({ name }) => name),
  }
  return {
    head: Object.fromEntries(Object.entries(known).filter(([field]) => field in head)),
    items: read.map((item, index) => ({
      number: item.number,
      title: item.title,
      sections: item.sections.map(({ kind }) => kind),
      decisions: item.decisions.map(({ text }) => text),
      ...(items[index]?.closed === undefined ? {} : { closed: item.closed, caseNumber: item.caseNumber }),
    })),
  }
}

describe('what is learnt from one document of a layout', () => {
  it('is needed: without rules hardly any of them is read right', () => {
    const unread = INVENTED_LAYOUTS.filter((layout) => {
      const right = { head: layout.head, items: layout.items }
      return !isDeepStrictEqual(summaryOf(readWith(open(layout.second), [], []), layout), right)
    })
    assert.ok(unread.length * 3 >= INVENTED_LAYOUTS.length * 2, String(unread.length))
  })

  for (const layout of INVENTED_LAYOUTS) {
    const corrected = correctReading(open(layout.first), correctionsOf(layout))
    const second = open(layout.second)
    const right = { head: layout.head, items: layout.items }

    it(`reads another right: ${layout.name}`, () => {
      const reading = readWith(second, corrected.learnt, [])
      assert.deepEqual(summaryOf(reading, layout), right)
      assert.ok(reading)
      assert.deepEqual(uncoveredLines(reading), [])
    })

    it(`is known again by the layout, and stays away from others: ${layout.name}`, () => {
      const known = corrected.learnt.map((rule, id): KnownRule => {
        return { id, body: null, signature: signatureOf(open(layout.first).source), rule }
      })
      const found = readByRules(second.source, second.file, second.sha256, known)
      assert.deepEqual(summaryOf(found, layout), right)
      assert.ok(found.rules.length > 0)
      for (const other of INVENTED_LAYOUTS.filter((each) => each !== layout)) {
        const plain = readWith(open(other.second), [], [])
        if (plain === null) continue
        const { minutes, rules } = readByRules(open(other.second).source, 'x.txt', '0', known)
        assert.deepEqual([rules, minutes], [[], plain.minutes], other.name)
      }
    })

    it(`holds no sentence of the document, and is said in one: ${layout.name}`, () => {
      for (const rule of corrected.learnt) {
        const literal = rule.like.filter((piece) => typeof piece === 'string').join(' ')
        assert.ok(literal.length <= 60, literal)
        assert.match(explainRule(rule), /^\p{Lu}.{10,160}\.$/u)
      }
      assert.equal(new Set(corrected.learnt.map(explainRule)).size, corrected.learnt.length)
    })

    it(`changes nothing in the document it was learnt from: ${layout.name}`, () => {
      const again = readWith(open(layout.first), corrected.learnt, [])
      assert.deepEqual(withoutCertainty(again), withoutCertainty(corrected.after))
    })
  }
})

function withoutCertainty(reading: TextReading | null) {
  assert.ok(reading)
  assert.deepEqual(uncoveredLines(reading), [])
  return reading.minutes.items.map((item) => ({ ...item, certainty: 1 }))
}
