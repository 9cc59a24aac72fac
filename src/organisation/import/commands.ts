import { createHash } from 'node:crypto'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { z } from 'zod'
import { sql } from 'kysely'
import type { Transaction } from '../../platform/database.ts'
import { holdPersons } from '../persons/commands.ts'
import { fieldRows, type FieldRow, type FileKind } from './columns.ts'
import { getKnownOrganisation, type KnownOrganisation } from './known.ts'
import type { ImportPlan } from './plan.ts'
import { planPersons } from './plan-persons.ts'
import { planUnits } from './plan-units.ts'
import { MOST_COLUMNS, MOST_ROWS, type Row } from './rows.ts'
import { writePlan } from './write-plan.ts'

export interface ImportPreview {
  plan: ImportPlan
  /** Headings that are no columns of ours. */
  unread: string[]
  /** Of what the plan comes to: a confirmation of something else is not carried out. */
  stamp: string
}

/** What the rows would change, and nothing is. */
export async function previewImport(
  tx: Transaction,
  kind: FileKind,
  rows: readonly Row[],
  by: { id: number; today: string },
): Promise<ImportPreview | { missing: string }> {
  const read = fieldRows(kind, rows)
  if ('missing' in read) return read
  const plan = planOf(kind, await getKnownOrganisation(tx), read.rows, by)
  return { plan, unread: read.unread, stamp: stampOf(plan) }
}

/** All of it or nothing: with an error in it, or where something was changed since the preview, nothing is written. */
export async function confirmImport(
  tx: Transaction,
  municipality: number,
  given: { kind: FileKind; rows: readonly Row[]; stamp: string },
  by: { id: number; today: string },
): Promise<'done' | 'changed-meanwhile' | 'has-errors'> {
  const read = fieldRows(given.kind, given.rows)
  if ('missing' in read) return 'has-errors'
  await holdPersons(tx, municipality)
  await sql`select id from units where municipality_id = ${municipality} for update`.execute(tx)
  const known = await getKnownOrganisation(tx)
  const plan = planOf(given.kind, known, read.rows, by)
  if (plan.errors.length > 0) return 'has-errors'
  if (stampOf(plan) !== given.stamp) return 'changed-meanwhile'
  await writePlan(tx, municipality, known, plan.after)
  return 'done'
}

function planOf(
  kind: FileKind,
  known: KnownOrganisation,
  rows: readonly FieldRow[],
  by: { id: number; today: string },
): ImportPlan {
  return kind === 'enheder' ? planUnits(known, rows, by.today) : planPersons(known, rows, by)
}

function stampOf({ rows, errors }: ImportPlan): string {
  return createHash('sha256')
    .update(JSON.stringify([rows, errors]))
    .digest('hex')
}

const packedRows = z
  .array(z.object({ line: z.number().int(), cells: z.array(z.string().max(2000)).max(MOST_COLUMNS) }))
  .max(MOST_ROWS + 1)

/** The rows as a form carries them from preview to confirmation: nothing of persons is kept before it is confirmed. */
export function packRows(rows: readonly Row[]): string {
  return deflateRawSync(JSON.stringify(rows)).toString('base64')
}

/** Null where it is not what `packRows` made. */
export function unpackRows(packed: string): Row[] | null {
  try {
    const text = inflateRawSync(Buffer.from(packed, 'base64'), {
      maxOutputLength: 64 * 1024 * 1024,
    }).toString()
    return packedRows.parse(JSON.parse(text))
  } catch {
    return null
  }
}
