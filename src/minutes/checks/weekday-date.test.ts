import { tryRule } from './rule-trials.ts'
import { weekdayDate } from './weekday-date.ts'

tryRule(weekdayDate, {
  fires: [
    `Indvielsen er onsdag den 5. juli 2019.`,
    `Der er fællesspisning fredag d. 13-06-2019.`,
    `Vi mødes lørdag 18/6 på kajen.`,
  ],
  silent: [
    `Indvielsen er onsdag den 5. juni 2019.`,
    `Der er fællesspisning torsdag d. 13-06-2019.`,
    `Vi mødes tirsdag 18/6 på kajen. Hver fredag fejes der.`,
    `Sommeren 2020 begynder mandag den 1. juni.`,
  ],
})
