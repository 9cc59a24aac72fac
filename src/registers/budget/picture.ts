/**
 * All that a follow-up says, as one value: made from the rows while it is open, and kept as it is from the moment it is
 * closed. Pages, papers and figures are made from it alone, so they cannot differ from each other.
 */
import { z } from 'zod'
import { FRAME_KEYS } from './model.ts'
import { listUnexplained } from './frames.ts'

const ore = z.int()
const id = z.int()
const words = z.string()
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)

const area = z.object({
  id,
  code: words,
  name: words,
  bodyId: id,
  body: words,
  unitId: id,
  unit: words,
  frame: z.enum(FRAME_KEYS),
  original: ore,
  corrected: ore,
  actual: ore.nullable(),
  forecast: ore.nullable(),
  explanation: words.nullable(),
})

export const pictureSchema = z.object({
  year: z.int(),
  number: z.int(),
  name: words,
  asOf: day,
  sign: z.enum(['overspend-positive', 'overspend-negative']),
  /** Øre, as agreed; null: the original budget is the frame. */
  serviceFrame: ore.nullable(),
  monthlyFrom: z.number(),
  areas: z.array(area),
  /** Areas of the year that have no line in the follow-up. */
  missing: z.array(words),
  volumes: z.array(
    z.object({
      areaId: id,
      what: words,
      countedIn: words,
      budgetVolume: z.int(),
      budgetPrice: ore,
      expectedVolume: z.int(),
      expectedPrice: ore,
    }),
  ),
  measures: z.array(
    z.object({
      id,
      areaId: id,
      what: words,
      expected: ore,
      achieved: ore.nullable(),
      fullYear: ore.nullable(),
      owner: words,
      dueOn: day,
      state: z.enum(['planned', 'running', 'done', 'dropped']),
    }),
  ),
  activities: z.array(
    z.object({
      id,
      title: words,
      unitId: id,
      unit: words,
      owner: words,
      dueOn: day.nullable(),
      status: z.enum(['green', 'yellow', 'red']).nullable(),
      words: words.nullable(),
    }),
  ),
  supplements: z.array(
    z.object({
      id,
      areaId: id,
      what: words,
      amount: ore,
      certainty: z.enum(['known', 'expected']),
      toBody: words,
      appliedOn: day.nullable(),
      outcome: z.enum(['approved', 'refused']).nullable(),
    }),
  ),
  /** Into the year of the follow-up. */
  carryOvers: z.array(
    z.object({
      id,
      /** The area of this year with the same number as the one it comes from. */
      areaId: id.nullable(),
      from: words,
      applied: ore,
      approved: ore.nullable(),
    }),
  ),
  savings: z.array(
    z.object({
      id,
      areaId: id,
      title: words,
      amount: ore,
      project: words,
      projectState: z.enum(['idea', 'prepared', 'decided', 'refused']),
      decision: words.nullable(),
      bookedOn: day.nullable(),
    }),
  ),
})

export type Picture = z.output<typeof pictureSchema>
export type Activity = Picture['activities'][number]
export type BudgetMeasure = Picture['measures'][number]
export type Supplement = Picture['supplements'][number]

/** Øre granted and taken since the original budget, by area: what its corrected budget should have come to. */
export function approvedOf({ supplements, carryOvers, savings }: Picture): Map<number, number> {
  const approved = new Map<number, number>()
  const add = (areaId: number | null, amount: number) => {
    if (areaId !== null) approved.set(areaId, (approved.get(areaId) ?? 0) + amount)
  }
  for (const { areaId, amount, outcome } of supplements) if (outcome === 'approved') add(areaId, amount)
  for (const { areaId, approved: amount } of carryOvers) add(areaId, amount ?? 0)
  for (const { areaId, amount, bookedOn } of savings) if (bookedOn !== null) add(areaId, -amount)
  return approved
}

/** What a follow-up still lacks, in Danish; nothing of it is allowed to be missing when it is closed. */
export function listLacks({ areas, missing, activities }: Picture): string[] {
  const unsaid = areas.filter(({ forecast }) => forecast === null)
  const unreported = activities.filter(({ status }) => status === null)
  return [
    ...(areas.length + missing.length === 0 ? ['Der er ingen områder i budgetåret.'] : []),
    ...missing.map((name) => `${name} har ingen budgetlinje.`),
    ...unsaid.map(({ code, name, unit }) => `${code} ${name} har intet skøn fra ${unit}.`),
    ...unreported.map(({ title, unit }) => `«${title}» har ingen status fra ${unit}.`),
  ]
}

/** What does not add up; it is told, and hinders nothing. */
export function listOddities(picture: Picture): { areaId: number; name: string; unexplained: number }[] {
  return listUnexplained(picture.areas, approvedOf(picture)).map(
    ({ area: { id: areaId, code, name }, unexplained }) => ({
      areaId,
      name: `${code} ${name}`,
      unexplained,
    }),
  )
}
