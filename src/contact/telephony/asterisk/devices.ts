/** Whether desks' telephones are free, busy, ring, or are not there at all. */
import { z } from 'zod'
import type { DeviceState } from '../exchange.ts'
import type { Ari } from './ari.ts'

const states = new Map<string, DeviceState>([
  ['NOT_INUSE', 'free'],
  ['INUSE', 'busy'],
  ['BUSY', 'busy'],
  ['ONHOLD', 'busy'],
  ['RINGING', 'ringing'],
  ['RINGINUSE', 'busy'],
  ['UNAVAILABLE', 'away'],
  ['INVALID', 'away'],
  ['UNKNOWN', 'away'],
])

export interface WrittenDevice {
  name: string
  state: string
}

const endpointList = z.array(z.object({ resource: z.string() }))
const deviceState = z.object({ name: z.string(), state: z.string() })

/** Null: not a desk's. */
export function readDevice({ name, state }: WrittenDevice): { name: string; state: DeviceState } | null {
  const desk = /^PJSIP\/desk-(.+)$/.exec(name)?.[1]
  return desk === undefined ? null : { name: desk, state: states.get(state) ?? 'away' }
}

/** How the desks' telephones are now; from now on every change is told. */
export async function readDeviceStates(ari: Ari, application: string): Promise<WrittenDevice[]> {
  const endpoints = endpointList.parse(await ari.ask('GET', '/endpoints/PJSIP'))
  const names = endpoints
    .filter(({ resource }) => resource.startsWith('desk-'))
    .map(({ resource }) => `PJSIP/${resource}`)
  if (names.length === 0) return []
  await ari.command('POST', `/applications/${application}/subscription`, {
    eventSource: names.map((name) => `deviceState:${name}`).join(','),
  })
  return Promise.all(
    names.map(async (name) =>
      deviceState.parse(await ari.ask('GET', `/deviceStates/${encodeURIComponent(name)}`)),
    ),
  )
}
