/** Says at its address that something was here and was taken back. Asked only where there is no page for the reader. */
import type { Context, MiddlewareHandler } from 'hono'
import { writeDate } from '../language/dates.ts'
import { page } from '../organisation/page.tsx'
import { type Env, read } from '../organisation/reader.ts'
import { paths } from '../paths.ts'
import { getTombstone, type Thing, type Tombstone } from './withdraw.ts'

const PLACES: { kind: Thing['kind'] | 'form'; pattern: RegExp }[] = [
  { kind: 'meeting', pattern: new RegExp(`^${paths.meeting('(\\d{1,15})')}(?:/fil/[a-z]+)?$`, 'u') },
  { kind: 'form', pattern: new RegExp(`^${paths.minutesFile('(\\d{1,15})')}$`, 'u') },
  { kind: 'item', pattern: new RegExp(`^${paths.item('(\\d{1,15})')}$`, 'u') },
  { kind: 'attachment', pattern: new RegExp(`^${paths.attachment('(\\d{1,15})')}$`, 'u') },
]

export const tombstones: MiddlewareHandler<Env> = async (c, next) => {
  await next()
  if (c.res.status !== 404 || c.req.method !== 'GET') return
  for (const { kind, pattern } of PLACES) {
    const id = pattern.exec(c.req.path)?.[1]
    if (id === undefined) continue
    const found = await read(c, (tx) => getTombstone(tx, kind, Number(id)))
    if (found === null) return
    const answer = await tombstonePage(c, found)
    c.res = undefined
    c.res = answer
    return
  }
}

const KINDS: Record<Thing['kind'], string> = {
  meeting: 'Mødet er trukket tilbage',
  item: 'Punktet er trukket tilbage',
  attachment: 'Bilaget er trukket tilbage',
}

function tombstonePage(c: Context<Env>, { kind, label, reason, on }: Tombstone): Promise<Response> {
  return page(
    c,
    { title: KINDS[kind], trail: [{ href: paths.meetings, text: 'Møder' }], status: 410 },
    <>
      <h1>{KINDS[kind]}</h1>
      <p class="lead">
        {label} var offentligt her. Det blev trukket tilbage den {writeDate(on)}.
      </p>
      <p>
        <strong>Grunden:</strong> {reason}
      </p>
      <p>De filer, som alle kunne hente, er slettet.</p>
    </>,
  )
}
