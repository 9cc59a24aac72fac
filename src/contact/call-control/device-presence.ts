/** The telephone of an employee says whether it is in use; kept as one of the sources of presence. */
import { log } from '../../platform/log.ts'
import type { DeviceState } from '../telephony/exchange.ts'
import type { CallControl } from './control.ts'

const PRESENCE: Record<DeviceState, 'present' | 'in-call' | 'away'> = {
  free: 'present',
  ringing: 'present',
  busy: 'in-call',
  away: 'away',
}

/** Only of telephones that are said to be an employee's; those of desks tell of themselves by their calls. */
export function noteDevice(
  { facts, settings }: CallControl,
  event: { name: string; state: DeviceState },
): void {
  const person = facts.devices.get(event.name)
  if (person === undefined) return
  const { database, municipality } = settings
  const state = PRESENCE[event.state]
  const said = { state, said_at: new Date() }
  database
    .within({ municipality, purpose: 'contact' }, (tx) =>
      tx
        .insertInto('contact_presence')
        .values({ municipality_id: municipality, person_id: person, source: 'device', ...said })
        .onConflict((at) => at.columns(['municipality_id', 'person_id', 'source']).doUpdateSet(said))
        .execute(),
    )
    .catch((error: unknown) => log.warn({ err: error }, 'the state of a telephone was not written'))
}
