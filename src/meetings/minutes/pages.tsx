/** The minutes of a meeting held here: the draft with its rounds, then the locked ones with their files and additions. */
import { type Context, Hono } from 'hono'
import { sql } from 'kysely'
import { z } from 'zod'
import { sendFile } from '../../documents/pages.ts'
import type { FileStore } from '../../documents/files.ts'
import {
  act,
  type Filled,
  ID,
  optionalId,
  type Outcome,
  requiredDate,
  requiredId,
  requiredText,
  takeAct,
  today,
  UNFILLED,
} from '../../organisation/administration.tsx'
import { notFoundPage, page } from '../../organisation/page.tsx'
import { type Env, read, signedInOnly } from '../../organisation/reader.ts'
import { fill } from '../../organisation/slots.ts'
import { paths } from '../../paths.ts'
import { postMail } from '../../platform/mail/post-mail.ts'
import type { MeetingSlots } from '../slots.ts'
import {
  addToMinutes,
  answerRound,
  lockMinutes,
  replyToRemark,
  type RoundSent,
  sendRound,
} from './commands.ts'
import { getDraft, getFilesState, listAdditions, listForms } from './queries.ts'
import { toldRoutes } from './told-pages.tsx'
import { MinutesView } from './views/minutes.tsx'
import { MINUTES_REFUSALS } from './words.ts'

export function minutesRoutes(store: FileStore, sections: MeetingSlots['minutesSections']): Hono<Env> {
  const routes = new Hono<Env>()
  const path = paths.draftMinutes(`:id{${ID}}`)
  routes.get(path, signedInOnly, (c) => minutesPage(c, sections, UNFILLED))
  routes.post(path, signedInOnly, (c) => {
    const id = Number(c.req.param('id'))
    return takeAct(c, actsOn(id), paths.draftMinutes(id), (filled) => minutesPage(c, sections, filled))
  })
  routes.get(paths.minutesFile(`:file{${ID}}`), async (c) => {
    const { municipality } = c.var.reader
    const { rows } = await read(c, (tx) =>
      sql<{ name: string; digest: Buffer; mediaType: string }>`
        select f.file_name as name, x.digest, x.media_type as "mediaType" from minutes_forms f
        join files x on x.municipality_id = f.municipality_id and x.digest = f.file_digest
        where f.municipality_id = ${municipality.id} and f.id = ${Number(c.req.param('file'))} and x.erased_at is null`.execute(
        tx,
      ),
    )
    const [file] = rows
    return file ? sendFile(c, store, file) : notFoundPage(c)
  })
  routes.route('/', toldRoutes())
  return routes
}

/** Before it begins there is nothing to tell of a meeting. */
const WITH_MINUTES: readonly string[] = ['running', 'ended', 'locked']

async function minutesPage(
  c: Context<Env>,
  sections: MeetingSlots['minutesSections'],
  filled: Filled,
): Promise<Response> {
  const { municipality, person } = c.var.reader
  const id = Number(c.req.param('id'))
  const found = await read(c, async (tx) => {
    const draft = await getDraft(tx, municipality.id, id, today())
    if (draft === null || person === null || !WITH_MINUTES.includes(draft.meeting.stage)) return null
    const isSecretary = person.secretaryBodies.includes(draft.meeting.bodyId)
    const isAsked = draft.state.asked.some(({ personId }) => personId === person.id)
    // Until it is locked a draft is for those who took part; others are told nothing of it.
    if (draft.meeting.stage !== 'locked' && !isSecretary && !(await isInRoom(tx, id))) return null
    const forms = await listForms(tx, municipality.id, id)
    const additions = await listAdditions(tx, municipality.id, id)
    const filesState =
      draft.meeting.stage === 'locked' ? await getFilesState(tx, id, forms, additions.length) : 'made'
    return { draft, isSecretary, isAsked, forms, additions, filesState }
  })
  if (found === null || person === null) return notFoundPage(c)
  const below = await fill(sections, c, found.draft.meeting)
  return page(
    c,
    {
      title: `Referat: ${found.draft.meeting.body}`,
      trail: [{ href: paths.meetings, text: 'Møder' }],
      status: filled.errors.length > 0 ? 422 : 200,
    },
    <MinutesView {...found} person={person} filled={filled} below={below} />,
  )
}

async function isInRoom(tx: Parameters<typeof getDraft>[0], id: number): Promise<boolean> {
  const { rows } = await sql<{
    inside: boolean
  }>`select ${id}::bigint = any (app.rooms_entered()) as inside`.execute(tx)
  return rows[0]?.inside ?? false
}

/** Each is told that minutes wait, and nothing of what they say. */
const mailRound: RoundSent = async (tx, { meeting, state }) => {
  for (const { personId } of state.asked)
    await postMail(tx, {
      toPerson: personId,
      kind: 'minutes-to-approve',
      link: paths.draftMinutes(meeting.id),
      groupKey: 'minutes-to-approve',
    })
}

type Refusal = keyof typeof MINUTES_REFUSALS | 'not-found' | 'done'

function outcomeOf(answer: Refusal, field: string | null = null): Outcome {
  if (answer === 'done' || answer === 'not-found') return answer
  return [{ field, message: MINUTES_REFUSALS[answer] }]
}

function actsOn(meetingId: number) {
  return { ...actsOfMembers(meetingId), ...actsOfSecretary(meetingId) }
}

function actsOfSecretary(meetingId: number) {
  return {
    send: act(z.object({ frist: requiredDate('Skriv en frist.') }), async (tx, { frist }, at) =>
      outcomeOf(
        await sendRound(
          tx,
          at.municipality,
          at.person,
          { meetingId, dueOn: frist, today: at.today },
          mailRound,
        ),
        'frist',
      ),
    ),
    svar: act(
      z.object({ person: requiredId('Vælg en bemærkning.'), svar: requiredText('Skriv et svar.', 4000) }),
      async (tx, { person: personId, svar }, at) =>
        outcomeOf(
          await replyToRemark(tx, at.municipality, at.person, {
            meetingId,
            personId,
            reply: svar,
            today: at.today,
          }),
          'svar',
        ),
    ),
    laas: act(z.object({}), async (tx, _, at) =>
      outcomeOf(await lockMinutes(tx, at.municipality, at.person, { meetingId, today: at.today })),
    ),
    tilfoej: act(
      z.object({ tilfoejelse: requiredText('Skriv tilføjelsen.', 8000), tilpunkt: optionalId }),
      async (tx, { tilfoejelse, tilpunkt }, { municipality, person }) =>
        outcomeOf(
          await addToMinutes(tx, municipality, person, {
            meetingId,
            text: tilfoejelse,
            agendaItemId: tilpunkt,
          }),
          'tilfoejelse',
        ),
    ),
  }
}

function actsOfMembers(meetingId: number) {
  return {
    godkend: act(
      z.object({ runde: requiredId('Runden mangler.') }),
      async (tx, { runde }, { municipality, person }) =>
        outcomeOf(
          await answerRound(tx, municipality, person, {
            meetingId,
            round: runde,
            answer: 'approved',
            text: '',
            agendaItemId: null,
          }),
        ),
    ),
    bemaerk: act(
      z.object({
        runde: requiredId('Runden mangler.'),
        bemaerkning: requiredText('Skriv bemærkningen.', 4000),
        punkt: optionalId,
      }),
      async (tx, { runde, bemaerkning, punkt }, { municipality, person }) => {
        const words = {
          meetingId,
          round: runde,
          answer: 'remark' as const,
          text: bemaerkning,
          agendaItemId: punkt,
        }
        return outcomeOf(await answerRound(tx, municipality, person, words), 'bemaerkning')
      },
    ),
  }
}
