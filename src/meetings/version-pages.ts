/** The files a meeting was read from, for the secretary of its body. */
import { Hono } from 'hono'
import { sql } from 'kysely'
import type { FileStore } from '../documents/files.ts'
import { sendFile } from '../documents/pages.ts'
import { notFoundPage } from '../organisation/page.tsx'
import { type Env, read, signedInOnly } from '../organisation/reader.ts'
import { paths } from '../paths.ts'

export function versionRoutes(store: FileStore): Hono<Env> {
  const routes = new Hono<Env>()
  routes.get(paths.meetingVersion(':id{[0-9]{1,15}}'), signedInOnly, async (c) => {
    const { municipality } = c.var.reader
    const id = Number(c.req.param('id'))
    // Row-level security: the body's secretary alone sees versions.
    const { rows } = await read(c, (tx) =>
      sql<{ name: string; digest: Buffer; mediaType: string }>`
        select v.file_name as name, f.digest, f.media_type as "mediaType" from meeting_versions v
        join files f on f.municipality_id = v.municipality_id and f.digest = v.file_digest
        where v.municipality_id = ${municipality.id} and v.id = ${id} and f.erased_at is null`.execute(tx),
    )
    const [file] = rows
    return file
      ? sendFile(c, store, { ...file, name: file.name.split('/').at(-1) ?? file.name })
      : notFoundPage(c)
  })
  return routes
}
