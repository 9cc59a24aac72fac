/** What the pages of deadlines show, each as the reader may see it. */
import { sql } from 'kysely'
import type { Transaction } from '../../platform/database.ts'
import {
  evaluateOn,
  isLengthUnit,
  type Length,
  needsCase,
  type Period,
  REGISTER_KEY,
  shareOf,
  type Total,
} from './model.ts'
import { missingParagraphs } from './paragraphs.ts'

export interface PublicDeadline {
  unit: string
  area: string
  law: string
  paragraph: string
  validFrom: string
  fresh: Length
  /** Null: as for new ones. */
  remitted: Length | null
  starts: string
  ends: string
  words: string | null
  /** Not yet in force. */
  coming: boolean
}

interface DeadlineRow extends Omit<PublicDeadline, 'fresh' | 'remitted'> {
  amount: number
  lengthUnit: string
  remittedAmount: number | null
  remittedUnit: string | null
}

/** Those in force on a day, and those that follow them; by unit, then law and paragraph. */
export async function listPublicDeadlines(
  tx: Transaction,
  municipality: number,
  on: string,
): Promise<PublicDeadline[]> {
  const { rows } = await sql<DeadlineRow>`
    select u.name as unit, a.title as area, a.law, a.paragraph, d.valid_from as "validFrom", d.amount, d.unit as "lengthUnit",
      d.remitted_amount as "remittedAmount", d.remitted_unit as "remittedUnit", d.starts, d.ends, d.words, d.valid_from > ${on}::date as coming
    from (select *, lead(valid_from) over (partition by area_id order by valid_from) as next_from from case_deadlines where municipality_id = ${municipality}) d
      join deadline_areas a on a.municipality_id = d.municipality_id and a.id = d.area_id
      join units u on u.municipality_id = a.municipality_id and u.id = a.unit_id
    where (d.valid_until is null or d.valid_until >= ${on}) and (d.next_from is null or d.next_from > ${on})
    order by u.name collate "da-x-icu", a.law collate "da-x-icu", coalesce(substring(a.paragraph from '\d+')::int, 0), a.paragraph, a.title, d.valid_from`.execute(
    tx,
  )
  return rows.flatMap(({ amount, lengthUnit, remittedAmount, remittedUnit, ...row }) =>
    isLengthUnit(lengthUnit)
      ? [{ ...row, fresh: { amount, unit: lengthUnit }, remitted: lengthOf(remittedAmount, remittedUnit) }]
      : [],
  )
}

const lengthOf = (amount: number | null, unit: string | null): Length | null =>
  amount === null || !isLengthUnit(unit) ? null : { amount, unit }

export interface DueCase {
  id: number
  area: string
  unitId: number
  unit: string
  reference: string
  remitted: boolean
  startedOn: string
  dueOn: string
}

/** Open cases whose deadline will not be kept, or was not, and of which nobody has been told; the longest over first. */
export async function listLettersDue(
  tx: Transaction,
  municipality: number,
  { until, unit, most }: { until: string; unit: number | null; most: number },
): Promise<DueCase[]> {
  const { rows } = await sql<DueCase>`
    select c.id, a.title as area, u.id as "unitId", u.name as unit, c.reference, c.remitted, c.started_on as "startedOn", c.due_on as "dueOn"
    from app.list_due_cases(${until}) c
      join deadline_areas a on a.municipality_id = ${municipality} and a.id = c.area_id
      join units u on u.municipality_id = a.municipality_id and u.id = a.unit_id
    where c.letter_sent_on is null and (${unit}::bigint is null or u.id = ${unit})
    order by c.due_on, c.id limit ${most}`.execute(tx)
  return rows
}

export interface LettersOfUnit {
  unitId: number
  unit: string
  letters: number
  /** The first deadline of them. */
  dueOn: string
}

export async function countLettersDue(
  tx: Transaction,
  municipality: number,
  until: string,
): Promise<LettersOfUnit[]> {
  const { rows } = await sql<LettersOfUnit>`
    select u.id as "unitId", u.name as unit, count(*)::int as letters, min(c.due_on) as "dueOn"
    from app.list_due_cases(${until}) c
      join deadline_areas a on a.municipality_id = ${municipality} and a.id = c.area_id
      join units u on u.municipality_id = a.municipality_id and u.id = a.unit_id
    where c.letter_sent_on is null group by u.id, u.name order by u.name collate "da-x-icu"`.execute(tx)
  return rows
}

export interface AreaBelow extends Total {
  areaId: number
  area: string
  law: string
  paragraph: string
  unitId: number
  unit: string
  leastShare: number
  share: number
  /** The paper that was drafted because of it. */
  paperId: number | null
  /** The reader writes the rows of its unit. */
  isOwn: boolean
}

/** Areas with too few of the cases decided in the period within their deadline; the lowest share first. */
export async function listAreasBelow(
  tx: Transaction,
  municipality: number,
  { from, until }: Period,
): Promise<AreaBelow[]> {
  const { rows } = await sql<Omit<AreaBelow, 'share'>>`
    select a.id as "areaId", a.title as area, a.law, a.paragraph, u.id as "unitId", u.name as unit, a.least_share as "leastShare",
      t.cases, t.measured, t.kept, t.days, l.paper_id as "paperId",
      (app.keeps_register(${REGISTER_KEY}) or a.id = any (app.kept_deadline_areas())) as "isOwn"
    from (select r.area_id, sum(r.cases)::int as cases, sum(r.measured)::int as measured, sum(r.kept)::int as kept, sum(r.days)::int as days
        from app.read_deadline_totals(${from}, ${until}) r group by 1) t
      join deadline_areas a on a.municipality_id = ${municipality} and a.id = t.area_id
      join units u on u.municipality_id = a.municipality_id and u.id = a.unit_id
      left join deadline_alerts l on l.municipality_id = a.municipality_id and l.area_id = a.id and l.period_from = ${from}
    where a.least_share is not null`.execute(tx)
  return rows
    .flatMap((row) => {
      const share = shareOf(row)
      return share !== null && needsCase(row, row.leastShare) ? [{ ...row, share }] : []
    })
    .toSorted((a, b) => a.share - b.share)
}

export interface NeededParagraph {
  id: number
  law: string
  paragraph: string
  title: string
}

/** Paragraphs for which no area has a deadline in force on a day. */
export async function listMissing(
  tx: Transaction,
  municipality: number,
  on: string,
): Promise<{ needed: number; missing: NeededParagraph[] }> {
  const { rows: needed } = await sql<NeededParagraph>`
    select id, law, paragraph, title from deadline_paragraphs where municipality_id = ${municipality}
    order by law collate "da-x-icu", coalesce(substring(paragraph from '\d+')::int, 0), paragraph`.execute(tx)
  const areas = (await listPublicDeadlines(tx, municipality, on)).filter(({ coming }) => !coming)
  return { needed: needed.length, missing: missingParagraphs(needed, areas) }
}

export interface ChosenArea {
  id: number
  area: string
  unitId: number
  unit: string
  startsOn: string
  evaluateOn: string
  evaluatedOn: string | null
  verdict: string | null
}

/** Areas that the committees are told of on a day, by unit. */
export async function listChosen(tx: Transaction, municipality: number, on: string): Promise<ChosenArea[]> {
  const { rows } = await sql<Omit<ChosenArea, 'evaluateOn'>>`
    select s.id, a.title as area, u.id as "unitId", u.name as unit, s.starts_on as "startsOn", s.evaluated_on as "evaluatedOn", s.verdict
    from deadline_selections s
      join deadline_areas a on a.municipality_id = s.municipality_id and a.id = s.area_id
      join units u on u.municipality_id = a.municipality_id and u.id = a.unit_id
    where s.municipality_id = ${municipality} and s.starts_on <= ${on} and (s.ends_on is null or s.ends_on >= ${on})
    order by u.name collate "da-x-icu", a.title collate "da-x-icu"`.execute(tx)
  return rows.map((row) => ({ ...row, evaluateOn: evaluateOn(row.startsOn) }))
}
