/** What is asked and told each time the connection comes up. */
import { z } from 'zod'
import { type Ari, AriRefusal } from './ari.ts'
import { EVENT_TYPES } from './ari-events.ts'
import { MUSIC_BRIDGE } from './commands.ts'
import { bridgeList, channelList, isTalkBridge, legOf, ownChannels, talkBridgeOf } from './survey.ts'
import type { Leg } from './legs.ts'

const exchangeInfo = z.object({ status: z.object({ startup_time: z.string() }) })
const alreadyThere = 409

export interface Standing {
  /** When the exchange was started. */
  startedAt: string
  legs: { channel: string; state: Leg['state']; place: Leg['place']; hasBridge: boolean }[]
}

/** Only events that we read are sent, and there is a place with music. */
export async function prepare(ari: Ari, application: string): Promise<void> {
  await ari.ask(
    'PUT',
    `/applications/${application}/eventFilter`,
    {},
    { allowed: EVENT_TYPES.map((type) => ({ type })) },
  )
  try {
    await ari.command('POST', `/bridges/${MUSIC_BRIDGE}`, { type: 'holding', name: MUSIC_BRIDGE })
  } catch (error) {
    if (!(error instanceof AriRefusal && error.status === alreadyThere)) throw error
  }
}

export async function askLists(ari: Ari) {
  const [channels, bridges] = await Promise.all([ari.ask('GET', '/channels'), ari.ask('GET', '/bridges')])
  return { channels: channelList.parse(channels), bridges: bridgeList.parse(bridges) }
}

/** Events of what stands there are told to us from now on. */
export async function takeOver(ari: Ari, application: string): Promise<Standing> {
  const info = exchangeInfo.parse(await ari.ask('GET', '/asterisk/info', { only: 'status' }))
  const { channels, bridges } = await askLists(ari)
  const own = ownChannels(channels, application)
  if (own.length > 0)
    await ari.command('POST', `/applications/${application}/subscription`, {
      eventSource: own.map(({ id }) => `channel:${id}`).join(','),
    })
  await tidyBridges(ari, bridges)
  const occupied = bridges.filter(({ channels: within }) => within.length > 0)
  const inside = new Map(occupied.map((bridge) => [bridge.id, new Set(bridge.channels)]))
  const legs = own.map(({ id, state }) => {
    const talk = inside.get(talkBridgeOf(legOf(id).call))
    const music = inside.get(MUSIC_BRIDGE)?.has(id) ?? false
    const place: Leg['place'] = talk?.has(id) ? 'talk' : music ? 'music' : 'none'
    return {
      channel: id,
      state: state === 'Up' ? ('up' as const) : ('ringing' as const),
      place,
      hasBridge: talk !== undefined,
    }
  })
  return { startedAt: info.status.startup_time, legs }
}

/** Talks that ended while nobody was here to take their bridge away. */
async function tidyBridges(ari: Ari, bridges: z.output<typeof bridgeList>): Promise<void> {
  const empty = bridges.filter(({ id, channels }) => channels.length === 0 && isTalkBridge(id))
  for (const { id } of empty) {
    // Already gone is as good.
    await ari.command('DELETE', `/bridges/${encodeURIComponent(id)}`).catch((error: unknown) => {
      if (!(error instanceof AriRefusal)) throw error
    })
  }
}
