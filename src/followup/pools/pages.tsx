/** Every page of pools. */
import { type Context, Hono } from 'hono'
import { writeSheetOfYear } from './sheet.ts'
import { canSeePersons } from '../../organisation/access.ts'
import { type Filled, ID, takeAct, today, UNFILLED, valueOf } from '../../organisation/administration.tsx'
import type { SignedInPerson } from '../../organisation/model.ts'
import { notFoundPage, page } from '../../organisation/page.tsx'
import { type Env, read, signedInOnly } from '../../organisation/reader.ts'
import { paths } from '../../paths.ts'
import type { Transaction } from '../../platform/database.ts'
import { listBodyChoices } from '../../cases/queries.ts'
import { actsOnPool, actsOnYear, NEW_POOL } from './acts.ts'
import { getFullPool, listPools, yearOf } from './queries.ts'
import { NewPoolView, PoolsView, PoolView } from './views/pools.tsx'
import { PoolYearView } from './views/pool-year.tsx'

const POOLS = { href: paths.pools, text: 'Puljer' }

export function poolPages(): Hono<Env> {
  const routes = new Hono<Env>()
  const one = `:id{${ID}}`
  const year = ':aar{[0-9]{4}}'
  routes.get(paths.pools, signedInOnly, (c) => poolsPage(c))
  routes.get(paths.newPool, signedInOnly, (c) => newPoolPage(c, UNFILLED))
  routes.post(paths.newPool, signedInOnly, (c) =>
    takeAct(c, NEW_POOL, paths.pools, (filled) => newPoolPage(c, filled)),
  )
  routes.get(paths.pool(one), signedInOnly, (c) => poolPage(c, UNFILLED))
  routes.post(paths.pool(one), signedInOnly, (c) => {
    const id = Number(c.req.param('id'))
    return takeAct(c, actsOnPool(id), paths.pool(id), (filled) => poolPage(c, filled))
  })
  routes.get(paths.poolYear(one, year), signedInOnly, (c) => yearPage(c, UNFILLED))
  routes.post(paths.poolYear(one, year), signedInOnly, (c) => {
    const [id, of] = [Number(c.req.param('id')), Number(c.req.param('aar'))]
    return takeAct(c, actsOnYear(id, of), paths.poolYear(id, of), (filled) => yearPage(c, filled))
  })
  routes.get(paths.poolYearFile(one, year), signedInOnly, (c) => yearFile(c))
  return routes
}

/** Bodies for whose pools the person is keeper: the policies `pools_kept`. */
async function keptBodies(tx: Transaction, municipality: number, person: SignedInPerson | null) {
  const all = await listBodyChoices(tx, municipality)
  return all.filter(
    ({ id }) => person?.isAdministrator === true || (person?.secretaryBodies.includes(id) ?? false),
  )
}

async function poolsPage(c: Context<Env>): Promise<Response> {
  const { person, municipality } = c.var.reader
  if (!canSeePersons(person)) return notFoundPage(c)
  const thisYear = Number(today().slice(0, 4))
  const asked = Number(c.req.query('aar'))
  const year = Number.isInteger(asked) && asked >= 1990 && asked <= 2100 ? asked : thisYear
  const found = await read(c, async (tx) => {
    const full = []
    for (const { id } of await listPools(tx, municipality.id)) {
      const pool = await getFullPool(tx, municipality.id, id)
      if (pool !== null) full.push(pool)
    }
    return { full, mayMake: (await keptBodies(tx, municipality.id, person)).length > 0 }
  })
  return page(
    c,
    { title: 'Puljer', measure: 'working' },
    <PoolsView
      year={year}
      pools={found.full.map((full) => ({ pool: full.pool, balance: yearOf(full, year)?.balance ?? null }))}
      mayMake={found.mayMake}
    />,
  )
}

async function newPoolPage(c: Context<Env>, filled: Filled): Promise<Response> {
  const { person, municipality } = c.var.reader
  const bodies = await read(c, (tx) => keptBodies(tx, municipality.id, person))
  if (bodies.length === 0) return notFoundPage(c)
  return page(
    c,
    { title: 'Ny pulje', trail: [POOLS], status: filled.errors.length > 0 ? 422 : 200 },
    <NewPoolView bodies={bodies} errors={filled.errors} text={(name) => valueOf(filled, 'ny', name)} />,
  )
}

async function poolPage(c: Context<Env>, filled: Filled): Promise<Response> {
  const { municipality } = c.var.reader
  const full = await read(c, (tx) => getFullPool(tx, municipality.id, Number(c.req.param('id'))))
  if (full === null) return notFoundPage(c)
  return page(
    c,
    { title: full.pool.name, trail: [POOLS], status: filled.errors.length > 0 ? 422 : 200 },
    <PoolView
      pool={full.pool}
      years={full.pool.years.flatMap(({ year }) => yearOf(full, year) ?? [])}
      filled={filled}
      nextYear={Number(today().slice(0, 4)) + 1}
    />,
  )
}

async function findYear(c: Context<Env>) {
  const { municipality } = c.var.reader
  const full = await read(c, (tx) => getFullPool(tx, municipality.id, Number(c.req.param('id'))))
  const shown = full === null ? null : yearOf(full, Number(c.req.param('aar')))
  return full === null || shown === null ? null : { pool: full.pool, shown }
}

async function yearPage(c: Context<Env>, filled: Filled): Promise<Response> {
  const found = await findYear(c)
  if (found === null) return notFoundPage(c)
  const { pool, shown } = found
  const title = `${pool.name} ${shown.year.year}`
  const trail = [POOLS, { href: paths.pool(pool.id), text: pool.name }]
  return page(
    c,
    { title, trail, measure: 'working', status: filled.errors.length > 0 ? 422 : 200 },
    <PoolYearView pool={pool} shown={shown} filled={filled} today={today()} />,
  )
}

async function yearFile(c: Context<Env>): Promise<Response> {
  const found = await findYear(c)
  if (found === null) return notFoundPage(c)
  c.header('Content-Type', 'text/csv; charset=utf-8')
  c.header(
    'Content-Disposition',
    `attachment; filename="pulje-${found.pool.id}-${found.shown.year.year}.csv"`,
  )
  c.header('Cache-Control', 'private, no-store')
  return c.body(writeSheetOfYear(found.shown))
}
