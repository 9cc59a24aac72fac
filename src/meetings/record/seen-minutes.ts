/**
 * A meeting as this reader may see it, as one `Minutes`: of the rows that the policies let through, so that a file is
 * never more than the page. Of closed items that the reader does not see there is what everybody may know.
 */
import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { HeadOfRecord } from '../../minutes/meeting-record.ts'
import {
  type Minutes,
  MINUTES_FORMAT,
  type MinutesItem,
  OUTCOMES,
  type Outcome,
  type RecommendationPoint,
  SECTION_KINDS,
} from '../../minutes/model.ts'
import { renumberPictures } from '../../minutes/rich-text/renumber-pictures.ts'
import { completeRecord } from '../../minutes/writing/complete-record.ts'
import type { Transaction } from '../../platform/database.ts'
import { getContents, type ItemContents, type ItemHead } from '../item-contents.ts'
import { getMeeting, type Meeting, type Notice } from '../queries.ts'

export interface SeenFile {
  itemNumber: string
  name: string
  /** Hex SHA-256; null where the bytes are not kept. */
  digest: string | null
  mediaType: string
  attachmentId: number
}

export interface SeenMinutes {
  minutes: Minutes
  meeting: Meeting
  /** In the order of the items; a picture's number is its place here, from 1. */
  files: SeenFile[]
}

/** Null where there is no such meeting for this reader. */
export async function getSeenMinutes(
  tx: Transaction,
  municipality: number,
  id: number,
): Promise<SeenMinutes | null> {
  const meeting = await getMeeting(tx, municipality, id)
  if (meeting === null) return null
  const ids = meeting.items.map((item) => item.id)
  const contents = await getContents(tx, municipality, ids)
  const files = await listFiles(tx, municipality, ids)
  const { rows } = await sql<{ record: HeadOfRecord | null }>`
    select record from meetings where municipality_id = ${municipality} and id = ${id}`.execute(tx)
  const seen = new Set(ids)
  const entries = [
    ...meeting.items.map((head) => ({ position: head.position, head, notice: null })),
    ...meeting.notices
      .filter(({ itemId }) => !seen.has(itemId))
      .map((notice) => ({ position: notice.position, head: null, notice })),
  ].toSorted((a, b) => a.position - b.position)
  const ordered: SeenFile[] = []
  const items = entries.flatMap(({ head, notice }): MinutesItem[] => {
    if (notice !== null) return [itemOfNotice(notice)]
    const own = head === null ? undefined : contents.get(head.id)
    if (head === null || own === undefined) return []
    const ofItem = files.filter(({ itemId }) => itemId === head.id)
    const item = itemOf(head, own, ofItem, ordered.length)
    ordered.push(
      ...ofItem.map(({ itemId: _item, place: _place, ...file }) => ({
        ...file,
        itemNumber: head.number ?? '',
      })),
    )
    return [item]
  })
  return { minutes: finishSeen(meeting, rows[0]?.record ?? {}, items), meeting, files: ordered }
}

interface FileRow extends SeenFile {
  itemId: number
  /** From 1, among all attachments of the item. */
  place: number
}

async function listFiles(tx: Transaction, municipality: number, ids: readonly number[]): Promise<FileRow[]> {
  const { rows } = await sql<FileRow>`
    select a.item_id as "itemId", a.position + 1 as place, a.id as "attachmentId", a.name, encode(f.digest, 'hex') as digest,
      coalesce(f.media_type, '') as "mediaType", '' as "itemNumber"
    from attachments a left join files f on f.municipality_id = a.municipality_id and f.digest = a.file_digest and f.erased_at is null
      -- What is not checked for virus, or was found to have one, goes nowhere.
      and not exists (select 1 from app.file_check_of(f.digest))
    where a.municipality_id = ${municipality} and a.item_id = any (${ids}::bigint[]) order by a.item_id, a.position`.execute(
    tx,
  )
  return rows
}

function itemOf(head: ItemHead, own: ItemContents, files: readonly FileRow[], before: number): MinutesItem {
  const record = own.record ?? {}
  return {
    number: head.number,
    title: head.title,
    caseNumber: head.caseNumber,
    closed: head.degree === 'closed',
    ...record,
    certainty: 1,
    sections: own.sections.map(({ kind, heading, text, document }) => ({
      kind: SECTION_KINDS.find((known) => known === kind) ?? 'other',
      heading,
      text,
      ...(document ? { document: renumberPictures(withSeenPictures(document, files), before) } : {}),
      lines: [1, 1],
    })),
    recommendation: own.points.length === 0 ? null : { by: own.recommendedBy, points: treeOf(own.points) },
    decisions: own.decisions.map(({ body, date, text, outcome, points, record: more }) => ({
      body,
      date,
      text,
      outcome: outcomeOf(outcome),
      points: Object.fromEntries(Object.entries(points).map(([path, word]) => [path, outcomeOf(word)])),
      ...more,
    })),
    attachments: files.map(({ name }) => name),
    guests: own.guests,
    tables: own.tables,
    commitments: [],
    references: [],
  }
}

/** Pictures name their attachment by its place among all of the item; here only those count that the reader sees. */
function withSeenPictures(
  document: NonNullable<ItemContents['sections'][number]['document']>,
  files: readonly FileRow[],
): typeof document {
  const content = document.content.flatMap((block): typeof document.content => {
    if (block.type !== 'image') return [block]
    const seen = files.findIndex(({ place }) => place === block.attrs.attachment) + 1
    return seen > 0
      ? [{ ...block, attrs: { ...block.attrs, attachment: seen } }]
      : [{ type: 'paragraph', content: [{ type: 'text', text: `[Billede: ${block.attrs.alt}]` }] }]
  })
  return { type: 'doc', content }
}

const outcomeOf = (word: string): Outcome => OUTCOMES.find((outcome) => outcome === word) ?? 'other'

/** Points with those under them, by their paths. */
function treeOf(points: ItemContents['points'], above = ''): RecommendationPoint[] {
  return points
    .filter(({ path }) => path.startsWith(above) && !path.slice(above.length).includes('.'))
    .map(({ path, label, text }) => ({ label, text, points: treeOf(points, `${path}.`) }))
}

function itemOfNotice({ number, neutralTitle, ground, publicDecision, reviewOn }: Notice): MinutesItem {
  return {
    number,
    title: neutralTitle,
    caseNumber: null,
    closed: true,
    neutralTitle,
    ...(ground === null ? {} : { ground }),
    ...(publicDecision === null ? {} : { publicDecision }),
    ...(reviewOn === null ? {} : { reviewOn }),
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
}

function finishSeen(meeting: Meeting, record: HeadOfRecord, items: MinutesItem[]): Minutes {
  const { body, heldOn, startsAt, endsAt, location, participants } = meeting
  const kind = meeting.kind === 'agenda' ? 'agenda' : 'minutes'
  const bare: Minutes = {
    format: MINUTES_FORMAT,
    source: { file: '', sha256: '', kind: 'meeting' },
    meeting: {
      body,
      kind,
      date: heldOn,
      time: startsAt,
      endTime: endsAt,
      location,
      participants: participants
        .filter(({ present }) => present)
        .map(({ name, party, role }) => ({
          name,
          party,
          role: role === 'chair' || role === 'secretary' ? role : null,
        })),
      absent: participants.filter(({ present }) => !present).map(({ name }) => name),
      ...record,
    },
    contents: [],
    items,
    findings: [],
  }
  const complete = completeRecord(bare)
  const said = JSON.stringify({
    meeting: complete.meeting,
    contents: complete.contents,
    items: complete.items,
  })
  const sha256 = createHash('sha256').update(said).digest('hex')
  const file = `${kind === 'agenda' ? 'dagsorden' : 'referat'}-${heldOn}.json`
  return { ...complete, source: { file, sha256, kind: 'meeting' } }
}
