/** A case sent to another body and back: the rules, and the commands as the persons who would do it. */
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import {
  anItem,
  aMeeting,
  type BuiltMunicipality,
  buildMunicipality,
  storeMeeting,
} from '../../../demo/builders.ts'
import type { SmallPerson } from '../../../demo/builders-organisation.ts'
import { createTestDatabase, type TestDatabase } from '../../../tests/support/database.ts'
import { layCase } from '../../../tests/support/lay-case.ts'
import { findSignedInPerson } from '../../organisation/sessions.ts'
import { Database, type Transaction } from '../../platform/database.ts'
import type { Owed } from '../slots.ts'
import { answerHandoff, askBody, type HandoffAt, takeAnswer, withdrawHandoff } from './commands.ts'
import { canAnswer, canReturn, canWithdraw, refuseAsking, stateOf } from './model.ts'
import { handoffsOwed } from './owed.ts'
import { findAnswer, getHandoff, listHandoffs } from './queries.ts'

const TODAY = '2026-01-05'

describe('the rules of a hand-off', () => {
  const asking = { fromBodyId: 1, toBodyId: 2, dueOn: '2026-02-01' }
  const facts = { today: TODAY, waiting: [], isClosed: false, withPaper: [] }
  it('refuse the body itself, a passed day, a question that waits, and a closed case it cannot see', () => {
    assert.equal(refuseAsking(asking, facts), null)
    assert.equal(refuseAsking({ ...asking, toBodyId: 1 }, facts), 'same-body')
    assert.equal(refuseAsking({ ...asking, dueOn: '2026-01-04' }, facts), 'due-passed')
    assert.equal(refuseAsking(asking, { ...facts, waiting: [2] }), 'asked-already')
    assert.equal(refuseAsking(asking, { ...facts, isClosed: true }), 'closed-without-paper')
    assert.equal(refuseAsking(asking, { ...facts, isClosed: true, withPaper: [2] }), null)
  })
  it('let the receiving secretary answer, and who asked take it', () => {
    const asked = { state: 'asked', ...asking } as const
    const secretary = (body: number) => ({ secretaryBodies: [body], mayChangeCase: false })
    assert.deepEqual([canAnswer(asked, secretary(2)), canAnswer(asked, secretary(1))], [true, false])
    assert.deepEqual([canWithdraw(asked, secretary(1)), canWithdraw(asked, secretary(2))], [true, false])
    const answered = { ...asked, state: 'answered' } as const
    assert.deepEqual([canReturn(answered, secretary(1)), canReturn(answered, secretary(2))], [true, false])
    assert.equal(canAnswer(answered, secretary(2)), false)
    const fromOffice = { ...answered, fromBodyId: null }
    assert.equal(canReturn(fromOffice, { secretaryBodies: [], mayChangeCase: true }), true)
  })
  it('say that it is on an agenda only while it waits', () => {
    assert.equal(stateOf({ state: 'asked' }, '2026-02-02'), 'on-agenda')
    assert.equal(stateOf({ state: 'answered' }, '2026-02-02'), 'answered')
  })
})

describe('a case that is handed off', () => {
  let database: TestDatabase
  let municipality: BuiltMunicipality
  let app: Database
  before(async () => {
    database = await createTestDatabase()
    municipality = await buildMunicipality(database.urls.owner)
    app = new Database(database.urls.app, { poolSize: 1 })
  })
  after(() => app.close())

  const as = <T>(who: SmallPerson, work: (tx: Transaction, at: HandoffAt) => Promise<T>) =>
    app.within(municipality.callerAs(who), async (tx) => {
      const person = await findSignedInPerson(tx)
      assert.ok(person)
      return work(tx, { municipality: municipality.id, person, today: TODAY })
    })
  const owedBy = (who: SmallPerson): Promise<Owed[]> =>
    as(who, (tx, at) =>
      handoffsOwed(tx, { municipality: at.municipality, today: TODAY, units: null, person: at.person.id }),
    )
  const ask = async (who: SmallPerson, caseId: number, fromBodyId: number | null = null) => {
    const question = {
      caseId,
      fromBodyId,
      toBodyId: municipality.body('direktionen'),
      paperId: null,
      question: 'Må vi?',
      dueOn: null,
    }
    return as(who, (tx, at) => askBody(tx, at, question))
  }

  it('is owed by the receiving secretary, answered by the decision of its minutes, and taken back', async () => {
    const { caseId } = await layCase(database, municipality, { title: 'Lån af haller' })
    const id = await ask('manager', caseId)
    assert.ok(typeof id === 'number')
    assert.equal(await ask('manager', caseId), 'asked-already')
    assert.deepEqual(
      (await owedBy('secretary')).map(({ what, kind }) => [kind, what]),
      [['Videresendt sag', 'Direktionen skal svare: Må vi?']],
    )
    assert.deepEqual(await owedBy('manager'), [])

    const [handoff] = await as('secretary', (tx, at) => listHandoffs(tx, at.municipality, { caseId }))
    assert.ok(handoff)
    assert.equal(await as('secretary', (tx, at) => findAnswer(tx, at.municipality, handoff)), null)
    const item = anItem({ caseNumber: handoff.caseNumber, decision: 'Direktionen siger ja.' })
    const stored = await storeMeeting(
      database.urls.worker,
      municipality.id,
      aMeeting({ date: '2031-01-06', items: [item] }),
    )
    const proposed = await as('secretary', (tx, at) => findAnswer(tx, at.municipality, handoff))
    assert.deepEqual([proposed?.text, proposed?.itemId], ['Direktionen siger ja.', stored.items[0]?.id])

    const words = { answer: proposed?.text ?? '', itemId: proposed?.itemId ?? null }
    assert.equal(await as('manager', (tx, at) => answerHandoff(tx, at, id, words)), 'not-found')
    assert.equal(await as('secretary', (tx, at) => answerHandoff(tx, at, id, words)), 'done')
    assert.deepEqual(
      (await owedBy('manager')).map(({ what }) => what),
      ['Direktionen har svaret: Må vi?'],
    )
    assert.equal(await as('manager', (tx, at) => takeAnswer(tx, at, id)), 'done')
    assert.deepEqual([await owedBy('manager'), await owedBy('secretary')], [[], []])
    const back = await as('employee', (tx, at) => getHandoff(tx, at.municipality, id))
    assert.deepEqual([back?.state, back?.answer], ['returned', 'Direktionen siger ja.'])
  })

  it('is told by mail that something waits, and never what', async () => {
    const { caseId } = await layCase(database, municipality, { title: 'Hemmeligt navn' })
    const id = await ask('manager', caseId)
    assert.ok(typeof id === 'number')
    await as('secretary', (tx, at) => answerHandoff(tx, at, id, { answer: 'Nej.', itemId: null }))
    const letters = (who: SmallPerson) =>
      as(who, async (tx, at) =>
        (
          await tx
            .selectFrom('mails')
            .select(['kind', 'link'])
            .where('person_id', '=', at.person.id)
            .execute()
        ).filter(({ link }) => link === `/videresendt/${id}`),
      )
    assert.deepEqual(
      (await letters('secretary')).map(({ kind }) => kind),
      ['handoff-asked'],
    )
    assert.deepEqual(
      (await letters('manager')).map(({ kind }) => kind),
      ['handoff-answered'],
    )
  })

  it('is asked by those who answer for the case or serve the asking body, and taken back with a reason', async () => {
    const { caseId } = await layCase(database, municipality, { title: 'Cykler' })
    assert.equal(await ask('employee', caseId), 'not-found')
    assert.equal(await ask('manager', caseId, municipality.body('chefforum')), 'not-found')
    assert.equal(await ask('secretary', caseId, municipality.body('direktionen')), 'same-body')
    const id = await ask('manager', caseId)
    assert.ok(typeof id === 'number')
    assert.equal(await as('secretary', (tx, at) => withdrawHandoff(tx, at, id, 'Fejl')), 'not-found')
    assert.equal(await as('manager', (tx, at) => withdrawHandoff(tx, at, id, 'Afklaret uden')), 'done')
    assert.equal(
      await as('secretary', (tx, at) => answerHandoff(tx, at, id, { answer: 'Ja', itemId: null })),
      'not-found',
    )
  })
})
