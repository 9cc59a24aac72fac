const TIME =
  /(?:\bkl(?:okken)?\.?\s*(\d{1,2})(?:[.:](\d{2}))?|(?<![\d.:-])(\d{1,2})[:](\d{2})(?::\d{2})?)(?![\d:]|\.\d)/giu

function clock(hour: string | undefined, minute: string | undefined): string | null {
  const hours = Number(hour)
  const minutes = Number(minute ?? '0')
  if (!(hours >= 0 && hours <= 23 && minutes >= 0 && minutes <= 59)) return null
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`
}

/**
 * Times of day in a text as `HH:MM`, in order. A time has a colon (`09:00`) or `kl.` before it (`kl. 9.45`, `kl. 9`):
 * a bare `9.45` may be a date, an amount or a paragraph and is left alone.
 */
export function findTimes(text: string): string[] {
  const found: string[] = []
  for (const match of text.matchAll(TIME)) {
    const time = match[1] === undefined ? clock(match[3], match[4]) : clock(match[1], match[2])
    if (time !== null) found.push(time)
  }
  return found
}

/** The time that a whole text is: `kl. 9.45`, `9.45`, `09:00`, `kl. 9`. `null` where it is something else. */
export function parseTime(text: string): string | null {
  const match = /^(?:kl(?:okken)?\.?\s*)?(\d{1,2})(?:[.:](\d{2}))?\.?$/iu.exec(text.trim())
  if (match === null || (match[2] === undefined && !/^kl/iu.test(text.trim()))) return null
  return clock(match[1], match[2])
}

/** `09:45` → `kl. 9.45`, `10:00` → `kl. 10.00`. Throws `RangeError` on anything but `HH:MM`. */
export function writeTime(time: string): string {
  const match = /^(\d{2}):(\d{2})$/u.exec(time)
  if (match === null || clock(match[1], match[2]) !== time) throw new RangeError(`not a time: ${time}`)
  return `kl. ${Number(match[1])}.${match[2]}`
}
