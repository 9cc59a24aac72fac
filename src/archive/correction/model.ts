/**
 * Correcting a reading: a person says of some lines of a file what they are, sees the file read anew at once, and saves it as
 * a new version of the meeting. What is learnt from it is used on the next file of the same layout. A correction never makes
 * an item more open than it was.
 */
import { z } from 'zod'
import { FIELD_NAMES, SECTION_NAMES } from '../../minutes/corrections/explain-rule.ts'
import { HEAD_FIELDS } from '../../minutes/corrections/marks.ts'
import type { Correction, Saying } from '../../minutes/corrections/model.ts'
import { dateOfText } from '../../minutes/corrections/date-of-text.ts'
import { splitLabel } from '../../minutes/corrections/split-line.ts'
import { SECTION_KINDS } from '../../minutes/model.ts'
import type { FieldError } from '../../platform/web/forms.ts'

const saying = z.discriminatedUnion('is', [
  z.object({ is: z.literal('item'), number: z.string().nullable().optional(), title: z.string().optional() }),
  z.object({ is: z.literal('section'), kind: z.enum(SECTION_KINDS), heading: z.string().optional() }),
  z.object({ is: z.literal('field'), field: z.enum(HEAD_FIELDS), value: z.string().optional() }),
  z.object({ is: z.literal('case-number'), value: z.string().optional() }),
  z.object({ is: z.enum(['text', 'edge', 'contents', 'closed']) }),
])

/** Corrections as they are kept in the database. */
export const correctionList = z.array(
  z.object({ line: z.number().int().positive(), to: z.number().int().positive(), says: saying }),
)

/** So many things may be said of one file; an ordinary one needs a handful. */
export const MOST_CORRECTIONS = 200

interface Choice {
  value: string
  text: string
}

/** What a line can be said to be, in groups. */
export const CHOICES: { group: string; choices: Choice[] }[] = [
  {
    group: 'Punkter',
    choices: [
      { value: 'item', text: 'Nyt punkt begynder her' },
      { value: 'closed', text: 'Punktet er lukket' },
      { value: 'case-number', text: 'Punktets sagsnummer' },
    ],
  },
  {
    group: 'Overskrifter',
    choices: SECTION_KINDS.map((kind) => ({
      value: `section ${kind}`,
      text: `Overskrift: ${SECTION_NAMES[kind]}`,
    })),
  },
  {
    group: 'Tekst uden overskrift',
    choices: [
      { value: 'lead decision', text: 'Beslutningens tekst begynder her' },
      { value: 'lead recommendation', text: 'Indstillingens tekst begynder her' },
      { value: 'lead background', text: 'Baggrundens tekst begynder her' },
    ],
  },
  {
    group: 'Hverken punkt eller overskrift',
    choices: [
      { value: 'text', text: 'Hører til teksten ovenfor' },
      { value: 'edge', text: 'Sidehoved eller sidefod' },
      { value: 'contents', text: 'Indholdsfortegnelse' },
    ],
  },
  {
    group: 'Om mødet',
    choices: HEAD_FIELDS.map((field) => ({
      value: `field ${field}`,
      text: FIELD_NAMES[field].charAt(0).toLocaleUpperCase('da') + FIELD_NAMES[field].slice(1),
    })),
  },
]

export function textOfChoice(value: string): string {
  return CHOICES.flatMap(({ choices }) => choices).find((choice) => choice.value === value)?.text ?? value
}

/** The choice that a saying was made by. */
export function choiceOf(says: Saying): string {
  if (says.is === 'section') return says.heading === '' ? `lead ${says.kind}` : `section ${says.kind}`
  return says.is === 'field' ? `field ${says.field}` : says.is
}

export const correctionForm = z.object({
  linje: z.array(z.coerce.number().int().positive(), 'Vælg mindst én linje.').min(1, 'Vælg mindst én linje.'),
  er: z
    .string('Vælg, hvad linjen er.')
    .refine((value) => textOfChoice(value) !== value, 'Vælg, hvad linjen er.'),
  nummer: z.string().trim().max(40, 'Nummeret må højst være 40 tegn.').default(''),
  uden: z.string().optional(),
  tekst: z.string().trim().max(300, 'Skriv højst 300 tegn.').default(''),
})

type CorrectionForm = z.output<typeof correctionForm>

/**
 * The correction that a form makes, or why it makes none.
 * @param textAt text of a line; empty where there is none
 */
export function correctionOf(
  form: CorrectionForm,
  textAt: (number: number) => string,
): Correction | FieldError[] {
  const chosen = [...new Set(form.linje)].toSorted((a, b) => a - b)
  const [line = 0] = chosen
  const to = chosen.at(-1) ?? line
  const text = textAt(line)
  if (text === '') return [{ field: 'linjer', message: 'Linjen findes ikke i filen.' }]
  for (let number = line; number <= to; number++)
    if (textAt(number) !== '' && !chosen.includes(number))
      return [{ field: 'linjer', message: 'Vælg linjer, der står lige efter hinanden.' }]
  const part = form.tekst === '' ? undefined : form.tekst
  if (part !== undefined && !text.includes(part))
    return [{ field: 'tekst', message: 'Teksten skal stå i den første linje, du har valgt.' }]
  if (form.nummer !== '' && !text.includes(form.nummer))
    return [{ field: 'nummer', message: 'Nummeret skal stå i den første linje, du har valgt.' }]
  const says = sayingOf(form, part)
  if (says.is === 'field' && says.field === 'date' && dateOfText(part ?? splitLabel(text).value) === null)
    return [{ field: 'tekst', message: 'Der står ingen dato med dag, måned og år i linjen.' }]
  return { line, to, says }
}

function sayingOf({ er, nummer, uden }: CorrectionForm, part: string | undefined): Saying {
  const [word = '', detail = ''] = er.split(' ')
  if (word === 'item') {
    const number = uden === 'ja' ? null : nummer === '' ? undefined : nummer
    return {
      is: 'item',
      ...(number === undefined ? {} : { number }),
      ...(part === undefined ? {} : { title: part }),
    }
  }
  if (word === 'section' || word === 'lead') {
    const heading = word === 'lead' ? '' : part
    return saying.parse({ is: 'section', kind: detail, ...(heading === undefined ? {} : { heading }) })
  }
  const value = part === undefined ? {} : { value: part }
  return saying.parse(word === 'field' ? { is: 'field', field: detail, ...value } : { is: word, ...value })
}

export const REFUSALS = {
  'without-body': 'Sig, hvilken linje der er mødets forum.',
  'without-date': 'Sig, hvilken linje der er mødets dato.',
  'without-minutes': 'Filen er endnu ikke læst som et møde. Sig, hvor det første punkt begynder.',
  'other-meeting': 'Der er allerede et andet møde i det forum på den dag. De kan ikke slås sammen her.',
  'file-gone': 'Filens indhold er der ikke længere. Indlæs filen igen.',
} as const
export type Refusal = keyof typeof REFUSALS
