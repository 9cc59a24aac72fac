/** Why a calendar could not be read, as its owner is told. */
export const CALENDAR_PROBLEMS: Record<string, string> = {
  unreachable: 'Serveren svarer ikke. Vi prøver igen.',
  timeout: 'Serveren svarer for langsomt. Vi prøver igen.',
  refused: 'Serveren vil ikke udlevere kalenderen. Udgiv den igen, og gem den nye adresse.',
  'too-large': 'Kalenderen er for stor. Udgiv færre måneder ad gangen.',
  'too-many': 'Kalenderen gentager sig for ofte til at kunne læses.',
  unreadable: 'Det er ikke en kalender (iCalendar).',
  'private-address': 'Adressen fører ind på et lukket net. Bed it-driften om at tillade den.',
  'wrong-address': 'Skriv en adresse, der begynder med https:// eller webcal://.',
}

export type CalendarProblem =
  | 'unreachable'
  | 'timeout'
  | 'refused'
  | 'too-large'
  | 'too-many'
  | 'unreadable'
  | 'private-address'
  | 'wrong-address'
