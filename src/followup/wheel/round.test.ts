/** What is due is drafted over a real database, by the worker's own login: once, in the owner's name, with last year's words. */
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { sql } from 'kysely'
import { actAs, planMeeting } from '../../../demo/builders-agenda.ts'
import { type BuiltMunicipality, buildMunicipality } from '../../../demo/builders.ts'
import type { SmallPerson } from '../../../demo/builders-organisation.ts'
import { createTestDatabase, type TestDatabase } from '../../../tests/support/database.ts'
import { getPaper } from '../../cases/paper-queries.ts'
import { makeCase } from '../../cases/write-case.ts'
import { makePaper, saveSections } from '../../cases/write-paper.ts'
import { readPlain } from '../../minutes/rich-text/plain-form.ts'
import { documentToText } from '../../minutes/rich-text/to-text.ts'
import { Database } from '../../platform/database.ts'
import type { PaperSource } from '../slots.ts'
import { changeDuty, type DutyWords, makeDuty, removeDuty, settleByHand, unsettle } from './duty-commands.ts'
import { makeDraft } from './make-draft.ts'
import { type Occurrence, turnWheel } from './model.ts'
import { getDuty, getWheel } from './queries.ts'
import { draftWhatIsDue } from './round.ts'

const TODAY = '2031-01-20'

describe('the round of the annual wheel', () => {
  let database: TestDatabase
  let app: Database
  let worker: Database
  let town: BuiltMunicipality
  let february = 0

  before(async () => {
    database = await createTestDatabase()
    town = await buildMunicipality(database.urls.owner)
    app = new Database(database.urls.app, { poolSize: 3 })
    worker = new Database(database.urls.worker, { poolSize: 3 })
    february = await planMeeting(app, town, { heldOn: '2031-02-10' })
    await planMeeting(app, town, { heldOn: '2031-05-12' })
    await planMeeting(app, town, { heldOn: '2032-02-09' })
  })
  after(async () => {
    await app.close()
    await worker.close()
  })

  const words = (more: Partial<DutyWords> = {}): DutyWords => ({
    title: 'Kørselsbemyndigelser',
    rule: 'hver februar',
    itemKind: 'information',
    bodyId: town.body('direktionen'),
    unitId: null,
    owner: { person: town.person.caseworker },
    leadDays: 40,
    minutes: 25,
    caseId: null,
    caseTitle: null,
    paperSource: null,
    templatePaperId: null,
    validFrom: '2030-01-01',
    validUntil: null,
    proposedKey: null,
    dialogue: null,
    ...more,
  })
  const make = async (more: Partial<DutyWords> = {}, who: SmallPerson = 'secretary'): Promise<number> => {
    const id = await actAs(app, town, who, (tx, person) => makeDuty(tx, town.id, person, words(more)))
    assert.ok(typeof id === 'number', JSON.stringify(id))
    return id
  }
  const round = (today = TODAY, paperSources: PaperSource[] = []) =>
    draftWhatIsDue(worker, town.id, { paperSources }, today)
  const occurrencesOfDuty = (id: number, today = TODAY): Promise<Occurrence[]> =>
    actAs(app, town, 'secretary', async (tx) => {
      const wheel = await getWheel(tx, town.id, { from: 2031, until: 2032 })
      const found = turnWheel(wheel, { from: '2031-01-01', until: '2032-12-31', today })
      return found.filter(({ duty }) => duty.id === id)
    })
  const first = async (id: number, today = TODAY): Promise<Occurrence> => {
    const [found] = await occurrencesOfDuty(id, today)
    assert.ok(found)
    return found
  }
  const remove = (id: number) =>
    actAs(app, town, 'secretary', (tx, person) => removeDuty(tx, town.id, person, id, TODAY))

  it('drafts once what is within its lead time, on the agenda of its meeting, with figures and last year’s words', async () => {
    const template = await actAs(app, town, 'caseworker', async (tx, person) => {
      const about = { title: 'Kørsel 2030', unitId: town.unit('center'), responsibleId: person.id, subjectWords: [], closed: null } // prettier-ignore
      const caseId = Number(await makeCase(tx, town.id, person, about, null))
      const paper = { bodyId: town.body('direktionen'), itemKind: 'information' as const, title: 'Kørsel 2030', meetingOn: '2030-02-11', today: TODAY } // prettier-ignore
      const id = Number(await makePaper(tx, town.id, person, caseId, paper))
      const made = await getPaper(tx, town.id, id)
      const [section] = made?.sections ?? []
      assert.ok(section)
      await saveSections(tx, town.id, person.id, id, [{ sectionId: section.id, revision: 0, document: readPlain('Ord fra sidste år.') }]) // prettier-ignore
      return id
    })
    const settledFor: number[] = []
    const source: PaperSource = {
      key: 'koersel/status',
      title: 'Kørsel',
      draft: async (tx) => {
        const { rows } = await sql<{ purpose: string }>`select app.purpose() as purpose`.execute(tx)
        return {
          title: 'Kørsel',
          sections: [{ heading: 'Tal', document: readPlain(`42 km, læst som ${rows[0]?.purpose}`) }],
          settle: async (inTx, paperId) => {
            settledFor.push(paperId)
            await sql`
              insert into register_snapshots (municipality_id, register, paper_id, title, figures, taken_by)
              values (${town.id}, 'koersel', ${paperId}, 'Kørsel', '[]', app.person_id()) returning id`.execute(
              inTx,
            )
          },
        }
      },
    }
    const id = await make({ templatePaperId: template, paperSource: source.key })
    assert.equal((await first(id)).mark, 'missing')
    assert.equal(await round('2030-12-01', [source]), 0)
    assert.deepEqual(await Promise.all([round(TODAY, [source]), round(TODAY, [source])]).then((made) => made.toSorted()), [0, 1]) // prettier-ignore
    assert.equal(await round(TODAY, [source]), 0)
    const drafted = await first(id)
    assert.equal(drafted.mark, 'drafted')
    assert.equal(drafted.meetingId, february)
    const paperId = drafted.settled?.paperId ?? 0
    assert.deepEqual(settledFor, [paperId])

    // In the owner's name, who writes it and sees it among own cases.
    const paper = await actAs(app, town, 'caseworker', (tx) => getPaper(tx, town.id, paperId))
    assert.equal(paper?.title, 'Kørselsbemyndigelser 2031')
    assert.equal(paper?.caseTitle, 'Kørselsbemyndigelser 2031')
    assert.equal(paper?.meetingOn, '2031-02-10')
    assert.ok(paper?.mayWrite)
    assert.deepEqual(paper?.writers.map((writer) => writer.id), [town.person.caseworker]) // prettier-ignore
    const text = paper?.sections.map(({ document }) => documentToText(document)).join('\n') ?? ''
    assert.match(text, /42 km, læst som register[\s\S]*Teksten herunder er fra «Kørsel 2030», 11\. februar 2030[\s\S]*Ord fra sidste år\./) // prettier-ignore
    const items = await actAs(app, town, 'secretary', async (tx) => {
      const { rows } = await sql`
        select paper_id as paper, planned_minutes as minutes, created_by as by from agenda_items where municipality_id = ${town.id} and meeting_id = ${february}`.execute(tx) // prettier-ignore
      return rows
    })
    assert.deepEqual(items, [{ paper: paperId, minutes: 25, by: town.person.caseworker }])

    // The next year begins with the words of this one.
    assert.equal(await round('2032-01-20'), 1)
    const [, next] = await occurrencesOfDuty(id, '2032-01-20')
    const after = await actAs(app, town, 'secretary', (tx) =>
      getPaper(tx, town.id, next?.settled?.paperId ?? 0),
    )
    assert.match(after?.sections.map(({ document }) => documentToText(document)).join('\n') ?? '', /fra «Kørselsbemyndigelser 2031»/) // prettier-ignore
    assert.equal(await remove(id), 'ended')
  })

  it('does not draft again when the meeting is moved', async () => {
    const id = await make({ title: 'Flyttes' })
    assert.equal(await round(), 1)
    await actAs(app, town, 'secretary', (tx) => sql`update meetings set held_on = '2031-02-12' where id = ${february}`.execute(tx)) // prettier-ignore
    assert.equal(await round(), 0)
    const moved = await first(id)
    assert.equal(moved.on, '2031-02-12')
    assert.equal(moved.mark, 'drafted')
    await remove(id)
  })

  it('gathers the year in one case, and says why there is no draft', async () => {
    const ids = await Promise.all(
      ['BOF 1', 'BOF 2'].map((title) => make({ title, caseTitle: 'Budgetopfølgning {år}' })),
    )
    const orphan = await make({ title: 'Ingen ejer', owner: { person: town.person.formerEmployee } })
    const failing: PaperSource = {
      key: 'fejl',
      title: 'Fejl',
      draft: async (tx) => {
        await sql`select * from history_entries`.execute(tx)
        return { title: 'Fejl', sections: [] }
      },
    }
    const broken = await make({ title: 'Tal mangler', paperSource: 'fejl' })
    assert.equal(await round(TODAY, [failing]), 2)
    const cases = await actAs(app, town, 'secretary', async (tx) => {
      const { rows } = await sql<{ papers: number }>`
        select count(p.id)::int as papers from cases c join papers p on p.municipality_id = c.municipality_id and p.case_id = c.id
        where c.municipality_id = ${town.id} and c.title = 'Budgetopfølgning 2031' group by c.id`.execute(tx)
      return rows
    })
    assert.deepEqual(cases, [{ papers: 2 }])
    assert.match((await first(orphan)).settled?.reason ?? '', /Ingen, der er ansat i dag/)
    assert.match((await first(broken)).settled?.reason ?? '', /Tallene kunne ikke hentes/)
    assert.equal((await first(broken)).mark, 'missing')
    // Once the figures can be had, it is drafted.
    assert.equal(await round(), 1)
    assert.equal((await first(broken)).mark, 'drafted')
    for (const id of [...ids, orphan, broken]) await remove(id)
  })

  it('never copies a closed case into an open one', async () => {
    const closed = await actAs(app, town, 'caseworker', async (tx, person) => {
      const about = { title: 'Lukket', unitId: town.unit('center'), responsibleId: person.id, subjectWords: [], closed: { ground: 'x', neutralTitle: 'Sag', reviewOn: '2035-01-01' } } // prettier-ignore
      const caseId = Number(await makeCase(tx, town.id, person, about, null))
      const paper = { bodyId: town.body('direktionen'), itemKind: 'information' as const, title: 'Hemmelig titel', meetingOn: null, today: TODAY } // prettier-ignore
      const id = Number(await makePaper(tx, town.id, person, caseId, paper))
      const made = await getPaper(tx, town.id, id)
      await saveSections(tx, town.id, person.id, id, [{ sectionId: made?.sections[0]?.id ?? 0, revision: 0, document: readPlain('Hemmelige ord') }]) // prettier-ignore
      return id
    })
    const id = await make({ title: 'Efter en lukket', templatePaperId: closed })
    assert.equal(await round(), 1)
    const paperId = (await first(id)).settled?.paperId ?? 0
    const paper = await actAs(app, town, 'secretary', (tx) => getPaper(tx, town.id, paperId))
    assert.doesNotMatch(JSON.stringify(paper), /emmelig/)
    await remove(id)
  })

  it('lets a person draft now, settle by hand and take it back; others nothing', async () => {
    const id = await make({ title: 'I hånden', rule: 'hver maj', owner: { unit: town.unit('center') } })
    const may = await first(id)
    const duty = await actAs(app, town, 'secretary', (tx) => getDuty(tx, town.id, id))
    assert.ok(duty)
    const settle = (who: SmallPerson) =>
      actAs(
        app,
        town,
        who,
        (tx, person) =>
        settleByHand(tx, town.id, person, { dutyId: id, periodOn: may.periodOn, fallsOn: may.on, state: 'skipped', reason: 'Udskudt til 2032' }), // prettier-ignore
      )
    assert.equal(await settle('employee'), 'not-found')
    assert.equal(await settle('manager'), 'done')
    assert.equal((await first(id)).mark, 'skipped')
    await actAs(app, town, 'manager', (tx) => unsettle(tx, town.id, id, may.periodOn))
    assert.equal((await first(id)).mark, 'coming')
    const draft = (who: SmallPerson) =>
      actAs(app, town, who, (tx, person) =>
        makeDraft(tx, town.id, duty, may, { person, today: TODAY, figures: null }),
      )
    const made = await draft('manager')
    assert.ok(typeof made === 'object')
    // The manager is not the board's secretary: the paper waits for the meeting.
    assert.equal(made.agendaItemId, null)
    assert.equal(await draft('secretary'), 'drafted-already')
    await remove(id)
  })

  it('keeps duties to those who keep the wheel', async () => {
    const refused = await actAs(app, town, 'manager', (tx, person) => makeDuty(tx, town.id, person, words()))
    assert.equal(refused, 'not-found')
    const wrong = await actAs(app, town, 'secretary', (tx, person) => makeDuty(tx, town.id, person, words({ rule: 'når som helst' }))) // prettier-ignore
    assert.ok(typeof wrong === 'object' && wrong.rule.includes('«hver februar»'))
    const id = await make({ title: 'Ændres', rule: 'tre gange om året', proposedKey: 'register/pligt' })
    const twice = await actAs(app, town, 'secretary', (tx, person) => makeDuty(tx, town.id, person, words({ proposedKey: 'register/pligt' }))) // prettier-ignore
    assert.equal(twice, 'taken-over-already')
    const change = (revision: number) =>
      actAs(app, town, 'secretary', (tx, person) => changeDuty(tx, town.id, person, id, { ...words({ title: 'Ændret', rule: 'hver juni' }), revision })) // prettier-ignore
    assert.equal(await change(1), 'done')
    assert.equal(await change(1), 'changed-meanwhile')
    assert.equal(await remove(id), 'done')
  })
})
