/** What goes on now, for those who lead: followed live, with the orders that move a call or free a desk; and screens for the wall. */
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { ACT } from '../../../organisation/administration.tsx'
import { notFoundPage, page } from '../../../organisation/page.tsx'
import { type Env, read } from '../../../organisation/reader.ts'
import { paths } from '../../../paths.ts'
import type { FieldError } from '../../../platform/web/forms.ts'
import { leadersOnly } from '../../access.ts'
import { placeOrder } from '../../call-control/order.ts'
import type { Order } from '../../distributor/model.ts'
import { addBoard, listBoards, removeBoard } from '../wall/boards.ts'
import { getOverview } from './queries.ts'
import { OverviewView } from './views.tsx'

export function overviewRoutes(): Hono<Env> {
  const routes = new Hono<Env>()
  routes.get(paths.contactOverview, leadersOnly, (c) => overviewPage(c))
  routes.post(paths.contactOverview, leadersOnly, (c) => act(c))
  return routes
}

interface Shown {
  errors?: readonly FieldError[]
  /** Address of a screen that was just made: shown once. */
  newBoard?: string
}

async function overviewPage(c: Context<Env>, { errors = [], newBoard }: Shown = {}): Promise<Response> {
  const municipality = c.var.reader.municipality.id
  const found = await read(c, async (tx) => ({
    now: await getOverview(tx, municipality),
    boards: await listBoards(tx, municipality),
  }))
  return page(
    c,
    {
      title: 'Overblik',
      trail: [{ href: paths.contact, text: 'Kontaktcenter' }],
      measure: 'working',
      status: errors.length > 0 ? 422 : 200,
    },
    <OverviewView {...found} errors={errors} newBoard={newBoard ?? null} />,
  )
}

const call = z.uuid()
const id = z.coerce.number().int().positive()
const forms = {
  flyt: z
    .object({ opkald: call, koe: id })
    .transform(({ opkald, koe }): Order => ({ kind: 'move', call: opkald, queue: koe })),
  'traek-tilbage': z
    .object({ opkald: call })
    .transform(({ opkald }): Order => ({ kind: 'withdraw-callback', call: opkald })),
  'log-af': z.object({ plads: id }).transform(({ plads }): Order => ({ kind: 'sign-out', desk: plads })),
} as const
const isOrder = (name: string): name is keyof typeof forms => Object.hasOwn(forms, name)

async function act(c: Context<Env>): Promise<Response> {
  const typed = await c.req.parseBody()
  const name = String(typed[ACT] ?? '')
  if (name === 'ny-skaerm' || name === 'fjern-skaerm') return actOnBoards(c, name, typed)
  if (!isOrder(name)) return notFoundPage(c)
  const order = forms[name].safeParse(typed)
  if (!order.success) return notFoundPage(c)
  const refusal = await placeOrder(c, order.data)
  if (refusal !== null) return overviewPage(c, { errors: [{ field: 'overblik', message: refusal }] })
  return c.redirect(paths.contactOverview, 303)
}

async function actOnBoards(
  c: Context<Env>,
  name: 'ny-skaerm' | 'fjern-skaerm',
  typed: Readonly<Record<string, unknown>>,
): Promise<Response> {
  if (name === 'fjern-skaerm') {
    const board = id.safeParse(typed['skaerm'])
    if (!board.success) return notFoundPage(c)
    await removeBoard(c, board.data)
    return c.redirect(paths.contactOverview, 303)
  }
  const title = typeof typed['navn'] === 'string' ? typed['navn'].trim().slice(0, 80) : ''
  if (title === '')
    return overviewPage(c, { errors: [{ field: 'navn', message: 'Skriv, hvor skærmen hænger.' }] })
  const token = await addBoard(c, { title, dark: typed['tema'] === 'moerk' })
  return overviewPage(c, { newBoard: new URL(paths.contactWallOf(token), c.var.site.publicUrl).href })
}
