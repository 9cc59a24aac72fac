import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { Client } from 'pg'
import { startTestSite, type TestSite } from '../../../../tests/support/site.ts'
import { paths } from '../../../paths.ts'
import { Database } from '../../../platform/database.ts'
import { guidesFor, pausesWithin } from './queries.ts'

describe('guides, agreements and pauses', () => {
  let site: TestSite
  let app: Database
  let owner: Client

  before(async () => {
    site = await startTestSite()
    app = new Database(site.database.urls.app, { poolSize: 1 })
    owner = new Client({ connectionString: site.database.urls.owner })
    await owner.connect()
    const { id, person } = site.municipality
    await owner.query(`
      insert into contact_staff (municipality_id, person_id, role) values (${id}, ${person.caseworker}, 'agent'), (${id}, ${person.secretary}, 'leader');
      insert into contact_subjects (municipality_id, id, name, words) overriding system value values (${id}, 1, 'Pas', 'rejsepas'), (${id}, 2, 'Boligstøtte', '')`)
  })
  after(async () => {
    await app.close()
    await owner.end()
    await site.stop()
  })
  const center = () => String(site.municipality.unit('center'))
  const text = async (path: string, as: 'employee' | 'manager' | 'secretary' | 'caseworker') => (await site.visit(path, as)).text() // prettier-ignore
  const find = (words: string, subject: number | null = null) =>
    app.within(site.municipality.callerAs('caseworker'), (tx) => guidesFor(tx, words, subject))
  const pas = () => ({ handling: 'gem', titel: 'Hvordan får jeg et nyt pas?', ord: 'billede', tekst: 'Bestil en tid.\nTag det gamle pas med.', emne: '1', enhed: center() }) // prettier-ignore

  it('a guide is written by the unit’s manager and found by what is asked', async () => {
    const written = await site.post(paths.newContactGuide, 'manager', pas())
    assert.equal(written.status, 303)
    const titles = async (words: string, subject: number | null = null) => (await find(words, subject)).map(({ title }) => title) // prettier-ignore
    for (const words of ['pas', 'min søn skal have rejsepas', 'billedet', 'hvad med pas?'])
      assert.deepEqual(await titles(words), ['Hvordan får jeg et nyt pas?'], words)
    assert.deepEqual(await titles('', 1), ['Hvordan får jeg et nyt pas?'])
    assert.deepEqual(await titles('skrald'), [])
    assert.deepEqual(await titles(''), [])
    const page = await text(written.headers.get('location') ?? '', 'employee')
    assert.match(page, /Tag det gamle pas med/u)
    assert.doesNotMatch(page, /Ret vejledningen/u)
  })

  it('is written for other units, and for the contact centre, by its leader only', async () => {
    const own = { ...pas(), titel: 'Vores egen', enhed: '' }
    assert.equal((await site.post(paths.newContactGuide, 'manager', own)).status, 404)
    assert.equal((await site.post(paths.newContactGuide, 'employee', pas())).status, 404)
    assert.equal((await site.visit(paths.newContactGuide, 'caseworker')).status, 404)
    assert.equal((await site.post(paths.newContactGuide, 'secretary', own)).status, 303)
    const twice = await site.post(paths.newContactGuide, 'secretary', own)
    assert.equal(twice.status, 422)
    assert.match(await twice.text(), /Der er en vejledning med den titel/u)
    assert.equal((await site.visit(paths.contactGuides)).status, 303)
  })

  it('an agreement says whether a question may be answered at once, in its time', async () => {
    const agree = (fields: Record<string, string>) =>
      site.post(paths.contactAgreements, 'manager', { handling: 'aftal', enhed: center(), emne: '1', straks: 'ja', kontakt: 'ANS', husk: '', fra: '2026-01-01', til: '', ...fields }) // prettier-ignore
    assert.equal((await agree({})).status, 303)
    assert.equal((await find('pas'))[0]?.agreement?.mayResolve, true)
    assert.equal((await find('pas'))[0]?.agreement?.contact, 'Anders Nordskov')
    assert.match(await (await agree({ straks: 'nej' })).text(), /Enheden har en aftale om emnet i den tid/u)
    assert.match(await (await agree({ til: '2025-01-01' })).text(), /kan ikke slutte, før den begynder/u)
    assert.equal((await agree({ enhed: String(site.municipality.unit('sekretariat')) })).status, 404)
    const { rows } = await owner.query<{ id: number }>('select id from contact_agreements')
    const end = (as: 'employee' | 'manager', slut: string) =>
      site.post(paths.contactAgreements, as, { handling: 'afslut', aftale: String(rows[0]?.id), slut })
    assert.equal((await end('employee', '2026-01-31')).status, 404)
    assert.equal((await end('manager', '2026-01-31')).status, 303)
    assert.equal((await find('pas'))[0]?.agreement, null)
    assert.match(await text(paths.contactAgreements, 'employee'), /Udløbet/u)
  })

  it('a pause is set by the leader, seen by all, and ended', async () => {
    const pause = { handling: 'pause', emne: '1', fradag: '2026-01-01', fratid: '', tildag: '', tiltid: '', grund: 'Nyt system' } // prettier-ignore
    assert.equal((await site.post(paths.contactResolutionPauses, 'caseworker', pause)).status, 404)
    assert.equal((await site.post(paths.contactResolutionPauses, 'secretary', { ...pause, tildag: '2025-12-31' })).status, 422) // prettier-ignore
    assert.equal((await site.post(paths.contactResolutionPauses, 'secretary', pause)).status, 303)
    assert.equal((await find('pas'))[0]?.pausedFor, 'Nyt system')
    assert.match(await text(paths.contactResolutionPauses, 'employee'), /Indtil videre/u)
    const within = (from: string, until: string) =>
      app.within(site.municipality.callerAs('employee'), (tx) =>
        pausesWithin(tx, new Date(from), new Date(until)),
      )
    assert.equal((await within('2026-02-01', '2026-02-02')).length, 1)
    assert.equal((await within('2025-02-01', '2025-12-31')).length, 0)
    const { rows } = await owner.query<{ id: number }>('select id from contact_resolution_pauses')
    const end = { handling: 'slut', pause: String(rows[0]?.id) }
    assert.equal((await site.post(paths.contactResolutionPauses, 'secretary', end)).status, 303)
    assert.equal((await find('pas'))[0]?.pausedFor, null)
  })
})
