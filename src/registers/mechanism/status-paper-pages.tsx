/** «Lav statussag»: a paper made of the figures of the day, for a meeting and a case that are chosen; then a person edits it. */
import { type Context, Hono } from 'hono'
import { today } from '../../organisation/administration.tsx'
import { notFoundPage, page, refusalPage } from '../../organisation/page.tsx'
import { type Env, read, signedInOnly, write } from '../../organisation/reader.ts'
import { paths } from '../../paths.ts'
import { type FieldError, readForm } from '../../platform/web/forms.ts'
import { findRegister, REGISTER, trailTo } from './known-register.ts'
import { makeStatusPaper, type OfSource, Undone } from './make-status-paper.ts'
import type { Register } from './register.ts'
import { keepsRegister } from './snapshots.ts'
import { findChoices } from './status-paper-choices.ts'
import {
  choiceForm,
  REFUSALS,
  textsOfChoice,
  textsOfTyped,
  type TypedChoice,
  wantedOf,
} from './status-paper-form.ts'
import { StatusPaperView } from './views/status-paper.tsx'

export function statusPaperRoutes(registers: readonly Register[]): Hono<Env> {
  const routes = new Hono<Env>()
  routes.get(paths.makeStatusPaper(REGISTER), signedInOnly, async (c) => {
    const of = findSource(c, registers, c.req.query('kilde'))
    return of === null ? notFoundPage(c) : withKeeper(c, of.register, () => formPage(c, of, {}, []))
  })
  routes.post(paths.makeStatusPaper(REGISTER), signedInOnly, async (c) => {
    const typed = await c.req.parseBody()
    const of = findSource(c, registers, String(typed['kilde'] ?? ''))
    return of === null ? notFoundPage(c) : withKeeper(c, of.register, () => savePaper(c, of))
  })
  return routes
}

/** Where nothing is asked for, the register's first. */
function findSource(
  c: Context<Env>,
  registers: readonly Register[],
  key: string | undefined,
): OfSource | null {
  const register = findRegister(c, registers)
  const sources = register?.papers ?? []
  const source = key ? sources.find((each) => each.key === key) : sources[0]
  return register === null || source === undefined || c.var.reader.person?.isEmployee !== true
    ? null
    : { register, source }
}

/** Who does not keep the whole register may not see all its rows, and the paper would say too little. */
async function withKeeper(
  c: Context<Env>,
  register: Register,
  show: () => Promise<Response>,
): Promise<Response> {
  if (await read(c, (tx) => keepsRegister(tx, register.key))) return show()
  return refusalPage(c, {
    status: 403,
    title: 'Kun for dem, der fører registret',
    text: 'Sagens tal skal være regnet af hele registret. Bed en af dem, der fører det, om at lave sagen.',
    next: { href: paths.registerKeepers(register.key), text: 'Se, hvem der fører registret' },
  })
}

async function formPage(
  c: Context<Env>,
  { register, source }: OfSource,
  typed: TypedChoice,
  errors: readonly FieldError[],
): Promise<Response> {
  const { municipality, person } = c.var.reader
  if (person === null) return notFoundPage(c)
  const found = await read(c, async (tx) => ({
    choices: await findChoices(tx, municipality.id, person, register.key, today()),
    draft: await source.draft(tx, { municipality: municipality.id, on: today() }),
  }))
  return page(
    c,
    {
      title: `Lav statussag · ${register.title}`,
      trail: trailTo(register),
      status: errors.length > 0 ? 422 : 200,
    },
    <StatusPaperView
      action={paths.makeStatusPaper(register.key)}
      hidden={{ kilde: source.key }}
      lead="Kladden bliver skrevet af registrets tal, som de er nu. Bagefter retter du den som andre oplæg."
      {...{ source, typed, errors }}
      {...found}
    />,
  )
}

async function savePaper(c: Context<Env>, of: OfSource): Promise<Response> {
  const reading = await readForm(c, choiceForm)
  if (!reading.accepted) return formPage(c, of, textsOfTyped(reading.typed), reading.errors)
  const { id: municipality } = c.var.reader.municipality
  const wanted = wantedOf(reading.value, today())
  const answer = await write(c, (tx, person) => makeStatusPaper(tx, municipality, person, of, wanted)).catch(
    (error: unknown) => {
      if (error instanceof Undone) return error.refusal
      throw error
    },
  )
  if (typeof answer === 'number') return c.redirect(paths.paper(answer), 303)
  return formPage(c, of, textsOfChoice(reading.value), [REFUSALS[answer]])
}
