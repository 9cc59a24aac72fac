/** Pages of the desks with their telephones, and of what citizens ask about. */
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import {
  act,
  type Filled,
  optionalId,
  optionalText,
  requiredId,
  requiredText,
  takeAct,
  UNFILLED,
} from '../../organisation/administration.tsx'
import { page } from '../../organisation/page.tsx'
import { type Env, read, write } from '../../organisation/reader.ts'
import { paths } from '../../paths.ts'
import { leadersOnly } from '../access.ts'
import {
  makeSecret,
  removeDesk,
  removeSubject,
  saveDesk,
  saveSkills,
  saveSubject,
} from './arrangement-commands.ts'
import { listDesks, listStaff, listSubjects, listUnits } from './queries.ts'
import { DesksView, type NewSecret } from './views/desks.tsx'
import { SettingsFrame } from './views/frame.tsx'
import { SubjectsView } from './views/subjects.tsx'

const TRAIL = [
  { href: paths.contact, text: 'Kontaktcenter' },
  { href: paths.contactSettings, text: 'Indstillinger' },
]

export function arrangementPages(): Hono<Env> {
  const routes = new Hono<Env>()
  routes.get(paths.contactSettingsDesks, leadersOnly, (c) => desksPage(c, UNFILLED, null))
  routes.post(paths.contactSettingsDesks, leadersOnly, async (c) => {
    const form = await c.req.parseBody()
    if (form['handling'] === 'kode') return showSecret(c, Number(form['plads']))
    return takeAct(c, DESK_ACTS, paths.contactSettingsDesks, (filled) => desksPage(c, filled, null))
  })
  routes.get(paths.contactSettingsSubjects, leadersOnly, (c) => subjectsPage(c, UNFILLED))
  routes.post(paths.contactSettingsSubjects, leadersOnly, (c) =>
    takeAct(c, SUBJECT_ACTS, paths.contactSettingsSubjects, (filled) => subjectsPage(c, filled)),
  )
  return routes
}

/** The answer to the form itself, so that the password stands in no address and on no page that can be opened again. */
async function showSecret(c: Context<Env>, desk: number): Promise<Response> {
  const municipality = c.var.reader.municipality.id
  const secret = await write(c, async (tx): Promise<NewSecret | null> => {
    const found = (await listDesks(tx, municipality)).find(({ id }) => id === desk)
    return found === undefined
      ? null
      : { desk: found.title, telephone: found.telephone, secret: await makeSecret(tx, municipality, desk) }
  })
  c.header('cache-control', 'no-store')
  return desksPage(c, UNFILLED, secret)
}

async function desksPage(c: Context<Env>, filled: Filled, secret: NewSecret | null): Promise<Response> {
  const desks = await read(c, (tx) => listDesks(tx, c.var.reader.municipality.id))
  const status = filled.errors.length > 0 ? 422 : 200
  return page(
    c,
    { title: 'Pladser', measure: 'working', trail: TRAIL, status },
    <SettingsFrame title="Pladser" here={paths.contactSettingsDesks} role="leader" filled={filled}>
      <DesksView desks={desks} secret={secret} filled={filled} />
    </SettingsFrame>,
  )
}

async function subjectsPage(c: Context<Env>, filled: Filled): Promise<Response> {
  const municipality = c.var.reader.municipality.id
  const found = await read(c, async (tx) => ({
    subjects: await listSubjects(tx, municipality),
    units: await listUnits(tx, municipality),
    staff: await listStaff(tx, municipality),
  }))
  const status = filled.errors.length > 0 ? 422 : 200
  return page(
    c,
    { title: 'Emner', measure: 'working', trail: TRAIL, status },
    <SettingsFrame title="Emner" here={paths.contactSettingsSubjects} role="leader" filled={filled}>
      <SubjectsView {...found} filled={filled} />
    </SettingsFrame>,
  )
}

const desk = z.object({
  id: optionalId.default(null),
  plads: requiredText('Skriv, hvad pladsen hedder.', 60),
  telefon: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^[a-z0-9-]{1,40}$/, 'Brug kun små bogstaver fra a til z, tal og bindestreg.'),
  slags: z.enum(['browser', 'sip'], { error: 'Vælg, hvad det er for en telefon.' }),
  sted: optionalText(100),
})

const DESK_ACTS = {
  gem: act(desk, async (tx, { id, plads, telefon, slags, sted }, { municipality }) => {
    const words = { title: plads, telephone: telefon, kind: slags, place: sted }
    const saved = await saveDesk(tx, municipality, id, words)
    if (typeof saved !== 'number') return saved
    // A telephone in the browser is given its password by the page of the desk.
    if (id === null) await makeSecret(tx, municipality, saved)
    return 'done'
  }),
  slet: act(z.object({ plads: requiredId('Vælg en plads.') }), async (tx, { plads }, { municipality }) => {
    const errors = await removeDesk(tx, municipality, plads)
    return errors.length > 0 ? errors : 'done'
  }),
}

const MANY = z
  .union([z.string(), z.array(z.string())])
  .default([])
  .transform((given) =>
    [given]
      .flat()
      .filter((id) => /^\d{1,15}$/.test(id))
      .map(Number),
  )

const SUBJECT_ACTS = {
  gem: act(
    z.object({
      id: optionalId.default(null),
      emne: requiredText('Skriv, hvad emnet hedder.', 100),
      ord: z.string().trim().max(500, 'Højst 500 tegn.').default(''),
      enhed: optionalId.default(null),
      kan: MANY,
    }),
    async (tx, { id, emne, ord, enhed, kan }, { municipality }) => {
      const saved = await saveSubject(tx, municipality, id, { name: emne, words: ord, unitId: enhed })
      if (typeof saved !== 'number') return saved
      await saveSkills(tx, municipality, saved, kan)
      return 'done'
    },
  ),
  slet: act(z.object({ id: requiredId('Vælg et emne.') }), async (tx, { id }, { municipality }) => {
    await removeSubject(tx, municipality, id)
    return 'done'
  }),
}
