/** Time zones as calendars name them: by the world's names, or by Windows'. Pure. */
import { Temporal } from 'temporal-polyfill'

const HERE = 'Europe/Copenhagen'

/** Of Windows, those that a Danish municipality meets. */
const WINDOWS: Record<string, string> = {
  'Romance Standard Time': HERE,
  'W. Europe Standard Time': 'Europe/Berlin',
  'Central Europe Standard Time': 'Europe/Budapest',
  'Central European Standard Time': 'Europe/Warsaw',
  'GMT Standard Time': 'Europe/London',
  'Greenwich Standard Time': 'Atlantic/Reykjavik',
  'Greenland Standard Time': 'America/Nuuk',
  'FLE Standard Time': 'Europe/Helsinki',
  'GTB Standard Time': 'Europe/Athens',
  'Eastern Standard Time': 'America/New_York',
  'Pacific Standard Time': 'America/Los_Angeles',
  UTC: 'UTC',
}

/** A zone that exists; Danish time where none is named or nobody knows it. */
export function zoneOf(tzid: string | null): string {
  if (tzid === null) return HERE
  const name = WINDOWS[tzid] ?? tzid.replace(/^\/.*?\/(?=[A-Z][a-z]+\/)/u, '')
  try {
    Temporal.Now.zonedDateTimeISO(name)
    return name
  } catch {
    return HERE
  }
}
