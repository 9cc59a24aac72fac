/** The wall board: by a session for those who work in the contact centre, by an address of its own for a screen. */
import { type Context, Hono } from 'hono'
import { notFoundPage } from '../../../organisation/page.tsx'
import { type Env, read } from '../../../organisation/reader.ts'
import { paths } from '../../../paths.ts'
import { agentsOnly } from '../../access.ts'
import { type BoardNow, getBoard, getBoardOf } from './boards.ts'
import { WallDocument } from './views.tsx'

export function wallRoutes(): Hono<Env> {
  const routes = new Hono<Env>()
  routes.get(paths.contactWall, agentsOnly, async (c) => {
    const board = await read(c, getBoard)
    return board === null
      ? notFoundPage(c)
      : show(c, { ...board, dark: c.req.query('tema') === 'moerk' }, true)
  })
  routes.get(paths.contactWallOf(':token{[A-Za-z0-9_-]{32}}'), async (c) => {
    const board = await read(c, (tx) => getBoardOf(tx, c.req.param('token') ?? ''))
    return board === null ? notFoundPage(c) : show(c, board, false)
  })
  return routes
}

function show(c: Context<Env>, board: BoardNow, followed: boolean): Response | Promise<Response> {
  c.header('Cache-Control', 'private, no-store')
  c.header('Referrer-Policy', 'no-referrer')
  return c.html(
    <WallDocument
      board={board}
      followed={followed}
      municipality={c.var.reader.municipality.name}
      assets={c.var.site.assets}
      now={new Date()}
    />,
  )
}
