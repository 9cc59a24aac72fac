/** What a person does with a draft of corrections. Who may is said by row-level security: a row that is not theirs is not found. */
import { sql } from 'kysely'
import type { Correction } from '../../minutes/corrections/model.ts'
import type { Transaction } from '../../platform/database.ts'
import { requestStoring } from './jobs.ts'
import type { HandedIn } from './queries.ts'

/** Keeps the corrections as the person's draft of the file; without any there is no draft. */
export async function keepDraft(
  tx: Transaction,
  municipality: number,
  person: number,
  { digest, name, draft }: HandedIn,
  corrections: readonly Correction[],
): Promise<void> {
  if (draft?.state === 'saved') return
  const json = JSON.stringify(corrections)
  if (draft !== null) {
    await (
      corrections.length === 0
        ? sql`delete from reading_corrections where municipality_id = ${municipality} and id = ${draft.id}`
        : sql`update reading_corrections set corrections = ${json}::jsonb where municipality_id = ${municipality} and id = ${draft.id}`
    ).execute(tx)
    return
  }
  if (corrections.length === 0) return
  await sql`
    insert into reading_corrections (municipality_id, file_digest, file_name, person_id, corrections)
    values (${municipality}, ${digest}, ${name}, ${person}, ${json}::jsonb)`.execute(tx)
}

/** Hands the draft to the worker, which stores the reading as it was shown. @param rules that it was shown with */
export async function saveDraft(
  tx: Transaction,
  municipality: number,
  { draft }: HandedIn,
  rules: readonly number[],
): Promise<void> {
  if (draft?.state !== 'draft') return
  await sql`
    update reading_corrections set state = 'saved', saved_at = now()
    where municipality_id = ${municipality} and id = ${draft.id} and state = 'draft'`.execute(tx)
  await requestStoring(tx, draft.id, rules)
}

/** @returns whether there was such a rule that the person may forget */
export async function forgetRule(tx: Transaction, municipality: number, id: number): Promise<boolean> {
  const { numAffectedRows = 0n } = await sql`
    update layout_rules set forgotten_at = now()
    where municipality_id = ${municipality} and id = ${id} and forgotten_at is null`.execute(tx)
  return numAffectedRows > 0n
}
