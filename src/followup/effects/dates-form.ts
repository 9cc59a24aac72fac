/** The fields by which measuring dates are typed: by a rule, one by one, or both. */
import { z } from 'zod'
import { optionalDate } from '../../organisation/administration.tsx'
import type { FieldError } from '../../platform/web/forms.ts'
import { datesByRule, MOST_DATES, parseDates, type Rhythm, RHYTHMS } from './measuring-dates.ts'

/** Measuring dates as they are typed, on a new indicator and later. */
export const datesForm = z.object({
  foerste: optionalDate,
  rytme: z.custom<Rhythm>(
    (word) => typeof word === 'string' && Object.hasOwn(RHYTHMS, word),
    'Vælg fra listen.',
  ),
  sidste: optionalDate,
  datoer: z.string().max(5000, 'Højst 5.000 tegn.').default(''),
})

export function typedDates(form: z.output<typeof datesForm>): string[] | FieldError[] {
  const one = parseDates(form.datoer)
  if (!Array.isArray(one)) return [{ field: 'datoer', message: `«${one.notADate}» er ikke en dato.` }]
  if (form.foerste === null) {
    if (form.rytme === 'once') return one
    return [{ field: 'foerste', message: 'Skriv, hvornår der måles første gang.' }]
  }
  if (form.rytme !== 'once' && form.sidste === null)
    return [{ field: 'sidste', message: 'Skriv, hvornår der måles sidste gang.' }]
  const byRule = datesByRule(form.foerste, form.rytme, form.sidste ?? form.foerste)
  if (byRule === 'too-many') return [{ field: 'sidste', message: `Højst ${MOST_DATES} målinger.` }]
  if (byRule.length === 0) return [{ field: 'sidste', message: 'Den sidste måling ligger før den første.' }]
  return [...new Set([...byRule, ...one])].sort()
}
