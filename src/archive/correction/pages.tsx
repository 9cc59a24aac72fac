/** Correcting how a file was read, and the rules that were learnt from it. */
import { type Context, Hono } from 'hono'
import type { FileStore } from '../../documents/files.ts'
import { chooseRules } from '../../minutes/corrections/choose-rules.ts'
import { type CorrectedReading, correctReading, readWith } from '../../minutes/corrections/correct-reading.ts'
import type { Correction } from '../../minutes/corrections/model.ts'
import { canImport } from '../../organisation/access.ts'
import { notFoundPage, page } from '../../organisation/page.tsx'
import { type Env, read, signedInOnly, write } from '../../organisation/reader.ts'
import { paths } from '../../paths.ts'
import { type FieldError, readForm, type TypedFields } from '../../platform/web/forms.ts'
import { forgetRule, keepDraft, saveDraft } from './commands.ts'
import { listKnownRules } from './known-rules.ts'
import { partsOf } from './lines.ts'
import { correctionForm, correctionOf, MOST_CORRECTIONS, REFUSALS } from './model.ts'
import { openBytes, type OpenedFile } from './opened-file.ts'
import { getHandedIn, listRules } from './queries.ts'
import { CorrectionView } from './views/correction.tsx'
import { RulesView } from './views/rules.tsx'

const DIGEST = ':digest{[0-9a-f]{64}}'
/** How often a page without JavaScript looks whether the worker is done. */
const REFRESH_SECONDS = 2

export function correctionRoutes(store: FileStore): Hono<Env> {
  const routes = new Hono<Env>()
  routes.use(`${paths.readingOf(':digest')}/*`, signedInOnly)
  routes.use(`${paths.layoutRules}/*`, signedInOnly)
  routes.get(paths.readingOf(DIGEST), (c) => showFile(c, store))
  routes.post(paths.readingOf(DIGEST), (c) => addCorrection(c, store))
  routes.post(paths.readingUndo(DIGEST), (c) => undoCorrection(c, store))
  routes.post(paths.readingSave(DIGEST), (c) => saveCorrections(c, store))
  routes.get(paths.layoutRules, (c) => rulesPage(c))
  routes.post(paths.layoutRule(':id{[0-9]{1,15}}'), async (c) => {
    const { id } = c.var.reader.municipality
    const done = await write(c, (tx) => forgetRule(tx, id, Number(c.req.param('id'))))
    return done ? c.redirect(paths.layoutRules, 303) : notFoundPage(c)
  })
  return routes
}

/** The file with its lines, for those who may correct it; `null` for everyone else, and where it has no lines. */
async function openFile(c: Context<Env>, store: FileStore): Promise<OpenedFile | null> {
  const { municipality } = c.var.reader
  const digest = Buffer.from(c.req.param('digest') ?? '', 'hex')
  const found = await read(c, async (tx) => {
    const file = await getHandedIn(tx, municipality.id, digest)
    return file && { file, known: await listKnownRules(tx, municipality.id) }
  })
  if (found === null) return null
  const document = await openBytes(store, found.file)
  if (document === null) return null
  const plain = found.known.length === 0 ? null : readWith(document, [], [])
  const rules = chooseRules(document.source, plain?.minutes.meeting.body ?? null, found.known)
  return { file: found.file, document, rules }
}

function readFile({ document, rules, file }: OpenedFile): CorrectedReading {
  return correctReading(
    document,
    file.draft?.corrections ?? [],
    rules.map(({ rule }) => rule),
  )
}

async function showFile(c: Context<Env>, store: FileStore): Promise<Response> {
  const opened = await openFile(c, store)
  return opened === null ? notFoundPage(c) : filePage(c, opened, numberOr(c.req.query('del'), 1))
}

function numberOr(text: string | undefined, otherwise: number): number {
  return text !== undefined && /^\d{1,6}$/.test(text) ? Number(text) : otherwise
}

interface Refused {
  errors: FieldError[]
  typed: TypedFields
}

async function filePage(
  c: Context<Env>,
  opened: OpenedFile,
  part: number,
  { errors, typed }: Refused = { errors: [], typed: {} },
): Promise<Response> {
  const reading = readFile(opened)
  if (opened.file.draft?.state === 'saved') c.header('Refresh', String(REFRESH_SECONDS))
  const { meeting } = opened.file
  return page(
    c,
    {
      title: 'Ret læsningen',
      trail:
        meeting === null
          ? [{ href: paths.import, text: 'Indlæs referater' }]
          : [{ href: paths.meeting(meeting.id), text: meeting.body ?? 'Mødet' }],
      measure: 'working',
      status: errors.length > 0 ? 422 : 200,
    },
    <CorrectionView {...opened} reading={reading} part={part} errors={errors} typed={typed} />,
  )
}

async function addCorrection(c: Context<Env>, store: FileStore): Promise<Response> {
  const opened = await openFile(c, store)
  if (opened === null) return notFoundPage(c)
  const { document, file } = opened
  const form = await readForm(c, correctionForm, ['linje'])
  const part = numberOr(c.req.query('del'), 1)
  if (!form.accepted) {
    const errors = form.errors.map((each) => (each.field === 'linje' ? { ...each, field: 'linjer' } : each))
    return filePage(c, opened, part, { errors, typed: form.typed })
  }
  const made = correctionOf(form.value, (number) => document.source.lines[number - 1]?.text ?? '')
  const typed = { ...form.value, linje: form.value.linje.map(String), uden: form.value.uden ?? '' }
  if (Array.isArray(made)) return filePage(c, opened, part, { errors: made, typed })
  const before = file.draft?.corrections ?? []
  if (before.length >= MOST_CORRECTIONS) {
    const message = `Højst ${MOST_CORRECTIONS} rettelser i en fil.`
    return filePage(c, opened, part, { errors: [{ field: null, message }], typed })
  }
  const corrections = [...before.filter((each) => !isReplaced(each, made)), made]
  await write(c, (tx, person) => keepDraft(tx, c.var.reader.municipality.id, person.id, file, corrections))
  const after = readFile({ ...opened, file: { ...file, draft: { id: 0, state: 'draft', corrections } } })
  const parts = partsOf(document.source, after.after)
  const at = parts.findIndex(({ first, last }) => first <= made.line && made.line <= last) + 1
  return c.redirect(
    `${paths.readingPart(file.digest.toString('hex'), at || 1, corrections.length)}#aendringer`,
    303,
  )
}

/** What was said of the same lines before; that an item is closed is said beside what its lines are. */
function isReplaced(old: Correction, made: Correction): boolean {
  return (
    old.line >= made.line && old.to <= made.to && (old.says.is === 'closed') === (made.says.is === 'closed')
  )
}

async function undoCorrection(c: Context<Env>, store: FileStore): Promise<Response> {
  const opened = await openFile(c, store)
  if (opened === null) return notFoundPage(c)
  const { file } = opened
  const form = await c.req.parseBody()
  const index = numberOr(typeof form['nummer'] === 'string' ? form['nummer'] : undefined, -1)
  const kept =
    form['alle'] === 'ja' ? [] : (file.draft?.corrections ?? []).filter((_, place) => place !== index)
  await write(c, (tx, person) => keepDraft(tx, c.var.reader.municipality.id, person.id, file, kept))
  return c.redirect(paths.readingOf(file.digest.toString('hex')), 303)
}

async function saveCorrections(c: Context<Env>, store: FileStore): Promise<Response> {
  const opened = await openFile(c, store)
  if (opened === null) return notFoundPage(c)
  const meeting = readFile(opened).after?.minutes.meeting
  const refusal =
    meeting === undefined
      ? 'without-minutes'
      : meeting.body === null
        ? 'without-body'
        : meeting.date === null
          ? 'without-date'
          : null
  if (refusal !== null)
    return filePage(c, opened, 1, { errors: [{ field: 'er', message: REFUSALS[refusal] }], typed: {} })
  const { file, rules } = opened
  const ids = rules.map(({ id }) => id)
  await write(c, (tx) => saveDraft(tx, c.var.reader.municipality.id, file, ids))
  return c.redirect(paths.readingOf(file.digest.toString('hex')), 303)
}

async function rulesPage(c: Context<Env>): Promise<Response> {
  if (!canImport(c.var.reader.person)) return notFoundPage(c)
  const rules = await read(c, (tx) => listRules(tx, c.var.reader.municipality.id))
  return page(
    c,
    {
      title: 'Regler, Sagsgang har lært',
      trail: [{ href: paths.import, text: 'Indlæs referater' }],
      measure: 'working',
    },
    <RulesView rules={rules} />,
  )
}
