/** The one list, as a page and as files. */
import { type Context, Hono } from 'hono'
import { writeCsv } from '../../documents/sheets/write-sheet.ts'
import { today } from '../../organisation/administration.tsx'
import { notFoundPage, page } from '../../organisation/page.tsx'
import { type Env, read, signedInOnly } from '../../organisation/reader.ts'
import { paths } from '../../paths.ts'
import type { LoopSlots } from '../slots.ts'
import { canFollowUp, canMake } from './access.ts'
import { cellsOf, COLUMNS, fileRow } from './files.ts'
import { getOneList, listAll, listAsked } from './one-list.ts'
import { listBodies, listUnits } from './owners.ts'
import { getCommitment } from './queries.ts'
import { OneListView } from './views/list.tsx'

export function listPages({ owedSources }: Pick<LoopSlots, 'owedSources'>): Hono<Env> {
  const routes = new Hono<Env>()
  routes.get(paths.followup, signedInOnly, (c) => listPage(c, owedSources))
  for (const form of ['csv', 'json'] as const)
    routes.get(paths.followupFile(form), signedInOnly, (c) => listFile(c, form, owedSources))
  return routes
}

async function listPage(c: Context<Env>, sources: LoopSlots['owedSources']): Promise<Response> {
  const { municipality, person } = c.var.reader
  if (person === null || !canFollowUp(person)) return notFoundPage(c)
  const place = { municipality: municipality.id, personId: person.id, today: today() }
  const asked = listAsked.parse(c.req.query())
  const answered = Number(c.req.query('besvaret'))
  const found = await read(c, async (tx) => ({
    list: await getOneList(tx, place, asked, sources),
    units: await listUnits(tx, municipality.id),
    bodies: await listBodies(tx, municipality.id),
    answered: Number.isSafeInteger(answered) && answered > 0 ? await getCommitment(tx, municipality.id, person.id, answered) : null, // prettier-ignore
  }))
  const { list, units, bodies } = found
  const told = found.answered === null ? null : (found.answered.returnsTo ?? found.answered.body)
  return page(
    c,
    { title: 'Opfølgning', measure: 'working' },
    <OneListView {...{ list, units, bodies, told }} mayMake={canMake(person)} today={place.today} />,
  )
}

async function listFile(
  c: Context<Env>,
  form: 'csv' | 'json',
  sources: LoopSlots['owedSources'],
): Promise<Response> {
  const { municipality, person } = c.var.reader
  if (person === null || !canFollowUp(person)) return notFoundPage(c)
  const place = { municipality: municipality.id, personId: person.id, today: today() }
  const entries = await read(c, (tx) => listAll(tx, place, listAsked.parse(c.req.query()), sources))
  const { publicUrl } = c.var.site
  const rows = entries.map((entry) =>
    fileRow(entry, (path) => new URL(path, publicUrl).href, paths.commitment),
  )
  c.header('Cache-Control', 'private, no-store')
  c.header('Content-Disposition', `attachment; filename="opfoelgning-${place.today}.${form}"`)
  if (form === 'json') return c.json({ dato: place.today, opfoelgning: rows })
  c.header('Content-Type', 'text/csv; charset=utf-8')
  return c.body(writeCsv([[...COLUMNS], ...rows.map(cellsOf)]))
}
