/** What is done to a paper besides writing it: the way to approval, comments, and who writes. */
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { notFoundPage } from '../organisation/page.tsx'
import { type Env, write } from '../organisation/reader.ts'
import { paths } from '../paths.ts'
import { readForm } from '../platform/web/forms.ts'
import { decideOnPaper, submitPaper, type WayRefusal } from './approve-paper.ts'
import { settleComment, writeComment } from './comments.ts'
import { ID, today } from './find-paper.ts'
import { paperPage } from './paper-pages.tsx'
import { writersPage } from './writing-pages.tsx'
import { findEmployees } from './queries.ts'
import type { CaseSlots } from './slots.ts'
import { addWriter, removeWriter } from './write-paper.ts'

export function approvalRoutes(slots: CaseSlots): Hono<Env> {
  const routes = new Hono<Env>()
  routes.post(paths.paperApproval(`:id{${ID}}`), (c) => decide(c, slots))
  routes.post(paths.paperComments(`:id{${ID}}`), (c) => comment(c, slots))
  routes.post(paths.paperWriters(`:id{${ID}}`), (c) => changeWriters(c))
  return routes
}

const REFUSALS: Record<Exclude<WayRefusal, 'not-found'>, string> = {
  'not-submitted': 'Oplægget venter ikke på godkendelse.',
  'already-submitted': 'Oplægget er allerede sendt til godkendelse.',
  'already-approved': 'Oplægget er allerede godkendt.',
  'nobody-approves': 'Der er ingen, der kan godkende. Tal med en administrator om godkendelsestrinene.',
  'something-missing': 'Oplægget mangler noget, som skabelonen kræver.',
  'not-your-turn': 'Det er ikke dig, oplægget venter på.',
  'changed-meanwhile': 'Oplægget er ændret, siden du åbnede siden. Læs det igen, før du godkender.',
  'reason-missing': 'Skriv, hvorfor oplægget sendes tilbage.',
  'nothing-to-take-over': 'Du kan kun overtage fra et trin før dit eget.',
}

const decisionForm = z.object({
  handling: z.enum(['send', 'godkend', 'send-tilbage', 'overtag', 'traek-tilbage']),
  begrundelse: z.string().max(4000, 'Højst 4.000 tegn.').default(''),
  set: z.string().max(64).default(''),
})

async function decide(c: Context<Env>, slots: CaseSlots): Promise<Response> {
  const form = await readForm(c, decisionForm)
  if (!form.accepted) return paperPage(c, slots, form.errors)
  const { handling, begrundelse, set } = form.value
  const id = Number(c.req.param('id'))
  const answer = await write(c, (tx, person) => {
    const { id: municipality } = c.var.reader.municipality
    if (handling === 'send') return submitPaper(tx, municipality, person, id, today())
    const command = {
      godkend: { do: 'approve', seen: set },
      'send-tilbage': { do: 'send-back', reason: begrundelse },
      overtag: { do: 'take-over' },
      'traek-tilbage': { do: 'withdraw' },
    } as const
    return decideOnPaper(tx, municipality, person, id, command[handling])
  })
  if (answer === 'not-found') return notFoundPage(c)
  if (answer === 'done') return c.redirect(`${paths.paper(id)}#godkendelse`, 303)
  const field = answer === 'reason-missing' ? 'begrundelse' : 'godkendelse'
  return paperPage(c, slots, [{ field, message: REFUSALS[answer] }], begrundelse)
}

const optionalId = z
  .string()
  .default('')
  .transform((text) => (/^\d{1,15}$/u.test(text) ? Number(text) : null))
const commentForm = z.object({
  tekst: z.string().trim().max(10_000, 'Højst 10.000 tegn.').default(''),
  afsnit: optionalId,
  svar: optionalId,
  afslut: optionalId,
  genaabn: optionalId,
})

async function comment(c: Context<Env>, slots: CaseSlots): Promise<Response> {
  const form = await readForm(c, commentForm)
  if (!form.accepted) return paperPage(c, slots, form.errors)
  const { tekst, afsnit, svar, afslut, genaabn } = form.value
  const settling = afslut ?? genaabn
  if (settling === null && tekst === '')
    return paperPage(c, slots, [{ field: 'tekst', message: 'Skriv en kommentar.' }])
  const id = Number(c.req.param('id'))
  const { id: municipality } = c.var.reader.municipality
  const done = await write(c, (tx, person) =>
    settling === null
      ? writeComment(tx, municipality, person.id, {
          paperId: id,
          sectionId: afsnit,
          answersId: svar,
          text: tekst,
        })
      : settleComment(tx, municipality, person.id, id, { id: settling, settled: afslut !== null }),
  )
  return done ? c.redirect(`${paths.paper(id)}#kommentarer`, 303) : notFoundPage(c)
}

const writersForm = z.object({ navn: z.string().trim().max(200).default(''), fjern: optionalId })

async function changeWriters(c: Context<Env>): Promise<Response> {
  const form = await readForm(c, writersForm)
  if (!form.accepted) return writersPage(c, form.errors)
  const { navn, fjern } = form.value
  const id = Number(c.req.param('id'))
  const { id: municipality } = c.var.reader.municipality
  const answer = await write(c, async (tx) => {
    if (fjern !== null) return removeWriter(tx, municipality, id, fjern)
    const [found, another] = await findEmployees(tx, municipality, navn)
    if (found === undefined || another !== undefined) return 'unknown'
    return addWriter(tx, municipality, id, found.id)
  })
  if (answer === 'unknown')
    return writersPage(
      c,
      [{ field: 'navn', message: 'Skriv navn eller initialer på én, der er ansat.' }],
      navn,
    )
  // Who removed oneself from a closed case does not see it any more.
  return answer ? c.redirect(paths.paperText(id), 303) : notFoundPage(c)
}
