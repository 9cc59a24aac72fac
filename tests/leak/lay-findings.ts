/** Words in what an examination writes: findings and what was accepted of them are for the body, commitments go with their item. */
import { Client } from 'pg'
import type { BuiltMunicipality } from '../../demo/builders.ts'
import type { Reader } from './canaries.ts'

interface ItemOfBody {
  item: number
  meeting: number
  body: number
  /** Who sees the item, and so what it promises. */
  seenBy: readonly Reader[]
  /** Who has a seat in the body. */
  seated: readonly Reader[]
}

type Lay = (place: string, seenBy: readonly Reader[]) => string

export async function layFindings(
  adminUrl: string,
  municipality: BuiltMunicipality,
  items: readonly ItemOfBody[],
  lay: Lay,
): Promise<{ findings: number[]; accepted: number[] }> {
  const client = new Client({ connectionString: adminUrl })
  await client.connect()
  try {
    for (const { item, seenBy } of items)
      await client.query(
        `insert into item_commitments (municipality_id, item_id, position, text, who, due_text, forum, binding, first_line, last_line)
        values ($1, $2, 90, $3, $4, $5, $6, true, 1, 1)`,
        [
          municipality.id,
          item,
          ...['text', 'who', 'due', 'forum'].map((field) => lay(`promise, ${field}`, seenBy)),
        ],
      )
    const findings: number[] = []
    const accepted: number[] = []
    for (const { item, meeting, body, seated } of items) {
      for (const about of [item, null]) {
        const place = about === null ? 'meeting' : 'item'
        const of = [municipality.id, meeting, body, about]
        const { rows } = await client.query<{ id: string }>(
          `insert into meeting_findings (municipality_id, meeting_id, body_id, held_on, item_id, section, rule, severity, message, first_line, last_line, fingerprint, nth)
          select $1, $2, $3, held_on, $4, 0, 'readability', 'warning', $5, 1, 1, $6, 1 from meetings where id = $2 returning id`,
          [...of, lay(`finding of ${place}`, seated), `åben ${item}`],
        )
        findings.push(Number(rows[0]?.id))
        const acceptance = await client.query<{ id: string }>(
          `insert into finding_acceptances (municipality_id, meeting_id, body_id, held_on, item_id, rule, severity, message, fingerprint, reason)
          select $1, $2, $3, held_on, $4, 'readability', 'note', $5, $6, $7 from meetings where id = $2 returning id`,
          [
            ...of,
            lay(`accepted of ${place}`, seated),
            `godtaget ${item}`,
            lay(`why accepted, ${place}`, seated),
          ],
        )
        accepted.push(Number(acceptance.rows[0]?.id))
      }
    }
    return { findings, accepted }
  } finally {
    await client.end()
  }
}
