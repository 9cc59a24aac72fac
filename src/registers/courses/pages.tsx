/** The catalogue, where everybody signs oneself up and off, and a programme's own page. */
import { type Context, Hono } from 'hono'
import { sql } from 'kysely'
import { z } from 'zod'
import {
  ACT,
  act,
  type ActContext,
  type Outcome,
  requiredId,
  takeAct,
  today,
} from '../../organisation/administration.tsx'
import { notFoundPage, page } from '../../organisation/page.tsx'
import { type Env, read, signedInOnly } from '../../organisation/reader.ts'
import { paths } from '../../paths.ts'
import type { Transaction } from '../../platform/database.ts'
import { findOwnUnit, getProgramme, listCatalogue } from './queries.ts'
import { CatalogueView } from './views/catalogue.tsx'
import { ProgrammeView } from './views/programme.tsx'

const KEY = 'kurser'
const TRAIL = [
  { href: paths.registers, text: 'Registre' },
  { href: paths.register(KEY), text: 'Kurser' },
]

export const pages = new Hono<Env>()
pages.get(paths.courseCatalogue, signedInOnly, (c) => cataloguePage(c, null))
pages.post(paths.courseCatalogue, signedInOnly, (c) =>
  takeAct(c, ACTS, paths.courseCatalogue, ({ errors }) => cataloguePage(c, errors[0]?.message ?? null)),
)
pages.get(paths.programme(':id{[0-9]{1,15}}'), signedInOnly, async (c) => {
  const found = await read(c, (tx) =>
    getProgramme(tx, c.var.reader.municipality.id, Number(c.req.param('id'))),
  )
  if (found === null) return notFoundPage(c)
  return page(c, { title: found.title, trail: TRAIL }, <ProgrammeView programme={found} />)
})

const theCourse = z.object({ kursus: requiredId('Vælg et kursus.') })

const ACTS = {
  tilmeld: act(theCourse, (tx, { kursus }, at) => signUp(tx, kursus, at)),
  afmeld: act(theCourse, (tx, { kursus }, at) => signOff(tx, kursus, at)),
}

async function signUp(
  tx: Transaction,
  id: number,
  { municipality, person, today: day }: ActContext,
): Promise<Outcome> {
  const [course] = await listCatalogue(tx, municipality, { today: day, id })
  const unit = person.isEmployee ? await findOwnUnit(tx, municipality, person.id) : null
  if (course === undefined || unit === null) return 'not-found'
  if (course.lastDay < day)
    return [
      { field: null, message: `Tilmeldingen til «${course.title}» er slut. Spørg den, der fører kataloget.` },
    ]
  await sql`
    insert into course_signups (municipality_id, course_id, person_id, unit_id) values (${municipality}, ${id}, ${person.id}, ${unit})
    on conflict do nothing`.execute(tx)
  return { seeAt: paths.courseInCatalogue(id) }
}

/** Whoever gives a seat back late leaves it empty, but an empty seat is better known than not. */
async function signOff(tx: Transaction, id: number, { municipality, person }: ActContext): Promise<Outcome> {
  await sql`
    delete from course_signups where municipality_id = ${municipality} and course_id = ${id} and person_id = ${person.id} and attended is null`.execute(
    tx,
  )
  return { seeAt: paths.courseInCatalogue(id) }
}

async function cataloguePage(c: Context<Env>, refused: string | null): Promise<Response> {
  const { municipality, person } = c.var.reader
  const courses = await read(c, (tx) => listCatalogue(tx, municipality.id, { today: today() }))
  return page(
    c,
    { title: 'Kursuskatalog', trail: TRAIL, status: refused === null ? 200 : 422 },
    <CatalogueView
      courses={courses}
      personId={person?.id ?? 0}
      maySignUp={person?.isEmployee === true}
      refused={refused}
      act={ACT}
      today={today()}
    />,
  )
}
