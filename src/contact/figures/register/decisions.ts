/** Decisions about the waiting of citizens, as marks of a chart: those that set targets, and those whose effect is measured by our figures. */
import { sql } from 'kysely'
import { listDecisionsOfCase } from '../../../followup/effects/decisions.ts'
import { paths } from '../../../paths.ts'
import type { Transaction } from '../../../platform/database.ts'
import type { ChartMark } from '../../../ui/chart/model.ts'
import { KEY } from './key.ts'
import { wantedText } from './kinds.ts'
import type { Target } from './wanted.ts'

/** By date; each decision once. */
export async function listMarks(
  tx: Transaction,
  municipality: number,
  targets: readonly Target[],
): Promise<ChartMark[]> {
  const { rows: measured } = await sql<{
    itemId: number
    title: string | null
    heldOn: string
    caseNumber: string | null
  }>`
    select distinct i.id as "itemId", i.title, i.held_on as "heldOn", i.case_number as "caseNumber"
    from indicators n join items i on i.municipality_id = n.municipality_id and i.id = n.item_id
    where n.municipality_id = ${municipality} and n.source_figure like ${`${KEY}/%`}`.execute(tx)
  const marks = new Map<string, ChartMark>()
  const markItem = (itemId: number, heldOn: string, title: string | null) =>
    marks.set(`item-${itemId}`, {
      at: heldOn,
      text: title ?? 'Beslutning uden titel',
      href: paths.item(itemId),
    })
  for (const { itemId, heldOn, title } of measured) markItem(itemId, heldOn, title)
  const cases = [...measured, ...targets].flatMap(({ caseNumber }) =>
    caseNumber === null ? [] : [caseNumber],
  )
  for (const caseNumber of new Set(cases))
    for (const { itemId, heldOn, title } of await listDecisionsOfCase(tx, municipality, caseNumber))
      markItem(itemId, heldOn, title)
  const days = new Set([...marks.values()].map(({ at }) => at))
  for (const target of targets)
    // Where the minutes have the decision it stands there already, with its words.
    if (!days.has(target.decidedOn))
      marks.set(`target-${target.id}`, {
        at: target.decidedOn,
        text: `${target.body}: ${wantedText(target.figure, target.value)}`,
        href: paths.registerRow(KEY, 'maal', target.id),
      })
  return [...marks.values()].toSorted((a, b) => a.at.localeCompare(b.at))
}
