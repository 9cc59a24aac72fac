/** What states and happenings of papers are called. */
import type { BadgeColour } from '../ui/badge.tsx'

export const STATES: Record<string, { text: string; colour: BadgeColour }> = {
  draft: { text: 'Kladde', colour: 'plain' },
  submitted: { text: 'Til godkendelse', colour: 'info' },
  returned: { text: 'Sendt tilbage', colour: 'warning' },
  approved: { text: 'Godkendt', colour: 'success' },
}

export const APPROVER_TEXTS: Record<string, string> = {
  'unit-manager': 'Enhedens leder',
  director: 'Direktør',
  secretary: 'Forummets sekretær',
  person: 'Godkender',
}

export const EVENT_TEXTS: Record<string, string> = {
  created: 'oprettede oplægget',
  submitted: 'sendte til godkendelse',
  approved: 'godkendte',
  'sent-back': 'sendte tilbage',
  'taken-over': 'overtog godkendelsen',
  withdrawn: 'trak oplægget tilbage',
  fell: 'ændrede oplægget, så godkendelsen faldt',
  laid: 'tog oplægget med på dagsordenen',
}
