/** The page of one agreement. */
import { type Context, Hono } from 'hono'
import { type Filled, ID, takeAct, today, UNFILLED } from '../../organisation/administration.tsx'
import { notFoundPage, page } from '../../organisation/page.tsx'
import { type Env, read, signedInOnly } from '../../organisation/reader.ts'
import { paths } from '../../paths.ts'
import { listIndicators } from '../projects/details.ts'
import { agreementActs } from './acts.ts'
import { listAgreements } from './queries.ts'
import { AgreementView } from './views/agreement.tsx'

export function agreementPages(): Hono<Env> {
  const routes = new Hono<Env>()
  const at = paths.agreement(`:id{${ID}}`)
  routes.get(at, signedInOnly, (c) => agreementPage(c, UNFILLED))
  routes.post(at, signedInOnly, (c) => {
    const id = Number(c.req.param('id'))
    return takeAct(c, agreementActs(id), paths.agreement(id), (filled) => agreementPage(c, filled))
  })
  return routes
}

async function agreementPage(c: Context<Env>, filled: Filled): Promise<Response> {
  const { municipality } = c.var.reader
  const id = Number(c.req.param('id'))
  const found = await read(c, async (tx) => {
    const [agreement] = await listAgreements(tx, municipality.id, { id })
    return agreement && { agreement, indicators: await listIndicators(tx, municipality.id) }
  })
  if (found === undefined) return notFoundPage(c)
  const { agreement } = found
  return page(
    c,
    {
      title: `Aftale: ${agreement.unit} ${agreement.year}`,
      trail: [
        { href: paths.registers, text: 'Registre' },
        { href: paths.register('aftaler'), text: 'Aftaler' },
      ],
      status: filled.errors.length > 0 ? 422 : 200,
    },
    <AgreementView {...found} filled={filled} today={today()} />,
  )
}
