/**
 * How often a duty comes again, as it is said in a town hall: read from Danish words, and written back in the same ones.
 * What is not clearly one of the forms is refused with the forms there are. Pure.
 */
import { isoDate, MONTHS } from '../../language/dates.ts'
import { numberOfWord } from '../../language/number-words.ts'

export const SPANS = {
  month: { one: 'måned', the: 'måneden', months: 1 },
  quarter: { one: 'kvartal', the: 'kvartalet', months: 3 },
  'half-year': { one: 'halvår', the: 'halvåret', months: 6 },
  year: { one: 'år', the: 'året', months: 12 },
} as const
export type Span = keyof typeof SPANS

export const THIRDS = ['primo', 'medio', 'ultimo'] as const
export type Third = (typeof THIRDS)[number]

/** Months are 1 to 12; `years`: every so many years, 1 is each. */
export type Rule =
  /** `3 gange om året`: the first meeting of each of so many equal parts of the year. */
  | { form: 'times'; count: number }
  /** `hver måned`, `hver 3. måned`, `hvert kvartal`, `hvert andet år`: the first meeting of each. */
  | { form: 'every'; span: Span; step: number }
  /** `hver februar`, `hver april, august og oktober`, `hvert andet år i maj`: the first meeting of the month. */
  | { form: 'months'; months: readonly number[]; years: number }
  /** `første møde i kvartalet`, `2. møde i marts`, `sidste møde i året`. */
  | { form: 'meeting'; nth: number | 'last'; of: Span | { month: number } }
  /** `hvert år inden 31. december`, `hvert år senest 1. marts`: the last meeting before the day, or on it. */
  | { form: 'before'; word: 'inden' | 'senest'; month: number; day: number; years: number }
  /** `ultimo september`: a meeting in that third of the month. */
  | { form: 'third'; third: Third; month: number; years: number }

export type RuleReading = { rule: Rule } | { refused: string }

/** One of each form, for the hint beside the field and for refusals. */
export const RULE_FORMS = [
  '3 gange om året',
  'hver måned',
  'hver 3. måned',
  'hvert kvartal',
  'hver februar',
  'hver april, august og oktober',
  'hvert andet år i maj',
  'første møde i kvartalet',
  '2. møde i marts',
  'hvert år inden 31. december',
  'ultimo september',
] as const

const FORMS_TEXT = `Skriv fx ${RULE_FORMS.map((form) => `«${form}»`).join(', ')}.`
const refuse = (why: string): RuleReading => ({ refused: `${why} ${FORMS_TEXT}` })

const MONTH = `(${MONTHS.join('|')})`
const YEARS = String.raw`(?:hvert (?:(\S+) )?år )?`
const EVERY: Record<string, Span> = { måned: 'month', kvartal: 'quarter', halvår: 'half-year', år: 'year' }
const OF: Record<string, Span> = {
  måneden: 'month',
  kvartalet: 'quarter',
  halvåret: 'half-year',
  året: 'year',
}
const ORDINALS = [
  'første',
  'anden',
  'tredje',
  'fjerde',
  'femte',
  'sjette',
  'syvende',
  'ottende',
  'niende',
  'tiende',
]

type Reader = readonly [RegExp, (m: RegExpMatchArray) => RuleReading]

const READERS: readonly Reader[] = [
  [/^(\S+) gang(?:e)? (?:om året|årligt|pr\.? år)$/u, ([, count]) => readTimes(numberOfWord(count))],
  [/^hver(?:t)? (?:(\S+) )?(måned|kvartal|halvår|år)$/u, ([, step, span]) => readEvery(stepOf(step), EVERY[span ?? ''])],
  [/^(månedlig|kvartalsvis|halvårlig|årlig)t?$/u, ([, word]) => readAdverb(word ?? '')],
  [new RegExp(`^(?:hver|${YEARS}i) (${MONTH}(?:(?:, | og )${MONTH})*)$`, 'u'), ([, step, words]) => readMonths(words ?? '', stepOf(step))],
  [new RegExp(String.raw`^(\S+) møde i (?:hver(?:t)? )?(måned|kvartal|halvår|år|måneden|kvartalet|halvåret|året|${MONTH})$`, 'u'), ([, nth, of]) => readMeeting(nthOf(nth), of ?? '')],
  [new RegExp(String.raw`^${YEARS}(inden|senest) (?:den |d\. )?(\d{1,2})\. ${MONTH}$`, 'u'), ([, step, word, day, month]) => readBefore(word ?? '', Number(day), monthOf(month), stepOf(step))],
  [new RegExp(`^${YEARS}(primo|medio|ultimo) ${MONTH}$`, 'u'), ([, step, third, month]) => readThird(third ?? '', monthOf(month), stepOf(step))],
  [/^hver(?:t)? (?:uge|dag|møde)$|^ugentligt?$/u, () => refuse('Så tit er det ikke en pligt i årshjulet; brug forummets faste punkter.')],
] // prettier-ignore

/** The rule that a text is; capitals, blanks and a full stop at the end do not matter. */
export function parseRule(text: string): RuleReading {
  const plain = text.trim().replaceAll(/\s+/gu, ' ').toLowerCase().replace(/\.$/u, '')
  if (plain === '') return refuse('Skriv, hvor tit det kommer igen.')
  for (const [pattern, read] of READERS) {
    const match = plain.match(pattern)
    if (match !== null) return read(match)
  }
  return refuse('Reglen kan ikke læses.')
}

/** As it is read: `parseRule(writeRule(rule))` is the rule. */
export function writeRule(rule: Rule): string {
  switch (rule.form) {
    case 'times':
      return `${rule.count} ${rule.count === 1 ? 'gang' : 'gange'} om året`
    case 'every':
      return [rule.span === 'month' ? 'hver' : 'hvert', writeStep(rule.step, rule.span), SPANS[rule.span].one].filter((word) => word !== '').join(' ') // prettier-ignore
    case 'months': {
      const months = listed(rule.months.map(nameOf))
      return rule.years === 1 ? `hver ${months}` : `${everyYears(rule.years)} i ${months}`
    }
    case 'meeting':
      return `${writeNth(rule.nth)} møde i ${typeof rule.of === 'string' ? SPANS[rule.of].the : nameOf(rule.of.month)}`
    case 'before':
      return `${everyYears(rule.years)} ${rule.word} ${rule.day}. ${nameOf(rule.month)}`
    case 'third':
      return `${rule.years === 1 ? '' : `${everyYears(rule.years)} `}${rule.third} ${nameOf(rule.month)}`
  }
}

const nameOf = (month: number): string => MONTHS[month - 1] ?? ''
const monthOf = (word: string | undefined): number => MONTHS.findIndex((name) => name === word) + 1
const everyYears = (years: number) => ['hvert', writeStep(years, 'year'), 'år'].filter((word) => word !== '').join(' ') // prettier-ignore
const listed = (words: readonly string[]) =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} og ${words.at(-1)}`

function writeStep(step: number, span: Span): string {
  if (step === 1) return ''
  return step === 2 ? (span === 'month' ? 'anden' : 'andet') : `${step}.`
}

const writeNth = (nth: number | 'last') => (nth === 'last' ? 'sidste' : nth === 1 ? 'første' : `${nth}.`)

/** `andet` and `3.`; 1 where nothing stands, null for other words. */
function stepOf(word: string | undefined): number | null {
  return word === undefined ? 1 : ordinalOf(word)
}

function nthOf(word: string | undefined): number | 'last' | null {
  return word === 'sidste' ? 'last' : ordinalOf(word ?? '')
}

function ordinalOf(word: string): number | null {
  if (/^\d{1,2}\.$/u.test(word)) return Number.parseInt(word, 10)
  const at = ORDINALS.indexOf(word === 'andet' ? 'anden' : word)
  return at < 0 ? null : at + 1
}

function readTimes(count: number | null): RuleReading {
  if (count === null || count < 1 || count > 12) return refuse('Det kan være fra 1 til 12 gange om året.')
  return { rule: { form: 'times', count } }
}

function readEvery(step: number | null, span: Span | undefined): RuleReading {
  if (span === undefined || step === null || step < 1) return refuse('Reglen kan ikke læses.')
  if (span === 'month' && 12 % step !== 0)
    return refuse('Et antal måneder skal gå op i året: hver anden, 3., 4. eller 6. måned.')
  // 12 months are a year, and are said so.
  if (span === 'month' && step === 12) return { rule: { form: 'every', span: 'year', step: 1 } }
  if ((span === 'quarter' || span === 'half-year') && step > 1)
    return refuse('Kvartaler og halvår kan ikke springes over.')
  if (step > 20) return refuse('Det må højst være 20 år imellem.')
  return { rule: { form: 'every', span, step } }
}

function readAdverb(word: string): RuleReading {
  const spans: Record<string, Span> = { månedlig: 'month', kvartalsvis: 'quarter', halvårlig: 'half-year', årlig: 'year' } // prettier-ignore
  return readEvery(1, spans[word])
}

function readMonths(words: string, years: number | null): RuleReading {
  const months = words.split(/, | og /u).map(monthOf)
  if (years === null || years < 1 || years > 20) return refuse('Det må højst være 20 år imellem.')
  if (new Set(months).size < months.length) return refuse('Den samme måned står to gange.')
  return { rule: { form: 'months', months: months.toSorted((a, b) => a - b), years } }
}

function readMeeting(nth: number | 'last' | null, of: string): RuleReading {
  if (nth === null || (nth !== 'last' && (nth < 1 || nth > 12)))
    return refuse('Skriv, hvilket møde det er: det første, det 2. eller det sidste.')
  const span = OF[of] ?? EVERY[of]
  return { rule: { form: 'meeting', nth, of: span ?? { month: monthOf(of) } } }
}

function readBefore(word: string, day: number, month: number, years: number | null): RuleReading {
  if (years === null || years < 1 || years > 20) return refuse('Det må højst være 20 år imellem.')
  // The day must be there each year.
  if (isoDate(2023, month, day) === null) return refuse(`${day}. ${nameOf(month)} findes ikke hvert år.`)
  return { rule: { form: 'before', word: word === 'inden' ? 'inden' : 'senest', month, day, years } }
}

function readThird(word: string, month: number, years: number | null): RuleReading {
  const third = THIRDS.find((each) => each === word)
  if (third === undefined || years === null || years < 1 || years > 20)
    return refuse('Det må højst være 20 år imellem.')
  return { rule: { form: 'third', third, month, years } }
}
