/** What becomes of errors: refusals are pages that say what to do, faults are logged once with a number the user sees. */
import type { Context, ErrorHandler, MiddlewareHandler } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { paths } from '../paths.ts'
import { log } from '../platform/log.ts'
import { NoAnswer } from '../platform/patience.ts'
import type { Assets } from '../platform/web/assets.ts'
import { LinkButton } from '../ui/buttons.tsx'
import { Layout } from '../ui/layout.tsx'
import { type Env, NoMunicipality } from './reader.ts'

type PageAssets = Pick<Assets, 'stylesheet' | 'script' | 'icon'>

interface BarePage {
  title: string
  text: string
  /** By which those who keep the program find the fault in its log. */
  reference?: string
}

/** A page that needs neither database nor reader, for when those are what is wrong. */
export async function barePage(assets: PageAssets, { title, text, reference }: BarePage): Promise<string> {
  const around = { municipality: 'Sagsgang', navigation: [], path: '', signedIn: null, ...assets }
  const html = await (
    <Layout around={around} title={title} ownSearch>
      <h1>{title}</h1>
      <p class="lead">{text}</p>
      {reference ? (
        <p>
          Oplys dette nummer, hvis du kontakter kommunen om fejlen: <strong>{reference}</strong>
        </p>
      ) : null}
      <p>
        <LinkButton href={paths.front} turbo={false}>
          Gå til forsiden
        </LinkButton>
      </p>
    </Layout>
  ).toString()
  return html
}

/** Tells the caller the number under which its request stands in the log. */
export const exposeRequestId: MiddlewareHandler<Env> = async (c, next) => {
  await next()
  c.res.headers.set('X-Request-Id', c.var.requestId)
}

const REFUSALS: Record<number, BarePage> = {
  400: {
    title: 'Det kunne ikke læses',
    text: 'Det, der blev sendt, var ikke, som siden venter det. Prøv igen fra siden selv.',
  },
  403: {
    title: 'Formularen blev ikke modtaget',
    text: 'Den blev sendt fra en anden side end denne. Gå tilbage, genindlæs siden, og prøv igen.',
  },
  413: { title: 'Det er for stort', text: 'Det, der blev sendt, fylder for meget. Send mindre ad gangen.' },
}

/** Answers what is thrown while a request is answered. */
export function answerError(assets: PageAssets): ErrorHandler<Env> {
  return async (error, c) => {
    c.header('Cache-Control', 'private, no-store')
    if (error instanceof NoMunicipality) return noMunicipality(assets, c)
    const refusal = error instanceof HTTPException ? REFUSALS[error.status] : undefined
    // The rest of what is too big is not read, so nothing more can come on that connection.
    if (error instanceof HTTPException && error.status === 413) c.header('Connection', 'close')
    if (error instanceof HTTPException && refusal)
      return c.html(await barePage(assets, refusal), error.status)
    const reference = c.var.requestId.slice(0, 8).toUpperCase()
    log.error({ err: error, request: c.var.requestId, reference }, 'a request failed')
    if (error instanceof NoAnswer) return noAnswerPage(assets, c, reference)
    return faultPage(assets, c, reference)
  }
}

async function faultPage(assets: PageAssets, c: Context<Env>, reference: string): Promise<Response> {
  const html = await barePage(assets, {
    title: 'Noget gik galt',
    text: 'Det er en fejl i programmet, ikke noget du har gjort. Prøv igen om lidt.',
    reference,
  })
  return c.html(html, 500)
}

async function noAnswerPage(assets: PageAssets, c: Context<Env>, reference: string): Promise<Response> {
  const html = await barePage(assets, {
    title: 'Databasen svarer ikke',
    text: 'Siden kan ikke vises lige nu. Prøv igen om lidt. Var du ved at gemme noget, så se efter, om det er gemt.',
    reference,
  })
  c.header('Retry-After', '10')
  return c.html(html, 503)
}

async function noMunicipality(assets: PageAssets, c: Context<Env>): Promise<Response> {
  const html = await barePage(assets, {
    title: 'Her er ingen kommune endnu',
    text: 'Sagsgang kører, men databasen er tom, eller ingen kommune har dette værtsnavn.',
  })
  return c.html(html, 503)
}
