/** Pages of cases: the list, a case with its papers, making and changing one. */
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { isoDate } from '../language/dates.ts'
import { notFoundPage, page } from '../organisation/page.tsx'
import { type Env, read, write } from '../organisation/reader.ts'
import { fill } from '../organisation/slots.ts'
import { paths } from '../paths.ts'
import type { Transaction } from '../platform/database.ts'
import { type FieldError, readForm, type TypedFields } from '../platform/web/forms.ts'
import { canChangeCase } from './access.ts'
import { CASE_NUMBER, parseSubjectWords } from './model.ts'
import {
  CASE_VIEWS,
  type CaseView,
  findEmployees,
  findOwnUnit,
  getCase,
  listCases,
  listManagedUnits,
  listUnitChoices,
} from './queries.ts'
import type { CaseSlots } from './slots.ts'
import { CaseFormView, CasesView, CaseView as OneCaseView } from './views/case.tsx'
import { type CaseRefusal, type CaseWords, changeCase, makeCase } from './write-case.ts'

const ID = '[0-9]{1,15}'
const CASES = { href: paths.cases, text: 'Sagsbehandling' }

export function caseRoutes(slots: CaseSlots): Hono<Env> {
  const routes = new Hono<Env>()
  routes.get(paths.cases, (c) => listPage(c))
  routes.get(paths.newCase, (c) => newCasePage(c, slots))
  routes.post(paths.newCase, (c) => saveCase(c, slots, null))
  routes.get(paths.case(`:id{${ID}}`), (c) => casePage(c, slots))
  routes.get(paths.caseForm(`:id{${ID}}`), (c) => changePage(c, slots))
  routes.post(paths.caseForm(`:id{${ID}}`), (c) => saveCase(c, slots, Number(c.req.param('id'))))
  return routes
}

async function listPage(c: Context<Env>): Promise<Response> {
  const { municipality, person } = c.var.reader
  const asked = c.req.query('vis')
  const view: CaseView = asked === 'all' || asked === 'unit' ? asked : 'mine'
  const words = (c.req.query('q') ?? '').trim().slice(0, 100)
  const number = Math.min(Math.max(Math.trunc(Number(c.req.query('side') ?? 1)) || 1, 1), 10_000)
  const filter = { view, words, page: number }
  const found = await read(c, (tx) => listCases(tx, municipality.id, person?.id ?? 0, filter))
  return page(
    c,
    { title: 'Sagsbehandling', measure: 'working' },
    <CasesView {...found} filter={filter} views={CASE_VIEWS} mayMake={person?.isEmployee ?? false} />,
  )
}

async function casePage(c: Context<Env>, slots: CaseSlots): Promise<Response> {
  const { municipality, person } = c.var.reader
  const found = await read(c, async (tx) => {
    const one = await getCase(tx, municipality.id, Number(c.req.param('id')))
    if (one === null || person === null) return null
    const mayChange = canChangeCase(person, await listManagedUnits(tx), one)
    return { one, mayChange, mayMakePaper: mayChange || person.secretaryBodies.length > 0 }
  })
  if (found === null) return notFoundPage(c)
  const { one } = found
  const asides = await fill(slots.caseAsides, c, one)
  const sections = await fill(slots.caseSections, c, one)
  return page(
    c,
    { title: `Sag ${one.caseNumber}`, trail: [CASES], measure: 'working' },
    <OneCaseView {...found} asides={asides} sections={sections} />,
  )
}

const blank = z.string().trim()
const typedText = (most: number, missing: string) =>
  blank.min(1, missing).max(most, `Højst ${most.toLocaleString('da-DK')} tegn.`)

const caseForm = z
  .object({
    titel: typedText(300, 'Skriv en titel.'),
    nummer: blank
      .refine(
        (text) => text === '' || CASE_NUMBER.test(text),
        'Skriv nummeret som 26/00123, eller lad feltet være tomt.',
      )
      .default(''),
    enhed: z.coerce.number({ error: 'Vælg en enhed.' }).int().positive('Vælg en enhed.'),
    ansvarlig: typedText(200, 'Skriv, hvem der er ansvarlig.'),
    emneord: blank.max(1000, 'Højst 1.000 tegn.'),
    aabenhed: z.enum(['open', 'closed'], { error: 'Vælg, om sagen er åben eller lukket.' }),
    grund: blank.max(500, 'Højst 500 tegn.').default(''),
    neutral: blank.max(200, 'Højst 200 tegn.').default(''),
    gennemses: blank.default(''),
    udgave: z.coerce.number().int().default(0),
    se: z.string().optional(),
  })
  .superRefine((form, { addIssue }) => {
    if (form.aabenhed === 'open') return
    const ask = (field: string, message: string) => addIssue({ code: 'custom', path: [field], message })
    if (form.grund === '') ask('grund', 'Skriv, hvorfor sagen er lukket, gerne med lov og paragraf.')
    if (form.neutral === '') ask('neutral', 'Skriv en titel, som alle må se.')
    if (!isDate(form.gennemses)) ask('gennemses', 'Skriv en dato, hvor lukningen vurderes igen.')
  })

function isDate(text: string): boolean {
  const [year, month, day] = text.split('-').map(Number)
  return isoDate(year ?? 0, month ?? 0, day ?? 0) === text
}

async function newCasePage(c: Context<Env>, slots: CaseSlots): Promise<Response> {
  const { municipality, person } = c.var.reader
  const unit = await read(c, (tx) => findOwnUnit(tx, municipality.id, person?.id ?? 0))
  const typed = { ansvarlig: person?.name ?? '', enhed: String(unit ?? ''), aabenhed: 'open' }
  return formPage(c, slots, null, typed, [])
}

async function changePage(c: Context<Env>, slots: CaseSlots): Promise<Response> {
  const one = await changeable(c)
  if (one === null) return notFoundPage(c)
  return formPage(c, slots, one.id, {
    titel: one.title,
    nummer: one.caseNumber,
    enhed: String(one.unitId),
    ansvarlig: one.responsibleName,
    emneord: one.subjectWords.join(', '),
    aabenhed: one.degree,
    grund: one.ground ?? '',
    neutral: one.neutralTitle ?? '',
    gennemses: one.reviewOn ?? '',
    udgave: String(one.revision),
  })
}

async function changeable(c: Context<Env>) {
  const { municipality, person } = c.var.reader
  return read(c, async (tx) => {
    const one = await getCase(tx, municipality.id, Number(c.req.param('id')))
    return one && person && canChangeCase(person, await listManagedUnits(tx), one) ? one : null
  })
}

async function formPage(
  c: Context<Env>,
  slots: CaseSlots,
  id: number | null,
  typed: TypedFields,
  errors: FieldError[] = [],
): Promise<Response> {
  const units = await read(c, (tx) => listUnitChoices(tx, c.var.reader.municipality.id))
  const text = (name: string) => (typeof typed[name] === 'string' ? typed[name] : '')
  const subject = {
    id,
    caseNumber: null,
    title: text('titel'),
    subjectWords: parseSubjectWords(text('emneord')),
  }
  const asides = await fill(slots.caseAsides, c, subject)
  const title = id === null ? 'Ny sag' : 'Ret sagen'
  return page(
    c,
    { title, trail: [CASES], measure: 'working', status: errors.length > 0 ? 422 : 200 },
    <CaseFormView id={id} title={title} text={text} units={units} errors={errors} asides={asides} />,
  )
}

const REFUSALS: Record<Exclude<CaseRefusal, 'not-found'>, FieldError> = {
  'number-taken': { field: 'nummer', message: 'Nummeret er brugt til en anden sag.' },
  'would-not-see-it': {
    field: 'ansvarlig',
    message: 'Du skal selv være ansvarlig eller lede enheden, ellers kan du ikke se den lukkede sag.',
  },
  'changed-meanwhile': {
    field: null,
    message: 'En anden har rettet sagen imens. Åbn sagen igen i et nyt vindue, og før dine rettelser over.',
  },
}

async function saveCase(c: Context<Env>, slots: CaseSlots, id: number | null): Promise<Response> {
  if (id !== null && (await changeable(c)) === null) return notFoundPage(c)
  const form = await readForm(c, caseForm)
  if (!form.accepted) return formPage(c, slots, id, form.typed, form.errors)
  const typed = { ...form.value, enhed: String(form.value.enhed), udgave: String(form.value.udgave) }
  // «Se, hvad der er besluttet før» shows the same form again, with what is found beside it.
  if (form.value.se !== undefined) return formPage(c, slots, id, withoutMissing(typed))
  const { id: municipality } = c.var.reader.municipality
  const answer = await write(c, async (tx, person) => {
    const words = await wordsOf(tx, municipality, form.value)
    if ('errors' in words) return words.errors
    const number = form.value.nummer === '' ? null : form.value.nummer
    if (id === null) return makeCase(tx, municipality, person, words, number)
    return changeCase(tx, municipality, person, id, { ...words, revision: form.value.udgave })
  })
  if (Array.isArray(answer)) return formPage(c, slots, id, withoutMissing(typed), answer)
  if (answer === 'not-found') return notFoundPage(c)
  if (typeof answer === 'number') return c.redirect(paths.case(answer), 303)
  if (answer === 'done') return c.redirect(paths.case(id ?? 0), 303)
  return formPage(c, slots, id, withoutMissing(typed), [REFUSALS[answer]])
}

const withoutMissing = (typed: Record<string, string | undefined>): TypedFields =>
  Object.fromEntries(
    Object.entries(typed).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )

async function wordsOf(
  tx: Transaction,
  municipality: number,
  form: z.output<typeof caseForm>,
): Promise<CaseWords | { errors: FieldError[] }> {
  const found = await findEmployees(tx, municipality, form.ansvarlig)
  const [responsible] = found
  if (responsible === undefined)
    return {
      errors: [{ field: 'ansvarlig', message: 'Der er ingen ansat med det navn eller de initialer.' }],
    }
  if (found.length > 1)
    return { errors: [{ field: 'ansvarlig', message: 'Flere hedder det. Skriv initialerne i stedet.' }] }
  const units = await listUnitChoices(tx, municipality)
  if (!units.some(({ id }) => id === form.enhed))
    return { errors: [{ field: 'enhed', message: 'Vælg en enhed.' }] }
  return {
    title: form.titel,
    unitId: form.enhed,
    responsibleId: responsible.id,
    subjectWords: parseSubjectWords(form.emneord),
    closed:
      form.aabenhed === 'open'
        ? null
        : { ground: form.grund, neutralTitle: form.neutral, reviewOn: form.gennemses },
  }
}
