/** The person somebody means by initials, an e-mail address or a name, as they are typed into a field. */
import { sql } from 'kysely'
import type { Transaction } from '../../platform/database.ts'

/** `whole`: not by a part of the name only. */
export type FoundPerson = { id: number; name: string; whole: boolean } | 'nobody' | { several: string[] }

const MOST_NAMED = 5

/** Initials of the day first, then e-mail and whole name, then part of the name. Erased persons are nobody. */
export async function findPerson(tx: Transaction, text: string, date: string): Promise<FoundPerson> {
  const typed = text.trim()
  if (typed === '') return 'nobody'
  const { rows } = await sql<{ id: number; name: string; fit: number; shown: string }>`
    select p.id, p.name, concat_ws(', ', p.name, i.initials, p.email) as shown,
      case when i.initials = upper(${typed}) then 0 when lower(p.email) = lower(${typed}) then 1
        when lower(p.name) = lower(${typed}) then 2 else 3 end as fit
    from persons p left join lateral (
      select i.initials from person_initials i where i.municipality_id = p.municipality_id and i.person_id = p.id
        and i.valid_from <= ${date} and (i.valid_until is null or i.valid_until >= ${date}) order by i.valid_from desc limit 1
    ) i on true
    where p.municipality_id = app.municipality_id() and p.erased_at is null
      and (i.initials = upper(${typed}) or lower(p.email) = lower(${typed}) or position(lower(${typed}) in lower(p.name)) > 0)
    order by fit, p.name collate "da-x-icu", p.id limit 50`.execute(tx)
  const [first, second] = rows
  if (first === undefined) return 'nobody'
  if (second === undefined || second.fit > first.fit)
    return { id: first.id, name: first.name, whole: first.fit < 3 }
  return {
    several: rows
      .filter(({ fit }) => fit === first.fit)
      .slice(0, MOST_NAMED)
      .map(({ shown }) => shown),
  }
}

/** Why a person was not found, said beside the field. */
export function personNotFound(found: Exclude<FoundPerson, { id: number }>): string {
  if (found === 'nobody') return 'Ingen person passer. Skriv initialer, e-mail eller navn.'
  return `Flere passer: ${found.several.join(' · ')}. Skriv initialer eller e-mail.`
}
