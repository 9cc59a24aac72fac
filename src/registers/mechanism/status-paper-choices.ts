/** Where a status paper can go: the meetings that are to come, and the cases it can be made in. */
import { sql } from 'kysely'
import { canChangeCase } from '../../cases/access.ts'
import { getCase, listBodyChoices, listManagedUnits } from '../../cases/queries.ts'
import { listComing } from '../../meetings/plan/queries.ts'
import type { SignedInPerson } from '../../organisation/model.ts'
import type { Transaction } from '../../platform/database.ts'
import { findLastCase } from './snapshots.ts'

export interface StatusPaperChoices {
  /** The next first, then bodies without a day. */
  meetings: { bodyId: number; body: string; heldOn: string | null }[]
  /** The one of the last paper first. */
  cases: { id: number; caseNumber: string; title: string }[]
  /** The case of the register's last paper, where it is among them. */
  lastCase: number | null
}

const MOST_MEETINGS = 40
const MOST_CASES = 25

export async function findChoices(
  tx: Transaction,
  municipality: number,
  person: SignedInPerson,
  register: string,
  today: string,
): Promise<StatusPaperChoices> {
  const bodies = await listBodyChoices(tx, municipality)
  // Whoever is secretary of some sees theirs first.
  const own = bodies.filter(({ id }) => person.secretaryBodies.includes(id))
  const others = bodies.filter(({ id }) => !person.secretaryBodies.includes(id))
  const ids = (of: typeof bodies) => of.map(({ id }) => id)
  const most = { today, most: MOST_MEETINGS }
  const coming = [
    ...(await listComing(tx, municipality, ids(own), most)),
    ...(await listComing(tx, municipality, ids(others), most)),
  ]
  return {
    meetings: [
      ...coming.map(({ bodyId, body, heldOn }) => ({ bodyId, body, heldOn })),
      ...[...own, ...others].map(({ id, name }) => ({ bodyId: id, body: name, heldOn: null })),
    ],
    ...(await findCases(tx, municipality, person, register)),
  }
}

async function findCases(tx: Transaction, municipality: number, person: SignedInPerson, register: string) {
  const { rows } = await sql<StatusPaperChoices['cases'][number]>`
    select id, case_number as "caseNumber", title from cases
    where municipality_id = ${municipality} and responsible_id = ${person.id} order by created_at desc, id desc limit ${MOST_CASES}`.execute(
    tx,
  )
  const lastId = await findLastCase(tx, municipality, register)
  const last = lastId === null ? null : await getCase(tx, municipality, lastId)
  if (last === null || !canChangeCase(person, await listManagedUnits(tx), last))
    return { cases: rows, lastCase: null }
  const { id, caseNumber, title } = last
  return { cases: [{ id, caseNumber, title }, ...rows.filter((row) => row.id !== id)], lastCase: id }
}
