/** Invented minutes and an agenda of meetings held here, with all that such can have; a town and persons that do not exist. */
import type { Decision, Minutes, MinutesItem, MinutesSection } from '../model.ts'
import type { Block, Inline, RichDocument, TextNode } from '../rich-text/model.ts'
import { documentToText } from '../rich-text/to-text.ts'
import { completeRecord } from './complete-record.ts'

/** The attachment that is shown as an image in the invented record. */
export const INVENTED_IMAGE = 7

/** A PNG of one grey point, for the image. */
export const INVENTED_PNG = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
    'base64',
  ),
)

const words = (text: string, ...marks: NonNullable<TextNode['marks']>): TextNode =>
  marks.length === 0 ? { type: 'text', text } : { type: 'text', text, marks }
const paragraph = (...content: Inline[]): { type: 'paragraph'; content: Inline[] } => ({
  type: 'paragraph',
  content,
})
const doc = (...content: Block[]): RichDocument => ({ type: 'doc', content })
const point = (text: string, ...lists: Extract<Block, { type: 'bulletList' | 'orderedList' }>[]) => ({
  type: 'listItem' as const,
  content: [paragraph(words(text)), ...lists] as [ReturnType<typeof paragraph>, ...typeof lists],
})
const row = (type: 'tableHeader' | 'tableCell', ...cells: string[]) => ({
  type: 'tableRow' as const,
  content: cells.map((cell) => ({
    type,
    content: [cell === '' ? { type: 'paragraph' as const } : paragraph(words(cell))] as [
      { type: 'paragraph'; content?: Inline[] },
    ],
  })),
})

function written(kind: MinutesSection['kind'], heading: string, document: RichDocument): MinutesSection {
  return { kind, heading, text: documentToText(document), lines: [1, 1], document }
}

const PRESENTATION = doc(
  paragraph(
    words('Hjemmeplejen i Nordby kører 40 korte ture om dagen. '),
    words('Elcykler', { type: 'bold' }),
    words(' kan tage halvdelen, '),
    words('hvis', { type: 'italic' }),
    words(' der er plads til dem; se '),
    words('afprøvningen på call-centret', { type: 'link', attrs: { href: 'https://eksempel.dk/a?b=1&c=2' } }),
    words('. Ordningen gælder 2026-2028 for børne- og ungeområdet og for arbejdsmiljørepræsentanterne.'),
  ),
  { type: 'heading', attrs: { level: 3 }, content: [words('Ture om dagen')] },
  paragraph(words('Ambulancevej 4'), { type: 'hardBreak' }, words('9999 Nordby')),
  {
    type: 'table',
    attrs: { sum: true },
    content: [
      row('tableHeader', 'Distrikt', '2025', '2026'),
      row('tableCell', 'Nord og Øst', '12', '15'),
      row('tableCell', 'Syd', '', '25'),
      row('tableCell', 'I alt', '12', '40'),
    ],
  },
  { type: 'heading', attrs: { level: 4 }, content: [words('Hvad der skal til')] },
  {
    type: 'bulletList',
    content: [
      point('et skur med strøm', {
        type: 'orderedList',
        content: [point('ved gavlen eller'), point('ved porten')],
      }),
      point('to hjelme til hver'),
    ],
  },
  { type: 'orderedList', content: [point('De fleste ture er under 3 km.'), point('Der er plads i skuret.')] },
  { type: 'image', attrs: { attachment: INVENTED_IMAGE, alt: 'Kort over skuret ved porten' } },
)

const DECISION: Decision = {
  body: 'Ledergruppen',
  date: '2026-05-05',
  text: 'Punkt 1 blev godkendt, idet cyklerne skal have lås.\nPunkt 2 blev udsat.\n\nElla Frost følger op.',
  outcome: 'partly',
  points: { '1': 'approved-with-remark', '2': 'postponed', '2.1': 'none', '2.2': 'none' },
  settled: [
    {
      point: '1',
      outcome: 'approved-with-remark',
      text: 'Cyklerne købes med lås',
      owner: 'Ella Frost',
      due: '2026-08-01',
      returnsTo: null,
    },
    { point: '2', outcome: 'postponed', text: null, owner: null, due: null, returnsTo: 'Ledergruppen' },
    { point: null, outcome: null, text: 'Pressen orienteres', owner: 'GHI', due: null, returnsTo: null },
  ],
  votes: [
    { point: '1', for: ['Gruppe A (3)', 'Birk Dalby'], against: ['Carla Engsted'], abstained: [] },
    { point: null, for: ['Gruppe A (3)'], against: [], abstained: ['Engsted, Carla'] },
  ],
  dissents: [{ name: 'Carla Engsted', text: 'Cykler hører til i et andet budget: driften.' }],
  stoppedBy: ['Carla Engsted'],
}

const ITEM: MinutesItem = {
  number: '1',
  title: 'Mødet åbnes',
  caseNumber: null,
  closed: false,
  certainty: 1,
  sections: [],
  recommendation: null,
  decisions: [],
  attachments: [],
  guests: [],
  tables: [],
  commitments: [],
  references: [],
}

const BICYCLES: MinutesItem = {
  ...ITEM,
  number: '2',
  title: 'Elcykler til hjemmeplejen – køb & «skure» i 2026',
  caseNumber: '26/00417',
  kind: 'decision',
  lateReason: 'Tilbuddet kom først i går',
  recusals: [
    { name: 'Birk Dalby', reason: 'Bror til sælgeren', decision: 'recused', substitute: 'Dora Krag' },
    { name: 'Carla Engsted', reason: null, decision: null, substitute: null },
    { name: 'Asta Bruun', reason: 'Bor på vejen', decision: 'not-recused', substitute: null },
  ],
  sections: [
    written('presentation', 'Sagsfremstilling', PRESENTATION),
    written('economy', 'Økonomi', doc(paragraph(words('Ti cykler koster 180.000 kr. i 2026.')))),
  ],
  recommendation: {
    by: 'Plejecentret',
    points: [
      { label: '1', text: 'ledergruppen godkender køb af ti elcykler', points: [] },
      {
        label: '2',
        text: 'ledergruppen beslutter, hvor skuret skal ligge',
        points: [
          { label: '1', text: 'ved gavlen eller', points: [] },
          { label: '2', text: 'ved porten', points: [] },
        ],
      },
    ],
  },
  decisions: [
    {
      body: 'Driftsforum',
      date: '2026-04-21',
      text: 'Drøftet og sendt til ledergruppen.',
      outcome: 'referred',
      points: {},
    },
    DECISION,
  ],
  attachments: ['Tilbud på elcykler.pdf', 'Kort over skure (2).png'],
  guests: [
    { name: 'Frida Gade', time: '09:15' },
    { name: 'Holger Iversen, PLE', time: null },
  ],
}

const CLOSED: MinutesItem = {
  ...ITEM,
  number: '3',
  title: 'Ansættelse af leder i Plejecentret',
  caseNumber: '26/00102',
  closed: true,
  kind: 'decision',
  ground: 'Styrelseslovens § 10, stk. 2: personforhold',
  neutralTitle: 'Personalesag',
  publicDecision: 'Ledergruppen traf afgørelse i en personalesag.',
  reviewOn: '2027-05-05',
  sections: [written('background', 'Baggrund', doc(paragraph(words('Tre har søgt stillingen.'))))],
  decisions: [
    {
      body: 'Ledergruppen',
      date: '2026-05-05',
      text: 'Jonna Kvist ansættes.',
      outcome: 'approved',
      points: {},
    },
  ],
}

/** Minutes with everything that a meeting held here can leave, complete as `completeRecord` makes them. */
export function inventedRecord(): Minutes {
  return completeRecord({
    format: 'sagsgang.minutes/1',
    source: { file: 'referat.json', sha256: '', kind: 'meeting' },
    meeting: {
      body: 'Ledergruppen',
      kind: 'minutes',
      date: '2026-05-05',
      time: '08:30',
      endTime: '11:05',
      location: 'Møllestuen, Rådhuset',
      participants: [
        { name: 'Asta Bruun', party: 'A', role: 'chair' },
        { name: 'Birk Dalby', party: null, role: null },
        { name: 'Carla Engsted', party: 'Ø', role: null },
        { name: 'Ella Frost', party: null, role: 'secretary' },
      ],
      absent: ['Lars Møn-Nissen'],
      meetingKind: 'extraordinary',
      attendance: [
        { name: 'Carla Engsted', change: 'comes', time: '08:50', item: '2' },
        { name: 'Birk Dalby', change: 'goes', time: '10:40', item: null },
      ],
      breaks: [{ from: '09:45', until: '10:00' }],
      approval: {
        lockedOn: '2026-05-12',
        approvedBy: ['Asta Bruun', 'Birk Dalby'],
        remarks: [{ name: 'Carla Engsted', text: 'Stavefejl i punkt 2: «skure».' }],
      },
    },
    contents: [],
    items: [
      { ...ITEM, kind: 'information', sections: [] },
      BICYCLES,
      CLOSED,
      { ...ITEM, number: null, title: 'Eventuelt', decisions: [] },
    ],
    findings: [],
    additions: [
      { on: '2026-06-01', by: 'Ella Frost', text: 'Prisen var 181.000 kr.', item: '2' },
      { on: '2026-06-02', by: 'Ella Frost', text: 'Mødet sluttede kl. 11.10.', item: null },
    ],
  })
}

/** The agenda of the same meeting, in its second version. */
export function inventedAgenda(): Minutes {
  const { additions: _, ...record } = inventedRecord()
  const { approval: __, attendance: ___, breaks: ____, ...meeting } = record.meeting
  const marks = ['new', undefined, 'changed', undefined] as const
  return completeRecord({
    ...record,
    source: { ...record.source, file: 'dagsorden.json' },
    meeting: { ...meeting, kind: 'agenda', version: 'B', absent: [] },
    items: record.items.map(({ publicDecision: _____, recusals: ______, ...item }, index): MinutesItem => {
      const mark = marks[index]
      return {
        ...item,
        sections: item.sections.filter(({ kind }) => kind !== 'decision'),
        decisions: [],
        plannedAt: `09:${10 + index * 10}`,
        plannedMinutes: 10,
        ...(mark === undefined ? {} : { mark }),
      }
    }),
  })
}
