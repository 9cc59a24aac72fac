/** Points of time as Danes read them on a clock. */
const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen', dateStyle: 'short' })
const clock = new Intl.DateTimeFormat('da-DK', {
  timeZone: 'Europe/Copenhagen',
  hour: '2-digit',
  minute: '2-digit',
})
const withDay = new Intl.DateTimeFormat('da-DK', {
  timeZone: 'Europe/Copenhagen',
  day: 'numeric',
  month: 'long',
  hour: '2-digit',
  minute: '2-digit',
})

/** ISO date in Denmark. */
export const dayOf = (at: Date): string => day.format(at)

/** `9.05`. */
export const clockText = (at: Date): string => clock.format(at).replace(/^0(?=\d)/u, '')

/** `3. november kl. 09.05`. */
export const momentText = (at: Date): string => withDay.format(at)

/** The time alone where it is today. */
export const sinceText = (at: Date, now: Date): string =>
  dayOf(at) === dayOf(now) ? clockText(at) : momentText(at)
