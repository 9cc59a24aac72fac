/** Pages of consultations: one with its answers, its form, answers with files, and the files. */
import { type Context, Hono } from 'hono'
import type { FileStore } from '../../documents/files.ts'
import { sendFile } from '../../documents/pages.ts'
import { type Filled, ID, takeAct, today, UNFILLED } from '../../organisation/administration.tsx'
import { notFoundPage, page } from '../../organisation/page.tsx'
import { type Env, read, signedInOnly } from '../../organisation/reader.ts'
import { paths } from '../../paths.ts'
import { consultationActs, periodActs, SAVE, saveAct } from './acts.ts'
import { receiveAnswer } from './answer-pages.ts'
import { findConsultationFile } from './commands.ts'
import { findChoices } from '../mechanism/status-paper-choices.ts'
import { summaryAct } from './make-summary.ts'
import { getChoices, listConsultations, listPeriods } from './queries.ts'
import { ConsultationForm } from './views/consultation-form.tsx'
import { ConsultationView } from './views/consultation.tsx'

const TRAIL = [
  { href: paths.registers, text: 'Registre' },
  { href: paths.register('hoeringer'), text: 'Høringer' },
]

export function consultationPages(store: FileStore): Hono<Env> {
  const routes = new Hono<Env>()
  const fresh = paths.newConsultationOf({})
  routes.get(fresh, signedInOnly, (c) => formPage(c, null, UNFILLED))
  routes.post(fresh, signedInOnly, (c) =>
    takeAct(c, { [SAVE]: saveAct(null), ...periodActs }, fresh, (filled) => formPage(c, null, filled)),
  )
  const one = paths.registerRowForm('hoeringer', 'hoeringer', `:id{${ID}}`)
  routes.get(one, signedInOnly, (c) => formPage(c, idOf(c), UNFILLED))
  routes.post(one, signedInOnly, (c) =>
    takeAct(c, { [SAVE]: saveAct(idOf(c)) }, paths.consultation(idOf(c)), (filled) =>
      formPage(c, idOf(c), filled),
    ),
  )
  const at = paths.consultation(`:id{${ID}}`)
  routes.get(at, signedInOnly, (c) => consultationPage(c, idOf(c), UNFILLED))
  routes.post(at, signedInOnly, (c) =>
    takeAct(
      c,
      { ...consultationActs(idOf(c)), 'lav-sag': summaryAct(idOf(c)) },
      paths.consultation(idOf(c)),
      (filled) => consultationPage(c, idOf(c), filled),
    ),
  )
  routes.post(paths.consultationAnswers, signedInOnly, (c) =>
    receiveAnswer(c, store, (id, filled) => consultationPage(c, id, filled)),
  )
  routes.get(paths.consultationFile(`:id{${ID}}`), signedInOnly, async (c) => {
    const file = await read(c, (tx) => findConsultationFile(tx, c.var.reader.municipality.id, idOf(c)))
    return file === null ? notFoundPage(c) : sendFile(c, store, file)
  })
  return routes
}

const idOf = (c: Context<Env>) => Number(c.req.param('id'))

async function consultationPage(c: Context<Env>, id: number, filled: Filled): Promise<Response> {
  const { municipality, person } = c.var.reader
  const found = await read(c, async (tx) => {
    const [consultation] = await listConsultations(tx, municipality.id, { id })
    if (consultation === undefined) return undefined
    const { meetings } =
      person !== null && consultation.holds
        ? await findChoices(tx, municipality.id, person, 'hoeringer', today())
        : { meetings: [] }
    return { consultation, meetings, choices: await getChoices(tx, municipality.id) }
  })
  if (found === undefined) return notFoundPage(c)
  return page(
    c,
    { title: found.consultation.title, trail: TRAIL, status: filled.errors.length > 0 ? 422 : 200 },
    <ConsultationView {...found} filled={filled} today={today()} />,
  )
}

async function formPage(c: Context<Env>, id: number | null, filled: Filled): Promise<Response> {
  const { municipality, person } = c.var.reader
  if (person?.isEmployee !== true) return notFoundPage(c)
  const found = await read(c, async (tx) => {
    const [consultation] = id === null ? [] : await listConsultations(tx, municipality.id, { id })
    return {
      consultation: consultation ?? null,
      choices: await getChoices(tx, municipality.id),
      periods: await listPeriods(tx, municipality.id, consultation?.sentOn ?? today()),
    }
  })
  if (id !== null && found.consultation?.holds !== true) return notFoundPage(c)
  const asked = c.req.query('sag') ?? ''
  return page(
    c,
    {
      title: id === null ? 'Ny høring' : 'Ret høringen',
      trail: TRAIL,
      status: filled.errors.length > 0 ? 422 : 200,
    },
    <ConsultationForm
      {...found}
      caseId={/^\d{1,15}$/u.test(asked) ? Number(asked) : null}
      filled={filled}
      today={today()}
    />,
  )
}
