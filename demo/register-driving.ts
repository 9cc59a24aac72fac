/**
 * Elmsund's driving authorisations: printed counts of the years before the register, one of them with a sum that does not
 * fit; then employees by their number in the payroll, whose kilometres are told by month.
 */
import { sql } from 'kysely'
import type { Database } from '../src/platform/database.ts'
import { takeOverRates } from '../src/registers/driving/commands.ts'
import { driving } from '../src/registers/driving/register.ts'
import type { RowValues } from '../src/registers/mechanism/register.ts'
import { addRow } from '../src/registers/mechanism/write-row.ts'
import { type BuiltOrganisation, idOf } from './organisation.ts'

const UNITS = ['boern', 'sundhed', 'kultur', 'social', 'teknik'] as const

/** By year: authorisations of the units above, and the sum as it was printed. */
const PRINTED: readonly (readonly [year: number, counts: readonly number[], sum: number])[] = [
  [2012, [25, 52, 1, 14, 3], 95],
  [2013, [23, 49, 1, 12, 2], 88],
  [2014, [22, 47, 1, 12, 2], 84],
  [2015, [19, 41, 1, 11, 2], 74],
  [2016, [14, 33, 1, 8, 2], 58],
  [2017, [12, 30, 0, 8, 2], 52],
  [2018, [11, 27, 0, 7, 1], 46],
  [2019, [9, 24, 0, 6, 1], 40],
  [2020, [7, 19, 0, 5, 1], 32],
]

interface Driver {
  unit: (typeof UNITS)[number]
  /** Kilometres of an ordinary month. */
  month: number
  from: number
  until: number
}

const LAST = 2026
/** By number in the payroll. */
const DRIVERS: Readonly<Record<string, Driver>> = {
  '10417': { unit: 'sundhed', month: 1912.5, from: 2021, until: LAST },
  '10422': { unit: 'sundhed', month: 640, from: 2021, until: LAST },
  '10459': { unit: 'sundhed', month: 412.5, from: 2021, until: LAST },
  '10503': { unit: 'sundhed', month: 388, from: 2021, until: 2024 },
  '10541': { unit: 'sundhed', month: 151, from: 2021, until: 2025 },
  '10566': { unit: 'sundhed', month: 520, from: 2022, until: LAST },
  '10588': { unit: 'sundhed', month: 733.5, from: 2021, until: LAST },
  '11020': { unit: 'boern', month: 305, from: 2021, until: LAST },
  '11034': { unit: 'boern', month: 166, from: 2021, until: 2023 },
  '11071': { unit: 'boern', month: 214, from: 2022, until: LAST },
  '12208': { unit: 'social', month: 478, from: 2021, until: LAST },
  '12231': { unit: 'social', month: 1802, from: 2021, until: 2024 },
  '12245': { unit: 'social', month: 141.5, from: 2021, until: 2022 },
  '13310': { unit: 'teknik', month: 590, from: 2021, until: LAST },
}
/** Drove without an authorisation. */
const UNAUTHORISED = { employee: '13377', unit: 'teknik', month: 95, year: 2025 } as const
const YEARS_OF_KM = [2022, 2024, 2025]
/** Shares of an ordinary month, January to December: July is quiet. */
const SEASONS = [1, 1, 1.1, 1, 1.05, 1, 0.5, 1, 1.1, 1.05, 1.1, 0.9]

type Add = (list: string, values: RowValues) => Promise<void>

export async function loadDriving(app: Database, town: BuiltOrganisation): Promise<void> {
  const { municipality, persons } = town
  await app.within({ municipality, person: idOf(persons, 'SMO') }, async (tx) => {
    const { rows } = await sql`
      select 1 from driving_authorisations where municipality_id = ${municipality} limit 1`.execute(tx)
    if (rows.length > 0) return
    const add: Add = async (key, values) => {
      const list = driving.lists.find((each) => each.key === key)
      if (list === undefined) throw new Error(`There is no list ${key}`)
      const errors = list.check?.(values) ?? []
      const id = await addRow(tx, municipality, list, values)
      if (typeof id !== 'number' || errors.length > 0)
        throw new Error(`${key} refuses ${JSON.stringify(values)}`)
    }
    await takeOverRates(tx, municipality)
    await add('krav', {
      valid_from: '2015-05-19',
      least_km: 2000,
      rule: 'Bemyndigelse gives til dem, der ventes at køre mindst 2.000 km om året i arbejdet.',
    })
    await addPrinted(add, town)
    await addDrivers(add, town)
  })
}

async function addPrinted(add: Add, { units }: BuiltOrganisation): Promise<void> {
  for (const [year, counts, sum] of PRINTED) {
    const source = `Opgørelse til direktionen for ${year}`
    for (const [index, authorised] of counts.entries())
      await add('tidligere', { year, unit_id: idOf(units, UNITS[index] ?? ''), authorised, source })
    await add('tidligere', { year, unit_id: null, authorised: sum, source })
  }
}

async function addDrivers(add: Add, { units }: BuiltOrganisation): Promise<void> {
  const addMonths = async (employee: string, unit: string, month: number, year: number) => {
    for (const [index, share] of SEASONS.entries())
      await add('koersel', {
        employee,
        month: `${year}-${String(index + 1).padStart(2, '0')}-01`,
        unit_id: idOf(units, unit),
        km: Math.round(month * share * 10) / 10,
      })
  }
  for (const [employee, { unit, month, from, until }] of Object.entries(DRIVERS))
    for (let year = from; year <= until; year++) {
      const isReviewed = year < LAST
      await add('bemyndigelser', {
        employee,
        year,
        unit_id: idOf(units, unit),
        granted_on: `${year}-02-20`,
        reviewed_on: isReviewed ? `${year + 1}-02-10` : null,
        outcome: isReviewed ? (year === until ? 'ends' : 'continues') : null,
        note: null,
      })
      if (YEARS_OF_KM.includes(year)) await addMonths(employee, unit, month, year)
    }
  await addMonths(UNAUTHORISED.employee, UNAUTHORISED.unit, UNAUTHORISED.month, UNAUTHORISED.year)
}
