/** The paper a route is about, in the reader's name. */
import type { Context } from 'hono'
import type { Env } from '../organisation/reader.ts'
import { read } from '../organisation/reader.ts'
import { paths } from '../paths.ts'
import { getPaper, type Paper } from './paper-queries.ts'

export const ID = '[0-9]{1,15}'

/** Null where there is none, or the reader may not see it. */
export function findPaper(c: Context<Env>): Promise<Paper | null> {
  const { municipality } = c.var.reader
  return read(c, (tx) => getPaper(tx, municipality.id, Number(c.req.param('id'))))
}

/** The same, for those with a task in it. */
export async function findPaperToWrite(c: Context<Env>): Promise<Paper | null> {
  const paper = await findPaper(c)
  return paper?.mayWrite === true ? paper : null
}

export function trailOf(paper: Paper) {
  return [
    { href: paths.cases, text: 'Sagsbehandling' },
    { href: paths.case(paper.caseId), text: `Sag ${paper.caseNumber}` },
  ]
}

/** The way to a page below the paper's own. */
export function trailBelow(paper: Paper) {
  return [...trailOf(paper), { href: paths.paper(paper.id), text: `Oplæg til ${paper.bodyName}` }]
}

const TODAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen', dateStyle: 'short' })

/** ISO date of today in Denmark. */
export const today = (): string => TODAY.format(new Date())
