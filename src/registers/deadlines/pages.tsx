/** Pages of deadlines that the mechanism has not: the public list, letters, following up, paragraphs without a deadline. */
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { canMakeCases } from '../../cases/access.ts'
import { addDays } from '../../language/due-calendar.ts'
import { requiredDate, requiredId, today } from '../../organisation/administration.tsx'
import { notFoundPage, page } from '../../organisation/page.tsx'
import { type Env, read, signedInOnly, write } from '../../organisation/reader.ts'
import { paths, withQuery } from '../../paths.ts'
import { type FieldError, readForm } from '../../platform/web/forms.ts'
import { takeFigures } from '../mechanism/taken-figures.ts'
import {
  briefCommittees,
  draftAreaCase,
  listCommittees,
  markLettersSent,
  PaperNotMade,
  type PaperRefusal,
} from './commands.ts'
import { CHOSEN_MEASURES } from './measures.ts'
import { REGISTER_KEY, thirdBefore } from './model.ts'
import { LETTER_DAYS } from './owed.ts'
import { briefingRows, lengthsInForce } from './papers.ts'
import {
  countLettersDue,
  listAreasBelow,
  listChosen,
  listLettersDue,
  listMissing,
  listPublicDeadlines,
} from './queries.ts'
import { AreasBelowView, BriefingView, MissingView } from './views/follow-up.tsx'
import { LettersView, MOST_LETTERS } from './views/letters.tsx'
import { PublicListView } from './views/public-list.tsx'

export const pages = new Hono<Env>()

const TRAIL = [
  { href: paths.registers, text: 'Registre' },
  { href: paths.register(REGISTER_KEY), text: 'Sagsbehandlingsfrister' },
]

pages.get(paths.publicDeadlines, async (c) => {
  const on = today()
  const deadlines = await read(c, (tx) => listPublicDeadlines(tx, c.var.reader.municipality.id, on))
  return page(c, { title: 'Sagsbehandlingsfrister' }, <PublicListView deadlines={deadlines} today={on} />)
})

const lettersAsked = z.object({
  dage: z.coerce.number().int().min(0).max(365).catch(LETTER_DAYS),
  center: z.coerce.number().int().positive().nullable().catch(null),
  sendt: z.coerce.number().int().min(0).nullable().catch(null),
})

pages.get(paths.deadlineLetters, signedInOnly, async (c) => {
  const { dage: days, center: unit, sendt } = lettersAsked.parse({ ...c.req.query() })
  const on = today()
  const until = addDays(on, days)
  const { id } = c.var.reader.municipality
  const found = await read(c, async (tx) => ({
    units: await countLettersDue(tx, id, until),
    cases: await listLettersDue(tx, id, { until, unit, most: MOST_LETTERS }),
  }))
  const marked = c.req.query('sendt') === undefined ? null : sendt
  return page(
    c,
    { title: 'Breve om frister', trail: TRAIL, measure: 'working' },
    <LettersView today={on} days={days} unit={unit} marked={marked} {...found} />,
  )
})

const ids = z
  .array(
    z
      .string()
      .regex(/^\d{1,15}$/u)
      .transform(Number),
  )
  .default([])
const lettersSent = z.object({
  handling: z.enum(['valgte', 'viste']),
  sag: ids,
  vist: ids,
  dage: z.string().default(''),
  center: z.string().default(''),
})

pages.post(paths.deadlineLetters, signedInOnly, async (c) => {
  const form = await readForm(c, lettersSent, ['sag', 'vist'])
  if (!form.accepted) return notFoundPage(c)
  const { handling, sag, vist, dage, center } = form.value
  const marked = await write(c, (tx, person) =>
    markLettersSent(
      tx,
      { municipality: c.var.reader.municipality.id, person, today: today() },
      handling === 'viste' ? vist : sag,
    ),
  )
  return c.redirect(withQuery(paths.deadlineLetters, { dage, center, sendt: marked }), 303)
})

pages.get(paths.deadlineAlerts, signedInOnly, (c) => alertsPage(c, []))

pages.post(paths.deadlineAlerts, signedInOnly, async (c) => {
  const form = await readForm(c, z.object({ omraade: requiredId('Vælg et område.') }))
  if (!canMakeCases(c.var.reader.person)) return notFoundPage(c)
  if (!form.accepted) return alertsPage(c, form.errors)
  const made = await tryPaper(() =>
    write(c, (tx, person) =>
      draftAreaCase(
        tx,
        { municipality: c.var.reader.municipality.id, person, today: today() },
        form.value.omraade,
      ),
    ),
  )
  return 'refusal' in made ? alertsPage(c, [made.refusal]) : c.redirect(paths.paper(made.done), 303)
})

async function alertsPage(c: Context<Env>, errors: readonly FieldError[]): Promise<Response> {
  const period = thirdBefore(today())
  const areas = await read(c, (tx) => listAreasBelow(tx, c.var.reader.municipality.id, period))
  return page(
    c,
    {
      title: 'Områder under målet',
      trail: TRAIL,
      measure: 'working',
      status: errors.length > 0 ? 422 : 200,
    },
    <AreasBelowView period={period} areas={areas} errors={errors} />,
  )
}

pages.get(paths.deadlineBriefing, signedInOnly, (c) => briefingPage(c, today(), []))

pages.post(paths.deadlineBriefing, signedInOnly, async (c) => {
  if (!canMakeCases(c.var.reader.person)) return notFoundPage(c)
  const form = await readForm(c, z.object({ tidligst: requiredDate() }))
  if (!form.accepted) return briefingPage(c, '', form.errors)
  const { tidligst: notBefore } = form.value
  const made = await tryPaper(() =>
    write(c, (tx, person) =>
      briefCommittees(
        tx,
        { municipality: c.var.reader.municipality.id, person, today: today() },
        { notBefore },
      ),
    ),
  )
  return 'refusal' in made
    ? briefingPage(c, notBefore, [made.refusal])
    : c.redirect(paths.case(made.done.caseId), 303)
})

async function briefingPage(
  c: Context<Env>,
  notBefore: string,
  errors: readonly FieldError[],
): Promise<Response> {
  const on = today()
  const period = thirdBefore(on)
  const { municipality, person } = c.var.reader
  const found = await read(c, async (tx) => {
    const taken = await takeFigures(tx, CHOSEN_MEASURES, { municipality: municipality.id, period, on })
    return {
      chosen: await listChosen(tx, municipality.id, on),
      figures: briefingRows(taken, await lengthsInForce(tx, municipality.id, on)),
      committees: await listCommittees(tx, municipality.id, { today: on, notBefore: notBefore || on }),
    }
  })
  return page(
    c,
    {
      title: 'Orientering af udvalgene',
      trail: TRAIL,
      measure: 'working',
      status: errors.length > 0 ? 422 : 200,
    },
    <BriefingView
      {...{ period, notBefore, errors, today: on }}
      {...found}
      mayBrief={canMakeCases(person) && found.figures.length > 1}
    />,
  )
}

pages.get(paths.missingDeadlines, signedInOnly, async (c) => {
  const found = await read(c, (tx) => listMissing(tx, c.var.reader.municipality.id, today()))
  return page(c, { title: 'Paragraffer uden frist', trail: TRAIL }, <MissingView {...found} />)
})

const REFUSALS: Record<PaperRefusal, string> = {
  'not-found':
    'Sagen kunne ikke laves. Måske er området ikke længere under målet, eller det er et andet centers.',
  'no-board': 'Kommunen har ingen direktion i systemet. En administrator opretter den under Organisation.',
  'no-committee': 'Kommunen har ingen udvalg i systemet. En administrator opretter dem under Organisation.',
  'no-unit': 'Du er ikke ansat i en enhed, som sagen kan høre til.',
  'no-template': 'Et af foraene har ingen skabelon til den slags sag. En administrator kan lave en.',
}

async function tryPaper<Done>(
  making: () => Promise<Done>,
): Promise<{ done: Done } | { refusal: FieldError }> {
  try {
    return { done: await making() }
  } catch (error) {
    if (error instanceof PaperNotMade) return { refusal: { field: null, message: REFUSALS[error.refusal] } }
    throw error
  }
}
