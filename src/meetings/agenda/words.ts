/** What is said of an agenda on its pages. */
import type { AddRefusal } from './add-commands.ts'
import type { ChangeRefusal, LeaveRefusal } from './item-commands.ts'
import type { ItemMoveRefusal } from './move-commands.ts'
import type { AgendaChange, AgendaItem, PaperState } from './queries.ts'

type Refusal = ItemMoveRefusal | AddRefusal | ChangeRefusal | LeaveRefusal

export const REFUSALS: Record<Exclude<Refusal, 'not-found'>, string> = {
  'no-longer': 'Mødet er slut eller aflyst, så dagsordenen kan ikke ændres.',
  'item-gone': 'Punktet er ikke længere på dagsordenen.',
  'other-gone': 'Det punkt, du ville flytte hen til, er ikke længere på dagsordenen. Vælg en ny plads.',
  'other-moved':
    'Det punkt, du ville flytte hen til, er imens flyttet ind under et andet punkt eller ud igen. Vælg en ny plads.',
  'has-items-under': 'Punktet har underpunkter. Flyt dem ud først.',
  'too-deep': 'Et underpunkt kan ikke selv have underpunkter.',
  itself: 'Et punkt kan ikke flyttes hen til sig selv.',
  'late-without-reason': 'Skriv, hvorfor punktet kommer for sent.',
  'already-on-agenda': 'Sagen er allerede på en dagsorden.',
  'changed-meanwhile': 'Punktet er ændret, siden du åbnede siden. Se, hvad der står nu, og gem igen.',
  'case-is-closed': 'Sagen er lukket, så punktet er også lukket.',
  'reason-missing': 'Skriv, hvorfor punktet udgår.',
  'was-sent': 'Punktet er sendt ud. Lad det udgå i stedet.',
  'already-withdrawn': 'Punktet er allerede udgået.',
}

/** How far the paper of an item is, in the fewest words. */
export function paperStateText({ state, fell, waitsFor }: PaperState): string {
  if (state === 'approved') return 'Godkendt'
  if (state === 'returned') return 'Sendt tilbage'
  if (fell) return 'Ændret efter godkendelse'
  if (state === 'draft') return 'Kladde'
  return waitsFor.length === 0 ? 'Mangler godkendelse' : `Mangler godkendelse hos ${waitsFor.join(', ')}`
}

/** Letter of a version, from 1. */
export const versionLetter = (version: number): string => String.fromCodePoint(64 + version)

const quoted = (title: string | null) => (title === null ? '' : ` «${title}»`)

/** What somebody did, as the end of a sentence that begins with the name. */
export function changeText({ change, title, fromNumber, toNumber }: AgendaChange): string {
  switch (change) {
    case 'moved':
      return `flyttede punkt ${fromNumber ?? ''}${quoted(title)} til plads ${toNumber ?? ''}`
    case 'added':
      return `satte punkt ${toNumber ?? ''}${quoted(title)} på dagsordenen`
    case 'changed':
      return `rettede punkt ${fromNumber ?? ''}${quoted(title)}`
    case 'taken-off':
      return `tog punkt ${fromNumber ?? ''} af dagsordenen`
    case 'withdrawn':
      return `lod punkt ${fromNumber ?? ''}${quoted(title)} udgå`
    case 'arranged':
      return 'anbragte punkterne efter reglerne'
    case 'times':
      return 'rettede punkternes tider'
    case 'guests':
      return `rettede gæsterne til punktet${quoted(title)}`
    default:
      return 'begyndte dagsordenen'
  }
}

export const KIND_WORDS: Record<AgendaItem['kind'], string> = {
  decision: 'Beslutning',
  discussion: 'Drøftelse',
  information: 'Meddelelse',
}

/** `09:30` as a column of figures has it. */
export const shortTime = (time: string): string => time.replace(/^0/, '').replace(':', '.')
