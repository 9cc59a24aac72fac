/** Call lists of other systems: handed in, columns chosen, looked through, stored. For those who lead. */
import { type Context, Hono } from 'hono'
import { type FileStore, whyNotKept } from '../../../documents/files.ts'
import { checkHandedIn } from '../../../documents/virus/check-files.ts'
import { ACT } from '../../../organisation/administration.tsx'
import { notFoundPage, page } from '../../../organisation/page.tsx'
import { type Env, read, write } from '../../../organisation/reader.ts'
import { paths } from '../../../paths.ts'
import type { FieldError } from '../../../platform/web/forms.ts'
import { leadersOnly } from '../../access.ts'
import { getChoices } from '../queries.ts'
import { checkChoices, type Choices, choices, COLUMN_KEYS } from './columns.ts'
import { beginRun, getRun, goOn, listRuns, type Run } from './runs.ts'
import { CallListsView, RunView } from './views.tsx'

const LARGEST_FILE = 64 * 1024 * 1024
export const CALL_LIST_LIMIT = LARGEST_FILE + 64 * 1024

export function callListRoutes(store: FileStore): Hono<Env> {
  const routes = new Hono<Env>()
  routes.get(paths.contactCallLists, leadersOnly, (c) => listPage(c))
  routes.post(paths.contactCallLists, leadersOnly, (c) => receive(c, store))
  routes.get(paths.contactCallList(':id{[0-9]{1,15}}'), leadersOnly, (c) => runPage(c))
  routes.post(paths.contactCallList(':id{[0-9]{1,15}}'), leadersOnly, (c) => act(c))
  return routes
}

const trail = [
  { href: paths.contact, text: 'Kontaktcenter' },
  { href: paths.contactFigures, text: 'Tal' },
]

async function listPage(c: Context<Env>, errors: readonly FieldError[] = []): Promise<Response> {
  const runs = await read(c, (tx) => listRuns(tx, c.var.reader.municipality.id))
  return page(
    c,
    { title: 'Indlæs opkaldslister', trail, status: errors.length > 0 ? 422 : 200 },
    <CallListsView runs={runs} errors={errors} />,
  )
}

async function receive(c: Context<Env>, store: FileStore): Promise<Response> {
  const { fil } = await c.req.parseBody()
  const refuse = (message: string) => listPage(c, [{ field: 'fil', message }])
  if (!(fil instanceof File) || fil.size === 0) return refuse('Vælg en fil.')
  if (fil.size > LARGEST_FILE) return refuse('Filen fylder over 64 MB. Del den i flere.')
  const bytes = new Uint8Array(await fil.arrayBuffer())
  const { refusal } = await checkHandedIn(store.scanner, bytes)
  if (refusal !== null) return refuse(refusal)
  try {
    const digest = await store.put(bytes)
    const id = await write(c, (tx, person) =>
      beginRun(tx, c.var.reader.municipality.id, { name: fil.name.slice(0, 200), digest, person: person.id }),
    )
    return c.redirect(paths.contactCallList(id), 303)
  } catch (error) {
    const why = whyNotKept(error)
    if (why === null) throw error
    return refuse(why)
  }
}

interface Shown {
  chosen?: Choices
  errors?: readonly FieldError[]
}

async function runPage(c: Context<Env>, { chosen, errors = [] }: Shown = {}): Promise<Response> {
  const { municipality } = c.var.reader
  const { run, queues } = await read(c, async (tx) => ({
    run: await getRun(tx, municipality.id, Number(c.req.param('id'))),
    queues: (await getChoices(tx, municipality.id)).queues,
  }))
  if (run === null) return notFoundPage(c)
  return page(
    c,
    {
      title: `Indlæsning af ${run.fileName}`,
      trail: [...trail, { href: paths.contactCallLists, text: 'Opkaldslister' }],
      measure: 'working',
      status: errors.length > 0 ? 422 : 200,
    },
    <RunView run={run} queues={queues} chosen={chosen ?? run.choices} errors={errors} />,
  )
}

async function act(c: Context<Env>): Promise<Response> {
  const municipality = c.var.reader.municipality.id
  const id = Number(c.req.param('id'))
  const run = await read(c, (tx) => getRun(tx, municipality, id))
  if (run === null) return notFoundPage(c)
  const typed = await c.req.parseBody()
  if (typed[ACT] === 'gem') {
    if (isReady(run)) await write(c, (tx) => goOn(tx, municipality, id, { state: 'storing' }))
    return c.redirect(paths.contactCallList(id), 303)
  }
  if (typed[ACT] !== 'kolonner') return notFoundPage(c)
  const chosen = choicesOf(typed, run)
  const wrong = checkChoices(chosen)
  if (wrong.length > 0)
    return runPage(c, { chosen, errors: wrong.map(({ column, message }) => ({ field: column, message })) })
  await write(c, (tx) => goOn(tx, municipality, id, { state: 'reading', choices: chosen }))
  return c.redirect(paths.contactCallList(id), 303)
}

const isReady = ({ state, counts }: Run) => state === 'read' && counts.checked && counts.errors === 0

/** Places that the file has not are none. */
function choicesOf(typed: Readonly<Record<string, unknown>>, { counts }: Run): Choices {
  const placeOf = (value: unknown) =>
    typeof value === 'string' && /^\d{1,4}$/u.test(value) && Number(value) < counts.headings.length
      ? Number(value)
      : undefined
  const columns = Object.fromEntries(
    COLUMN_KEYS.flatMap((column) => {
      const place = placeOf(typed[column])
      return place === undefined ? [] : [[column, place] as const]
    }),
  )
  const queue = Number(typed['koe'])
  return choices.parse({ columns, queueId: Number.isSafeInteger(queue) && queue > 0 ? queue : null })
}
