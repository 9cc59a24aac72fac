/** What the exchange tells over its WebSocket, checked at the door; all else that stands in it is left out. */
import { z } from 'zod'

const timestamp = z.string()
const channel = z.object({ id: z.string() })

const event = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('StasisStart'),
    timestamp,
    args: z.array(z.string()),
    channel: channel.extend({ state: z.string() }),
  }),
  z.object({ type: z.literal('StasisEnd'), timestamp, channel }),
  z.object({ type: z.literal('ChannelDestroyed'), timestamp, cause: z.number(), channel }),
  z.object({ type: z.literal('ChannelDtmfReceived'), timestamp, digit: z.string(), channel }),
  z.object({
    type: z.literal('PlaybackFinished'),
    timestamp,
    playback: z.object({ id: z.string(), target_uri: z.string(), state: z.string() }),
  }),
  z.object({
    type: z.literal('DeviceStateChanged'),
    timestamp,
    device_state: z.object({ name: z.string(), state: z.string() }),
  }),
])

export type AriEvent = z.output<typeof event>

/** The exchange is asked to tell these only. */
export const EVENT_TYPES: readonly AriEvent['type'][] = [
  'StasisStart',
  'StasisEnd',
  'ChannelDestroyed',
  'ChannelDtmfReceived',
  'PlaybackFinished',
  'DeviceStateChanged',
]
const wanted = new Set<string>(EVENT_TYPES)
const typed = z.object({ type: z.string() })

/**
 * Null: an event we do not ask for, which comes until the exchange has been told so.
 * @throws when one that we need is not as it should be
 */
export function readAriEvent(text: string): AriEvent | null {
  const value: unknown = JSON.parse(text)
  const { type } = typed.parse(value)
  return wanted.has(type) ? event.parse(value) : null
}

/** Milliseconds since 1970: `2026-11-22T15:49:16.123+0000`. */
export const engineTime = (written: string): number | null => {
  const time = Date.parse(written)
  return Number.isNaN(time) ? null : time
}
