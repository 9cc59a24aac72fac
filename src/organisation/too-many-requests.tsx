import type { Context } from 'hono'
import { refusalPage } from './page.tsx'
import type { Env } from './reader.ts'

/** Asked too often: says when to come back, to people and machines. */
export function tooManyRequests(c: Context<Env>, seconds: number): Promise<Response> {
  c.header('Retry-After', String(seconds))
  return refusalPage(c, {
    status: 429,
    title: 'For mange forsøg',
    text: `Der er kommet for mange forespørgsler herfra på kort tid. Vent ${seconds} ${seconds === 1 ? 'sekund' : 'sekunder'}, og prøv igen.`,
  })
}
