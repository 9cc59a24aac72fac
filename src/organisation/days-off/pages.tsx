import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { isOccasion } from '../../language/danish-holidays.ts'
import { WeekdayCalendar } from '../../language/weekdays.ts'
import { paths } from '../../paths.ts'
import { canKeepOrganisation } from '../access.ts'
import {
  act,
  administratorsOnly,
  type Filled,
  requiredDate,
  requiredText,
  takeAct,
  today,
  UNFILLED,
} from '../administration.tsx'
import { page } from '../page.tsx'
import { type Env, read } from '../reader.ts'
import { addDayOff, chooseYearly, removeDayOff } from './commands.ts'
import { listDaysOff } from './queries.ts'
import { DaysOffView } from './views.tsx'

/** When the town hall is closed: everyone may see it, administrators choose. */
export function daysOffPages(): Hono<Env> {
  const routes = new Hono<Env>()
  routes.get(paths.daysOff, (c) => daysOffPage(c, UNFILLED))
  routes.post(paths.daysOff, administratorsOnly, (c) =>
    takeAct(c, ACTS, paths.daysOff, (filled) => daysOffPage(c, filled)),
  )
  return routes
}

async function daysOffPage(c: Context<Env>, filled: Filled): Promise<Response> {
  const chosen = await read(c, listDaysOff)
  const asked = Number(c.req.query('aar'))
  const thisYear = Number(today().slice(0, 4))
  const year = asked >= 1900 && asked <= 2150 && Number.isInteger(asked) ? asked : thisYear
  const status = filled.errors.length > 0 ? 422 : 200
  return page(
    c,
    { title: 'Fridage', status },
    <DaysOffView
      chosen={chosen}
      year={year}
      days={new WeekdayCalendar(chosen).daysOffIn(year)}
      mayKeep={canKeepOrganisation(c.var.reader.person)}
      filled={filled}
      today={today()}
    />,
  )
}

const ACTS = {
  tilfoej: act(
    z.object({ dag: requiredDate('Skriv dagen.'), navn: requiredText('Skriv, hvad dagen hedder.') }),
    async (tx, { dag, navn }, { municipality }) => {
      await addDayOff(tx, municipality, { day: dag, name: navn })
      return { seeAt: `${paths.daysOff}?aar=${dag.slice(0, 4)}` }
    },
  ),
  fjern: act(z.object({ dag: requiredDate() }), async (tx, { dag }, { municipality }) =>
    (await removeDayOff(tx, municipality, dag)) === null
      ? { seeAt: `${paths.daysOff}?aar=${dag.slice(0, 4)}` }
      : 'not-found',
  ),
  aarlige: act(
    z.object({
      dage: z.union([z.string(), z.array(z.string())]).default([]),
      fra: requiredDate('Skriv, fra hvornår det gælder.'),
    }),
    async (tx, { dage, fra }, { municipality }) => {
      await chooseYearly(tx, municipality, [dage].flat().filter(isOccasion), fra)
      return 'done'
    },
  ),
}
