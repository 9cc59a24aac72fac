/** The years of squeezed days: what the calendar finds, what is proposed and decided, and which are days off by now. */
import { type Context, Hono } from 'hono'
import { sql } from 'kysely'
import { z } from 'zod'
import { ACT, act, requiredDate, takeAct, today } from '../../organisation/administration.tsx'
import { addDayOff } from '../../organisation/days-off/commands.ts'
import { page } from '../../organisation/page.tsx'
import { type Env, read, signedInOnly } from '../../organisation/reader.ts'
import { paths } from '../../paths.ts'
import { keepsRegister } from '../mechanism/snapshots.ts'
import { listYears } from './queries.ts'
import { YearsView } from './views/years.tsx'

const KEY = 'lukkedage'
const YEARS = 10

export const pages = new Hono<Env>()
pages.get(paths.closingYears, signedInOnly, (c) => yearsPage(c))
pages.post(paths.closingYears, signedInOnly, (c) => takeAct(c, ACTS, paths.closingYears, () => yearsPage(c)))

const theDay = z.object({ dag: requiredDate() })

const ACTS = {
  foreslaa: act(theDay, async (tx, { dag }, { municipality }) => {
    if (!(await keepsRegister(tx, KEY))) return 'not-found'
    await sql`
      insert into closing_days (municipality_id, day, state) values (${municipality}, ${dag}, 'proposed')
      on conflict do nothing`.execute(tx)
    return { seeAt: paths.closingYearsFrom(dag.slice(0, 4)) }
  }),
  // Days off are the administrators': deadlines of the whole house count by them.
  fridag: act(theDay, async (tx, { dag }, { municipality, person }) => {
    const { rows } = await sql`
      select 1 from closing_days where municipality_id = ${municipality} and day = ${dag} and state = 'decided'`.execute(
      tx,
    )
    if (!person.isAdministrator || rows.length === 0) return 'not-found'
    await addDayOff(tx, municipality, { day: dag, name: 'Lukkedag' })
    return { seeAt: paths.closingYearsFrom(dag.slice(0, 4)) }
  }),
}

async function yearsPage(c: Context<Env>): Promise<Response> {
  const { municipality, person } = c.var.reader
  const asked = Number(c.req.query('fra'))
  const thisYear = Number(today().slice(0, 4))
  const first = Number.isInteger(asked) && asked >= 1990 && asked <= 2140 ? asked : thisYear
  const found = await read(c, async (tx) => ({
    years: await listYears(tx, municipality.id, first, YEARS),
    keeps: await keepsRegister(tx, KEY),
  }))
  return page(
    c,
    {
      title: 'Indeklemte dage',
      trail: [
        { href: paths.registers, text: 'Registre' },
        { href: paths.register(KEY), text: 'Lukkedage' },
      ],
      measure: 'working',
    },
    <YearsView
      {...found}
      first={first}
      isAdministrator={person?.isAdministrator === true}
      act={ACT}
      today={today()}
    />,
  )
}
