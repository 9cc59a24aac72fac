/**
 * This room answers for cases and papers: a case with its number, and for each treatment in a body a paper that is
 * written, commented on, approved level by level and handed to the body's secretary. Nothing typed is lost: a text is
 * only written over the one it was made from. A paper counts as approved for exactly the words that were approved.
 * Open cases are seen by employees, closed ones by those who have to do with them; the policies of the database say the
 * same words as `access.ts`.
 */
import type { SectionKind } from '../minutes/model.ts'

export interface CaseHead {
  id: number
  caseNumber: string
  title: string
  unitId: number
  unitName: string
  responsibleId: number
  responsibleName: string
  subjectWords: string[]
  degree: 'open' | 'closed'
  ground: string | null
  neutralTitle: string | null
  /** ISO date. */
  reviewOn: string | null
  revision: number
}

/** Made of other data, or written in the meeting: these sections of a template have no text of their own. */
const WITHOUT_TEXT: readonly SectionKind[] = ['recommendation', 'decision', 'attachments']

export function hasText({ kind }: { kind: string }): boolean {
  return !WITHOUT_TEXT.some((each) => each === kind)
}

export const FRAMES = {
  service: 'Servicerammen',
  transfers: 'Overførsler',
  investment: 'Anlæg',
  outside: 'Uden for rammerne',
} as const
export type Frame = keyof typeof FRAMES

export const PERMANENCES = { 'one-off': 'En gang', permanent: 'Hvert år' } as const
export type Permanence = keyof typeof PERMANENCES

export const SOURCES = { account: 'Konto', pool: 'Pulje' } as const
export type Source = keyof typeof SOURCES

export interface Amount {
  id: number
  /** Whole øre: expenses positive, income and savings negative. */
  ore: number
  year: number
  source: Source
  sourceName: string
  frame: Frame
  permanence: Permanence
}

/** `YY/NNNNN`, or as the records system numbers its cases. */
export const CASE_NUMBER = /^\d{2,4}\/\d{1,7}(?:-\d{1,4})?$/u

/** Words apart by commas or lines, each once, without regard to case. */
export function parseSubjectWords(text: string): string[] {
  const words = text
    .split(/[,;\n]/u)
    .map((word) => word.trim().replaceAll(/\s+/gu, ' '))
    .filter((word) => word !== '')
  return words.filter((word, index) => {
    const folded = word.toLocaleLowerCase('da')
    return words.findIndex((other) => other.toLocaleLowerCase('da') === folded) === index
  })
}
