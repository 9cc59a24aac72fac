/** What each reader is answered by each outlet, made of the rules. */
import { isStored, type MeetingOutlet } from './outlets.ts'
import { isInTheHouse, maySee } from './rules.ts'
import { type Role, type State, type Thing, things } from './states.ts'

export type Answer = { is: 'opens'; shows: readonly Thing[] } | { is: 'not there' | 'sign in' | 'refused' }

export function expectedOf(outlet: MeetingOutlet, role: Role, state: State): Answer {
  if (!outlet.isPublic && !isInTheHouse(role)) return { is: outlet.isStream === true ? 'refused' : 'sign in' }
  if (!outlet.opens(role, state)) return { is: 'not there' }
  return {
    is: 'opens',
    shows: things.filter(
      (thing) => outlet.shows.includes(thing) && maySee(role, state, thing) && (outlet.stands ?? isStored)(thing, state) &&
        // Why they are recused they know; the item it is said of is withheld from them.
        !(thing === 'recusal reason' && role === 'recused member'),
    ),
  } // prettier-ignore
}
