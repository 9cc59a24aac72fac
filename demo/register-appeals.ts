/** What became of appeals in Elmsund over four years, beside the country and two invented neighbours; the last year waits for the council. */
import { sql } from 'kysely'
import { yearOf } from '../src/language/due-calendar.ts'
import { today } from '../src/organisation/administration.tsx'
import type { Database } from '../src/platform/database.ts'
import { appealsRegister } from '../src/registers/danmarkskort/register.ts'
import type { RowValues } from '../src/registers/mechanism/register.ts'
import { addRow } from '../src/registers/mechanism/write-row.ts'
import { type BuiltOrganisation, idOf } from './organisation.ts'

type Outcomes = readonly [upheld: number, changed: number, remitted: number]

const PLACES = [
  { kind: 'own', name: 'Elmsund' },
  { kind: 'country', name: 'Hele landet' },
  { kind: 'other', name: 'Fjordvig' },
  { kind: 'other', name: 'Nørrekær' },
] as const

/** By place in the order above, then year, oldest first; the last is the year before this. */
const FIGURES: Readonly<Record<string, readonly (readonly Outcomes[])[]>> = {
  'Socialområdet i alt': [
    [[74, 12, 33], [71, 11, 30], [78, 10, 31], [83, 9, 28]],
    [[6120, 905, 2390], [6230, 880, 2310], [6310, 850, 2240], [6425, 828, 2150]],
    [[88, 10, 30], [90, 12, 27], [92, 9, 26], [95, 8, 27]],
    [[51, 9, 29], [49, 10, 27], [55, 9, 30], [53, 8, 28]],
  ],
  Børnehandicap: [
    [[14, 3, 13], [12, 3, 12], [13, 2, 13], [13, 2, 11]],
    [[980, 190, 690], [1005, 185, 670], [1020, 180, 655], [1050, 172, 620]],
    [[17, 2, 9], [18, 2, 8], [17, 2, 9], [19, 1, 8]],
    [[9, 2, 9], [8, 2, 8], [10, 2, 9], [9, 2, 8]],
  ],
  Voksenhandicap: [
    [[11, 2, 6], [12, 1, 6], [13, 1, 6], [14, 1, 5]],
    [[870, 120, 395], [880, 118, 380], [895, 112, 372], [905, 110, 360]],
    [[13, 1, 5], [13, 2, 4], [14, 1, 4], [14, 1, 5]],
    [[8, 1, 5], [7, 2, 5], [9, 1, 6], [8, 1, 5]],
  ],
  'Borgerstyret personlig assistance': [
    [[2, 0, 2], [3, 1, 1], [2, 1, 2], [4, 0, 2]],
    [[110, 16, 58], [112, 15, 55], [118, 14, 54], [121, 13, 50]],
    [[2, 0, 1], [3, 0, 1], [2, 0, 1], [2, 1, 1]],
    [[1, 0, 1], [1, 1, 1], [2, 0, 1], [1, 0, 2]],
  ],
} // prettier-ignore

export async function loadAppeals(
  app: Database,
  { municipality, persons }: BuiltOrganisation,
): Promise<void> {
  await app.within({ municipality, person: idOf(persons, 'SMO') }, async (tx) => {
    const { rows } =
      await sql`select 1 from appeal_areas where municipality_id = ${municipality} limit 1`.execute(tx)
    if (rows.length > 0) return
    const add = async (key: string, values: RowValues): Promise<number> => {
      const list = appealsRegister.lists.find((each) => each.key === key)
      if (list === undefined) throw new Error(`There is no list ${key}`)
      const id = await addRow(tx, municipality, list, values)
      if (typeof id !== 'number') throw new Error(`${key} has the row already`)
      return id
    }
    const newest = yearOf(today()) - 1
    for (const [title, places] of Object.entries(FIGURES)) {
      const area_id = await add('omraader', { title, is_whole: title.endsWith('i alt') })
      for (const [index, years] of places.entries()) {
        const place = PLACES[index]
        if (place === undefined) throw new Error('A place without a name')
        for (const [back, [upheld, changed, remitted]] of years.toReversed().entries())
          await add('tal', { area_id, year: newest - back, place_kind: place.kind, place: place.name, upheld, changed, remitted }) // prettier-ignore
      }
    }
    await add('behandling', {
      year: newest - 1,
      treated_on: `${newest}-11-24`,
      action_plan: 'no',
      reason: 'Omgørelsesprocenten er faldet tre år i træk og ligger under landets.',
      notified_on: `${newest}-12-02`,
    })
  })
}
