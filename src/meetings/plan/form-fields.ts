/** What the plan's forms hold, parsed at the door. */
import { z } from 'zod'
import { parseTime } from '../../language/times.ts'
import { ID, optionalText, requiredDate, requiredText } from '../../organisation/administration.tsx'
import type { FieldError } from '../../platform/web/forms.ts'
import { isMeetingKind, type MeetingKind, type PlanRefusal } from './model.ts'
import { REFUSALS } from './words.ts'

const timeOf = (text: string) => parseTime(text.replace(/^(\d{1,2})$/, '$1:00'))

/** `9`, `9.30` or `09:30`; empty is null. */
export const optionalTime = z
  .string()
  .trim()
  .default('')
  .refine((text) => text === '' || timeOf(text) !== null, 'Skriv et klokkeslæt som 9.30.')
  .transform((text) => (text === '' ? null : timeOf(text)))

export const meetingKind = z.custom<MeetingKind>(isMeetingKind, 'Vælg, hvilket slags møde det er.')

export const meetingFields = {
  dato: requiredDate('Skriv mødets dato.'),
  fra: optionalTime,
  til: optionalTime,
  sted: optionalText(),
  slags: meetingKind,
  begrundelse: optionalText(500),
}

export const sequence = z
  .string()
  .regex(new RegExp(`^${ID}$`))
  .transform(Number)

export const cancelForm = z.object({
  udgave: sequence,
  aarsag: requiredText('Skriv, hvorfor mødet aflyses. Det står i mødeplanen.', 500),
  punkter: z
    .string()
    .regex(/^(venter|\d{1,15})$/, 'Vælg, hvor punkterne skal hen.')
    .default('venter')
    .transform((text) => (text === 'venter' ? null : Number(text))),
})

export function isRefusal(answer: unknown): answer is PlanRefusal {
  return typeof answer === 'string' && Object.hasOwn(REFUSALS, answer)
}

export const errorsOf = (refusal: PlanRefusal): FieldError[] => [REFUSALS[refusal]]
