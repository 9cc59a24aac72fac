import type { DuePattern, DueReading } from './due-expression.ts'
import { numberOfWord, NUMBER_WORD } from './number-words.ts'

const START = '(?<![\\p{L}\\d])'
const END = '(?![\\p{L}\\d])'

const ORDINALS = [
  '',
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
const UNITS: Record<string, number> = { uge: 52, måned: 12, kvartal: 4, halvår: 2, år: 1 }
const ADVERBS: Record<string, number> = {
  ugentlig: 52,
  månedlig: 12,
  kvartalsvis: 4,
  kvartårlig: 4,
  halvårlig: 2,
  årlig: 1,
}

function recurring(text: string | null): DueReading | null {
  return text === null ? null : { due: null, from: null, recurring: text, kind: 'recurring' }
}

/** Times a year in words. */
function rhythm(perYear: number): string {
  return (
    { 52: 'weekly', 12: 'monthly', 4: 'quarterly', 2: 'half-yearly', 1: 'yearly' }[perYear] ??
    `${perYear} per year`
  )
}

/** Every so many weeks, months, … */
function every(count: number, unit: string): string | null {
  const perYear = UNITS[unit]
  if (perYear === undefined || count < 1) return null
  if (count === 1) return rhythm(perYear)
  if (unit === 'måned' && 12 % count === 0) return rhythm(12 / count)
  return `every ${count} ${{ uge: 'weeks', måned: 'months', kvartal: 'quarters', halvår: 'half-years', år: 'years' }[unit] ?? unit}`
}

function ordinalOf(word: string | undefined): number {
  const plain = (word ?? '').toLowerCase()
  if (plain === '') return 1
  return /^\d/u.test(plain) ? Number.parseInt(plain, 10) : ORDINALS.indexOf(plain)
}

/** `månedligt`, `tre gange årligt`, `3-4 gange om året`, `hver 4. måned`, `hvert fjerde år`, `løbende`. */
export const RECURRING_PATTERNS: readonly DuePattern[] = [
  {
    needs: /gang/iu,
    pattern: new RegExp(
      `${START}(?:mindst |minimum |op til |ca\\. )?${NUMBER_WORD}(?:\\s*[-–]\\s*(\\d{1,2}))?\\s+gang(?:e)?\\s+(?:(årlig|månedlig|ugentlig)t?|om (?:året|måneden|ugen)|pr\\.? (?:år|måned|uge|kvartal)|i (?:kvartalet|måneden|ugen))${END}`,
      'giu',
    ),
    read: (m) => {
      const count = numberOfWord(m[2] ?? m[1])
      const words = m[0].toLowerCase()
      const unit = words.includes('uge')
        ? 52
        : words.includes('måned')
          ? 12
          : words.includes('kvartal')
            ? 4
            : 1
      return count === null ? null : recurring(rhythm(count * unit))
    },
  },
  {
    needs: /hver/iu,
    pattern: new RegExp(
      `${START}hver(?:t)?\\s+(?:(\\d{1,2}\\.|${ORDINALS.slice(1).join('|')}|andet)\\s+)?(uge|måned|kvartal|halvår|år)${END}`,
      'giu',
    ),
    read: (m) => {
      const count = (m[1] ?? '').toLowerCase() === 'andet' ? 2 : ordinalOf(m[1])
      return recurring(every(count, (m[2] ?? '').toLowerCase()))
    },
  },
  {
    needs: /lig|vis/iu,
    pattern: new RegExp(
      `${START}(ugentlig|månedlig|kvartalsvis|kvartårlig|halvårlig|årlig)(?:t|e)?${END}`,
      'giu',
    ),
    read: (m) => recurring(rhythm(ADVERBS[(m[1] ?? '').toLowerCase()] ?? 1)),
  },
  {
    needs: /løbende|fast|hvert/iu,
    pattern: new RegExp(`${START}(?:løbende|fast på (?:dagsordenen|alle møder)|på hvert møde)${END}`, 'giu'),
    read: () => recurring('running'),
  },
]

const event: DuePattern['read'] = () => ({ due: null, from: null, recurring: null, kind: 'event' })

/** What is due when something else has happened: kept as printed, without a date. */
export const EVENT_PATTERNS: readonly DuePattern[] = [
  {
    needs: /snarest|hurtig|sener|efter|møde/iu,
    pattern: new RegExp(
      `${START}(?:snarest(?: muligt)?|hurtigst muligt|så hurtigt som muligt|(?:på )?et senere (?:møde|tidspunkt)|senere|efterfølgende|herefter|(?:på|til) (?:(?:det|et) )?(?:førstkommende|næste|kommende) (?:\\p{L}+ ){0,2}\\p{L}*møde(?:t|r)?)${END}`,
      'giu',
    ),
    read: event,
  },
  {
    needs: /når|indtil|inden|ved/iu,
    pattern: new RegExp(
      `${START}(?:når|indtil|inden (?:endelig|den endelige)|ved (?:en|næste))\\s[^.,;:()]{3,70}`,
      'giu',
    ),
    read: event,
  },
]
