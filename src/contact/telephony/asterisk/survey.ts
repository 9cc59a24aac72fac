/** What stands in the exchange, read from its lists of channels and bridges; pure. */
import { z } from 'zod'
import { CALLER, type SurveyedCall } from '../exchange.ts'
import { engineTime } from './ari-events.ts'
import { readNumber } from './numbers.ts'

export const channelList = z.array(
  z.object({
    id: z.string(),
    name: z.string(),
    state: z.string(),
    creationtime: z.string(),
    dialplan: z.object({ app_name: z.string(), app_data: z.string() }),
  }),
)
export const bridgeList = z.array(z.object({ id: z.string(), channels: z.array(z.string()) }))

type Channels = z.output<typeof channelList>
type Bridges = z.output<typeof bridgeList>

/** Of callers, the call is named by their channel; legs we ring are named by us, so that both are known again. */
const separator = '~'
export const channelOf = (call: string, leg: string) => (leg === CALLER ? call : `${call}${separator}${leg}`)
const talkSuffix = `${separator}talk`
export const isTalkBridge = (bridge: string) => bridge.endsWith(talkSuffix)
export const talkBridgeOf = (call: string) => `${call}${talkSuffix}`

/** @returns the call and leg a channel belongs to */
export function legOf(channel: string): { call: string; leg: string } {
  const at = channel.indexOf(separator)
  return at === -1
    ? { call: channel, leg: CALLER }
    : { call: channel.slice(0, at), leg: channel.slice(at + 1) }
}

/** The desk of a channel's name: `PJSIP/desk-7-0000001a`. */
const deskName = /^PJSIP\/desk-(.+)-[0-9a-f]{8}$/

/** In order of arrival. Channels that are not in the program's hands (the fallback's) are left out. */
export function readSurvey(channels: Channels, bridges: Bridges, application: string): SurveyedCall[] {
  const joined = new Map(bridges.map(({ id, channels: inside }) => [id, inside]))
  const calls = new Map<string, SurveyedCall>()
  for (const channel of ownChannels(channels, application)) {
    const { call, leg } = legOf(channel.id)
    const arrivedAt = engineTime(channel.creationtime) ?? 0
    const known = calls.get(call) ?? { call, number: null, dialled: '', arrivedAt, legs: [], joined: [] }
    known.legs.push({
      leg,
      state: channel.state === 'Up' ? 'up' : 'ringing',
      endpoint: deskName.exec(channel.name)?.[1] ?? null,
    })
    if ((joined.get(talkBridgeOf(call)) ?? []).includes(channel.id)) known.joined.push(leg)
    known.arrivedAt = Math.min(known.arrivedAt, arrivedAt)
    if (leg === CALLER) {
      const [, dialled = '', number = ''] = channel.dialplan.app_data.split(',')
      known.dialled = dialled
      known.number = readNumber(number)
    }
    calls.set(call, known)
  }
  return [...calls.values()].toSorted((a, b) => a.arrivedAt - b.arrivedAt)
}

export function ownChannels(channels: Channels, application: string): Channels {
  return channels.filter(
    ({ id, dialplan }) =>
      id.includes(separator) ||
      (dialplan.app_name === 'Stasis' && dialplan.app_data.startsWith(`${application},`)),
  )
}
