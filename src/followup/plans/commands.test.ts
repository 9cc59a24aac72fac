/** Process plans as the persons who write them: begun, changed by one at a time, undone; seen with their case. */
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { type BuiltMunicipality, buildMunicipality } from '../../../demo/builders.ts'
import type { SmallPerson } from '../../../demo/builders-organisation.ts'
import { createTestDatabase, type TestDatabase } from '../../../tests/support/database.ts'
import { layCase } from '../../../tests/support/lay-case.ts'
import { Database, type Transaction } from '../../platform/database.ts'
import { beginPlan, changePlan, type PlanAt, undoLastChange } from './commands.ts'
import { removeStep } from './model.ts'
import { stepsOwed } from './owed.ts'
import { getPlan, listPlanChanges, type Plan } from './queries.ts'
import { listTemplates } from './template-queries.ts'

describe('a process plan', () => {
  let database: TestDatabase
  let municipality: BuiltMunicipality
  let app: Database
  before(async () => {
    database = await createTestDatabase()
    municipality = await buildMunicipality(database.urls.owner)
    app = new Database(database.urls.app, { poolSize: 1 })
  })
  after(() => app.close())

  const as = <T>(who: SmallPerson, work: (tx: Transaction, at: PlanAt) => Promise<T>) =>
    app.within(municipality.callerAs(who), (tx) =>
      work(tx, { municipality: municipality.id, person: municipality.person[who] }),
    )
  const planOf = async (caseId: number): Promise<Plan> => {
    const plan = await as('employee', (tx, at) => getPlan(tx, at.municipality, caseId))
    assert.ok(plan)
    return plan
  }
  const begin = async (title: string) => {
    const { caseId } = await layCase(database, municipality, { title })
    await as('manager', async (tx, at) => {
      const template = (await listTemplates(tx, at.municipality)).find(({ steps }) => steps.length === 8)
      assert.ok(template)
      const plan = { caseId, title, template: template.id, from: '2031-01-06' }
      assert.equal(await beginPlan(tx, at, plan), 'done')
      assert.equal(await beginPlan(tx, at, plan), 'has-plan')
    })
    return caseId
  }

  it('comes with templates in every municipality: eight steps for the strategy letter, fourteen months for a policy', async () => {
    const templates = await as('employee', (tx, at) => listTemplates(tx, at.municipality))
    assert.equal(templates.find(({ name }) => name === 'Strategibrev i otte trin')?.steps.length, 8)
    assert.equal(
      templates.find(({ name }) => name === 'Politik på fjorten måneder')?.steps.at(-1)?.months,
      14,
    )
    assert.ok(templates.some(({ name }) => name === 'Budgetopfølgning'))
  })

  it('is undone to what it was, removed steps with their numbers and all', async () => {
    const caseId = await begin('Fortryd')
    const { steps, revision } = await planOf(caseId)
    const [, second] = steps
    assert.ok(second)
    const remove = (seen: number) =>
      as('manager', (tx, at) =>
        changePlan(tx, at, caseId, seen, async ({ plan }) => ({
          steps: removeStep(plan.steps, second.id).map((step) => ({ ...step, what: `${step.what}!` })),
          what: 'Fjernede et trin',
        })),
      )
    assert.equal(await remove(revision), 'done')
    assert.equal((await planOf(caseId)).steps.length, 7)
    // Somebody who saw the plan as it was before changes nothing.
    assert.equal(await remove(revision), 'changed-meanwhile')
    const now = await planOf(caseId)
    assert.equal(await as('manager', (tx, at) => undoLastChange(tx, at, caseId, now.revision)), 'done')
    const back = await planOf(caseId)
    assert.deepEqual(back.steps, steps)
    assert.deepEqual(
      (await as('employee', (tx, at) => listPlanChanges(tx, at.municipality, back.id))).map(
        ({ what, isUndone }) => [what, isUndone],
      ),
      [['Fjernede et trin', true]],
    )
    assert.equal(await as('manager', (tx, at) => undoLastChange(tx, at, caseId, back.revision)), 'not-found')
  })

  it('is written by who answers for the case and by secretaries, and by nobody else', async () => {
    const caseId = await begin('Hvem')
    const same = (who: SmallPerson) =>
      as(who, (tx, at) =>
        changePlan(tx, at, caseId, null, async ({ plan }) => ({ steps: plan.steps, what: 'Så på den' })),
      )
    assert.equal(await same('employee'), 'not-found')
    assert.equal(await same('secretary'), 'done')
    assert.equal(await same('councillor'), 'not-found')
  })

  it('puts its steps on the list of who owns them, else of who answers for the case, until they are done', async () => {
    const caseId = await begin('Skylder')
    const owed = (who: SmallPerson) =>
      as(who, async (tx, at) => {
        const all = await stepsOwed(tx, {
          municipality: at.municipality,
          today: '2031-01-01',
          units: null,
          person: at.person,
        })
        return all.filter(({ note }) => note === 'Skylder').length
      })
    assert.deepEqual([await owed('manager'), await owed('caseworker')], [8, 0])
    const caseworker = municipality.person.caseworker
    await as('manager', (tx, at) =>
      changePlan(tx, at, caseId, null, async ({ plan }) => ({
        what: 'Fordelte trin',
        steps: plan.steps.map((step, index) => ({
          ...step,
          ownerPersonId: index < 3 ? caseworker : null,
          doneOn: index === 0 ? '2031-01-06' : null,
        })),
      })),
    )
    assert.deepEqual([await owed('manager'), await owed('caseworker')], [5, 2])
  })
})
