/** Effects against the database, as the logins of the site and the worker. */
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { Client } from 'pg'
import {
  aMeeting,
  anItem,
  type BuiltMunicipality,
  buildMunicipality,
  storeMeeting,
} from '../../../demo/builders.ts'
import type { SmallPerson } from '../../../demo/builders-organisation.ts'
import { createTestDatabase, type TestDatabase } from '../../../tests/support/database.ts'
import { planMeetings } from '../../meetings/plan/commands.ts'
import { documentToText } from '../../minutes/rich-text/to-text.ts'
import { getPaper } from '../../cases/paper-queries.ts'
import type { SignedInPerson } from '../../organisation/model.ts'
import { findSignedInPerson } from '../../organisation/sessions.ts'
import { Database, type Transaction } from '../../platform/database.ts'
import { askForFigures } from './ask-round.ts'
import { changeIndicator, endIndicator, type IndicatorWords, makeIndicator, removeDate, removeIndicator } from './commands.ts' // prettier-ignore
import { draftPaper, keepDraft, refreshDraft } from './draft-paper.ts'
import { type EnteredFigure, enterFigure, giveVerdict, removeFigure } from './measure-commands.ts'
import { measurementsOwed } from './owed.ts'
import { addPrecondition, settlePrecondition } from './precondition-commands.ts'
import { hasDropped } from './model.ts'
import { getIndicator, listIndicators } from './queries.ts'
import { takeFigure } from './take-figure.ts'

const TODAY = '2026-09-20'
let database: TestDatabase
let municipality: BuiltMunicipality
let app: Database
let worker: Database
let outside: Database
let admin: Client
/** Of the board: an open item with two points, and a closed one. */
let [open, closed] = [0, 0]

before(async () => {
  database = await createTestDatabase()
  municipality = await buildMunicipality(database.urls.owner)
  app = new Database(database.urls.app, { poolSize: 2 })
  worker = new Database(database.urls.worker, { poolSize: 2 })
  outside = new Database(database.urls.public, { poolSize: 1 })
  admin = new Client({ connectionString: database.adminUrl })
  await admin.connect()
  admin.on('error', () => {})
  const stored = await storeMeeting(
    database.urls.worker,
    municipality.id,
    aMeeting({
      date: '2026-01-12',
      items: [
        {
          ...anItem({ title: 'Ventetiden', caseNumber: '26/00417' }),
          recommendation: {
            by: 'Centret',
            points: ['at ventetiden nedbringes', 'at der ansættes én til'].map((text, index) => ({
              label: String(index + 1),
              text,
              points: [],
            })),
          },
          decisions: [
            { body: null, date: null, text: 'Punkt 1 godkendt. Punkt 2 ikke godkendt.', outcome: 'partly', points: { '1': 'approved', '2': 'rejected' } },
          ],
        },
        { ...anItem({ title: 'Personsag', decision: 'Besluttet.' }), closed: true },
      ],
    }),
  ) // prettier-ignore
  open = stored.items[0]?.id ?? 0
  closed = stored.items[1]?.id ?? 0
  const at = { municipality: municipality.id, person: municipality.person.secretary, today: '2026-01-05' }
  await app.within(municipality.callerAs('secretary'), (tx) =>
    planMeetings(tx, at, {
      bodyId: municipality.body('direktionen'),
      year: 2026,
      tell: false,
      days: ['2026-09-21', '2026-10-19'].map((day) => ({
        plannedFor: day,
        heldOn: day,
        startsAt: '09:00',
        endsAt: '11:00',
        location: null,
        kind: 'ordinary' as const,
      })),
    }),
  )
})
after(async () => {
  await Promise.all([app.close(), worker.close(), outside.close(), admin.end()])
})

const as = <T>(who: SmallPerson, work: (tx: Transaction, person: SignedInPerson) => Promise<T>): Promise<T> =>
  app.within(municipality.callerAs(who), async (tx) => {
    const person = await findSignedInPerson(tx)
    assert.ok(person)
    return work(tx, person)
  })

const words = (given: Partial<IndicatorWords> = {}): IndicatorWords => ({
  point: null,
  title: 'Ventetid i telefonen',
  unit: 'minutter',
  direction: 'down',
  baseline: 4,
  baselineOn: '2025-11-30',
  low: null,
  high: 2,
  targetOn: '2026-09-30',
  leastCount: null,
  lateDays: 14,
  askDays: 14,
  sourceText: 'Telefonsystemet',
  sourceUnitId: municipality.unit('center'),
  sourcePersonId: null,
  figure: null,
  ownerPersonId: null,
  openToPublic: false,
  ...given,
})

const make = (given: Partial<IndicatorWords> = {}, dates = ['2026-06-30', '2026-09-30'], item = open) =>
  as('secretary', async (tx, person) => {
    const made = await makeIndicator(tx, municipality.id, person, item, words(given), dates)
    assert.ok(typeof made === 'number', String(made))
    return made
  })

const known = (id: number, who: SmallPerson = 'secretary') =>
  as(who, (tx) => getIndicator(tx, { municipality: municipality.id, inside: true }, id))

async function dateOf(id: number, dueOn: string): Promise<number> {
  const date = (await known(id))?.dates.find((each) => each.dueOn === dueOn)
  assert.ok(date)
  return date.id
}

const enter = (who: SmallPerson, id: number, figure: Partial<EnteredFigure>, today = TODAY) =>
  as(who, (tx, person) =>
    enterFigure(tx, municipality.id, person, id, {
      dateId: null,
      measuredOn: '2026-07-01',
      value: 3,
      count: null,
      note: '',
      origin: 'typed',
      today,
      ...figure,
    }),
  )

describe('an indicator', () => {
  test('is made by the secretary of the body that decided, of a point that was decided', async () => {
    const attempt = (who: SmallPerson, given: Partial<IndicatorWords>) =>
      as(who, (tx, person) => makeIndicator(tx, municipality.id, person, open, words(given), []))
    assert.equal(await attempt('manager', {}), 'not-found')
    assert.equal(await attempt('chair', {}), 'not-found')
    assert.equal(await attempt('secretary', { point: '7' }), 'no-such-point')
    assert.equal(typeof (await attempt('secretary', { point: '2' })), 'number')
  })

  test('is changed from the version that was read, and taken away only while it has no figures', async () => {
    const id = await make()
    const change = (revision: number) =>
      as('secretary', (tx, person) => changeIndicator(tx, municipality.id, person, id, { ...words({ title: 'Nyt navn' }), revision })) // prettier-ignore
    assert.equal(await change(1), 'done')
    assert.equal(await change(1), 'changed-meanwhile')
    assert.equal((await known(id))?.title, 'Nyt navn')
    assert.equal(await enter('secretary', id, {}), 'entered')
    const remove = () => as('secretary', (tx, person) => removeIndicator(tx, municipality.id, person, id))
    assert.equal(await remove(), 'has-figures')
    const [figure] = (await known(id))?.measurements ?? []
    assert.equal(await as('secretary', (tx, person) => removeFigure(tx, municipality.id, person, id, figure?.id ?? 0)), 'done') // prettier-ignore
    assert.equal(await remove(), 'done')
    assert.equal(await known(id), null)
  })

  test('of a closed item is seen by the body only, and is never open to everyone', async () => {
    const id = await make({ openToPublic: true, sourceUnitId: municipality.unit('center') }, [], closed)
    assert.equal((await known(id, 'member'))?.id, id)
    assert.equal(await known(id, 'manager'), null)
    assert.equal(await enter('manager', id, {}), 'not-found')
    const seen = await outside.within({ municipality: municipality.id }, (tx) =>
      listIndicators(
        tx,
        { municipality: municipality.id, inside: false },
        { bodyId: null, year: null, unitId: null },
      ),
    )
    assert.deepEqual(seen, [])
  })
})

describe('a figure', () => {
  test('comes from whoever has it, answers its date, and can be put right', async () => {
    const id = await make()
    const june = await dateOf(id, '2026-06-30')
    assert.equal(await enter('employee', id, { dateId: june }), 'not-found')
    assert.equal(await enter('manager', id, { dateId: june, value: 3.5 }), 'entered')
    assert.equal(await enter('manager', id, { dateId: june, value: 3.5 }), 'same')
    assert.equal(
      await enter('secretary', id, { dateId: june, value: 3.4, measuredOn: '2026-07-02' }),
      'entered',
    )
    const { measurements = [] } = (await known(id)) ?? {}
    assert.deepEqual(
      measurements.map(({ dateId, value, measuredOn, enteredBy }) => ({
        dateId,
        value,
        measuredOn,
        enteredBy,
      })),
      [{ dateId: june, value: 3.4, measuredOn: '2026-07-02', enteredBy: 'Sanne Ekholt' }],
    )
  })

  test('is refused for a day to come, of another date, on a day that is taken, and when nobody measures', async () => {
    const id = await make()
    const [june, september] = [await dateOf(id, '2026-06-30'), await dateOf(id, '2026-09-30')]
    assert.equal(await enter('secretary', id, { measuredOn: '2026-09-21' }), 'not-measured-yet')
    assert.equal(await enter('secretary', id, { dateId: 1 }), 'no-such-date')
    assert.equal(await enter('secretary', id, { dateId: june }), 'entered')
    assert.equal(await enter('secretary', id, { dateId: september }), 'day-taken')
    await as('secretary', (tx, person) =>
      endIndicator(tx, municipality.id, person, id, { reason: 'Afløst', today: TODAY }),
    )
    assert.equal(await enter('secretary', id, { measuredOn: '2026-08-01' }), 'ended')
  })

  test('of a register is taken for the time since the date before, from its group', async () => {
    const id = await make({ figure: { key: 'telefon/ventetid', group: 'I alt' } })
    const of = await known(id)
    assert.ok(of)
    const asked: string[] = []
    const source = {
      key: 'telefon/ventetid',
      title: 'Ventetid',
      figures: async (_: Transaction, { from, until }: { from: string; until: string }) => {
        asked.push(`${from} ${until}`)
        return [{ group: 'Centret', value: 9 }, { group: 'I alt', value: 2.5, count: 800 }]
      },
    } // prettier-ignore
    const dateId = await dateOf(id, '2026-09-30')
    const taken = await as('secretary', (tx) =>
      takeFigure(tx, municipality.id, of, [source], { dateId, today: '2026-10-05' }),
    )
    assert.deepEqual(taken, { value: 2.5, count: 800, from: '2026-07-01', until: '2026-09-30' })
    assert.deepEqual(asked, ['2026-07-01 2026-09-30'])
    const nothing = { ...source, figures: async () => [{ group: 'I alt', value: null }] }
    const refused = await as('secretary', (tx) => takeFigure(tx, municipality.id, of, [nothing], { dateId, today: TODAY })) // prettier-ignore
    assert.equal(refused, 'no-figure')
  })

  test('keeps its date: a date with a figure is not taken away', async () => {
    const id = await make()
    const june = await dateOf(id, '2026-06-30')
    await enter('secretary', id, { dateId: june })
    const remove = (dateId: number) =>
      as('secretary', (tx, person) => removeDate(tx, municipality.id, person, id, dateId))
    assert.equal(await remove(june), 'has-figures')
    assert.equal(await remove(await dateOf(id, '2026-09-30')), 'done')
  })
})

describe('a precondition', () => {
  test('drops by the decision it waited for, or by what the secretary says', async () => {
    const id = await make({ point: '1' })
    const add = (point: string | null) =>
      as('secretary', (tx, person) =>
        addPrecondition(tx, municipality.id, person, id, {
          text: 'Der er en til',
          awaited: { itemId: open, point },
        }),
      )
    assert.equal(await add('9'), 'no-such-decision')
    assert.equal(await add('2'), 'done')
    assert.equal(await add('1'), 'done')
    const [refused, approved] = (await known(id, 'manager'))?.preconditions ?? []
    assert.ok(refused && approved)
    assert.deepEqual([hasDropped(refused), hasDropped(approved)], [true, false])
    const dropped = { on: '2026-03-01', words: 'Stillingen blev sparet', itemId: open }
    const settle = (who: SmallPerson, what: typeof dropped | null) =>
      as(who, (tx, person) => settlePrecondition(tx, municipality.id, person, id, approved.id, what))
    assert.equal(await settle('manager', dropped), 'not-found')
    assert.equal(await settle('secretary', dropped), 'done')
    assert.equal((await known(id))?.preconditions[1]?.droppedWords, 'Stillingen blev sparet')
    assert.equal(await settle('secretary', null), 'done')
    assert.equal((await known(id))?.preconditions[1]?.droppedOn, null)
  })
})

describe('the verdict', () => {
  test('is given by the secretary or the owner, beside what the rule said that day', async () => {
    const id = await make({ ownerPersonId: municipality.person.caseworker })
    const judge = (who: SmallPerson) =>
      as(who, (tx, person) =>
        giveVerdict(tx, municipality.id, person, id, {
          verdict: 'not-met',
          words: 'Ikke målt',
          today: '2026-11-01',
        }),
      )
    assert.equal(await judge('manager'), 'not-found')
    assert.equal(await judge('caseworker'), 'done')
    const [given] = (await known(id))?.verdicts ?? []
    assert.equal(given?.verdict, 'not-met')
    assert.equal(given?.reason, 'Målingen den 30. september 2026 mangler.')
  })
})

describe('a measuring date', () => {
  test('is owed by the unit with the figures once it is asked for, and silence stays', async () => {
    const id = await make({ title: 'Skyldig' })
    const owed = (units: number[] | null, person: number | null = null) =>
      as('secretary', (tx) =>
        measurementsOwed(tx, { municipality: municipality.id, today: TODAY, units, person }),
      )
    const own = (await owed([municipality.unit('center')])).filter(({ what }) => what === 'Mål: Skyldig')
    assert.deepEqual(own.map(({ dueOn }) => dueOn), ['2026-06-30', '2026-09-30']) // prettier-ignore
    assert.deepEqual(own.map(({ href }) => href), [`/effekter/${id}`, `/effekter/${id}`]) // prettier-ignore
    const others = (await owed([municipality.unit('sekretariat')])).filter(
      ({ what }) => what === 'Mål: Skyldig',
    )
    assert.deepEqual(others, [])
    await enter('manager', id, { dateId: await dateOf(id, '2026-06-30') })
    const left = (await owed(null)).filter(({ what }) => what === 'Mål: Skyldig')
    assert.deepEqual(left.map(({ dueOn }) => dueOn), ['2026-09-30']) // prettier-ignore
  })

  test('is asked for once by mail, and a paper is drafted for the next meeting after it; nothing of what is closed', async () => {
    await admin.query('delete from indicators where municipality_id = $1', [municipality.id])
    const id = await make({ title: 'Spurgt' }, ['2026-03-30', '2026-09-30', '2026-12-31'])
    const secret = await make({ title: 'Lukket måling' }, ['2026-09-30'], closed)
    assert.deepEqual(await askForFigures(worker, municipality.id, TODAY), { asked: 2, drafted: 1 })
    assert.deepEqual(await askForFigures(worker, municipality.id, TODAY), { asked: 0, drafted: 0 })
    const { rows: mails } = await admin.query(
      `select person_id::int as person, link from mails where municipality_id = $1 and kind = 'figure-asked' order by link`,
      [municipality.id],
    )
    const to = municipality.person.manager
    assert.deepEqual(mails, [{ person: to, link: `/effekter/${id}` }, { person: to, link: `/effekter/${secret}` }]) // prettier-ignore
    const of = await known(id, 'manager')
    const papers = of?.dates.map(({ dueOn, paperId }) => [dueOn, paperId !== null])
    assert.deepEqual(papers, [['2026-03-30', false], ['2026-09-30', true], ['2026-12-31', false]]) // prettier-ignore
    const paperId = of?.dates[1]?.paperId ?? 0
    const paper = await as('manager', (tx) => getPaper(tx, municipality.id, paperId))
    assert.equal(paper?.title, 'Måling: Spurgt, 30. september 2026')
    assert.equal(paper?.meetingOn, '2026-10-19')
    assert.equal(paper?.caseNumber, '26/00417')
    const text = paper?.sections.map(({ document }) => documentToText(document)).join('\n') ?? ''
    assert.match(text, /Målet er højst 2 minutter senest den 30\. september 2026/)
    assert.match(
      text,
      /Tallet til den 30\. september 2026 er ikke kommet endnu. Det skal komme fra Center for Prøver/,
    )
  })

  test('whose figure comes has it in the paper, as long as nobody has written there', async () => {
    const id = await make({ title: 'Genskrevet' })
    const dateId = await dateOf(id, '2026-06-30')
    const paperId = await as('manager', async (tx, person) => {
      const of = await getIndicator(tx, { municipality: municipality.id, inside: true }, id)
      assert.ok(of)
      const made = await draftPaper(tx, municipality.id, person, of, dateId, TODAY)
      assert.ok(typeof made === 'number', String(made))
      await keepDraft(tx, municipality.id, dateId, made)
      return made
    })
    await enter('manager', id, { dateId, value: 2.5, count: 900 })
    await as('manager', async (tx, person) => {
      const of = await getIndicator(tx, { municipality: municipality.id, inside: true }, id)
      assert.ok(of)
      await refreshDraft(tx, municipality.id, person, of, { dateId, today: TODAY })
      const paper = await getPaper(tx, municipality.id, paperId)
      const text = paper?.sections.map(({ document }) => documentToText(document)).join('\n') ?? ''
      assert.match(text, /2,5 minutter er målt den 1\. juli 2026 på grundlag af 900/)
    })
  })
})
