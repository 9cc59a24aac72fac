/** The page of a recommendation: points with buttons, and what each costs. */
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { parseAmount } from '../language/amounts.ts'
import { notFoundPage, page } from '../organisation/page.tsx'
import { type Env, write } from '../organisation/reader.ts'
import { fill } from '../organisation/slots.ts'
import { paths } from '../paths.ts'
import type { FieldError } from '../platform/web/forms.ts'
import { findPaperToWrite, ID, trailBelow } from './find-paper.ts'
import type { Paper } from './paper-queries.ts'
import { numberPoints } from './points.ts'
import type { CaseSlots } from './slots.ts'
import { PointsView } from './views/points.tsx'
import { changePoints, type PointCommand } from './write-points.ts'

export function pointRoutes(slots: CaseSlots): Hono<Env> {
  const routes = new Hono<Env>()
  routes.get(paths.paperPoints(`:id{${ID}}`), async (c) => {
    const paper = await findPaperToWrite(c)
    return paper === null ? notFoundPage(c) : pointsPage(c, slots, paper, {})
  })
  routes.post(paths.paperPoints(`:id{${ID}}`), (c) => savePoints(c, slots))
  return routes
}

async function pointsPage(
  c: Context<Env>,
  slots: CaseSlots,
  paper: Paper,
  typed: Record<string, string>,
  errors: FieldError[] = [],
): Promise<Response> {
  return page(
    c,
    {
      title: `Indstilling: ${paper.title}`,
      trail: trailBelow(paper),
      measure: 'working',
      status: errors.length > 0 ? 422 : 200,
    },
    <PointsView
      paper={paper}
      typed={typed}
      errors={errors}
      below={await fill(slots.pointSections, c, paper)}
    />,
  )
}

const LONGEST_POINT = 5000

async function savePoints(c: Context<Env>, slots: CaseSlots): Promise<Response> {
  const paper = await findPaperToWrite(c)
  if (paper === null) return notFoundPage(c)
  const form = await c.req.parseBody()
  const typed = Object.fromEntries(
    Object.entries(form).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  )
  const texts = new Map(
    numberPoints(paper.points).flatMap(({ point: { id } }) => {
      const text = typed[`punkt-${id}`]
      return text === undefined
        ? []
        : [[id, { text: oneLine(text).slice(0, LONGEST_POINT), was: typed[`var-${id}`] ?? '' }] as const]
    }),
  )
  const command = readCommand(typed)
  if ('errors' in command) return pointsPage(c, slots, paper, typed, command.errors)
  const answer = await write(c, (tx, person) =>
    changePoints(tx, c.var.reader.municipality.id, person.id, paper.id, texts, command.command),
  )
  if (answer === 'not-found') return notFoundPage(c)
  if (answer.conflicts.length === 0) return c.redirect(paths.paperPoints(paper.id), 303)
  const now = await findPaperToWrite(c)
  if (now === null) return notFoundPage(c)
  const errors = answer.conflicts.map((id) => {
    const newer = numberPoints(now.points).find(({ point }) => point.id === id)
    return {
      field: `punkt-${id}`,
      message: `En anden har imens rettet punkt ${newer?.number ?? ''} til: ${newer?.point.text ?? ''}. Gem igen for at bruge dit.`,
    }
  })
  return pointsPage(c, slots, now, typed, errors)
}

const oneLine = (text: string) => text.replaceAll(/\s+/gu, ' ').trim()

const BUTTON = /^(tilfoej|under|op|ned|ind|ud|fjern|beloeb|fjern-beloeb)(?:-(\d{1,15}))?$/u
const MOVES = { op: 'up', ned: 'down', ind: 'in', ud: 'out' } as const

/** What the pressed button means. */
function readCommand(typed: Record<string, string>): { command: PointCommand } | { errors: FieldError[] } {
  const [, verb, place] = BUTTON.exec(typed['handling'] ?? '') ?? []
  const id = Number(place)
  switch (verb) {
    case 'tilfoej':
      return { command: { do: 'add', under: null } }
    case 'under':
      return { command: { do: 'add', under: id } }
    case 'op':
    case 'ned':
    case 'ind':
    case 'ud':
      return { command: { do: 'move', point: id, move: MOVES[verb] } }
    case 'fjern':
      return { command: { do: 'remove', point: id } }
    case 'fjern-beloeb':
      return { command: { do: 'remove-amount', amount: id } }
    case 'beloeb':
      return readAmount(typed, id)
    default:
      return { command: null }
  }
}

const amountForm = z.object({
  beloeb: z.string().transform((text, { addIssue }) => {
    const ore = parseAmount(text)
    if (ore === null) addIssue({ code: 'custom', message: 'Skriv et beløb, fx 150.000 eller 1,5 mio.' })
    return ore ?? 0
  }),
  aar: z.coerce
    .number({ error: 'Skriv et årstal.' })
    .int('Skriv et årstal.')
    .min(1990, 'Skriv et årstal.')
    .max(2100, 'Skriv et årstal.'),
  kilde: z.enum(['account', 'pool'], { error: 'Vælg konto eller pulje.' }),
  navn: z.string().trim().min(1, 'Skriv kontoens eller puljens navn.').max(200, 'Højst 200 tegn.'),
  ramme: z.enum(['service', 'transfers', 'investment', 'outside'], { error: 'Vælg en ramme.' }),
  varighed: z.enum(['one-off', 'permanent'], { error: 'Vælg, om det er en gang eller hvert år.' }),
})

function readAmount(
  typed: Record<string, string>,
  point: number,
): { command: PointCommand } | { errors: FieldError[] } {
  const fields = Object.keys(amountForm.shape).map((name) => [name, typed[`${name}-${point}`]] as const)
  const form = amountForm.safeParse(Object.fromEntries(fields))
  if (!form.success)
    return {
      errors: form.error.issues.map(({ path, message }) => ({
        field: `${String(path[0])}-${point}`,
        message,
      })),
    }
  const { beloeb, aar, kilde, navn, ramme, varighed } = form.data
  const amount = {
    ore: beloeb,
    year: aar,
    source: kilde,
    sourceName: navn,
    frame: ramme,
    permanence: varighed,
  }
  return { command: { do: 'add-amount', point, amount } }
}
