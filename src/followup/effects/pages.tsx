/** Pages of effects: all that is measured, one indicator with what is done to it, and what became of decisions. */
import { type Context, Hono } from 'hono'
import { listManagedUnits } from '../../cases/queries.ts'
import { ID, takeAct, today, UNFILLED, type Filled } from '../../organisation/administration.tsx'
import { canSeePersons } from '../../organisation/access.ts'
import { notFoundPage, page } from '../../organisation/page.tsx'
import { type Env, read, type Reader, signedInOnly } from '../../organisation/reader.ts'
import { listBodies, listUnits } from '../../organisation/queries.ts'
import { paths } from '../../paths.ts'
import type { FigureSource } from '../slots.ts'
import { canJudge, canKeepIndicators, canMeasure } from './access.ts'
import { actsOn } from './acts.ts'
import { listDecisionsOfCase, listNewestDecisions, type RelatedDecision } from './decisions.ts'
import { indicatorForms } from './form-pages.tsx'
import { figuresImport } from './import-pages.tsx'
import { overdueDates, type Progress, progressOf, isOpen } from './model.ts'
import { type Asking, getIndicator, listIndicators, listIndicatorsOfItems, listYears } from './queries.ts'
import { IndicatorView } from './views/indicator.tsx'
import { EffectsView, type ListFilter, type Shown, SHOWN } from './views/list.tsx'
import { SaidOfDecision, SaidOfYear } from './views/said.tsx'
import type { Indicator } from './queries.ts'

const EFFECTS = { href: paths.effects, text: 'Effekter' }
const PER_PAGE = 50

/** @param figures of registers, by which an indicator can be measured */
export function effectPages(figures: readonly FigureSource[]): Hono<Env> {
  const routes = new Hono<Env>()
  routes.get(paths.effects, (c) => listPage(c))
  routes.route('/', indicatorForms(figures))
  routes.route('/', figuresImport())
  routes.get(paths.effectsOfDecision(`:id{${ID}}`), (c) => decisionPage(c))
  routes.get(paths.effectsOfYear(':aar{[1-9][0-9]{3}}'), (c) => yearPage(c))
  const path = paths.indicator(`:id{${ID}}`)
  routes.get(path, (c) => indicatorPage(c, UNFILLED))
  routes.post(path, signedInOnly, (c) => {
    const id = Number(c.req.param('id'))
    return takeAct(c, actsOn(id, figures), paths.indicator(id), (filled) => indicatorPage(c, filled))
  })
  return routes
}

/** Who knows persons is told who measured and what was noted. */
function askingOf({ municipality, person }: Reader): Asking {
  return { municipality: municipality.id, inside: canSeePersons(person) }
}

const PROGRESS_SHOWN: Record<Exclude<Shown, 'alle' | 'mangler'>, Progress> = {
  vurdering: 'to-judge',
  igang: 'running',
  naaet: 'met',
  'ikke-naaet': 'not-met',
  uklart: 'unclear',
}

function isShown(of: Indicator, shown: Shown, day: string): boolean {
  if (shown === 'alle') return true
  if (shown === 'mangler') return isOpen(of) && overdueDates(of, day).length > 0
  return progressOf(of, day) === PROGRESS_SHOWN[shown]
}

async function listPage(c: Context<Env>): Promise<Response> {
  const { reader } = c.var
  const filter = filterOf(c)
  const found = await read(c, async (tx) => ({
    indicators: await listIndicators(tx, askingOf(reader), filter),
    bodies: await listBodies(tx),
    units: await listUnits(tx),
    years: await listYears(tx, reader.municipality.id),
    managed: reader.person === null ? [] : await listManagedUnits(tx),
  }))
  const day = today()
  const shown = found.indicators.filter((of) => isShown(of, filter.shown, day))
  const measuredBy = new Set(found.indicators.map(({ sourceUnitId }) => sourceUnitId))
  const decidedBy = new Set(found.indicators.map(({ bodyId }) => bodyId))
  return page(
    c,
    { title: 'Effekter', measure: 'working' },
    <EffectsView
      indicators={shown.slice((filter.page - 1) * PER_PAGE, filter.page * PER_PAGE)}
      total={shown.length}
      perPage={PER_PAGE}
      filter={filter}
      bodies={found.bodies.filter(({ id }) => decidedBy.has(id) || id === filter.bodyId)}
      units={found.units.filter(({ id }) => measuredBy.has(id) || id === filter.unitId)}
      years={found.years}
      mayKeep={(reader.person?.secretaryBodies.length ?? 0) > 0}
      mayImport={found.indicators.some((of) => canMeasure(reader.person, found.managed, of))}
      signedIn={canSeePersons(reader.person)}
      today={day}
    />,
  )
}

function filterOf(c: Context<Env>): ListFilter {
  const whole = (name: string) => {
    const text = c.req.query(name) ?? ''
    return /^[1-9]\d{0,14}$/.test(text) ? Number(text) : null
  }
  const vis = c.req.query('vis') ?? ''
  const year = whole('aar')
  return {
    shown: isShownWord(vis) ? vis : 'alle',
    bodyId: whole('forum'),
    year: year !== null && year <= 9999 ? year : null,
    unitId: whole('enhed'),
    page: Math.min(whole('side') ?? 1, 10_000),
  }
}

const isShownWord = (word: string): word is Shown => Object.hasOwn(SHOWN, word)

async function indicatorPage(c: Context<Env>, filled: Filled): Promise<Response> {
  const { reader } = c.var
  const { person, municipality } = reader
  const found = await read(c, async (tx) => {
    const of = await getIndicator(tx, askingOf(reader), Number(c.req.param('id')))
    if (of === null) return null
    const caseNumber = of.decision?.caseNumber ?? null
    const mayKeep = canKeepIndicators(person, of.bodyId)
    const related = caseNumber === null ? [] : await listDecisionsOfCase(tx, municipality.id, caseNumber)
    return {
      of,
      mayKeep,
      decisions: withOwn(of, related),
      choices: mayKeep ? await choicesOf(related, listNewestDecisions(tx, municipality.id, [of.bodyId])) : [],
      mayMeasure: canMeasure(person, person === null ? [] : await listManagedUnits(tx), of),
      mayJudge: canJudge(person, of),
    }
  })
  if (found === null) return notFoundPage(c)
  const status = filled.errors.length > 0 ? 422 : 200
  return page(
    c,
    { title: found.of.title, trail: [EFFECTS], status },
    <IndicatorView {...found} signedIn={canSeePersons(person)} filled={filled} today={today()} />,
  )
}

/** The decision it belongs to stands among those of its case, or alone. */
function withOwn(of: Indicator, related: readonly RelatedDecision[]): RelatedDecision[] {
  const { decision } = of
  if (decision === null || related.some(({ itemId }) => itemId === decision.itemId)) return [...related]
  const { itemId, title, heldOn, outcome } = decision
  return [...related, { itemId, title, heldOn, outcome, body: of.bodyName }]
}

/** Decisions of the case first, then the body's newest. */
async function choicesOf(
  related: readonly RelatedDecision[],
  newest: Promise<RelatedDecision[]>,
): Promise<RelatedDecision[]> {
  const known = new Set(related.map(({ itemId }) => itemId))
  return [...related.toReversed(), ...(await newest).filter(({ itemId }) => !known.has(itemId))]
}

async function decisionPage(c: Context<Env>): Promise<Response> {
  const { reader } = c.var
  const item = Number(c.req.param('id'))
  const indicators = await read(c, (tx) => listIndicatorsOfItems(tx, askingOf(reader), [item]))
  if (indicators.length === 0) return notFoundPage(c)
  return page(
    c,
    { title: 'Vi sagde – det blev', trail: [EFFECTS] },
    <SaidOfDecision indicators={indicators} today={today()} />,
  )
}

async function yearPage(c: Context<Env>): Promise<Response> {
  const { reader } = c.var
  const year = Number(c.req.param('aar'))
  const found = await read(c, async (tx) => ({
    indicators: await listIndicators(tx, askingOf(reader), { bodyId: null, unitId: null, year }),
    years: await listYears(tx, reader.municipality.id),
  }))
  const inOrder = found.indicators.toSorted((a, b) =>
    (a.decision?.heldOn ?? '').localeCompare(b.decision?.heldOn ?? ''),
  )
  return page(
    c,
    { title: `Vi sagde – det blev: ${year}`, trail: [EFFECTS], measure: 'working' },
    <SaidOfYear indicators={inOrder} years={found.years} year={year} today={today()} />,
  )
}
