/**
 * Drafts what is due: a case made or used again, a paper for the meeting with last year's words and this year's figures, and
 * where the body's secretary (or the round, for the duty's owner) may, an item on the meeting's agenda; else the paper waits
 * for that meeting. Once for each period: whoever comes second finds the row.
 */
import { sql } from 'kysely'
import { findOwnUnit } from '../../cases/queries.ts'
import { listSections } from '../../cases/paper-queries.ts'
import { makeCase } from '../../cases/write-case.ts'
import { makePaper, saveSections } from '../../cases/write-paper.ts'
import { addAgendaItem } from '../../meetings/agenda/add-commands.ts'
import type { SignedInPerson } from '../../organisation/model.ts'
import { getTemplateOn } from '../../organisation/templates/queries.ts'
import type { Transaction } from '../../platform/database.ts'
import type { DraftedPaper } from '../slots.ts'
import { draftTexts, type OldPaper } from './draft.ts'
import { writeSettled } from './duty-commands.ts'
import { caseTitleOf, type Duty, levelText, paperTitleOf } from './model.ts'
import type { Falls } from './occurrences.ts'

/** Why there is no draft; said on the wheel. */
export const DRAFT_REFUSALS = {
  'drafted-already': 'Kladden er der allerede.',
  'no-body': 'Dialogen hører ikke til et forum, så der er ingen sag at lave kladde til.',
  'no-template': 'Forummet har ingen skabelon til den slags sager.',
  'no-unit': 'Den ansvarlige er ikke ansat i nogen enhed, så sagen kan ikke få en.',
  'case-not-found': 'Sagen findes ikke, eller den ansvarlige har ikke adgang til den.',
} as const
export type DraftRefusal = keyof typeof DRAFT_REFUSALS

export interface DraftMaker {
  /** In whose name. */
  person: SignedInPerson
  /** ISO date in Denmark. */
  today: string
  /** This year's figures; null where the duty has no source. */
  figures: DraftedPaper | null
}

export interface MadeDraft {
  paperId: number
  agendaItemId: number | null
}

export async function makeDraft(
  tx: Transaction,
  municipality: number,
  duty: Duty,
  falls: Falls,
  maker: DraftMaker,
): Promise<MadeDraft | DraftRefusal> {
  const { person, today, figures } = maker
  if (duty.bodyId === null) return 'no-body'
  if (!(await takeTurn(tx, municipality, duty.id, falls.periodOn))) return 'drafted-already'
  // Asked before anything is made, so that a refusal leaves nothing behind.
  if ((await getTemplateOn(tx, duty.bodyId, duty.itemKind, today)) === null) return 'no-template'
  const caseId = await findOrMakeCase(tx, municipality, duty, falls, person)
  if (typeof caseId !== 'number') return caseId
  // What was forgotten is for whichever meeting comes.
  const meetingOn = falls.meetingId === null || falls.on < today ? null : falls.on
  const paper = { bodyId: duty.bodyId, itemKind: duty.itemKind, title: paperTitleOf(duty, falls.on), meetingOn, today } // prettier-ignore
  const paperId = await makePaper(tx, municipality, person, caseId, paper)
  if (paperId === 'not-found') return 'case-not-found'
  if (paperId === 'no-template') return paperId
  const old = await findOldPaper(tx, municipality, duty, falls.periodOn, caseId)
  const texts = draftTexts(await listSections(tx, municipality, paperId), figures?.sections ?? [], old, saidOf(duty)) // prettier-ignore
  const saved = texts.map(({ sectionId, document }) => ({ sectionId, document, revision: 0 }))
  if (saved.length > 0) await saveSections(tx, municipality, person.id, paperId, saved)
  await figures?.settle?.(tx, paperId)
  const agendaItemId = await putOnAgenda(tx, municipality, falls, paperId, { duty, person, today })
  await writeSettled(tx, municipality, person.id, {
    dutyId: duty.id,
    periodOn: falls.periodOn,
    fallsOn: falls.on,
    state: 'drafted',
    reason: null,
    paperId,
    agendaItemId,
  })
  return { paperId, agendaItemId }
}

/** Two at once come one after the other; the second finds what the first made. */
async function takeTurn(tx: Transaction, municipality: number, dutyId: number, periodOn: string) {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`duty ${municipality} ${dutyId} ${periodOn}`}, 0))`.execute(tx) // prettier-ignore
  const { rows } = await sql`
    select 1 from duty_occurrences where municipality_id = ${municipality} and duty_id = ${dutyId} and period_on = ${periodOn} and state <> 'missing'`.execute(
    tx,
  )
  return rows.length === 0
}

async function findOrMakeCase(
  tx: Transaction,
  municipality: number,
  duty: Duty,
  { on }: Falls,
  person: SignedInPerson,
): Promise<number | DraftRefusal> {
  if (duty.caseId !== null) return duty.caseId
  const title = caseTitleOf(duty, on)
  // The case that an earlier time of this duty, or of one like it, was drafted in.
  const { rows } = await sql<{ id: number }>`
    select c.id from cases c where c.municipality_id = ${municipality} and c.title = ${title} and c.degree = 'open' and exists (
      select 1 from duty_occurrences s join papers p on p.municipality_id = s.municipality_id and p.id = s.paper_id
        join duties d on d.municipality_id = s.municipality_id and d.id = s.duty_id
      where s.municipality_id = c.municipality_id and p.case_id = c.id and (d.id = ${duty.id} or d.case_title = ${duty.caseTitle}))
    order by c.id limit 1`.execute(tx)
  if (rows[0] !== undefined) return rows[0].id
  const unitId = duty.ownerUnitId ?? (await findOwnUnit(tx, municipality, person.id))
  if (unitId === null) return 'no-unit'
  const words = { title, unitId, responsibleId: person.id, subjectWords: [], closed: null }
  const made = await makeCase(tx, municipality, person, words, null)
  return typeof made === 'number' ? made : 'case-not-found'
}

/** Of open cases, or of the same case: what is closed is never copied into what others see. */
async function findOldPaper(
  tx: Transaction,
  municipality: number,
  duty: Duty,
  periodOn: string,
  caseId: number,
): Promise<OldPaper | null> {
  const { rows } = await sql<{ id: number; title: string; heldOn: string | null }>`
    select p.id, p.title, p.meeting_on as "heldOn" from papers p join cases c on c.municipality_id = p.municipality_id and c.id = p.case_id
    where p.municipality_id = ${municipality} and (c.degree = 'open' or c.id = ${caseId}) and p.id = coalesce((
      select s.paper_id from duty_occurrences s where s.municipality_id = ${municipality} and s.duty_id = ${duty.id} and s.period_on < ${periodOn}
        and s.paper_id is not null order by s.period_on desc limit 1), ${duty.templatePaperId}::bigint)`.execute(
    tx,
  )
  const [paper] = rows
  return paper === undefined ? null : { ...paper, sections: await listSections(tx, municipality, paper.id) }
}

function saidOf({ kind, level, counterpart }: Duty): string | null {
  return kind === 'dialogue'
    ? `Dialog på niveauet ${levelText(level).toLowerCase()} med ${counterpart ?? ''}.`
    : null
}

async function putOnAgenda(
  tx: Transaction,
  municipality: number,
  { meetingId }: Falls,
  paperId: number,
  { duty, person, today }: { duty: Duty; person: SignedInPerson; today: string },
): Promise<number | null> {
  if (meetingId === null || duty.bodyId === null || !person.secretaryBodies.includes(duty.bodyId)) return null
  // What has been sent is the secretary's to change, and a draft is no reason to come late.
  const { rows } = await sql`
    select 1 from meetings where municipality_id = ${municipality} and id = ${meetingId} and stage = 'planned' and origin = 'meeting'`.execute(
    tx,
  )
  if (rows.length === 0) return null
  const added = await addAgendaItem(tx, municipality, person, meetingId, { from: { paper: paperId }, lateReason: null, today }) // prettier-ignore
  if (typeof added === 'string') return null
  await sql`
    update agenda_items set planned_minutes = coalesce(planned_minutes, ${duty.minutes}) where municipality_id = ${municipality} and id = ${added.id}`.execute(
    tx,
  )
  return added.id
}
