import type { Context } from 'hono'
import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { paths } from '../paths.ts'
import { readyPage, taggedPage } from '../platform/web/caching.ts'
import { ReadyHtml } from '../platform/web/ready-html.ts'
import { LinkButton } from '../ui/buttons.tsx'
import { Layout, type PageOptions } from '../ui/layout.tsx'
import type { Env } from './reader.ts'

/** Answers with a whole page: `content` inside the layout, with the reader's name and navigation around it. */
export async function page(
  c: Context<Env>,
  options: PageOptions & { status?: ContentfulStatusCode },
  content: Child | ReadyHtml,
): Promise<Response> {
  const { status = 200, ...shown } = options
  const { reader, site } = c.var
  const around = {
    municipality: reader.municipality.name,
    notice: reader.municipality.notice ?? null,
    navigation: site.navigationOf(reader.person),
    path: c.req.path,
    signedIn: reader.person?.name ?? null,
    ...site.assets,
  }
  const write = async (inside: Child) => {
    const layout = (
      <Layout around={around} {...shown}>
        {inside}
      </Layout>
    )
    return String(await layout.toString())
  }
  c.status(status)
  const tagged = status === 200 && reader.person === null && c.req.method === 'GET'
  if (content instanceof ReadyHtml) {
    const ready = await content.pageOf(JSON.stringify([around, shown]), async () => {
      const [before = '', after = ''] = (await write(raw(READY))).split(READY)
      return { before, after }
    })
    return readyPage(c, ready, tagged)
  }
  const html = await write(content)
  return tagged ? taggedPage(c, html) : c.html(html)
}

/** Where ready HTML goes; all else that is shown is escaped, so it stands nowhere else. */
const READY = '<ready-html></ready-html>'

/** A page that says why what was asked for is not to be had. Closed material and what never was get the same one. */
export function refusalPage(
  c: Context<Env>,
  refusal: {
    status: ContentfulStatusCode
    title: string
    text: string
    next?: { href: string; text: string }
  },
): Promise<Response> {
  const next = refusal.next ?? { href: paths.front, text: 'Gå til forsiden' }
  return page(
    c,
    { title: refusal.title, status: refusal.status },
    <>
      <h1>{refusal.title}</h1>
      <p class="lead">{refusal.text}</p>
      <p>
        <LinkButton href={next.href} turbo={false}>
          {next.text}
        </LinkButton>
      </p>
    </>,
  )
}

export function notFoundPage(c: Context<Env>): Promise<Response> {
  const mayHelp = c.var.reader.person === null ? ' Måske kan du se den, når du er logget ind.' : ''
  return refusalPage(c, {
    status: 404,
    title: 'Siden findes ikke',
    text: `Der er ingen side på denne adresse, eller du har ikke adgang til den.${mayHelp}`,
  })
}
