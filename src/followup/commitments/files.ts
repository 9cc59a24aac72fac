/** The list as a file for other programs: columns that keep their names and their order. Pure. */
import type { Cell } from '../../documents/sheets/read-sheet.ts'
import type { Commitment } from './queries.ts'
import type { Entry } from './one-list.ts'
import { ORIGIN_TEXTS, STATE_TAGS } from './words.ts'

/** Written out in docs/brugervejledning.md; a program of the town's reads them by name. */
export const COLUMNS = [
  'id',
  'art',
  'hvad',
  'hvem',
  'frist',
  'frist_ord',
  'svarfrist',
  'tilstand',
  'gentages',
  'forum',
  'tilbage_til',
  'oprindelse',
  'oprindelse_dato',
  'sagsnummer',
  'seneste_svar',
  'seneste_svar_dato',
  'adresse',
] as const

export type FileRow = Record<(typeof COLUMNS)[number], string | number | null>

export function fileRow(
  entry: Entry,
  addressOf: (path: string) => string,
  pathOf: (id: number) => string,
): FileRow {
  if (entry.kind === 'commitment') return rowOf(entry.commitment, addressOf(pathOf(entry.commitment.id)))
  const { owed, owner } = entry
  return {
    ...EMPTY,
    art: owed.kind,
    hvad: owed.what,
    hvem: owner,
    frist: owed.dueOn,
    tilstand: STATE_TAGS.open.text,
    oprindelse: owed.note ?? null,
    adresse: addressOf(owed.href),
  }
}

const EMPTY: FileRow = {
  id: null,
  art: null,
  hvad: null,
  hvem: null,
  frist: null,
  frist_ord: null,
  svarfrist: null,
  tilstand: null,
  gentages: null,
  forum: null,
  tilbage_til: null,
  oprindelse: null,
  oprindelse_dato: null,
  sagsnummer: null,
  seneste_svar: null,
  seneste_svar_dato: null,
  adresse: null,
}

function rowOf(commitment: Commitment, address: string): FileRow {
  const { lastAnswer } = commitment
  return {
    id: commitment.id,
    art: 'Opfølgning',
    hvad: commitment.what,
    hvem: commitment.owner,
    frist: commitment.dueOn,
    frist_ord: commitment.dueWords,
    svarfrist: commitment.answerBy,
    tilstand: STATE_TAGS[commitment.state].text,
    gentages: commitment.recurring,
    forum: commitment.body,
    tilbage_til: commitment.returnsTo,
    oprindelse: commitment.originText ?? ORIGIN_TEXTS[commitment.origin],
    oprindelse_dato: commitment.originOn,
    sagsnummer: commitment.caseNumber,
    seneste_svar: lastAnswer === null ? null : lastAnswer.noChange && lastAnswer.text === '' ? 'Ingen ændring' : lastAnswer.text, // prettier-ignore
    seneste_svar_dato: lastAnswer?.on ?? null,
    adresse: address,
  }
}

export const cellsOf = (row: FileRow): Cell[] => COLUMNS.map((column) => row[column])
