/** The form of a decision: its own fields, and those of each point, which bear the point's number in their names. */
import { z } from 'zod'
import { OUTCOMES, type Outcome as DecisionOutcome } from '../../minutes/model.ts'
import {
  type Act,
  act,
  type ActContext,
  type Outcome,
  requiredId,
} from '../../organisation/administration.tsx'
import { parseDate } from '../../language/dates.ts'
import { paths } from '../../paths.ts'
import type { Transaction } from '../../platform/database.ts'
import { isDecided, listHeldBack, storeAnyway, tellAnyway } from '../held-back.ts'
import type { DecisionGuard } from '../slots.ts'
import { fieldOf } from './checks.ts'
import { type DecisionAnswer, saveDecision } from './decision-commands.ts'
import {
  type DecisionRefusal,
  fillPhrase,
  settleWords,
  type WrittenDecision,
  type WrittenPoint,
} from './decisions.ts'
import { listPhrases } from './phrases.ts'
import { getLive, type Live } from './queries.ts'
import { actInRoom } from './room-commands.ts'
import { ROOM_REFUSALS } from './words.ts'

const LONGEST = 20_000

const decisionForm = z
  .looseObject({
    punkt: requiredId('Vælg et punkt.'),
    revision: z.string().regex(/^\d{1,9}$/u).transform(Number), // prettier-ignore
    tekst: z.string().max(LONGEST, 'Højst 20.000 tegn.').default(''),
    'udgaar-fordi': z.string().max(500, 'Højst 500 tegn.').default(''),
    'alligevel-fordi': z.string().max(500, 'Højst 500 tegn.').default(''),
    formulering: z.string().regex(/^\d{1,15}$/u).optional(), // prettier-ignore
    videre: z.string().optional(),
  })
  .transform((form) => {
    const said = (name: string) => {
      const given = form[name]
      return typeof given === 'string' ? given.trim().replaceAll('\r\n', '\n') : ''
    }
    const paths = Object.keys(form).flatMap(
      (name) => /^frist-(\d+(?:-\d+)*)$/u.exec(name)?.[1]?.replaceAll('-', '.') ?? [],
    )
    const pointOf = (path: string): WrittenPoint => ({
      path,
      outcome: path === '' ? null : outcomeOf(said(fieldOf('udfald', path))),
      text: path === '' ? '' : said(fieldOf('tekst', path)),
      owner: said(fieldOf('ansvarlig', path)) || null,
      due: parseDate(said(fieldOf('frist', path))),
      returnsToId: Number(said(fieldOf('forum', path))) || null,
    })
    const decision: WrittenDecision = {
      itemId: form.punkt,
      revision: form.revision,
      outcome: outcomeOf(said('udfald')),
      text: form.tekst.replaceAll('\r\n', '\n').trimEnd(),
      postponedTo: parseDate(said('udsat-til')),
      withdrawnBecause: said('udgaar-fordi') || null,
      points: ['', ...paths].map(pointOf),
    }
    return {
      decision,
      anyway: said('alligevel-fordi'),
      phrase: form.formulering === undefined ? null : Number(form.formulering),
      goesOn: form.videre !== undefined,
    }
  })

const outcomeOf = (text: string): DecisionOutcome | null =>
  OUTCOMES.find((outcome) => outcome === text) ?? null

const REFUSALS: Record<DecisionRefusal, { field: string | null; message: string }> = {
  'not-running': { field: null, message: ROOM_REFUSALS['not-running'] },
  'written-meanwhile': {
    field: 'tekst',
    message: 'Beslutningen er ændret imens. Læs begge tekster, og gem igen.',
  },
  'postponed-without-date': { field: 'udsat-til', message: 'Skriv, hvornår punktet kommer igen.' },
  'withdrawn-without-reason': { field: 'udgaar-fordi', message: 'Skriv, hvorfor punktet tages af.' },
  'postponed-to-past': { field: 'udsat-til', message: 'Vælg en dag efter mødet.' },
}

export const saveAct = (meetingId: number, guards: readonly DecisionGuard[] = []): Act =>
  act(decisionForm, async (tx, { decision, anyway, phrase, goesOn }, at): Promise<Outcome> => {
    const written = phrase === null ? decision : await withPhrase(tx, at, meetingId, decision, phrase)
    const held = isDecided(written) ? await heldBackFrom(tx, at, meetingId, decision.itemId, guards) : []
    if (held.length > 0 && anyway === '')
      return [
        { field: 'alligevel-fordi', message: `${held.join(' ')} Skriv, hvorfor der besluttes alligevel.` },
      ]
    const settled = settleWords(held.length > 0 ? withReason(written, anyway) : written)
    const answer = await saveDecision(tx, at.municipality, at.person, meetingId, settled)
    const refused = errorsOf(answer)
    if (refused !== null) return refused
    const told = held.length > 0 ? { heldBack: held.join(' '), reason: anyway } : null
    await storeAnyway(tx, at.municipality, decision.itemId, told)
    return {
      seeAt: goesOn
        ? await goOn(tx, at, meetingId, decision.itemId)
        : paths.liveItem(meetingId, decision.itemId),
    }
  })

/** What speaks against deciding the item on the day of the meeting, in sentences. */
async function heldBackFrom(
  tx: Transaction,
  { municipality }: ActContext,
  meetingId: number,
  itemId: number,
  guards: readonly DecisionGuard[],
): Promise<string[]> {
  if (guards.length === 0) return []
  const live = await getLive(tx, municipality, meetingId)
  if (live === null) return []
  const held = await listHeldBack(tx, guards, { municipality, meetingId, heldOn: live.heldOn })
  return held.filter(({ agendaItemId }) => agendaItemId === itemId).map(({ text }) => text)
}

/** The reason stands in the minutes with the decision, once. */
function withReason(written: WrittenDecision, reason: string): WrittenDecision {
  const kept = written.text.split('\n').filter((line) => !line.startsWith(tellAnyway('')))
  return { ...written, text: [kept.join('\n').trimEnd(), tellAnyway(reason)].filter(Boolean).join('\n') }
}

async function withPhrase(
  tx: Transaction,
  { municipality }: ActContext,
  meetingId: number,
  decision: WrittenDecision,
  phraseId: number,
): Promise<WrittenDecision> {
  const live = await getLive(tx, municipality, meetingId)
  const phrases = live === null ? [] : await listPhrases(tx, municipality, live.bodyId)
  const phrase = phrases.find(({ id }) => id === phraseId)
  if (live === null || phrase === undefined) return decision
  const text = fillPhrase(phrase.text, live.body)
  return {
    ...decision,
    outcome: phrase.outcome,
    text: decision.text === '' ? text : `${decision.text}\n${text}`,
  }
}

function errorsOf(answer: DecisionAnswer): Outcome | null {
  if (answer === 'not-found') return answer
  if ('unknown' in answer)
    return answer.unknown.map(({ path, owner, several }) => ({
      field: fieldOf('ansvarlig', path),
      message: several
        ? `Flere hedder »${owner}«. Skriv initialerne.`
        : `Ingen person eller enhed hedder »${owner}«.`,
    }))
  return 'refused' in answer ? [REFUSALS[answer.refused]] : null
}

/** To the next item that is not settled; the address of where the secretary then is. */
async function goOn(
  tx: Transaction,
  { municipality, person }: ActContext,
  meetingId: number,
  from: number,
): Promise<string> {
  const live = await getLive(tx, municipality, meetingId)
  const next = live === null ? undefined : nextOpen(live, from)
  if (next === undefined) return `${paths.liveMeeting(meetingId)}#mangler`
  await actInRoom(tx, municipality, person, meetingId, { do: 'go-to', itemId: next })
  return paths.liveItem(meetingId, next)
}

function nextOpen({ items }: Live, from: number): number | undefined {
  const at = items.findIndex(({ id }) => id === from)
  const open = [...items.slice(at + 1), ...items.slice(0, at)].filter(
    ({ state, outcome }) => state === 'on-agenda' && outcome === null,
  )
  return open[0]?.id
}
