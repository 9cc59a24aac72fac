import { writeDate } from '../../language/dates.ts'
import type { Period } from '../model.ts'

/** `1. januar 2010 – 31. december 2018`, `siden 1. januar 2019`, `til 31. december 2018`. */
export function periodText({ validFrom, validUntil }: Period): string {
  if (validFrom !== null && validUntil !== null) return `${writeDate(validFrom)} – ${writeDate(validUntil)}`
  if (validFrom !== null) return `siden ${writeDate(validFrom)}`
  return validUntil === null ? '' : `til ${writeDate(validUntil)}`
}
