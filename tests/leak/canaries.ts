/**
 * What must not leak: words that stand nowhere else, each laid in one place of material that only some may see. A word
 * is looked for in every outlet as every kind of person.
 */
import { Client } from 'pg'
import {
  anItem,
  aMeeting,
  type BuiltMunicipality,
  releaseMeeting,
  storeMeeting,
} from '../../demo/builders.ts'
import { PERSONS_OF_EACH_KIND, type SmallPerson } from '../../demo/builders-organisation.ts'
import type { MinutesItem } from '../../src/minutes/model.ts'
import { indexItems } from '../../src/search/index-items.ts'
import type { TestDatabase } from '../support/database.ts'
import { IN_THE_CLOSED_CASE, type LaidCases, layCases } from './case-canaries.ts'
import { layAgenda } from './lay-agenda.ts'
import { layCommitments } from './lay-commitments.ts'
import { IN_THE_ENQUIRY, layEnquiry } from './lay-enquiry.ts'
import { layExport, type LaidExport } from './lay-export.ts'
import { type LaidIndicators, layIndicators } from './lay-indicators.ts'
import { layFindings } from './lay-findings.ts'
import { layLoopPlans } from './lay-loop-plans.ts'
import { layMinutes, type LaidMinutes } from './lay-minutes.ts'
import { layPlan } from './lay-plan.ts'
import { layReading } from './lay-reading.ts'
import { type LaidWheel, layWheel } from './lay-wheel.ts'
import { agendaWords, wordsOfMinutes } from './meeting-canaries.ts'

export type Reader = SmallPerson | 'public'

export interface Canary {
  /** Where it was laid, for the one who reads a failure. */
  place: string
  word: string
  seenBy: ReadonlySet<Reader>
}

export interface Laid {
  canaries: Canary[]
  work: LaidCases
  /** A meeting in the plan, and its year. */
  planned: { id: number; year: number }
  /** A meeting with minutes that wait for approval. */
  ended: LaidMinutes
  /** Its items: an open one, a closed one, and one with a recusal. */
  readItems: number[]
  /** Of the board's items, and of a closed one of chefforum. */
  indicators: LaidIndicators
  commitments: number[]
  /** Drafted as a paper of a closed case, among others. */
  wheel: LaidWheel
  /** On its working agenda. */
  agendaItems: number[]
  meetings: { board: number; internal: number; forum: number; exported: number }
  items: {
    published: number
    internal: number
    closed: number
    forumClosed: number
    exported: number
    exportedClosed: number
  }
  attachments: { open: number; closedOfOpenItem: number; closed: number } & LaidExport['attachments']
  caseNumbers: { published: string; closed: string }
  versions: number[]
  /** Hex SHA-256 of the files that meetings were read from. */
  digests: string[]
  closedItems: { id: number; seenBy: ReadonlySet<Reader> }[]
  findings: number[]
  /** Accepted findings of a body that none of the readers serves as secretary: nobody takes them back. */
  accepted: number[]
}

export const EVERYONE: Reader[] = ['public', ...(Object.keys(PERSONS_OF_EACH_KIND) as SmallPerson[])]
const FORMER: Reader[] = ['public', 'formerMember', 'formerEmployee']
const COLLEAGUES = EVERYONE.filter((reader) => !FORMER.includes(reader))
/** The board's seats, and the caseworker with a task in its closed item. */
const IN_THE_BOARD: Reader[] = ['secretary', 'chair', 'member', 'councillor']
const IN_THE_CASE: Reader[] = [...IN_THE_BOARD, 'caseworker']

/** Words no dictionary has, of letters only, so that no stemmer or splitter takes them apart. */
const SYLLABLES = [
  'vak',
  'mupp',
  'tjøk',
  'zarb',
  'kvin',
  'drælp',
  'fosk',
  'gnyv',
  'plum',
  'skræg',
  'hjubb',
  'wexo',
]

class WordMint {
  readonly canaries: Canary[] = []

  lay(place: string, seenBy: readonly Reader[]): string {
    const number = this.canaries.length
    const pick = (offset: number) => SYLLABLES[(number * 5 + offset) % SYLLABLES.length] ?? ''
    // The rest comes again after 180 words.
    const vowel = `${'aeiouyæøå'[number % 9]}${['', 'i', 'u', 'y'][Math.floor(number / 180)]}`
    const word = `${pick(0)}${pick(3)}${vowel}${pick(7)}${'bdfgklmnpr'[Math.floor(number / 9) % 10]}`
    this.canaries.push({ place, word, seenBy: new Set(seenBy) })
    return word
  }
}

/** Lays every canary and answers where they are. */
export async function layCanaries(
  database: TestDatabase,
  municipality: BuiltMunicipality,
  dataDir: string,
): Promise<Laid> {
  const mint = new WordMint()
  const store = async (minutes: ReturnType<typeof aMeeting>) =>
    storeMeeting(database.urls.worker, municipality.id, minutes, { itemsChanged: indexItems })
  const caseNumbers = { published: '25/00417', closed: '25/77431' }
  const openItem = canaryItem(mint, 'published item', EVERYONE)
  const secretName = mint.lay('closed attachment of an open item, name', IN_THE_BOARD)
  const board = await store(
    aMeeting({
      date: '2025-03-03',
      items: [
        {
          ...openItem,
          caseNumber: caseNumbers.published,
          attachments: [...openItem.attachments, `Notat ${secretName}`],
          // Printed in the item's own list too.
          sections: openItem.sections.map((section) =>
            section.kind === 'attachments'
              ? { ...section, text: `${section.text}\n- Notat ${secretName}` }
              : section,
          ),
        },
        canaryItem(mint, 'internal item', COLLEAGUES),
        { ...canaryItem(mint, 'closed item', IN_THE_CASE), caseNumber: caseNumbers.closed, closed: true },
        { ...canaryItem(mint, 'second published item', EVERYONE), caseNumber: caseNumbers.published },
      ],
    }),
  )
  const forum = await store(
    aMeeting({
      body: 'Chefforum',
      date: '2025-03-05',
      items: [{ ...canaryItem(mint, 'closed item of chefforum', ['manager']), closed: true }],
    }),
  )
  const internal = await store(
    aMeeting({
      date: '2025-04-07',
      location: mint.lay('place of an internal meeting', COLLEAGUES),
      items: [canaryItem(mint, 'item of an internal meeting', COLLEAGUES)],
    }),
  )
  await releaseMeeting(database.urls.app, municipality, board, [
    'published',
    'internal',
    'closed',
    'published',
  ])
  const exported = await layExport(database, municipality, dataDir, exportWords(mint))
  const itemId = (index: number) => board.items[index]?.id ?? 0
  const forumItem = forum.items[0]?.id ?? 0
  const behind = await layBehindThePolicies(database, municipality, {
    closed: itemId(2),
    published: itemId(0),
  })
  const [inBoard, inForum] = [municipality.body('direktionen'), municipality.body('chefforum')]
  const ofBoard = { meeting: board.meetingId, body: inBoard, seated: IN_THE_BOARD }
  const lay = (place: string, seenBy: readonly Reader[]) => mint.lay(place, seenBy)
  const { findings } = await layFindings(
    database.adminUrl,
    municipality,
    [
      { ...ofBoard, item: itemId(0), seenBy: EVERYONE },
      { ...ofBoard, item: itemId(1), seenBy: COLLEAGUES },
      { ...ofBoard, item: itemId(2), seenBy: IN_THE_CASE },
    ],
    lay,
  )
  const ofForum = { meeting: forum.meetingId, body: inForum, seated: ['manager'] as const }
  const behindForum = await layFindings(
    database.adminUrl,
    municipality,
    [{ ...ofForum, item: forumItem, seenBy: ['manager'] }],
    lay,
  )
  await layEnquiry(database, municipality, {
    note: lay('note of an enquiry', IN_THE_ENQUIRY),
    number: lay('number of a caller', ['manager', 'employee']),
  })
  const work = await layCases(database, municipality, dataDir, lay)
  await layLoopPlans(database, municipality, work.cases.closed, (place) =>
    lay(`closed case, ${place}`, IN_THE_CLOSED_CASE),
  )
  const planned = await layPlan(database, municipality, {
    location: `Lokale ${lay('place of a planned meeting', COLLEAGUES)}`,
    reason: `Flyttet for ${lay('why a meeting was moved', COLLEAGUES)}`,
  })
  const agendaItems = await layAgenda(database, municipality, planned.id, {
    open: agendaWords(lay, 'open'),
    closed: agendaWords(lay, 'closed'),
  })
  const ended = await layMinutes(database, municipality, dataDir, wordsOfMinutes(lay, IN_THE_BOARD))
  const readItems = await layReading(database.adminUrl, municipality, ended.agendaItems, IN_THE_BOARD, lay)
  const wheel = await layWheel(database, municipality, work.papers)
  const ofItem = { caseId: null, owner: null }
  const commitments = await layCommitments(
    database,
    municipality,
    [
      { ...ofItem, what: 'an internal item', item: itemId(1), body: inBoard, seenBy: COLLEAGUES },
      // Who owes it sees it as a task, though not the item.
      { ...ofItem, what: 'a closed item', item: itemId(2), body: inBoard, owner: municipality.person.administrator, seenBy: [...IN_THE_CASE, 'administrator'] },
      { ...ofItem, what: 'a closed item of chefforum', item: forumItem, body: inForum, seenBy: ['manager'] },
      { ...ofItem, what: 'a closed case', item: null, caseId: work.cases.closed, body: inBoard, seenBy: IN_THE_CLOSED_CASE },
    ], // prettier-ignore
    lay,
  )
  const indicators = await layIndicators(
    database,
    municipality,
    [
      { what: 'a published item', item: itemId(0), seenBy: EVERYONE, open: true },
      { what: 'a published item, not open', item: itemId(3), seenBy: COLLEAGUES, open: false },
      { what: 'an internal item', item: itemId(1), seenBy: COLLEAGUES, open: true },
      { what: 'a closed item', item: itemId(2), seenBy: IN_THE_CASE, open: true },
      { what: 'a closed item of chefforum', item: forumItem, seenBy: ['manager'], open: true },
    ],
    lay,
  )
  return {
    canaries: [...mint.canaries],
    ended,
    readItems,
    indicators,
    commitments,
    wheel,
    work,
    planned,
    agendaItems,
    meetings: {
      board: board.meetingId,
      internal: internal.meetingId,
      forum: forum.meetingId,
      exported: exported.meeting,
    },
    items: {
      published: itemId(0),
      internal: itemId(1),
      closed: itemId(2),
      forumClosed: forumItem,
      exported: exported.openItem,
      exportedClosed: exported.closedItem,
    },
    attachments: { ...behind.attachments, ...exported.attachments },
    versions: behind.versions,
    digests: behind.digests,
    findings: [...findings, ...behindForum.findings],
    accepted: behindForum.accepted,
    caseNumbers,
    closedItems: [
      { id: itemId(2), seenBy: new Set(IN_THE_CASE) },
      { id: forumItem, seenBy: new Set<Reader>(['manager']) },
      { id: exported.closedItem, seenBy: new Set(IN_THE_BOARD) },
    ],
  }
}

function exportWords(mint: WordMint): Parameters<typeof layExport>[3] {
  const lay = (what: string, seenBy: readonly Reader[]) => ({
    name: mint.lay(`${what} of an export, attachment's name`, seenBy),
    bytes: mint.lay(`${what} of an export, its bytes`, seenBy),
  })
  return {
    open: lay('open enclosure', EVERYONE),
    closed: lay('closed enclosure of an open item', IN_THE_BOARD),
    ofClosed: {
      ...lay('enclosure of a closed item', IN_THE_BOARD),
      title: mint.lay('closed item of an export, title', IN_THE_BOARD),
    },
  }
}

/** A word in every field an item has. */
function canaryItem(mint: WordMint, what: string, seenBy: readonly Reader[]): MinutesItem {
  const lay = (field: string) => mint.lay(`${what}, ${field}`, seenBy)
  const item = anItem({
    title: `Sag om ${lay('title')}`,
    text: `Her står ${lay('text')} i en sætning.`,
    decision: `Det blev besluttet at ${lay('decision')}.`,
  })
  const by = `Centret ${lay('recommended by')}`
  const point = `at ${lay('point')}`
  const attachment = `Bilag ${lay('attachment')}`
  return {
    ...item,
    sections: [
      ...item.sections,
      {
        kind: 'economy',
        heading: `Økonomi ${lay('heading')}`,
        text: `Navn\tBeløb\n${lay('table')}\t100`,
        lines: [2, 3],
      },
      {
        kind: 'recommendation',
        heading: 'Indstilling',
        text: `${by} indstiller\n\n1. ${point}`,
        lines: [4, 6],
      },
      { kind: 'attachments', heading: 'Bilag', text: attachment, lines: [7, 8] },
    ],
    recommendation: { by, points: [{ label: '1', text: point, points: [] }] },
    attachments: [attachment],
    guests: [{ name: `Gæst ${lay('guest')}`, time: '10:00' }],
  }
}

/** What no page writes yet: a task for the caseworker. */
async function layBehindThePolicies(
  database: TestDatabase,
  municipality: BuiltMunicipality,
  ids: { closed: number; published: number },
): Promise<{
  attachments: Pick<Laid['attachments'], 'open' | 'closedOfOpenItem' | 'closed'>
  digests: string[]
  versions: number[]
}> {
  const client = new Client({ connectionString: database.adminUrl })
  await client.connect()
  try {
    await client.query(
      `insert into item_tasks (municipality_id, item_id, person_id, reason) values ($1, $2, $3, 'Skriver sagen')`,
      [municipality.id, ids.closed, municipality.person.caseworker],
    )
    const attachments = await client.query<{ id: string; item_id: string; position: number }>(
      'select id, item_id, position from attachments order by item_id, position',
    )
    const of = (item: number, place: number) =>
      Number(attachments.rows.filter((row) => Number(row.item_id) === item)[place]?.id)
    const versions = await client.query<{ id: string; digest: string }>(
      "select id, encode(file_digest, 'hex') as digest from meeting_versions",
    )
    return {
      attachments: {
        open: of(ids.published, 0),
        closedOfOpenItem: of(ids.published, 1),
        closed: of(ids.closed, 0),
      },
      digests: versions.rows.map(({ digest }) => digest),
      versions: versions.rows.map(({ id }) => Number(id)),
    }
  } finally {
    await client.end()
  }
}
