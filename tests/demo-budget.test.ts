/** Elmsund's budget follow-ups come to the figures they are there to show, and loading them again changes nothing. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ELMSUND } from '../demo/load.ts'
import { buildOrganisation, idOf } from '../demo/organisation.ts'
import { loadBudget } from '../demo/register-budget.ts'
import { Database } from '../src/platform/database.ts'
import { byCommittee, sumOf, writeMillions } from '../src/registers/budget/model.ts'
import { listLacks, listOddities } from '../src/registers/budget/picture.ts'
import { getPicture, listFollowUps } from '../src/registers/budget/queries.ts'
import { createTestDatabase } from './support/database.ts'

test('BOF 3 of Elmsund deviates by 36,0 mio. kr. in eight committees', async () => {
  const { urls } = await createTestDatabase()
  const organisation = await buildOrganisation(urls.owner, ELMSUND)
  const app = new Database(urls.app, { poolSize: 1 })
  try {
    await loadBudget(app, organisation)
    await loadBudget(app, organisation)
    const reader = { municipality: organisation.municipality, person: idOf(organisation.persons, 'RTO') }
    const pictures = await app.within(reader, async (tx) => {
      const drawn = []
      for (const followUp of await listFollowUps(tx, organisation.municipality))
        drawn.push({ followUp, picture: await getPicture(tx, organisation.municipality, followUp) })
      return drawn
    })
    assert.deepEqual(
      pictures.map(({ followUp }) => [followUp.name, followUp.closedAt === null]),
      [
        ['BOF 3 2026', true],
        ['BOF 2 2026', false],
        ['BOF 1 2026', false],
      ],
    )
    const picture = pictures[0]?.picture
    assert.ok(picture)
    assert.deepEqual(
      byCommittee(picture.areas, picture.sign).map(({ body, total }) => [
        body,
        writeMillions(total.fromCorrected),
      ]),
      [
        ['Økonomiudvalget', '4,5'],
        ['Erhvervs- og Landdistriktsudvalget', '0,1'],
        ['Kultur- og Fritidsudvalget', '0,3'],
        ['Social- og Handicapudvalget', '26,8'],
        ['Sundheds- og Ældreudvalget', '-0,9'],
        ['Teknik- og Miljøudvalget', '-0,2'],
        ['Børne- og Skoleudvalget', '5,2'],
        ['Arbejdsmarkedsudvalget', '0,2'],
      ],
    )
    assert.equal(writeMillions(sumOf(picture.areas, picture.sign).fromCorrected), '36,0')
    assert.equal(listLacks(picture).length, 2)
    assert.deepEqual(
      listOddities(picture).map(({ name }) => name),
      ['60.01 Veje og vintertjeneste'],
    )
  } finally {
    await app.close()
  }
})
