/** What desks and calls do, in Danish. */
import type { BadgeColour } from '../../../ui/badge.tsx'
import type { DeskState } from '../../distributor/model.ts'

export const DESK_STATES: Record<DeskState, { text: string; colour: BadgeColour }> = {
  free: { text: 'Ledig', colour: 'success' },
  offered: { text: 'Ringer', colour: 'info' },
  talking: { text: 'Taler', colour: 'info' },
  'wrap-up': { text: 'Efterbehandling', colour: 'plain' },
  pause: { text: 'Pause', colour: 'warning' },
  unreachable: { text: 'Ikke kontaktbar', colour: 'error' },
  'signed-out': { text: 'Ikke logget på', colour: 'plain' },
}

const PHASES: Record<string, string> = {
  waiting: 'Venter',
  'asking-number': 'Taster sit nummer',
  offered: 'Ringer ved en plads',
  returned: 'Kom tilbage, venter',
  callback: 'Venter på at blive ringet op',
  'callback-desk': 'En plads ringes op',
  'callback-citizen': 'Borgeren ringes op',
}

export const phaseText = (phase: string): string => PHASES[phase] ?? 'I gang'
