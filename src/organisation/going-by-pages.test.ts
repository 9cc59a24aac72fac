/** What a body goes by, on its pages: rules, templates, approval, guests, deputies and days off. */
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { startTestSite, type TestSite } from '../../tests/support/site.ts'
import type { SmallPerson } from '../../demo/builders-organisation.ts'
import { addDays } from '../language/due-calendar.ts'
import { paths } from '../paths.ts'
import { Database } from '../platform/database.ts'
import { today } from './administration.tsx'
import { rulesOn } from './body-rules/model.ts'
import { getRulesOn, listRules } from './body-rules/queries.ts'

let site: TestSite
let body: number
const soon = addDays(today(), 10)
before(async () => {
  site = await startTestSite()
  body = site.municipality.body('direktionen')
})
after(() => site.stop())

async function send(path: string, fields: Record<string, string>, as: SmallPerson = 'administrator') {
  const answer = await site.post(path, as, fields)
  if (answer.status === 303) return answer.headers.get('location') ?? ''
  const summary = /error-summary.*?<ul[^>]*>(.*?)<\/ul>/s.exec(await answer.text())?.[1] ?? ''
  return `${answer.status} ${summary
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()}`
}
const see = async (path: string, as: SmallPerson = 'administrator') => (await site.visit(path, as)).text()

describe('rules', () => {
  const fields = { handling: 'gem', fra: '', udsendelse: '2', sager: '4', nummerering: 'year', offentligt: 'decisions', fremmoede: 'half', dagsorden: 'seats', varighed: '90', stemmer: 'ja' } // prettier-ignore

  it('begin as those of the kind and are changed from a day; the database and the rule agree on each day', async () => {
    const at = paths.bodyRules(body)
    assert.match(await see(at), /følger reglerne for direktion/)
    assert.match(await send(at, { ...fields, fra: '2020-01-01' }), /i dag eller senere/)
    assert.match(await send(at, { ...fields, fra: soon, sager: '1' }), /før dagsordenen sendes ud/)
    assert.match(await send(at, { ...fields, fra: soon, varighed: 'lang' }), /minutter/)
    assert.equal(await send(at, { ...fields, fra: today(), udsendelse: '1' }), at)
    assert.equal(await send(at, { ...fields, fra: soon }), at)
    assert.equal(await send(at, { ...fields, fra: soon, varighed: '95' }), at)
    assert.match(await send(at, { ...fields, fra: today() }), /begynder senere/)
    assert.match(await see(at), /sine egne regler/)
    const app = new Database(site.database.urls.app, { poolSize: 1 })
    await app.within(site.municipality.callerAs('employee'), async (tx) => {
      const { own, ofKind } = await listRules(tx, body)
      assert.equal(own.length, 2)
      for (const date of ['1999-12-31', '2012-05-05', today(), addDays(soon, -1), soon, '2090-01-01']) {
        const pure = rulesOn(date, own, ofKind)
        const { id: _id, source: _source, ...expected } = { id: 0, source: '', ...pure }
        assert.deepEqual(await getRulesOn(tx, body, date), pure === null ? null : expected, date)
      }
    })
    await app.close()
  })

  it('tell the deadlines of a meeting, counted with the days off', async () => {
    const chefforum = site.municipality.body('chefforum')
    const html = await see(`${paths.bodyRules(chefforum)}?moede=2026-04-07`)
    assert.match(
      html,
      /senest\s+<strong>torsdag den 26\. marts 2026.*senest\s+<strong>mandag den 30\. marts 2026/s,
    )
  })

  it('are seen by the secretary, who does not change them, and by no other', async () => {
    const at = paths.bodyRules(body)
    assert.doesNotMatch(await see(at, 'secretary'), /Gem reglerne/)
    assert.match(await see(at, 'secretary'), /Regler for Direktionen/)
    assert.equal((await site.visit(at, 'member')).status, 404)
    assert.equal((await site.post(at, 'secretary', { ...fields, fra: soon })).status, 403)
  })

  it('that have not begun can be taken away, and those before go on', async () => {
    const at = paths.bodyRules(body)
    const id = /name="regler" value="(\d+)"/.exec(await see(at))?.[1] ?? ''
    assert.equal(await send(at, { handling: 'fjern', regler: id }), at)
    assert.match(await see(at), /<th scope="row">siden /)
    assert.match(await send(at, { handling: 'fjern', regler: id }), /^404/)
  })
})

describe('templates', () => {
  it('get a new version from a day, whose sections are moved, added, changed and removed', async () => {
    const all = paths.bodyTemplates(body)
    assert.match(await see(all), /Standardskabelonen for direktion/)
    const at = await send(all, { handling: 'ny', slags: 'decision', fra: soon })
    assert.match(at, /skabeloner\/\d+$/)
    assert.match(await send(all, { handling: 'ny', slags: 'decision', fra: soon }), /allerede en udgave/)
    const headings = async () =>
      [...(await see(at)).matchAll(/<th scope="row">([^<]+)<\/th>/g)].map(([, heading]) => heading)
    const stamp = async () => /name="set" value="([0-9a-f]+)"/.exec(await see(at))?.[1] ?? ''
    const before = await headings()
    assert.equal(await send(at, { handling: 'ned', set: await stamp(), plads: '0' }), at)
    assert.deepEqual((await headings()).slice(0, 2), [before[1], before[0]])
    const section = { art: 'assessment', overskrift: 'Vurdering', vejledning: 'Kort', skal: 'ja' }
    const old = await stamp()
    assert.equal(await send(at, { handling: 'tilfoej', set: old, ...section }), at)
    assert.match(await send(at, { handling: 'fjern', set: old, plads: '0' }), /En anden har ændret/)
    assert.match(
      await send(at, { handling: 'tilfoej', set: await stamp(), ...section }),
      /har den overskrift/,
    )
    const changed = { ...section, overskrift: 'Direktionens vurdering', plads: String(before.length) }
    assert.equal(await send(at, { handling: 'ret', set: await stamp(), ...changed }), at)
    assert.equal((await headings()).at(-1), 'Direktionens vurdering')
    assert.equal(await send(at, { handling: 'fjern', set: await stamp(), plads: '0' }), at)
    assert.equal((await headings()).length, before.length)
  })
})

describe('approval', () => {
  it('goes level by level, and says who approves today', async () => {
    const at = paths.approvalLevels(body)
    const level = { handling: 'tilfoej', 'for-enhed': '', godkender: 'secretary', person: '', hverdage: '2' }
    assert.equal(await send(at, level), at)
    assert.equal(await send(at, { ...level, godkender: 'unit-manager' }), at)
    assert.match(await send(at, { ...level, godkender: 'person', person: 'ADM' }), /en anden administrator/)
    assert.match(await send(at, { ...level, godkender: 'person', person: '' }), /Ingen person/)
    const levels = () =>
      see(at).then((html) => [...html.matchAll(/name="trin" value="(\d+)"/g)].map(([, id]) => id ?? ''))
    const [first, second] = await levels()
    assert.equal(await send(at, { handling: 'op', trin: second ?? '' }), at)
    assert.deepEqual(await levels(), [second, first])
    const html = await see(`${at}?enhed=${site.municipality.unit('center')}`)
    assert.match(html, /<strong>Cecilie Enggrav<\/strong>/)
    assert.match(html, /<strong>Sanne Ekholt<\/strong>/)
    await send(paths.delegations, { handling: 'giv', stedfortraeder: 'ANS', sager: 'approval', forum: '', note: '', fra: today(), til: soon }, 'manager') // prettier-ignore
    assert.match(
      await see(`${at}?enhed=${site.municipality.unit('center')}`),
      /stedfortræder: Anders Nordskov/,
    )
    assert.equal(await send(at, { handling: 'fjern', trin: first ?? '' }), at)
  })
})

describe('guests, deputies and days off', () => {
  it('a guest comes by rule, and ends', async () => {
    const at = paths.standingGuests(body)
    const guest = { handling: 'tilfoej', gaest: 'Borgmesteren', kommer: 'first-of-quarter', dag: '', anledning: '', fra: today(), til: '' } // prettier-ignore
    assert.equal(await send(at, guest), at)
    assert.match(await send(at, { ...guest, kommer: 'nearest-date', dag: '31/2' }), /dag og måned/)
    assert.equal(await send(at, { ...guest, gaest: 'ANS', kommer: 'nearest-date', dag: '1/9' }), at)
    const html = await see(at)
    assert.match(html, /Kvartalets første møde/)
    assert.match(html, /Mødet nærmest 1\. september/)
    assert.match(html, /Anders Nordskov/)
  })

  it('everyone employed names a deputy of one’s own', async () => {
    const given = {
      handling: 'giv',
      stedfortraeder: 'SAG',
      sager: 'all',
      forum: '',
      note: '',
      fra: today(),
      til: soon,
    }
    assert.equal(await send(paths.delegations, given, 'employee'), paths.delegations)
    assert.match(await send(paths.delegations, { ...given, for: 'CEN' }, 'employee'), /Kun en administrator/)
    assert.match(await send(paths.delegations, { ...given, til: '' }, 'employee'), /altid for en tid/)
    assert.match(await send(paths.delegations, { ...given, stedfortraeder: 'RAD' }, 'employee'), /ansat/)
    assert.equal((await site.visit(paths.delegations, 'councillor')).status, 404)
    const html = await see(paths.delegations, 'caseworker')
    assert.match(html, /Anders Nordskov/)
    assert.doesNotMatch(html, /Afslut nu/)
  })

  it('days off are seen by everyone and chosen by an administrator', async () => {
    const chosen = { handling: 'aarlige', dage: 'christmas-eve', fra: '2026-01-01' }
    assert.equal(await send(paths.daysOff, chosen), paths.daysOff)
    await send(paths.daysOff, { handling: 'tilfoej', dag: '2027-05-07', navn: 'Klemt dag' })
    const html = await (await site.visit(`${paths.daysOff}?aar=2027`)).text()
    assert.match(html, /Juleaftensdag/)
    assert.match(html, /fredag den 7\. maj 2027/)
    assert.doesNotMatch(html, /Store bededag|Grundlovsdag/)
    await send(paths.daysOff, { ...chosen, dage: 'may-day', fra: '2028-01-01' })
    const later = await (await site.visit(`${paths.daysOff}?aar=2028`)).text()
    assert.match(later, /1\. maj/)
    assert.doesNotMatch(later, /Juleaftensdag/)
  })
})
