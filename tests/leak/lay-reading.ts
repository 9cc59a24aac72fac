/** What persons noted for themselves, and said around the table, of the items of a meeting that has ended. */
import { Client } from 'pg'
import type { BuiltMunicipality } from '../../demo/builders.ts'
import type { Reader } from './canaries.ts'

/**
 * @param agendaItems an open one, a closed one and one from which the councillor is recused
 * @returns ids of the items
 */
export async function layReading(
  adminUrl: string,
  { id: municipality, person }: BuiltMunicipality,
  agendaItems: readonly number[],
  inTheBoard: readonly Reader[],
  lay: (place: string, seenBy: readonly Reader[]) => string,
): Promise<number[]> {
  const notRecused = inTheBoard.filter((reader) => reader !== 'councillor')
  const client = new Client({ connectionString: adminUrl })
  await client.connect()
  try {
    const note = (by: 'member' | 'councillor', item: number, seenBy: readonly Reader[]) =>
      client.query(
        'insert into item_notes (municipality_id, person_id, item_id, text) values ($1, $2, $3, $4)',
        [municipality, person[by], item, `Eget om ${lay(`own note of the ${by}`, seenBy)}`],
      )
    const comment = (item: number, what: string, seenBy: readonly Reader[]) =>
      client.query(
        'insert into item_comments (municipality_id, item_id, author_id, text) values ($1, $2, $3, $4)',
        [municipality, item, person.member, `Sagt om ${lay(`comment on ${what} item`, seenBy)}`],
      )
    const { rows } = await client.query<{ id: string }>(
      'select item_id as id from agenda_items where municipality_id = $1 and id = any ($2) order by position',
      [municipality, agendaItems],
    )
    const items = rows.map(({ id }) => Number(id))
    const [open = 0, , recused = 0] = items
    await note('member', open, ['member'])
    // What is withheld takes along what its reader had noted of it.
    await note('councillor', recused, [])
    await comment(open, 'an open', inTheBoard)
    await comment(recused, 'a withheld', notRecused)
    return items
  } finally {
    await client.end()
  }
}
