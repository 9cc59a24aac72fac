/** The one form of the desk: which button was pressed, and all that was typed beside it. */
import { z } from 'zod'
import { isoDate } from '../../language/dates.ts'
import { NOTE_LENGTH } from './notes.ts'

const text = (most: number) => z.string().trim().max(most, `Højst ${most} tegn.`).default('')

export const deskForm = z.object({
  /** The button: an act, some with whom or what it is about: `videre:p12`. */
  handling: z.string().max(60).default(''),
  /** The call that the words are about. */
  opkald: z.union([z.uuid(), z.literal('')]).default(''),
  /** Absent where the form bears none. */
  note: z
    .string()
    .max(NOTE_LENGTH, `Notatet må højst fylde ${NOTE_LENGTH} tegn.`)
    // Browsers send lines ended by two characters.
    .transform((note) => note.replace(/\r\n/gu, '\n').trimEnd())
    .optional(),
  emne: text(200),
  hvem: text(200),
  vejl: text(200),
  nummer: text(30),
  dag: text(10),
  klokken: text(5),
  'til-nummer': text(30),
  besked: text(2000),
  frist: text(10),
  grund: text(80),
  andet: text(80),
  varighed: z.union([z.coerce.number().int().min(1).max(480), z.literal('')]).default(''),
})

export type DeskForm = z.output<typeof deskForm>

/** Whom an act is about: `p12` an employee, `e3` a unit, `n` a typed number. */
export type Whom = { kind: 'person' | 'unit'; id: number } | { kind: 'number' }

export function readWhom(text: string): Whom | null {
  if (text === 'n') return { kind: 'number' }
  const match = /^([pe])(\d{1,15})$/u.exec(text)
  if (match === null) return null
  return { kind: match[1] === 'p' ? 'person' : 'unit', id: Number(match[2]) }
}

/** A number that can be rung: digits, with or without a plus before and spaces between. */
export function readTypedNumber(typed: string): string | null {
  const plain = typed.replace(/[\s.\-/()]/gu, '')
  return /^\+?\d{3,15}$/u.test(plain) ? plain : null
}

/** An ISO date that is in the calendar. */
export function isDay(text: string): boolean {
  const [year, month, day] = text.split('-').map(Number)
  return isoDate(year ?? 0, month ?? 0, day ?? 0) === text
}
