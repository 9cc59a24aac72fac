/** Attacks on meetings held here by those who take part in them and can write SQL. */
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { Client, DatabaseError } from 'pg'
import type { Caller } from '../../src/platform/database.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { asKind, type KindName, kinds, writeFixture } from './fixture.ts'

const forbidden = { code: '42501' }
const SECRETARY = 103

describe('who takes part in a meeting and writes SQL', () => {
  let database: TestDatabase
  let owner: Client
  let app: Client

  before(async () => {
    database = await createTestDatabase()
    owner = new Client({ connectionString: database.urls.owner })
    app = new Client({ connectionString: database.urls.app })
    await Promise.all([owner.connect(), app.connect()])
    await writeFixture(owner)
  })
  after(async () => {
    await Promise.all([owner.end(), app.end()])
  })

  type Query = Client['query']
  const as = <T>(who: KindName | Caller, work: (query: Query) => Promise<T>): Promise<T> =>
    asKind(app, typeof who === 'string' ? kinds[who] : who, () => work(app.query.bind(app)))
  const refused = (who: KindName, statement: string) =>
    as(who, (query) => assert.rejects(query(statement), forbidden, `${who}: ${statement}`))
  const changes = (who: KindName | Caller, statement: string) =>
    as(who, async (query) => (await query(statement)).rowCount)
  const ids = (who: KindName | Caller, statement: string) =>
    as(who, async (query) => (await query<{ id: string }>(statement)).rows.map(({ id }) => Number(id)))
  /** Something that is so while `work` runs, laid by the owner. */
  async function given(laid: string, taken: string, work: () => Promise<void>): Promise<void> {
    await owner.query(laid)
    try {
      await work()
    } finally {
      await owner.query(taken)
    }
  }
  const secretaryRecusedFrom = (of: string, work: () => Promise<void>) =>
    given(
      `insert into recusals (municipality_id, id, body_id, person_id, ${of.split(' ')[0]}, origin, said_by) overriding system value
        values (1, 77, 1, ${SECRETARY}, ${of.split(' ')[1]}, 'presumed', 112)`,
      'delete from recusals where id = 77',
      work,
    )

  it('reads no item of another body by pointing an agenda item at it', async () => {
    const insert = `insert into agenda_items (municipality_id, meeting_id, body_id, position, kind, title, item_id) values (1, 21, 1, 9, 'decision', 'x', 15)`
    await refused('secretary', insert)
    await refused('secretary', 'update agenda_items set item_id = 15 where id = 211')
    await refused('secretary', 'update agenda_versions set stored_at = now() where meeting_id = 22')
    await refused(
      'secretary',
      `insert into agenda_version_items (municipality_id, meeting_id, version, agenda_item_id, number, digest) values (1, 22, 1, 223, '9', 'x')`,
    )
  })

  it('draws no paper of another body out by laying it, and learns not which there are', async () => {
    const answers = new Set<string>()
    for (const paper of [3, 9, 4711])
      for (const statement of [
        `insert into agenda_items (municipality_id, meeting_id, body_id, position, kind, title, paper_id) values (1, 21, 1, 9, 'decision', 'x', ${paper})`,
        `update agenda_items set paper_id = ${paper} where id = 211`,
      ])
        await as('secretary', (query) =>
          query(statement).then(
            () => answers.add('done'),
            (error: unknown) => answers.add(error instanceof DatabaseError ? error.message : 'other'),
          ),
        )
    assert.equal(answers.size, 1)
    assert.match([...answers][0] ?? '', /row-level security/)
  })

  it('opens no case by moving a paper into it, or by writing a paper for the own body', async () => {
    await refused('employee', 'update papers set case_id = 2, treatment = 7 where id = 1')
    await given(
      `insert into cases (municipality_id, id, case_number, number_from, title, owner_unit_id, responsible_id, degree, ground, neutral_title, review_on, created_by)
        overriding system value values (1, 77, '24/00077', 'series', 'Lukket', 2, 110, 'closed', 'Prøve', 'Neutral', '2030-01-01', 110)`,
      'delete from cases where id = 77',
      () =>
        refused(
          'secretary',
          `insert into papers (municipality_id, case_id, body_id, item_kind, treatment, title, created_by) values (1, 77, 1, 'decision', 1, 'x', ${SECRETARY})`,
        ),
    )
  })

  it('lifts no recusal of the own', async () => {
    await secretaryRecusedFrom('case_id 3', async () => {
      for (const [table, key] of [
        ['cases', 3],
        ['papers', 4],
        ['paper_sections', 4],
        ['paper_attachments', 4],
        ['agenda_items', 224],
        ['items', 224],
      ] as const)
        assert.deepEqual(await ids('secretary', `select id from ${table} where id = ${key}`), [], table)
      assert.equal(
        await changes('secretary', `update recusals set decision = 'not-recused' where id = 77`),
        0,
      )
      assert.equal(await changes('secretary', 'delete from recusals where id = 77'), 0)
      await refused('secretary', 'update recusals set person_id = 102 where id = 77')
      // Not by changing all items at once, without a word to find one by.
      await as('secretary', async (query) => {
        await query(`update items set degree = 'internal', degree_reason = 'by-person'`)
        await query(`set local app.person_id = '102'`)
        const { rows } = await query('select id::int, degree from items where id in (224, 225) order by id')
        assert.deepEqual(rows, [
          { id: 224, degree: 'closed' },
          { id: 225, degree: 'internal' },
        ])
      })
      // Another secretary, or the chair, does.
      assert.equal(await changes('chair', `update recusals set decision = 'not-recused' where id = 77`), 1)
    })
  })

  it('learns nothing by the way of an item from which one is recused: findings, notices, who opened it', async () => {
    const asked = {
      findings: 'select id from meeting_findings where item_id = 224',
      accepted: 'select id from finding_acceptances where item_id = 224',
      notices: 'select item_id as id from closed_item_notices where item_id = 224',
      degrees: 'select 224 as id from app.degree_history(224)',
    }
    const finding = (table: string) =>
      `insert into ${table} (municipality_id, id, meeting_id, body_id, held_on, item_id, rule, severity, message, fingerprint`
    const values = `overriding system value select 1, 77, meeting_id, body_id, held_on, id, 'x', 'note', 'x', 'x'`
    await given(
      `${finding('meeting_findings')}, nth, first_line, last_line) ${values}, 1, 1, 1 from items where id = 224;
       ${finding('finding_acceptances')}, reason) ${values}, 'x' from items where id = 224`,
      'delete from meeting_findings where id = 77; delete from finding_acceptances where id = 77',
      async () => {
        for (const [what, statement] of Object.entries(asked))
          assert.notDeepEqual(
            await ids('secretary', statement),
            [],
            `${what}: there, or the test could not fail`,
          )
        await secretaryRecusedFrom('case_id 3', async () => {
          for (const [what, statement] of Object.entries(asked))
            assert.deepEqual(await ids('secretary', statement), [], what)
        })
      },
    )
  })

  it('settles no recusal of the own before it is said', async () => {
    const said = (more: string, values: string) =>
      `insert into recusals (municipality_id, body_id, person_id, case_id, origin, said_by${more}) values (1, 1, ${SECRETARY}, 3, 'announced', ${SECRETARY}${values})`
    await refused('secretary', said(', decision', `, 'not-recused'`))
    await refused('secretary', said(', substitute_id', ', 104'))
    assert.equal(await changes('secretary', said('', '')), 1)
  })

  it('withdraws no other from a case that does not lie before the body', async () => {
    const from = (person: number, of: number) =>
      `insert into recusals (municipality_id, body_id, person_id, case_id, origin, said_by) values (1, 1, ${person}, ${of}, 'presumed', ${SECRETARY})`
    // 110 answers for case 2, and has no seat.
    await refused('secretary', from(110, 2))
    await refused('member', from(112, 2))
    await refused('chair', from(102, 2))
  })

  it('gets no recusal away by taking the item off the agenda', async () => {
    await refused('secretary', 'delete from agenda_items where id = 224')
    await given(
      `update agenda_items set paper_id = null where id = 224;
       insert into agenda_items (municipality_id, id, meeting_id, body_id, position, kind, paper_id, title) overriding system value values (1, 770, 21, 1, 1, 'decision', 4, 'Over');
       insert into agenda_items (municipality_id, id, meeting_id, body_id, parent_id, position, kind, paper_id, title) overriding system value values (1, 771, 21, 1, 770, 1, 'decision', 1, 'Under');
       insert into recusals (municipality_id, id, body_id, person_id, agenda_item_id, origin) overriding system value values (1, 77, 1, 102, 771, 'presumed')`,
      'delete from recusals where id = 77; delete from agenda_items where id in (770, 771); update agenda_items set paper_id = 4 where id = 224',
      async () => {
        // The item above goes, and the one under it with it: the recusal stays with the case.
        await as('secretary', async (query) => {
          assert.equal((await query('delete from agenda_items where id = 770')).rowCount, 1)
          const { rows } = await query(
            'select case_id::int as of_case, agenda_item_id from recusals where id = 77',
          )
          assert.deepEqual(rows, [{ of_case: 1, agenda_item_id: null }])
        })
      },
    )
  })

  it('reads the whole of no agenda in one file when a part of it is withheld', async () => {
    await given(
      `insert into files (municipality_id, digest, byte_count, media_type) values (1, sha256('dagsorden'), 1, 'application/json');
       insert into meeting_versions (municipality_id, id, meeting_id, version, file_digest, file_name, reading) overriding system value values (1, 77, 22, 1, sha256('dagsorden'), 'dagsorden.json', '{}')`,
      `delete from meeting_versions where id = 77; delete from files where digest = sha256('dagsorden')`,
      async () => {
        const version = 'select id from meeting_versions where id = 77'
        const file = `select 77 as id from files where digest = sha256('dagsorden')`
        assert.deepEqual([await ids('secretary', version), await ids('secretary', file)], [[77], [77]])
        await secretaryRecusedFrom('case_id 3', async () => {
          assert.deepEqual([await ids('secretary', version), await ids('secretary', file)], [[], []])
        })
      },
    )
  })

  it('writes nothing of what is locked, and never unlocks it', async () => {
    for (const stage of ['planned', 'dispatched', 'running', 'ended', 'cancelled'])
      await refused(
        'secretary',
        `update meetings set stage = '${stage}', cancelled_reason = 'x' where id = 24`,
      )
    for (const change of [
      `held_on = '2024-01-01'`,
      `starts_at = '10:00'`,
      `location = 'x'`,
      `meeting_kind = 'seminar'`,
    ])
      await refused('secretary', `update meetings set ${change} where id = 24`)
    for (const statement of [
      `update agenda_decisions set text = 'x' where agenda_item_id = 241`,
      `update agenda_votes set vote = 'against' where agenda_item_id = 241`,
      `delete from agenda_dissents where agenda_item_id = 241`,
      `update meeting_attendance set present = true where meeting_id = 24`,
      `update agenda_items set title = 'x' where id = 241`,
      `update recusals set decision = 'recused' where id = 4`,
    ])
      assert.equal(await changes('secretary', statement), 0, statement)
    await refused('secretary', 'update agenda_items set meeting_id = 24 where id = 221')
    await refused(
      'secretary',
      `insert into agenda_decisions (municipality_id, agenda_item_id) values (1, 242)`,
    )
    // Nor does a meeting read from a file become one held here.
    await refused('secretary', `update meetings set stage = 'running' where id = 1`)
  })

  it('gets nothing by a chair that is not theirs any more, or a seat that has ended', async () => {
    const chair = { municipality: 1, person: 112 }
    const write = [
      `update agenda_items set title = 'x'`,
      `update agenda_decisions set text = 'x'`,
      `update meetings set stage = 'locked' where id = 23`,
      `update recusals set decision = 'not-recused'`,
    ]
    for (const statement of write) assert.equal(await changes(chair, statement), 0, `chair: ${statement}`)
    await given(
      `update seats set valid_until = '2020-01-01' where id in (103, 112, 114)`,
      'update seats set valid_until = null where id in (103, 112, 114)',
      async () => {
        for (const who of ['chair', 'secretary', 'calledSubstitute'] as const) {
          for (const table of [
            'agenda_items',
            'agenda_decisions',
            'meeting_attendance',
            'recusals',
            'papers',
          ]) {
            const { rowCount } = await as(who, (query) => query(`select 1 from ${table}`))
            assert.equal(rowCount, 0, `${who} on ${table}`)
          }
          for (const statement of write)
            assert.equal(await changes(who, statement), 0, `${who}: ${statement}`)
        }
      },
    )
  })

  it('is not called to a meeting by saying so', async () => {
    const call = `insert into meeting_attendance (municipality_id, meeting_id, person_id, name, role, stands_for_id) values (1, 23, 104, 'x', 'substitute', 102)`
    await refused('substitute', call)
    await refused('member', call)
    // And whoever is no substitute of the body gets nothing by being called.
    await given(
      `insert into meeting_attendance (municipality_id, id, meeting_id, person_id, name, role, stands_for_id) overriding system value values (1, 77, 23, 101, 'x', 'substitute', 102)`,
      'delete from meeting_attendance where id = 77',
      async () => assert.deepEqual(await ids('employee', 'select id from items where meeting_id = 23'), []),
    )
  })

  it('does not make what is withheld from the house public', async () => {
    const open = new Client({ connectionString: database.urls.public })
    await open.connect()
    await given(
      `update meetings set degree = 'published' where id = 22; update items set degree = 'published' where id = 221`,
      `update meetings set degree = 'internal' where id = 22; update items set degree = 'internal' where id = 221`,
      async () => {
        for (const table of ['items', 'closed_item_notices']) {
          const statement = `select 1 from ${table} where meeting_id = 22`
          const { rowCount } = await asKind(open, kinds.anonymous, () => open.query(statement))
          assert.equal(rowCount, 0, table)
        }
      },
    )
    await open.end()
  })
})
