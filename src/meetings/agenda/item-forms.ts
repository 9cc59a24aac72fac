/** The form of an item, and what it comes to. */
import { z } from 'zod'
import { isoDate } from '../../language/dates.ts'
import { parseTime } from '../../language/times.ts'
import { ITEM_KINDS } from '../../minutes/meeting-record.ts'
import { readPlain, writePlain } from '../../minutes/rich-text/plain-form.ts'
import { optionalText, requiredText } from '../../organisation/administration.tsx'
import type { TypedFields } from '../../platform/web/forms.ts'
import type { ItemWords } from './add-commands.ts'
import type { ItemDetails } from './item-queries.ts'
import type { AgendaItem } from './queries.ts'

export const optionalMinutes = (most: number) =>
  z
    .string()
    .trim()
    .default('')
    .refine(
      (text) => /^\d{0,4}$/u.test(text) && Number(text) <= most,
      `Skriv et antal minutter, højst ${most}.`,
    )
    .transform((text) => (text === '' ? null : Number(text)))

/** `9.30`, `kl. 9.30` or `09:30`; empty is null. */
export const optionalTime = z
  .string()
  .trim()
  .default('')
  .refine((text) => text === '' || parseTime(text) !== null, 'Skriv et klokkeslæt som 9.30.')
  .transform((text) => (text === '' ? null : parseTime(text)))

const optionalWords = (most: number) => optionalText(most).default(null)

const itemFields = z.object({
  titel: requiredText('Skriv punktets titel.', 300),
  slags: z.enum(ITEM_KINDS, { error: 'Vælg, hvad forummet skal.' }),
  tekst: z.string().max(100_000, 'Højst 100.000 tegn.').default(''),
  sagsnummer: optionalWords(40),
  minutter: optionalMinutes(1440),
  pause: optionalMinutes(240),
  lukket: z.literal('ja').optional(),
  grund: optionalWords(300),
  neutral: optionalWords(300),
  gennemses: z.string().trim().default(''),
  offentlig: optionalWords(4000),
  sent: optionalWords(1000),
  set: z.coerce.number().int().default(0),
})

/** A closed item says why, what others may know it by, and when the ground is looked at again. */
export const itemForm = itemFields.superRefine((form, refused) => {
  if (form.lukket === undefined) return
  const say = (field: string, message: string) => refused.addIssue({ code: 'custom', path: [field], message })
  if (form.grund === null) say('grund', 'Skriv, hvorfor punktet er lukket.')
  if (form.neutral === null) say('neutral', 'Skriv en titel, som alle må se.')
  if (!isDay(form.gennemses)) say('gennemses', 'Skriv en dato, hvor lukningen vurderes igen.')
})
export type ItemForm = z.output<typeof itemForm>

function isDay(text: string): boolean {
  const [year, month, day] = text.split('-').map(Number)
  return isoDate(year ?? 0, month ?? 0, day ?? 0) === text
}

export function wordsOfForm(form: ItemForm): ItemWords {
  const document = readPlain(form.tekst)
  const closed =
    form.lukket === undefined || form.grund === null || form.neutral === null
      ? null
      : { ground: form.grund, neutralTitle: form.neutral, reviewOn: form.gennemses }
  return {
    title: form.titel,
    kind: form.slags,
    document: document.content.length === 0 ? null : document,
    caseNumber: form.sagsnummer,
    minutes: form.minutter,
    breakMinutes: form.pause === 0 ? null : form.pause,
    closed,
    publicDecision: closed === null ? null : form.offentlig,
  }
}

export type FieldsOfItem = Record<string, string>

/** What the fields say of an item as it is. */
export function fieldsOfItem(item: AgendaItem, details: ItemDetails): FieldsOfItem {
  return {
    titel: item.title,
    slags: item.kind,
    tekst: details.document === null ? '' : writePlain(details.document),
    sagsnummer: item.caseNumber ?? '',
    minutter: item.minutes === null ? '' : String(item.minutes),
    pause: item.breakMinutes === null ? '' : String(item.breakMinutes),
    lukket: item.degree === 'closed' ? 'ja' : '',
    grund: details.ground ?? '',
    neutral: details.neutralTitle ?? '',
    gennemses: details.reviewOn ?? '',
    offentlig: details.publicDecision ?? '',
    sent: item.lateReason ?? '',
  }
}

/** What was typed, where a form was sent. */
export function fieldsOfForm(typed: TypedFields): FieldsOfItem {
  return Object.fromEntries(
    Object.entries(typed).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  )
}
