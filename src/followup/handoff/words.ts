import type { AskRefusal } from './model.ts'

export const ASK_REFUSALS: Record<Exclude<AskRefusal, 'not-found'>, { field: string; message: string }> = {
  'same-body': { field: 'til', message: 'Et forum kan ikke sende en sag til sig selv.' },
  'due-passed': { field: 'svar', message: 'Fristen er allerede gået.' },
  'asked-already': { field: 'til', message: 'Forummet er spurgt og har ikke svaret endnu.' },
  'closed-without-paper': {
    field: 'til',
    message: 'Sagen er lukket. Lav først et oplæg til forummet, så dets sekretær kan se sagen.',
  },
}
