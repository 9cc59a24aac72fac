/** Meetings that are to come, and papers that wait for them: what tests of agendas are made of. */
import { sql } from 'kysely'
import { decideOnPaper, submitPaper } from '../src/cases/approve-paper.ts'
import { contentOf, digestOfContent } from '../src/cases/content.ts'
import { getPaper } from '../src/cases/paper-queries.ts'
import { type CaseWords, makeCase } from '../src/cases/write-case.ts'
import { makePaper, saveSections } from '../src/cases/write-paper.ts'
import { addAgendaItem, type ItemSource, type ItemWords } from '../src/meetings/agenda/add-commands.ts'
import { readPlain } from '../src/minutes/rich-text/plain-form.ts'
import type { SignedInPerson } from '../src/organisation/model.ts'
import { findSignedInPerson } from '../src/organisation/sessions.ts'
import type { Database, Transaction } from '../src/platform/database.ts'
import type { BuiltMunicipality } from './builders.ts'
import type { SmallPerson } from './builders-organisation.ts'

/** Does something in a person's name, as a page would. */
export function actAs<T>(
  app: Database,
  town: BuiltMunicipality,
  who: SmallPerson,
  work: (tx: Transaction, person: SignedInPerson) => Promise<T>,
): Promise<T> {
  return app.within(town.callerAs(who), async (tx) => {
    const person = await findSignedInPerson(tx)
    if (person === null) throw new Error(`${who} cannot sign in`)
    return work(tx, person)
  })
}

export interface MeetingToPlan {
  /** ISO date. */
  heldOn: string
  startsAt?: string
  plannedEnd?: string | null
  body?: string
}

/** @returns id of a planned meeting of the board at 9 o'clock, unless told otherwise */
export function planMeeting(app: Database, town: BuiltMunicipality, meeting: MeetingToPlan): Promise<number> {
  const { heldOn, startsAt = '09:00', plannedEnd = '11:00', body = 'direktionen' } = meeting
  return actAs(app, town, 'secretary', async (tx) => {
    const { rows } = await sql<{ id: number }>`
      insert into meetings (municipality_id, body_id, held_on, starts_at, planned_end, kind, degree, origin, stage)
      values (${town.id}, ${town.body(body)}, ${heldOn}, ${startsAt}, ${plannedEnd}, 'agenda', 'internal', 'meeting', 'planned') returning id`.execute(
      tx,
    )
    const [row] = rows
    if (row === undefined) throw new Error('The meeting was not made')
    return row.id
  })
}

export interface PaperToWrite {
  title: string
  meetingOn?: string | null
  /** How far it comes. Without levels of approval whoever hands it in has it approved. */
  state?: 'draft' | 'approved'
  closed?: CaseWords['closed']
}

/** @returns id of a paper of the caseworker to the board, about a case of its own */
export async function writePaper(
  app: Database,
  town: BuiltMunicipality,
  { title, meetingOn = null, state = 'approved', closed = null }: PaperToWrite,
): Promise<number> {
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen' }).format(new Date())
  return actAs(app, town, 'caseworker', async (tx, person) => {
    const words = { title, unitId: town.unit('center'), responsibleId: person.id, subjectWords: [], closed }
    const caseId = Number(await makeCase(tx, town.id, person, words, null))
    const paper = { bodyId: town.body('direktionen'), itemKind: 'decision' as const, title, meetingOn, today }
    const id = Number(await makePaper(tx, town.id, person, caseId, paper))
    const made = await getPaper(tx, town.id, id)
    const texts = (made?.sections ?? []).map((section) => ({
      sectionId: section.id,
      revision: 0,
      document: readPlain(`Om ${title}.`),
    }))
    await saveSections(tx, town.id, person.id, id, texts)
    await sql`insert into paper_points (municipality_id, paper_id, position, text) values (${town.id}, ${id}, 1, 'at det sker')`.execute(
      tx,
    )
    if (state === 'approved') await submitPaper(tx, town.id, person, id, today)
    return id
  })
}

/** Approves a paper in a person's name, as it stands. */
export function approveAs(app: Database, town: BuiltMunicipality, who: SmallPerson, paperId: number) {
  return actAs(app, town, who, async (tx, person) => {
    const paper = await getPaper(tx, town.id, paperId)
    if (paper === null) throw new Error(`There is no paper ${paperId}`)
    const seen = digestOfContent(contentOf(paper))
    return decideOnPaper(tx, town.id, person, paperId, { do: 'approve', seen })
  })
}

/** An item with a text of its own, unless told otherwise. */
export function ownItem(words: Partial<ItemWords> & { title: string }): ItemSource {
  const usual = { kind: 'decision', document: null, caseNumber: null, minutes: null, breakMinutes: null, closed: null, publicDecision: null } as const // prettier-ignore
  return { own: { ...usual, ...words } }
}

/** @returns id of the agenda item */
export async function putOnAgenda(
  app: Database,
  town: BuiltMunicipality,
  meetingId: number,
  from: ItemSource,
): Promise<number> {
  const wanted = { from, lateReason: 'Prøve', today: '2020-01-01' }
  const answer = await actAs(app, town, 'secretary', (tx, person) =>
    addAgendaItem(tx, town.id, person, meetingId, wanted),
  )
  if (typeof answer === 'string') throw new Error(`The secretary was refused: ${answer}`)
  return answer.id
}
