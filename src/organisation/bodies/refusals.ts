/** What refusals about bodies and seats are called, and beside which field they stand. */
import type { FieldError } from '../../platform/web/forms.ts'
import type { BodyRefusal, SeatRefusal } from './model.ts'

export const BODY_REFUSALS: Record<BodyRefusal, FieldError> = {
  'name-taken': { field: 'navn', message: 'Et andet forum hedder det samme.' },
  'ends-before-it-begins': { field: 'til', message: 'Forummet kan ikke slutte, før det begynder.' },
  'mandate-missing': { field: 'opgave', message: 'Skriv, hvad forummet skal løse.' },
  'end-missing': {
    field: 'til',
    message: 'Opgaveudvalg og styregrupper er for en tid. Skriv den sidste dag.',
  },
}

export const SEAT_REFUSALS: Record<SeatRefusal, FieldError> = {
  'to-oneself': {
    field: 'person',
    message: 'En plads giver adgang til lukkede punkter, så din egen skal en anden administrator give dig.',
  },
  'ends-before-it-begins': { field: 'plads-til', message: 'Pladsen kan ikke slutte, før den begynder.' },
  'body-not-there': { field: 'plads-fra', message: 'Forummet findes ikke i hele den periode.' },
  'sits-already': {
    field: 'person',
    message: 'Personen har allerede en plads i forummet i den periode. Afslut den først.',
  },
  'two-chairs': {
    field: 'rolle',
    message: 'Forummet har en formand i den periode. Afslut den plads først: der er én formand ad gangen.',
  },
}
