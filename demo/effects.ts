/**
 * What Elmsund measures of its decisions: the telephone through fourteen years, and promises of this year. One target lost its
 * precondition, one was never measured, one is overdue. Made by the board's secretary with the commands of the pages. Once.
 */
import { sql } from 'kysely'
import { type IndicatorWords, makeIndicator } from '../src/followup/effects/commands.ts'
import { enterFigure, giveVerdict } from '../src/followup/effects/measure-commands.ts'
import type { Verdict } from '../src/followup/effects/model.ts'
import { addPrecondition } from '../src/followup/effects/precondition-commands.ts'
import { getIndicator } from '../src/followup/effects/queries.ts'
import type { SignedInPerson } from '../src/organisation/model.ts'
import { findSignedInPerson } from '../src/organisation/sessions.ts'
import type { Database, Transaction } from '../src/platform/database.ts'
import { EFFECTS } from './effect-figures.ts'
import { type BuiltOrganisation, idOf } from './organisation.ts'

/** The day on which the secretary last looked at the figures, ISO. */
const TODAY = '2026-11-20'

export interface DemoEffect {
  /** The board's meeting, and the item's title there. */
  decided: { on: string; title: string; point: string | null }
  title: string
  unit: string
  goal: { atLeast: number } | { atMost: number }
  by: string
  baseline: { value: number; on: string } | null
  leastCount?: number
  source: { text: string; unit?: string; person?: string }
  owner?: string
  dates: readonly string[]
  /** `due` null: between the dates. */
  figures: readonly { due: string | null; on: string; value: number; count?: number; note?: string }[]
  precondition?: { text: string; point: string }
  verdict?: { verdict: Verdict; words: string }
  /** Everyone may see it. */
  open: boolean
}

export async function loadEffects(app: Database, built: BuiltOrganisation): Promise<number> {
  const { municipality, persons } = built
  return app.within({ municipality, person: idOf(persons, 'SMO') }, async (tx) => {
    const { rows } =
      await sql`select 1 from indicators where municipality_id = ${municipality} limit 1`.execute(tx)
    if (rows.length > 0) return 0
    const secretary = await findSignedInPerson(tx)
    if (secretary === null) throw new Error('The demo has no secretary')
    for (const effect of EFFECTS) await loadEffect(tx, built, secretary, effect)
    return EFFECTS.length
  })
}

/** The demo is written so that nothing is refused. */
function accepted<Answer>(answer: Answer, wanted: (answer: Answer) => boolean, what: string): Answer {
  if (!wanted(answer)) throw new Error(`The demo was refused: ${what}: ${String(answer)}`)
  return answer
}

async function loadEffect(
  tx: Transaction,
  built: BuiltOrganisation,
  secretary: SignedInPerson,
  effect: DemoEffect,
): Promise<void> {
  const { municipality, bodies } = built
  const { rows } = await sql<{ id: number }>`
    select id from items where municipality_id = ${municipality} and body_id = ${idOf(bodies, 'direktionen')}
      and held_on = ${effect.decided.on} and title = ${effect.decided.title}`.execute(tx)
  const item = accepted(rows[0]?.id, (id) => id !== undefined, effect.decided.title) ?? 0
  const made = await makeIndicator(tx, municipality, secretary, item, wordsOf(built, effect), effect.dates)
  const id = Number(accepted(made, (answer) => typeof answer === 'number', effect.title))
  const known = await getIndicator(tx, { municipality, inside: true }, id)
  for (const { due, on, value, count = null, note = '' } of effect.figures) {
    const dateId = known?.dates.find(({ dueOn }) => dueOn === due)?.id ?? null
    const figure = { dateId, measuredOn: on, value, count, note, origin: 'typed' as const, today: TODAY }
    const answer = await enterFigure(tx, municipality, secretary, id, figure)
    accepted(answer, (each) => each === 'entered', `${effect.title} ${on}`)
  }
  if (effect.precondition) {
    const { text, point } = effect.precondition
    const answer = await addPrecondition(tx, municipality, secretary, id, {
      text,
      awaited: { itemId: item, point },
    })
    accepted(answer, (each) => each === 'done', text)
  }
  if (effect.verdict) {
    const answer = await giveVerdict(tx, municipality, secretary, id, { ...effect.verdict, today: TODAY })
    accepted(answer, (each) => each === 'done', effect.title)
  }
}

function wordsOf({ units, persons }: BuiltOrganisation, effect: DemoEffect): IndicatorWords {
  const { goal, source } = effect
  const rises = 'atLeast' in goal
  return {
    point: effect.decided.point,
    title: effect.title,
    unit: effect.unit,
    direction: rises ? 'up' : 'down',
    baseline: effect.baseline?.value ?? null,
    baselineOn: effect.baseline?.on ?? null,
    low: rises ? goal.atLeast : null,
    high: rises ? null : goal.atMost,
    targetOn: effect.by,
    leastCount: effect.leastCount ?? null,
    lateDays: 14,
    askDays: 14,
    sourceText: source.text,
    sourceUnitId: source.unit === undefined ? null : idOf(units, source.unit),
    sourcePersonId: source.person === undefined ? null : idOf(persons, source.person),
    figure: null,
    ownerPersonId: effect.owner === undefined ? null : idOf(persons, effect.owner),
    openToPublic: effect.open,
  }
}
