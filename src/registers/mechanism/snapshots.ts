/** The figures a paper was made from, as they were: stored with the paper, never changed. */
import { sql } from 'kysely'
import { z } from 'zod'
import type { Transaction } from '../../platform/database.ts'
import type { FigureKind } from './measures.ts'
import type { TakenFigures } from './taken-figures.ts'

const KINDS: readonly FigureKind[] = [
  'count',
  'per-cent',
  'days',
  'minutes',
  'amount',
  'km',
  'index',
  'decimal',
]

const isoDay = z.string().regex(/^\d{4}-\d{2}-\d{2}$/u)

export const takenFigures: z.ZodType<TakenFigures> = z.object({
  period: z.object({ from: isoDay, until: isoDay }),
  on: isoDay,
  measures: z.array(
    z.object({
      key: z.string(),
      title: z.string(),
      kind: z.enum(KINDS),
      definition: z.string(),
      groupedBy: z.string(),
      compared: z.boolean(),
      rows: z.array(
        z.object({
          group: z.string(),
          value: z.number().nullable(),
          count: z.number().nullable(),
          before: z.number().nullable(),
        }),
      ),
    }),
  ),
})

export interface SnapshotHead {
  id: number
  register: string
  title: string
  takenAt: Date
  takenBy: string
  /** Null where the paper is gone, or the reader may not see it. */
  paper: { id: number; title: string } | null
}

export interface Snapshot extends SnapshotHead {
  figures: TakenFigures
}

/** Whoever made the paper took its figures; a job that makes it does so in the name of who it is for. */
export async function storeSnapshot(
  tx: Transaction,
  municipality: number,
  snapshot: { register: string; paperId: number; title: string; figures: TakenFigures },
): Promise<void> {
  await sql`
    insert into register_snapshots (municipality_id, register, paper_id, title, figures, taken_by)
    select ${municipality}, ${snapshot.register}, p.id, ${snapshot.title}, ${JSON.stringify(snapshot.figures)}::jsonb,
      coalesce(app.person_id(), p.created_by)
    from papers p where p.municipality_id = ${municipality} and p.id = ${snapshot.paperId}`.execute(tx)
}

interface HeadRow extends Omit<SnapshotHead, 'paper'> {
  paperId: number | null
  paperTitle: string | null
}

const head = sql`s.id, s.register, s.title, s.taken_at as "takenAt", coalesce(n.name, 'En tidligere medarbejder') as "takenBy",
  p.id as "paperId", p.title as "paperTitle"`
const joined = sql`register_snapshots s left join persons n on n.municipality_id = s.municipality_id and n.id = s.taken_by
  left join papers p on p.municipality_id = s.municipality_id and p.id = s.paper_id`

const headOf = ({ paperId, paperTitle, ...row }: HeadRow): SnapshotHead => ({
  ...row,
  paper: paperId === null ? null : { id: paperId, title: paperTitle ?? '' },
})

export async function getSnapshot(
  tx: Transaction,
  municipality: number,
  register: string,
  id: number,
): Promise<Snapshot | null> {
  const { rows } = await sql<HeadRow & { figures: unknown }>`
    select ${head}, s.figures from ${joined}
    where s.municipality_id = ${municipality} and s.register = ${register} and s.id = ${id}`.execute(tx)
  const [row] = rows
  if (row === undefined) return null
  const { figures, ...rest } = row
  return { ...headOf(rest), figures: takenFigures.parse(figures) }
}

/** The newest first. */
export async function listSnapshots(
  tx: Transaction,
  municipality: number,
  of: { register: string } | { paperId: number },
): Promise<SnapshotHead[]> {
  const wanted = 'register' in of ? sql`s.register = ${of.register}` : sql`s.paper_id = ${of.paperId}`
  const { rows } = await sql<HeadRow>`
    select ${head} from ${joined} where s.municipality_id = ${municipality} and ${wanted}
    order by s.taken_at desc, s.id desc limit 50`.execute(tx)
  return rows.map(headOf)
}

/** The case in which the register's newest paper was made: the next one belongs there too. */
export async function findLastCase(
  tx: Transaction,
  municipality: number,
  register: string,
): Promise<number | null> {
  const { rows } = await sql<{ id: number }>`
    select p.case_id as id from register_snapshots s
      join papers p on p.municipality_id = s.municipality_id and p.id = s.paper_id
    where s.municipality_id = ${municipality} and s.register = ${register} order by s.taken_at desc, s.id desc limit 1`.execute(
    tx,
  )
  return rows[0]?.id ?? null
}

/** Whether the person keeps the whole register, and so sees all its rows. */
export async function keepsRegister(tx: Transaction, register: string): Promise<boolean> {
  const { rows } = await sql<{ keeps: boolean }>`select app.keeps_register(${register}) as keeps`.execute(tx)
  return rows[0]?.keeps ?? false
}
