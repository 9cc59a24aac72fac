/** Commands on policies; who may is decided by the policies of their tables. */
import { sql } from 'kysely'
import type { Transaction } from '../../platform/database.ts'
import { getTemplate } from './queries.ts'

/** The secretariat has talked with those who want it: it is written from now on. */
export async function holdTalk(
  tx: Transaction,
  municipality: number,
  policyId: number,
  on: string,
): Promise<'done' | 'not-found'> {
  const { numAffectedRows } = await sql`
    update policies set talk_on = ${on}::date, state = 'writing'
    where municipality_id = ${municipality} and id = ${policyId} and state = 'idea'`.execute(tx)
  return numAffectedRows === 1n ? 'done' : 'not-found'
}

/** Headings of the template of the day, where nothing is written yet. @returns why not, else done */
export async function beginByTemplate(
  tx: Transaction,
  municipality: number,
  policyId: number,
  on: string,
): Promise<'done' | 'not-found' | 'no-template'> {
  const template = await getTemplate(tx, municipality, 'template', on)
  if (template === null) return 'no-template'
  const { numAffectedRows } = await sql`
    update policies p set template_id = ${template.id}
    where municipality_id = ${municipality} and id = ${policyId} and state in ('writing', 'hearing')
      and not exists (select 1 from policy_sections s where s.municipality_id = p.municipality_id and s.policy_id = p.id)`.execute(
    tx,
  )
  if (numAffectedRows !== 1n) return 'not-found'
  for (const [index, { heading }] of template.headings.entries())
    await sql`
      insert into policy_sections (municipality_id, policy_id, place, heading)
      values (${municipality}, ${policyId}, ${index + 1}, ${heading})`.execute(tx)
  return 'done'
}
