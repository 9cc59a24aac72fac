import { findDates } from '../../language/dates.ts'
import { findTimes } from '../../language/times.ts'
import type { MeetingHead } from '../model.ts'
import type { HeaderField } from './header-labels.ts'
import { setLocation } from './header-places.ts'
import { DATE_WORDS, KIND, withoutDates } from './header-words.ts'

/** Sets a field from its value; `false` where the value says something the field cannot hold. */
export function setField(head: MeetingHead, field: HeaderField, text: string): boolean {
  const date = findDates(text)[0]?.date ?? null
  const [time, end] = timesOf(text, field)
  if (field === 'unplaced' || field === 'secretary' || field === 'chair') return false
  if (field === 'location') return setLocation(head, text)
  if (field === 'body') {
    head.body ??= text === '' ? null : text
    return head.body === text || text === ''
  }
  if (field === 'title') {
    const isKind = KIND.test(text)
    if (isKind) head.kind = kindOf(text)
    if (restOf(text) !== '') return false
    head.date ??= date
    head.time ??= time
    head.endTime ??= end
    return isKind || date !== null
  }
  if (field === 'end-time') {
    head.endTime ??= time
    return restOf(text) === ''
  }
  head.date ??= date
  head.time ??= time
  head.endTime ??= end
  return restOf(text) === ''
}

/** Times of a value; in a field for times a bare `18.00 - 20.05` is two times. */
export function timesOf(text: string, field: HeaderField): [string | null, string | null] {
  const whole = text
    .replace(/(?<=\d)\s?½/gu, ':30')
    .replace(/(kl\.?\s*\d{1,2})(\s*[-–]\s*)(\d{1,2})(?![\d.:])/giu, '$1:00$2$3:00')
  const isClock = field === 'time' || field === 'end-time'
  const spelled = isClock ? whole.replace(/(?<![\d.])(\d{1,2})\.(\d{2})(?![\d.])/gu, '$1:$2') : whole
  const [time = null, end = null] = findTimes(spelled.replace(/[-–]/gu, ' - '))
  return findDates(text).length > 0 && /:\d{2}:\d{2}/u.test(text) ? [time, null] : [time, end]
}

/** What is left of a value when dates, times and the small words between are taken out. */
export function restOf(text: string): string {
  return withoutDates(text)
    .replace(/\bkl\.?\s*\d{1,2}\s*[-–]\s*\d{1,2}(?![.:]?\d)/giu, ' ')
    .replace(/\d{1,2}[.:]\d{2}(?::\d{2})?/gu, ' ')
    .replace(new RegExp(KIND.source, 'giu'), ' ')
    .replace(DATE_WORDS, ' ')
    .replace(/\bkl\b\.?\s*\d{0,2}|\btil\b|[-–.,:\s]/giu, '')
}

/** A paper that calls itself both (`Tillægsdagsorden – referat`) is minutes of it. */
export function kindOf(text: string): MeetingHead['kind'] {
  const words = [...text.matchAll(new RegExp(KIND.source, 'giu'))].map(([word]) => word.toLowerCase())
  return words.every((word) => word.endsWith('dagsorden')) ? 'agenda' : 'minutes'
}
