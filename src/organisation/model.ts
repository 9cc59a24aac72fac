/**
 * This room answers for who there is: the municipality, its units, persons and bodies, who sits and works where at a
 * date, and who is signed in. Rights come from employments, seats and responsibilities by date and are read anew with
 * each request; nothing of them is kept in a session. What a person may see is decided by the policies of the database,
 * which say the same words as `access.ts`.
 */
export interface Municipality {
  id: number
  name: string
  /** Said at the foot of every page. */
  notice?: string | null
}

/** Who is signed in, with the rights of today. */
export interface SignedInPerson {
  id: number
  name: string
  /** Employed today: sees what is internal. */
  isEmployee: boolean
  /** Ids of bodies in which the person sits today, other than as a substitute. */
  seatBodies: readonly number[]
  /** Ids of bodies whose secretary the person is today. */
  secretaryBodies: readonly number[]
  isAdministrator: boolean
  isDataProtectionOfficer: boolean
}

export const BODY_KINDS = {
  board: 'Direktion',
  'management-forum': 'Lederforum',
  committee: 'Udvalg',
  council: 'Byråd',
  med: 'MED-udvalg',
  advisory: 'Rådgivende organ',
  network: 'Netværk',
  'task-committee': 'Opgaveudvalg',
  'steering-group': 'Styregruppe',
  unknown: 'Endnu ikke placeret',
} as const

export type BodyKind = keyof typeof BODY_KINDS

export function bodyKindText(kind: string): string {
  return kind in BODY_KINDS ? BODY_KINDS[kind as BodyKind] : kind
}

export const SEAT_ROLES = {
  chair: 'Formand',
  secretary: 'Sekretær',
  member: 'Medlem',
  substitute: 'Suppleant',
} as const

export function seatRoleText(role: string): string {
  return role in SEAT_ROLES ? SEAT_ROLES[role as keyof typeof SEAT_ROLES] : role
}

/** Something that holds from one date to another, both included; no end means until further notice. */
export interface Period {
  validFrom: string | null
  validUntil: string | null
}

export function holdsOn(period: Period, date: string): boolean {
  const begun = period.validFrom === null || period.validFrom <= date
  return begun && (period.validUntil === null || period.validUntil >= date)
}
