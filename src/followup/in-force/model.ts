/**
 * Which decisions hold. The secretary of a body says of a decision that it is in force, and until when; a later decision
 * that takes its place marks it as replaced, and one that was only ended is repealed. When its last day has passed it has
 * expired, and nobody needs to say so. Pure.
 */
export const STANDINGS = ['in-force', 'replaced', 'expired', 'repealed'] as const
export type Standing = (typeof STANDINGS)[number]

export interface KeptStanding {
  standing: Exclude<Standing, 'expired'>
  /** ISO date: the last day it holds. */
  expiresOn: string | null
}

export function standingOn({ standing, expiresOn }: KeptStanding, today: string): Standing {
  return standing === 'in-force' && expiresOn !== null && expiresOn < today ? 'expired' : standing
}

export type StandingRefusal = 'replaces-itself' | 'replaces-later' | 'expires-before'

/** @param heldOn ISO date of its meeting @param replaces the decision whose place it takes */
export function refuseStanding(
  decision: { itemId: number; heldOn: string; expiresOn: string | null },
  replaces: { itemId: number; heldOn: string } | null,
): StandingRefusal | null {
  if (decision.expiresOn !== null && decision.expiresOn < decision.heldOn) return 'expires-before'
  if (replaces === null) return null
  if (replaces.itemId === decision.itemId) return 'replaces-itself'
  return replaces.heldOn > decision.heldOn ? 'replaces-later' : null
}

export const STANDING_TAGS = {
  'in-force': { text: 'Gælder', colour: 'success' },
  replaced: { text: 'Afløst', colour: 'plain' },
  expired: { text: 'Udløbet', colour: 'warning' },
  repealed: { text: 'Ophævet', colour: 'plain' },
} as const

export const STANDING_REFUSALS: Record<StandingRefusal, string> = {
  'replaces-itself': 'Beslutningen kan ikke afløse sig selv.',
  'replaces-later': 'En beslutning kan kun afløse en, der er truffet før.',
  'expires-before': 'Den kan ikke udløbe, før den blev truffet.',
}
