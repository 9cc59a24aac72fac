/** All that everyone would read of a meeting, as its secretary sees it before saying yes, with what the checks found. */
import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { getContents, type ItemContents } from '../meetings/item-contents.ts'
import { getMeeting, type Meeting } from '../meetings/queries.ts'
import { getRulesOn } from '../organisation/body-rules/queries.ts'
import type { Transaction } from '../platform/database.ts'
import type { FileChecks } from './check-file.ts'
import type { GateAttachment, GateFinding, GateItem, Step } from './model.ts'
import { findPersonalData, type Found } from './personal-data.ts'

export interface Look {
  meeting: Meeting
  /** As far as the body's rule publishes; `nothing` too where no rule is known. */
  rule: 'nothing' | Step
  /** Until the minutes are locked nobody but the body sees the items. */
  withheld: boolean
  items: GateItem[]
  /** Of all that was looked at. */
  digest: string
}

/** What was read in one transaction; the files are looked at after it. */
export interface Read {
  meeting: Meeting
  rule: Look['rule']
  withheld: boolean
  items: ReadItem[]
}

interface ReadItem extends Omit<GateItem, 'findings'> {
  texts: PlacedText[]
}

interface PlacedText {
  place: string
  step: Step
  text: string
}

/** Null where the meeting is not the reader's to publish. */
export async function readForGate(
  tx: Transaction,
  municipality: number,
  meetingId: number,
  isSecretary: (bodyId: number) => boolean,
): Promise<Read | null> {
  const meeting = await getMeeting(tx, municipality, meetingId)
  if (meeting === null || !isSecretary(meeting.bodyId)) return null
  const rules = await getRulesOn(tx, meeting.bodyId, meeting.heldOn)
  const open = meeting.items.filter(({ degree }) => degree !== 'closed')
  const ids = open.map(({ id }) => id)
  const contents = await getContents(tx, municipality, ids)
  const { rows: attachments } = await sql<GateAttachment & { itemId: number }>`
    select id, item_id as "itemId", name, encode(file_digest, 'hex') as digest, released from attachments
    where municipality_id = ${municipality} and item_id = any (${ids}::bigint[]) and degree = 'as-item' order by item_id, position`.execute(
    tx,
  )
  const { rows: stored } = await sql<{ id: number; extent: GateItem['extent'] }>`
    select id, published_extent as extent from items where municipality_id = ${municipality} and id = any (${ids}::bigint[])`.execute(
    tx,
  )
  const { rows: seen } = await sql<{ withheld: boolean }>`
    select items_seen_by = 'seats' as withheld from meetings where municipality_id = ${municipality} and id = ${meetingId}`.execute(
    tx,
  )
  const items = open.flatMap((head): ReadItem[] => {
    const own = contents.get(head.id)
    if (own === undefined) return []
    const ofItem = attachments.filter(({ itemId }) => itemId === head.id)
    return [
      {
        id: head.id,
        number: head.number,
        title: head.title,
        isPublished: head.degree === 'published' && meeting.degree === 'published',
        extent: stored.find(({ id }) => id === head.id)?.extent ?? 'whole',
        attachments: ofItem.map(({ id, name, digest, released }) => ({ id, name, digest, released })),
        texts: textsOf(head.title ?? '', own),
        isNotice: false,
      },
    ]
  })
  return {
    meeting,
    rule: rules?.publishes ?? 'nothing',
    withheld: seen[0]?.withheld ?? true,
    items: [...items, ...noticesOf(meeting)],
  }
}

const DECISIVE = new Set(['decision', 'recommendation'])

function textsOf(title: string, own: ItemContents): PlacedText[] {
  const text = (step: Step, place: string, words: string): PlacedText => ({ step, place, text: words })
  return [
    text('decisions', 'titlen', title),
    text('decisions', 'noterne', wordsIn(own.record)),
    text('decisions', 'indstillingen', own.points.map((point) => point.text).join('\n')),
    ...own.decisions.map((decision) =>
      text('decisions', 'beslutningen', [decision.text, wordsIn(decision.record)].join('\n')),
    ),
    ...own.sections
      .filter(({ kind }) => kind !== 'attachments')
      .map(({ kind, heading, text: words }) =>
        text(
          DECISIVE.has(kind) ? 'decisions' : 'papers',
          `afsnittet «${heading ?? 'uden overskrift'}»`,
          words,
        ),
      ),
    text('papers', 'gæsterne', own.guests.map(({ name }) => name).join('\n')),
    ...own.tables.map(({ caption, header, rows }) =>
      text(
        'papers',
        'en tabel',
        [caption ?? '', header.join(' '), ...rows.map((row) => row.join(' '))].join('\n'),
      ),
    ),
    text('papers', 'det aftalte', own.commitments.map((commitment) => commitment.text).join('\n')),
  ].filter((each) => each.text.trim() !== '')
}

/** Every word of a record, a line each. */
function wordsIn(record: unknown): string {
  if (typeof record === 'string') return record
  if (typeof record !== 'object' || record === null) return ''
  return Object.values(record)
    .map(wordsIn)
    .filter((words) => words !== '')
    .join('\n')
}

function noticesOf({ items, notices }: Meeting): ReadItem[] {
  return notices.map((notice) => ({
    id: notice.itemId,
    number: notice.number,
    title: notice.neutralTitle,
    isPublished: items.some(({ id, degree }) => id === notice.itemId && degree === 'published'),
    extent: 'whole',
    attachments: [],
    isNotice: true,
    texts: [
      {
        step: 'decisions',
        place: 'omtalen af det lukkede punkt',
        text: [notice.neutralTitle, notice.ground ?? '', notice.publicDecision ?? ''].join('\n'),
      },
    ],
  }))
}

/** Looks at the texts, and at the files outside any transaction. */
export async function lookAt(read: Read, files: FileChecks): Promise<Look> {
  const items: GateItem[] = []
  for (const { texts, ...item } of read.items) {
    const findings: Omit<GateFinding, 'key'>[] = texts.flatMap(({ place, step, text }) =>
      findPersonalData(text).map((found) => ({ ...found, place, step, attachmentId: null })),
    )
    for (const { id, name, digest } of item.attachments) {
      const found = [...findPersonalData(name), ...(digest === null ? [] : await files.of(digest, name))]
      findings.push(
        ...found.map((each) => ({ ...each, place: `bilaget «${name}»`, step: 'attachments' as const, attachmentId: id })), // prettier-ignore
      )
    }
    items.push({ ...item, findings: withKeys(item.id, findings) })
  }
  return { meeting: read.meeting, rule: read.rule, withheld: read.withheld, items, digest: digestOf(read) }
}

/** Equal findings at one place are one. */
function withKeys(item: number, found: (Found & Omit<GateFinding, 'key'>)[]): GateFinding[] {
  const byKey = new Map<string, GateFinding>()
  for (const each of found) {
    const said = [item, each.kind, each.place, each.message, each.excerpt, each.attachmentId]
    const key = createHash('sha256').update(JSON.stringify(said)).digest('hex').slice(0, 12)
    // By its decision and its section a decision is read twice.
    if (
      ![...byKey.values()].some(
        (known) =>
          known.excerpt === each.excerpt &&
          known.kind === each.kind &&
          known.excerpt !== null &&
          known.step === each.step &&
          known.attachmentId === each.attachmentId,
      )
    )
      // prettier-ignore
      byKey.set(key, { ...each, key })
  }
  return [...byKey.values()]
}

export function digestOf({ meeting, items }: Read): string {
  const said = [
    meeting.id,
    meeting.participants.map(({ name }) => name),
    items.map(({ id, number, title, texts, attachments }) => [
      id,
      number,
      title,
      texts.map(({ place, text }) => [place, text]),
      attachments.map(({ id: attachment, name, digest }) => [attachment, name, digest]),
    ]),
  ]
  return createHash('sha256').update(JSON.stringify(said)).digest('hex')
}
