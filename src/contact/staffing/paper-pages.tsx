/** «Brug i en sag»: a paper made of a computation, for a meeting and a case that are chosen; then a person edits it. */
import { type Context, Hono } from 'hono'
import { today } from '../../organisation/administration.tsx'
import { notFoundPage, page } from '../../organisation/page.tsx'
import { type Env, read, write } from '../../organisation/reader.ts'
import { paths } from '../../paths.ts'
import { type FieldError, readForm } from '../../platform/web/forms.ts'
import { makeStatusPaper, Undone } from '../../registers/mechanism/make-status-paper.ts'
import { findChoices } from '../../registers/mechanism/status-paper-choices.ts'
import {
  choiceForm,
  REFUSALS,
  textsOfChoice,
  textsOfTyped,
  type TypedChoice,
  wantedOf,
} from '../../registers/mechanism/status-paper-form.ts'
import { StatusPaperView } from '../../registers/mechanism/views/status-paper.tsx'
import { leadersOnly } from '../access.ts'
import type { StaffingComputer } from './compute-apart.ts'
import { computationOf } from './asked.ts'
import { draftPaper, PAPER_TITLE } from './paper.ts'
import { findBasis } from './find-basis.ts'
import { isBeyondDesks } from './staffing.ts'

/** Milliseconds; whoever comes here has seen the figures, so that they are mostly known. */
const PATIENCE = 20_000
/** The field that carries the computation along, as it stands in the address. */
const COMPUTATION = 'beregning'
const LONGEST_COMPUTATION = 4_000

export function paperRoutes(computer: StaffingComputer): Hono<Env> {
  const routes = new Hono<Env>()
  routes.get(paths.contactStaffingPaper, leadersOnly, (c) => choosePage(c, computer, c.req.query(), {}, []))
  routes.post(paths.contactStaffingPaper, leadersOnly, (c) => savePaper(c, computer))
  return routes
}

type Query = Readonly<Record<string, string>>

/** Null: there are no figures to tell. */
async function findDraft(c: Context<Env>, computer: StaffingComputer, query: Query) {
  const { asked, basis } = await read(c, (tx) => findBasis(tx, c.var.reader.municipality.id, query))
  const computed = asked.errors.length > 0 ? null : await computer.ask(basis.order, PATIENCE)
  if (computed?.state !== 'done' || isBeyondDesks(computed.answer)) return null
  return {
    computation: computationOf(asked),
    draft: draftPaper(basis, computed.answer, { on: today(), target: asked.target }),
  }
}

async function choosePage(
  c: Context<Env>,
  computer: StaffingComputer,
  query: Query,
  typed: TypedChoice,
  errors: readonly FieldError[],
): Promise<Response> {
  const { municipality, person } = c.var.reader
  if (person === null) return notFoundPage(c)
  const found = await findDraft(c, computer, query)
  if (found === null) return c.redirect(paths.contactStaffingOf(query), 303)
  const choices = await read(c, (tx) => findChoices(tx, municipality.id, person, 'bemanding', today()))
  return page(
    c,
    {
      title: 'Brug beregningen i en sag',
      trail: [
        { href: paths.contact, text: 'Kontaktcenter' },
        { href: `${paths.contactStaffing}?${found.computation}`, text: 'Bemanding' },
      ],
      status: errors.length > 0 ? 422 : 200,
    },
    <StatusPaperView
      action={paths.contactStaffingPaper}
      hidden={{ [COMPUTATION]: found.computation }}
      heading="Brug beregningen i en sag"
      lead="Kladden bliver skrevet af beregningens tal. Bagefter retter du den som andre oplæg."
      source={{ title: PAPER_TITLE }}
      draft={found.draft}
      {...{ choices, typed, errors }}
    />,
  )
}

async function savePaper(c: Context<Env>, computer: StaffingComputer): Promise<Response> {
  const { municipality } = c.var.reader
  const computation = String((await c.req.parseBody())[COMPUTATION] ?? '').slice(0, LONGEST_COMPUTATION)
  const query = Object.fromEntries(new URLSearchParams(computation))
  const reading = await readForm(c, choiceForm)
  if (!reading.accepted) return choosePage(c, computer, query, textsOfTyped(reading.typed), reading.errors)
  const found = await findDraft(c, computer, query)
  if (found === null) return c.redirect(paths.contactStaffingOf(query), 303)
  const from = {
    register: { title: 'Kontaktcenter' },
    source: { title: PAPER_TITLE, draft: () => Promise.resolve(found.draft) },
  }
  const wanted = wantedOf(reading.value, today())
  const answer = await write(c, (tx, person) =>
    makeStatusPaper(tx, municipality.id, person, from, wanted),
  ).catch((error: unknown) => {
    if (error instanceof Undone) return error.refusal
    throw error
  })
  if (typeof answer === 'number') return c.redirect(paths.paper(answer), 303)
  return choosePage(c, computer, query, textsOfChoice(reading.value), [REFUSALS[answer]])
}
