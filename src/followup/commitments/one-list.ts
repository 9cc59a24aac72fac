/**
 * The one list: commitments, and what other rooms say is owed, by date. What is asked of the address becomes a filter here;
 * keys are sorted together first, and only the page that is shown is read whole.
 */
import { z } from 'zod'
import { findOwners } from '../../meetings/live/owners.ts'
import type { Transaction } from '../../platform/database.ts'
import type { Owed, OwedSource } from '../slots.ts'
import { byDate, type Origin, ORIGINS, urgencyOf } from './model.ts'
import { getOwn, type Named, namesOf, unitsBelow } from './owners.ts'
import {
  type Commitment,
  type CommitmentKey,
  listByIds,
  listKeys,
  STATE_FILTERS,
  type StateFilter,
} from './queries.ts'

/** `andre`: what other rooms say is owed, alone. */
const KINDS = [...ORIGINS, 'andre'] as const
export type Kind = (typeof KINDS)[number]

const whole = z.coerce.number().int().min(1).max(999_999_999_999_999)

export const listAsked = z.object({
  /** Whose: one's own with the units one leads, or everyone's. */
  hvem: z.enum(['mine', 'alle']).catch('mine'),
  enhed: whole.nullable().catch(null),
  person: z.string().trim().max(100).catch(''),
  tilstand: z
    .custom<StateFilter>((word) => typeof word === 'string' && Object.hasOwn(STATE_FILTERS, word))
    .catch('aabne'),
  art: z.enum(KINDS).nullable().catch(null),
  side: whole.max(10_000).catch(1),
})
export type ListAsked = z.output<typeof listAsked>

export type Entry =
  { kind: 'commitment'; commitment: Commitment } | { kind: 'owed'; owed: Owed; owner: string | null }

export interface OneList {
  asked: ListAsked
  entries: Entry[]
  count: number
  pages: number
  overdue: number
  soon: number
  undated: number
  /** Units the reader leads. */
  led: Named[]
  /** What was typed as a person is nobody, or several. */
  personUnknown: boolean
}

export const PAGE_SIZE = 50
/** What a file holds at most. */
const MOST_ROWS = 100_000

interface Place {
  municipality: number
  personId: number
  today: string
}

interface Key {
  owedOn: string | null
  key: CommitmentKey | null
  owed: Owed | null
}

export async function getOneList(
  tx: Transaction,
  place: Place,
  asked: ListAsked,
  sources: readonly OwedSource[],
): Promise<OneList> {
  const found = await gather(tx, place, asked, sources)
  const isOpen = ({ key }: Key) => key === null || key.state === 'open'
  const count = (wanted: string) =>
    found.keys.filter((each) => isOpen(each) && urgencyOf(each.owedOn, place.today) === wanted).length
  const pages = Math.max(1, Math.ceil(found.keys.length / PAGE_SIZE))
  const page = Math.min(asked.side, pages)
  return {
    asked: { ...asked, side: page },
    entries: await readEntries(tx, place, found.keys.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE)),
    count: found.keys.length,
    pages,
    overdue: count('overdue'),
    soon: count('soon'),
    undated: count('undated'),
    led: found.led,
    personUnknown: found.personUnknown,
  }
}

/** All of the list, for a file. */
export async function listAll(
  tx: Transaction,
  place: Place,
  asked: ListAsked,
  sources: readonly OwedSource[],
): Promise<Entry[]> {
  const { keys } = await gather(tx, place, asked, sources)
  return readEntries(tx, place, keys.slice(0, MOST_ROWS))
}

async function gather(tx: Transaction, place: Place, asked: ListAsked, sources: readonly OwedSource[]) {
  const own = await getOwn(tx, place.municipality, place.personId)
  const person = asked.person === '' ? null : await findPerson(tx, place.municipality, asked.person)
  const whose = await ownersOf(tx, place, asked, { own, person })
  const isOther = asked.art === 'andre'
  const origin: Origin | null = asked.art === null || asked.art === 'andre' ? null : asked.art
  const states = STATE_FILTERS[asked.tilstand]
  const keys = isOther
    ? []
    : await listKeys(tx, place.municipality, { states, ...whose, origin, bodyId: null })
  // What other rooms owe is open: they say themselves when it is not owed any more.
  const open = asked.tilstand === 'aabne' || asked.tilstand === 'alle'
  const owed: Owed[] = []
  if (open && origin === null) {
    const of = {
      municipality: place.municipality,
      today: place.today,
      units: whose.units,
      person: whose.persons?.[0] ?? null,
    }
    for (const source of sources) owed.push(...(await source(tx, of)))
  }
  const all = [
    ...keys.map((key): Key => ({ owedOn: key.owedOn, key, owed: null })),
    ...owed.map((each): Key => ({ owedOn: each.dueOn, key: null, owed: each })),
  ]
  return { keys: all.toSorted(byDate), led: own.led, personUnknown: asked.person !== '' && person === null }
}

async function findPerson(tx: Transaction, municipality: number, typed: string): Promise<number | null> {
  const found = (await findOwners(tx, municipality, [typed])).get(typed)
  return typeof found === 'object' ? found.personId : null
}

async function ownersOf(
  tx: Transaction,
  { municipality }: Place,
  { enhed, person: typed, hvem }: ListAsked,
  { own, person }: { own: { persons: number[]; units: number[] }; person: number | null },
): Promise<{ persons: number[] | null; units: number[] | null }> {
  if (typed !== '') return { persons: person === null ? [] : [person], units: [] }
  if (enhed !== null) return { persons: [], units: await unitsBelow(tx, municipality, enhed) }
  return hvem === 'alle' ? { persons: null, units: null } : { persons: own.persons, units: own.units }
}

async function readEntries(
  tx: Transaction,
  { municipality, personId }: Place,
  keys: readonly Key[],
): Promise<Entry[]> {
  const rows = await listByIds(tx, municipality, personId, keys.flatMap(({ key }) => key?.id ?? [])) // prettier-ignore
  const byId = new Map(rows.map((row) => [row.id, row]))
  const names = await namesOf(tx, municipality, {
    units: keys.flatMap(({ owed }) => owed?.unitId ?? []),
    persons: keys.flatMap(({ owed }) => owed?.personId ?? []),
  })
  return keys.flatMap(({ key, owed }): Entry[] => {
    const commitment = key === null ? undefined : byId.get(key.id)
    if (commitment !== undefined) return [{ kind: 'commitment', commitment }]
    if (owed === null) return []
    const owner = names.persons.get(owed.personId ?? 0) ?? names.units.get(owed.unitId ?? 0) ?? null
    return [{ kind: 'owed', owed, owner }]
  })
}
