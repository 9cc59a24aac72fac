/** The telephones of the trial exchange as the page shows them. */
import type { Transaction } from '../../platform/database.ts'
import type { HeardLine } from './trial-rows.ts'

export interface TrialTelephone {
  telephone: string
  kind: 'caller' | 'desk' | 'number'
  number: string | null
  /** The queue's number, the desk's telephone or the number that is rung. */
  called: string | null
  state: 'ringing' | 'up' | 'down'
  heard: readonly HeardLine[]
  beganAt: Date
}

export interface TrialPlace {
  /** What the exchange is; null: call control has not begun. */
  exchange: string | null
  queues: { id: number; title: string; dialled: string | null }[]
  /** Title by telephone. */
  desks: Map<string, string>
  telephones: TrialTelephone[]
}

export async function getTrialPlace(tx: Transaction, municipality: number): Promise<TrialPlace> {
  const exchange = await tx
    .selectFrom('contact_exchanges')
    .select('name')
    .where('municipality_id', '=', municipality)
    .executeTakeFirst()
  const queues = await tx
    .selectFrom('contact_queues')
    .select(['id', 'title', 'dialled'])
    .where('municipality_id', '=', municipality)
    .orderBy('id')
    .execute()
  const desks = await tx
    .selectFrom('contact_desks')
    .select(['telephone', 'title'])
    .where('municipality_id', '=', municipality)
    .execute()
  const telephones = await tx
    .selectFrom('contact_trials')
    .select(['telephone', 'kind', 'number', 'dialled', 'state', 'heard', 'began_at'])
    .where('municipality_id', '=', municipality)
    .orderBy('began_at', 'desc')
    .execute()
  return {
    exchange: exchange?.name ?? null,
    queues: queues.map(({ id, title, dialled }) => ({ id, title, dialled: dialled[0] ?? null })),
    desks: new Map(desks.map(({ telephone, title }) => [telephone, title])),
    telephones: telephones.map(({ kind, state, heard, dialled, began_at, ...row }) => ({
      ...row,
      kind: kind === 'caller' || kind === 'desk' ? kind : 'number',
      state: state === 'ringing' || state === 'up' ? state : 'down',
      called: dialled,
      // Written by TrialRows alone, in this shape.
      heard: heard as HeardLine[],
      beganAt: began_at,
    })),
  }
}
