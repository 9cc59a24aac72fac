import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { sql } from 'kysely'
import type { SmallPerson } from '../../../demo/builders-organisation.ts'
import { type BuiltMunicipality, buildMunicipality } from '../../../demo/builders.ts'
import { createTestDatabase } from '../../../tests/support/database.ts'
import { getPaper } from '../../cases/paper-queries.ts'
import { addDays } from '../../language/due-calendar.ts'
import { documentToText } from '../../minutes/rich-text/to-text.ts'
import { today } from '../../organisation/administration.tsx'
import type { SignedInPerson } from '../../organisation/model.ts'
import { Database, type Transaction } from '../../platform/database.ts'
import { listSnapshots } from '../mechanism/snapshots.ts'
import {
  type At,
  briefCommittees,
  draftAreaCase,
  listCommittees,
  markLettersSent,
  PaperNotMade,
} from './commands.ts'
import { thirdBefore } from './model.ts'
import { owedOfDeadlines } from './owed.ts'
import { listAreasBelow, listLettersDue, listMissing, listPublicDeadlines } from './queries.ts'

describe('following up on deadlines', () => {
  let app: Database
  let owner: Database
  let town: BuiltMunicipality
  let area: number
  const on = today()
  const period = thirdBefore(on)

  before(async () => {
    const database = await createTestDatabase()
    app = new Database(database.urls.app, { poolSize: 2 })
    owner = new Database(database.urls.owner, { poolSize: 1 })
    town = await buildMunicipality(database.urls.owner)
    await owner.within({ municipality: town.id }, async (tx) => {
      await sql`insert into bodies (municipality_id, name, kind) values (${town.id}, 'Børneudvalget', 'committee'), (${town.id}, 'Teknikudvalget', 'committee')`.execute(
        tx,
      )
    })
    area = await as('secretary', (tx) => layArea(tx))
  })
  after(async () => {
    await app.close()
    await owner.close()
  })

  const as = <T>(who: SmallPerson, work: (tx: Transaction, at: At) => Promise<T>) =>
    app.within(town.callerAs(who), (tx) =>
      work(tx, { municipality: town.id, person: signedIn(who), today: on }),
    )

  const signedIn = (who: SmallPerson): SignedInPerson => ({
    id: town.person[who],
    name: who,
    isEmployee: who !== 'councillor',
    isAdministrator: false,
    isDataProtectionOfficer: false,
    seatBodies: [],
    secretaryBodies: who === 'secretary' ? [town.body('direktionen')] : [],
  })

  /** Ten cases decided in the four months, six of them in time; three open ones, two of which are late. */
  async function layArea(tx: Transaction): Promise<number> {
    const { rows } = await sql<{ id: number }>`
      insert into deadline_areas (municipality_id, title, law, paragraph, unit_id)
      values (${town.id}, 'Hjælpemidler', 'Prøveloven', '§ 12', ${town.unit('center')}) returning id`.execute(
      tx,
    )
    const id = rows[0]?.id ?? 0
    await sql`
      insert into case_deadlines (municipality_id, area_id, valid_from, amount, unit, starts) values
        (${town.id}, ${id}, '2020-01-01', 20, 'days', 'received'), (${town.id}, ${id}, ${addDays(on, 30)}, 15, 'days', 'received')`.execute(
      tx,
    )
    const decided = Array.from({ length: 10 }, (_, index) => ({
      reference: `D-${index}`,
      started: addDays(period.from, index),
      ended: addDays(period.from, index + (index < 6 ? 20 : 21)),
    }))
    const open = [40, 21, 2].map((days) => ({
      reference: `Å-${days}`,
      started: addDays(on, -days),
      ended: null,
    }))
    await sql`
      insert into deadline_cases (municipality_id, area_id, reference, started_on, ended_on)
      select ${town.id}, ${id}, c.reference, c.started, c.ended
      from json_to_recordset(${JSON.stringify([...decided, ...open])}) as c (reference text, started date, ended date)`.execute(
      tx,
    )
    await sql`
      insert into deadline_paragraphs (municipality_id, law, paragraph, title)
      values (${town.id}, 'Prøveloven', '§ 12', 'Hjælpemidler'), (${town.id}, 'Prøveloven', '§ 13', 'Biler')`.execute(
      tx,
    )
    await sql`
      insert into deadline_selections (municipality_id, area_id, starts_on, reason)
      values (${town.id}, ${id}, ${addDays(on, -400)}, 'Mange spørger')`.execute(tx)
    return id
  }

  it('lists what everyone may know: the deadline in force and the one that follows', () =>
    as('employee', async (tx) => {
      const found = await listPublicDeadlines(tx, town.id, on)
      assert.deepEqual(
        found.map(({ area: title, fresh, coming }) => [title, fresh.amount, coming]),
        [
          ['Hjælpemidler', 20, false],
          ['Hjælpemidler', 15, true],
        ],
      )
    }))

  it('finds the paragraph that no area has', () =>
    as('employee', async (tx) => {
      const { needed, missing } = await listMissing(tx, town.id, on)
      assert.equal(needed, 2)
      assert.deepEqual(
        missing.map(({ title }) => title),
        ['Biler'],
      )
    }))

  it('tells the centre of letters, a case and an evaluation, and the others of nothing', async () => {
    const owedBy = (who: SmallPerson, unit: string) =>
      as(who, (tx) =>
        owedOfDeadlines(tx, {
          municipality: town.id,
          today: on,
          units: [town.unit(unit)],
          person: town.person[who],
        }),
      )
    const owed = await owedBy('manager', 'center')
    assert.deepEqual(
      owed.map(({ what }) => what),
      [
        'Breve til 2 borgere om frister, der ikke holder',
        'Sag om Hjælpemidler: for få inden for fristen',
        'Evaluér opfølgningen på Hjælpemidler',
      ],
    )
    assert.match(owed[1]?.note ?? '', /^60\u00A0% af 10 sager/)
    assert.deepEqual(await owedBy('manager', 'sekretariat'), [])
    const all = await as('secretary', (tx) =>
      owedOfDeadlines(tx, { municipality: town.id, today: on, units: null, person: null }),
    )
    assert.ok(all.some(({ what }) => what === 'En paragraf uden sagsbehandlingsfrist'))
  })

  it('marks letters as sent by the centre itself, once, and by no other', async () => {
    const due = (tx: Transaction) =>
      listLettersDue(tx, town.id, { until: addDays(on, 14), unit: null, most: 10 })
    const found = await as('manager', due)
    assert.deepEqual(
      found.map(({ reference }) => reference),
      ['Å-40', 'Å-21'],
    )
    const ids = found.map(({ id }) => id)
    assert.deepEqual(await as('employee', due), [])
    assert.equal(await as('employee', (tx, at) => markLettersSent(tx, at, ids)), 0)
    assert.equal(await as('manager', (tx, at) => markLettersSent(tx, at, ids.slice(0, 1))), 1)
    assert.equal(await as('manager', (tx, at) => markLettersSent(tx, at, ids.slice(0, 1))), 0)
    assert.deepEqual(
      (await as('secretary', due)).map(({ reference }) => reference),
      ['Å-21'],
    )
  })

  it('drafts the case of an area below its mark once, with the figures the snapshot keeps', async () => {
    const below = await as('manager', (tx) => listAreasBelow(tx, town.id, period))
    assert.deepEqual(
      below.map(({ area: title, share, isOwn }) => [title, share, isOwn]),
      [['Hjælpemidler', 60, true]],
    )
    await assert.rejects(
      as('employee', (tx, at) => draftAreaCase(tx, at, area)),
      PaperNotMade,
    )
    const paperId = await as('manager', (tx, at) => draftAreaCase(tx, at, area))
    assert.equal(await as('secretary', (tx, at) => draftAreaCase(tx, at, area)), paperId)
    await as('manager', async (tx) => {
      const paper = await getPaper(tx, town.id, paperId)
      const text = paper?.sections.map(({ document }) => documentToText(document)).join('\n') ?? ''
      assert.match(text, /60.% \(6 af 10 sager med en frist\) blev afgjort inden for fristen/u)
      assert.equal((await listSnapshots(tx, town.id, { paperId })).length, 1)
    })
    const owed = await as('manager', (tx) =>
      owedOfDeadlines(tx, { municipality: town.id, today: on, units: [town.unit('center')], person: null }),
    )
    assert.ok(!owed.some(({ what }) => what.startsWith('Sag om')))
  })

  it('tells every committee the same, once, without a word of shares', async () => {
    const made = await as('secretary', (tx, at) => briefCommittees(tx, at, { notBefore: on }))
    assert.equal(made.papers, 2)
    const again = await as('secretary', (tx, at) => briefCommittees(tx, at, { notBefore: on }))
    assert.deepEqual(again, { caseId: made.caseId, papers: 0 })
    await as('secretary', async (tx) => {
      const committees = await listCommittees(tx, town.id, { today: on, notBefore: on })
      const texts: string[] = []
      for (const { paperId } of committees) {
        assert.ok(paperId !== null)
        const paper = await getPaper(tx, town.id, paperId)
        texts.push(paper?.sections.map(({ document }) => documentToText(document)).join('\n') ?? '')
      }
      assert.equal(texts.length, 2)
      assert.equal(texts[0], texts[1])
      assert.match(texts[0] ?? '', /Hjælpemidler/)
      assert.doesNotMatch(texts[0] ?? '', /[Aa]ndel|inden for fristen|60.%/u)
      const { rows } = await sql<{ figures: unknown }>`
        select figures from register_snapshots where paper_id = ${committees[0]?.paperId ?? 0}`.execute(tx)
      assert.doesNotMatch(JSON.stringify(rows), /inden for fristen/)
    })
  })
})
