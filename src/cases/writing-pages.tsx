/** The page on which a paper is written: all sections, each saved over the text it was made from. */
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { readHtml } from '../minutes/rich-text/from-html.ts'
import { readPlain, writePlain } from '../minutes/rich-text/plain-form.ts'
import { notFoundPage, page } from '../organisation/page.tsx'
import { type Env, write } from '../organisation/reader.ts'
import { paths } from '../paths.ts'
import type { FieldError } from '../platform/web/forms.ts'
import { checkPaper } from './check-paper.ts'
import { findPaperToWrite, ID, today, trailBelow } from './find-paper.ts'
import { hasText } from './model.ts'
import { meetingDate } from './paper-pages.tsx'
import type { Paper } from './paper-queries.ts'
import { type TypedSection, WritingView } from './views/writing.tsx'
import { togetherOf } from './writing/routes.tsx'
import { changeHead, type PaperHead, saveSections, type SectionText } from './write-paper.ts'

/** A section's text is some pages at most; far more is somebody's mistake. */
const LONGEST_TEXT = 200_000

export function writingRoutes(): Hono<Env> {
  const routes = new Hono<Env>()
  routes.get(paths.paperText(`:id{${ID}}`), async (c) => {
    const paper = await findPaperToWrite(c)
    return paper === null
      ? notFoundPage(c)
      : writingPage(c, paper, typedOf(paper), { saved: c.req.query('gemt') === 'ja' })
  })
  routes.post(paths.paperText(`:id{${ID}}`), (c) => saveText(c))
  routes.post(paths.pastedText, (c) => plainOfPasted(c))
  return routes
}

/** What stands in the fields. */
interface Typed {
  head: { titel: string; indstiller: string; moede: string; udgave: string }
  sections: TypedSection[]
}

function typedOf(paper: Paper): Typed {
  return {
    head: {
      titel: paper.title,
      indstiller: paper.recommendedBy ?? '',
      moede: paper.meetingOn ?? '',
      udgave: String(paper.revision),
    },
    sections: paper.sections.filter(hasText).map((section) => ({
      section,
      text: writePlain(section.document),
      revision: section.revision,
      conflict: false,
    })),
  }
}

interface Notices {
  saved?: boolean
  errors?: FieldError[]
  /** What was typed where a writer is added. */
  writer?: string
}

function writingPage(c: Context<Env>, paper: Paper, typed: Typed, notices: Notices = {}): Promise<Response> {
  const { errors = [], saved = false, writer = '' } = notices
  const findings = checkPaper(withTyped(paper, typed), paper.meetingOn ?? today())
  const status = errors.length > 0 ? 422 : 200
  // What was refused stands in plain fields until it is saved.
  const asStored = c.req.method === 'GET'
  return page(
    c,
    { title: `Skriv: ${paper.title}`, trail: trailBelow(paper), measure: 'working', status },
    <WritingView
      {...{ paper, findings, errors, saved, writer }}
      together={asStored ? togetherOf(c, paper.id) : null}
      head={typed.head}
      sections={typed.sections}
    />,
  )
}

function withTyped(paper: Paper, typed: Typed): Paper {
  return {
    ...paper,
    title: typed.head.titel,
    sections: paper.sections.map((section) => {
      const known = typed.sections.find((each) => each.section.id === section.id)
      return known === undefined ? section : { ...section, document: readPlain(known.text) }
    }),
  }
}

/** The page again after a form about its writers was refused. */
export async function writersPage(c: Context<Env>, errors: FieldError[], writer = ''): Promise<Response> {
  const paper = await findPaperToWrite(c)
  return paper === null ? notFoundPage(c) : writingPage(c, paper, typedOf(paper), { errors, writer })
}

const headForm = z.object({
  titel: z.string().trim().min(1, 'Skriv en titel.').max(300, 'Højst 300 tegn.'),
  indstiller: z
    .string()
    .trim()
    .max(200, 'Højst 200 tegn.')
    .transform((text) => (text === '' ? null : text)),
  moede: meetingDate(),
  udgave: z.coerce.number().int(),
})

async function saveText(c: Context<Env>): Promise<Response> {
  const paper = await findPaperToWrite(c)
  if (paper === null) return notFoundPage(c)
  const form = await c.req.parseBody()
  const typed = readTyped(paper, form)
  if (form['handling'] === 'tjek') return writingPage(c, paper, typed)
  const head = headForm.safeParse(form)
  const errors = [...headErrors(head), ...typed.sections.flatMap(lengthError)]
  if (!head.success || errors.length > 0) return writingPage(c, paper, typed, { errors })
  const texts = typed.sections.map(({ section, text, revision }) => ({
    sectionId: section.id,
    revision,
    document: readPlain(text),
  }))
  const answer = await write(c, (tx, person) =>
    saveAll(tx, c.var.reader.municipality.id, person.id, paper.id, head.data, texts),
  )
  if (answer === 'not-found') return notFoundPage(c)
  if (!answer.headConflict && answer.conflicts.length === 0)
    return c.redirect(`${paths.paperText(paper.id)}?gemt=ja`, 303)
  return conflictPage(c, typed, answer)
}

function readTyped(paper: Paper, form: Record<string, unknown>): Typed {
  const field = (name: string, other: string) => (typeof form[name] === 'string' ? form[name] : other)
  const known = typedOf(paper)
  return {
    head: {
      titel: field('titel', known.head.titel),
      indstiller: field('indstiller', known.head.indstiller),
      moede: field('moede', known.head.moede),
      udgave: field('udgave', known.head.udgave),
    },
    sections: known.sections.map((each) => ({
      ...each,
      text: field(`afsnit-${each.section.id}`, each.text),
      revision: Number(field(`udgave-${each.section.id}`, String(each.revision))) || 0,
    })),
  }
}

const headErrors = (head: ReturnType<typeof headForm.safeParse>): FieldError[] =>
  head.success ? [] : head.error.issues.map(({ path, message }) => ({ field: String(path[0]), message }))

const lengthError = ({ section, text }: TypedSection): FieldError[] =>
  text.length <= LONGEST_TEXT
    ? []
    : [
        {
          field: `afsnit-${section.id}`,
          message: `${section.heading} er for lang. Læg noget af det i et bilag.`,
        },
      ]

interface SaveAnswers {
  headConflict: boolean
  conflicts: number[]
}

async function saveAll(
  tx: Parameters<typeof changeHead>[0],
  municipality: number,
  person: number,
  paperId: number,
  { titel, indstiller, moede, udgave }: z.output<typeof headForm>,
  texts: SectionText[],
): Promise<SaveAnswers | 'not-found'> {
  const head: PaperHead = { title: titel, recommendedBy: indstiller, meetingOn: moede, revision: udgave }
  const ofHead = await changeHead(tx, municipality, person, paperId, head)
  if (ofHead === 'not-found') return ofHead
  const ofSections = await saveSections(tx, municipality, person, paperId, texts)
  if (ofSections === 'not-found') return ofSections
  return { headConflict: ofHead === 'changed-meanwhile', conflicts: ofSections.conflicts }
}

/** Both texts stand on the page; saving again writes one's own over the newer one, which the history keeps. */
async function conflictPage(
  c: Context<Env>,
  typed: Typed,
  { headConflict, conflicts }: SaveAnswers,
): Promise<Response> {
  const paper = await findPaperToWrite(c)
  if (paper === null) return notFoundPage(c)
  const sections = typed.sections.map((each): TypedSection => {
    const section = paper.sections.find(({ id }) => id === each.section.id) ?? each.section
    const conflict = conflicts.includes(section.id)
    // What was saved, or left alone, stands as it is now.
    return {
      section,
      conflict,
      text: conflict ? each.text : writePlain(section.document),
      revision: section.revision,
    }
  })
  const errors: FieldError[] = [
    ...(headConflict
      ? [
          {
            field: 'titel',
            message: `En anden har imens rettet titel, indstiller eller dato. Nu står der: ${paper.title}. Gem igen for at bruge dit.`,
          },
        ]
      : []),
    ...sections
      .filter(({ conflict }) => conflict)
      .map(({ section }) => ({
        field: `afsnit-${section.id}`,
        message: `${section.writtenBy ?? 'En anden'} har imens skrevet en nyere tekst i ${section.heading}. Begge tekster står herunder.`,
      })),
  ]
  const head = { ...typed.head, udgave: String(paper.revision) }
  return writingPage(c, paper, { head, sections }, { errors })
}

/** What a browser has on its clipboard, as the fields want it, or as the editor does. */
async function plainOfPasted(c: Context<Env>): Promise<Response> {
  const { html } = await c.req.parseBody()
  c.header('Cache-Control', 'private, no-store')
  const document = readHtml(typeof html === 'string' ? html : '')
  return c.req.header('accept') === 'application/json' ? c.json(document) : c.text(writePlain(document))
}
