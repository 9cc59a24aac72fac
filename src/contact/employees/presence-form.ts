/** The form by which somebody says where they, or a colleague, are. */
import { z } from 'zod'
import { act, type Act, optionalDate, optionalText } from '../../organisation/administration.tsx'
import { readNumber } from '../telephony/asterisk/numbers.ts'
import { endOfDay, instantOf, wallClockAt } from './danish-clock.ts'
import { forgetPresence, type PresenceRefusal, sayPresence } from './say-presence.ts'

export const STATES_BY_HAND = {
  present: 'Til stede',
  'in-meeting': 'I møde',
  away: 'Ikke til stede',
} as const
export type StateByHand = keyof typeof STATES_BY_HAND

const number = z
  .string()
  .default('')
  .transform((text) => (text.trim() === '' ? null : (readNumber(text) ?? 'wrong')))
  .refine((read) => read !== 'wrong', 'Skriv et telefonnummer.')

const form = z.object({
  tilstand: z.custom<StateByHand>(
    (word) => typeof word === 'string' && Object.hasOwn(STATES_BY_HAND, word),
    'Vælg, hvor medarbejderen er.',
  ),
  tildag: optionalDate,
  tiltid: z
    .string()
    .default('')
    .refine(
      (text) => text === '' || /^([01]\d|2[0-3]):[0-5]\d$/u.test(text),
      'Skriv et klokkeslæt som 13:30.',
    ),
  sted: optionalText(100).default(null),
  arbejder: optionalText(200).default(null),
  viderestil: number,
})

const REFUSALS: Record<PresenceRefusal, { field: string; message: string }> = {
  'until-passed': { field: 'tiltid', message: 'Tidspunktet er passeret.' },
  'not-employed': { field: 'tilstand', message: 'Personen er ikke ansat i dag.' },
}

/** @param personId whose presence it is; null: the sender's own */
export function presenceActs(personId: number | null): Record<string, Act> {
  return {
    sig: act(form, async (tx, typed, { municipality, person }) => {
      const now = Date.now()
      const refused = await sayPresence(
        tx,
        municipality,
        person.id,
        {
          personId: personId ?? person.id,
          state: typed.tilstand,
          until: untilOf(typed.tildag, typed.tiltid, now),
          place: typed.sted,
          workingOn: typed.arbejder,
          diversion: typed.viderestil,
        },
        now,
      )
      return refused === null ? 'done' : [REFUSALS[refused]]
    }),
    glem: act(z.object({}), async (tx, _, { municipality, person }) => {
      await forgetPresence(tx, municipality, personId ?? person.id)
      return 'done'
    }),
  }
}

/** A day alone is all of that day; a time alone is today's. */
function untilOf(day: string | null, time: string, now: number): number | null {
  if (time !== '') return instantOf(day ?? wallClockAt(now).date, time)
  return day === null ? null : endOfDay(instantOf(day, '12:00'))
}
