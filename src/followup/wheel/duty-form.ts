/** The form of a duty, and of a step of a chain of dialogue: read at the door, and shown as it was typed. */
import { z } from 'zod'
import {
  optionalDate,
  optionalId,
  optionalText,
  requiredDate,
  requiredText,
} from '../../organisation/administration.tsx'
import { isItemKind, type ItemKind } from '../../organisation/templates/model.ts'
import type { FieldError } from '../../platform/web/forms.ts'
import type { DutyRefusal, DutyWords } from './duty-commands.ts'
import { type Duty, LEVELS } from './model.ts'
import { ownerKeyOf } from './words.ts'

const whole = (least: number, most: number, message: string) =>
  z
    .string({ error: message })
    .trim()
    .regex(/^\d{1,4}$/u, message)
    .transform(Number)
    .refine((value) => value >= least && value <= most, message)

const owner = z
  .string({ error: 'Vælg, hvem der er ansvarlig.' })
  .regex(/^[pe]\d{1,15}$/u, 'Vælg, hvem der er ansvarlig.')
  .transform((key) =>
    key.startsWith('p') ? { person: Number(key.slice(1)) } : { unit: Number(key.slice(1)) },
  )

const itemKind = z.custom<ItemKind>(
  (word) => typeof word === 'string' && isItemKind(word),
  'Vælg, hvad forummet skal.',
)

const shared = {
  regel: requiredText('Skriv, hvor tit pligten kommer.', 200),
  slags: itemKind,
  ansvarlig: owner,
  dage: whole(0, 365, 'Skriv et antal dage fra 0 til 365.'),
  minutter: whole(1, 480, 'Skriv et antal minutter fra 1 til 480.'),
  kilde: optionalText(),
  fra: requiredDate('Skriv, fra hvornår pligten gælder.'),
  til: optionalDate,
}

const notBefore = ({ fra, til }: { fra: string; til: string | null }) => til === null || til >= fra
const NOT_BEFORE = { path: ['til'], message: 'Pligten kan ikke slutte, før den begynder.' }

export const dutyForm = z
  .object({
    ...shared,
    titel: requiredText('Skriv, hvad pligten er.', 300),
    forum: z
      .string()
      .regex(/^\d{1,15}$/u, 'Vælg et forum.')
      .transform(Number),
    sag: optionalId.default(null),
    sagstitel: optionalText(300).default(null),
    skabelon: optionalId.default(null),
  })
  .refine(notBefore, NOT_BEFORE)

/** Where a step is talked about: `f12` a body, `e3` a unit. */
export const stepForm = z
  .object({
    ...shared,
    niveau: z.string().refine((word) => Object.hasOwn(LEVELS, word), 'Vælg et niveau.'),
    sted: z.string().regex(/^[fe]\d{1,15}$/u, 'Vælg, hvor dialogen foregår.'),
    med: requiredText('Skriv, hvem dialogen er med.', 200),
  })
  .refine(notBefore, NOT_BEFORE)

export function wordsOf(form: z.output<typeof dutyForm>): DutyWords {
  return {
    title: form.titel,
    rule: form.regel,
    itemKind: form.slags,
    bodyId: form.forum,
    unitId: null,
    owner: form.ansvarlig,
    leadDays: form.dage,
    minutes: form.minutter,
    caseId: form.sag,
    caseTitle: form.sagstitel,
    paperSource: form.kilde,
    templatePaperId: form.skabelon,
    validFrom: form.fra,
    validUntil: form.til,
    proposedKey: null,
    dialogue: null,
  }
}

export function wordsOfStep(
  form: z.output<typeof stepForm>,
  chain: { id: number; title: string },
): DutyWords {
  const id = Number(form.sted.slice(1))
  return {
    title: chain.title,
    rule: form.regel,
    itemKind: form.slags,
    bodyId: form.sted.startsWith('f') ? id : null,
    unitId: form.sted.startsWith('e') ? id : null,
    owner: form.ansvarlig,
    leadDays: form.dage,
    minutes: form.minutter,
    caseId: null,
    caseTitle: null,
    paperSource: form.kilde,
    templatePaperId: null,
    validFrom: form.fra,
    validUntil: form.til,
    proposedKey: null,
    dialogue: { chainId: chain.id, level: form.niveau, counterpart: form.med },
  }
}

/** What stands in the fields before anybody types. */
export function typedOf(duty: Duty): Record<string, string> {
  return {
    titel: duty.title,
    regel: duty.rule,
    slags: duty.itemKind,
    forum: String(duty.bodyId ?? ''),
    ansvarlig: ownerKeyOf(duty),
    dage: String(duty.leadDays),
    minutter: String(duty.minutes),
    sag: String(duty.caseId ?? ''),
    sagstitel: duty.caseTitle ?? '',
    kilde: duty.paperSource ?? '',
    skabelon: String(duty.templatePaperId ?? ''),
    fra: duty.validFrom,
    til: duty.validUntil ?? '',
    niveau: duty.level ?? '',
    sted: duty.bodyId === null ? `e${duty.unitId ?? ''}` : `f${duty.bodyId}`,
    med: duty.counterpart ?? '',
  }
}

/** A refusal beside its field; null where the page of what does not exist answers. */
export function errorsOf(answer: DutyRefusal): FieldError[] | null {
  if (answer === 'not-found') return null
  if (answer === 'changed-meanwhile')
    return [{ field: null, message: 'En anden har rettet pligten imens. Åbn den igen, og ret derfra.' }]
  if (answer === 'taken-over-already') return [{ field: null, message: 'Pligten er allerede taget i brug.' }]
  return [{ field: 'regel', message: answer.rule }]
}
