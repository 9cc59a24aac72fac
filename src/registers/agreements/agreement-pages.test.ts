import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { startTestSite, type TestSite } from '../../../tests/support/site.ts'
import { addDays } from '../../language/due-calendar.ts'
import { today } from '../../organisation/administration.tsx'
import { paths } from '../../paths.ts'
import { Database } from '../../platform/database.ts'
import { owedOfAgreements } from './owed.ts'

describe('agreements', () => {
  let site: TestSite
  let id = 0
  const at = () => paths.agreement(id)
  const text = async (as: Parameters<TestSite['visit']>[1]) => {
    const answer = await site.visit(at(), as)
    assert.equal(answer.status, 200)
    return (await answer.text()).replaceAll(/<[^>]+>/gu, ' ').replaceAll(/\s+/gu, ' ')
  }
  const act = (
    handling: string,
    fields: Record<string, string> = {},
    as: Parameters<TestSite['post']>[1] = 'manager',
  ) => site.post(at(), as, { handling, ...fields })
  const goal = {
    titel: 'Kortere ventetid',
    specifikt: 'Borgerne får hurtigere svar i telefonen',
    maalbart: 'Borgerne er mere tilfredse',
    accepteret: 'Aftalt med teamet',
    realistisk: 'Der er ansat én mere',
    dato: '2026-12-31',
    indikator: '',
  }

  before(async () => {
    site = await startTestSite()
    const made = await site.post(paths.newRegisterRow('aftaler', 'aftaler'), 'secretary', {
      unit_id: 'Center for Prøver',
      year: '2026',
      director_id: 'Mette Edelbjerg',
      manager_id: 'Cecilie Enggrav',
    })
    assert.equal(made.status, 303)
    id = Number(made.headers.get('location')?.split('/').at(-1))
  })
  after(() => site.stop())

  it('a goal that lacks a letter is told so, and the agreement cannot be entered', async () => {
    assert.equal((await act('maal', goal)).status, 303)
    assert.match(await text('manager'), /Mangler M \(målbart\): målet har hverken et tal eller en indikator/u)
    const refused = await act('indgaa')
    assert.equal(refused.status, 422)
    assert.match(await refused.text(), /«Kortere ventetid»\. Mangler M/u)
  })

  it('with all five letters it is entered, and then stays as it was agreed', async () => {
    assert.equal((await act('maal', { ...goal, maalbart: 'Fra 4 til 2 minutter' })).status, 303)
    assert.doesNotMatch(await text('manager'), /Mangler/u)
    assert.equal((await act('indgaa', {}, 'employee')).status, 404)
    assert.equal((await act('indgaa', {}, 'member')).status, 303)
    assert.match(await text('employee'), /Indgået/u)
    const later = await act('maal', { ...goal, maalbart: 'Fra 4 til 3 minutter' })
    assert.equal(later.status, 422)
    assert.match(await later.text(), /Åbn den igen/u)
  })

  it('what is said in a dialogue is seen by the parties only, and the next one is owed', async () => {
    const planned = addDays(today(), 10)
    assert.equal((await act('planlaeg-dialog', { dag: planned, hvem: 'Direktør og centerchef' })).status, 303)
    const app = new Database(site.database.urls.app, { poolSize: 1 })
    const municipality = site.municipality.id
    const asked = { municipality, today: today(), units: [site.municipality.unit('center')], person: null }
    const owed = await app.within({ municipality, person: site.municipality.person.manager }, (tx) =>
      owedOfAgreements(tx, asked),
    )
    const elsewhere = await app.within({ municipality, person: site.municipality.person.manager }, (tx) =>
      owedOfAgreements(tx, { ...asked, units: [site.municipality.unit('sekretariat')] }),
    )
    const dialogue = await app.within({ municipality, person: site.municipality.person.manager }, (tx) =>
      tx.selectFrom('agreement_dialogues').select('id').executeTakeFirstOrThrow(),
    )
    await app.close()
    assert.deepEqual(
      owed.map(({ what, dueOn }) => [what, dueOn]),
      [
        ['Dialog om aftalen med Direktør og centerchef', planned],
        ['Meld, om målet «Kortere ventetid» er nået', '2026-12-31'],
      ],
    )
    assert.deepEqual(elsewhere, [])
    const held = { dialog: String(dialogue.id), holdt: today(), noter: 'Fortroligt om bemandingen' }
    assert.equal((await act('hold-dialog', held)).status, 303)
    assert.match(await text('member'), /Fortroligt om bemandingen/u)
    assert.doesNotMatch(await text('employee'), /Fortroligt|Direktør og centerchef/u)
  })

  it('is evaluated when every goal has an end', async () => {
    const early = await act('evaluer', { evaluering: 'Et godt år' })
    assert.equal(early.status, 422)
    assert.match(await early.text(), /har ingen afslutning/u)
    const goalId =
      /name="maal" value="(\d+)"/u.exec(await (await site.visit(at(), 'manager')).text())?.[1] ?? ''
    const met = { maal: goalId, status: 'met', dato: today(), bemaerkning: '1,9 minutter' }
    assert.equal((await act('maal-status', met)).status, 303)
    assert.equal((await act('evaluer', { evaluering: 'Et godt år' })).status, 303)
    assert.match(await text('employee'), /Evalueret .*Et godt år/u)
    const figures = await site.visit(paths.registerFigures('aftaler'), 'secretary')
    assert.match((await figures.text()).replaceAll(/<[^>]+>/gu, ' '), /Mål, der er nået/u)
  })

  it('a stranger to the house finds nothing', async () => {
    assert.equal((await site.visit(at(), 'councillor')).status, 404)
    assert.equal((await act('genaabn', {}, 'employee')).status, 404)
  })
})
