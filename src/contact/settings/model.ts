/**
 * What those who lead the contact centre can set, with the bounds within which it makes sense, and how it is typed: rules
 * of a queue, its hours by weekday, and what is done with callers who are not to wait. Pure.
 */
import { parseTime } from '../../language/times.ts'
import type { Way, WayReason } from '../distributor/model.ts'

/** A rule of a queue that is a number; columns of contact_queues. */
export interface NumberRule {
  column: NumberColumn
  label: string
  hint: string
  least: number
  most: number
  /** What an empty field means; without it there must be a number. */
  empty?: string
}

export type NumberColumn =
  | 'offer_seconds'
  | 'return_wait_seconds'
  | 'passed_on_seconds'
  | 'wrap_up_seconds'
  | 'repeat_seconds'
  | 'secondary_after_seconds'
  | 'standby_after_seconds'
  | 'callback_from_seconds'
  | 'callback_tries'
  | 'callback_pause_seconds'
  | 'most_waiting'
  | 'longest_wait_seconds'
  | 'service_seconds'

const rule = (
  column: NumberColumn,
  label: string,
  hint: string,
  [least, most]: [number, number],
  empty?: string,
): NumberRule => ({ column, label, hint, least, most, ...(empty !== undefined && { empty }) })

export const RULE_GROUPS: readonly { title: string; rules: readonly NumberRule[] }[] = [
  {
    title: 'Mens borgeren venter',
    rules: [
      rule(
        'repeat_seconds',
        'Pladsen siges igen efter (sekunder)',
        'Hvor tit borgeren hører sin plads i køen.',
        [30, 45],
      ),
      rule(
        'most_waiting',
        'Flest i køen',
        'Når så mange venter, er køen fuld, og nye får det, der står under «Køen er fuld».',
        [1, 500],
        'Køen bliver aldrig fuld.',
      ),
      rule(
        'longest_wait_seconds',
        'Længste ventetid (sekunder)',
        'Den, der har ventet så længe, får det, der står under «Har ventet for længe».',
        [60, 14_400],
        'Man kan vente til lukketid.',
      ),
      rule(
        'service_seconds',
        'Servicemål (sekunder)',
        'Tallene viser, hvor mange der fik svar inden for så lang tid.',
        [1, 3600],
      ),
    ],
  },
  {
    title: 'Når det ringer på en plads',
    rules: [
      rule(
        'offer_seconds',
        'Det ringer på en plads i (sekunder)',
        'Svarer pladsen ikke, bliver den «ikke kontaktbar», og borgeren går videre til den næste.',
        [3, 120],
      ),
      rule(
        'wrap_up_seconds',
        'Efterbehandling (sekunder)',
        'Så længe har pladsen til at skrive færdig, før det ringer igen.',
        [0, 900],
      ),
      rule(
        'secondary_after_seconds',
        'Sekundære pladser hjælper efter (sekunder)',
        'Når den, der har ventet længst, har ventet så længe.',
        [0, 3600],
      ),
      rule(
        'standby_after_seconds',
        'Reservepladser hjælper efter (sekunder)',
        'Når den, der har ventet længst, har ventet så længe.',
        [0, 3600],
      ),
    ],
  },
  {
    title: 'Når opkaldet stilles videre',
    rules: [
      rule(
        'passed_on_seconds',
        'Det ringer hos medarbejderen i (sekunder)',
        'Svarer ingen, kommer opkaldet tilbage til pladsen.',
        [3, 120],
      ),
      rule(
        'return_wait_seconds',
        'Venter på sin egen plads i (sekunder)',
        'Så længe venter et opkald, der kom tilbage, på den, der kender det. Derefter får det den første ledige.',
        [0, 300],
      ),
    ],
  },
  {
    title: 'Tilbagekald',
    rules: [
      rule(
        'callback_from_seconds',
        'Tilbydes, når ventetiden er over (sekunder)',
        'Borgeren kan trykke 1 og beholde sin plads i køen.',
        [0, 3600],
        'Tilbydes ikke.',
      ),
      rule('callback_tries', 'Forsøg', 'Så mange gange ringes borgeren op, før det opgives.', [1, 5]),
      rule(
        'callback_pause_seconds',
        'Pause mellem forsøg (sekunder)',
        'Hvor længe der går, før borgeren ringes op igen.',
        [1, 86_400],
      ),
    ],
  },
]

export const NUMBER_RULES: readonly NumberRule[] = RULE_GROUPS.flatMap(({ rules }) => rules)

/** Null: left empty. @returns what is wrong, in Danish, where it is not a number that can be */
export function readNumber(typed: string, { label, least, most, empty }: NumberRule): number | null | string {
  const text = typed.trim().replaceAll('.', '')
  if (text === '' && empty !== undefined) return null
  const value = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN
  return value >= least && value <= most
    ? value
    : `${label}: skriv et helt tal fra ${least} til ${most}${empty === undefined ? '' : ', eller lad feltet stå tomt'}.`
}

export const WEEKDAY_NAMES = ['Mandag', 'Tirsdag', 'Onsdag', 'Torsdag', 'Fredag', 'Lørdag', 'Søndag'] as const

export interface Opening {
  /** `HH:MM` */
  opens: string
  closes: string
}

/** `9-12 og 14-17`, `8.00–15.30`; empty: closed. @returns in order, or what is wrong */
export function readOpenings(typed: string): Opening[] | string {
  const text = typed.trim()
  if (text === '') return []
  const openings: Opening[] = []
  for (const part of text.split(/\s*(?:,|;|\bog\b)\s*/u)) {
    const [from, until, more] = part.split(/\s*(?:-|–|til)\s*/u).map(readClock)
    if (more !== undefined || from === undefined || until === undefined || from === null || until === null)
      return 'Skriv det som 8-15 eller 9-12 og 14-17.'
    if (from >= until) return 'Der skal lukkes senere, end der åbnes.'
    openings.push({ opens: from, closes: until })
  }
  openings.sort((a, b) => a.opens.localeCompare(b.opens))
  const overlaps = openings.some(({ opens }, index) => opens < (openings[index - 1]?.closes ?? ''))
  return overlaps ? 'To tider på dagen går ind over hinanden.' : openings
}

/** `8`, `08`, `8.30`, `kl. 8:30` as `HH:MM`. */
function readClock(typed: string): string | null {
  const text = typed.replace(/^kl\.?\s*/u, '')
  const whole = /^(\d{1,2})$/.exec(text)?.[1]
  if (whole !== undefined) return Number(whole) < 24 ? `${whole.padStart(2, '0')}:00` : null
  return parseTime(text.replace('.', ':'))
}

/** As it is typed again: `9-12 og 14-17.30`. */
export const writeOpenings = (openings: readonly Opening[]): string =>
  openings.map(({ opens, closes }) => `${writeClock(opens)}-${writeClock(closes)}`).join(' og ')

const writeClock = (time: string): string => {
  const [hour = '', minute = '00'] = time.split(':')
  return minute === '00' ? String(Number(hour)) : `${Number(hour)}.${minute}`
}

export const WAY_REASONS: Readonly<Record<WayReason, { title: string; kinds: readonly Way['kind'][] }>> = {
  closed: { title: 'Der er lukket', kinds: ['message', 'callback', 'queue', 'number'] },
  full: { title: 'Køen er fuld', kinds: ['message', 'queue', 'number', 'callback', 'wait'] },
  'no-desk': { title: 'Ingen plads er åben', kinds: ['message', 'queue', 'number', 'callback', 'wait'] },
  'waited-too-long': {
    title: 'Har ventet for længe',
    kinds: ['message', 'queue', 'number', 'callback', 'wait'],
  },
}
export const REASONS = ['closed', 'full', 'no-desk', 'waited-too-long'] as const satisfies WayReason[]

export const WAY_KINDS: Readonly<Record<Way['kind'], string>> = {
  message: 'Hører en besked, og opkaldet slutter',
  queue: 'Går videre til en anden kø',
  number: 'Stilles om til et nummer',
  callback: 'Kan trykke 1 og blive ringet op',
  wait: 'Venter videre',
}

export interface TypedWay {
  kind: string
  recording: string
  queue: string
  number: string
}

export interface WayChoices {
  recordings: readonly string[]
  /** Other queues than the one it is about. */
  queues: readonly number[]
}

/** @returns what is wrong, in Danish, where it leads nowhere */
export function readWay(
  typed: TypedWay,
  reason: WayReason,
  choices: WayChoices,
): Way | { problem: string; at: keyof TypedWay } {
  const kind = WAY_REASONS[reason].kinds.find((each) => each === typed.kind)
  switch (kind) {
    case 'message':
      return choices.recordings.includes(typed.recording)
        ? { kind, recording: typed.recording }
        : { problem: 'Vælg, hvilken besked borgeren hører.', at: 'recording' }
    case 'queue':
      return choices.queues.includes(Number(typed.queue))
        ? { kind, queue: Number(typed.queue) }
        : { problem: 'Vælg en anden kø.', at: 'queue' }
    case 'number': {
      const number = readTelephone(typed.number)
      return number === null
        ? { problem: 'Skriv et telefonnummer på 3 til 15 cifre.', at: 'number' }
        : { kind, number }
    }
    case 'callback':
    case 'wait':
      return { kind }
    default:
      return { problem: 'Vælg, hvad der skal ske.', at: 'kind' }
  }
}

/** Digits, perhaps after a `+`. */
export function readTelephone(typed: string): string | null {
  const number = typed.replaceAll(/[\s().-]/gu, '')
  return /^\+?\d{3,15}$/.test(number) ? number : null
}
