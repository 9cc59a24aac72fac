/** Where most are lost: the solutions in their order, beside the same time a year before. */
import { type Context, Hono } from 'hono'
import { today } from '../../organisation/administration.tsx'
import { page } from '../../organisation/page.tsx'
import { type Env, read, signedInOnly } from '../../organisation/reader.ts'
import { paths } from '../../paths.ts'
import { readPeriod } from '../mechanism/asked-period.ts'
import { yearBefore } from '../mechanism/figure-words.ts'
import { yearUntil } from './model.ts'
import { listRanked } from './queries.ts'
import { LAST_TWELVE, RankingView } from './views/ranking.tsx'

const KEY = 'selvbetjening'

export const pages = new Hono<Env>()
pages.get(paths.selfServiceRanking, signedInOnly, (c) => rankingPage(c))

async function rankingPage(c: Context<Env>): Promise<Response> {
  const { id: municipality } = c.var.reader.municipality
  const day = today()
  const { periode = LAST_TWELVE } = c.req.query()
  const asked = periode === LAST_TWELVE ? null : readPeriod({ periode }, day)
  const period = asked?.period ?? yearUntil(day)
  const [ranked, before] = await read(c, async (tx) => [
    await listRanked(tx, { municipality, ...period }),
    await listRanked(tx, { municipality, ...yearBefore(period) }),
  ])
  return page(
    c,
    {
      title: 'Hvor flest falder fra',
      trail: [
        { href: paths.registers, text: 'Registre' },
        { href: paths.register(KEY), text: 'Selvbetjening' },
      ],
      measure: 'working',
    },
    <RankingView
      ranked={ranked}
      before={before}
      period={period}
      chosen={asked?.chosen ?? LAST_TWELVE}
      today={day}
    />,
  )
}
