/** Making and changing an indicator; for the secretary of the body that decided. */
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { listUnitChoices } from '../../cases/queries.ts'
import {
  ID,
  optionalDate,
  optionalId,
  optionalText,
  requiredDate,
  requiredText,
  today,
} from '../../organisation/administration.tsx'
import { notFoundPage, page } from '../../organisation/page.tsx'
import { findPerson, personNotFound } from '../../organisation/persons/find-person.ts'
import { type Env, read, signedInOnly, write } from '../../organisation/reader.ts'
import { paths } from '../../paths.ts'
import type { Transaction } from '../../platform/database.ts'
import { type FieldError, readForm, type TypedFields } from '../../platform/web/forms.ts'
import type { FigureSource } from '../slots.ts'
import { canKeepIndicators } from './access.ts'
import { changeIndicator, type IndicatorRefusal, type IndicatorWords, makeIndicator } from './commands.ts'
import { type DecisionToMeasure, getDecision, listNewestDecisions } from './decisions.ts'
import { parseFigure, typedFigure } from './figures.ts'
import { datesForm, typedDates } from './dates-form.ts'
import { type Direction, DIRECTIONS } from './model.ts'
import { getIndicator, type Indicator } from './queries.ts'
import { ChooseDecisionView } from './views/choose-decision.tsx'
import { IndicatorFormView } from './views/form.tsx'

const EFFECTS = { href: paths.effects, text: 'Effekter' }

export function indicatorForms(figures: readonly FigureSource[]): Hono<Env> {
  const routes = new Hono<Env>()
  routes.get(paths.newIndicator, signedInOnly, (c) => newPage(c, figures))
  routes.post(paths.newIndicator, signedInOnly, (c) => save(c, figures, null))
  const path = paths.indicatorForm(`:id{${ID}}`)
  routes.get(path, signedInOnly, (c) => changePage(c, figures))
  routes.post(path, signedInOnly, async (c) => {
    const of = await keptIndicator(c)
    return of === null ? notFoundPage(c) : save(c, figures, of)
  })
  return routes
}

async function newPage(c: Context<Env>, figures: readonly FigureSource[]): Promise<Response> {
  const { municipality, person } = c.var.reader
  if (person === null || person.secretaryBodies.length === 0) return notFoundPage(c)
  const item = c.req.query('punkt')
  if (item === undefined) {
    const decisions = await read(c, (tx) => listNewestDecisions(tx, municipality.id, person.secretaryBodies))
    return page(c, { title: 'Ny måling', trail: [EFFECTS] }, <ChooseDecisionView decisions={decisions} />)
  }
  const decision = await chosenDecision(c, item)
  if (decision === null) return notFoundPage(c)
  return formPage(c, figures, null, decision, { spoerg: '14', forsent: '14', kilde: '', rytme: 'once' }, [])
}

async function chosenDecision(c: Context<Env>, item: string): Promise<DecisionToMeasure | null> {
  if (!/^\d{1,15}$/.test(item)) return null
  const { municipality, person } = c.var.reader
  const decision = await read(c, (tx) => getDecision(tx, municipality.id, Number(item)))
  return decision !== null && canKeepIndicators(person, decision.bodyId) ? decision : null
}

async function keptIndicator(c: Context<Env>): Promise<Indicator | null> {
  const { municipality, person } = c.var.reader
  const asking = { municipality: municipality.id, inside: true }
  const of = await read(c, (tx) => getIndicator(tx, asking, Number(c.req.param('id'))))
  return of !== null && canKeepIndicators(person, of.bodyId) ? of : null
}

async function changePage(c: Context<Env>, figures: readonly FigureSource[]): Promise<Response> {
  const of = await keptIndicator(c)
  if (of === null) return notFoundPage(c)
  const { target } = of
  const typed = {
    titel: of.title,
    'punkt-sti': of.point ?? '',
    enhed: target.unit,
    retning: target.direction,
    udgangspunkt: typedFigure(of.baseline),
    'udgangspunkt-den': of.baselineOn ?? '',
    mindst: typedFigure(target.low),
    hoejst: typedFigure(target.high),
    senest: target.on,
    mindsteantal: typedFigure(of.leastCount),
    kilde: of.sourceText,
    kildeenhed: String(of.sourceUnitId ?? ''),
    kildeperson: of.sourcePersonName ?? '',
    noegletal: of.sourceFigure ?? '',
    gruppe: of.sourceGroup ?? '',
    spoerg: String(of.askDays),
    forsent: String(of.lateDays),
    ejer: of.ownerName ?? '',
    offentlig: of.openToPublic ? 'ja' : '',
    udgave: String(of.revision),
  }
  return formPage(c, figures, of.id, await decisionOf(c, of), typed, [])
}

async function decisionOf(c: Context<Env>, of: Indicator): Promise<DecisionToMeasure | null> {
  const { decision } = of
  if (decision === null) return null
  return read(c, (tx) => getDecision(tx, c.var.reader.municipality.id, decision.itemId))
}

async function formPage(
  c: Context<Env>,
  figures: readonly FigureSource[],
  id: number | null,
  decision: DecisionToMeasure | null,
  typed: TypedFields,
  errors: readonly FieldError[],
): Promise<Response> {
  const units = await read(c, (tx) => listUnitChoices(tx, c.var.reader.municipality.id))
  const value = (name: string) => (typeof typed[name] === 'string' ? typed[name] : '')
  const title = id === null ? 'Ny måling' : 'Ret målingen'
  const above = id === null ? [] : [{ href: paths.indicator(id), text: 'Måling' }]
  return page(
    c,
    { title, trail: [EFFECTS, ...above], status: errors.length > 0 ? 422 : 200 },
    <IndicatorFormView {...{ id, decision, value, errors, units, figures }} />,
  )
}

const days = (message: string) =>
  z
    .string({ error: message })
    .trim()
    .regex(/^\d{1,3}$/, message)
    .transform(Number)
    .refine((count) => count <= 366, message)

const optionalFigure = z
  .string()
  .default('')
  .transform((text) => (text.trim() === '' ? null : (parseFigure(text) ?? Number.NaN)))
  .refine((value) => value === null || !Number.isNaN(value), 'Skriv et tal, fx 96,5.')

const indicatorForm = z.object({
  titel: requiredText('Skriv, hvad der måles.'),
  'punkt-sti': z
    .string()
    .regex(/^(\d+(\.\d+)*)?$/, 'Vælg fra listen.')
    .default(''),
  enhed: requiredText('Skriv, hvad der måles i, fx %.', 30),
  retning: z.custom<Direction>(
    (word) => typeof word === 'string' && Object.hasOwn(DIRECTIONS, word),
    'Vælg, hvad målet er.',
  ),
  udgangspunkt: optionalFigure,
  'udgangspunkt-den': optionalDate,
  mindst: optionalFigure,
  hoejst: optionalFigure,
  senest: requiredDate('Skriv, hvornår målet skal være nået.'),
  mindsteantal: optionalFigure.refine(
    (value) => value === null || (Number.isInteger(value) && value > 0 && value < 1e9),
    'Skriv et helt tal over 0.',
  ),
  kilde: requiredText('Skriv, hvor tallene kommer fra.', 300),
  kildeenhed: optionalId,
  kildeperson: optionalText(),
  noegletal: z.string().default(''),
  gruppe: optionalText().default(null),
  spoerg: days('Skriv et antal dage fra 0 til 366.'),
  forsent: days('Skriv et antal dage fra 0 til 366.'),
  ejer: optionalText(),
  offentlig: z.literal('ja').optional(),
  udgave: z.coerce.number().int().default(0),
})

type IndicatorForm = z.output<typeof indicatorForm>

async function save(
  c: Context<Env>,
  figures: readonly FigureSource[],
  of: Indicator | null,
): Promise<Response> {
  const decision = of === null ? await chosenDecision(c, c.req.query('punkt') ?? '') : await decisionOf(c, of)
  if (of === null && decision === null) return notFoundPage(c)
  const form = await readForm(c, indicatorForm)
  const plan = of === null ? await readForm(c, datesForm) : null
  const typed = await c.req.parseBody({ all: true })
  const again = (errors: readonly FieldError[]) =>
    formPage(c, figures, of?.id ?? null, decision, typed, errors)
  const dates = plan === null ? [] : plan.accepted ? typedDates(plan.value) : plan.errors
  const wrongDates = dates.flatMap((each) => (typeof each === 'string' ? [] : [each]))
  if (!form.accepted) return again([...form.errors, ...wrongDates])
  const { municipality } = c.var.reader
  const answer = await write(c, async (tx, person) => {
    const words = await wordsOf(tx, form.value, figures)
    if ('errors' in words || wrongDates.length > 0)
      return [...('errors' in words ? words.errors : []), ...wrongDates]
    if (of !== null)
      return changeIndicator(tx, municipality.id, person, of.id, { ...words, revision: form.value.udgave })
    const due = dates.flatMap((each) => (typeof each === 'string' ? [each] : []))
    return makeIndicator(tx, municipality.id, person, decision?.itemId ?? 0, words, due)
  })
  if (Array.isArray(answer)) return again(answer)
  if (answer === 'not-found') return notFoundPage(c)
  if (typeof answer === 'number') return c.redirect(paths.indicator(answer), 303)
  if (answer === 'done') return c.redirect(paths.indicator(of?.id ?? 0), 303)
  return again([REFUSALS[answer]])
}

const REFUSALS: Record<Exclude<IndicatorRefusal, 'not-found'>, FieldError> = {
  'no-such-point': { field: 'punkt-sti', message: 'Punktet findes ikke i beslutningen.' },
  'changed-meanwhile': {
    field: null,
    message: 'En anden har rettet målingen imens. Åbn den igen i et nyt vindue, og før dine rettelser over.',
  },
  'has-figures': { field: null, message: 'Målingen har tal.' },
}

async function wordsOf(
  tx: Transaction,
  form: IndicatorForm,
  figures: readonly FigureSource[],
): Promise<IndicatorWords | { errors: FieldError[] }> {
  const errors = goalErrors(form)
  const source = await personIn(tx, 'kildeperson', form.kildeperson, errors)
  const owner = await personIn(tx, 'ejer', form.ejer, errors)
  const figure = form.noegletal === '' ? null : figures.find(({ key }) => key === form.noegletal)
  if (figure === undefined) errors.push({ field: 'noegletal', message: 'Vælg fra listen.' })
  if (errors.length > 0) return { errors }
  return {
    point: form['punkt-sti'] === '' ? null : form['punkt-sti'],
    title: form.titel,
    unit: form.enhed,
    direction: form.retning,
    baseline: form.udgangspunkt,
    baselineOn: form['udgangspunkt-den'],
    low: form.retning === 'down' ? null : form.mindst,
    high: form.retning === 'up' ? null : form.hoejst,
    targetOn: form.senest,
    leastCount: form.mindsteantal,
    lateDays: form.forsent,
    askDays: form.spoerg,
    sourceText: form.kilde,
    sourceUnitId: form.kildeenhed,
    sourcePersonId: source,
    figure: figure ? { key: figure.key, group: form.gruppe ?? 'I alt' } : null,
    ownerPersonId: owner,
    openToPublic: form.offentlig === 'ja',
  }
}

/** What the fields of the target must say together. */
function goalErrors({ retning, mindst, hoejst, ...form }: IndicatorForm): FieldError[] {
  const errors: FieldError[] = []
  if (retning !== 'down' && mindst === null)
    errors.push({ field: 'mindst', message: 'Skriv, hvad tallet mindst skal være.' })
  if (retning !== 'up' && hoejst === null)
    errors.push({ field: 'hoejst', message: 'Skriv, hvad tallet højst må være.' })
  if (retning === 'within' && mindst !== null && hoejst !== null && mindst > hoejst)
    errors.push({ field: 'hoejst', message: 'Det højeste tal er mindre end det mindste.' })
  if (form.udgangspunkt === null && form['udgangspunkt-den'] !== null)
    errors.push({ field: 'udgangspunkt', message: 'Skriv udgangspunktet, eller fjern datoen.' })
  return errors
}

async function personIn(
  tx: Transaction,
  field: string,
  typed: string | null,
  errors: FieldError[],
): Promise<number | null> {
  if (typed === null) return null
  const found = await findPerson(tx, typed, today())
  if (found !== 'nobody' && !('several' in found)) return found.id
  errors.push({ field, message: personNotFound(found) })
  return null
}
