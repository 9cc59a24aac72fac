/** Figures of the register policies and strategies. */
import type { Transaction } from '../../platform/database.ts'
import { addMonths } from '../../language/due-calendar.ts'
import type { Figure, Measure, MeasureAt } from '../mechanism/measures.ts'
import { WHOLE } from '../mechanism/taken-figures.ts'
import { listPolicies, type Policy } from './queries.ts'

/** In force on the last day of the time. */
async function listInForce(tx: Transaction, { municipality, until }: MeasureAt): Promise<Policy[]> {
  const all = await listPolicies(tx, municipality)
  return all.filter(
    ({ state, validFrom, validUntil }) =>
      state === 'decided' &&
      validFrom !== null &&
      validFrom <= until &&
      (validUntil === null || validUntil >= until),
  )
}

/** The whole first, then committees by name. */
function byCommittee(policies: readonly Policy[], counts: (policy: Policy) => boolean): Figure[] {
  if (policies.length === 0) return []
  const groups = new Map<string, number>([[WHOLE, 0]])
  for (const policy of policies.toSorted((a, b) => (a.body ?? '').localeCompare(b.body ?? '', 'da')))
    for (const group of [WHOLE, policy.body ?? 'Uden udvalg'])
      groups.set(group, (groups.get(group) ?? 0) + (counts(policy) ? 1 : 0))
  return [...groups].map(([group, value]) => ({ group, value }))
}

const MONTHS_AHEAD = 12

export const measures: Measure[] = [
  {
    key: 'gaeldende',
    title: 'Gældende politikker og strategier',
    kind: 'count',
    definition: 'Vedtagne strategier, politikker og handleplaner, der gælder den sidste dag i perioden.',
    groupedBy: 'udvalg',
    compute: async (tx, at) => byCommittee(await listInForce(tx, at), () => true),
  },
  {
    key: 'udloeber',
    title: 'Udløber inden et år',
    kind: 'count',
    definition: 'Gældende, som udløber inden for tolv måneder efter periodens sidste dag.',
    groupedBy: 'udvalg',
    compute: async (tx, at) =>
      byCommittee(
        await listInForce(tx, at),
        ({ validUntil }) => validUntil !== null && validUntil <= addMonths(at.until, MONTHS_AHEAD),
      ),
  },
  {
    key: 'uden-handleplan',
    title: 'Politikker uden handleplan',
    kind: 'count',
    definition: 'Gældende politikker, som ingen gældende handleplan hører under.',
    groupedBy: 'udvalg',
    compute: async (tx, at) => {
      const all = await listInForce(tx, at)
      const planned = new Set(all.filter(({ kind }) => kind === 'plan').map(({ parentId }) => parentId))
      return byCommittee(
        all.filter(({ kind }) => kind === 'policy'),
        ({ id }) => !planned.has(id),
      )
    },
  },
  {
    key: 'kort-fortalt-mangler',
    title: 'Uden kort fortalt',
    kind: 'count',
    definition: 'Gældende, som endnu ikke er fortalt kort på én side.',
    groupedBy: 'udvalg',
    compute: async (tx, at) => byCommittee(await listInForce(tx, at), ({ short }) => short === null),
  },
]
