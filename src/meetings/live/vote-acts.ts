/** The forms of votes and dissenting opinions. */
import { z } from 'zod'
import { type Act, act, type Outcome, requiredId } from '../../organisation/administration.tsx'
import { paths } from '../../paths.ts'
import {
  type DissentRefusal,
  removeDissent,
  saveDissent,
  saveVotes,
  type VoteRefusal,
} from './vote-commands.ts'
import type { VoteWord } from './vote-words.ts'
import { ROOM_REFUSALS } from './words.ts'

const id = requiredId('Vælg fra listen.')
const path = z.string().regex(/^(\d+(\.\d+)*)?$/u, 'Vælg fra listen.')

const VOTE_REFUSALS: Record<VoteRefusal, string> = {
  'not-running': ROOM_REFUSALS['not-running'],
  'votes-nothing': 'Forummet stemmer ikke.',
  'not-taking-part': 'En af dem, der har stemt, deltager ikke i punktet.',
  'more-than-voters': 'Der er flere stemmer, end der er deltagere, som kan stemme.',
}

/** Names of fields bear the person, or the row of the group. */
const votesForm = z.looseObject({ punkt: id, om: path }).transform((form) => {
  const said = (name: string) => {
    const given = form[name]
    return typeof given === 'string' ? given.trim() : ''
  }
  const persons = Object.keys(form).flatMap((name) => {
    const personId = /^stemme-(\d{1,15})$/u.exec(name)?.[1]
    const vote = wordOf(said(name))
    return personId === undefined || vote === null ? [] : [{ personId: Number(personId), vote }]
  })
  const groups = Object.keys(form).flatMap((name) => {
    const row = /^gruppe-(\d)$/u.exec(name)?.[1]
    const vote = wordOf(said(`gruppestemme-${row}`))
    const members = Number(said(`antal-${row}`))
    const group = said(name)
    return row === undefined || vote === null || group === '' || !(members >= 1 && members <= 500)
      ? []
      : [{ name: group, members: Math.round(members), vote }]
  })
  return { itemId: form.punkt, path: form.om, persons, groups }
})

function wordOf(text: string): VoteWord | null {
  return text === 'for' || text === 'against' || text === 'abstained' ? text : null
}

export const voteAct = (meetingId: number): Act =>
  act(votesForm, async (tx, votes, { municipality, person }): Promise<Outcome> => {
    const answer = await saveVotes(tx, municipality, person, meetingId, votes)
    if (answer === 'done') return { seeAt: paths.liveItem(meetingId, votes.itemId) }
    return answer === 'not-found' ? answer : [{ field: 'om', message: VOTE_REFUSALS[answer] }]
  })

const DISSENT_REFUSALS: Record<DissentRefusal, { field: string | null; message: string }> = {
  'not-running': { field: null, message: ROOM_REFUSALS['not-running'] },
  'says-nothing': { field: 'mening-tekst', message: 'Skriv den afvigende mening.' },
  'did-not-take-part': {
    field: 'mening-person',
    message: 'Kun den, der deltog i punktet, kan have en afvigende mening i referatet.',
  },
  'stops-nothing-here': { field: 'mening-person', message: 'I dette forum kan en beslutning ikke standses.' },
}

const isYes = z.string().optional().transform((given) => given === 'ja') // prettier-ignore

export function dissentActs(meetingId: number): Record<string, Act> {
  const form = z.object({
    punkt: id,
    person: id,
    mening: z.string().trim().max(5000, 'Højst 5.000 tegn.').default(''),
    standser: isYes,
  })
  return {
    mening: act(form, async (tx, value, { municipality, person }): Promise<Outcome> => {
      const dissent = {
        itemId: value.punkt,
        personId: value.person,
        text: value.mening,
        stops: value.standser,
      }
      const answer = await saveDissent(tx, municipality, person, meetingId, dissent)
      if (answer === 'done') return { seeAt: `${paths.liveItem(meetingId, value.punkt)}#mening` }
      return answer === 'not-found' ? answer : [DISSENT_REFUSALS[answer]]
    }),
    'slet-mening': act(
      z.object({ punkt: id, person: id }),
      async (tx, value, { municipality, person }): Promise<Outcome> => {
        const answer = await removeDissent(tx, municipality, person, meetingId, {
          itemId: value.punkt,
          personId: value.person,
        })
        if (answer === 'done') return { seeAt: paths.liveItem(meetingId, value.punkt) }
        return answer === 'not-found' ? answer : [{ field: null, message: ROOM_REFUSALS[answer] }]
      },
    ),
  }
}
