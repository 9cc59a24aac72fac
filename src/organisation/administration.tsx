/** What the pages share by which administrators keep the organisation: one page, several forms, each an act with a name. */
import type { Context, MiddlewareHandler } from 'hono'
import { z } from 'zod'
import { isoDate } from '../language/dates.ts'
import type { Transaction } from '../platform/database.ts'
import { type FieldError, readForm, type TypedFields } from '../platform/web/forms.ts'
import type { SignedInPerson } from './model.ts'
import { notFoundPage, refusalPage } from './page.tsx'
import { type Env, signedInOnly, write } from './reader.ts'
import { paths } from '../paths.ts'

/** The button's name: which of a page's forms was sent. */
export const ACT = 'handling'

/** What was typed in the form that was sent, and what must be put right in it. */
export interface Filled {
  act: string | null
  typed: TypedFields
  errors: readonly FieldError[]
}

export const UNFILLED: Filled = { act: null, typed: {}, errors: [] }

/** What stands in a field: what was typed in the form that was sent, else what is. */
export function valueOf(filled: Filled, act: string, name: string, otherwise = ''): string {
  if (filled.act !== act) return otherwise
  const typed = filled.typed[name]
  return typeof typed === 'string' ? typed : ''
}

export interface ActContext {
  municipality: number
  person: SignedInPerson
  /** ISO date in Denmark. */
  today: string
}

/** Done, done and seen elsewhere, not there for this person, or refused in Danish beside a field. */
export type Outcome = 'done' | 'not-found' | { seeAt: string } | readonly FieldError[]

export interface Act {
  take: (c: Context<Env>) => Promise<{ outcome: Outcome; typed: TypedFields }>
}

/** One form: what it must hold, and the command it leads to. */
export function act<Schema extends z.ZodType>(
  schema: Schema,
  command: (tx: Transaction, value: z.output<Schema>, at: ActContext) => Promise<Outcome>,
): Act {
  return {
    take: async (c) => {
      const form = await readForm(c, schema)
      if (!form.accepted) return { outcome: form.errors, typed: form.typed }
      const outcome = await write(c, (tx, person) =>
        command(tx, form.value, { municipality: c.var.reader.municipality.id, person, today: today() }),
      )
      return { outcome, typed: await c.req.parseBody({ all: true }) }
    },
  }
}

/** Does what the pressed button says; refused, the page is shown again with what was typed. */
export async function takeAct(
  c: Context<Env>,
  acts: Record<string, Act>,
  seenAt: string,
  show: (filled: Filled) => Promise<Response>,
): Promise<Response> {
  const name = String((await c.req.parseBody({ all: true }))[ACT] ?? '')
  const chosen = Object.hasOwn(acts, name) ? acts[name] : undefined
  if (chosen === undefined) return notFoundPage(c)
  const { outcome, typed } = await chosen.take(c)
  if (outcome === 'not-found') return notFoundPage(c)
  if (outcome === 'done') return c.redirect(seenAt, 303)
  if ('seeAt' in outcome) return c.redirect(outcome.seeAt, 303)
  return show({ act: name, typed, errors: outcome })
}

/** Others get the page of what does not exist, as everywhere; colleagues are told why. */
export const administratorsOnly: MiddlewareHandler<Env> = (c, next) =>
  signedInOnly(c, async () => {
    if (c.var.reader.person?.isAdministrator === true) return next()
    c.res = await refusalPage(c, {
      status: 403,
      title: 'Kun for administratorer',
      text: 'Organisationen holdes ved lige af kommunens administratorer. Du kan se enheder, personer og fora uden at være det.',
      next: { href: paths.units, text: 'Se enhederne' },
    })
  })

/** The date in Denmark, ISO. */
export function today(): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen' }).format(new Date())
}

/** Ids as the database has them. */
export const ID = '[0-9]{1,15}'

export const requiredText = (message: string, most = 200) =>
  z.string({ error: message }).trim().min(1, message).max(most, `Højst ${most} tegn.`)

export const optionalText = (most = 200) =>
  z
    .string()
    .trim()
    .max(most, `Højst ${most} tegn.`)
    .transform((text) => (text === '' ? null : text))

export const requiredDate = (message = 'Skriv en dato.') =>
  z.string({ error: message }).refine((text) => isDay(text), message)

export const optionalDate = z
  .string()
  .default('')
  .transform((text) => (text === '' ? null : text))
  .refine((text) => text === null || isDay(text), 'Skriv en dato, der findes.')

/** An id chosen from a list; empty is null. */
export const optionalId = z
  .string()
  .regex(/^\d{0,15}$/, 'Vælg fra listen.')
  .transform((text) => (text === '' ? null : Number(text)))

export const requiredId = (message: string) =>
  z
    .string({ error: message })
    .regex(/^\d{1,15}$/, message)
    .transform(Number)

function isDay(text: string): boolean {
  const [year, month, day] = text.split('-').map(Number)
  return isoDate(year ?? 0, month ?? 0, day ?? 0) === text
}
