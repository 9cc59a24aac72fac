/** A caller whose number is hidden, or cannot be called, keys one in: digits, `#` ends, it is read back, 1 confirms. */
import { canWaitOn, wish } from './callbacks.ts'
import { turnAway } from './ending.ts'
import { stopWaiting, wait } from './lines.ts'
import type { WayReason } from './model.ts'
import { readNumber } from './numbers.ts'
import { MESSAGE_OF, RECORDINGS } from './recordings.ts'
import { type Call, play, recording, SECOND, setPhase, setTime, type World, write } from './state.ts'

/** The question itself takes some seconds. */
/** The offer itself too. */
const OFFER_SECONDS = 25
const FIRST_DIGIT_SECONDS = 25
const NEXT_DIGIT_SECONDS = 8
const CONFIRM_SECONDS = 25
const MOST_ROUNDS = 3
const MOST_DIGITS = 15
const WHOLE_NUMBER = 8

/** The queue has no other way for the caller than a call-back: who wants one presses 1. */
export function offerByWay(world: World, call: Call, way: WayReason): void {
  stopWaiting(world, call)
  call.keypad = { digits: '', step: 'offer', rounds: 0, way }
  setPhase(world, call, 'asking-number')
  write(world, 'callback-offered', call, {}, { way })
  const names = way === 'closed' ? [RECORDINGS.closedOffer] : [MESSAGE_OF[way], RECORDINGS.callbackOffer]
  play(world, call, names.map(recording))
  setTime(world, call, 'phase', world.now + OFFER_SECONDS * SECOND)
}

/** The caller wants to be called back; asked for a number where we have none that can be called. */
export function wishOrAsk(world: World, call: Call, way: WayReason | null): void {
  const known = call.number === null ? null : readNumber(call.number)
  if (known && 'number' in known) {
    wish(world, call, known.number, way)
    return
  }
  // One who waits keeps the place in the line while keying: a desk that comes free is better than a call-back.
  if (way !== null) stopWaiting(world, call)
  setTime(world, call, 'tell', null)
  call.keypad = { digits: '', step: 'number', rounds: 0, way }
  setPhase(world, call, 'asking-number')
  write(world, 'number-asked', call, {}, { hidden: call.number === null })
  ask(world, call, call.number === null ? [] : [RECORDINGS.numberRefused])
}

export function keyIn(world: World, call: Call, digit: string): void {
  const { keypad } = call
  if (keypad === null) return
  if (keypad.step === 'offer') {
    if (digit === '1') wishOrAsk(world, call, keypad.way)
    return
  }
  if (keypad.step === 'confirm') {
    if (digit === '1') wish(world, call, keypad.digits, keypad.way)
    else if (digit === '2' || digit === '*') askAgain(world, call, [])
    return
  }
  if (digit === '#') {
    readBack(world, call)
  } else {
    if (digit === '*') keypad.digits = ''
    else if (/^\d$/.test(digit) && keypad.digits.length < MOST_DIGITS) keypad.digits += digit
    setTime(world, call, 'phase', world.now + NEXT_DIGIT_SECONDS * SECOND)
  }
}

/** Nothing was keyed in for a while: a number of full length needs no `#`. */
export function noteSilence(world: World, call: Call): void {
  const { keypad } = call
  if (keypad === null) return
  if (keypad.step === 'offer') giveUp(world, call, keypad.way)
  else if (keypad.step === 'number' && keypad.digits.length >= WHOLE_NUMBER) readBack(world, call)
  else askAgain(world, call, [])
}

function readBack(world: World, call: Call): void {
  const { keypad } = call
  if (keypad === null) return
  const read = readNumber(keypad.digits)
  if ('refused' in read) {
    askAgain(world, call, [RECORDINGS.numberRefused])
    return
  }
  keypad.digits = read.number
  keypad.step = 'confirm'
  play(world, call, [
    recording(RECORDINGS.numberKeyed),
    { kind: 'digits', digits: read.number },
    recording(RECORDINGS.numberConfirm),
  ])
  setTime(world, call, 'phase', world.now + CONFIRM_SECONDS * SECOND)
}

function askAgain(world: World, call: Call, before: readonly string[]): void {
  const { keypad } = call
  if (keypad === null) return
  keypad.rounds++
  if (keypad.rounds < MOST_ROUNDS) ask(world, call, before)
  else giveUp(world, call, keypad.way)
}

function ask(world: World, call: Call, before: readonly string[]): void {
  const { keypad } = call
  if (keypad === null) return
  keypad.digits = ''
  keypad.step = 'number'
  play(world, call, [...before, RECORDINGS.askNumber].map(recording))
  setTime(world, call, 'phase', world.now + FIRST_DIGIT_SECONDS * SECOND)
}

function giveUp(world: World, call: Call, way: WayReason | null): void {
  write(world, 'number-not-given', call, {}, { way })
  if (canWaitOn(way)) wait(world, call)
  else turnAway(world, call, way, MESSAGE_OF[way])
}
