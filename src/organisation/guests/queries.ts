import { z } from 'zod'
import type { Transaction } from '../../platform/database.ts'
import { ATTENDANCES, type Attendance, type StandingGuest } from './model.ts'

export interface StandingGuestOfBody extends StandingGuest {
  id: number
  validFrom: string
  personId: number | null
  /** The person's name, or the guest's own. */
  name: string
  occasion: string | null
}

const guestRow = z.object({
  id: z.number(),
  personId: z.number().nullable(),
  name: z.string(),
  occasion: z.string().nullable(),
  attends: z.custom<Attendance>((word) => typeof word === 'string' && Object.hasOwn(ATTENDANCES, word)),
  nearMonth: z.number().nullable(),
  nearDay: z.number().nullable(),
  validFrom: z.string(),
  validUntil: z.string().nullable(),
})

/** Guests by rule of a body, of all times. */
export async function listStandingGuests(tx: Transaction, bodyId: number): Promise<StandingGuestOfBody[]> {
  const rows = await tx
    .selectFrom('standing_guests as g')
    .leftJoin('persons as p', (join) =>
      join.onRef('p.municipality_id', '=', 'g.municipality_id').onRef('p.id', '=', 'g.person_id'),
    )
    .where('g.body_id', '=', bodyId)
    .select((select) => [
      'g.id',
      'g.person_id as personId',
      select.fn.coalesce('g.name', 'p.name').as('name'),
      'g.occasion',
      'g.attends',
      'g.near_month as nearMonth',
      'g.near_day as nearDay',
      'g.valid_from as validFrom',
      'g.valid_until as validUntil',
    ])
    .orderBy('g.valid_from')
    .orderBy('g.id')
    .execute()
  return guestRow.array().parse(rows)
}
