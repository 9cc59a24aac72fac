/** Commands on the points of a recommendation and their money. */
import { sql } from 'kysely'
import type { Transaction } from '../platform/database.ts'
import { holdPaper, settleChange } from './change-paper.ts'
import type { Amount } from './model.ts'
import { movePoint, numberPoints, type Point, type PointMove, removePoint } from './points.ts'

export type PointCommand =
  | { do: 'add'; under: number | null }
  | { do: 'move'; point: number; move: PointMove }
  | { do: 'remove'; point: number }
  | { do: 'add-amount'; point: number; amount: Omit<Amount, 'id'> }
  | { do: 'remove-amount'; amount: number }
  | null

/** Writes the texts of points, then does what the button says. Texts of points that are gone are left. */
export async function changePoints(
  tx: Transaction,
  municipality: number,
  person: number,
  paperId: number,
  texts: ReadonlyMap<number, { text: string; was: string }>,
  command: PointCommand,
): Promise<{ conflicts: number[] } | 'not-found'> {
  const paper = await holdPaper(tx, municipality, paperId)
  if (paper === null) return 'not-found'
  const conflicts: number[] = []
  for (const { point } of numberPoints(paper.points)) {
    const typed = texts.get(point.id)
    if (typed === undefined || typed.text === point.text || typed.text === typed.was) continue
    if (point.text !== typed.was) conflicts.push(point.id)
    else
      await sql`
        update paper_points set text = ${typed.text} where municipality_id = ${municipality} and paper_id = ${paperId} and id = ${point.id}`.execute(
        tx,
      )
  }
  if (command !== null && conflicts.length === 0) await obey(tx, municipality, paperId, paper.points, command)
  await settleChange(tx, municipality, paperId, person)
  return { conflicts }
}

async function obey(
  tx: Transaction,
  municipality: number,
  paperId: number,
  points: readonly Point[],
  command: NonNullable<PointCommand>,
): Promise<void> {
  const isKnown = (id: number | null) =>
    id === null || numberPoints(points).some(({ point }) => point.id === id)
  switch (command.do) {
    case 'add':
      if (!isKnown(command.under)) return
      await sql`
        insert into paper_points (municipality_id, paper_id, parent_id, position, text)
        select ${municipality}, ${paperId}, ${command.under}::bigint, 1 + coalesce(max(position), 0), ''
        from paper_points where municipality_id = ${municipality} and paper_id = ${paperId}`.execute(tx)
      return
    case 'move':
      return writePlaces(tx, municipality, paperId, movePoint(points, command.point, command.move))
    case 'remove':
      await sql`delete from paper_points where municipality_id = ${municipality} and paper_id = ${paperId} and id = ${command.point}`.execute(
        tx,
      )
      return writePlaces(tx, municipality, paperId, removePoint(points, command.point))
    case 'remove-amount':
      await sql`delete from paper_point_amounts where municipality_id = ${municipality} and paper_id = ${paperId} and id = ${command.amount}`.execute(
        tx,
      )
      return
    default: {
      const { point, amount } = command
      if (!isKnown(point)) return
      await sql`
        insert into paper_point_amounts (municipality_id, paper_id, point_id, ore, year, source, source_name, frame, permanence)
        values (${municipality}, ${paperId}, ${point}, ${amount.ore}, ${amount.year}, ${amount.source}, ${amount.sourceName},
          ${amount.frame}, ${amount.permanence})`.execute(tx)
    }
  }
}

async function writePlaces(
  tx: Transaction,
  municipality: number,
  paperId: number,
  points: readonly Point[],
): Promise<void> {
  const places = numberPoints(points).map(({ point, parentId }, index) => ({
    id: point.id,
    parent: parentId,
    position: index + 1,
  }))
  await sql`
    update paper_points p set parent_id = w.parent, position = w.position
    from json_to_recordset(${JSON.stringify(places)}) as w (id bigint, parent bigint, position int)
    where p.municipality_id = ${municipality} and p.paper_id = ${paperId} and p.id = w.id`.execute(tx)
}
