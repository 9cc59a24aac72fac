import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { arbitraryRecord, asShown } from '../../../tests/support/arbitrary-record.ts'
import { readByRules } from '../corrections/choose-rules.ts'
import type { Minutes } from '../model.ts'
import { LineCollector } from '../source-text.ts'
import { completeRecord } from './complete-record.ts'
import { inventedAgenda, inventedRecord } from './invented-record.ts'
import type { PrintedBlock, PrintedFact } from './printed.ts'
import { printMinutes } from './printed.ts'
import { blocksOfText, textOfBlocks, textOfRuns } from './printed-text.ts'
import { withoutClosedText } from './without-closed-text.ts'

/** The printed form as lines, as every form of file gives them. */
function linesOf(minutes: Minutes) {
  const printed = printMinutes(minutes)
  const collector = new LineCollector()
  const facts = (all: PrintedFact[]) => {
    for (const { label, value } of all) collector.add(`${label}: ${value}`)
    collector.blank()
  }
  const heading = (text: string, level: number) => {
    collector.blank()
    collector.add(text, { level })
    collector.blank()
  }
  const blocks = (all: PrintedBlock[]) => {
    for (const block of all) {
      if (block.type === 'heading') heading(textOfRuns(block.runs), block.level)
      else
        for (const line of textOfBlocks([block]).split('\n'))
          collector.add(line, { indent: /^ */u.exec(line)?.[0].length ?? 0 })
      collector.blank()
    }
  }
  heading(printed.heading, 1)
  facts(printed.facts)
  for (const part of [...printed.front, null, ...printed.parts]) {
    if (part === null) {
      heading(printed.contentsHeading, 2)
      for (const each of printed.parts) collector.add(each.heading)
      continue
    }
    heading(part.heading, 2)
    facts(part.facts)
    blocks(part.blocks)
    for (const section of part.sections) {
      heading(section.heading, 3)
      blocks(section.blocks)
      facts(section.record?.facts ?? [])
      blocks(section.record?.blocks ?? [])
    }
  }
  collector.blank()
  collector.add(printed.mark)
  return { kind: 'text' as const, lines: collector.lines, pages: null, edges: [], notes: [] }
}

describe('the printed form', () => {
  test('says all that minutes of a meeting held here say', () => {
    for (const minutes of [inventedRecord(), inventedAgenda()]) {
      const read = readByRules(linesOf(minutes), 'referat', '', []).minutes
      assert.deepEqual(asShown(read), asShown(minutes))
    }
  })

  test('says all, whatever the minutes say', () => {
    fc.assert(
      fc.property(arbitraryRecord, (minutes) => {
        const read = readByRules(linesOf(minutes), 'referat', '', []).minutes
        assert.deepEqual(asShown(read), asShown(minutes))
      }),
      { numRuns: 150 },
    )
  })

  test('every line of it has one place', () => {
    const { lines, owners } = readByRules(linesOf(inventedRecord()), 'referat', '', [])
    for (const line of lines) assert.equal(owners.of(line) === null, line.text === '', line.text)
  })

  test('a line too many makes it a paper like any other', () => {
    const source = linesOf(inventedRecord())
    const at = source.lines.findIndex(({ text }) => text.startsWith('Sagsnr.'))
    const line = source.lines[at]
    assert.ok(line)
    source.lines[at] = { ...line, text: 'Kaffe: sort', indented: 'Kaffe: sort' }
    const { minutes } = readByRules(source, 'referat', '', [])
    assert.equal(minutes.items[1]?.decisions[1]?.votes, undefined)
    assert.ok(minutes.items.length >= 3)
  })

  test('minutes are complete once', () => {
    fc.assert(
      fc.property(arbitraryRecord, (minutes) => assert.deepEqual(completeRecord(minutes), minutes)),
      { numRuns: 50 },
    )
  })

  test('empty lists are as none', () => {
    const minutes = inventedAgenda()
    const [first, ...others] = minutes.items
    assert.ok(first)
    const given = {
      ...minutes,
      meeting: { ...minutes.meeting, attendance: [], breaks: [] },
      items: [{ ...first, recusals: [] }, ...others],
      additions: [],
    }
    assert.deepEqual(completeRecord(given), minutes)
  })

  test('plain text is printed as it stands: lists, tables and lines', () => {
    const texts = [
      'Et afsnit\nmed to linjer\n\n- et\n- to\n  1. under\n  2. mere\n\nNavn\tTal\nA\t1\n\na) x\nb) y',
      '2. begynder ikke forfra\n3. og er linjer',
      'En - streg og 1. januar',
    ]
    for (const text of texts) assert.equal(textOfBlocks(blocksOfText(text)), text)
    assert.deepEqual(
      blocksOfText(texts[0] ?? '').map(({ type }) => type),
      ['paragraph', 'list', 'table', 'list'],
    )
  })
})

describe('minutes for those who do not see closed items', () => {
  test('keep number, neutral title, ground and public decision of them, and no other word', () => {
    const shown = withoutClosedText(inventedRecord())
    const item = shown.items.find(({ closed }) => closed)
    assert.deepEqual(
      [item?.number, item?.title, item?.ground, item?.publicDecision],
      [
        '3',
        'Personalesag',
        'Styrelseslovens § 10, stk. 2: personforhold',
        'Ledergruppen traf afgørelse i en personalesag.',
      ],
    )
    for (const secret of [
      'Jonna',
      'Kvist',
      'søgt stillingen',
      'Ansættelse',
      '26/00102',
      'Stavefejl',
      '11.10',
    ])
      assert.ok(!JSON.stringify(shown).includes(secret), secret)
    assert.ok(JSON.stringify(shown).includes('181.000'), 'what was added to an open item is kept')
  })

  test('may be made so twice', () => {
    const shown = withoutClosedText(inventedRecord())
    assert.deepEqual(withoutClosedText(shown), shown)
  })

  test('are the whole where no item is closed', () => {
    const minutes = inventedRecord()
    const open = { ...minutes, items: minutes.items.filter(({ closed }) => !closed) }
    assert.equal(withoutClosedText(open), open)
  })
})
