import { writeDate } from '../../language/dates.ts'

const DATE = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen', dateStyle: 'short' })
const TIME = new Intl.DateTimeFormat('da-DK', {
  timeZone: 'Europe/Copenhagen',
  hour: '2-digit',
  minute: '2-digit',
})

/** ISO date in Denmark. */
export const dateOf = (moment: Date): string => DATE.format(moment)

export const momentText = (moment: Date): string => `${writeDate(dateOf(moment))} kl. ${TIME.format(moment)}`
