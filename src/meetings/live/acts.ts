/** The forms of a meeting that is held: what each must hold, and the command it leads to. */
import { z } from 'zod'
import {
  type Act,
  act,
  type ActContext,
  optionalText,
  type Outcome,
  requiredDate,
  requiredId,
  requiredText,
} from '../../organisation/administration.tsx'
import { paths } from '../../paths.ts'
import type { Transaction } from '../../platform/database.ts'
import { moveAgendaItem } from '../agenda/move-commands.ts'
import { postponeRest } from './decision-commands.ts'
import { listPhrases, phraseOf } from './phrases.ts'
import { getLive } from './queries.ts'
import {
  callStandIn,
  callSubstitute,
  type RecusalRefusal,
  sayRecused,
  settleRecusal,
  takeRecusalBack,
} from './recusal-commands.ts'
import { actInRoom, beginMeeting, endMeeting, type RoomAnswer } from './room-commands.ts'
import type { DecisionGuard } from '../slots.ts'
import { saveAct } from './save-act.ts'
import { splitItem, type SplitRefusal } from './split-command.ts'
import { dissentActs, voteAct } from './vote-acts.ts'
import { ROOM_REFUSALS } from './words.ts'

export const id = requiredId('Vælg fra listen.')
export const punkt = { punkt: id }

export function liveActs(meetingId: number, guards: readonly DecisionGuard[]): Record<string, Act> {
  return {
    ...roomActs(meetingId),
    ...recusalActs(meetingId),
    ...agendaActs(meetingId),
    ...dissentActs(meetingId),
    gem: saveAct(meetingId, guards),
    stem: voteAct(meetingId),
  }
}

const roomOutcome = (answer: RoomAnswer, seeAt: string, field: string | null = null): Outcome => {
  if (answer === 'done') return { seeAt }
  return answer === 'not-found' ? 'not-found' : [{ field, message: ROOM_REFUSALS[answer] }]
}

const oneOrMore = z
  .union([z.string(), z.array(z.string())])
  .default([])
  .transform((given) => (typeof given === 'string' ? [given] : given))

function roomActs(meetingId: number): Record<string, Act> {
  const seeAt = paths.liveMeeting(meetingId)
  const simple = (command: 'break' | 'go-on') =>
    act(z.object({}), async (tx, _, { municipality, person }) =>
      roomOutcome(await actInRoom(tx, municipality, person, meetingId, { do: command }), seeAt),
    )
  const walk = (command: 'comes' | 'goes') =>
    act(z.object({ person: id }), async (tx, form, { municipality, person }) =>
      roomOutcome(
        await actInRoom(tx, municipality, person, meetingId, { do: command, attendanceId: form.person }),
        seeAt,
      ),
    )
  return {
    pause: simple('break'),
    fortsaet: simple('go-on'),
    kommer: walk('comes'),
    gaar: walk('goes'),
    begynd: act(z.object({ 'til-stede': oneOrMore }), async (tx, form, { municipality, person }) =>
      roomOutcome(
        await beginMeeting(tx, municipality, person, meetingId, form['til-stede'].map(Number)),
        seeAt,
        'til-stede',
      ),
    ),
    aktuelt: act(z.object(punkt), async (tx, form, { municipality, person }) =>
      roomOutcome(
        await actInRoom(tx, municipality, person, meetingId, { do: 'go-to', itemId: form.punkt }),
        paths.liveItem(meetingId, form.punkt),
      ),
    ),
    suppleant: act(z.object({ for: id, person: id }), async (tx, form, { municipality, person }) =>
      recusalOutcome(
        await callSubstitute(tx, municipality, person, meetingId, {
          standsForId: form.for,
          personId: form.person,
        }),
        seeAt,
        'suppleant-person',
      ),
    ),
    afslut: act(z.object({}), async (tx, _, { municipality, person, today }) =>
      roomOutcome(await endMeeting(tx, municipality, person, meetingId, today), seeAt),
    ),
    'udsaet-resten': act(
      z.object({ dato: requiredDate('Skriv, hvornår punkterne kommer igen.') }),
      (tx, form, at) => postponeAll(tx, at, meetingId, form.dato),
    ),
  }
}

async function postponeAll(
  tx: Transaction,
  { municipality, person }: ActContext,
  meetingId: number,
  to: string,
): Promise<Outcome> {
  const live = await getLive(tx, municipality, meetingId)
  if (live === null) return 'not-found'
  const phrase = phraseOf(await listPhrases(tx, municipality, live.bodyId), 'postponed', live.body)
  const answer = await postponeRest(tx, municipality, person, meetingId, { to, phrase })
  if (typeof answer === 'object') return { seeAt: paths.liveMeeting(meetingId) }
  if (answer === 'not-found') return answer
  return [
    answer === 'not-running'
      ? { field: null, message: ROOM_REFUSALS[answer] }
      : { field: 'udsaet-til', message: 'Vælg en dag efter mødet.' },
  ]
}

const RECUSAL_REFUSALS: Record<RecusalRefusal, string> = {
  'too-late': 'Det kan ikke ændres nu.',
  'said-already': 'Det er allerede noteret.',
  'not-of-the-body': 'Personen sidder ikke i forummet.',
  oneself: 'Ingen afgør sin egen inhabilitet. Formanden noterer, hvad forummet beslutter om sekretæren.',
  'not-a-substitute': 'Personen er ikke suppleant i forummet.',
}

const recusalOutcome = (
  answer: 'done' | 'not-found' | RecusalRefusal,
  seeAt: string,
  field: string | null = null,
): Outcome => {
  if (answer === 'done') return { seeAt }
  return answer === 'not-found' ? answer : [{ field, message: RECUSAL_REFUSALS[answer] }]
}

/** @param seenAt where one who does not keep the record goes on */
export function recusalActs(meetingId: number, seenAt: string | null = null): Record<string, Act> {
  const at = (itemId: number) => seenAt ?? paths.liveItem(meetingId, itemId)
  const one = { ...punkt, inhabilitet: id }
  return {
    inhabil: act(
      z.object({ ...punkt, grund: optionalText(500) }),
      async (tx, form, { municipality, person }) => {
        const wanted = { itemId: form.punkt, personId: null, reason: form.grund }
        return recusalOutcome(
          await sayRecused(tx, municipality, person, meetingId, wanted),
          paths.liveMeeting(meetingId),
        )
      },
    ),
    'formodet-inhabil': act(
      z.object({ ...punkt, person: id, grund: optionalText(500) }),
      async (tx, form, { municipality, person }) => {
        const wanted = { itemId: form.punkt, personId: form.person, reason: form.grund }
        return recusalOutcome(
          await sayRecused(tx, municipality, person, meetingId, wanted),
          at(form.punkt),
          'inhabil-person',
        )
      },
    ),
    'inhabil-afgoerelse': act(
      z.object({ ...one, afgoerelse: z.enum(['recused', 'not-recused']) }),
      async (tx, form, { municipality, person }) => {
        const settled = { recusalId: form.inhabilitet, decision: form.afgoerelse }
        return recusalOutcome(
          await settleRecusal(tx, municipality, person, meetingId, settled),
          at(form.punkt),
        )
      },
    ),
    'inhabil-stedfortraeder': act(
      z.object({ ...one, person: id }),
      async (tx, form, { municipality, person }) => {
        const called = { recusalId: form.inhabilitet, personId: form.person }
        return recusalOutcome(await callStandIn(tx, municipality, person, meetingId, called), at(form.punkt))
      },
    ),
    'tag-inhabil-tilbage': act(z.object(one), async (tx, form, { municipality, person }) =>
      recusalOutcome(
        await takeRecusalBack(tx, municipality, person, meetingId, form.inhabilitet),
        at(form.punkt),
      ),
    ),
  }
}

const SPLIT_REFUSALS: Record<SplitRefusal, string> = {
  'not-running': ROOM_REFUSALS['not-running'],
  'no-title': 'Skriv en titel på det nye punkt.',
  'no-points-chosen': 'Vælg, hvilke af indstillingens punkter der følger med det nye punkt.',
  'all-points-chosen': 'Mindst ét af indstillingens punkter skal blive.',
  'is-decided': 'Punktet har allerede et udfald. Fjern det, før punktet deles.',
}

function agendaActs(meetingId: number): Record<string, Act> {
  return {
    flyt: act(z.object({ ...punkt, foer: id }), async (tx, form, { municipality, person }) => {
      const wanted = {
        itemId: form.punkt,
        move: { to: 'before', other: form.foer } as const,
        otherUnder: null,
      }
      const answer = await moveAgendaItem(tx, municipality, person, meetingId, wanted)
      if (answer === 'done') return { seeAt: paths.liveItem(meetingId, form.punkt) }
      return answer === 'not-found'
        ? answer
        : [{ field: 'foer', message: 'Punktet kan ikke flyttes derhen. Dagsordenen kan være ændret imens.' }]
    }),
    del: act(
      z.object({ ...punkt, titel: requiredText(SPLIT_REFUSALS['no-title'], 300), med: oneOrMore }),
      async (tx, form, { municipality, person }) => {
        const answer = await splitItem(tx, municipality, person, meetingId, {
          itemId: form.punkt,
          title: form.titel,
          points: form.med,
        })
        if (typeof answer === 'object') return { seeAt: paths.liveItem(meetingId, answer.id) }
        return answer === 'not-found' ? answer : [{ field: 'del-titel', message: SPLIT_REFUSALS[answer] }]
      },
    ),
  }
}
