/**
 * Seals the history: gives each entry its place in the chain of its municipality. The worker does it every second or
 * so; the chain's format is spelled in docs/decisions/2026-11-22-history-chain.md.
 */
import { sql } from 'kysely'
import type { Database } from '../database.ts'

/** An entry that has waited longer for its seal is reported: the worker is late, or away. */
export const unsealedLimitSeconds = 5

/**
 * Seals until nothing waits; each pass is a transaction of its own, so that a long tail does not hold others up.
 * @returns how many entries it sealed; 0 also where another process is sealing
 */
export async function sealHistory(worker: Database, municipality: number): Promise<number> {
  let sealed = 0
  for (;;) {
    const pass = await worker.within({ municipality }, async (tx) => {
      const { rows } = await sql<{ sealed: number }>`select app.seal_history() as sealed`.execute(tx)
      return rows[0]?.sealed ?? 0
    })
    if (pass === 0) return sealed
    sealed += pass
  }
}

/** Seconds the oldest unsealed entry has waited; 0 where none waits. For the logins app and worker. */
export async function unsealedSeconds(database: Database, municipality: number): Promise<number> {
  return database.within({ municipality }, async (tx) => {
    const { rows } = await sql<{ seconds: number }>`
      select extract(epoch from app.unsealed_history_age())::float8 as seconds`.execute(tx)
    return rows[0]?.seconds ?? 0
  })
}

/**
 * One round of the worker over all municipalities.
 * @returns how many entries it sealed, and how many seconds the oldest that still waits has waited
 */
export async function sealAllHistory(worker: Database): Promise<{ sealed: number; waitingSeconds: number }> {
  const municipalities = await worker.within({ municipality: 0, purpose: 'round' }, (tx) =>
    tx.selectFrom('municipalities').select('municipality_id').orderBy('municipality_id').execute(),
  )
  let sealed = 0
  let waitingSeconds = 0
  for (const { municipality_id: municipality } of municipalities) {
    sealed += await sealHistory(worker, municipality)
    waitingSeconds = Math.max(waitingSeconds, await unsealedSeconds(worker, municipality))
  }
  return { sealed, waitingSeconds }
}
