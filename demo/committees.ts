/** Elmsund's council and committees, made by the administrator where they are not there yet. */
import { sql } from 'kysely'
import { addBody } from '../src/organisation/bodies/commands.ts'
import type { Database } from '../src/platform/database.ts'
import { type BuiltOrganisation, idOf } from './organisation.ts'

const COMMITTEES = [
  { key: 'byraad', name: 'Byrådet', kind: 'council' },
  { key: 'oekonomi', name: 'Økonomiudvalget', kind: 'committee' },
  { key: 'erhverv', name: 'Erhvervs- og Landdistriktsudvalget', kind: 'committee' },
  { key: 'kultur', name: 'Kultur- og Fritidsudvalget', kind: 'committee' },
  { key: 'social', name: 'Social- og Handicapudvalget', kind: 'committee' },
  { key: 'sundhed', name: 'Sundheds- og Ældreudvalget', kind: 'committee' },
  { key: 'teknik', name: 'Teknik- og Miljøudvalget', kind: 'committee' },
  { key: 'boern', name: 'Børne- og Skoleudvalget', kind: 'committee' },
  { key: 'arbejde', name: 'Arbejdsmarkedsudvalget', kind: 'committee' },
] as const

export type DemoCommittee = (typeof COMMITTEES)[number]['key']

/** Their ids by key; every loader that needs them may ask. */
export async function loadCommittees(
  app: Database,
  { municipality, persons }: BuiltOrganisation,
): Promise<ReadonlyMap<string, number>> {
  return app.within({ municipality, person: idOf(persons, 'SMO') }, async (tx) => {
    const { rows } = await sql<{ id: number; name: string }>`
      select id, name from bodies where municipality_id = ${municipality}`.execute(tx)
    const ids = new Map<string, number>()
    for (const { key, name, kind } of COMMITTEES) {
      const words = { name, kind, mandate: null, validFrom: '2014-01-01', validUntil: null }
      const there = rows.find((row) => row.name === name)
      const made = there ?? (await addBody(tx, municipality, words))
      if ('refused' in made) throw new Error(`${name}: ${made.refused}`)
      ids.set(key, made.id)
    }
    return ids
  })
}
