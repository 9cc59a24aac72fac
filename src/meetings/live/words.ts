/** What the words of a meeting that is held are called on its pages. */
import type { RoomPerson, RoomRefusal } from './model.ts'

const CLOCK = new Intl.DateTimeFormat('da-DK', {
  timeZone: 'Europe/Copenhagen',
  hour: '2-digit',
  minute: '2-digit',
})

/** `9.05` */
export const clockOf = (at: Date): string => CLOCK.format(at).replace(':', '.').replace(/^0/u, '')

export const ROOM_ROLES: Record<RoomPerson['role'], string> = {
  chair: 'formand',
  secretary: 'sekretær',
  member: 'medlem',
  substitute: 'suppleant',
  guest: 'gæst',
}

export const STAGE_WORDS: Record<string, string> = {
  planned: 'Mødet er planlagt. Dagsordenen er ikke sendt ud.',
  dispatched: 'Mødet er ikke begyndt.',
  running: 'Mødet er i gang',
  ended: 'Mødet er slut',
  locked: 'Mødet er slut, og referatet er låst.',
  cancelled: 'Mødet er aflyst.',
}

export const ROOM_REFUSALS: Record<RoomRefusal, string> = {
  'not-sent': 'Mødet kan ikke begynde, før dagsordenen er sendt ud.',
  'has-begun': 'Mødet er allerede begyndt.',
  'not-running': 'Mødet er ikke i gang.',
  'in-break': 'Der er pause. Fortsæt mødet først.',
  'no-break': 'Der er ikke pause.',
  'not-in-room': 'Personen hører ikke til mødet.',
  'items-unsettled':
    'Mødet kan ikke afsluttes, før alle punkter har et udfald. Se listen over, hvad der mangler.',
  'nobody-there': 'Sæt kryds ved dem, der er til stede.',
}
