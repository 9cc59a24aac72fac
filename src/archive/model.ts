/**
 * The room `archive` answers for old minutes: files are handed in by an upload or by the command `sagsgang import`, and
 * each meeting in them is stored in one transaction together with what became of it. So nothing is half imported, and a
 * run that was cut off is taken up where it stopped. What was closed without a person saying so is listed, and the one
 * who imported it says whether it is right. The room also shows a case through the years.
 */
import { writeDate } from '../language/dates.ts'
import type { StoreOutcome } from '../meetings/store-minutes.ts'
import type { Minutes } from '../minutes/model.ts'
import { enclosureRemarks, type EnclosureTally, hasTrouble } from './enclosures.ts'

export const FILE_STATES = ['waiting', 'read', 'skipped', 'uncertain', 'failed'] as const
export type FileState = (typeof FILE_STATES)[number]

/** What became of a file, or of one meeting in it, as it is written beside it. */
export interface Settlement {
  state: Exclude<FileState, 'waiting'>
  /** Danish; null where there is nothing to say. */
  reason: string | null
  meetingId: number | null
  version: number | null
}

/** What became of one of several meetings in a file, or of a file in a zip. */
export interface SettledPart extends Settlement {
  /** Name of the file in the zip, or of the file itself. */
  name: string
}

export interface SettledFile extends Settlement {
  name: string
  /** Whose meeting on which day, in Danish; left out where there is none, or several. */
  meeting?: string | null
  /** Of a file that holds several meetings: what became of each. */
  parts?: (SettledPart & Pick<SettledFile, 'meeting'>)[]
}

/** Whose meeting on which day it is; null where the file does not say it. */
export function titleOf({ meeting }: Minutes): string | null {
  if (meeting.body === null || meeting.date === null) return null
  return `${meeting.body} ${writeDate(meeting.date)}`
}

/** Below this the bounds of an item are uncertain enough that a person should look. */
const CERTAIN = 0.5

/** How long the one who imported a closed item may decide over it. */
export const REVIEW_DAYS = 90

export function settlementOf(stored: StoreOutcome, minutes: Minutes, tally: EnclosureTally): Settlement {
  if (stored.outcome === 'without-body') return failed('Filen siger ikke, hvilket forum der holdt mødet.')
  if (stored.outcome === 'without-date') return failed('Filen siger ikke, hvilken dag mødet blev holdt.')
  const { meetingId, version } = stored
  if (stored.outcome === 'duplicate') return { state: 'skipped', reason: KNOWN, meetingId, version }
  const unsure = minutes.items.flatMap(({ certainty, number }, index) =>
    certainty < CERTAIN ? [number ?? String(index + 1)] : [],
  )
  const remarks = [
    ...(unsure.length > 0 ? [`Usikkert læst: punkt ${unsure.join(', ')}.`] : []),
    ...(stored.shown ? enclosureRemarks(tally) : [AGENDA_KEPT]),
    ...(stored.shown && version > 1 ? [`Mødet fandtes; filen er nu version ${version}.`] : []),
    ...(stored.lowered > 0 ? [loweredText(stored.lowered)] : []),
  ]
  const reason = remarks.length > 0 ? remarks.join(' ') : null
  const uncertain = unsure.length > 0 || (stored.shown && hasTrouble(tally))
  return { state: uncertain ? 'uncertain' : 'read', reason, meetingId, version }
}

export const KNOWN = 'Den samme fil er indlæst før.'
const AGENDA_KEPT = 'Referatet er der allerede; dagsordenen er gemt som en version.'

/** Of a file with many parts: uncertain where a person should look at one of them. */
export function settlementOfParts(parts: readonly Settlement[]): Settlement {
  const count = (...states: FileState[]) => parts.filter(({ state }) => states.includes(state)).length
  const read = count('read', 'uncertain')
  const [skipped, unread] = [count('skipped'), count('failed')]
  const words = [
    ...(read > 0 ? [read === 1 ? '1 møde er læst' : `${read} møder er læst`] : []),
    ...(skipped > 0 ? [`${skipped} var indlæst før`] : []),
    ...(unread > 0 ? [`${unread} ikke læst`] : []),
  ]
  const state =
    unread === parts.length
      ? 'failed'
      : count('failed', 'uncertain') > 0
        ? 'uncertain'
        : read > 0
          ? 'read'
          : 'skipped'
  return { state, reason: `${words.join(', ')}.`, meetingId: null, version: null }
}

export function failed(reason: string): Settlement {
  return { state: 'failed', reason, meetingId: null, version: null }
}

function loweredText(count: number): string {
  return count === 1
    ? '1 offentligt punkt er nu kun for medarbejderne, fordi der er noget nyt i det.'
    : `${count} offentlige punkter er nu kun for medarbejderne, fordi der er noget nyt i dem.`
}

export const STATE_TEXTS: Record<FileState, string> = {
  waiting: 'Venter',
  read: 'Læst',
  skipped: 'Sprunget over',
  uncertain: 'Læst med forbehold',
  failed: 'Ikke læst',
}
