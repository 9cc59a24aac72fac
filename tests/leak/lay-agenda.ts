/** Items on the working agenda of the planned meeting, before anybody was sent it. */
import { Client } from 'pg'
import type { BuiltMunicipality } from '../../demo/builders.ts'
import type { TestDatabase } from '../support/database.ts'

export interface AgendaWords {
  title: string
  text: string
  guest: string
  lateReason: string
}

/** @returns ids of the items: an open one, and a closed one under it that says the same words */
export async function layAgenda(
  database: TestDatabase,
  municipality: BuiltMunicipality,
  meetingId: number,
  { open, closed }: { open: AgendaWords; closed: AgendaWords },
): Promise<number[]> {
  const client = new Client({ connectionString: database.adminUrl })
  await client.connect()
  try {
    const ids: number[] = []
    for (const [degree, words] of [
      ['open', open],
      ['closed', closed],
    ] as const) {
      const paragraph = { type: 'paragraph', content: [{ type: 'text', text: words.text }] }
      const { rows } = await client.query<{ id: string }>(
        `insert into agenda_items (municipality_id, meeting_id, body_id, position, kind, title, document, late_reason, degree, ground, neutral_title, review_on)
         values ($1, $2, $3, $4, 'decision', $5, $6, $7, $8, $9, $10, $11) returning id`,
        [
          municipality.id,
          meetingId,
          municipality.body('direktionen'),
          ids.length,
          words.title,
          JSON.stringify({ type: 'doc', content: [paragraph] }),
          words.lateReason,
          degree,
          ...(degree === 'closed' ? ['Prøve', 'Neutral titel', '2030-01-01'] : [null, null, null]),
        ],
      )
      const id = Number(rows[0]?.id)
      // One of the guests is an employee who was told when to come, and nothing else.
      await client.query(
        `insert into agenda_item_guests (municipality_id, agenda_item_id, name, person_id, arrives_at, told_at) values ($1, $2, $3, $4, '10:00', now())`,
        [municipality.id, id, words.guest, municipality.person.employee],
      )
      ids.push(id)
    }
    return ids
  } finally {
    await client.end()
  }
}
