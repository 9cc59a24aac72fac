/** What the exchange tells of the legs of a call. Told twice, late, or of a leg that was let go, it changes nothing. */
import { CALLER, type DownCause, type LegId } from '../telephony/exchange.ts'
import { keyIn, wishOrAsk } from './asking.ts'
import { close, noteTry, takeCallback } from './callbacks.ts'
import { letCallerGo } from './ending.ts'
import { noteNotAnswered } from './offering.ts'
import { complete, loseEmployee, noteEmployeeGone, noteEmployeeUp } from './passing-on.ts'
import { type Call, roleOf, type World } from './state.ts'
import { loseTalk, startTalk } from './talking.ts'
import { noteElsewhereDown, noteElsewhereUp } from './ways.ts'

export function noteLegUp(world: World, call: Call, leg: LegId): void {
  if (call.legs.get(leg) !== 'ringing') return
  call.legs.set(leg, 'up')
  const role = roleOf(leg)
  if (role === 'desk' && call.phase === 'offered') startTalk(world, call)
  else if (role === 'desk' && call.phase === 'callback-desk') takeCallback(world, call)
  else if (role === 'citizen' && call.phase === 'callback-citizen') startTalk(world, call)
  else if (role === 'employee') noteEmployeeUp(world, call)
  else if (role === 'elsewhere') noteElsewhereUp(world, call)
}

export function noteLegDown(world: World, call: Call, leg: LegId, cause: DownCause): void {
  if (!call.legs.delete(leg)) return
  if (leg === call.party) notePartyDown(world, call, cause)
  else if (leg === call.deskLeg) noteDeskDown(world, call, cause)
  else if (leg === call.passingOn?.leg) noteEmployeeDown(world, call, cause)
  else if (leg === call.elsewhere?.leg) noteElsewhereDown(world, call)
}

/** The citizen is gone, at whatever moment it was. */
function notePartyDown(world: World, call: Call, cause: DownCause): void {
  const lost = cause === 'exchange-lost'
  if (call.phase === 'callback') {
    letCallerGo(world, call)
  } else if (call.phase === 'callback-citizen') {
    noteTry(world, call, cause)
  } else if (call.answeredAt !== null) {
    close(world, call, 'answered', lost ? { by: 'system', why: cause } : { by: 'caller' })
  } else if (call.outcome !== null) {
    close(world, call, call.outcome, { by: 'caller' })
  } else {
    const how = { by: lost ? ('system' as const) : ('caller' as const), why: lost ? cause : null }
    close(world, call, lost ? 'ended-by-system' : 'abandoned', how)
  }
}

function noteDeskDown(world: World, call: Call, cause: DownCause): void {
  const { phase } = call
  if (phase === 'offered' || phase === 'callback-desk') noteNotAnswered(world, call, cause)
  else if (phase === 'passing-on' || phase === 'consulting') complete(world, call)
  else if (cause === 'hung-up' && phase !== 'callback-citizen') close(world, call, 'answered', { by: 'desk' })
  else loseTalk(world, call, cause)
}

function noteEmployeeDown(world: World, call: Call, cause: DownCause): void {
  if (call.phase !== 'with-employee') noteEmployeeGone(world, call, cause)
  else if (cause === 'hung-up') close(world, call, 'answered', { by: 'employee' })
  else loseEmployee(world, call, cause)
}

export function noteDigit(world: World, call: Call, leg: LegId, digit: string): void {
  if (leg !== CALLER || leg !== call.party) return
  if (call.phase === 'asking-number') keyIn(world, call, digit)
  else if (call.phase === 'waiting' && digit === '1' && call.callbackOffered && call.answeredAt === null) {
    wishOrAsk(world, call, null)
  }
}

/** A message has been heard to its end. */
export function notePlayed(world: World, call: Call, play: string): void {
  if (call.play !== play) return
  call.play = null
  if (call.phase === 'ending') close(world, call, call.outcome ?? 'turned-away', { by: 'system' })
  else if (call.phase === 'callback' && call.party !== null) letCallerGo(world, call)
}

/** The exchange has not told what it should have told by now. */
export function noteOverdue(world: World, call: Call): void {
  const { phase, passingOn, elsewhere } = call
  if (phase === 'ending') close(world, call, call.outcome ?? 'turned-away', { by: 'system' })
  else if (phase === 'callback') letCallerGo(world, call)
  else if (phase === 'offered' || phase === 'callback-desk') giveUpLeg(world, call, call.deskLeg)
  else if (phase === 'callback-citizen') giveUpLeg(world, call, call.party)
  else if (phase === 'passing-on') giveUpLeg(world, call, passingOn?.leg ?? null)
  else if (phase === 'elsewhere') giveUpLeg(world, call, elsewhere?.leg ?? null)
}

function giveUpLeg(world: World, call: Call, leg: LegId | null): void {
  if (leg === null || !call.legs.has(leg)) return
  world.acts.push({ kind: 'hang-up', call: call.id, leg })
  noteLegDown(world, call, leg, 'no-answer')
}
