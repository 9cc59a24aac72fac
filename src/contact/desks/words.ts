/** What is said of the moment, in one sentence: shown as the heading, and read aloud when it changes. */
import { durationText, numberText, unansweredText } from './model.ts'
import type { DeskCall, OwnDesk } from './queries.ts'

const CLOCK = new Intl.DateTimeFormat('da-DK', {
  timeZone: 'Europe/Copenhagen',
  hour: 'numeric',
  minute: '2-digit',
})

/** `9.05` */
export const clockText = (moment: Date): string => CLOCK.format(moment).replace(':', '.')

/** @param call the one that is with the desk; null: none */
export function headingOf(desk: OwnDesk, call: DeskCall | null, now: Date): string {
  if (call !== null && desk.state === 'offered') return offeredText(call, now)
  if (call !== null && desk.state === 'talking') return talkingText(call)
  if (desk.state === 'wrap-up') return wrapUpText(call)
  if (desk.state === 'pause')
    return `Pause${desk.reason === null || desk.reason === 'Pause' ? '' : `: ${desk.reason}`}`
  if (desk.state === 'unreachable') return 'Pladsen er sat til ikke kontaktbar'
  return 'Du er ledig'
}

function offeredText(call: DeskCall, now: Date): string {
  const number = numberText(call.number)
  if (call.phase === 'callback-desk') return `Tilbagekald til ${number}. Besvar, så ringer vi borgeren op`
  if (call.transfer?.returned === true) return `Opkaldet fra ${number} er kommet tilbage`
  return `Nyt opkald fra ${number}, har ventet ${durationText(now.getTime() - call.arrivedAt.getTime())}`
}

function talkingText({ phase, transfer, number }: DeskCall): string {
  const whom = transfer?.name ?? 'det andet nummer'
  if (phase === 'held') return 'Borgeren er parkeret og hører musik'
  if (phase === 'passing-on') return `Der ringes til ${whom}. Borgeren hører musik`
  if (phase === 'consulting') return `Du taler med ${whom}. Borgeren hører musik`
  if (phase === 'callback-citizen') return `Der ringes til borgeren på ${numberText(number)}`
  return `Du taler med ${numberText(number)}`
}

function wrapUpText(call: DeskCall | null): string {
  if (call?.phase === 'passing-on') return `Der ringes til ${call.transfer?.name ?? 'det andet nummer'}`
  if (call?.phase === 'with-employee')
    return `${call.transfer?.name ?? 'Medarbejderen'} har overtaget samtalen`
  return 'Samtalen er slut'
}

/** Word of a call that nobody took. */
export function returnedText({ transfer, phase }: DeskCall): string | null {
  if (transfer?.returned !== true || phase === 'passing-on' || phase === 'consulting') return null
  return `${transfer.name ?? 'Det andet nummer'} ${unansweredText(transfer.cause)}. Borgeren er hos dig igen.`
}

/** What the one who sits there is to do now. */
export function adviceOf(desk: OwnDesk): string | null {
  if (desk.state === 'free') return 'Det næste opkald kommer her af sig selv.'
  if (desk.state === 'pause')
    return `Siden kl. ${clockText(desk.since)}${desk.until === null ? '' : `, til kl. ${clockText(desk.until)}`}. Du får ingen opkald, før du trykker Klar.`
  if (desk.state === 'unreachable')
    return 'Et opkald blev ikke besvaret, eller telefonen er væk, så du får ingen flere. Tryk Klar, når du er tilbage.'
  return null
}

const DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen', dateStyle: 'short' })

/** ISO date in Denmark. */
export const dayOf = (moment: Date): string => DAY.format(moment)
