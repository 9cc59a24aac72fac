/** An indicator with words in all its fields for each of some items. */
import { Client } from 'pg'
import type { BuiltMunicipality } from '../../demo/builders.ts'
import type { TestDatabase } from '../support/database.ts'
import type { Reader } from './canaries.ts'

export interface LaidIndicators {
  ids: number[]
  /** Of the decisions. */
  years: number[]
}

const OUTSIDE: readonly Reader[] = ['public', 'formerMember', 'formerEmployee']

interface Place {
  what: string
  item: number
  seenBy: readonly Reader[]
  /** Opened to everyone by the secretary, which counts for nothing where the item is not published. */
  open: boolean
}

/** Those outside the house are told figures and targets, not who noted what. */
export async function layIndicators(
  { adminUrl }: TestDatabase,
  { id: municipality }: BuiltMunicipality,
  places: readonly Place[],
  lay: (place: string, seenBy: readonly Reader[]) => string,
): Promise<LaidIndicators> {
  const client = new Client({ connectionString: adminUrl })
  await client.connect()
  try {
    const ids: number[] = []
    for (const { what, item, seenBy, open } of places) {
      const word = (field: string, by: readonly Reader[] = seenBy) =>
        lay(`indicator of ${what}, ${field}`, by)
      const inside = seenBy.filter((reader) => !OUTSIDE.includes(reader))
      const { rows } = await client.query<{ id: string }>(
        `insert into indicators (municipality_id, body_id, item_id, title, unit, direction, target_low, target_on, source_text, open_to_public)
         select municipality_id, body_id, id, $3, '%', 'up', 95, '2025-12-31', $4, $5 from items where municipality_id = $1 and id = $2 returning id`,
        [municipality, item, `Måling ${word('title')}`, `Kilde ${word('source')}`, open],
      )
      const id = Number(rows[0]?.id)
      ids.push(id)
      await client.query(`insert into indicator_dates (municipality_id, indicator_id, due_on) values ($1, $2, '2025-12-31')`, [municipality, id]) // prettier-ignore
      await client.query(
        `insert into measurements (municipality_id, indicator_id, measured_on, value, note, origin) values ($1, $2, '2025-06-30', 90, $3, 'typed')`,
        [municipality, id, `Note ${word('note', inside)}`],
      )
      await client.query(
        `insert into indicator_preconditions (municipality_id, indicator_id, text, state, dropped_on, dropped_words) values ($1, $2, $3, 'dropped', '2025-06-30', $4)`,
        [municipality, id, `Forudsat ${word('precondition')}`, `Faldt bort ${word('why it dropped')}`],
      )
      await client.query(
        `insert into indicator_verdicts (municipality_id, indicator_id, verdict, reason, words) values ($1, $2, 'unclear', $3, $4)`,
        [municipality, id, `Fordi ${word('reason', inside)}`, `Vurdering ${word('verdict')}`],
      )
    }
    return { ids, years: [2025] }
  } finally {
    await client.end()
  }
}
