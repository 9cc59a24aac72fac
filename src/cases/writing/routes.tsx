/** The connection by which several write one paper, and what keeps its pages true while they do. */
import { upgradeWebSocket } from '@hono/node-server'
import type { Context, MiddlewareHandler } from 'hono'
import { Hono } from 'hono'
import type * as Y from 'yjs'
import { notFoundPage } from '../../organisation/page.tsx'
import type { Env } from '../../organisation/reader.ts'
import { paths } from '../../paths.ts'
import type { Caller, Database } from '../../platform/database.ts'
import { checkPaper } from '../check-paper.ts'
import { findPaperToWrite, ID, today } from '../find-paper.ts'
import { hasText } from '../model.ts'
import { getPaper } from '../paper-queries.ts'
import { FindingsBySection } from '../views/writing.tsx'
import { readShared } from './shared-text.ts'
import type { SharedWriting } from './shared-writing.ts'
import { sharedName, type Writer } from './writer.ts'

const PAPER = new RegExp(`^${paths.paper('')}(\\d{1,15})(?:/|$)`, 'u')

/** A page of a paper says what is written in it at this moment; what its form saved is shown to those who write. */
export function settledPapers(writing: SharedWriting): MiddlewareHandler<Env> {
  return async (c, next) => {
    const [, id] = PAPER.exec(c.req.path) ?? []
    if (id === undefined || isUpgrade(c)) return next()
    const { municipality } = c.var.reader
    await writing.settleBefore(municipality.id, Number(id))
    await next()
    if (c.req.method === 'POST') await writing.settleAfter(municipality.id, Number(id))
    return undefined
  }
}

/** Any form may take a right away, in whatever room; whoever loses the right to write is cut off at once. */
export function cutOffAtOnce(writing: SharedWriting): MiddlewareHandler<Env> {
  return async (c, next) => {
    await next()
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD') writing.askRightsAgain()
  }
}

export function togetherRoutes(writing: SharedWriting): Hono<Env> {
  const routes = new Hono<Env>()
  routes.get(
    paths.paperTogether(`:id{${ID}}`),
    async (c, next) => {
      if (!isUpgrade(c)) return notFoundPage(c)
      if (writing.isClosed) return c.body(null, 503)
      if (!isOwnPage(c)) return c.body(null, 403)
      return (await findPaperToWrite(c)) === null ? notFoundPage(c) : next()
    },
    upgradeWebSocket((c) => {
      let socket: ReturnType<SharedWriting['connect']> | null = null
      return {
        onOpen: (_, { raw }) => {
          if (raw) socket = writing.connect(raw, c.req.raw, writerOfRequest(c))
        },
        onMessage: ({ data }) => {
          if (data instanceof ArrayBuffer) socket?.handleMessage(new Uint8Array(data))
        },
        onClose: ({ code, reason }) => socket?.handleClose({ code, reason }),
      }
    }),
  )
  return routes
}

const isUpgrade = (c: Context<Env>): boolean => c.req.header('upgrade')?.toLowerCase() === 'websocket'

/** Browsers let any site open a connection with our cookies; only its origin tells them apart. */
function isOwnPage(c: Context<Env>): boolean {
  const origin = c.req.header('origin')
  return origin === c.var.site.publicUrl.origin || origin === new URL(c.req.url).origin
}

function writerOfRequest(c: Context<Env>): Writer {
  const { person, municipality, caller } = c.var.reader
  if (person === null || caller.sessionDigest === undefined)
    throw new Error('Writing needs a signed-in person')
  return {
    paperId: Number(c.req.param('id')),
    municipality: municipality.id,
    person: { id: person.id, name: person.name },
    sessionDigest: caller.sessionDigest,
  }
}

/** What a page needs to open the connection. */
export const togetherOf = (c: Context<Env>, paperId: number) => ({
  address: paths.paperTogether(paperId),
  name: sharedName(c.var.reader.municipality.id, paperId),
})

/** The checks of the paper as it is written at this moment. */
export async function findingsOfShared(
  database: Database,
  caller: Caller,
  paperId: number,
  shared: Y.Doc,
): Promise<string | null> {
  const paper = await database.within(caller, (tx) => getPaper(tx, caller.municipality, paperId))
  if (paper === null) return null
  const sections = paper.sections.map((section) => {
    const document = hasText(section) ? readShared(shared, section.id) : null
    return document === null ? section : { ...section, document }
  })
  const findings = checkPaper({ ...paper, sections }, paper.meetingOn ?? today())
  const view = <FindingsBySection sections={sections.filter(hasText)} findings={findings} />
  return String(await view.toString())
}
