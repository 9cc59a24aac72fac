/** Findings: the secretaries' overview, one finding with the form that accepts it, and what was accepted. */
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { notFoundPage, page } from '../../organisation/page.tsx'
import { type Env, read, signedInOnly, write } from '../../organisation/reader.ts'
import { paths } from '../../paths.ts'
import { type FieldError, readForm } from '../../platform/web/forms.ts'
import { canAcceptFindings, canOverseeFindings, canSeeFindings } from './access.ts'
import { acceptFinding, takeBackAcceptance } from './commands.ts'
import { isSeverity } from './model.ts'
import {
  countFindings,
  type FindingFilter,
  type FindingPage,
  getFinding,
  listAccepted,
  listFindings,
} from './queries.ts'
import { AcceptedView, FindingView } from './views/acceptance.tsx'
import { countOf, OverviewView } from './views/overview.tsx'

const ID = '[0-9]{1,15}'
const FINDINGS = { href: paths.findings, text: 'Bemærkninger' }

export function findingRoutes(): Hono<Env> {
  const routes = new Hono<Env>()
  const seatedOnly = new Hono<Env>()
  seatedOnly.use(signedInOnly, async (c, next) =>
    canSeeFindings(c.var.reader.person) ? next() : notFoundPage(c),
  )
  seatedOnly.get('/', (c) => overviewPage(c))
  seatedOnly.get('/godtagne', (c) => acceptedPage(c))
  seatedOnly.post(`/godtagne/:id{${ID}}/fortryd`, (c) => takeBack(c))
  seatedOnly.get(`/:id{${ID}}`, async (c) => {
    const finding = await findFinding(c)
    return finding === null ? notFoundPage(c) : findingPage(c, finding)
  })
  seatedOnly.post(`/:id{${ID}}`, (c) => accept(c))
  routes.route(paths.findings, seatedOnly)
  return routes
}

async function overviewPage(c: Context<Env>): Promise<Response> {
  const { municipality, person } = c.var.reader
  if (!canOverseeFindings(person)) return notFoundPage(c)
  const filter = filterOf(c)
  const asked = pageOf(c)
  const { counts, findings } = await read(c, async (tx) => ({
    counts: await countFindings(tx, municipality.id),
    findings: await listFindings(tx, municipality.id, filter, asked),
  }))
  // A page that is no more, because its findings were accepted, leads to the first.
  if (findings.length === 0 && countOf(counts, filter) > 0) return c.redirect(paths.findings, 303)
  return page(
    c,
    { title: 'Bemærkninger', measure: 'working' },
    <OverviewView findings={findings} counts={counts} filter={filter} page={asked} />,
  )
}

function filterOf(c: Context<Env>): FindingFilter {
  const severity = c.req.query('alvor') ?? ''
  const rule = c.req.query('kontrol') ?? ''
  const year = c.req.query('aar') ?? ''
  const body = c.req.query('forum') ?? ''
  return {
    severity: isSeverity(severity) ? severity : null,
    rule: /^[a-z][a-z-]{1,60}$/.test(rule) ? rule : null,
    year: /^[1-9][0-9]{3}$/.test(year) ? Number(year) : null,
    bodyId: wholeOrNull(body),
  }
}

const wholeOrNull = (text: string) => (/^\d{1,15}$/.test(text) ? Number(text) : null)

function pageOf(c: Context<Env>): number {
  return Math.min(Math.max(wholeOrNull(c.req.query('side') ?? '') ?? 1, 1), 100_000)
}

async function acceptedPage(c: Context<Env>): Promise<Response> {
  const { municipality, person } = c.var.reader
  const meetingId = wholeOrNull(c.req.query('moede') ?? '')
  const asked = pageOf(c)
  const accepted = await read(c, (tx) => listAccepted(tx, municipality.id, meetingId, asked))
  return page(
    c,
    {
      title: 'Godtagne bemærkninger',
      trail: canOverseeFindings(person) ? [FINDINGS] : [],
      measure: 'working',
    },
    <AcceptedView
      accepted={accepted}
      page={asked}
      meetingId={meetingId}
      mayTakeBack={(bodyId) => canAcceptFindings(person, bodyId)}
    />,
  )
}

function findFinding(c: Context<Env>): Promise<FindingPage | null> {
  return read(c, (tx) => getFinding(tx, c.var.reader.municipality.id, Number(c.req.param('id'))))
}

function findingPage(
  c: Context<Env>,
  finding: FindingPage,
  refused: { errors: FieldError[]; reason: string; fromOverview: boolean } | null = null,
): Promise<Response> {
  const { person } = c.var.reader
  const { errors = [], reason = '', fromOverview = c.req.query('fra') === 'oversigt' } = refused ?? {}
  return page(
    c,
    {
      title: 'Bemærkning',
      trail: canOverseeFindings(person) ? [FINDINGS] : [],
      status: errors.length > 0 ? 422 : 200,
    },
    <FindingView
      finding={finding}
      mayAccept={canAcceptFindings(person, finding.bodyId)}
      {...{ errors, reason, fromOverview }}
    />,
  )
}

const acceptance = z.object({
  begrundelse: z
    .string()
    .trim()
    .min(1, 'Skriv, hvorfor bemærkningen kan godtages.')
    .max(1000, 'Begrundelsen må højst være 1.000 tegn.'),
  fra: z.string().optional(),
})

async function accept(c: Context<Env>): Promise<Response> {
  const finding = await findFinding(c)
  if (finding === null || !canAcceptFindings(c.var.reader.person, finding.bodyId)) return notFoundPage(c)
  const form = await readForm(c, acceptance)
  if (!form.accepted) {
    const { begrundelse, fra } = form.typed
    const reason = typeof begrundelse === 'string' ? begrundelse : ''
    return findingPage(c, finding, { errors: form.errors, reason, fromOverview: fra === 'oversigt' })
  }
  const { begrundelse: reason, fra } = form.value
  const answer = await write(c, (tx, person) =>
    acceptFinding(tx, c.var.reader.municipality.id, { findingId: finding.id, person: person.id, reason }),
  )
  if (answer !== 'done') return notFoundPage(c)
  return c.redirect(
    fra === 'oversigt' ? paths.findings : `${paths.meeting(finding.meetingId)}#bemaerkninger`,
    303,
  )
}

async function takeBack(c: Context<Env>): Promise<Response> {
  const answer = await write(c, (tx) =>
    takeBackAcceptance(tx, c.var.reader.municipality.id, Number(c.req.param('id'))),
  )
  return answer === 'done' ? c.redirect(paths.acceptedFindings, 303) : notFoundPage(c)
}
