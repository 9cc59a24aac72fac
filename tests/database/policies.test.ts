/** The policies of every table against the access matrix: each kind of person sees and changes what it says, and no more. */
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { Client, DatabaseError } from 'pg'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { accessMatrix } from './access-matrix.ts'
import type { Rows, TableAccess } from './access-words.ts'
import { asKind, kindNames, type KindName, kinds, writeFixture } from './fixture.ts'

const logins = ['app', 'worker', 'public'] as const

describe('policies', () => {
  let database: TestDatabase
  let owner: Client
  const clients = new Map<string, Client>()

  before(async () => {
    database = await createTestDatabase()
    owner = new Client({ connectionString: database.urls.owner })
    await owner.connect()
    await writeFixture(owner)
    for (const login of logins) {
      const client = new Client({ connectionString: database.urls[login] })
      await client.connect()
      clients.set(login, client)
    }
  })

  after(async () => {
    for (const client of [owner, ...clients.values()]) await client.end()
  })

  it('are tested for every table there is', async () => {
    const { rows } = await owner.query<{ name: string }>(
      `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm', 'f') order by 1`,
    )
    assert.deepEqual(
      rows.map(({ name }) => name),
      Object.keys(accessMatrix).toSorted(),
    )
  })

  for (const [table, access] of Object.entries(accessMatrix)) {
    it(`of ${table} hold for every kind of person`, async () => {
      const labels = await labelsOf(table, access)
      assert.ok(labels.length > 0, `the fixture has no row of ${table}`)
      const found: Record<string, unknown> = {}
      const expected: Record<string, unknown> = {}
      for (const name of kindNames) {
        found[name] = await tryAll(table, access, labels, name)
        expected[name] = expectedOf(access, name)
      }
      assert.deepEqual(found, expected)
    })
  }

  async function labelsOf(table: string, { label }: TableAccess): Promise<string[]> {
    const { rows } = await owner.query<{ label: string }>(
      `select distinct (${label})::text as label from ${table} where (${label}) is not null order by 1`,
    )
    return rows.map((row) => row.label)
  }

  async function tryAll(table: string, access: TableAccess, labels: string[], name: KindName) {
    const client = clients.get(kinds[name].login)
    assert.ok(client)
    return asKind(client, kinds[name], async () => {
      const attempt = attemptsOn(client)
      const where = `where (${access.label})::text = $1`
      const seen = await labelsSeen(client, table, access, labels)
      const changed = async (statement: string) => {
        const found: string[] = []
        // Without the right there is no need to ask of each row; and by its label a row is found only where it is seen.
        if (await refused(client, `${statement} where false`)) return ''
        for (const label of seen) if (await attempt(`${statement} ${where}`, [label])) found.push(label)
        return found.join(' ')
      }
      const other = kinds[name].municipality === 2 ? 1 : 2
      const inserts: boolean[] = []
      for (const { row } of access.insert ?? [bareRow])
        inserts.push(await attempt(`insert into ${table} ${row}`))
      return {
        select: seen.join(' '),
        update: await changed(`update ${table} set ${access.sets ?? 'municipality_id = municipality_id'}`),
        delete: await changed(`delete from ${table}`),
        inserts,
        insertElsewhere: await attempt(`insert into ${table} ${(access.elsewhere ?? bareRowOf)(other)}`),
      }
    })
  }
})

const bareRowOf = (municipality: number) =>
  `(municipality_id) overriding system value values (${municipality})`
const bareRow = { row: bareRowOf(1), by: [] }

function expectedOf(access: TableAccess, name: KindName) {
  const rows = (of: Rows | undefined) => of?.[name] ?? ''
  return {
    select: rows(access.select),
    update: rows(access.update),
    delete: rows(access.delete),
    inserts: (access.insert ?? [bareRow]).map(({ by }: { by: KindName[] }) => by.includes(name)),
    insertElsewhere: false,
  }
}

async function labelsSeen(
  client: Client,
  table: string,
  { label }: TableAccess,
  labels: readonly string[],
): Promise<string[]> {
  if (await refused(client, `select 1 from ${table} where false`)) return []
  const { rows } = await client.query<{ label: string }>(
    `select distinct (${label})::text as label from ${table}`,
  )
  return labels.filter((each) => rows.some((row) => row.label === each))
}

async function refused(client: Client, statement: string): Promise<boolean> {
  await client.query('savepoint attempt')
  try {
    await client.query(statement)
    return false
  } catch (error) {
    if (error instanceof DatabaseError && error.code === '42501') return true
    throw error
  } finally {
    await client.query('rollback to savepoint attempt')
  }
}

/** Not allowed: refused by right or policy, or no row touched. A constraint that speaks was asked after both. */
function attemptsOn(client: Client): (statement: string, values?: unknown[]) => Promise<boolean> {
  return async (statement, values = []) => {
    await client.query('savepoint attempt')
    try {
      const { rowCount } = await client.query(statement, values)
      return (rowCount ?? 0) > 0
    } catch (error) {
      if (!(error instanceof DatabaseError)) throw error
      if (error.code === '42501') return false
      assert.match(error.code ?? '', /^23/, `${statement}: ${error.message}`)
      return true
    } finally {
      await client.query('rollback to savepoint attempt')
    }
  }
}
