import type { WayReason } from './model.ts'

/** Recordings that callers hear, by name; their words are in src/contact/telephony/sounds.ts. Ways name others beside them. */
export const RECORDINGS = {
  greeting: 'velkommen',
  /** Press 1 to be called back. */
  callbackOffer: 'tilbud-om-tilbagekald',
  /** We call you when it is your turn. */
  callbackConfirmed: 'tilbagekald-noteret',
  /** We call you when we open next. */
  callbackCarriedOver: 'tilbagekald-naeste-aabning',
  /** There is a call-back to this number already. */
  callbackKnown: 'tilbagekald-findes',
  /** Key in your number and end with the square. */
  askNumber: 'tast-nummer',
  /** This number cannot be called. */
  numberRefused: 'nummer-kan-ikke-bruges',
  /** You have keyed in, followed by the digits. */
  numberKeyed: 'du-tastede',
  /** Press 1 if that is right, 2 to key it in again. */
  numberConfirm: 'tryk-1-hvis-rigtigt',
  closed: 'lukket',
  full: 'koen-er-fuld',
  noDesk: 'ingen-ved-telefonen',
  waitedTooLong: 'ventet-for-laenge',
  /** One moment, you are passed on. */
  passingOn: 'vi-stiller-dig-om',
  /** Nobody answered there; one moment. */
  nobodyAnswered: 'ingen-svarede',
  /** Closed; press 1 to be called when we open next. */
  closedOffer: 'lukket-vi-ringer-i-morgen',
} as const

/** What is said where a queue has no message of its own. */
export const MESSAGE_OF: Readonly<Record<WayReason, string>> = {
  closed: RECORDINGS.closed,
  full: RECORDINGS.full,
  'no-desk': RECORDINGS.noDesk,
  'waited-too-long': RECORDINGS.waitedTooLong,
}
