import { findDates } from '../../language/dates.ts'
import type { MeetingHead } from '../model.ts'
import { soundsLikeBody } from './body-names.ts'
import { timesOf } from './header-fields.ts'
import { KIND, withoutDates } from './header-words.ts'

const LONGEST = 160
const CLOCK =
  /(?:fra\s+)?kl(?:okken)?\.?\s*\d{1,2}(?:[.:]\d{2}|\s?½)?(?:\s*(?:[-–]|til)\s*(?:kl(?:okken)?\.?\s*)?\d{1,2}(?:[.:]\d{2}|\s?½)?)?|\d{1,2}:\d{2}(?:\s*(?:[-–]|til)\s*\d{1,2}:\d{2})?|\d{1,2}\.\d{2}\s*(?:[-–]|til)\s*\d{1,2}\.\d{2}/giu
const SMALL_WORDS =
  /(?<![\p{L}])(?:(?:man|tirs|ons|tors|fre|lør|søn)dag|den|d\.|(?:ordinært\s|ekstraordinært\s)?møde(?:t|r)?|(?:af)?holdt|blev|fra|af)(?![\p{L}])/giu
const KINDS = new RegExp(KIND.source, 'giu')

/**
 * A day, a time and a place in any order, and no word more: `Møde torsdag den 3. maj kl. 19½ på skolen`. What is left when day,
 * time and small words are taken out is the place. `false` where that is no name.
 */
export function readMoment(head: MeetingHead, text: string): boolean {
  const [date, other] = findDates(text)
  if (text.length > LONGEST || date === undefined || other !== undefined) return false
  const left = withoutDates(text)
    .replace(CLOCK, ' ')
    .replace(KINDS, ' ')
    .replace(SMALL_WORDS, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s,.;:–-]+|[\s,.;:–-]+$/gu, '')
  const place = left.replace(/^(?:i|på|hos)\s+/iu, '')
  const isIntroduced = /^(?:i|på|hos)\s/iu.test(left) || (text.endsWith(`, ${left}`) && !soundsLikeBody(left))
  const isPlace = place === '' || (isIntroduced && /^\p{Lu}[^.:;]{2,80}$/u.test(place))
  // What stands before the day is who met: `Møde i Rådet den 3. maj`.
  if (place !== '' && text.indexOf(place) < date.at) return false
  if (!isPlace || (head.date !== null && head.date !== date.date)) return false
  head.date = date.date
  const [time, end] = timesOf(withoutDates(text), 'time')
  head.time ??= time
  head.endTime ??= end
  if (place !== '') head.location ??= place
  return true
}
