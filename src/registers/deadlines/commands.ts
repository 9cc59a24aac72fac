/** Commands on deadlines: letters that were sent, the case of an area below its mark, and the briefing of all committees. */
import { sql } from 'kysely'
import { findOwnUnit } from '../../cases/queries.ts'
import { makeCase } from '../../cases/write-case.ts'
import { makePaper } from '../../cases/write-paper.ts'
import { writeDraft } from '../../followup/drafted-paper.ts'
import type { DraftedPaper } from '../../followup/slots.ts'
import type { SignedInPerson } from '../../organisation/model.ts'
import type { Transaction } from '../../platform/database.ts'
import { briefingTitle, committeeBriefing, alertPaper } from './papers.ts'
import { REGISTER_KEY, thirdBefore } from './model.ts'
import { listAreasBelow } from './queries.ts'

export interface At {
  municipality: number
  person: SignedInPerson
  /** ISO date in Denmark. */
  today: string
}

/** @returns how many were marked; those of other centres and those already marked are left */
export async function markLettersSent(
  tx: Transaction,
  { municipality, today }: At,
  cases: readonly number[],
): Promise<number> {
  const { rows } = await sql`
    update deadline_cases set letter_sent_on = greatest(${today}::date, started_on)
    where municipality_id = ${municipality} and id = any (${[...cases]}::bigint[]) and ended_on is null and letter_sent_on is null
    returning id`.execute(tx)
  return rows.length
}

export type PaperRefusal = 'not-found' | 'no-board' | 'no-committee' | 'no-unit' | 'no-template'

/** Rolls back what was made for a paper that could not be. */
export class PaperNotMade extends Error {
  readonly refusal: PaperRefusal

  constructor(refusal: PaperRefusal) {
    super(`no paper of deadlines: ${refusal}`)
    this.refusal = refusal
  }
}

/**
 * Model A: drafts the case of an area for the board; the one that was drafted before, where there is one.
 * @returns id of the paper
 * @throws PaperNotMade
 */
export async function draftAreaCase(tx: Transaction, at: At, areaId: number): Promise<number> {
  const { municipality, today } = at
  const period = thirdBefore(today)
  const area = (await listAreasBelow(tx, municipality, period)).find((each) => each.areaId === areaId)
  if (area === undefined || !area.isOwn) throw new PaperNotMade('not-found')
  if (area.paperId !== null) return area.paperId
  const [board] = await listBodiesOf(tx, municipality, 'board')
  if (board === undefined) throw new PaperNotMade('no-board')
  const draft = await alertPaper(tx, municipality, area, { period, on: today })
  const caseId = await openCase(tx, at, { title: `Sagsbehandlingsfrist: ${area.area}`, unitId: area.unitId })
  const paperId = await writePaper(tx, at, caseId, {
    bodyId: board.id,
    itemKind: 'decision',
    meetingOn: null,
    draft,
  })
  await sql`
    insert into deadline_alerts (municipality_id, area_id, period_from, paper_id)
    values (${municipality}, ${areaId}, ${period.from}, ${paperId})`.execute(tx)
  return paperId
}

export interface Briefed {
  caseId: number
  papers: number
}

/**
 * Model B: the same paper for every committee that has not got it, each for its first meeting on the day or later.
 * @throws PaperNotMade
 */
export async function briefCommittees(
  tx: Transaction,
  at: At,
  { notBefore }: { notBefore: string },
): Promise<Briefed> {
  const { municipality, today } = at
  const committees = await listCommittees(tx, municipality, { today, notBefore })
  if (committees.length === 0) throw new PaperNotMade('no-committee')
  const waiting = committees.filter(({ paperId }) => paperId === null)
  const unitId = await findOwnUnit(tx, municipality, at.person.id)
  if (unitId === null) throw new PaperNotMade('no-unit')
  const known = committees.find(({ caseId }) => caseId !== null)?.caseId ?? null
  const { title } = await committeeBriefing.draft(tx, { municipality, on: today })
  const caseId = known ?? (await openCase(tx, at, { title, unitId }))
  for (const { id, meetingOn } of waiting) {
    const draft = await committeeBriefing.draft(tx, { municipality, on: today })
    await writePaper(tx, at, caseId, { bodyId: id, itemKind: 'information', meetingOn, draft })
  }
  return { caseId, papers: waiting.length }
}

async function openCase(
  tx: Transaction,
  { municipality, person }: At,
  words: { title: string; unitId: number },
): Promise<number> {
  const made = await makeCase(
    tx,
    municipality,
    person,
    { ...words, responsibleId: person.id, subjectWords: ['sagsbehandlingsfrister'], closed: null },
    null,
  )
  if (typeof made !== 'number') throw new PaperNotMade('not-found')
  return made
}

async function writePaper(
  tx: Transaction,
  { municipality, person, today }: At,
  caseId: number,
  paper: {
    bodyId: number
    itemKind: 'decision' | 'information'
    meetingOn: string | null
    draft: DraftedPaper
  },
): Promise<number> {
  const { draft, ...rest } = paper
  const made = await makePaper(tx, municipality, person, caseId, { ...rest, title: draft.title, today })
  if (made === 'no-template') throw new PaperNotMade('no-template')
  if (made === 'not-found') throw new PaperNotMade('not-found')
  if ((await writeDraft(tx, municipality, person.id, made, draft)) === 'not-found')
    throw new PaperNotMade('not-found')
  return made
}

async function listBodiesOf(
  tx: Transaction,
  municipality: number,
  kind: 'board' | 'committee',
): Promise<{ id: number; name: string }[]> {
  const { rows } = await sql<{ id: number; name: string }>`
    select id, name from bodies where municipality_id = ${municipality} and kind = ${kind}
      and (valid_from is null or valid_from <= app.today()) and (valid_until is null or valid_until >= app.today())
    order by name collate "da-x-icu"`.execute(tx)
  return rows
}

export interface Committee {
  id: number
  name: string
  /** Its first meeting on the day or later; null where none is planned. */
  meetingOn: string | null
  /** The paper of this period, and its case. */
  paperId: number | null
  caseId: number | null
}

export async function listCommittees(
  tx: Transaction,
  municipality: number,
  { today, notBefore }: { today: string; notBefore: string },
): Promise<Committee[]> {
  const title = briefingTitle(thirdBefore(today))
  const { rows } = await sql<Committee>`
    select b.id, b.name, p.id as "paperId", p.case_id as "caseId",
      (select min(m.held_on) from meetings m where m.municipality_id = b.municipality_id and m.body_id = b.id and m.stage = 'planned'
        and m.held_on >= ${notBefore}) as "meetingOn"
    from bodies b left join lateral (
      select p.id, p.case_id from papers p join register_snapshots s on s.municipality_id = p.municipality_id and s.paper_id = p.id
      where p.municipality_id = b.municipality_id and p.body_id = b.id and s.register = ${REGISTER_KEY} and s.title = ${title}
      order by p.id limit 1) p on true
    where b.municipality_id = ${municipality} and b.id = any (${(await listBodiesOf(tx, municipality, 'committee')).map(({ id }) => id)}::bigint[])
    order by b.name collate "da-x-icu"`.execute(tx)
  return rows
}
