/** Making a commitment by hand, or of a promise in old minutes. */
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { listOwnerNames } from '../../meetings/live/owners.ts'
import {
  act,
  type ActContext,
  type Filled,
  optionalId,
  type Outcome,
  takeAct,
  today,
  UNFILLED,
} from '../../organisation/administration.tsx'
import { notFoundPage, page } from '../../organisation/page.tsx'
import { type Env, read, signedInOnly } from '../../organisation/reader.ts'
import { paths } from '../../paths.ts'
import type { Transaction } from '../../platform/database.ts'
import { canKeep, canMake } from './access.ts'
import { makeCommitment } from './commands.ts'
import { TRAIL } from './detail-pages.tsx'
import { findOwnerOn, listBodies } from './owners.ts'
import { getPromise, type StoredPromise } from './promises.ts'
import { NEW, NewCommitmentView } from './views/new.tsx'
import { readWords, type TypedWords, wordsForm } from './words-form.ts'

export function newPages(): Hono<Env> {
  const routes = new Hono<Env>()
  routes.get(paths.newCommitment, signedInOnly, (c) => newPage(c, UNFILLED))
  routes.post(paths.newCommitment, signedInOnly, (c) =>
    takeAct(c, { [NEW]: make }, paths.followup, (filled) => newPage(c, filled)),
  )
  return routes
}

const promiseAsked = z.object({
  punkt: z.coerce.number().int().positive(),
  loefte: z.coerce.number().int().min(0),
})

async function newPage(c: Context<Env>, filled: Filled): Promise<Response> {
  const { municipality, person } = c.var.reader
  if (person === null || !canMake(person)) return notFoundPage(c)
  const asked = promiseAsked.safeParse(filled.act === null ? c.req.query() : filled.typed)
  const found = await read(c, async (tx) => {
    const bodies = await listBodies(tx, municipality.id)
    const promise = asked.success
      ? await getPromise(tx, municipality.id, asked.data.punkt, asked.data.loefte)
      : null
    const owner =
      promise === null ? null : await findOwnerOn(tx, municipality.id, promise.who, promise.heldOn)
    const keptBodies = bodies.filter(({ id }) => person.secretaryBodies.includes(id))
    const bodyId = promise?.bodyId ?? keptBodies[0]?.id ?? 0
    return {
      bodies,
      keptBodies,
      promise,
      owner,
      ownerNames: await listOwnerNames(tx, municipality.id, bodyId),
    }
  })
  const { promise, owner } = found
  if (asked.success && (promise === null || !canKeep(person, promise.bodyId))) return notFoundPage(c)
  const status = filled.errors.length > 0 ? 422 : 200
  return page(
    c,
    { title: 'Ny opfølgning', trail: TRAIL, status },
    <NewCommitmentView {...found} filled={filled} initial={initialOf(promise, owner)} />,
  )
}

function initialOf(
  promise: StoredPromise | null,
  owner: { name: string | null; ownerRole: string | null } | null,
): Record<string, string> {
  if (promise === null) return { oprindelsesdato: today() }
  const { text, due, dueText, recurring, forumId } = promise
  return {
    hvad: text,
    ansvarlig: owner?.name ?? '',
    rolle: owner?.ownerRole ?? '',
    // A date that has passed is no deadline any more.
    frist: due !== null && due >= today() ? due : '',
    fristord: dueText ?? '',
    gentages: recurring ?? '',
    tilbagetil: forumId === null ? '' : String(forumId),
  }
}

const make = act(
  z.object({
    ...wordsForm,
    forum: optionalId.default(null),
    oprindelse: z
      .enum(['council-question', 'citizens-adviser', 'audit', 'forum'])
      .default('council-question'),
    punkt: optionalId.default(null),
    loefte: optionalId.default(null),
  }),
  async (tx, typed, at) => {
    const { punkt, loefte } = typed
    if (punkt !== null && loefte !== null) return makeOfPromise(tx, typed, { punkt, loefte }, at)
    if (typed.forum === null) return [{ field: 'forum', message: 'Vælg et forum.' }]
    const words = await readWords(tx, at.municipality, typed, typed.oprindelsesdato ?? at.today)
    if (Array.isArray(words)) return words
    const { forum: bodyId, oprindelse: origin } = typed
    return made(await makeCommitment(tx, at.municipality, at.person, { ...words, bodyId, origin, itemId: null, sourceText: null })) // prettier-ignore
  },
)

async function makeOfPromise(
  tx: Transaction,
  typed: TypedWords,
  { punkt, loefte }: { punkt: number; loefte: number },
  { municipality, person }: ActContext,
): Promise<Outcome> {
  const promise = await getPromise(tx, municipality, punkt, loefte)
  if (promise === null) return 'not-found'
  const words = await readWords(tx, municipality, typed, promise.heldOn)
  if (Array.isArray(words)) return words
  return made(
    await makeCommitment(tx, municipality, person, {
      ...words,
      originText: null,
      originOn: promise.heldOn,
      bodyId: promise.bodyId,
      origin: promise.isHeldHere ? 'decision' : 'minutes',
      itemId: punkt,
      sourceText: promise.text,
    }),
  )
}

function made(answer: number | 'not-found' | 'taken'): Outcome {
  if (answer === 'not-found') return answer
  if (answer === 'taken') return [{ field: null, message: 'Der bliver allerede fulgt op på det løfte.' }]
  return { seeAt: paths.commitment(answer) }
}
