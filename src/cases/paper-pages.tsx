/** A paper as it is read, with approval and comments beside it; making one; the history of a section. */
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { documentToText } from '../minutes/rich-text/to-text.ts'
import { isoDate, writeDate } from '../language/dates.ts'
import { differencesOf } from '../language/word-differences.ts'
import { deadlinesOf } from '../organisation/body-rules/model.ts'
import { getRulesOn } from '../organisation/body-rules/queries.ts'
import { getCalendar } from '../organisation/days-off/queries.ts'
import { notFoundPage, page } from '../organisation/page.tsx'
import { type Env, read, write } from '../organisation/reader.ts'
import { fill } from '../organisation/slots.ts'
import { paths } from '../paths.ts'
import type { Transaction } from '../platform/database.ts'
import { type FieldError, readForm, type TypedFields } from '../platform/web/forms.ts'
import { canChangeCase } from './access.ts'
import { getLastSnapshot, missingIn } from './approve-paper.ts'
import { compareContents, contentOf, digestOfContent } from './content.ts'
import { ID, today, trailBelow, trailOf } from './find-paper.ts'
import { getPaper, getSectionHistory, listComments, listEvents, type Paper } from './paper-queries.ts'
import { getCase, listBodyChoices, listManagedUnits } from './queries.ts'
import type { CaseSlots } from './slots.ts'
import { ApprovalView } from './views/approval.tsx'
import { CommentsView } from './views/comments.tsx'
import { SectionHistoryView } from './views/history.tsx'
import { NewPaperView } from './views/new-paper.tsx'
import { PaperView } from './views/paper.tsx'
import { makePaper } from './write-paper.ts'

export function paperRoutes(slots: CaseSlots): Hono<Env> {
  const routes = new Hono<Env>()
  routes.get(paths.paper(`:id{${ID}}`), (c) => paperPage(c, slots))
  routes.get(paths.sectionHistory(`:id{${ID}}`), (c) => historyPage(c))
  routes.get(paths.newPaper(`:id{${ID}}`), (c) => newPaperPage(c, {}))
  routes.post(paths.newPaper(`:id{${ID}}`), (c) => savePaper(c))
  return routes
}

/** The last day on which the paper is in time for its meeting. */
async function deadlineOf(tx: Transaction, paper: Paper): Promise<string | null> {
  if (paper.meetingOn === null) return null
  const rules = await getRulesOn(tx, paper.bodyId, paper.meetingOn)
  return rules === null ? null : deadlinesOf(rules, paper.meetingOn, await getCalendar(tx)).papers
}

async function findAll(tx: Transaction, municipality: number, id: number) {
  const paper = await getPaper(tx, municipality, id)
  if (paper === null) return null
  return {
    paper,
    deadline: await deadlineOf(tx, paper),
    events: await listEvents(tx, municipality, id),
    comments: await listComments(tx, municipality, id),
    snapshot: await getLastSnapshot(tx, municipality, id),
  }
}

/** @param errors of the forms on the page @param reason what was typed for sending back */
export async function paperPage(
  c: Context<Env>,
  slots: CaseSlots,
  errors: FieldError[] = [],
  reason = '',
): Promise<Response> {
  const { municipality, person } = c.var.reader
  const found = await read(c, (tx) => findAll(tx, municipality.id, Number(c.req.param('id'))))
  if (found === null || person === null) return notFoundPage(c)
  const { paper, deadline, events, comments, snapshot } = found
  const content = contentOf(paper)
  const changes =
    snapshot === null ? null : { since: snapshot, differences: compareContents(snapshot.content, content) }
  const approval = (
    <ApprovalView
      {...{ paper, events, changes, errors, reason }}
      digest={digestOfContent(content)}
      missing={missingIn(paper)}
      personId={person.id}
      today={today()}
      below={await fill(slots.paperSections, c, paper)}
    />
  )
  const beside = <CommentsView paper={paper} comments={comments} personId={person.id} errors={errors} />
  return page(
    c,
    { title: paper.title, trail: trailOf(paper), measure: 'working', status: errors.length > 0 ? 422 : 200 },
    <PaperView paper={paper} deadline={deadline} approval={approval} comments={beside} />,
  )
}

async function historyPage(c: Context<Env>): Promise<Response> {
  const { municipality } = c.var.reader
  const found = await read(c, async (tx) => {
    const history = await getSectionHistory(tx, municipality.id, Number(c.req.param('id')))
    const paper = history === null ? null : await getPaper(tx, municipality.id, history.paperId)
    return history === null || paper === null ? null : { history, paper }
  })
  if (found === null) return notFoundPage(c)
  const { history, paper } = found
  const versions = history.versions.map((version, index) => {
    const before = history.versions[index + 1]
    const text = before === undefined ? '' : documentToText(before.document)
    return { ...version, pieces: differencesOf(text, documentToText(version.document)) }
  })
  return page(
    c,
    { title: `Historik: ${history.heading}`, trail: trailBelow(paper) },
    <SectionHistoryView heading={history.heading} versions={versions} />,
  )
}

const newPaperForm = z.object({
  forum: z.coerce.number({ error: 'Vælg et forum.' }).int().positive('Vælg et forum.'),
  slags: z.enum(['decision', 'discussion', 'information'], { error: 'Vælg, hvad forummet skal.' }),
  titel: z.string().trim().min(1, 'Skriv en titel.').max(300, 'Højst 300 tegn.'),
  moede: meetingDate(),
})

export function meetingDate() {
  return z
    .string()
    .trim()
    .transform((text) => (text === '' ? null : text))
    .refine((date) => date === null || isDate(date), 'Skriv en dato.')
}

function isDate(text: string): boolean {
  const [year, month, day] = text.split('-').map(Number)
  return isoDate(year ?? 0, month ?? 0, day ?? 0) === text
}

/** The case, and the bodies that the reader may write to. */
async function findCaseFor(c: Context<Env>) {
  const { municipality, person } = c.var.reader
  return read(c, async (tx) => {
    const one = await getCase(tx, municipality.id, Number(c.req.param('id')))
    if (one === null || person === null) return null
    const mayChange = canChangeCase(person, await listManagedUnits(tx), one)
    const bodies = await listBodyChoices(tx, municipality.id)
    const allowed = mayChange ? bodies : bodies.filter(({ id }) => person.secretaryBodies.includes(id))
    return allowed.length === 0 ? null : { one, bodies: allowed }
  })
}

async function newPaperPage(
  c: Context<Env>,
  typed: TypedFields,
  errors: FieldError[] = [],
): Promise<Response> {
  const found = await findCaseFor(c)
  if (found === null) return notFoundPage(c)
  const { one, bodies } = found
  const text = (name: string, other = '') => (typeof typed[name] === 'string' ? typed[name] : other)
  return page(
    c,
    {
      title: 'Nyt oplæg',
      trail: [
        { href: paths.cases, text: 'Sagsbehandling' },
        { href: paths.case(one.id), text: `Sag ${one.caseNumber}` },
      ],
      status: errors.length > 0 ? 422 : 200,
    },
    <NewPaperView one={one} bodies={bodies} text={text} errors={errors} />,
  )
}

async function savePaper(c: Context<Env>): Promise<Response> {
  const found = await findCaseFor(c)
  if (found === null) return notFoundPage(c)
  const form = await readForm(c, newPaperForm)
  if (!form.accepted) return newPaperPage(c, form.typed, form.errors)
  const { forum, slags, titel, moede } = form.value
  const paper = { bodyId: forum, itemKind: slags, title: titel, meetingOn: moede, today: today() }
  const answer = await write(c, (tx, person) =>
    makePaper(tx, c.var.reader.municipality.id, person, found.one.id, paper),
  )
  if (typeof answer === 'number') return c.redirect(paths.paperText(answer), 303)
  if (answer === 'not-found') return notFoundPage(c)
  const message = `Forummet har ingen skabelon den ${writeDate(paper.today)}. En administrator kan lave en.`
  return newPaperPage(c, { forum: String(forum), slags, titel, moede: moede ?? '' }, [
    { field: 'forum', message },
  ])
}
