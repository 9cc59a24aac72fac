/** Atom feeds of what everyone may read: of a body, and of a subject. The same for every reader, signed in or not. */
import { createHash } from 'node:crypto'
import { type Context, Hono } from 'hono'
import { sql } from 'kysely'
import { writeDate } from '../language/dates.ts'
import { notFoundPage } from '../organisation/page.tsx'
import type { Env } from '../organisation/reader.ts'
import { paths } from '../paths.ts'
import type { Transaction } from '../platform/database.ts'
import { getSubjectThread } from '../search/subject-thread.ts'

interface Entry {
  /** Address on the site. */
  path: string
  title: string
  /** ISO date of the meeting. */
  on: string
  summary: string
}

interface Feed {
  title: string
  /** The page of which it is a feed. */
  page: string
  entries: Entry[]
}

/** So many are new between two looks of the slowest reader. */
const MOST_ENTRIES = 50

export function feedRoutes(): Hono<Env> {
  const routes = new Hono<Env>()
  routes.get(paths.bodyFeed(':file{[0-9]{1,15}[.]atom}'), (c) =>
    answer(c, (tx) =>
      feedOfBody(tx, c.var.reader.municipality.id, Number.parseInt(c.req.param('file') ?? '', 10)),
    ),
  )
  routes.get(`${paths.subjectFeed('')}:file{.+[.]atom}`, (c) =>
    answer(c, (tx) =>
      feedOfSubject(tx, c.var.reader.municipality.id, (c.req.param('file') ?? '').replace(/[.]atom$/u, '')),
    ),
  )
  return routes
}

/** Read as everyone, whoever asks. */
async function answer(c: Context<Env>, read: (tx: Transaction) => Promise<Feed | null>): Promise<Response> {
  const { municipality } = c.var.reader
  const { databases, publicUrl } = c.var.site
  const feed = await databases.public.within({ municipality: municipality.id }, read)
  if (feed === null) return notFoundPage(c)
  const text = writeAtom(feed, { author: municipality.name, self: c.req.path, publicUrl })
  const tag = `W/"${createHash('sha1').update(text).digest('base64url')}"`
  const headers = { ETag: tag, 'Cache-Control': 'public, no-cache' }
  if (c.req.header('if-none-match') === tag) return c.body(null, 304, headers)
  return c.body(text, 200, { ...headers, 'Content-Type': 'application/atom+xml; charset=utf-8' })
}

async function feedOfBody(tx: Transaction, municipality: number, bodyId: number): Promise<Feed | null> {
  const { rows } = await sql<{ id: number; body: string; on: string; kind: string; titles: string[] }>`
    select m.id, b.name as body, m.held_on as on, m.kind, (
      select coalesce(json_agg(coalesce(i.title, 'Uden titel') order by i.position), '[]') from items i
      where i.municipality_id = m.municipality_id and i.meeting_id = m.id) as titles
    from meetings m join bodies b on b.municipality_id = m.municipality_id and b.id = m.body_id
    where m.municipality_id = ${municipality} and m.body_id = ${bodyId} order by m.held_on desc, m.id desc limit ${MOST_ENTRIES}`.execute(
    tx,
  )
  const [newest] = rows
  if (newest === undefined) return null
  return {
    title: newest.body,
    page: paths.body(bodyId),
    entries: rows.map(({ id, body, on, kind, titles }) => ({
      path: paths.meeting(id),
      title: `${kind === 'agenda' ? 'Dagsorden' : 'Referat'}: ${body}, ${writeDate(on)}`,
      on,
      summary: titles.join('; '),
    })),
  }
}

async function feedOfSubject(tx: Transaction, municipality: number, given: string): Promise<Feed> {
  const words = given.trim().slice(0, 100)
  const first = { words, page: 1, mentions: false }
  const thread = await getSubjectThread(tx, municipality, first)
  // Its pages begin with the oldest.
  const last =
    thread.pages > 1 ? await getSubjectThread(tx, municipality, { ...first, page: thread.pages }) : thread
  const before = thread.pages > 2 ? await getSubjectThread(tx, municipality, { ...first, page: thread.pages - 1 }) : thread // prettier-ignore
  const events = thread.pages > 1 ? [...before.events, ...last.events] : thread.events
  return {
    title: `Emne: ${words}`,
    page: paths.subjectThread(words),
    entries: events
      .toReversed()
      .slice(0, MOST_ENTRIES)
      .map(({ itemId, title, heldOn, bodyName, decisions }) => ({
        path: paths.item(itemId),
        title: title.map(({ text }) => text).join(''),
        on: heldOn,
        summary: [
          `${bodyName}, ${writeDate(heldOn)}.`,
          ...decisions.map(({ segments }) => segments.map(({ text }) => text).join('')),
        ].join(' '),
      })),
  }
}

/** RFC 4287. */
function writeAtom(
  { title, page, entries }: Feed,
  { author, self, publicUrl }: { author: string; self: string; publicUrl: URL },
): string {
  const at = (path: string) => escaped(new URL(path, publicUrl).href)
  const moment = (day: string) => `${day}T00:00:00Z`
  const newest = entries.reduce((latest, { on }) => (on > latest ? on : latest), '1970-01-01')
  const written = entries.map(
    (entry) =>
      `<entry><id>${at(entry.path)}</id><title>${escaped(entry.title)}</title><updated>${moment(entry.on)}</updated>` +
      `<link rel="alternate" type="text/html" href="${at(entry.path)}"/><summary>${escaped(entry.summary)}</summary></entry>`,
  )
  return (
    `<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="da"><id>${at(self)}</id>` +
    `<title>${escaped(title)}</title><author><name>${escaped(author)}</name></author><updated>${moment(newest)}</updated>` +
    `<link rel="self" type="application/atom+xml" href="${at(self)}"/><link rel="alternate" type="text/html" href="${at(page)}"/>` +
    `${written.join('')}</feed>\n`
  )
}

const SIGNS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Signs that XML forbids are left out. */
const escaped = (text: string) =>
  text
    .toWellFormed()
    // oxlint-disable-next-line no-control-regex -- they are what is looked for
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/gu, '')
    .replace(/[&<>"]/gu, (sign) => SIGNS[sign] ?? sign)
