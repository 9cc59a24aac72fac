/** Answers come with files: one address for all consultations, which takes more bytes than others. */
import type { Context } from 'hono'
import { z } from 'zod'
import { takeFile, type TakenFile } from '../../cases/attachment-pages.tsx'
import type { FileStore } from '../../documents/files.ts'
import { awaitFileCheck } from '../../documents/virus/check-files.ts'
import {
  type Filled,
  optionalText,
  requiredDate,
  requiredText,
  today,
} from '../../organisation/administration.tsx'
import { notFoundPage } from '../../organisation/page.tsx'
import { type Env, write } from '../../organisation/reader.ts'
import { paths } from '../../paths.ts'
import { type FieldError, readForm, type TypedFields } from '../../platform/web/forms.ts'
import { bringAttachments, giveAnswer } from './commands.ts'

/** Ten files as large as one attachment of a paper may be. */
export const ANSWER_LIMIT = 256 * 1024 * 1024

export const ANSWER = 'svar'
export const BRING = 'bilag'

const answerForm = z.object({
  for: z.array(z.string().regex(/^\d{1,15}$/u).transform(Number), { error: 'Vælg, hvem svaret er fra.' }).min(1, 'Vælg, hvem svaret er fra.'), // prettier-ignore
  hvis: requiredText('Skriv, hvis svar det er.', 200),
  modtaget: requiredDate(),
  holdning: z.enum(['agrees', 'agrees-with-remarks', 'disagrees', 'no-remarks'], {
    error: 'Vælg, hvad svaret går ud på.',
  }),
  ord: optionalText(20_000),
  eftersendes: z.string().optional(),
})

const wholeOrNull = (value: unknown) =>
  typeof value === 'string' && /^\d{1,15}$/u.test(value) ? Number(value) : null

/** @param show the consultation's page with what was typed, where something must be put right */
export async function receiveAnswer(
  c: Context<Env>,
  store: FileStore,
  show: (id: number, filled: Filled) => Promise<Response>,
): Promise<Response> {
  const body = await c.req.parseBody({ all: true })
  const id = wholeOrNull(body['hoering'])
  if (id === null) return notFoundPage(c)
  const isBringing = wholeOrNull(body['svar']) !== null
  const { files, errors } = await takeFiles(
    store,
    body,
    isBringing ? `filer-${String(body['svar'])}` : 'filer',
  )
  const refuse = (told: readonly FieldError[], typed: TypedFields) =>
    show(id, { act: isBringing ? BRING : ANSWER, typed, errors: told })
  if (isBringing) return bring(c, { id, answerId: wholeOrNull(body['svar']) ?? 0, files, errors }, refuse)
  const form = await readForm(c, answerForm, ['for'])
  if (!form.accepted) return refuse([...form.errors, ...errors], form.typed)
  const { value } = form
  if (value.modtaget > today())
    errors.push({ field: 'modtaget', message: 'Svaret kan ikke være kommet endnu.' })
  if (errors.length > 0) return refuse(errors, body)
  const answer = await write(c, async (tx) => {
    for (const { digest, awaitsCheck } of files) if (awaitsCheck) await awaitFileCheck(tx, digest)
    const words = {
      askedIds: value.for,
      whose: value.hvis,
      receivedOn: value.modtaget,
      stand: value.holdning,
      words: value.ord,
      toFollow: value.eftersendes !== undefined,
    }
    return giveAnswer(tx, c.var.reader.municipality.id, id, words, files)
  })
  if (answer === 'not-found') return notFoundPage(c)
  if (answer === 'answered-already')
    return refuse([{ field: 'for', message: 'En af dem har allerede svaret. Se svarene herunder.' }], body)
  return c.redirect(`${paths.consultation(id)}#svar-${answer}`, 303)
}

async function bring(
  c: Context<Env>,
  { id, answerId, files, errors }: { id: number; answerId: number; files: TakenFile[]; errors: FieldError[] },
  refuse: (told: readonly FieldError[], typed: TypedFields) => Promise<Response>,
): Promise<Response> {
  if (files.length === 0 && errors.length === 0)
    errors.push({ field: `filer-${answerId}`, message: 'Vælg mindst én fil.' })
  if (errors.length > 0) return refuse(errors, {})
  const answer = await write(c, async (tx) => {
    for (const { digest, awaitsCheck } of files) if (awaitsCheck) await awaitFileCheck(tx, digest)
    return bringAttachments(tx, c.var.reader.municipality.id, id, answerId, files)
  })
  return answer === 'not-found'
    ? notFoundPage(c)
    : c.redirect(`${paths.consultation(id)}#svar-${answerId}`, 303)
}

async function takeFiles(
  store: FileStore,
  body: TypedFields,
  field: string,
): Promise<{ files: TakenFile[]; errors: FieldError[] }> {
  const files: TakenFile[] = []
  const errors: FieldError[] = []
  for (const file of [body['filer'] ?? []].flat()) {
    if (!(file instanceof File) || file.name === '') continue
    const taken = await takeFile(store, file)
    if (typeof taken === 'string') errors.push({ field, message: `${file.name}: ${taken}` })
    else files.push(taken)
  }
  return { files, errors }
}
