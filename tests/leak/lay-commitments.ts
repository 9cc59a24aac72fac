/** A commitment with words in what it asks, in the clause it was read from and in its answer, for each of some items and a case. */
import { Client } from 'pg'
import type { BuiltMunicipality } from '../../demo/builders.ts'
import type { TestDatabase } from '../support/database.ts'
import type { Reader } from './canaries.ts'

interface Place {
  what: string
  item: number | null
  caseId: number | null
  body: number
  owner: number | null
  seenBy: readonly Reader[]
}

export async function layCommitments(
  { adminUrl }: TestDatabase,
  { id: municipality, person }: BuiltMunicipality,
  places: readonly Place[],
  lay: (place: string, seenBy: readonly Reader[]) => string,
): Promise<number[]> {
  const client = new Client({ connectionString: adminUrl })
  await client.connect()
  try {
    const ids: number[] = []
    for (const { what, item, caseId, body, owner, seenBy } of places) {
      const word = (field: string) => lay(`commitment of ${what}, ${field}`, seenBy)
      const { rows } = await client.query<{ id: string }>(
        `insert into commitments (municipality_id, body_id, what, owner_person_id, due_on, origin, origin_text, source_text, item_id, case_id)
         values ($1, $2, $3, $4, '2025-10-01', $5, $6, $7, $8, $9) returning id`,
        [municipality, body, `Opgave ${word('what')}`, owner, item === null ? 'audit' : 'minutes', `Fra ${word('origin')}`,
         `Sætning ${word('clause')}`, item, caseId], // prettier-ignore
      )
      const id = Number(rows[0]?.id)
      ids.push(id)
      await client.query(
        `insert into commitment_answers (municipality_id, commitment_id, person_id, text, state) values ($1, $2, $3, $4, 'open')`,
        [municipality, id, person.secretary, `Svar ${word('answer')}`],
      )
    }
    return ids
  } finally {
    await client.end()
  }
}
