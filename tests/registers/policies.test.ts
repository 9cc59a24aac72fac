/** The register of policies: from a talk to a text by the template, decided, and then read by everyone. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { today } from '../../src/organisation/administration.tsx'
import { addDays } from '../../src/language/due-calendar.ts'
import { Database } from '../../src/platform/database.ts'
import { paths } from '../../src/paths.ts'
import { owedOfPolicies } from '../../src/registers/policies/owed.ts'
import { startTestSite, type TestSite } from '../support/site.ts'

const KEY = 'politikker'
let site: TestSite
let app: Database
before(async () => {
  site = await startTestSite()
  app = new Database(site.database.urls.app, { poolSize: 1 })
})
after(async () => {
  await app.close()
  await site.stop()
})

const html = async (path: string, as: 'secretary' | 'employee' | null = 'secretary') =>
  (await site.visit(path, as)).text()
const idAt = (answer: Response) => Number(/(\d+)(?:$|\?)/u.exec(answer.headers.get('location') ?? '')?.[1])
const sent = (list: string, fields: Record<string, string>) =>
  site.post(paths.newRegisterRow(KEY, list), 'secretary', fields)
const add = async (list: string, fields: Record<string, string>) => {
  const answer = await sent(list, fields)
  assert.equal(answer.status, 303, `${list} ${JSON.stringify(fields)}`)
  return idAt(answer)
}
const policy = (title: string, more: Record<string, string> = {}) => ({
  title,
  kind: 'policy',
  state: 'idea',
  is_public: 'nej',
  ...more,
})
const decided = (more: Record<string, string> = {}) => ({
  state: 'decided',
  talk_on: '2024-01-10',
  decided_on: '2025-01-10',
  valid_from: '2025-02-01',
  body_id: `#${site.municipality.body('direktionen')}`,
  owner_id: `#${site.municipality.person.manager}`,
  ...more,
})
/** Changes some fields of a row that a person has open. */
async function change(list: string, id: number, fields: Record<string, string>): Promise<Response> {
  const form = await html(paths.registerRowForm(KEY, list, id))
  const tilstand = /name="tilstand" value="(\d+)"/u.exec(form)?.[1] ?? ''
  return site.post(paths.registerRowForm(KEY, list, id), 'secretary', { tilstand, ...fields })
}

test('nothing goes on before the talk; then the template gives the headings, and what is decided is open to all', async () => {
  assert.match(
    await (await sent('politikker', policy('Uden samtale', { state: 'writing' }))).text(),
    /Den første samtale med sekretariatet skal være holdt/,
  )
  await add('skabeloner', {
    title: 'Skabelon 1',
    kind: 'template',
    version: '1',
    valid_from: '2020-01-01',
    words: 'Gammel',
  })
  await add('skabeloner', {
    title: 'Skabelon 2',
    kind: 'template',
    version: '2',
    valid_from: '2024-01-01',
    words: 'Vision: Hvor vil vi hen?\nTemaer\nMål\nDet gør vi ved at',
  })
  await add('skabeloner', {
    title: 'Vejledning 1',
    kind: 'guide',
    version: '1',
    valid_from: '2024-01-01',
    words: 'Skriv kort.',
  })
  const id = await add('politikker', policy('Cyklister'))
  const press = (
    handling: string,
    more: Record<string, string> = {},
    as: 'secretary' | 'employee' = 'secretary',
  ) => site.post(paths.policyWork(id), as, { handling, ...more })
  assert.equal((await press('afsnit')).status, 404)
  assert.equal((await press('samtale', { dato: '2025-01-10' }, 'employee')).status, 404)
  assert.match(
    await (await press('samtale', { dato: addDays(today(), 1) })).text(),
    /Skriv en dato, der er gået/,
  )
  assert.equal((await press('samtale', { dato: '2025-01-10' })).status, 303)
  assert.match(await html(paths.policyWork(id)), /blev holdt den 10\. januar 2025/)
  assert.equal((await press('afsnit')).status, 303)
  assert.equal((await press('afsnit')).status, 404)
  const written = await html(paths.policyWork(id), 'employee')
  assert.match(written, /Skrevet efter Skabelon 2/)
  assert.deepEqual(
    [...written.matchAll(/<h3>([^<]+)<\/h3>/gu)].map(([, heading]) => heading),
    ['Vision', 'Temaer', 'Mål', 'Det gør vi ved at'],
  )
  assert.match(written, /Skriv kort\./)
  const first = Number(/afsnit\/(\d+)\/ret/u.exec(await html(paths.policyWork(id)))?.[1])
  const text = { policy_id: `#${id}`, place: '1', heading: 'Vision', words: 'Alle kan cykle til skole.' }
  assert.equal((await change('afsnit', first, text)).status, 303)

  assert.equal((await site.visit(paths.policy(id), null)).status, 404)
  assert.doesNotMatch(await html(paths.policies, null), /Cyklister/)
  const open = policy(
    'Cyklister',
    decided({ talk_on: '2025-01-10', decided_on: '2025-06-01', is_public: 'ja', short: 'Flere på cykel.' }),
  )
  assert.equal((await change('politikker', id, open)).status, 303)
  const answer = await site.visit(paths.policies, null)
  assert.ok(answer.headers.get('etag'))
  const overview = await answer.text()
  assert.match(overview, /<h2>Direktionen<\/h2>/)
  assert.match(overview, /Flere på cykel\./)
  const page = await html(paths.policy(id), null)
  assert.match(page, /Alle kan cykle til skole\./)
  assert.doesNotMatch(page, /Ejer|Emneord/)
})

test('what is decided but not open stays inside, and so does what is open no longer', async () => {
  const inside = await add('politikker', policy('Inde', decided()))
  const ended = await add(
    'politikker',
    policy('Forbi', decided({ is_public: 'ja', valid_until: '2025-12-31' })),
  )
  assert.equal((await site.visit(paths.policy(inside), null)).status, 404)
  const overview = await html(paths.policies, null)
  assert.doesNotMatch(overview, /Inde|Forbi/)
  // What held once can still be read at its address.
  assert.equal((await site.visit(paths.policy(ended), null)).status, 200)
  assert.equal((await site.visit(paths.policyWork(inside), null)).status, 303)
})

test('a plan stands below a policy below a strategy, and never the other way round', async () => {
  const strategy = await add('politikker', policy('Grøn strategi', { kind: 'strategy' }))
  const below = await add(
    'politikker',
    policy('Klima', { parent_id: `#${strategy}`, subjects: 'klima, trafik' }),
  )
  const plan = await add(
    'politikker',
    policy('Klimaplan', { kind: 'plan', parent_id: `#${below}`, subjects: 'Trafik' }),
  )
  assert.match(await html(paths.policyWork(below)), /Hører under <a[^>]*>Grøn strategi/)
  const wrong = await sent('politikker', policy('Omvendt', { parent_id: `#${plan}` }))
  assert.equal(wrong.status, 422)
  assert.match(await wrong.text(), /En politik hører under en strategi/)
  const turned = await change(
    'politikker',
    below,
    policy('Klima', { kind: 'plan', parent_id: `#${strategy}` }),
  )
  assert.equal(turned.status, 422)
  assert.match(await turned.text(), /Der hører andre under den/)
  const front = await html(paths.register(KEY))
  assert.ok(front.indexOf('Grøn strategi') < front.indexOf('– <a'))
  assert.match(await html(paths.policyOverlaps), /Klima<\/a><\/th><td>.*Klimaplan<\/a>.*<td>trafik<\/td>/)
  assert.match(await html(paths.policyWork(plan)), /Andre om det samme/)
})

test('its owner owes the committee a status, and says what comes after it', async () => {
  const soon = addDays(today(), 100)
  await add('politikker', policy('Udløber', decided({ valid_until: soon, report_on: '2025-09-01' })))
  const owed = (person: number | null) =>
    app.within({ municipality: site.municipality.id, person: site.municipality.person.manager }, (tx) =>
      owedOfPolicies(tx, {
        municipality: site.municipality.id,
        today: today(),
        units: person === null ? null : [],
        person,
      }),
    )
  const mine = (await owed(site.municipality.person.manager)).filter(({ what }) => /Udløber/u.test(what))
  assert.deepEqual(
    mine.map(({ what, dueOn }) => [what, dueOn]),
    [
      ['Status på Udløber til Direktionen', '2025-09-01'],
      ['Sig, hvad der kommer efter Udløber', soon],
    ],
  )
  assert.deepEqual(await owed(site.municipality.person.employee), [])
})

test('the database refuses what the form would: it too knows the gate', async () => {
  await assert.rejects(
    app.within({ municipality: site.municipality.id, person: site.municipality.person.secretary }, (tx) =>
      sql`insert into policies (municipality_id, title, kind, state, is_public) values (${site.municipality.id}, 'X', 'policy', 'hearing', false)`.execute(
        tx,
      ),
    ),
    /policies_check/u,
  )
})
