/**
 * What one desk looks like to the one who sits at it: which acts there are in each state, the key of each, and the words.
 * Call control decides what is done (src/contact/distributor); this only says what is worth asking for.
 */
import type { CallPhase, DeskState, Resolution } from '../distributor/model.ts'

/** By what the desk is answered: the telephone in the browser, the trial telephone, or one that stands on the table. */
export type Telephone = 'browser' | 'trial' | 'table'

export interface DeskMoment {
  state: DeskState
  phase: CallPhase | null
  resolution: Resolution | null
  telephone: Telephone
}

/** In the order of the buttons. */
export const DESK_ACTS = {
  besvar: { text: 'Besvar', key: 'b' },
  afvis: { text: 'Afvis', key: 'a' },
  parker: { text: 'Parkér', key: 'h' },
  genoptag: { text: 'Genoptag', key: 'h' },
  gennemstil: { text: 'Stil igennem', key: 'g' },
  tilbage: { text: 'Tag tilbage', key: 't' },
  'laeg-paa': { text: 'Læg på', key: 'l' },
  klar: { text: 'Klar', key: 'k' },
} as const
export type DeskAct = keyof typeof DESK_ACTS

const PASSING: readonly CallPhase[] = ['passing-on', 'consulting']

/** The buttons of this moment. */
export function actsOf({ state, phase, telephone }: DeskMoment): DeskAct[] {
  if (state === 'offered') return telephone === 'table' ? ['afvis'] : ['besvar', 'afvis']
  if (state === 'wrap-up') return phase === 'passing-on' ? ['klar', 'tilbage'] : ['klar']
  if (state === 'pause' || state === 'unreachable') return ['klar']
  if (state !== 'talking') return []
  if (phase !== null && PASSING.includes(phase)) return ['gennemstil', 'tilbage']
  if (phase === 'callback-citizen') return ['laeg-paa']
  return [phase === 'held' ? 'genoptag' : 'parker', 'laeg-paa']
}

/** Whether the caller may be passed on now. */
export const canPassOn = ({ state, phase }: DeskMoment): boolean =>
  state === 'talking' && (phase === 'talking' || phase === 'held')

/** While one talks, and until the next call. */
export const canResolve = ({ state, phase }: DeskMoment): boolean =>
  state === 'wrap-up' || (state === 'talking' && phase !== 'callback-citizen')

export const canPause = ({ state }: DeskMoment): boolean => state !== 'signed-out' && state !== 'pause'

/** One key each. */
export const RESOLUTION_ACTS: readonly { resolution: Resolution; text: string; key: string }[] = [
  { resolution: 'instantly-resolved', text: 'Straksafklaret', key: '1' },
  { resolution: 'passed-on', text: 'Stillet videre', key: '2' },
  { resolution: 'message-taken', text: 'Besked taget', key: '3' },
  { resolution: 'callback-agreed', text: 'Tilbagekald aftalt', key: '4' },
  { resolution: 'wrong-number', text: 'Forkert nummer', key: '5' },
]

export const resolutionText = (resolution: string | null): string =>
  RESOLUTION_ACTS.find((each) => each.resolution === resolution)?.text ?? 'Uden udfald'

export const STATE_TEXTS: Record<DeskState, string> = {
  'signed-out': 'Ikke logget på',
  free: 'Ledig',
  offered: 'Ringer',
  talking: 'Taler',
  'wrap-up': 'Efterbehandler',
  pause: 'Pause',
  unreachable: 'Ikke kontaktbar',
}

export const PAUSE_REASONS = ['Pause', 'Frokost', 'Møde', 'Oplæring', 'Andet arbejde'] as const

export const PAUSE_MINUTES = [5, 10, 15, 30, 45, 60] as const

/** Why a telephone was not answered, as said of a person: «Anne svarede ikke». */
export function unansweredText(cause: string | null): string {
  if (cause === 'busy') return 'er optaget'
  if (cause === 'rejected') return 'afviste opkaldet'
  if (cause === 'unreachable') return 'kan ikke nås'
  return 'svarede ikke'
}

/** `4512345678` → `12 34 56 78`; others as they are. */
export function numberText(number: string | null): string {
  if (number === null) return 'Skjult nummer'
  const plain = number.replace(/^(\+45|0045)(?=\d{8}$)/u, '')
  return /^\d{8}$/u.test(plain) ? plain.replace(/(\d{2})(?=\d)/gu, '$1 ') : number
}

/** `74000` → `1 min. 14 sek.` */
export function durationText(ms: number): string {
  const seconds = Math.max(Math.round(ms / 1000), 0)
  const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60]
  if (minutes >= 60) return `${Math.floor(minutes / 60)} t. ${minutes % 60} min.`
  return minutes === 0 ? `${rest} sek.` : `${minutes} min. ${rest} sek.`
}
