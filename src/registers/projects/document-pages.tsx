/** A project's mandate and plan: reading a version, and writing the next. */
import { type Context, Hono } from 'hono'
import { ID, today } from '../../organisation/administration.tsx'
import { notFoundPage, page } from '../../organisation/page.tsx'
import { type Env, read, signedInOnly, write } from '../../organisation/reader.ts'
import { paths } from '../../paths.ts'
import type { FieldError } from '../../platform/web/forms.ts'
import { writeDocument } from './commands.ts'
import { getDocument, getTemplate } from './details.ts'
import { getPortfolio, getRights } from './queries.ts'
import { DOCUMENTS, type DocumentKind } from './templates.ts'
import { DOCUMENT_WORDS, DocumentForm, DocumentView } from './views/documents.tsx'

const LONGEST = 20_000
const KIND = 'dokument'

export function documentRoutes(): Hono<Env> {
  const routes = new Hono<Env>()
  const at = paths.projectDocument(`:id{${ID}}`, `:${KIND}{mandat|plan}`)
  routes.get(at, signedInOnly, (c) => documentPage(c, {}, []))
  routes.post(at, signedInOnly, (c) => saveDocument(c))
  return routes
}

const kindOf = (c: Context<Env>): DocumentKind =>
  c.req.param(KIND) === DOCUMENT_WORDS.mandate ? 'mandate' : 'plan'

/** A version as it is read, or the form where `skriv` is asked for. */
async function documentPage(
  c: Context<Env>,
  typed: Readonly<Record<string, string>>,
  errors: readonly FieldError[],
): Promise<Response> {
  const municipality = c.var.reader.municipality.id
  const projectId = Number(c.req.param('id'))
  const kind = kindOf(c)
  const asked = /^\d{1,6}$/u.test(c.req.query('udgave') ?? '') ? Number(c.req.query('udgave')) : null
  const found = await read(c, async (tx) => {
    const { projects } = await getPortfolio(tx, municipality, today())
    const project = projects.find(({ id }) => id === projectId)
    if (project === undefined) return null
    const newest = await getDocument(tx, municipality, { projectId, kind, version: null })
    return {
      project,
      newest,
      document:
        asked === null ? newest : await getDocument(tx, municipality, { projectId, kind, version: asked }),
      template: await getTemplate(tx, municipality, kind, today()),
      writes: (await getRights(tx, projectId)).writes,
    }
  })
  if (found === null) return notFoundPage(c)
  const { project, newest, document, template, writes } = found
  const isForm = errors.length > 0 || c.req.query('skriv') !== undefined
  if (isForm ? !writes : document === null) return notFoundPage(c)
  const trail = [
    { href: paths.register('projekter'), text: 'Projekter' },
    { href: paths.project(project.id), text: project.title },
  ]
  return page(
    c,
    { title: DOCUMENTS[kind], trail, status: errors.length > 0 ? 422 : 200 },
    isForm || document === null ? (
      <DocumentForm {...{ project, kind, template, newest, typed, errors }} />
    ) : (
      <DocumentView
        {...{ project, kind, document, writes }}
        isNewest={document.version === newest?.version}
      />
    ),
  )
}

async function saveDocument(c: Context<Env>): Promise<Response> {
  const typed: Record<string, string> = {}
  for (const [name, value] of Object.entries(await c.req.parseBody()))
    if (typeof value === 'string') typed[name] = value.replaceAll('\r\n', '\n')
  const sections = Object.entries(typed).flatMap(([name, heading]) => {
    const place = /^overskrift-(\d{1,2})$/u.exec(name)?.[1]
    return place === undefined ? [] : [{ place, heading, text: typed[`tekst-${place}`] ?? '' }]
  })
  const errors: FieldError[] = sections
    .filter(({ text }) => text.length > LONGEST)
    .map(({ place }) => ({ field: `tekst-${place}`, message: 'Højst 20.000 tegn.' }))
  if (sections.every(({ text }) => text.trim() === ''))
    errors.push({ field: 'tekst-0', message: 'Skriv noget under mindst én overskrift.' })
  const changeNote = (typed['aendring'] ?? '').trim()
  if (changeNote.length > 300) errors.push({ field: 'aendring', message: 'Højst 300 tegn.' })
  if (errors.length > 0) return documentPage(c, typed, errors)
  const projectId = Number(c.req.param('id'))
  const basedOn = /^\d{1,6}$/u.test(typed['bygger-paa'] ?? '') ? Number(typed['bygger-paa']) : 0
  const written = {
    kind: kindOf(c),
    basedOn,
    changeNote,
    sections: sections.map(({ heading, text }) => ({ heading, text: text.trim() })),
  }
  const answer = await write(c, (tx) => writeDocument(tx, c.var.reader.municipality.id, projectId, written))
  if (answer === 'not-found') return notFoundPage(c)
  if (answer === 'done') return c.redirect(paths.projectDocument(projectId, DOCUMENT_WORDS[kindOf(c)]), 303)
  const { 'bygger-paa': _, ...texts } = typed
  return documentPage(c, texts, [
    {
      field: 'tekst-0',
      message:
        'En anden har gemt en udgave imens. Læs den, og gem igen: så bliver din tekst udgaven efter den.',
    },
  ])
}
