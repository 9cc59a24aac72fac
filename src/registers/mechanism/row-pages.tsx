/** Pages of one row: what it says and was before, its form, and taking it out. */
import { type Context, Hono } from 'hono'
import { notFoundPage, page } from '../../organisation/page.tsx'
import { type Env, read, signedInOnly, write } from '../../organisation/reader.ts'
import { paths } from '../../paths.ts'
import { refusalOf } from '../../platform/database-refusal.ts'
import type { FieldError } from '../../platform/web/forms.ts'
import { findList, LIST, type OfList, REGISTER, ROW, trailTo } from './known-register.ts'
import { readNames } from './names.ts'
import type { Register } from './register.ts'
import { getRow, listChanges, type RowOfPage } from './rows.ts'
import { formTextOf, writeValue } from './values.ts'
import { RowFormView, RowView } from './views/row.tsx'
import { addRow, changeRow, readRow, removeRow, type RowRefusal } from './write-row.ts'

export function rowRoutes(registers: readonly Register[]): Hono<Env> {
  const routes = new Hono<Env>()
  const of = (show: (c: Context<Env>, of: OfList) => Promise<Response>) => (c: Context<Env>) => {
    const found = findList(c, registers)
    return found === null ? notFoundPage(c) : show(c, found)
  }
  const byHand = (show: (c: Context<Env>, of: OfList) => Promise<Response>) =>
    of((c, found) => (found.list.byHand === false ? notFoundPage(c) : show(c, found)))
  routes.use(`${paths.registers}/*`, signedInOnly)
  routes.get(
    paths.newRegisterRow(REGISTER, LIST),
    byHand((c, found) => formPage(c, found, { id: null })),
  )
  routes.post(
    paths.newRegisterRow(REGISTER, LIST),
    byHand((c, found) => saveRow(c, found, null)),
  )
  routes.get(paths.registerRow(REGISTER, LIST, ROW), of(rowPage))
  routes.get(
    paths.registerRowForm(REGISTER, LIST, ROW),
    byHand((c, found) => formPage(c, found, { id: idOf(c) })),
  )
  routes.post(
    paths.registerRowForm(REGISTER, LIST, ROW),
    byHand((c, found) => saveRow(c, found, idOf(c))),
  )
  routes.post(paths.removeRegisterRow(REGISTER, LIST, ROW), byHand(takeOut))
  return routes
}

const idOf = (c: Context<Env>) => Number(c.req.param('id'))

async function rowPage(c: Context<Env>, of: OfList, refused?: string): Promise<Response> {
  const { municipality } = c.var.reader
  const found = await read(c, async (tx) => {
    const row = await getRow(tx, municipality.id, of.list, idOf(c))
    if (row === null) return null
    const names = await readNames(tx, municipality.id, of.register, [of.list])
    return { row, names, changes: await listChanges(tx, municipality.id, of.list, row.id) }
  })
  if (found === null) return notFoundPage(c)
  const title = titleOf(of, found.row, found.names)
  return page(
    c,
    { title, trail: trailTo(of.register, of.list), status: refused ? 409 : 200 },
    <RowView {...of} {...found} title={title} refused={refused} />,
  )
}

function titleOf({ list }: OfList, row: RowOfPage, names: Parameters<typeof writeValue>[2]): string {
  const field = list.fields.find(({ column }) => column === list.titleColumn)
  const text = field ? writeValue(field, row.values[field.column] ?? null, names) : row.title
  return text === '' ? list.title : text
}

interface Form {
  id: number | null
  typed?: Record<string, string>
  state?: string
  errors?: readonly FieldError[]
}

async function formPage(c: Context<Env>, of: OfList, form: Form): Promise<Response> {
  const { municipality } = c.var.reader
  const found = await read(c, async (tx) => ({
    names: await readNames(tx, municipality.id, of.register, [of.list]),
    row: form.id === null ? null : await getRow(tx, municipality.id, of.list, form.id),
  }))
  if (form.id !== null && !found.row?.mayWrite) return notFoundPage(c)
  const { row } = found
  const now = row
    ? of.list.fields.map((field) => [field.column, formTextOf(field, row.values[field.column] ?? null)])
    : []
  const errors = form.errors ?? []
  const title = row === null ? `Tilføj ${of.list.one}` : `Ret ${titleOf(of, row, found.names)}`
  return page(
    c,
    { title, trail: trailTo(of.register, of.list), status: errors.length > 0 ? 422 : 200 },
    <RowFormView
      {...of}
      title={title}
      names={found.names}
      id={form.id}
      state={form.state ?? row?.state ?? ''}
      typed={form.typed ?? Object.fromEntries(now)}
      errors={errors}
    />,
  )
}

const REFUSALS: Record<RowRefusal | 'not-yours', string> = {
  taken: 'Den findes allerede. Ret den, der er der.',
  'changed-meanwhile':
    'En anden har rettet rækken imens. Åbn den igen, og se, hvad der står nu. Det, du har skrevet, står her endnu.',
  'not-yours': 'Du fører ikke registret for den enhed. Vælg en enhed, du fører det for.',
}

async function saveRow(c: Context<Env>, of: OfList, id: number | null): Promise<Response> {
  const body = await c.req.parseBody()
  const typed = Object.fromEntries(
    Object.entries(body).filter((each): each is [string, string] => typeof each[1] === 'string'),
  )
  const state = typed['tilstand'] ?? ''
  const refuse = (errors: readonly FieldError[]) => formPage(c, of, { id, typed, state, errors })
  const { municipality } = c.var.reader
  const names = await read(c, (tx) => readNames(tx, municipality.id, of.register, [of.list]))
  const reading = readRow(of.list, typed, names)
  if ('errors' in reading)
    return refuse(reading.errors.map(({ column, message }) => ({ field: column, message })))
  const answer = await tryToWrite<number | 'done' | RowRefusal>(() =>
    write(c, async (tx): Promise<number | 'done' | RowRefusal> =>
      id === null
        ? addRow(tx, municipality.id, of.list, reading.values)
        : changeRow(tx, municipality.id, of.list, { id, state, values: reading.values }),
    ),
  )
  const seenAt = answer === 'done' ? id : typeof answer === 'number' ? answer : null
  if (seenAt !== null) return c.redirect(paths.registerRow(of.register.key, of.list.key, seenAt), 303)
  const said = String(answer)
  return refuse([{ field: said === 'taken' ? (of.list.known[0] ?? null) : null, message: wordsOf(said) }])
}

const wordsOf = (refusal: string): string =>
  Object.hasOwn(REFUSALS, refusal) ? REFUSALS[refusal as keyof typeof REFUSALS] : refusal

/** What the database refuses, in words. */
async function tryToWrite<T>(work: () => Promise<T>): Promise<T | string> {
  try {
    return await work()
  } catch (error) {
    const refusal = refusalOf(error)
    if (refusal === null) throw error
    if (refusal.kind === 'rule')
      return `Rækken passer ikke med registrets regler${refusal.said ? `: ${refusal.said}` : ''}.`
    return refusal.kind === 'needed'
      ? 'Andre rækker bygger på den. Tag dem ud først.'
      : REFUSED_BY[refusal.kind]
  }
}

const REFUSED_BY = { 'not-allowed': 'not-yours', taken: 'taken' } as const

async function takeOut(c: Context<Env>, of: OfList): Promise<Response> {
  const { municipality } = c.var.reader
  const answer = await tryToWrite(() => write(c, (tx) => removeRow(tx, municipality.id, of.list, idOf(c))))
  if (typeof answer === 'string') return rowPage(c, of, wordsOf(answer))
  return answer ? c.redirect(paths.registerList(of.register.key, of.list.key), 303) : notFoundPage(c)
}
