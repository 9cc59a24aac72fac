/** Long minutes of a meeting held here, invented, for measuring what is made of minutes. */
import { inventedRecord } from '../src/minutes/writing/invented-record.ts'
import { completeRecord } from '../src/minutes/writing/complete-record.ts'
import type { Minutes, MinutesItem, MinutesSection } from '../src/minutes/model.ts'
import type { Block } from '../src/minutes/rich-text/model.ts'
import { documentToText } from '../src/minutes/rich-text/to-text.ts'

const WORDS =
  'forvaltningen har gennemgået ordningen med kommunens centre og foreslår at den fortsætter i tre år med de midler der er afsat i budgettet til arbejdsmiljørepræsentanternes uddannelse og til børne- og ungeområdet hvor call-centret svarer borgerne'.split(
    ' ',
  )

/** A sentence of so many words, another for each number. */
function sentence(seed: number, length: number): string {
  const words = Array.from(
    { length },
    (_, at) => WORDS[(seed * 7 + at * (1 + (seed % 5))) % WORDS.length] ?? '',
  )
  const text = words.join(' ')
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
}

const paragraph = (text: string) => ({
  type: 'paragraph' as const,
  content: [{ type: 'text' as const, text }],
})

function paragraphs(seed: number, count: number): Block[] {
  return Array.from({ length: count }, (_, at) =>
    paragraph(
      Array.from({ length: 5 }, (__, part) => sentence(seed + at * 5 + part, 14 + ((seed + part) % 9))).join(
        ' ',
      ),
    ),
  )
}

function section(kind: MinutesSection['kind'], heading: string, content: Block[]): MinutesSection {
  const document = { type: 'doc' as const, content }
  return { kind, heading, text: documentToText(document), lines: [1, 1], document }
}

function table(seed: number): Block {
  const row = (type: 'tableHeader' | 'tableCell', cells: string[]) => ({
    type: 'tableRow' as const,
    content: cells.map((text) => ({ type, content: [paragraph(text)] as [ReturnType<typeof paragraph>] })),
  })
  return {
    type: 'table',
    attrs: { sum: false },
    content: [
      row('tableHeader', ['Område', '2025', '2026', '2027']),
      ...Array.from({ length: 8 }, (_, at) =>
        row('tableCell', [`Område ${at + 1}`, ...[1, 2, 3].map((year) => String((seed + at) * year * 13))]),
      ),
    ],
  }
}

function item(base: MinutesItem, number: number): MinutesItem {
  return {
    ...base,
    // Few items have somebody who must leave.
    recusals: number % 10 === 0 ? (base.recusals ?? []) : [],
    number: String(number),
    title: `Sag om ${sentence(number, 5).toLowerCase().replace('.', '')}`,
    caseNumber: `26/${String(number).padStart(5, '0')}`,
    closed: false,
    sections: [
      section('background', 'Baggrund', paragraphs(number, 3)),
      section('presentation', 'Sagsfremstilling', [...paragraphs(number + 3, 4), table(number)]),
      section('economy', 'Økonomi', [...paragraphs(number + 5, 1), table(number + 1)]),
    ],
  }
}

/** Minutes with so many items of some two and a half pages each. */
export function manyItems(count: number): Minutes {
  const record = inventedRecord()
  const base = record.items[1]
  if (base === undefined) throw new Error('the invented record has a second item')
  // Sections of the recommendation and the decisions are made again of what they say.
  const items = Array.from({ length: count }, (_, index) => item(base, index + 1))
  return completeRecord({ ...record, items })
}
