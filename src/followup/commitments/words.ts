/** Danish words of commitments. */
import { writeDate } from '../../language/dates.ts'
import type { BadgeColour } from '../../ui/badge.tsx'
import type { CommitmentRefusal, CommitmentState, Origin, Urgency } from './model.ts'

export const STATE_TAGS: Record<CommitmentState, { text: string; colour: BadgeColour }> = {
  open: { text: 'Åben', colour: 'info' },
  answered: { text: 'Besvaret', colour: 'success' },
  done: { text: 'Udført', colour: 'success' },
  dropped: { text: 'Bortfaldet', colour: 'plain' },
  superseded: { text: 'Afløst', colour: 'plain' },
}

export const ORIGIN_TEXTS: Record<Origin, string> = {
  decision: 'Beslutning',
  minutes: 'Indlæst referat',
  'council-question': 'Spørgsmål fra byrådsmedlem',
  'citizens-adviser': 'Borgerrådgiveren',
  audit: 'Revisionen',
  forum: 'Bestilling fra et andet forum',
  enquiry: 'Besked fra kontaktcentret',
}

export const REFUSALS: Record<CommitmentRefusal, string> = {
  'is-settled': 'Opfølgningen er afsluttet. Sekretæren kan åbne den igen med en ny frist.',
  'nothing-said': 'Skriv et svar, eller tryk »Ingen ændring«.',
  'without-reason': 'Skriv hvorfor.',
  'due-passed': 'Fristen er passeret. Vælg en dag fra i dag.',
  'without-successor': 'Vælg, hvad der træder i stedet.',
  'by-itself': 'Opfølgningen kan ikke afløse sig selv.',
  'same-due': 'Det er fristen i forvejen.',
}

export const URGENCY_TAGS: Record<Urgency, { text: string; colour: BadgeColour } | null> = {
  overdue: { text: 'Overskredet', colour: 'error' },
  soon: { text: 'Snart', colour: 'warning' },
  later: null,
  undated: { text: 'Uden dato', colour: 'plain' },
}

export const RECURRENCES = [
  { value: '', text: 'Én gang' },
  { value: 'monthly', text: 'Hver måned' },
  { value: 'quarterly', text: 'Hvert kvartal' },
  { value: '3 per year', text: '3 gange om året' },
  { value: 'half-yearly', text: 'Hvert halve år' },
  { value: 'yearly', text: 'Hvert år' },
  { value: 'every 2 years', text: 'Hvert 2. år' },
  { value: 'every 4 years', text: 'Hvert 4. år' },
] as const

/** When it is due, in words; null where nobody said. */
export function dueText({
  dueOn,
  dueWords,
}: {
  dueOn: string | null
  dueWords: string | null
}): string | null {
  if (dueOn === null) return dueWords === null ? null : `»${dueWords}«`
  return dueWords === null ? writeDate(dueOn) : `${writeDate(dueOn)} (»${dueWords}«)`
}
