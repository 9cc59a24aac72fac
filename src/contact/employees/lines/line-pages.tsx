/** Numbers and telephones of employees and units, the trunks they are reached by, and units' telephone hours. */
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { act, type Act, type Filled, optionalText, type Outcome, requiredId, requiredText, takeAct, UNFILLED } from '../../../organisation/administration.tsx' // prettier-ignore
import { notFoundPage, page } from '../../../organisation/page.tsx'
import { type Env, read } from '../../../organisation/reader.ts'
import { paths } from '../../../paths.ts'
import { employeesOnly } from '../../access.ts'
import { readNumber } from '../../telephony/asterisk/numbers.ts'
import { listTrunks, type Platform, PLATFORMS } from '../trunks.ts'
import { findWhose, WHOSE_WRONG } from './find-whose.ts'
import { addLine, addRange, addTrunk, removeLine, removeTrunk } from './line-commands.ts'
import { listLines, mayKeepLines } from './line-queries.ts'
import { LinesView, TrunksView } from './views/lines.tsx'

export const TRAIL = [
  { href: paths.contact, text: 'Kontaktcenter' },
  { href: paths.contactSettings, text: 'Indstillinger' },
]

export function linePages(): Hono<Env> {
  const routes = new Hono<Env>()
  routes.get(paths.contactLines, employeesOnly, (c) => linesPage(c, UNFILLED))
  routes.post(paths.contactLines, employeesOnly, (c) =>
    takeAct(c, lineActs, paths.contactLines, (filled) => linesPage(c, filled)),
  )
  routes.get(paths.contactTrunks, employeesOnly, (c) => trunksPage(c, UNFILLED))
  routes.post(paths.contactTrunks, employeesOnly, (c) =>
    takeAct(c, trunkActs, paths.contactTrunks, (filled) => trunksPage(c, filled)),
  )
  return routes
}

async function linesPage(c: Context<Env>, filled: Filled): Promise<Response> {
  const words = (c.req.query('q') ?? '').slice(0, 100)
  const found = await read(c, async (tx) => {
    if (!(await mayKeepLines(tx))) return null
    return { ...(await listLines(tx, words)), trunks: await listTrunks(tx) }
  })
  if (found === null) return notFoundPage(c)
  const status = filled.errors.length > 0 ? 422 : 200
  return page(
    c,
    { title: 'Numre og telefoner', trail: TRAIL, measure: 'working', status },
    <LinesView {...found} words={words} filled={filled} />,
  )
}

async function trunksPage(c: Context<Env>, filled: Filled): Promise<Response> {
  const found = await read(c, async (tx) =>
    (await mayKeepLines(tx)) ? { trunks: await listTrunks(tx) } : null,
  )
  if (found === null) return notFoundPage(c)
  const trail = [...TRAIL, { href: paths.contactLines, text: 'Numre og telefoner' }]
  const status = filled.errors.length > 0 ? 422 : 200
  return page(c, { title: 'Trunke', trail, status }, <TrunksView {...found} filled={filled} />)
}

const number = (message: string) =>
  z
    .string({ error: message })
    .transform((text) => readNumber(text) ?? '')
    .refine((digits) => digits !== '', message)

const device = optionalText(40)
  .default(null)
  .refine(
    (text) => text === null || /^[a-z0-9][a-z0-9-]*$/u.test(text),
    'Brug små bogstaver, tal og bindestreg.',
  )

/** Runs for those who may, and is not there for others. */
const keeping = <Schema extends z.ZodType>(schema: Schema, command: Parameters<typeof act<Schema>>[1]): Act =>
  act(schema, async (tx, value, at) => ((await mayKeepLines(tx)) ? command(tx, value, at) : 'not-found'))

const lineActs = {
  tilfoej: keeping(
    z.object({
      hvem: requiredText('Skriv hvem.'),
      nummer: number('Skriv et telefonnummer.'),
      telefon: device,
    }),
    async (tx, { hvem, nummer, telefon }, { municipality, today: day }): Promise<Outcome> => {
      const whose = await findWhose(tx, hvem, day)
      if (typeof whose === 'string') return [{ field: 'hvem', message: WHOSE_WRONG[whose] }]
      const added = await addLine(tx, municipality, { ...whose, number: nummer, device: telefon })
      return added === 'done' ? added : [{ field: 'telefon', message: 'En anden har den telefon.' }]
    },
  ),
  fjern: keeping(z.object({ linje: requiredId('Vælg et nummer.') }), (tx, { linje }, { municipality }) =>
    removeLine(tx, municipality, linje),
  ),
}

const trunkForm = z.object({
  navn: z
    .string({ error: 'Skriv et navn.' })
    .regex(/^[a-z0-9][a-z0-9-]{0,39}$/u, 'Brug små bogstaver, tal og bindestreg.'),
  titel: requiredText('Skriv, hvad det er for en trunk.'),
  platform: z.custom<Platform>(
    (word) => typeof word === 'string' && Object.hasOwn(PLATFORMS, word),
    'Vælg en platform.',
  ),
  vaert: z
    .string({ error: 'Skriv en adresse.' })
    .regex(/^[A-Za-z0-9.:-]{1,200}$/u, 'Skriv et værtsnavn eller en IP-adresse.'),
  port: z.coerce
    .number({ error: 'Skriv et tal.' })
    .int()
    .min(1, 'Fra 1 til 65535.')
    .max(65_535, 'Fra 1 til 65535.'),
})

const trunkActs = {
  tilfoej: keeping(trunkForm, async (tx, form, { municipality }): Promise<Outcome> => {
    const trunk = {
      name: form.navn,
      title: form.titel,
      platform: form.platform,
      host: form.vaert,
      port: form.port,
    }
    const added = await addTrunk(tx, municipality, trunk)
    return added === 'done' ? added : [{ field: 'navn', message: 'Der er en trunk med det navn.' }]
  }),
  interval: keeping(
    z.object({
      trunk: requiredId('Vælg en trunk.'),
      fra: number('Skriv det første nummer.'),
      til: number('Skriv det sidste nummer.'),
    }),
    async (tx, { trunk, fra, til }, { municipality }): Promise<Outcome> => {
      const added = await addRange(tx, municipality, { trunkId: trunk, from: fra, to: til })
      if (added !== 'not-a-range') return added
      return [{ field: 'til', message: 'Begge numre skal have lige mange cifre, og det sidste være højst.' }]
    },
  ),
  fjern: keeping(z.object({ trunk: requiredId('Vælg en trunk.') }), (tx, { trunk }, { municipality }) =>
    removeTrunk(tx, municipality, trunk),
  ),
}
