/** Makes a status paper: in a case of its own or one that is chosen, with the text drafted, and its figures kept. */
import { findOwnUnit } from '../../cases/queries.ts'
import { makeCase } from '../../cases/write-case.ts'
import { makePaper, type NewPaper } from '../../cases/write-paper.ts'
import { writeDraft } from '../../followup/drafted-paper.ts'
import type { PaperSource } from '../../followup/slots.ts'
import type { SignedInPerson } from '../../organisation/model.ts'
import type { Transaction } from '../../platform/database.ts'
import type { Register } from './register.ts'

export interface OfSource {
  register: Register
  source: PaperSource
}

/** What the paper is drafted from; a title is what its case is about. */
export interface DraftedFrom {
  register: Pick<Register, 'title'>
  source: Pick<PaperSource, 'title' | 'draft'>
}

export interface WantedPaper extends Omit<NewPaper, 'title'> {
  /** Null: a case of its own is made. */
  caseId: number | null
  /** ISO date in Denmark. */
  today: string
}

export type StatusPaperRefusal = 'no-unit' | 'no-template' | 'not-yours' | 'no-case'

/** Rolls back the case that was made for a paper that could not be. */
export class Undone extends Error {
  readonly refusal: StatusPaperRefusal

  constructor(refusal: StatusPaperRefusal) {
    super(`no status paper: ${refusal}`)
    this.refusal = refusal
  }
}

/**
 * Everything or nothing: case, paper, text and snapshot.
 * @throws Undone where the case was made and the paper could not be
 */
export async function makeStatusPaper(
  tx: Transaction,
  municipality: number,
  person: SignedInPerson,
  { register, source }: DraftedFrom,
  wanted: WantedPaper,
): Promise<number | StatusPaperRefusal> {
  const { bodyId, meetingOn, itemKind, today } = wanted
  const draft = await source.draft(tx, { municipality, on: today })
  const caseId = wanted.caseId ?? (await makeOwnCase(tx, municipality, person, { register, source }))
  if (typeof caseId !== 'number') return caseId
  const paper = { bodyId, itemKind, title: draft.title, meetingOn, today }
  const made = await makePaper(tx, municipality, person, caseId, paper)
  if (made === 'no-template') throw new Undone('no-template')
  if (made === 'not-found') throw new Undone('not-yours')
  if ((await writeDraft(tx, municipality, person.id, made, draft)) === 'not-found')
    throw new Undone('not-yours')
  return made
}

async function makeOwnCase(
  tx: Transaction,
  municipality: number,
  person: SignedInPerson,
  { register, source }: DraftedFrom,
): Promise<number | StatusPaperRefusal> {
  const unitId = await findOwnUnit(tx, municipality, person.id)
  if (unitId === null) return 'no-unit'
  const words = {
    title: source.title,
    unitId,
    responsibleId: person.id,
    subjectWords: [register.title],
    closed: null,
  }
  const made = await makeCase(tx, municipality, person, words, null)
  return typeof made === 'number' ? made : 'no-case'
}
