/** What refusals about persons are called, and beside which field they stand. */
import type { Transaction } from '../../platform/database.ts'
import type { FieldError } from '../../platform/web/forms.ts'
import type { InitialsRefusal } from '../initials.ts'
import { getPerson } from '../queries.ts'
import type { PersonRefusal } from './commands.ts'
import type { EmploymentRefusal, EndRefusal } from './model.ts'

export const PERSON_REFUSALS: Record<PersonRefusal, FieldError> = {
  'email-taken': { field: 'email', message: 'En anden person har den e-mail.' },
  'subject-taken': { field: 'login', message: 'En anden person har det login.' },
  'own-subject': { field: 'login', message: 'Dit eget login skal en anden administrator ændre.' },
}

export const EMPLOYMENT_REFUSALS: Record<EmploymentRefusal, FieldError> = {
  'to-oneself': {
    field: null,
    message: 'En ansættelse giver adgang, så din egen skal en anden administrator skrive ind.',
  },
  'ends-before-it-begins': { field: 'ansat-til', message: 'Ansættelsen kan ikke slutte, før den begynder.' },
  'unit-not-open': { field: 'enhed', message: 'Enheden findes ikke i hele den periode.' },
  'employed-there-already': {
    field: 'enhed',
    message: 'Personen er allerede ansat i enheden i den periode. Afslut den gamle ansættelse først.',
  },
  'no-such-unit': { field: 'enhed', message: 'Den enhed findes ikke længere.' },
}

export const END_REFUSALS: Record<EndRefusal, string> = {
  'to-oneself': 'Din egen skal en anden administrator afslutte.',
  'ends-before-it-begins': 'Den kan ikke slutte, før den begynder.',
}

export async function initialsMessage(tx: Transaction, refused: InitialsRefusal): Promise<string> {
  if (typeof refused === 'object') {
    const owner = await getPerson(tx, refused.takenBy)
    return `Initialerne bruges af ${owner?.name ?? 'en anden'} i den periode.`
  }
  if (refused === 'overlapping-initials')
    return 'Personen har andre initialer i den periode. Vælg en senere dato.'
  if (refused === 'ends-before-it-begins') return 'Initialerne kan ikke slutte, før de begynder.'
  return 'Initialer er to til fem store bogstaver.'
}
