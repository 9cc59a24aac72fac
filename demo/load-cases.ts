/** Makes the demo's cases by the commands of the room, each in the name of the person who would do it. Once. */
import { sql } from 'kysely'
import { decideOnPaper, submitPaper } from '../src/cases/approve-paper.ts'
import { writeComment } from '../src/cases/comments.ts'
import { contentOf, digestOfContent } from '../src/cases/content.ts'
import { getPaper, type Paper } from '../src/cases/paper-queries.ts'
import { addAttachments, changeAttachment } from '../src/cases/write-attachments.ts'
import { makeCase } from '../src/cases/write-case.ts'
import { addWriter, makePaper, saveSections } from '../src/cases/write-paper.ts'
import { changePoints, type PointCommand } from '../src/cases/write-points.ts'
import type { FileStore } from '../src/documents/files.ts'
import { readPlain } from '../src/minutes/rich-text/plain-form.ts'
import type { SignedInPerson } from '../src/organisation/model.ts'
import { findSignedInPerson } from '../src/organisation/sessions.ts'
import type { Database, Transaction } from '../src/platform/database.ts'
import type { DemoCase, DemoPaper, DemoPoint, DemoStep } from './case-model.ts'
import { CASES } from './cases.ts'
import { type BuiltOrganisation, idOf } from './organisation.ts'

/** The day on which the demo's people last worked on their cases, ISO. */
const TODAY = '2026-11-20'

export interface House {
  app: Database
  store: FileStore
  built: BuiltOrganisation
}

/** @returns how many cases there are */
export async function loadCases(house: House): Promise<number> {
  const { built } = house
  const known = await as(house, 'SMO', async (tx) => {
    const { rows } = await sql<{
      title: string
    }>`select title from cases where municipality_id = ${built.municipality}`.execute(tx)
    return rows.length
  })
  if (known > 0) return known
  for (const demo of CASES) await loadCase(house, demo)
  return CASES.length
}

function as<T>(
  { app, built }: House,
  initials: string,
  work: (tx: Transaction, person: SignedInPerson) => Promise<T>,
): Promise<T> {
  const id = idOf(built.persons, initials)
  return app.within({ municipality: built.municipality, person: id }, async (tx) => {
    const person = await findSignedInPerson(tx)
    if (person === null) throw new Error(`${initials} cannot sign in`)
    return work(tx, person)
  })
}

/** The demo is written so that nothing is refused. */
function accepted<T>(answer: T | string, what: string): T {
  if (typeof answer === 'string' && answer !== 'done')
    throw new Error(`The demo was refused: ${what}: ${answer}`)
  return answer as T
}

/** One case with its papers, unless there is one with that title. */
export async function loadMissingCase(house: House, demo: DemoCase): Promise<void> {
  const { municipality } = house.built
  const known = await as(house, demo.responsible, async (tx) => {
    const { rows } =
      await sql`select 1 from cases where municipality_id = ${municipality} and title = ${demo.title}`.execute(
        tx,
      )
    return rows.length > 0
  })
  if (!known) await loadCase(house, demo)
}

async function loadCase(house: House, demo: DemoCase): Promise<void> {
  const { municipality, units } = house.built
  const caseId = await as(house, demo.responsible, async (tx, person) => {
    const words = {
      title: demo.title,
      unitId: idOf(units, demo.unit),
      responsibleId: person.id,
      subjectWords: demo.subjectWords,
      closed: demo.closed ?? null,
    }
    return accepted<number>(await makeCase(tx, municipality, person, words, demo.number ?? null), demo.title)
  })
  for (const paper of demo.papers) await loadPaper(house, demo, caseId, paper)
}

async function loadPaper(house: House, demo: DemoCase, caseId: number, words: DemoPaper): Promise<void> {
  const { municipality, bodies, persons } = house.built
  const paperId = await as(house, demo.responsible, async (tx, person) => {
    const wanted = {
      bodyId: idOf(bodies, words.body),
      itemKind: words.kind,
      title: words.title ?? demo.title,
      meetingOn: words.meetingOn,
      today: TODAY,
    }
    const id = accepted<number>(await makePaper(tx, municipality, person, caseId, wanted), wanted.title)
    for (const initials of words.writers ?? []) await addWriter(tx, municipality, id, idOf(persons, initials))
    const paper = await paperOf(tx, municipality, id)
    const texts = Object.entries(words.texts).map(([kind, text]) => ({
      sectionId: sectionOf(paper, kind),
      revision: 0,
      document: readPlain(text),
    }))
    await saveSections(tx, municipality, person.id, id, texts)
    await writePoints(tx, municipality, person.id, id, words.points ?? [], null)
    for (const each of words.attachments ?? []) await addAttachment(house, tx, person.id, id, each)
    return id
  })
  for (const step of words.steps)
    accepted(await takeStep(house, paperId, step), `${step.do} of ${demo.title}`)
}

async function paperOf(tx: Transaction, municipality: number, id: number): Promise<Paper> {
  const paper = await getPaper(tx, municipality, id)
  if (paper === null) throw new Error(`There is no paper ${id}`)
  return paper
}

function sectionOf(paper: Paper, kind: string): number {
  const section = paper.sections.find((each) => each.kind === kind)
  if (section === undefined) throw new Error(`The template has no ${kind}`)
  return section.id
}

async function writePoints(
  tx: Transaction,
  municipality: number,
  person: number,
  paperId: number,
  points: readonly DemoPoint[],
  under: number | null,
): Promise<void> {
  const obey = (texts: Map<number, { text: string; was: string }>, command: PointCommand) =>
    changePoints(tx, municipality, person, paperId, texts, command)
  for (const { text, amounts = [], points: below = [] } of points) {
    await obey(new Map(), { do: 'add', under })
    const { rows } = await sql<{
      id: number
    }>`select max(id) as id from paper_points where paper_id = ${paperId}`.execute(tx)
    const id = rows[0]?.id ?? 0
    await obey(new Map([[id, { text, was: '' }]]), null)
    for (const amount of amounts) await obey(new Map(), { do: 'add-amount', point: id, amount })
    await writePoints(tx, municipality, person, paperId, below, id)
  }
}

async function addAttachment(
  { store, built }: House,
  tx: Transaction,
  person: number,
  paperId: number,
  { name, text, closed = false }: { name: string; text: string; closed?: boolean },
): Promise<void> {
  const bytes = Buffer.from(text)
  const file = { name, digest: await store.put(bytes), byteCount: bytes.byteLength, mediaType: 'text/plain' }
  await addAttachments(tx, built.municipality, person, paperId, [file], null)
  const added = (await paperOf(tx, built.municipality, paperId)).attachments.at(-1)
  if (closed && added)
    await changeAttachment(
      tx,
      built.municipality,
      person,
      paperId,
      added.id,
      { name: added.name, degree: 'closed' },
      { do: 'save' },
    )
}

function takeStep(house: House, paperId: number, step: DemoStep): Promise<unknown> {
  const { municipality } = house.built
  return as(house, step.by, async (tx, person) => {
    const paper = await paperOf(tx, municipality, paperId)
    switch (step.do) {
      case 'submit':
        return submitPaper(tx, municipality, person, paperId, TODAY)
      case 'approve':
        return decideOnPaper(tx, municipality, person, paperId, {
          do: 'approve',
          seen: digestOfContent(contentOf(paper)),
        })
      case 'write': {
        const section = paper.sections.find(({ kind }) => kind === step.kind)
        const text = {
          sectionId: section?.id ?? 0,
          revision: section?.revision ?? 0,
          document: readPlain(step.text),
        }
        return saveSections(tx, municipality, person.id, paperId, [text])
      }
      case 'comment': {
        const sectionId = step.kind === undefined ? null : sectionOf(paper, step.kind)
        return writeComment(tx, municipality, person.id, {
          paperId,
          sectionId,
          answersId: null,
          text: step.text,
        })
      }
      default:
        return decideOnPaper(tx, municipality, person, paperId, step)
    }
  })
}
