import { createHash } from 'node:crypto'
import type { Transaction } from '../../platform/database.ts'
import { holdBody } from '../body-rules/commands.ts'
import { dayBefore } from '../periods.ts'
import {
  canEditTemplate,
  type ItemKind,
  type SectionRefusal,
  type SectionsAnswer,
  type TemplateSection,
} from './model.ts'
import { getOwnTemplate, getTemplateOn, listTemplates } from './queries.ts'

export type VersionRefusal = 'from-passed' | 'later-exist' | 'from-taken'

/** A new version from a day, with the sections of the one it takes the place of. */
export async function addVersion(
  tx: Transaction,
  municipality: number,
  version: { bodyId: number; itemKind: ItemKind; validFrom: string },
  today: string,
): Promise<{ id: number } | { refused: VersionRefusal | 'not-found' }> {
  const { bodyId, itemKind, validFrom } = version
  if (!(await holdBody(tx, municipality, bodyId))) return { refused: 'not-found' }
  if (validFrom < today) return { refused: 'from-passed' }
  const own = (await listTemplates(tx, bodyId)).own.filter((each) => each.itemKind === itemKind)
  if (own.some((each) => each.validFrom === validFrom)) return { refused: 'from-taken' }
  if (own.some((each) => each.validFrom > validFrom)) return { refused: 'later-exist' }
  const before = await getTemplateOn(tx, bodyId, itemKind, validFrom)
  await tx
    .updateTable('templates')
    .set({ valid_until: dayBefore(validFrom) })
    .where('municipality_id', '=', municipality)
    .where('body_id', '=', bodyId)
    .where('item_kind', '=', itemKind)
    .where('valid_until', 'is', null)
    .execute()
  const { id } = await tx
    .insertInto('templates')
    .values({
      municipality_id: municipality,
      body_id: bodyId,
      item_kind: itemKind,
      valid_from: validFrom,
      sections: JSON.stringify(before?.sections ?? []),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return { id }
}

/** By which a form says what it was shown: a change to something else meanwhile is refused, not overwritten. */
export function stampOf(sections: readonly TemplateSection[]): string {
  return createHash('sha256').update(JSON.stringify(sections)).digest('hex').slice(0, 16)
}

export type EditRefusal = SectionRefusal | 'begun' | 'changed-meanwhile'

/** Does one of the moves of model.ts to a version's sections. */
export async function editSections(
  tx: Transaction,
  municipality: number,
  place: { bodyId: number; id: number; stamp: string },
  today: string,
  edit: (sections: readonly TemplateSection[]) => SectionsAnswer,
): Promise<EditRefusal | 'not-found' | null> {
  await holdBody(tx, municipality, place.bodyId)
  const template = await getOwnTemplate(tx, place.bodyId, place.id)
  if (template === null) return 'not-found'
  if (!canEditTemplate(template, today)) return 'begun'
  if (stampOf(template.sections) !== place.stamp) return 'changed-meanwhile'
  const answer = edit(template.sections)
  if ('refused' in answer) return answer.refused
  await tx
    .updateTable('templates')
    .set({ sections: JSON.stringify(answer.sections) })
    .where('municipality_id', '=', municipality)
    .where('id', '=', place.id)
    .execute()
  return null
}
