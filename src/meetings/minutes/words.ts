/** What the pages of minutes say. */
import type { FormFile } from './queries.ts'

export const MINUTES_REFUSALS = {
  'not-secretary': 'Kun forummets sekretær kan gøre dette.',
  'not-ended': 'Mødet er ikke afsluttet endnu.',
  'being-locked': 'Referatet er ved at blive låst.',
  'due-passed': 'Fristen skal være i dag eller senere.',
  'nothing-new': 'Udkastet er allerede sendt, og der er ikke ændret noget siden.',
  'nobody-asked': 'Ingen er noteret som mødt. Ret fremmødet under «Afvikl».',
  'no-round': 'Send udkastet til godkendelse først.',
  'changed-since': 'Udkastet er ændret, siden det blev sendt. Send det igen, så alle godkender det samme.',
  'remark-without-reply': 'Der er en bemærkning uden svar. Svar på den først.',
  'still-waiting': 'Nogle har ikke svaret, og fristen er ikke gået.',
  'round-closed': 'Udkastet er sendt på ny, siden du læste det. Læs det igen, og svar så.',
  'not-asked': 'Kun de, der var til stede, godkender referatet.',
  'text-missing': 'Skriv en tekst.',
  'not-locked': 'Referatet er ikke låst endnu. Ret det i stedet.',
} as const

export const AUDIENCE_TEXTS: Record<FormFile['audience'], string> = {
  full: 'Hele referatet, også lukkede punkter',
  internal: 'Referatet uden lukkede punkter',
  public: 'Det, der er offentligt',
}

export const FORM_TEXTS: Record<FormFile['form'], string> = {
  pdf: 'PDF til læsning',
  archive: 'PDF til arkiv',
  word: 'Word',
  html: 'Webside i én fil',
  json: 'Data (JSON)',
}

export const CHANNELS = {
  'leaders-letter': 'Lederbrev',
  intranet: 'Intranet',
  unit: 'Enhed',
  citizen: 'Borger',
  other: 'Andet',
} as const

export type Channel = keyof typeof CHANNELS
