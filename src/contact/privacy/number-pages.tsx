/** What is kept about a telephone number: asked for with a ground, shown and taken out as a file, and erased in one act. */
import { type Context, Hono, type MiddlewareHandler } from 'hono'
import { z } from 'zod'
import { act, type Filled, ID, takeAct, UNFILLED } from '../../organisation/administration.tsx'
import { notFoundPage, page } from '../../organisation/page.tsx'
import { type Env, read, signedInOnly } from '../../organisation/reader.ts'
import { paths } from '../../paths.ts'
import { roleOf } from '../access.ts'
import { SettingsFrame } from '../settings/views/frame.tsx'
import { askForm, ground } from './number-words.ts'
import { askAboutNumber, eraseNumber, getKeeping, getKept, listRequests, setKeeping } from './numbers.ts'
import { NumbersView } from './views/numbers.tsx'
import { ClosedRequest, KeptView, ReceiptView } from './views/kept.tsx'

const TRAIL = [
  { href: paths.contact, text: 'Kontaktcenter' },
  { href: paths.contactNumbers, text: 'Numre' },
]

/** `app.may_ask_about_numbers`: who leads the contact centre, and the data protection officer. */
const askersOnly: MiddlewareHandler<Env> = (c, next) =>
  signedInOnly(c, async () => {
    const person = c.var.reader.person
    const isOfficer = person?.isEmployee === true && person.isDataProtectionOfficer
    if (isOfficer || (await roleOf(c)) === 'leader') return next()
    c.res = await notFoundPage(c)
  })

export function numberPages(): Hono<Env> {
  const routes = new Hono<Env>()
  const one = paths.contactNumber(`:id{${ID}}`)
  routes.get(paths.contactNumbers, askersOnly, (c) => numbersPage(c, UNFILLED))
  routes.post(paths.contactNumbers, askersOnly, (c) =>
    takeAct(c, ACTS, paths.contactNumbers, (filled) => numbersPage(c, filled)),
  )
  routes.get(one, askersOnly, (c) => numberPage(c, UNFILLED))
  routes.post(one, askersOnly, async (c) => {
    const id = Number(c.req.param('id'))
    return takeAct(c, { slet: eraseAct(id) }, paths.contactNumber(id), (filled) => numberPage(c, filled))
  })
  routes.get(paths.contactNumberFile(`:id{${ID}}`), askersOnly, (c) => numberFile(c))
  return routes
}

async function numbersPage(c: Context<Env>, filled: Filled): Promise<Response> {
  const { municipality, person } = c.var.reader
  const found = await read(c, async (tx) => ({
    requests: await listRequests(tx, municipality.id, person?.id ?? 0),
    keeping: await getKeeping(tx, municipality.id),
  }))
  const status = filled.errors.length > 0 ? 422 : 200
  c.header('cache-control', 'no-store')
  return page(
    c,
    { title: 'Numre', measure: 'working', trail: TRAIL.slice(0, 1), status },
    <SettingsFrame title="Numre" here={paths.contactNumbers} role={await roleOf(c)} filled={filled}>
      <NumbersView {...found} filled={filled} />
    </SettingsFrame>,
  )
}

async function findRequest(c: Context<Env>) {
  const { municipality, person } = c.var.reader
  const id = Number(c.req.param('id'))
  return read(c, async (tx) => {
    const [request] = await listRequests(tx, municipality.id, person?.id ?? 0, id)
    if (request === undefined) return null
    return { request, kept: request.isOpen ? await getKept(tx, municipality.id, id) : null }
  })
}

async function numberPage(c: Context<Env>, filled: Filled): Promise<Response> {
  const found = await findRequest(c)
  if (found === null) return notFoundPage(c)
  const { request, kept } = found
  const title = request.receipt === null ? 'Det, der er gemt om nummeret' : 'Nummeret er slettet'
  const status = filled.errors.length > 0 ? 422 : 200
  c.header('cache-control', 'no-store')
  return page(
    c,
    { title, measure: 'working', trail: TRAIL, status },
    <SettingsFrame title={title} here={paths.contactNumbers} role={await roleOf(c)} filled={filled}>
      {request.receipt !== null ? (
        <ReceiptView request={request} receipt={request.receipt} />
      ) : kept === null ? (
        <ClosedRequest request={request} />
      ) : (
        <KeptView request={request} kept={kept} filled={filled} />
      )}
    </SettingsFrame>,
  )
}

/** As JSON, for the one who asked for it: everything the page shows, and the events of each call. */
async function numberFile(c: Context<Env>): Promise<Response> {
  const found = await findRequest(c)
  if (found === null || found.kept === null) return notFoundPage(c)
  const { calls, enquiries, earlierNotes, ...beside } = found.kept
  const file = {
    opkald: calls,
    henvendelser: enquiries,
    tidligereNoter: earlierNotes,
    historik: beside.history,
    breve: beside.letters,
    ordrer: beside.orders,
    proevetelefoner: beside.trials,
    opfoelgning: beside.commitments,
    sager: beside.cases,
  }
  return c.body(JSON.stringify(file, null, 2), 200, {
    'content-type': 'application/json; charset=utf-8',
    'content-disposition': `attachment; filename="nummer-${found.request.id}.json"`,
    'cache-control': 'no-store',
  })
}

const days = (most: number, message: string) =>
  z
    .string({ error: message })
    .regex(/^\d{1,4}$/, message)
    .transform(Number)
    .refine((count) => count >= 1 && count <= most, message)

const LONGEST = 3650
const ACTS = {
  spoerg: act(askForm, async (tx, { nummer, grund }) => {
    const id = nummer === null ? null : await askAboutNumber(tx, nummer, grund)
    return id === null
      ? [{ field: 'nummer', message: 'Der er intet kontaktcenter, så der er ingen numre.' }]
      : { seeAt: paths.contactNumber(id) }
  }),
  beholdes: act(
    z
      .object({
        numre: days(LONGEST, `Skriv et helt tal fra 1 til ${LONGEST}.`),
        noegler: days(LONGEST, `Skriv et helt tal fra 1 til ${LONGEST}.`),
      })
      .refine(({ numre, noegler }) => noegler >= numre, {
        path: ['noegler'],
        message: 'Det kan ikke være kortere, end numrene beholdes.',
      }),
    async (tx, { numre, noegler }, { municipality }) => {
      await setKeeping(tx, municipality, { numbersDays: numre, keysDays: noegler })
      return 'done'
    },
  ),
}

const eraseAct = (id: number) =>
  act(z.object({ grund: ground }), async (tx, { grund }) => {
    const receipt = await eraseNumber(tx, id, grund)
    return receipt === null ? 'not-found' : 'done'
  })
