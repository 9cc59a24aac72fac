/** What callers hear: every sentence with its words, a municipality's own recording of it, and recordings of its own. */
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { type FileStore, whyNotKept } from '../../documents/files.ts'
import { act, type Filled, takeAct, UNFILLED } from '../../organisation/administration.tsx'
import { notFoundPage, page } from '../../organisation/page.tsx'
import { type Env, read, write } from '../../organisation/reader.ts'
import { paths } from '../../paths.ts'
import type { FieldError } from '../../platform/web/forms.ts'
import { leadersOnly } from '../access.ts'
import { listRecordings } from '../telephony/sounds.ts'
import {
  checkWave,
  listOwnRecordings,
  MOST_BYTES,
  readRecording,
  removeRecording,
  saveRecording,
} from './recordings.ts'
import { SettingsFrame } from './views/frame.tsx'
import { RecordingsView } from './views/recordings.tsx'

const NAME = '[a-z0-9-]{1,60}'
const TRAIL = [
  { href: paths.contact, text: 'Kontaktcenter' },
  { href: paths.contactSettings, text: 'Indstillinger' },
]

export function recordingPages(store: FileStore): Hono<Env> {
  const routes = new Hono<Env>()
  const at = paths.contactSettingsRecordings
  routes.get(at, leadersOnly, (c) => recordingsPage(c, UNFILLED))
  routes.post(at, leadersOnly, async (c) => {
    const form = await c.req.parseBody()
    if (form['handling'] !== 'gem')
      return takeAct(c, { fjern: REMOVE }, at, (filled) => recordingsPage(c, filled))
    const errors = await keepRecording(c, store, form)
    if (errors.length > 0) return recordingsPage(c, { act: 'gem', typed: form, errors })
    return c.redirect(at, 303)
  })
  routes.get(paths.contactRecording(`:name{${NAME}}`), leadersOnly, async (c) => {
    const name = c.req.param('name') ?? ''
    const bytes = await read(c, (tx) => readRecording(tx, c.var.reader.municipality.id, store, name))
    if (bytes === null) return notFoundPage(c)
    return c.body(new Uint8Array(bytes), 200, {
      'content-type': 'audio/wav',
      'cache-control': 'private, no-cache',
    })
  })
  return routes
}

const REMOVE = act(
  z.object({ navn: z.string().regex(/^[a-z0-9-]{1,60}$/) }),
  async (tx, { navn }, { municipality }) => {
    const problem = await removeRecording(tx, municipality, navn)
    return problem === null ? 'done' : [{ field: null, message: problem }]
  },
)

async function keepRecording(
  c: Context<Env>,
  store: FileStore,
  form: Record<string, string | File>,
): Promise<FieldError[]> {
  const { id: municipality } = c.var.reader.municipality
  const name = String(form['navn'] ?? '').trim()
  const standard = listRecordings().get(name)
  const field = (part: string) => (standard === undefined ? part : `${part}-${name}`)
  const words = String(form['ord'] ?? '').trim() || (standard ?? '')
  const file = form['fil']
  const errors: FieldError[] = []
  if (!/^[a-z0-9-]{1,60}$/.test(name))
    errors.push({ field: 'navn', message: 'Brug kun små bogstaver fra a til z, tal og bindestreg.' })
  if (words === '' || words.length > 500)
    errors.push({ field: field('ord'), message: 'Skriv, hvad der bliver sagt, på højst 500 tegn.' })
  if (!(file instanceof File) || file.size === 0)
    errors.push({ field: field('fil'), message: 'Vælg en WAV-fil.' })
  if (errors.length > 0 || !(file instanceof File)) return errors
  const checked =
    file.size > MOST_BYTES
      ? 'Filen er for stor. Højst 60 sekunder.'
      : checkWave(new Uint8Array(await file.arrayBuffer()))
  if (typeof checked === 'string') return [{ field: field('fil'), message: checked }]
  try {
    const digest = await store.put(checked.bytes)
    await write(c, (tx, person) =>
      saveRecording(tx, municipality, {
        name,
        words,
        digest,
        milliseconds: checked.milliseconds,
        by: person.id,
      }),
    )
    return []
  } catch (error) {
    const message = whyNotKept(error)
    if (message === null) throw error
    return [{ field: field('fil'), message }]
  }
}

async function recordingsPage(c: Context<Env>, filled: Filled): Promise<Response> {
  const recordings = await read(c, (tx) => listOwnRecordings(tx, c.var.reader.municipality.id))
  const status = filled.errors.length > 0 ? 422 : 200
  return page(
    c,
    { title: 'Optagelser', measure: 'working', trail: TRAIL, status },
    <SettingsFrame title="Optagelser" here={paths.contactSettingsRecordings} role="leader" filled={filled}>
      <RecordingsView recordings={recordings} filled={filled} />
    </SettingsFrame>,
  )
}
