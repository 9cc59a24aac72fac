/** Whom initials and names mean in this municipality today, and what rows of a register are called. */
import { sql } from 'kysely'
import type { Transaction } from '../../platform/database.ts'
import type { Register, RegisterList } from './register.ts'
import { isNamed, listOf, type Names } from './values.ts'

interface Named {
  id: number
  name: string
  /** Other words that mean it: initials of today and of before. */
  aliases: string[]
  /** Can be chosen today. */
  current: boolean
}

/** What the fields of a list can mean, as the reader may see it. */
export interface Choices extends Names {
  /** In the order of names; those that can be chosen today. */
  listed: (list: string) => { id: number; name: string }[]
}

/** More than this is not offered as a list to choose from; it is typed. */
export const MOST_CHOICES = 500

/** @param lists the lists whose fields are meant */
export async function readNames(
  tx: Transaction,
  municipality: number,
  register: Register,
  lists: readonly RegisterList[],
): Promise<Choices> {
  const wanted = new Set(lists.flatMap(({ fields }) => fields.filter(isNamed).map(listOf)))
  const known = new Map<string, Named[]>()
  for (const list of wanted) known.set(list, await listNamed(tx, municipality, register, list))
  return choicesOf(known)
}

function choicesOf(known: ReadonlyMap<string, readonly Named[]>): Choices {
  const words = new Map<string, Map<string, number | 'several'>>()
  const names = new Map<string, Map<number, string>>()
  for (const [list, rows] of known) {
    words.set(list, wordsOf(rows))
    names.set(list, new Map(rows.map(({ id, name }) => [id, name])))
  }
  return {
    find: (list, text) => words.get(list)?.get(text.toLocaleLowerCase('da')) ?? null,
    nameOf: (list, id) => names.get(list)?.get(id) ?? null,
    listed: (list) => (known.get(list) ?? []).filter(({ current }) => current),
  }
}

/** Initials and names of today mean whom they mean today; older ones fill the gaps. Numbers are ids, as forms send them. */
function wordsOf(rows: readonly Named[]): Map<string, number | 'several'> {
  const words = new Map<string, number | 'several'>()
  const say = (word: string, id: number) => {
    const key = word.toLocaleLowerCase('da')
    const before = words.get(key)
    words.set(key, before === undefined || before === id ? id : 'several')
  }
  for (const { id, name, aliases, current } of rows) {
    if (current) for (const word of [name, ...aliases]) say(word, id)
  }
  for (const { id, name, aliases, current } of rows) {
    if (!current)
      for (const word of [name, ...aliases]) if (!words.has(word.toLocaleLowerCase('da'))) say(word, id)
  }
  return words
}

async function listNamed(
  tx: Transaction,
  municipality: number,
  register: Register,
  list: string,
): Promise<Named[]> {
  const { rows } = await queryOf(municipality, register, list).execute(tx)
  return rows
}

function queryOf(municipality: number, register: Register, list: string) {
  switch (list) {
    case 'unit':
      return sql<Named>`
        select u.id, u.name, coalesce(array_agg(i.initials) filter (where i.initials is not null), '{}') as aliases,
          app.holds_today(u.valid_from, u.valid_until) as current
        from units u left join unit_initials i on i.municipality_id = u.municipality_id and i.unit_id = u.id
        where u.municipality_id = ${municipality} group by u.municipality_id, u.id order by u.name`
    case 'person':
      return sql<Named>`
        select p.id, p.name, coalesce(array_agg(distinct i.initials) filter (where i.initials is not null), '{}') as aliases,
          exists (select 1 from employments e where e.municipality_id = p.municipality_id and e.person_id = p.id
            and app.holds_today(e.valid_from, e.valid_until)) as current
        from persons p left join person_initials i on i.municipality_id = p.municipality_id and i.person_id = p.id
          and app.holds_today(i.valid_from, i.valid_until)
        where p.municipality_id = ${municipality} and p.erased_at is null group by p.municipality_id, p.id order by p.name`
    case 'body':
      return sql<Named>`
        select id, name, '{}'::text[] as aliases, kind <> 'unknown' as current from bodies
        where municipality_id = ${municipality} order by name`
    default: {
      const of = register.lists.find(({ key }) => key === list)
      if (of === undefined) throw new Error(`${register.key} has no list ${list}`)
      const title = sql.ref(of.titleColumn)
      const isDate = of.fields.some(({ column, kind }) => column === of.titleColumn && kind === 'date')
      // A date is called as it is written; a spreadsheet's own dates come as ISO.
      return sql<Named>`
        select id, ${isDate ? sql`to_char(${title}, 'DD-MM-YYYY')` : title}::text as name, array[${title}::text] as aliases,
          true as current
        from ${sql.table(of.table)} where municipality_id = ${municipality} order by 2 limit 20000`
    }
  }
}
