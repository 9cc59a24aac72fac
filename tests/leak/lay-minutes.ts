/** A meeting of the board that has ended, with minutes that wait for approval. */
import { Client } from 'pg'
import type { BuiltMunicipality } from '../../demo/builders.ts'
import { FileStore } from '../../src/documents/files.ts'
import { storeAgenda } from '../../src/meetings/record/send-agenda.ts'
import { Database } from '../../src/platform/database.ts'
import { indexItems } from '../../src/search/index-items.ts'
import type { TestDatabase } from '../support/database.ts'

export interface MinutesWords {
  title: string
  decision: string
  point: string
  /** A group that voted. */
  vote: string
  dissent: string
  /** What stands ready to be told. */
  notice: string
}

export interface WordsOfMinutes {
  open: MinutesWords
  closed: MinutesWords & { neutralTitle: string }
  /** Of the item from which the councillor is recused. */
  recused: MinutesWords
  remark: string
  remarkOnRecused: string
  whyRecused: string
}

export interface LaidMinutes {
  id: number
  agendaItems: number[]
}

export async function layMinutes(
  database: TestDatabase,
  municipality: BuiltMunicipality,
  dataDir: string,
  { open, closed, recused, remark, remarkOnRecused, whyRecused }: WordsOfMinutes,
): Promise<LaidMinutes> {
  const client = new Client({ connectionString: database.adminUrl })
  await client.connect()
  const insert = async (statement: string, values: unknown[]) => {
    const { rows } = await client.query<{ id: string }>(statement, [municipality.id, ...values])
    return Number(rows[0]?.id)
  }
  try {
    const body = municipality.body('direktionen')
    const id = await insert(
      `insert into meetings (municipality_id, body_id, held_on, starts_at, kind, origin, stage, items_seen_by)
       values ($1, $2, '2026-03-02', '09:00', 'agenda', 'meeting', 'planned', 'seats') returning id`,
      [body],
    )
    const agendaItems: number[] = []
    for (const words of [open, closed, recused])
      agendaItems.push(
        await insert(
          `insert into agenda_items (municipality_id, meeting_id, body_id, position, kind, title, degree, ground, neutral_title, review_on)
           values ($1, $2, $3, $4, 'decision', $5, $6, $7, $8, $9) returning id`,
          [id, body, agendaItems.length, words.title, ...(words === closed ? ['closed', 'Prøve', closed.neutralTitle, '2030-01-01'] : ['open', null, null, null])], // prettier-ignore
        ),
      )
    await send(client, database, municipality.id, dataDir, id)
    for (const [index, words] of [open, closed, recused].entries())
      await layDecision(insert, municipality, agendaItems[index] ?? 0, words)
    for (const who of ['chair', 'member', 'councillor', 'secretary'] as const)
      await insert(
        `insert into meeting_attendance (municipality_id, meeting_id, person_id, name, role, present) values ($1, $2, $3, $4, $5, true) returning id`,
        [id, municipality.person[who], who, who === 'councillor' ? 'member' : who],
      )
    await client.query(`update meetings set stage = 'ended' where municipality_id = $1 and id = $2`, [municipality.id, id]) // prettier-ignore
    await insert(
      `insert into minutes_rounds (municipality_id, meeting_id, round, content_digest, due_on) values ($1, $2, 1, 'x', '2030-01-01') returning round as id`,
      [id],
    )
    for (const [person, text, item] of [
      [municipality.person.member, remark, null],
      [municipality.person.chair, remarkOnRecused, agendaItems[2]],
    ])
      await insert(
        `insert into minutes_answers (municipality_id, meeting_id, round, person_id, answer, text, agenda_item_id) values ($1, $2, 1, $3, 'remark', $4, $5) returning round as id`,
        [id, person, text, item],
      )
    await insert(
      `insert into recusals (municipality_id, body_id, person_id, agenda_item_id, origin, reason) values ($1, $2, $3, $4, 'presumed', $5) returning id`,
      [body, municipality.person.councillor, agendaItems[2], whyRecused],
    )
    return { id, agendaItems }
  } finally {
    await client.end()
  }
}

async function send(
  client: Client,
  database: TestDatabase,
  municipality: number,
  dataDir: string,
  id: number,
): Promise<void> {
  await client.query(`insert into agenda_versions (municipality_id, meeting_id, version) values ($1, $2, 1)`, [municipality, id]) // prettier-ignore
  const worker = new Database(database.urls.worker, { poolSize: 1 })
  const slots = { store: new FileStore(dataDir), itemsChanged: indexItems, agendaSent: [] }
  await worker.within({ municipality, purpose: 'meeting' }, (tx) =>
    storeAgenda(tx, municipality, id, 1, slots),
  )
  await worker.close()
}

async function layDecision(
  insert: (statement: string, values: unknown[]) => Promise<number>,
  municipality: BuiltMunicipality,
  item: number,
  words: MinutesWords,
): Promise<void> {
  await insert(
    `insert into agenda_decisions (municipality_id, agenda_item_id, outcome, text) values ($1, $2, 'approved', $3) returning agenda_item_id as id`,
    [item, words.decision],
  )
  await insert(
    `insert into agenda_decision_points (municipality_id, agenda_item_id, path, text) values ($1, $2, '', $3) returning agenda_item_id as id`,
    [item, words.point],
  )
  await insert(
    `insert into agenda_votes (municipality_id, agenda_item_id, group_name, vote) values ($1, $2, $3, 'for') returning id`,
    [item, words.vote],
  )
  await insert(
    `insert into agenda_dissents (municipality_id, agenda_item_id, person_id, text) values ($1, $2, $3, $4) returning agenda_item_id as id`,
    [item, municipality.person.member, words.dissent],
  )
  await insert(
    `insert into decision_notices (municipality_id, agenda_item_id, channel, audience, text) values ($1, $2, 'unit', 'Centret', $3) returning id`,
    [item, words.notice],
  )
}
