/** One commitment with its forms, and making a new one. */
import { type Context, Hono } from 'hono'
import { sql } from 'kysely'
import { z } from 'zod'
import { listOwnerNames } from '../../meetings/live/owners.ts'
import {
  act,
  type Filled,
  ID,
  optionalText,
  type Outcome,
  requiredDate,
  takeAct,
  today,
  UNFILLED,
} from '../../organisation/administration.tsx'
import { notFoundPage, page } from '../../organisation/page.tsx'
import { type Env, read, signedInOnly } from '../../organisation/reader.ts'
import { paths, withQuery } from '../../paths.ts'
import type { Transaction } from '../../platform/database.ts'
import { canFollowUp, canKeep } from './access.ts'
import { changeWords, settleCommitment } from './commands.ts'
import { listLater } from './later.ts'
import type { CommitmentCommand, CommitmentRefusal } from './model.ts'
import { listBodies } from './owners.ts'
import { getCommitment, listAnswers } from './queries.ts'
import { DetailView } from './views/detail.tsx'
import { REFUSALS } from './words.ts'
import { readWords, wordsForm } from './words-form.ts'

export const TRAIL = [{ href: paths.followup, text: 'Opfølgning' }]

export function detailPages(): Hono<Env> {
  const routes = new Hono<Env>()
  const path = paths.commitment(`:id{${ID}}`)
  routes.get(path, signedInOnly, (c) => detailPage(c, UNFILLED))
  routes.post(path, signedInOnly, (c) => {
    const id = Number(c.req.param('id'))
    return takeAct(c, actsOn(id), paths.commitment(id), (filled) => detailPage(c, filled))
  })
  return routes
}

async function detailPage(c: Context<Env>, filled: Filled): Promise<Response> {
  const { municipality, person } = c.var.reader
  const id = Number(c.req.param('id'))
  if (person === null || !canFollowUp(person)) return notFoundPage(c)
  const found = await read(c, async (tx) => {
    const commitment = await getCommitment(tx, municipality.id, person.id, id)
    if (commitment === null) return null
    const { itemId, bodyId } = commitment
    const isKeeper = canKeep(person, bodyId)
    return {
      commitment,
      isKeeper,
      answers: await listAnswers(tx, municipality.id, id),
      later: itemId === null ? [] : ((await listLater(tx, municipality.id, [itemId])).get(itemId) ?? []),
      others: isKeeper ? await listOthers(tx, municipality.id, commitment) : [],
      ownerNames: isKeeper && bodyId !== null ? await listOwnerNames(tx, municipality.id, bodyId) : [],
      bodies: isKeeper ? await listBodies(tx, municipality.id) : [],
    }
  })
  if (found === null) return notFoundPage(c)
  return page(
    c,
    { title: found.commitment.what.slice(0, 80), trail: TRAIL, status: filled.errors.length > 0 ? 422 : 200 },
    <DetailView {...found} filled={filled} today={today()} />,
  )
}

/** Unsettled ones of the same body, the newest first: one of them may have taken its place. */
async function listOthers(
  tx: Transaction,
  municipality: number,
  { id, bodyId }: { id: number; bodyId: number | null },
): Promise<{ id: number; what: string }[]> {
  const { rows } = await sql<{ id: number; what: string }>`
    select id, what from commitments where municipality_id = ${municipality} and body_id = ${bodyId} and id <> ${id}
      and state in ('open', 'answered') order by id desc limit 100`.execute(tx)
  return rows
}

/** The list one came from, and nowhere else. */
const back = z
  .string()
  .regex(/^\/opfoelgning(?:\/forum\/\d{1,15})?(?:\?[\w=&%.-]*)?$/)
  .nullable()
  .catch(null)
  .default(null)

/** Field beside which a refusal stands; null: the form as a whole. */
const FIELD_OF: Partial<Record<CommitmentRefusal, string>> = {
  'nothing-said': 'svartekst',
  'due-passed': 'nyfrist',
  'same-due': 'nyfrist',
  'without-successor': 'afloeser',
  'by-itself': 'afloeser',
}

function outcomeOf(
  answer: 'done' | 'not-found' | CommitmentRefusal,
  { reasonField = null, seeAt = null }: { reasonField?: string | null; seeAt?: string | null } = {},
): Outcome {
  if (answer === 'done') return seeAt === null ? 'done' : { seeAt }
  if (answer === 'not-found') return answer
  return [
    {
      field: FIELD_OF[answer] ?? (answer === 'without-reason' ? reasonField : null),
      message: REFUSALS[answer],
    },
  ]
}

function actsOn(id: number) {
  const answer = (commandOf: (text: string) => CommitmentCommand) =>
    act(
      z.object({ svartekst: optionalText(4000).default(null), tilbage: back }),
      async (tx, { svartekst, tilbage }, { municipality, person, today: day }) => {
        const command = commandOf(svartekst ?? '')
        const seeAt = tilbage === null ? null : withBack(tilbage, id)
        return outcomeOf(await settleCommitment(tx, municipality, person, { id, command, today: day }), {
          seeAt,
        })
      },
    )
  return {
    svar: answer((text) => ({ do: 'answer', text, noChange: false })),
    'ingen-aendring': answer((text) => ({ do: 'answer', text, noChange: true })),
    udfoert: answer((text) => ({ do: 'complete', text })),
    ...keepersActs(id),
  }
}

function withBack(path: string, id: number): string {
  const url = new URL(path, 'http://x')
  return withQuery(url.pathname, { ...Object.fromEntries(url.searchParams), besvaret: id })
}

function keepersActs(id: number) {
  const settleBy = <Schema extends z.ZodType>(
    schema: Schema,
    commandOf: (value: z.output<Schema>) => CommitmentCommand,
    reasonField: string | null,
  ) =>
    act(schema, async (tx, value, { municipality, person, today: day }) =>
      outcomeOf(
        await settleCommitment(tx, municipality, person, { id, command: commandOf(value), today: day }),
        {
          reasonField,
        },
      ),
    )
  return {
    'ny-frist': settleBy(
      z.object({ nyfrist: requiredDate(), begrundelse: optionalText(2000).default(null) }),
      ({ nyfrist, begrundelse }) => ({ do: 'ask-again', dueOn: nyfrist, reason: begrundelse ?? '' }),
      'begrundelse',
    ),
    bortfald: settleBy(
      z.object({ hvorfor: optionalText(2000).default(null) }),
      ({ hvorfor }) => ({ do: 'drop', reason: hvorfor ?? '' }),
      'hvorfor',
    ),
    afloest: settleBy(
      z.object({ afloeser: z.string().regex(/^(?:(?:punkt|opfoelgning)-\d{1,15})?$/, 'Vælg fra listen.') }),
      ({ afloeser }) => {
        const of = (kind: string) => (afloeser.startsWith(kind) ? Number(afloeser.split('-')[1]) : null)
        return { do: 'supersede', byItem: of('punkt'), byCommitment: of('opfoelgning') }
      },
      null,
    ),
    ret: act(z.object(wordsForm), async (tx, typed, { municipality, person, today: day }) => {
      const known = await getCommitment(tx, municipality, person.id, id)
      if (known === null) return 'not-found'
      const words = await readWords(tx, municipality, typed, known.originOn ?? day)
      if (Array.isArray(words)) return words
      // Where it comes from, and the meeting it returns to, are not in the form.
      const { originText, originOn } = known
      const returnsToMeetingId = words.returnsToId === known.returnsToId ? known.returnsToMeetingId : null
      const caseId = words.caseId ?? (known.origin === 'decision' ? known.caseId : null)
      return changeWords(tx, municipality, person, id, {
        ...words,
        originText,
        originOn,
        returnsToMeetingId,
        caseId,
      })
    }),
  }
}
