/** Attachments to be opened by those who may see them. */
import { type Context, Hono } from 'hono'
import { sql } from 'kysely'
import { notFoundPage, refusalPage } from '../organisation/page.tsx'
import { type Env, read } from '../organisation/reader.ts'
import { paths } from '../paths.ts'
import { log } from '../platform/log.ts'
import type { FileStore } from './files.ts'
import { downloadHeaders } from './media-types.ts'
import { type Hindrance, hindranceOf } from './virus/check-files.ts'

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

/** Whoever sees that there is a file is told why it cannot be opened. */
function hinderedPage(c: Context<Env>, hindrance: Hindrance): Promise<Response> {
  return hindrance.is === 'waiting'
    ? refusalPage(c, {
        status: 409,
        title: 'Filen er ikke kontrolleret for virus endnu',
        text: 'Viruskontrollen svarede ikke, da filen blev lagt op. Den bliver kontrolleret, så snart det kan lade sig gøre. Prøv igen om lidt.',
      })
    : refusalPage(c, {
        status: 409,
        title: 'Filen kan ikke hentes',
        text: `Viruskontrollen sagde nej til filen: ${hindrance.name}. Den, der skriver oplægget, kan fjerne den.`,
      })
}

/** Sends the bytes of a file that the reader may have. */
export async function sendFile(
  c: Context<Env>,
  store: FileStore,
  file: { name: string; digest: Buffer; mediaType: string },
): Promise<Response> {
  const hindrance = await read(c, (tx) => hindranceOf(tx, file.digest, store.scanner !== null))
  if (hindrance !== null) return hinderedPage(c, hindrance)
  try {
    const bytes = await store.stream(file.digest)
    return c.body(bytes, 200, downloadHeaders(file.mediaType, file.name))
  } catch (error) {
    log.error({ err: error }, 'the bytes of a file are gone')
    return notFoundPage(c)
  }
}
