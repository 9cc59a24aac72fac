/**
 * What waiting callers hear: a greeting, the place in the line, how many minutes are left, and the offer of a call-back. Told
 * when they come, and again each time the queue's interval has gone. Never a worse place than before, and no more minutes:
 * a call that came back may have gone before them, or a desk may have left; then that part is left out until it is true.
 */
import type { Sound } from '../telephony/exchange.ts'
import { estimateWait } from './estimate.ts'
import { placeOf } from './lines.ts'
import { RECORDINGS } from './recordings.ts'
import { type Call, play, recording, SECOND, setTime, type World, write } from './state.ts'

export function tell(world: World, call: Call): void {
  if (call.phase !== 'waiting') return
  const { repeatSeconds, callbackFromSeconds } = call.queue.rules
  const place = placeOf(call)
  const seconds = estimateWait(world, call.queue, place)
  const sounds: Sound[] = call.greeted ? [] : [recording(RECORDINGS.greeting)]
  call.greeted = true
  if (call.placeTold === null || place <= call.placeTold)
    sounds.push(...sayPlace(world, call, place, seconds))
  if (
    callbackFromSeconds !== null &&
    call.answeredAt === null &&
    (seconds ?? Infinity) >= callbackFromSeconds
  ) {
    sounds.push(recording(RECORDINGS.callbackOffer))
    if (!call.callbackOffered) write(world, 'callback-offered', call, {}, { estimatedSeconds: seconds })
    call.callbackOffered = true
  }
  play(world, call, sounds)
  call.toldAt = world.now
  setTime(world, call, 'tell', world.now + repeatSeconds * SECOND)
}

function sayPlace(world: World, call: Call, place: number, seconds: number | null): Sound[] {
  const minutes = seconds === null ? null : Math.max(1, Math.round(seconds / 60))
  const told = minutes !== null && (call.minutesTold === null || minutes <= call.minutesTold) ? minutes : null
  call.placeTold = place
  call.minutesTold = told ?? call.minutesTold
  write(world, 'position-told', call, {}, { position: place, minutes: told })
  const sounds: Sound[] = [{ kind: 'position', position: place }]
  if (told !== null) sounds.push({ kind: 'minutes', minutes: told })
  return sounds
}

/** A desk is rung at once: the caller is greeted, and hears no place. */
export function greet(world: World, call: Call): void {
  if (call.greeted) return
  call.greeted = true
  play(world, call, [recording(RECORDINGS.greeting)])
}
