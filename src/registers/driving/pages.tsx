/** One year of driving: centres with changes, rates and cost, and those of whom something must be said. */
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { ACT, act, takeAct, today } from '../../organisation/administration.tsx'
import { page } from '../../organisation/page.tsx'
import { type Env, read, signedInOnly } from '../../organisation/reader.ts'
import { yearOf } from '../../language/due-calendar.ts'
import { paths } from '../../paths.ts'
import { keepsRegister } from '../mechanism/snapshots.ts'
import { renewAuthorisations, takeOverRates } from './commands.ts'
import {
  getPrintedSum,
  listCriteria,
  listPersons,
  listRates,
  listUnitMonths,
  listUnitYears,
} from './queries.ts'
import { YearView } from './views/year.tsx'

const KEY = 'koerselsbemyndigelser'

export const pages = new Hono<Env>()
pages.get(paths.drivingYear, signedInOnly, (c) => yearPage(c))
pages.post(paths.drivingYear, signedInOnly, (c) => takeAct(c, ACTS, paths.drivingYear, () => yearPage(c)))

/** What the next year was is settled when it is over. */
const canRenew = (year: number) => year >= yearOf(today()) - 1

const ofYear = z.object({ aar: z.coerce.number().int().min(1990).max(2199) })

const ACTS = {
  takster: act(ofYear, async (tx, { aar }, { municipality }) => {
    if (!(await keepsRegister(tx, KEY))) return 'not-found'
    await takeOverRates(tx, municipality)
    return { seeAt: paths.drivingYearOf(aar) }
  }),
  forny: act(ofYear, async (tx, { aar }, { municipality }) => {
    if (!canRenew(aar) || !(await keepsRegister(tx, KEY))) return 'not-found'
    await renewAuthorisations(tx, municipality, aar, today())
    return { seeAt: paths.drivingYearOf(aar + 1) }
  }),
}

async function yearPage(c: Context<Env>): Promise<Response> {
  const { municipality } = c.var.reader
  const asked = Number(c.req.query('aar'))
  const year = Number.isInteger(asked) && asked >= 1990 && asked <= 2200 ? asked : yearOf(today()) - 1
  const found = await read(c, async (tx) => ({
    units: await listUnitYears(tx, municipality.id, { first: year - 1, last: year }),
    months: await listUnitMonths(tx, municipality.id, { from: `${year}-01-01`, until: `${year}-12-31` }),
    printed: await getPrintedSum(tx, municipality.id, year),
    rates: await listRates(tx, municipality.id),
    criteria: await listCriteria(tx, municipality.id),
    persons: await listPersons(tx, municipality.id, year),
    keeps: await keepsRegister(tx, KEY),
  }))
  return page(
    c,
    {
      title: `Kørselsbemyndigelser ${year}`,
      trail: [
        { href: paths.registers, text: 'Registre' },
        { href: paths.register(KEY), text: 'Kørselsbemyndigelser' },
      ],
      measure: 'working',
    },
    <YearView
      {...found}
      year={year}
      canRenew={found.keeps && canRenew(year)}
      isOver={`${year}-12-31` < today()}
      act={ACT}
    />,
  )
}
