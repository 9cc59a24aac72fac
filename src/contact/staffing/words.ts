/** How figures of staffing are said in Danish. Pure. */
import { WEEKDAYS } from '../../language/dates.ts'
import { writeFigure } from '../../language/figures.ts'
import { balanceOfPatient } from './erlang.ts'
import { type Figures, figuresOf, type Level, worstHalfHour } from './staffing.ts'
import { type WeekOfCalls, WEEKS_IN_MONTH } from './week-profile.ts'

/** `33 sek.`, `4,0 min.`, `1,9 timer`. */
export function writeWait(seconds: number | null): string {
  if (seconds === null) return '–'
  if (seconds < 59.5) return `${writeFigure(seconds, 0)} sek.`
  if (seconds < 90 * 60) return `${oneDecimal(seconds / 60)} min.`
  return `${oneDecimal(seconds / 3600)} timer`
}

const withOne = new Intl.NumberFormat('da-DK', { minimumFractionDigits: 1, maximumFractionDigits: 1 })
const oneDecimal = (value: number) => withOne.format(value)

/** A share of one as whole per cent; small ones with a decimal. */
export function writeShare(share: number | null): string {
  if (share === null) return '–'
  const percent = share * 100
  return `${writeFigure(percent, percent > 0 && percent < 9.95 ? 1 : 0)} %`
}

/** Whole calls, as many digits as they are worth: 2.640 → 2.600. */
export function writeAbout(calls: number): string {
  const step = calls >= 1000 ? 100 : calls >= 100 ? 10 : 1
  // A hair below a half is a half that arithmetic missed.
  return writeFigure(Math.round(calls / step + 1e-6) * step, 0)
}

/** Ends a sentence once, though its last word is abbreviated. */
export const ended = (sentence: string): string => (sentence.endsWith('.') ? sentence : `${sentence}.`)

/** From Monday. */
export const weekdayName = (weekday: number): string => WEEKDAYS[weekday % 7] ?? ''

export const writeHalfHour = (halfHour: number): string =>
  `${Math.floor(halfHour / 2)}.${halfHour % 2 === 0 ? '00' : '30'}`

export const writeHour = (hour: number): string => `kl. ${hour}–${hour + 1}`

const SHIFT_WORDS: Record<number, string> = {
  [-1]: 'én færre',
  0: 'som nu',
  1: 'én mere',
  2: 'to mere',
  3: 'tre mere',
}

export const shiftWords = (shift: number): string => SHIFT_WORDS[shift] ?? ''

/** «5 pladser (én mere)»; where desks differ by the hour only how many more. */
export function levelName(shift: number, even: number | null): string {
  if (even === null) return shift === 0 ? 'Som nu' : `${capital(shiftWords(shift))} hele ugen`
  if (even + shift < 1) return `${desksText(1)} (færre kan der ikke være)`
  return `${desksText(even + shift)} (${shiftWords(shift)})`
}

export const desksText = (count: number): string => (count === 1 ? '1 plads' : `${count} pladser`)

export const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('da') + text.slice(1)

/** Above it a desk has no time between calls, and small changes make a long queue. */
export const TOO_BUSY = 0.9

export function occupancyText(share: number): string {
  return share > TOO_BUSY ? `${writeShare(share)}, for højt` : writeShare(share)
}

/** Calls that give up in a month. */
export const lostInMonth = ({ lostCalls }: Figures): number => lostCalls * WEEKS_IN_MONTH

/** Where one waits less, a desk more is not worth a word, seconds. */
const WORTH_A_WORD = 5

/** What each desk more gives, a sentence a step; stops where one hardly waits. */
export function gainSentences(levels: readonly Level[], even: number | null): string[] {
  const steps = levels
    .filter(({ shift }) => shift >= 0)
    .map(({ shift, days }) => ({ shift, ...figuresOf(days.flat()) }))
  const sentences: string[] = []
  for (const [index, step] of steps.entries()) {
    const before = steps[index - 1]
    if (before === undefined || before.wait === null || step.wait === null || before.wait < WORTH_A_WORD)
      continue
    const fewer = lostInMonth(before) - lostInMonth(step)
    const first = step.shift === 1 ? 'En plads mere' : step.shift === 2 ? 'Endnu en' : 'Den næste igen'
    const desks = even === null ? '' : ` (${desksText(even + step.shift)})`
    const lost = fewer >= 0.5 ? `, og omkring ${writeAbout(fewer)} færre opgiver om måneden` : ''
    sentences.push(
      `${first}${desks} giver ${writeWait(step.wait)} ventetid i stedet for ${writeWait(before.wait)} og ${writeWait(step.worst)} i den værste halve time${lost}.`,
    )
  }
  return sentences
}

/** With how many desks a mean wait is met; of those that were computed. */
export function targetSentence(levels: readonly Level[], even: number | null, target: number): string {
  const meets = ({ days }: Level) => (figuresOf(days.flat()).wait ?? 0) <= target
  const first = levels.find(meets)
  const aim = `Et mål på ${writeWait(target)} ventetid i snit`
  if (first === undefined) return `${aim} nås ikke, selv med tre pladser mere.`
  if (first.shift < 0) return `${aim} nås også med en plads færre.`
  return `${aim} nås med ${even === null ? `bemandingen ${shiftWords(first.shift)}` : levelName(first.shift, even)}.`
}

/** «Værst er mandag kl. 10.00, hvor …»; null where nobody waits. */
export function worstSentence(week: WeekOfCalls, level: Level): string | null {
  const worst = worstHalfHour(week, level)
  if (worst === null) return null
  return ended(
    `Værst er ${weekdayName(worst.weekday)} kl. ${writeHalfHour(worst.halfHour)}, hvor den, der bliver i køen, venter ${writeWait(worst.wait)}`,
  )
}

export const NO_BALANCE = 'Køen vokser uden ende; tallet gælder ikke'

/** Erlang C for an hour as planned; where there is no balance it says so instead of a figure. */
export function balanceText(of: { calls: number; desks: number; handling: number }): string {
  const balance = balanceOfPatient({ arrivals: of.calls / 3600, handling: of.handling, desks: of.desks })
  return balance === null ? NO_BALANCE : writeWait(balance.wait)
}
