/** Promises in minutes: those of one meeting are confirmed or refused, those of old minutes are looked through. */
import { type Context, Hono } from 'hono'
import { sql } from 'kysely'
import { z } from 'zod'
import {
  act,
  type ActContext,
  ID,
  type Outcome,
  requiredId,
  takeAct,
} from '../../organisation/administration.tsx'
import { notFoundPage, page } from '../../organisation/page.tsx'
import { type Env, read, signedInOnly } from '../../organisation/reader.ts'
import { paths } from '../../paths.ts'
import type { Transaction } from '../../platform/database.ts'
import { canFollowUp, canKeep } from './access.ts'
import { makeCommitment } from './commands.ts'
import { TRAIL } from './detail-pages.tsx'
import { listLater } from './later.ts'
import { findOwnerOn, listBodies } from './owners.ts'
import { getPromise, listArchive, listYears, type StoredPromise } from './promises.ts'
import { ArchiveView } from './views/archive.tsx'

export function promisePages(): Hono<Env> {
  const routes = new Hono<Env>()
  routes.post(paths.promisesOfMeeting(`:id{${ID}}`), signedInOnly, (c) => {
    const seenAt = `${paths.draftMinutes(Number(c.req.param('id')))}#opfoelgning`
    return takeAct(c, promiseActs, seenAt, async () => c.redirect(seenAt, 303))
  })
  routes.get(paths.archivePromises, signedInOnly, (c) => archivePage(c))
  return routes
}

const chosen = z.object({ punkt: requiredId('Punktet mangler.'), loefte: requiredId('Løftet mangler.') })

type PromiseCommand = (tx: Transaction, promise: StoredPromise, at: ActContext) => Promise<Outcome>

/** Of the secretary of the body alone. */
const onPromise = (command: PromiseCommand) =>
  act(chosen, async (tx, { punkt, loefte }, at) => {
    const promise = await getPromise(tx, at.municipality, punkt, loefte)
    if (promise === null || !canKeep(at.person, promise.bodyId)) return 'not-found'
    return command(tx, promise, at)
  })

const promiseActs = {
  bekraeft: onPromise(async (tx, promise, { municipality, person }) => {
    const { name: _, ...owner } = await findOwnerOn(tx, municipality, promise.who, promise.heldOn)
    const made = await makeCommitment(tx, municipality, person, {
      ...owner,
      what: promise.text,
      dueOn: promise.due,
      dueWords: promise.dueText,
      answerBy: null,
      recurring: promise.recurring,
      returnsToId: promise.forumId,
      returnsToMeetingId: null,
      originText: null,
      originOn: promise.heldOn,
      caseId: null,
      bodyId: promise.bodyId,
      origin: promise.isHeldHere ? 'decision' : 'minutes',
      itemId: promise.itemId,
      sourceText: promise.text,
    })
    // Confirmed twice is confirmed.
    return made === 'not-found' ? made : 'done'
  }),
  afvis: onPromise(async (tx, { itemId, text }, { municipality, person }) => {
    await sql`
      insert into refused_promises (municipality_id, item_id, text, refused_by) values (${municipality}, ${itemId}, ${text}, ${person.id})
      on conflict do nothing`.execute(tx)
    return 'done'
  }),
  fortryd: onPromise(async (tx, { itemId, text }, { municipality }) => {
    await sql`
      delete from refused_promises where municipality_id = ${municipality} and item_id = ${itemId} and text = ${text}`.execute(
      tx,
    )
    return 'done'
  }),
}

const whole = z.coerce.number().int().min(1).max(999_999_999_999_999)
const archiveAsked = z.object({
  forum: whole.nullable().catch(null),
  aar: whole.min(1900).max(2200).nullable().catch(null),
  vis: z.enum(['uafklarede', 'alle']).catch('uafklarede'),
  side: whole.max(10_000).catch(1),
})
export type ArchiveAsked = z.output<typeof archiveAsked>

async function archivePage(c: Context<Env>): Promise<Response> {
  const { municipality, person } = c.var.reader
  if (person === null || !canFollowUp(person)) return notFoundPage(c)
  const asked = archiveAsked.parse(c.req.query())
  const found = await read(c, async (tx) => {
    const filter = {
      bodyId: asked.forum,
      year: asked.aar,
      onlyOpen: asked.vis === 'uafklarede',
      page: asked.side,
    }
    const archive = await listArchive(tx, municipality.id, filter)
    return {
      ...archive,
      later: await listLater(tx, municipality.id, archive.promises.map(({ itemId }) => itemId)), // prettier-ignore
      bodies: await listBodies(tx, municipality.id),
      years: await listYears(tx, municipality.id),
    }
  })
  return page(
    c,
    { title: 'Løfter i ældre referater', trail: TRAIL, measure: 'working' },
    <ArchiveView {...found} asked={asked} keptBodies={person.secretaryBodies} />,
  )
}
