/**
 * A round of the worker: what is within its lead time and has no draft is drafted, in the name of the duty's owner (the leader
 * of the unit that owns it). What cannot be drafted is said on the wheel with its reason, and tried again the next time.
 */
import { sql } from 'kysely'
import { addDays, yearOf } from '../../language/due-calendar.ts'
import type { SignedInPerson } from '../../organisation/model.ts'
import { findSignedInPerson } from '../../organisation/sessions.ts'
import type { Database } from '../../platform/database.ts'
import { log } from '../../platform/log.ts'
import type { DraftedPaper, LoopSlots } from '../slots.ts'
import { writeSettled } from './duty-commands.ts'
import { DRAFT_REFUSALS, makeDraft } from './make-draft.ts'
import { type Duty, type Occurrence, turnWheel } from './model.ts'
import { getWheel } from './queries.ts'

const PURPOSE = 'wheel'
/** No lead time is longer. */
const LONGEST_LEAD = 365

/** Times that should have a draft today and have none; what has passed is nobody's to draft any more. */
export function listDue(occurrences: readonly Occurrence[], today: string): Occurrence[] {
  return occurrences.filter(({ mark, on, duty }) => mark === 'missing' && on >= today && duty.bodyId !== null)
}

/** @returns how many drafts were made */
export async function draftWhatIsDue(
  database: Database,
  municipality: number,
  slots: Pick<LoopSlots, 'paperSources'>,
  today: string,
): Promise<number> {
  const until = addDays(today, LONGEST_LEAD)
  const due = await database.within({ municipality, purpose: PURPOSE }, async (tx) => {
    const wheel = await getWheel(tx, municipality, { from: yearOf(today), until: yearOf(until) })
    return listDue(turnWheel(wheel, { from: today, until, today }), today)
  })
  let made = 0
  for (const occurrence of due) {
    // One that fails is no reason to leave out the rest; it is tried again the next day.
    const drafted = await draftOne(database, municipality, occurrence, slots, today).catch(
      (error: unknown) => {
        log.error({ err: error, duty: occurrence.duty.id }, 'a duty could not be drafted')
        return false
      },
    )
    if (drafted) made += 1
  }
  return made
}

async function draftOne(
  database: Database,
  municipality: number,
  { duty, ...falls }: Occurrence,
  slots: Pick<LoopSlots, 'paperSources'>,
  today: string,
): Promise<boolean> {
  const owner = await findOwner(database, municipality, duty)
  const missing = (reason: string) =>
    database.within(
      { municipality, purpose: PURPOSE, person: owner },
      (tx) =>
      writeSettled(tx, municipality, owner, { dutyId: duty.id, periodOn: falls.periodOn, fallsOn: falls.on, state: 'missing', reason }), // prettier-ignore
    )
  if (owner === null) {
    await missing('Ingen, der er ansat i dag, svarer for pligten.')
    return false
  }
  const figures = await draftFigures(database, { municipality, person: owner }, duty, slots, today) // prettier-ignore
  if (figures === 'failed') {
    await missing('Tallene kunne ikke hentes. Lav kladden i hånden, eller prøv igen i morgen.')
    return false
  }
  // As one, so that a refusal leaves no half-made case.
  const refused = await database
    .within({ municipality, purpose: PURPOSE, person: owner }, async (tx) => {
      const person = await findSignedInPerson(tx)
      if (person === null) throw new Refused('case-not-found')
      const answer = await makeDraft(tx, municipality, duty, falls, { person: onBehalf(person, duty), today, figures }) // prettier-ignore
      if (typeof answer === 'string') throw new Refused(answer)
      return null
    })
    .catch((error: unknown) => {
      if (error instanceof Refused) return error.refusal
      throw error
    })
  if (refused !== null && refused !== 'drafted-already') await missing(DRAFT_REFUSALS[refused])
  return refused === null
}

/** Undoes what was begun. */
class Refused extends Error {
  readonly refusal: keyof typeof DRAFT_REFUSALS
  constructor(refusal: keyof typeof DRAFT_REFUSALS) {
    super(refusal)
    this.refusal = refusal
  }
}

/** The round puts the owner's draft on the agenda of the duty's body; nothing else of the body's is the owner's. */
function onBehalf(person: SignedInPerson, { bodyId }: Duty): SignedInPerson {
  return { ...person, secretaryBodies: bodyId === null ? [] : [bodyId] }
}

/** The person, or who leads the unit today. */
async function findOwner(database: Database, municipality: number, duty: Duty): Promise<number | null> {
  return database.within({ municipality, purpose: PURPOSE }, async (tx) => {
    const { rows } = await sql<{ id: number }>`
      select e.person_id as id from employments e where e.municipality_id = ${municipality} and app.holds_today(e.valid_from, e.valid_until)
        and (e.person_id = ${duty.ownerPersonId} or (e.unit_id = ${duty.ownerUnitId} and e.role = 'manager')) order by e.id limit 1`.execute(
      tx,
    )
    return rows[0]?.id ?? null
  })
}

/** Read as a register's own job reads, apart from what is written. */
async function draftFigures(
  database: Database,
  { municipality, person }: { municipality: number; person: number },
  { id, paperSource }: Duty,
  { paperSources }: Pick<LoopSlots, 'paperSources'>,
  on: string,
): Promise<DraftedPaper | null | 'failed'> {
  const source = paperSources.find(({ key }) => key === paperSource)
  if (source === undefined) return null
  try {
    return await database.within({ municipality, person, purpose: 'register' }, (tx) =>
      source.draft(tx, { municipality, on }),
    )
  } catch (error) {
    log.error({ err: error, duty: id, source: source.key }, 'figures of a duty could not be drafted')
    return 'failed'
  }
}
