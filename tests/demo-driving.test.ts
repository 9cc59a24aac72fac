/** Elmsund's driving authorisations show what they are there to show, and loading them again changes nothing. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ELMSUND } from '../demo/load.ts'
import { buildOrganisation, idOf } from '../demo/organisation.ts'
import { loadDriving } from '../demo/register-driving.ts'
import { Database } from '../src/platform/database.ts'
import { printedDiffers } from '../src/registers/driving/model.ts'
import {
  getPrintedSum,
  listPersons,
  listUnitMonths,
  listUnitYears,
} from '../src/registers/driving/queries.ts'
import { createTestDatabase } from './support/database.ts'

test('the printed sum of 2013 is one too many, and 2022 has two rates', async () => {
  const { urls } = await createTestDatabase()
  const town = await buildOrganisation(urls.owner, ELMSUND)
  const app = new Database(urls.app, { poolSize: 1 })
  try {
    await loadDriving(app, town)
    await loadDriving(app, town)
    const { municipality } = town
    await app.within({ municipality, person: idOf(town.persons, 'SMO') }, async (tx) => {
      const units = await listUnitYears(tx, municipality, { first: 2012, last: 2013 })
      const counts = (year: number) =>
        units.filter((each) => each.year === year).map(({ authorised }) => authorised)
      assert.deepEqual(
        counts(2013).toSorted((a, b) => a - b),
        [1, 2, 12, 23, 49],
      )
      assert.match(
        printedDiffers(counts(2013), await getPrintedSum(tx, municipality, 2013)) ?? '',
        /giver 87 .* stod 88/,
      )
      assert.equal(printedDiffers(counts(2012), await getPrintedSum(tx, municipality, 2012)), null)
      const months = await listUnitMonths(tx, municipality, { from: '2022-01-01', until: '2022-12-31' })
      assert.ok(months.every(({ cost }) => cost !== null && cost > 0))
      const persons = await listPersons(tx, municipality, 2025)
      assert.deepEqual(
        persons.below.map(({ employee }) => employee),
        ['10541'],
      )
      assert.deepEqual(
        persons.passed.map(({ employee, month }) => [employee, month]),
        [['10417', '2025-11-01']],
      )
      assert.deepEqual(
        persons.unauthorised.map(({ employee }) => employee),
        ['13377'],
      )
    })
  } finally {
    await app.close()
  }
})
