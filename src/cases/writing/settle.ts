/**
 * From the shared document of a paper to its sections and back. Only what is stored is brought in: the state of the last
 * time and the changes since. So the same few statements serve a page that is open, the last one who leaves, and a site
 * that starts again after it was killed.
 */
import { sql } from 'kysely'
import * as Y from 'yjs'
import { z } from 'zod'
import type { Transaction } from '../../platform/database.ts'
import { holdPaper } from '../change-paper.ts'
import { hasText } from '../model.ts'
import type { Paper } from '../paper-queries.ts'
import { saveSections, type SectionText } from '../write-paper.ts'
import { sectionOfFragment } from './fragment-name.ts'
import { readShared, writeShared } from './shared-text.ts'

export interface SettledWriting {
  generation: number
  /** The shared document, as a Yjs update. */
  state: Uint8Array
  /** What the plain form wrote meanwhile, as a change that open pages need; null where it wrote nothing. */
  brought: Uint8Array | null
}

interface StoredWriting {
  generation: number
  state: Uint8Array
  revisions: Record<string, number>
}

interface StoredChange {
  id: number
  person: number | null
  change: Uint8Array
}

/** Begins the shared document where there is none yet. Null where the person has no task in the paper. */
export async function settleWriting(
  tx: Transaction,
  municipality: number,
  person: number,
  paperId: number,
): Promise<SettledWriting | null> {
  const paper = await holdPaper(tx, municipality, paperId)
  if (paper === null) return null
  const stored = (await getWriting(tx, municipality, paperId)) ?? (await begin(tx, municipality, paper))
  const changes = await listChanges(tx, municipality, paperId)
  const brought = changesOfTheForm(stored, paper)
  if (changes.length === 0 && brought === null)
    return { generation: stored.generation, state: stored.state, brought }
  const shared = new Y.Doc()
  Y.applyUpdate(shared, stored.state)
  const { authors, authorOf } = applyChanges(shared, changes)
  if (brought !== null) Y.applyUpdate(shared, brought)
  const texts = paper.sections.filter(hasText).flatMap(({ id, revision }): SectionText[] => {
    const document = readShared(shared, id)
    return document === null
      ? []
      : [{ sectionId: id, revision, document, writtenBy: authorOf.get(id) ?? person }]
  })
  await saveSections(tx, municipality, person, paperId, texts, authors.size === 0 ? [person] : [...authors])
  const state = Y.encodeStateAsUpdate(shared)
  await keepState(tx, municipality, paperId, state)
  await sql`delete from paper_writing_updates where municipality_id = ${municipality} and id = any (${changes.map(({ id }) => id)}::bigint[])`.execute(
    tx,
  )
  return { generation: stored.generation, state, brought }
}

async function getWriting(
  tx: Transaction,
  municipality: number,
  paperId: number,
): Promise<StoredWriting | null> {
  const { rows } = await sql<{ generation: number; state: Buffer; revisions: unknown }>`
    select generation, state, revisions from paper_writings where municipality_id = ${municipality} and paper_id = ${paperId}`.execute(
    tx,
  )
  const [row] = rows
  return row === undefined
    ? null
    : { ...row, revisions: z.record(z.string(), z.number()).parse(row.revisions) }
}

/** The paper is held, so nobody else begins it too. */
async function begin(tx: Transaction, municipality: number, paper: Paper): Promise<StoredWriting> {
  const shared = new Y.Doc()
  for (const { id, document } of paper.sections.filter(hasText)) writeShared(shared, id, document)
  const state = Y.encodeStateAsUpdate(shared)
  const revisions = Object.fromEntries(paper.sections.map(({ id, revision }) => [String(id), revision]))
  const { rows } = await sql<{ generation: number }>`
    insert into paper_writings (municipality_id, paper_id, state, revisions)
    values (${municipality}, ${paper.id}, ${Buffer.from(state)}, ${JSON.stringify(revisions)}::jsonb) returning generation`.execute(
    tx,
  )
  return { generation: rows[0]?.generation ?? 0, state, revisions }
}

async function listChanges(tx: Transaction, municipality: number, paperId: number): Promise<StoredChange[]> {
  const { rows } = await sql<StoredChange>`
    select id, person_id as person, change from paper_writing_updates
    where municipality_id = ${municipality} and paper_id = ${paperId} order by id`.execute(tx)
  return rows
}

/** Who wrote, and in which sections last. */
function applyChanges(shared: Y.Doc, changes: readonly StoredChange[]) {
  const authors = new Set<number>()
  const authorOf = new Map<number, number>()
  for (const { person, change } of changes) {
    const note = ({ changedParentTypes }: Y.Transaction) => {
      for (const [name, text] of shared.share) {
        const section = changedParentTypes.has(text) ? sectionOfFragment(name) : null
        if (person !== null && section !== null) authorOf.set(section, person)
      }
    }
    shared.on('afterTransaction', note)
    Y.applyUpdate(shared, change)
    shared.off('afterTransaction', note)
    if (person !== null) authors.add(person)
  }
  return { authors, authorOf }
}

/**
 * A section with another revision than the state has was saved by the plain form. Its text is compared with the state it
 * was made from, so that what was written together since then stays.
 */
function changesOfTheForm({ state, revisions }: StoredWriting, paper: Paper): Uint8Array | null {
  const newer = paper.sections.filter(
    (section) => hasText(section) && revisions[String(section.id)] !== section.revision,
  )
  if (newer.length === 0) return null
  const base = new Y.Doc()
  Y.applyUpdate(base, state)
  const before = Y.encodeStateVector(base)
  for (const { id, document } of newer) writeShared(base, id, document)
  return Y.encodeStateAsUpdate(base, before)
}

async function keepState(
  tx: Transaction,
  municipality: number,
  paperId: number,
  state: Uint8Array,
): Promise<void> {
  await sql`
    update paper_writings set state = ${Buffer.from(state)}, revisions = (
      select jsonb_object_agg(s.id::text, s.revision) from paper_sections s where s.municipality_id = ${municipality} and s.paper_id = ${paperId})
    where municipality_id = ${municipality} and paper_id = ${paperId}`.execute(tx)
}

/** One change of the shared document; the policies ask whether the person writes the paper now. */
export async function storeChange(
  tx: Transaction,
  municipality: number,
  person: number,
  paperId: number,
  change: Uint8Array,
): Promise<void> {
  await sql`
    insert into paper_writing_updates (municipality_id, paper_id, person_id, change)
    values (${municipality}, ${paperId}, ${person}, ${Buffer.from(change)})`.execute(tx)
}

/** Null where nothing is written together yet. */
export async function getGeneration(
  tx: Transaction,
  municipality: number,
  paperId: number,
): Promise<number | null> {
  return (await getWriting(tx, municipality, paperId))?.generation ?? null
}

export interface UnsettledWriting {
  paperId: number
  /** The last one first. */
  persons: number[]
}

export async function listUnsettled(tx: Transaction): Promise<UnsettledWriting[]> {
  const { rows } = await sql<{ paperId: number; persons: unknown }>`
    select paper_id as "paperId", array_to_json(person_ids) as persons from app.unsettled_writings()`.execute(
    tx,
  )
  return rows.map(({ paperId, persons }) => ({ paperId, persons: z.array(z.number()).parse(persons) }))
}

export async function mayWriteNow(tx: Transaction, municipality: number, paperId: number): Promise<boolean> {
  const { rows } = await sql`
    select 1 from papers where municipality_id = ${municipality} and id = ${paperId} and id = any (app.writable_papers())`.execute(
    tx,
  )
  return rows.length > 0
}
