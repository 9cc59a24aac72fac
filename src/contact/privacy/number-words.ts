/** Danish words of what is kept about a number. Pure. */
import { z } from 'zod'
import { readTelephone } from '../settings/model.ts'
import type { Receipt } from './numbers.ts'

export const SOURCES: Readonly<Record<string, string>> = {
  live: 'Telefonen',
  trial: 'Prøveopkald',
  fallback: 'Nøddrift',
  import: 'Opkaldsliste',
}

export const OUTCOMES: Readonly<Record<string, string>> = {
  answered: 'Besvaret',
  abandoned: 'Lagt på i køen',
  'turned-away': 'Afvist',
  overflowed: 'Sendt videre',
  'callback-given-up': 'Tilbagekald opgivet',
  'callback-withdrawn': 'Tilbagekald trukket',
  'ended-by-system': 'Afsluttet af systemet',
}

export const RESOLUTIONS: Readonly<Record<string, string>> = {
  'instantly-resolved': 'Straksafklaret',
  'passed-on': 'Stillet videre',
  'message-taken': 'Besked taget',
  'callback-agreed': 'Tilbagekald aftalt',
  'wrong-number': 'Forkert nummer',
}

export const wordOf = (words: Readonly<Record<string, string>>, key: string | null): string =>
  key === null ? '' : (words[key] ?? key)

/** `mit nummer er` … a ground is no place for the number itself, for the ground stays. */
export const ground = z
  .string({ error: 'Skriv grunden.' })
  .trim()
  .min(3, 'Skriv grunden, for eksempel sagsnummer på anmodningen.')
  .max(300, 'Højst 300 tegn.')

export const askForm = z
  .object({
    nummer: z
      .string({ error: 'Skriv nummeret.' })
      .transform((typed) => readTelephone(typed))
      .refine((number) => number !== null, 'Skriv et telefonnummer på 3 til 15 cifre.'),
    grund: ground,
  })
  .refine(({ nummer, grund }) => nummer === null || !namesNumber(grund, nummer), {
    path: ['grund'],
    message: 'Grunden bliver stående. Skriv den uden nummeret.',
  })

/** Whether the digits stand in the text, however they are spaced. */
export function namesNumber(text: string, number: string): boolean {
  const digits = number.replace(/^(?:\+|00)45(?=\d{8}$)/u, '').replaceAll(/\D/gu, '')
  return text.replaceAll(/(?<=\d)[\s.-]+(?=\d)/gu, '').includes(digits)
}

const counts = new Intl.NumberFormat('da-DK')
const some = (count: number, one: string, many: string): string[] =>
  count === 0 ? [] : [`${counts.format(count)} ${count === 1 ? one : many}`]

/** What an erasure did, line by line. */
export function receiptLines(receipt: Receipt): string[] {
  const lines = [
    ...some(receipt.calls, 'opkald er skilt fra nummeret', 'opkald er skilt fra nummeret'),
    ...some(receipt.enquiries, 'henvendelse er uden note', 'henvendelser er uden note'),
    ...some(receipt.history, 'indhold i historikken er slettet', 'indhold i historikken er slettet'),
    ...some(receipt.orders, 'ordre til telefonsystemet er slettet', 'ordrer til telefonsystemet er slettet'),
    ...some(receipt.trials, 'prøvetelefon er slettet', 'prøvetelefoner er slettet'),
  ]
  return lines.length === 0 ? ['Der var intet at slette'] : lines
}

/** What is left, and has rules of its own. */
export function keptLines({ commitments, cases }: Pick<Receipt, 'commitments' | 'cases'>): string[] {
  return [
    ...(commitments.length === 0
      ? []
      : [`Opfølgning nr. ${commitments.join(', ')}: den, der skylder svaret, ejer den.`]),
    ...(cases.length === 0
      ? []
      : [`Sag ${cases.join(', ')}: den journaliseres og slettes efter sagens regler.`]),
    'Opkaldene tæller stadig med i tallene, men ingen kan se, hvem der ringede.',
    'Sikkerhedskopier rummer nummeret, til de er for gamle og slettes.',
  ]
}
