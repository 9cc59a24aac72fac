/** What is chosen for a status paper, as it stands in a form, and what may stand in its way. */
import { z } from 'zod'
import { optionalId } from '../../organisation/administration.tsx'
import type { FieldError } from '../../platform/web/forms.ts'
import type { StatusPaperRefusal, WantedPaper } from './make-status-paper.ts'

/** Texts of the fields, to be shown again. */
export interface TypedChoice {
  moede?: string
  slags?: string
  sag?: string
}

export const choiceForm = z.object({
  moede: z.string({ error: 'Vælg et møde.' }).regex(/^\d{1,15}(?:\/\d{4}-\d{2}-\d{2})?$/u, 'Vælg et møde.'),
  slags: z.enum(['decision', 'discussion', 'information'], { error: 'Vælg, hvad forummet skal.' }),
  sag: optionalId,
})

export type Choice = z.output<typeof choiceForm>

export function wantedOf({ moede, slags, sag }: Choice, today: string): WantedPaper {
  const [bodyId = '', meetingOn = null] = moede.split('/')
  return { bodyId: Number(bodyId), meetingOn, itemKind: slags, caseId: sag, today }
}

export const textsOfChoice = ({ moede, slags, sag }: Choice): TypedChoice => ({
  moede,
  slags,
  sag: sag === null ? '' : String(sag),
})

export const textsOfTyped = (typed: Record<string, unknown>): TypedChoice => {
  const text = (name: string) => (typeof typed[name] === 'string' ? { [name]: typed[name] } : {})
  return { ...text('moede'), ...text('slags'), ...text('sag') }
}

export const REFUSALS: Record<StatusPaperRefusal, FieldError> = {
  'no-unit': { field: 'sag', message: 'Du er ikke ansat i en enhed, så vælg en sag, der er der.' },
  'no-case': { field: 'sag', message: 'Sagen kunne ikke oprettes. Prøv igen, eller vælg en, der er der.' },
  'no-template': {
    field: 'moede',
    message: 'Forummet har ingen skabelon til den slags sag. En administrator kan lave en.',
  },
  'not-yours': { field: 'sag', message: 'Du kan ikke lave oplæg i den sag til det forum.' },
}
