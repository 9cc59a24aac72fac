/** Figures of an indicator, entered by the body's secretary or by whoever has them; and its verdict. */
import { sql } from 'kysely'
import { listManagedUnits } from '../../cases/queries.ts'
import type { SignedInPerson } from '../../organisation/model.ts'
import type { Transaction } from '../../platform/database.ts'
import { canJudge, canMeasure } from './access.ts'
import { proposeVerdict, type Verdict } from './model.ts'
import { getIndicator, type Indicator } from './queries.ts'

export interface EnteredFigure {
  /** The measuring date it answers; null: a figure between them. */
  dateId: number | null
  /** ISO date. */
  measuredOn: string
  value: number
  count: number | null
  note: string
}

export type FigureRefusal = 'not-found' | 'ended' | 'not-measured-yet' | 'no-such-date' | 'day-taken'

/** The figure that is there already: of the same measuring date, or of the same day. */
export function figureInPlace(
  { measurements }: Pick<Indicator, 'measurements'>,
  { dateId, measuredOn }: Pick<EnteredFigure, 'dateId' | 'measuredOn'>,
) {
  const ofDate = dateId === null ? undefined : measurements.find((each) => each.dateId === dateId)
  return ofDate ?? measurements.find((each) => each.measuredOn === measuredOn)
}

/** Why a figure cannot stand, before anything is written; null where it can. Pure. */
export function refusalOf(
  of: Pick<Indicator, 'measurements' | 'dates' | 'endedOn'>,
  figure: EnteredFigure,
  today: string,
): Exclude<FigureRefusal, 'not-found'> | null {
  const { dateId, measuredOn } = figure
  if (of.endedOn !== null) return 'ended'
  if (measuredOn > today) return 'not-measured-yet'
  if (dateId !== null && !of.dates.some(({ id }) => id === dateId)) return 'no-such-date'
  const sameDay = of.measurements.find((each) => each.measuredOn === measuredOn)
  const answersAnother = sameDay !== undefined && sameDay.dateId !== null && sameDay.dateId !== dateId
  const moves = sameDay !== undefined && figureInPlace(of, figure) !== sameDay
  return answersAnother || moves ? 'day-taken' : null
}

/** Writes a figure, or puts right the one of the same date. `same`: it stood there already. */
export async function enterFigure(
  tx: Transaction,
  municipality: number,
  person: SignedInPerson,
  id: number,
  figure: EnteredFigure & { origin: 'typed' | 'imported' | 'register'; today: string },
): Promise<'entered' | 'same' | FigureRefusal> {
  await sql`select pg_advisory_xact_lock(hashtext('figures of an indicator'), hashtext(${String(id)}))`.execute(
    tx,
  )
  const of = await getIndicator(tx, { municipality, inside: true }, id)
  if (of === null || !canMeasure(person, await listManagedUnits(tx), of)) return 'not-found'
  const refused = refusalOf(of, figure, figure.today)
  if (refused !== null) return refused
  const known = figureInPlace(of, figure)
  const { dateId, measuredOn, value, count, note, origin } = figure
  const words = {
    date_id: dateId,
    measured_on: measuredOn,
    value,
    count,
    note,
    origin,
    entered_by: person.id,
  }
  if (known === undefined) {
    await tx
      .insertInto('measurements')
      .values({ municipality_id: municipality, indicator_id: id, ...words })
      .execute()
    return 'entered'
  }
  if (isSame(known, figure)) return 'same'
  await tx
    .updateTable('measurements')
    .set({ ...words, date_id: dateId ?? known.dateId, entered_at: sql<Date>`now()` })
    .where('municipality_id', '=', municipality)
    .where('id', '=', known.id)
    .execute()
  return 'entered'
}

/** Whether entering it would change nothing. */
export function isSame(
  known: Indicator['measurements'][number],
  { dateId, measuredOn, value, count, note }: EnteredFigure,
): boolean {
  return (
    known.measuredOn === measuredOn &&
    known.value === value &&
    known.count === count &&
    known.note === note &&
    (dateId === null || known.dateId === dateId)
  )
}

export async function removeFigure(
  tx: Transaction,
  municipality: number,
  person: SignedInPerson,
  id: number,
  figureId: number,
): Promise<'done' | 'not-found'> {
  const of = await getIndicator(tx, { municipality, inside: true }, id)
  if (of === null || !canMeasure(person, await listManagedUnits(tx), of)) return 'not-found'
  const { numDeletedRows } = await tx
    .deleteFrom('measurements')
    .where('municipality_id', '=', municipality)
    .where('indicator_id', '=', id)
    .where('id', '=', figureId)
    .executeTakeFirst()
  return numDeletedRows === 1n ? 'done' : 'not-found'
}

/** A person says what became of it; what the rule says that day is kept beside it. */
export async function giveVerdict(
  tx: Transaction,
  municipality: number,
  person: SignedInPerson,
  id: number,
  { verdict, words, today }: { verdict: Verdict; words: string; today: string },
): Promise<'done' | 'not-found'> {
  const of = await getIndicator(tx, { municipality, inside: true }, id)
  if (of === null || !canJudge(person, of)) return 'not-found'
  const proposal = proposeVerdict(of, today)
  await tx
    .insertInto('indicator_verdicts')
    .values({
      municipality_id: municipality,
      indicator_id: id,
      verdict,
      proposed: proposal.verdict === 'waiting' ? null : proposal.verdict,
      reason: proposal.reason,
      words,
      given_by: person.id,
    })
    .execute()
  return 'done'
}
