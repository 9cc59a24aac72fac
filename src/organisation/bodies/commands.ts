import type { Transaction } from '../../platform/database.ts'
import type { Ending } from '../persons/commands.ts'
import { canRemove, type EndRefusal, refuseEnding } from '../persons/model.ts'
import {
  type BodyRefusal,
  type BodyWords,
  refuseBody,
  refuseSeat,
  type SeatRefusal,
  type SeatToGive,
} from './model.ts'

export async function addBody(
  tx: Transaction,
  municipality: number,
  body: BodyWords,
): Promise<{ id: number } | { refused: BodyRefusal }> {
  const refused = refuseBody(body) ?? (await refuseName(tx, municipality, body.name, null))
  if (refused !== null) return { refused }
  const { id } = await tx
    .insertInto('bodies')
    .values({
      municipality_id: municipality,
      name: body.name,
      kind: body.kind,
      valid_from: body.validFrom,
      valid_until: body.validUntil,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await writeMandate(tx, municipality, id, body.mandate)
  return { id }
}

/** Also how a body that an import met is placed: it is given its kind. */
export async function changeBody(
  tx: Transaction,
  municipality: number,
  bodyId: number,
  body: BodyWords,
): Promise<BodyRefusal | null> {
  const refused = refuseBody(body) ?? (await refuseName(tx, municipality, body.name, bodyId))
  if (refused !== null) return refused
  await tx
    .updateTable('bodies')
    .set({ name: body.name, kind: body.kind, valid_from: body.validFrom, valid_until: body.validUntil })
    .where('municipality_id', '=', municipality)
    .where('id', '=', bodyId)
    .execute()
  await writeMandate(tx, municipality, bodyId, body.mandate)
  return null
}

async function refuseName(
  tx: Transaction,
  municipality: number,
  name: string,
  bodyId: number | null,
): Promise<'name-taken' | null> {
  const same = await tx
    .selectFrom('bodies')
    .select('id')
    .where('municipality_id', '=', municipality)
    .where('name', '=', name)
    .executeTakeFirst()
  return same === undefined || same.id === bodyId ? null : 'name-taken'
}

async function writeMandate(
  tx: Transaction,
  municipality: number,
  bodyId: number,
  text: string | null,
): Promise<void> {
  if (text === null) {
    await tx
      .deleteFrom('body_mandates')
      .where('municipality_id', '=', municipality)
      .where('body_id', '=', bodyId)
      .execute()
    return
  }
  await tx
    .insertInto('body_mandates')
    .values({ municipality_id: municipality, body_id: bodyId, text })
    .onConflict((conflict) => conflict.columns(['municipality_id', 'body_id']).doUpdateSet({ text }))
    .execute()
}

/** The body's row is held meanwhile: two who seat a chair at once are asked one after the other. */
export async function giveSeat(
  tx: Transaction,
  municipality: number,
  bodyId: number,
  seat: SeatToGive,
  by: number,
): Promise<SeatRefusal | 'not-found' | null> {
  const body = await tx
    .selectFrom('bodies')
    .select(['valid_from as validFrom', 'valid_until as validUntil'])
    .where('municipality_id', '=', municipality)
    .where('id', '=', bodyId)
    .forUpdate()
    .executeTakeFirst()
  if (body === undefined) return 'not-found'
  const held = await tx
    .selectFrom('seats')
    .select(['person_id as personId', 'role', 'valid_from as validFrom', 'valid_until as validUntil'])
    .where('municipality_id', '=', municipality)
    .where('body_id', '=', bodyId)
    .execute()
  const refused = refuseSeat(seat, by, body, held)
  if (refused !== null) return refused
  await tx
    .insertInto('seats')
    .values({
      municipality_id: municipality,
      body_id: bodyId,
      person_id: seat.personId,
      role: seat.role,
      valid_from: seat.validFrom,
      valid_until: seat.validUntil,
    })
    .execute()
  return null
}

/** Ends a seat on a day, or takes away one that has not begun. */
export async function endSeat(
  tx: Transaction,
  municipality: number,
  bodyId: number,
  ending: Omit<Ending, 'personId'>,
  by: { id: number; today: string },
): Promise<EndRefusal | SeatRefusal | 'not-found' | null> {
  await tx
    .selectFrom('bodies')
    .select('id')
    .where('municipality_id', '=', municipality)
    .where('id', '=', bodyId)
    .forUpdate()
    .execute()
  const seats = await tx
    .selectFrom('seats')
    .select(['id', 'person_id as personId', 'role'])
    .select(['valid_from as validFrom', 'valid_until as validUntil'])
    .where('municipality_id', '=', municipality)
    .where('body_id', '=', bodyId)
    .execute()
  const held = seats.find(({ id }) => id === ending.id)
  if (held === undefined) return 'not-found'
  const { validUntil } = ending
  const isRemoval = validUntil === null
  if (isRemoval && held.personId === by.id) return 'to-oneself'
  if (isRemoval && !canRemove(held, by.today)) return 'not-found'
  if (isRemoval) {
    await tx
      .deleteFrom('seats')
      .where('municipality_id', '=', municipality)
      .where('id', '=', ending.id)
      .execute()
    return null
  }
  const others = seats.filter((each) => each !== held)
  // A later last day may run into another's chair.
  const refused =
    refuseEnding(held, validUntil, by.id) ??
    refuseSeat({ ...held, validUntil }, by.id, { validFrom: null, validUntil: null }, others)
  if (refused !== null) return refused
  await tx
    .updateTable('seats')
    .set({ valid_until: validUntil })
    .where('municipality_id', '=', municipality)
    .where('id', '=', ending.id)
    .execute()
  return null
}
