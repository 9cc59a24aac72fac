/** Promises that the reader of minutes found: of old minutes with what came of them, and of the text of locked ones. */
import { sql } from 'kysely'
import type { Transaction } from '../../platform/database.ts'

export interface StoredPromise {
  itemId: number
  position: number
  title: string | null
  bodyId: number
  body: string
  /** ISO date. */
  heldOn: string
  text: string
  who: string | null
  due: string | null
  dueText: string | null
  recurring: string | null
  forum: string | null
  /** The body that is called so; null where none is. */
  forumId: number | null
  /** ISO date of the decision that took its place. */
  supersededOn: string | null
  /** What follows it up; null: nobody yet. */
  commitmentId: number | null
  refused: boolean
  /** Of a meeting held here, not read in. */
  isHeldHere: boolean
}

const COLUMNS = sql`
  x.item_id as "itemId", x.position, i.title, i.body_id as "bodyId", b.name as body, i.held_on as "heldOn", x.text, x.who, x.due_on as due,
  x.due_text as "dueText", x.recurring, x.forum, (select f.id from bodies f where f.municipality_id = x.municipality_id and lower(f.name) = lower(x.forum)) as "forumId",
  x.superseded_on as "supersededOn",
  (select c.id from commitments c where c.municipality_id = x.municipality_id and c.item_id = x.item_id and md5(c.source_text) = md5(x.text)) as "commitmentId",
  exists (select 1 from refused_promises r where r.municipality_id = x.municipality_id and r.item_id = x.item_id and md5(r.text) = md5(x.text)) as refused,
  exists (select 1 from meetings m where m.municipality_id = i.municipality_id and m.id = i.meeting_id and m.origin = 'meeting') as "isHeldHere"`

const TABLES = sql`item_commitments x join items i on i.municipality_id = x.municipality_id and i.id = x.item_id
  join bodies b on b.municipality_id = i.municipality_id and b.id = i.body_id`

export async function getPromise(
  tx: Transaction,
  municipality: number,
  itemId: number,
  position: number,
): Promise<StoredPromise | null> {
  const { rows } = await sql<StoredPromise>`
    select ${COLUMNS} from ${TABLES} where x.municipality_id = ${municipality} and x.item_id = ${itemId} and x.position = ${position}::bigint`.execute(
    tx,
  )
  return rows[0] ?? null
}

export interface ArchiveFilter {
  bodyId: number | null
  year: number | null
  /** Those of which nothing is known: not superseded, not followed up, not refused. */
  onlyOpen: boolean
  page: number
}

export const PAGE_SIZE = 50

/** Binding promises of minutes that were read in, the newest first. */
export async function listArchive(
  tx: Transaction,
  municipality: number,
  { bodyId, year, onlyOpen, page }: ArchiveFilter,
): Promise<{ promises: StoredPromise[]; count: number; pages: number }> {
  const where = sql`x.municipality_id = ${municipality} and x.binding and exists (select 1 from meetings m where m.municipality_id = i.municipality_id
      and m.id = i.meeting_id and m.origin = 'import')
    and (${bodyId}::bigint is null or i.body_id = ${bodyId})
    and (${year}::int is null or i.held_on between make_date(${year ?? 2000}, 1, 1) and make_date(${year ?? 2000}, 12, 31))
    and (not ${onlyOpen} or (x.superseded_on is null
      and not exists (select 1 from commitments c where c.municipality_id = x.municipality_id and c.item_id = x.item_id and md5(c.source_text) = md5(x.text))
      and not exists (select 1 from refused_promises r where r.municipality_id = x.municipality_id and r.item_id = x.item_id and md5(r.text) = md5(x.text))))`
  const counted = await sql<{ count: number }>`
    select count(*)::int as count from item_commitments x join items i on i.municipality_id = x.municipality_id and i.id = x.item_id where ${where}`.execute(
    tx,
  )
  const count = counted.rows[0]?.count ?? 0
  const pages = Math.max(1, Math.ceil(count / PAGE_SIZE))
  const { rows } = await sql<StoredPromise>`
    select ${COLUMNS} from ${TABLES} where ${where} order by i.held_on desc, x.item_id desc, x.position
    limit ${PAGE_SIZE} offset ${(Math.min(page, pages) - 1) * PAGE_SIZE}`.execute(tx)
  return { promises: rows, count, pages }
}

/** Years of which there are minutes read in, the newest first. */
export async function listYears(tx: Transaction, municipality: number): Promise<number[]> {
  const { rows } = await sql<{ year: number }>`
    select distinct extract(year from held_on)::int as year from meetings where municipality_id = ${municipality} and origin = 'import' order by 1 desc`.execute(
    tx,
  )
  return rows.map(({ year }) => year)
}

/** Of the decisions of one meeting, in the order of its items. */
export async function listPromisesOfMeeting(
  tx: Transaction,
  municipality: number,
  meetingId: number,
): Promise<StoredPromise[]> {
  const { rows } = await sql<StoredPromise>`
    select ${COLUMNS} from ${TABLES} where x.municipality_id = ${municipality} and i.meeting_id = ${meetingId} and x.binding and x.superseded_on is null
    order by i.position, x.position`.execute(tx)
  return rows
}
