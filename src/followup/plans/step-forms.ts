/** What is typed of a step, made into one. */
import { z } from 'zod'
import {
  optionalDate,
  optionalId,
  optionalText,
  requiredDate,
  requiredText,
} from '../../organisation/administration.tsx'
import { findPerson, personNotFound } from '../../organisation/persons/find-person.ts'
import type { Transaction } from '../../platform/database.ts'
import type { FieldError } from '../../platform/web/forms.ts'
import { isPeriod, isStepKind, type KnownMeeting, type Step, type StepKind } from './model.ts'
import { onMeetingOf } from './move-step.ts'
import type { ShownStep } from './queries.ts'

export const revision = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number)

const stepFields = {
  udgave: revision,
  hvad: requiredText('Skriv, hvad der sker.', 300),
  slags: z.custom<StepKind>(isStepKind, 'Vælg en slags.'),
  forum: optionalId,
  slut: optionalDate,
  hvem: optionalText(),
  enhed: optionalId,
  efter: optionalId,
  afstand: z
    .string()
    .trim()
    .regex(/^\d{1,3}$/, 'Skriv et helt antal hverdage.')
    .transform(Number)
    .refine((days) => days <= 500, 'Højst 500.'),
  beslutter: z.union([z.string(), z.array(z.string())]).optional(),
}

export const changedStep = z.object(stepFields)
export const addedStep = z.object({ ...stepFields, dato: requiredDate('Skriv en dag.') })

export interface StepContext {
  /** Of the whole plan. */
  steps: readonly Step[]
  meetings: readonly KnownMeeting[]
  today: string
}

/** @param own the step that is changed; null: a new one that begins on `beginsOn` */
export async function stepOfForm(
  tx: Transaction,
  form: z.output<typeof changedStep>,
  { own, beginsOn }: { own: Step | null; beginsOn: string },
  { steps, meetings, today }: StepContext,
): Promise<Step | FieldError[]> {
  const isMeeting = form.slags === 'forum-meeting'
  if (isMeeting && form.forum === null) return [{ field: 'forum', message: 'Vælg, hvilket forum der mødes.' }]
  const endsOn = isPeriod(form.slags) ? (form.slut ?? own?.endsOn ?? beginsOn) : beginsOn
  if (endsOn < beginsOn) return [{ field: 'slut', message: 'Perioden kan ikke slutte, før den begynder.' }]
  if (form.hvem !== null && form.enhed !== null)
    return [{ field: 'enhed', message: 'Vælg en person eller en enhed, ikke begge.' }]
  const person = form.hvem === null ? null : await findPerson(tx, form.hvem, today)
  if (person !== null && (typeof person === 'string' || 'several' in person))
    return [{ field: 'hvem', message: personNotFound(person) }]
  if (form.efter !== null && comesAfter(steps, form.efter, own?.id ?? 0))
    return [{ field: 'efter', message: 'Det trin kommer selv efter dette.' }]
  const step: Step = {
    id: own?.id ?? 0,
    what: form.hvad,
    kind: form.slags,
    bodyId: isMeeting ? form.forum : null,
    meetingId: null,
    beginsOn,
    endsOn,
    ownerPersonId: person?.id ?? null,
    ownerUnitId: form.enhed,
    afterId: steps.some(({ id }) => id === form.efter) ? form.efter : null,
    gapWeekdays: form.afstand,
    decides: isMeeting && form.beslutter !== undefined,
    doneOn: own?.doneOn ?? null,
  }
  return onMeetingOf(step, meetings)
}

/** Whether a step comes, by what was chosen, after another. */
function comesAfter(steps: readonly Step[], id: number, other: number): boolean {
  const seen = new Set<number>()
  for (let at: number | null = id; at !== null && !seen.has(at);) {
    if (at === other) return true
    seen.add(at)
    at = steps.find((step) => step.id === at)?.afterId ?? null
  }
  return false
}

/** After the last that begins no later. */
export function insertByDay(steps: readonly Step[], added: Step): Step[] {
  const at = steps.findLastIndex(({ beginsOn }) => beginsOn <= added.beginsOn)
  return steps.toSpliced(at + 1, 0, added)
}

/** What stands in the fields of a step that nobody has typed in yet. */
export function textsOfStep(step: ShownStep | null): Record<string, string> {
  if (step === null) return { afstand: '0', slags: 'forum-meeting' }
  return {
    hvad: step.what,
    slags: step.kind,
    forum: String(step.bodyId ?? ''),
    slut: isPeriod(step.kind) ? step.endsOn : '',
    hvem: step.ownerPersonId === null ? '' : (step.ownerName ?? ''),
    enhed: String(step.ownerUnitId ?? ''),
    efter: String(step.afterId ?? ''),
    afstand: String(step.gapWeekdays),
    beslutter: step.decides ? 'ja' : '',
  }
}
