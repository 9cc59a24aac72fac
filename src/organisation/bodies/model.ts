/** Rules of bodies and of who sits in them. */
import { BODY_KINDS, type BodyKind, type Period } from '../model.ts'
import { endsBeforeItBegins, overlaps } from '../periods.ts'

/** Kinds a person may choose; `unknown` is what an import says of a body it met. */
export const CHOSEN_KINDS = Object.keys(BODY_KINDS).filter(
  (kind): kind is Exclude<BodyKind, 'unknown'> => kind !== 'unknown' && kind in BODY_KINDS,
)

/** Made for a time, to do one thing: they have a mandate and an end. */
export const WITH_MANDATE: readonly string[] = ['task-committee', 'steering-group']

export interface BodyWords extends Period {
  name: string
  kind: string
  mandate: string | null
}

export type BodyRefusal = 'name-taken' | 'ends-before-it-begins' | 'mandate-missing' | 'end-missing'

export function refuseBody(body: BodyWords): BodyRefusal | null {
  if (endsBeforeItBegins(body)) return 'ends-before-it-begins'
  if (!WITH_MANDATE.includes(body.kind)) return null
  if (body.mandate === null) return 'mandate-missing'
  return body.validUntil === null ? 'end-missing' : null
}

export interface SeatToGive extends Period {
  personId: number
  role: string
  validFrom: string
}

export interface SeatHeld extends Period {
  personId: number
  role: string
}

export type SeatRefusal =
  'to-oneself' | 'ends-before-it-begins' | 'body-not-there' | 'sits-already' | 'two-chairs'

/**
 * Whether a person may be given a seat. Two pairs of eyes: a seat opens what is closed, so nobody gives it to oneself.
 *
 * @param held every seat of the body
 */
export function refuseSeat(
  seat: SeatToGive,
  by: number,
  body: Period,
  held: readonly SeatHeld[],
): SeatRefusal | null {
  if (seat.personId === by) return 'to-oneself'
  if (endsBeforeItBegins(seat)) return 'ends-before-it-begins'
  const beginsBefore = body.validFrom !== null && seat.validFrom < body.validFrom
  const lastsLonger =
    body.validUntil !== null && (seat.validUntil === null || seat.validUntil > body.validUntil)
  if (beginsBefore || lastsLonger) return 'body-not-there'
  const same = held.filter((each) => overlaps(each, seat))
  if (same.some(({ personId }) => personId === seat.personId)) return 'sits-already'
  return seat.role === 'chair' && same.some(({ role }) => role === 'chair') ? 'two-chairs' : null
}
