/** Pages of registers: all of them, one with its lists, the rows of a list, and a list as a file. */
import { type Context, Hono } from 'hono'
import { sql } from 'kysely'
import { notFoundPage, page } from '../../organisation/page.tsx'
import { type Env, read, signedInOnly } from '../../organisation/reader.ts'
import { fill } from '../../organisation/slots.ts'
import { paths } from '../../paths.ts'
import type { Transaction } from '../../platform/database.ts'
import { sendList } from './export.ts'
import { frontFigures } from './front-figures.tsx'
import { findList, findRegister, LIST, type OfList, REGISTER, trailTo } from './known-register.ts'
import { type Choices, readNames } from './names.ts'
import type { Field, Register, RegisterList, Value } from './register.ts'
import { countOfList, listRows, type RowFilter } from './rows.ts'
import { chosen, isNamed, readValue } from './values.ts'
import { FrontView, RegistersView } from './views/front.tsx'
import { ListView } from './views/list.tsx'

const FORMS = ':form{csv|xlsx|json}'

export function listRoutes(registers: readonly Register[]): Hono<Env> {
  const routes = new Hono<Env>()
  routes.get(paths.registers, signedInOnly, (c) =>
    page(c, { title: 'Registre' }, <RegistersView registers={registers} />),
  )
  routes.get(paths.register(REGISTER), signedInOnly, (c) => {
    const register = findRegister(c, registers)
    return register === null ? notFoundPage(c) : frontPage(c, register)
  })
  routes.get(paths.registerFile(REGISTER, LIST, FORMS), signedInOnly, async (c) => {
    const of = findList(c, registers)
    if (of === null) return notFoundPage(c)
    const names = await read(c, (tx) => namesOf(tx, c, of))
    return sendList(c, of, {
      filter: filterOf(c, of.list, names),
      names,
      form: c.req.param('form') ?? 'csv',
    })
  })
  routes.get(paths.registerList(REGISTER, LIST), signedInOnly, (c) => {
    const of = findList(c, registers)
    return of === null ? notFoundPage(c) : listPage(c, of)
  })
  return routes
}

async function frontPage(c: Context<Env>, register: Register): Promise<Response> {
  const { municipality } = c.var.reader
  const counts = await read(c, async (tx) => {
    const found: number[] = []
    for (const list of register.lists) found.push(await countOfList(tx, municipality.id, list))
    return found
  })
  const sections = await fill([...(register.sections ?? []), frontFigures], c, { register })
  return page(
    c,
    { title: register.title, trail: trailTo(register).slice(0, 1), measure: 'working' },
    <FrontView
      register={register}
      counts={counts}
      sections={sections}
      isAdministrator={c.var.reader.person?.isAdministrator === true}
    />,
  )
}

async function listPage(c: Context<Env>, of: OfList): Promise<Response> {
  const { municipality } = c.var.reader
  const found = await read(c, async (tx) => {
    const names = await namesOf(tx, c, of)
    const filter = filterOf(c, of.list, names)
    const { rows } = await sql<{ may: boolean }>`select app.may_add_row(${of.list.table}) as may`.execute(tx)
    return {
      names,
      filter,
      mayAdd: rows[0]?.may ?? false,
      ...(await listRows(tx, municipality.id, of.list, filter)),
    }
  })
  return page(
    c,
    { title: `${of.list.title} · ${of.register.title}`, trail: trailTo(of.register), measure: 'working' },
    <ListView {...of} {...found} />,
  )
}

const namesOf = (tx: Transaction, c: Context<Env>, { register, list }: OfList): Promise<Choices> =>
  readNames(tx, c.var.reader.municipality.id, register, [list])

/** Reads the question; what cannot be read narrows nothing. */
function filterOf(c: Context<Env>, list: RegisterList, names: Choices): RowFilter {
  const equal: Record<string, Value> = {}
  for (const field of list.fields.filter(({ filter }) => filter)) {
    const asked = c.req.query(field.column)
    const value = asked ? askedValue(field, asked, names) : null
    if (value !== null) equal[field.column] = value
  }
  const number = Math.trunc(Number(c.req.query('side') ?? 1)) || 1
  return {
    equal,
    words: (c.req.query('q') ?? '').trim().slice(0, 100),
    page: Math.min(Math.max(number, 1), 200),
  }
}

function askedValue(field: Field, asked: string, names: Choices): Value {
  const reading = readValue(
    { ...field, required: false },
    isNamed(field) && /^\d+$/u.test(asked) ? chosen(Number(asked)) : asked,
    names,
  )
  return 'value' in reading ? reading.value : null
}
