/** Attachments to be opened by those who may see them. */
import { type Context, Hono } from 'hono'
import { sql } from 'kysely'
import { notFoundPage } from '../organisation/page.tsx'
import { type Env, read } from '../organisation/reader.ts'
import { paths } from '../paths.ts'
import { log } from '../platform/log.ts'
import type { FileStore } from './files.ts'
import { downloadHeaders } from './media-types.ts'

export function pages(store: FileStore): Hono<Env> {
  const routes = new Hono<Env>()
  routes.get(paths.attachment(':id{[0-9]{1,15}}'), async (c) => {
    const { municipality } = c.var.reader
    const id = Number(c.req.param('id'))
    const { rows } = await read(c, (tx) =>
      sql<{ name: string; digest: Buffer; mediaType: string }>`
        select a.name, f.digest, f.media_type as "mediaType" from attachments a
        join files f on f.municipality_id = a.municipality_id and f.digest = a.file_digest
        where a.municipality_id = ${municipality.id} and a.id = ${id} and f.erased_at is null`.execute(tx),
    )
    const [file] = rows
    return file ? sendFile(c, store, file) : notFoundPage(c)
  })
  return routes
}

/** Sends the bytes of a file that the reader may have. */
export async function sendFile(
  c: Context<Env>,
  store: FileStore,
  file: { name: string; digest: Buffer; mediaType: string },
): Promise<Response> {
  try {
    const bytes = await store.stream(file.digest)
    return c.body(bytes, 200, downloadHeaders(file.mediaType, file.name))
  } catch (error) {
    log.error({ err: error }, 'the bytes of a file are gone')
    return notFoundPage(c)
  }
}
