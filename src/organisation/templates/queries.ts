import { sql } from 'kysely'
import { z } from 'zod'
import type { Transaction } from '../../platform/database.ts'
import { ITEM_KINDS, type ItemKind, type Template, templateOn, templateSections } from './model.ts'

const templateRow = z.object({
  id: z.number(),
  bodyId: z.number().nullable(),
  itemKind: z.custom<ItemKind>((word) => typeof word === 'string' && Object.hasOwn(ITEM_KINDS, word)),
  validFrom: z.string(),
  validUntil: z.string().nullable(),
  sections: templateSections,
})

export interface TemplatesOfBody {
  /** Newest first. */
  own: Template[]
  ofKind: Template[]
}

/** The body's own templates of all times, and those of its kind. */
export async function listTemplates(tx: Transaction, bodyId: number): Promise<TemplatesOfBody> {
  const rows = await templates(tx)
    .where((where) =>
      where.or([
        where('body_id', '=', bodyId),
        where('body_kind', '=', (query) =>
          query.selectFrom('bodies').select('kind').where('id', '=', bodyId),
        ),
      ]),
    )
    .orderBy('valid_from', 'desc')
    .execute()
  const all = templateRow.array().parse(rows)
  return {
    own: all.filter((each) => each.bodyId !== null),
    ofKind: all.filter((each) => each.bodyId === null),
  }
}

/** The template that a paper of a kind, made on a day for a body, has its sections from. */
export async function getTemplateOn(
  tx: Transaction,
  bodyId: number,
  itemKind: ItemKind,
  date: string,
): Promise<Template | null> {
  const { own, ofKind } = await listTemplates(tx, bodyId)
  const ofItem = (all: Template[]) => all.filter((each) => each.itemKind === itemKind)
  return templateOn(date, ofItem(own), ofItem(ofKind))
}

/** One version of the body's own. */
export async function getOwnTemplate(tx: Transaction, bodyId: number, id: number): Promise<Template | null> {
  const row = await templates(tx).where('id', '=', id).where('body_id', '=', bodyId).executeTakeFirst()
  return row === undefined ? null : templateRow.parse(row)
}

function templates(tx: Transaction) {
  return tx
    .selectFrom('templates')
    .where('municipality_id', '=', sql<number>`app.municipality_id()`)
    .select(['id', 'body_id as bodyId', 'item_kind as itemKind', 'sections'])
    .select(['valid_from as validFrom', 'valid_until as validUntil'])
}
