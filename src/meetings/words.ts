/** What the words of the model are called on the pages. */
import { OUTCOMES, type Outcome } from '../minutes/model.ts'
import type { Degree } from './model.ts'

export type OutcomeColour = 'success' | 'info' | 'warning' | 'error' | 'plain'

/** Each outcome as a tag: its Danish words and the colour that tells it at a glance. */
export const OUTCOME_TAGS: Record<Outcome, { text: string; colour: OutcomeColour }> = {
  approved: { text: 'Godkendt', colour: 'success' },
  'approved-with-remark': { text: 'Godkendt med bemærkning', colour: 'success' },
  recommended: { text: 'Anbefalet', colour: 'success' },
  noted: { text: 'Taget til efterretning', colour: 'info' },
  discussed: { text: 'Drøftet', colour: 'info' },
  postponed: { text: 'Udsat', colour: 'warning' },
  withdrawn: { text: 'Taget af dagsordenen', colour: 'warning' },
  rejected: { text: 'Ikke godkendt', colour: 'error' },
  referred: { text: 'Sendt videre', colour: 'info' },
  partly: { text: 'Delvist godkendt', colour: 'warning' },
  none: { text: 'Ingen beslutning', colour: 'plain' },
  other: { text: 'Beslutning', colour: 'plain' },
}

/** The outcome that a word of the database is; `other` for words of a later version. */
export function outcomeOf(word: string): Outcome {
  return OUTCOMES.find((outcome) => outcome === word) ?? 'other'
}

export const KIND_TEXTS: Record<string, string> = { minutes: 'Referat', agenda: 'Dagsorden' }

/** What it means that an item has a degree, for those who give it. */
export const DEGREE_MEANINGS: Record<Degree, string> = {
  published: 'Alle kan læse punktet, når også mødet er offentligt.',
  internal: 'Kun ansatte og forummets medlemmer kan læse punktet.',
  closed: 'Kun forummets medlemmer og dem med en opgave i punktet kan læse det. Andre ser kun omtalen.',
}

/** Why an item has its degree. */
export const REASON_TEXTS: Record<string, string> = {
  'marked-closed': 'Filen siger, at punktet er lukket',
  'without-mark': 'Filen siger ikke, om punktet er åbent',
  withheld: 'Punktets tekst er holdt tilbage, eller punktet er læst med usikkerhed',
  empty: 'Punktet har ingen tekst',
  'by-person': 'Besluttet af en medarbejder',
  'open-text': 'Punktet har en åben tekst',
}

/** Headings of sections that were printed without one. */
export const SECTION_TEXTS: Record<string, string> = {
  recommendation: 'Indstilling',
  decision: 'Beslutning',
  attachments: 'Bilag',
}
