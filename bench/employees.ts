/** Looking for a colleague among ten thousand: the median of some questions, in milliseconds. */
import { Client } from 'pg'
import { buildMunicipality } from '../demo/builders.ts'
import { employeeChoices } from '../src/contact/employees/choices.ts'
import { Database } from '../src/platform/database.ts'
import type { BenchResult } from './run.ts'
import { benchDatabase, timed } from './support.ts'

export const name = 'employees'

const EMPLOYEES = 10_000
const UNITS = 200
const SUBJECTS = 300
const BAR = 100
const ROUNDS = 9

const QUESTIONS = {
  name: 'Navn7321 Efter41',
  initials: 'X4711',
  unit: 'prøveenhed 77',
  subject: 'hvem arbejder med prøveemne 33',
  misspelt: 'navm7321 efteer41',
  number: '70004711',
}

export async function run(): Promise<BenchResult> {
  const bench = await benchDatabase()
  try {
    const town = await buildMunicipality(bench.urls.owner)
    await fill(bench.adminUrl, town.id)
    const app = new Database(bench.urls.app, { poolSize: 1 })
    try {
      const figures: Record<string, number> = {}
      for (const [figure, words] of Object.entries(QUESTIONS)) {
        const ask = () => app.within(town.callerAs('employee'), (tx) => employeeChoices(tx, words))
        const found = await ask()
        if (found.employees.length === 0) throw new Error(`Nobody was found by «${words}»`)
        const times: number[] = []
        for (let round = 0; round < ROUNDS; round++) times.push(await timed(ask))
        figures[figure] = times.toSorted((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? Infinity
      }
      return {
        figures,
        bar: Object.fromEntries(Object.keys(figures).map((figure) => [figure, BAR])),
        holds: Object.values(figures).every((value) => value <= BAR),
      }
    } finally {
      await app.close()
    }
  } finally {
    await bench.drop()
  }
}

async function fill(adminUrl: string, id: number): Promise<void> {
  const client = new Client({ connectionString: adminUrl })
  await client.connect()
  try {
    await client.query(`
      insert into units (municipality_id, id, name, valid_from) overriding system value
        select ${id}, 1000 + g, 'Prøveenhed ' || g, '2010-01-01' from generate_series(1, ${UNITS}) g;
      insert into persons (municipality_id, id, name) overriding system value
        select ${id}, 10000 + g, 'Navn' || g || ' Efter' || g % 80 from generate_series(1, ${EMPLOYEES}) g;
      insert into person_initials (municipality_id, person_id, initials, valid_from)
        select ${id}, 10000 + g, 'X' || g, '2010-01-01' from generate_series(1, ${EMPLOYEES}) g;
      insert into employments (municipality_id, person_id, unit_id, role, title, valid_from)
        select ${id}, 10000 + g, 1001 + g % ${UNITS}, 'employee', 'Medarbejder', '2010-01-01' from generate_series(1, ${EMPLOYEES}) g;
      insert into contact_subjects (municipality_id, id, name, unit_id) overriding system value
        select ${id}, g, 'Prøveemne ' || g, 1001 + g % ${UNITS} from generate_series(1, ${SUBJECTS}) g;
      insert into contact_person_subjects (municipality_id, person_id, subject_id)
        select ${id}, 10000 + g, 1 + g % ${SUBJECTS} from generate_series(1, ${EMPLOYEES}) g;
      insert into contact_lines (municipality_id, person_id, number)
        select ${id}, 10000 + g, (70000000 + g)::text from generate_series(1, ${EMPLOYEES}) g;
      insert into contact_presence (municipality_id, person_id, source, state)
        select ${id}, 10000 + g, 'device', 'present' from generate_series(1, ${EMPLOYEES}) g;
      insert into contact_busy_times (municipality_id, person_id, starts_at, ends_at, kind)
        select ${id}, 10000 + g, now() + d * interval '1 day', now() + d * interval '1 day' + interval '1 hour', 'busy'
        from generate_series(1, ${EMPLOYEES}) g cross join generate_series(0, 9) d`)
    await client.query('analyze')
  } finally {
    await client.end()
  }
}
