/**
 * When somebody is busy, from a calendar as other programs publish it (iCalendar, RFC 5545). Only times are taken. Repeated
 * entries are worked out with what was moved, cancelled or left out; whole days are Danish days; what is marked as free, only
 * tentative or cancelled takes no time. Pure, and safe with a file that means harm: steps are counted.
 */
import ICAL from 'ical.js'
import { Temporal } from 'temporal-polyfill'
import { instantOf } from '../danish-clock.ts'
import type { BusyTime } from '../presence.ts'
import type { CalendarProblem } from './problems.ts'
import { zoneOf } from './time-zones.ts'

/** All entries of all repetitions that are looked at, in the past too. */
const MOST_STEPS = 30_000
/** What is kept of one calendar. */
const MOST_TIMES = 5_000
/** The library looks for a day that a rule allows for as long as it takes; 30 February never comes. */
const MOST_CHECKS = 200_000
let checks = 0
const { check_contracting_rules: checkRules } = ICAL.RecurIterator.prototype
ICAL.RecurIterator.prototype.check_contracting_rules = function check() {
  if (++checks > MOST_CHECKS) throw new RangeError('A rule that never comes true')
  return checkRules.call(this)
}

/** @param from first instant and @param until last, in milliseconds since 1970 */
export function readBusyTimes(
  text: string,
  from: number,
  until: number,
): { times: BusyTime[] } | { problem: CalendarProblem } {
  let calendars: ICAL.Component[]
  try {
    const parsed: unknown = ICAL.parse(text)
    if (!Array.isArray(parsed)) return { problem: 'unreadable' }
    // Several calendars in one file come as a list of them.
    const all = typeof parsed[0] === 'string' ? [parsed] : parsed
    calendars = all.map((one) => new ICAL.Component(one))
  } catch {
    return { problem: 'unreadable' }
  }
  if (calendars.length === 0 || !calendars.every(({ name }) => name === 'vcalendar'))
    return { problem: 'unreadable' }
  checks = 0
  const times = new Times(from, until)
  for (const calendar of calendars) {
    for (const series of seriesOf(calendar)) times.addSeries(series)
    for (const freeBusy of calendar.getAllSubcomponents('vfreebusy')) times.addFreeBusy(freeBusy)
  }
  return times.isTooMuch ? { problem: 'too-many' } : { times: times.all() }
}

interface Series {
  main: ICAL.Component | null
  exceptions: ICAL.Component[]
}

function seriesOf(calendar: ICAL.Component): Series[] {
  const byUid = new Map<string, Series>()
  for (const [index, event] of calendar.getAllSubcomponents('vevent').entries()) {
    const uid = String(event.getFirstPropertyValue('uid') ?? `nameless ${index}`)
    const series = byUid.get(uid) ?? { main: null, exceptions: [] }
    byUid.set(uid, series)
    if (event.hasProperty('recurrence-id')) series.exceptions.push(event)
    // An entry sent twice: the last one holds.
    else series.main = event
  }
  return [...byUid.values()]
}

class Times {
  readonly #from: number
  readonly #until: number
  readonly #times = new Map<string, BusyTime>()
  #steps = 0

  constructor(from: number, until: number) {
    this.#from = from
    this.#until = until
  }

  get isTooMuch(): boolean {
    return this.#steps > MOST_STEPS || this.#times.size > MOST_TIMES || checks > MOST_CHECKS
  }

  all(): BusyTime[] {
    return [...this.#times.values()].toSorted((a, b) => a.from - b.from || a.until - b.until)
  }

  addSeries({ main, exceptions }: Series): void {
    for (const exception of exceptions) safely(() => this.#addEvent(new ICAL.Event(exception)))
    if (main === null) return
    safely(() => {
      const event = new ICAL.Event(main, { exceptions: exceptions.map((each) => new ICAL.Event(each)) })
      if (event.isRecurring()) this.#addRepeated(event)
      else this.#addEvent(event)
    })
  }

  /** FREEBUSY of Exchange and others that tell no more than that. */
  addFreeBusy(freeBusy: ICAL.Component): void {
    for (const property of freeBusy.getAllProperties('freebusy')) {
      const type = String(property.getFirstParameter('fbtype') ?? 'BUSY').toUpperCase()
      if (type !== 'BUSY' && type !== 'BUSY-UNAVAILABLE') continue
      safely(() => {
        for (const period of property.getValues()) {
          this.#steps++
          if (!(period instanceof ICAL.Period) || this.isTooMuch) continue
          this.#add(period.start, period.getEnd(), null, type === 'BUSY' ? 'busy' : 'away')
        }
      })
    }
  }

  #addEvent(event: ICAL.Event): void {
    this.#steps++
    const kind = kindOf(event.component, event.startDate)
    if (kind !== null) this.#add(event.startDate, event.endDate, tzidOf(event.component), kind)
  }

  #addRepeated(event: ICAL.Event): void {
    const own = event.component
    if (event.getRecurrenceTypes()['SECONDLY'] || event.getRecurrenceTypes()['MINUTELY']) {
      this.#steps = Infinity
      return
    }
    const iterator = event.iterator()
    for (let next = iterator.next(); next; next = iterator.next()) {
      this.#steps++
      if (this.isTooMuch) return
      // A little further than asked for: the clock of the entry may be another than ours.
      if (instantOfTime(next, tzidOf(own)) > this.#until + 86_400_000) return
      const { item, startDate, endDate, recurrenceId } = event.getOccurrenceDetails(next)
      // An exception is added once, for itself; one for «this and all to come» also counts for the next.
      const isException = item !== event && item.recurrenceId.toString() === recurrenceId.toString()
      const kind = isException ? null : kindOf(item.component, startDate)
      if (kind !== null) this.#add(startDate, endDate, tzidOf(item.component), kind)
    }
  }

  #add(start: ICAL.Time, end: ICAL.Time, tzid: string | null, kind: BusyTime['kind']): void {
    const from = instantOfTime(start, tzid)
    const until = instantOfTime(end, tzid)
    if (!(until > from) || until <= this.#from || from >= this.#until) return
    this.#times.set(`${from} ${until} ${kind}`, { from, until, kind })
  }
}

/** An entry that breaks the rules is left out, not the calendar with it. */
function safely(work: () => void): void {
  try {
    work()
  } catch {
    // Nothing is known of when it is.
  }
}

/** Null: takes no time. Whole days are vacation and the like. */
function kindOf(event: ICAL.Component, start: ICAL.Time): BusyTime['kind'] | null {
  const word = (name: string) => String(event.getFirstPropertyValue(name) ?? '').toUpperCase()
  if (word('status') === 'CANCELLED') return null
  switch (word('x-microsoft-cdo-busystatus')) {
    case 'FREE':
    case 'TENTATIVE':
      return null
    case 'OOF':
      return 'away'
    case 'WORKINGELSEWHERE':
      return 'elsewhere'
  }
  if (word('transp') === 'TRANSPARENT' || word('status') === 'TENTATIVE') return null
  return start.isDate ? 'away' : 'busy'
}

const tzidOf = (event: ICAL.Component): string | null => {
  const tzid = event.getFirstProperty('dtstart')?.getFirstParameter('tzid')
  return tzid === undefined ? null : String(tzid)
}

/** @param tzid where the calendar names a zone without describing it; a time of no zone is Danish */
function instantOfTime(time: ICAL.Time, tzid: string | null): number {
  const plain = Temporal.PlainDateTime.from({
    year: time.year,
    month: time.month,
    day: time.day,
    hour: time.hour,
    minute: time.minute,
    second: Math.min(time.second, 59),
  })
  if (time.isDate) return instantOf(plain.toPlainDate().toString(), '00:00')
  const described = time.zone !== null && time.zone !== ICAL.Timezone.localTimezone
  if (described) return time.toUnixTime() * 1000
  return plain.toZonedDateTime(zoneOf(tzid)).epochMilliseconds
}
