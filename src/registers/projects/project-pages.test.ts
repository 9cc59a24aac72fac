import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { startTestSite, type TestSite } from '../../../tests/support/site.ts'
import { paths } from '../../paths.ts'
import { Database } from '../../platform/database.ts'
import { today } from '../../organisation/administration.tsx'
import { addDays } from '../../language/due-calendar.ts'
import { loopSlotsOf, REGISTERS } from '../registers.ts'
import { statusPaper } from './status-paper.ts'

describe('projects', () => {
  let site: TestSite
  /** Ids by title. */
  const id: Record<string, number> = {}

  const text = async (path: string, as: Parameters<TestSite['visit']>[1] = 'secretary') => {
    const answer = await site.visit(path, as)
    assert.equal(answer.status, 200, `${path} to ${as}`)
    return (await answer.text()).replaceAll(/<[^>]+>/gu, ' ').replaceAll(/\s+/gu, ' ')
  }
  const makeProject = async (title: string, more: Record<string, string> = {}) => {
    const answer = await site.post(paths.newRegisterRow('projekter', 'projekter'), 'secretary', {
      title,
      unit_id: 'Center for Prøver',
      phase: 'implementation',
      cross_cutting: 'nej',
      ends_on: '2027-03-01',
      ...more,
    })
    assert.equal(answer.status, 303)
    id[title] = Number(answer.headers.get('location')?.split('/').at(-1))
  }
  const act = (
    title: string,
    handling: string,
    fields: Record<string, string>,
    as: Parameters<TestSite['post']>[1] = 'manager',
  ) => site.post(paths.project(id[title] ?? 0), as, { handling, ...fields })

  before(async () => {
    site = await startTestSite()
    await makeProject('Nyt omsorgssystem')
    await makeProject('Fælles vagtplan')
    await makeProject('Oprydning')
  })
  after(() => site.stop())

  it('a cross-cutting project without competence development is refused beside its field', async () => {
    const answer = await site.post(paths.newRegisterRow('projekter', 'projekter'), 'secretary', {
      title: 'Tværgående',
      unit_id: 'Center for Prøver',
      phase: 'idea',
      cross_cutting: 'ja',
    })
    assert.equal(answer.status, 422)
    assert.match(await answer.text(), /hvordan de, der deltager, lærer det/u)
  })

  it('status is reported by the leader of the centre, and not yellow without words', async () => {
    const bare = await act('Nyt omsorgssystem', 'meld-status', { dato: today(), status: 'yellow' })
    assert.equal(bare.status, 422)
    const fields = { dato: addDays(today(), -31), status: 'green', bemaerkning: '' }
    assert.equal((await act('Nyt omsorgssystem', 'meld-status', fields)).status, 303)
    const late = {
      dato: today(),
      status: 'yellow',
      bemaerkning: 'Leverandøren er forsinket',
      'forventet-slut': '2027-03-31',
    }
    assert.equal((await act('Nyt omsorgssystem', 'meld-status', late)).status, 303)
    const seen = await text(paths.project(id['Nyt omsorgssystem'] ?? 0), 'employee')
    assert.match(seen, /Gul .*på vej ned/u)
    assert.match(seen, /Projektet er selv 30 dage forsinket/u)
    assert.doesNotMatch(seen, /Meld status/u)
    assert.equal((await act('Nyt omsorgssystem', 'meld-status', late, 'employee')).status, 404)
  })

  it('a delay shows in the project that waits, and a circle is refused', async () => {
    const first = { 'venter-paa': String(id['Nyt omsorgssystem']), leverance: 'Snitfladen', luft: '10' }
    assert.equal((await act('Fælles vagtplan', 'afhaengighed', first)).status, 303)
    assert.match(
      await text(paths.project(id['Fælles vagtplan'] ?? 0)),
      /Det bliver 20 dage forsinket, fordi det venter på «Nyt omsorgssystem»/u,
    )
    const back = { 'venter-paa': String(id['Fælles vagtplan']), leverance: 'Vagterne', luft: '' }
    const refused = await act('Nyt omsorgssystem', 'afhaengighed', back)
    assert.equal(refused.status, 422)
    assert.match(await refused.text(), /De kan ikke vente på hinanden/u)
  })

  it('mandate and plan keep every version, and the second writer is told', async () => {
    const at = paths.projectDocument(id['Nyt omsorgssystem'] ?? 0, 'mandat')
    const fields = { 'bygger-paa': '0', 'overskrift-0': 'Idé', 'tekst-0': 'Ét system til hele plejen' }
    assert.equal((await site.post(at, 'manager', fields)).status, 303)
    assert.equal((await site.post(at, 'secretary', fields)).status, 422)
    const next = {
      ...fields,
      'bygger-paa': '1',
      'tekst-0': 'Ét system til pleje og sygepleje',
      aendring: 'Sygeplejen er med',
    }
    assert.equal((await site.post(at, 'manager', next)).status, 303)
    assert.match(await text(at, 'employee'), /Udgave 2.*Sygeplejen er med.*pleje og sygepleje/u)
    assert.match(await text(`${at}?udgave=1`, 'employee'), /ældre udgave.*Ét system til hele plejen/u)
    assert.equal((await site.visit(`${at}?skriv=1`, 'employee')).status, 404)
  })

  it('the business case says when it pays back', async () => {
    const line = (aar: string, art: string, beloeb: string) =>
      act('Nyt omsorgssystem', 'beloeb', { aar, art, hvad: 'Licenser', beloeb })
    assert.equal((await line('2026', 'cost', '400.000')).status, 303)
    assert.equal((await line('2027', 'gain', '250.000')).status, 303)
    assert.equal((await line('2028', 'gain', '250.000')).status, 303)
    assert.equal((await line('2028', 'gain', '1')).status, 422)
    assert.match(
      await text(paths.project(id['Nyt omsorgssystem'] ?? 0)),
      /giver 100\.000 kr\. mere, end det koster, og har tjent sig hjem i 2028/u,
    )
  })

  it('the month’s discussion is chosen by who keeps the register, with a reason, and stands on the one page', async () => {
    const chosen = { maaned: today().slice(0, 7), hvorfor: 'Leverandøren svigter' }
    assert.equal((await act('Nyt omsorgssystem', 'droeft', chosen)).status, 404)
    assert.equal((await act('Nyt omsorgssystem', 'droeft', chosen, 'secretary')).status, 303)
    const seen = await text(paths.projectsOnePage, 'employee')
    assert.match(seen, /Til drøftelse Nyt omsorgssystem Gul Leverandøren svigter Valgt af Sanne Ekholt/u)
    assert.match(seen, /20 dage, venter på Nyt omsorgssystem/u)
  })

  it('a project is taken off with a reason, is no longer listed or owed, and comes back', async () => {
    assert.equal((await act('Oprydning', 'tag-af', { grund: '' }, 'secretary')).status, 422)
    assert.equal((await act('Oprydning', 'tag-af', { grund: 'Lagt ind i driften' }, 'secretary')).status, 303)
    const seen = await text(paths.projectsOnePage)
    assert.match(seen, /Taget af listen i måneden Oprydning : Lagt ind i driften/u)
    assert.equal((await act('Oprydning', 'saet-paa', {}, 'secretary')).status, 303)
    assert.doesNotMatch(await text(paths.projectsOnePage), /Taget af listen/u)
  })

  it('what was reported last month is owed a month later, by the centre', async () => {
    const app = new Database(site.database.urls.app, { poolSize: 1 })
    const municipality = site.municipality.id
    try {
      const owed = await app.within(
        { municipality, person: site.municipality.person.manager },
        async (tx) => {
          const { id: unit } = await tx
            .selectFrom('units')
            .select('id')
            .where('name', '=', 'Center for Prøver')
            .executeTakeFirstOrThrow()
          const of = { municipality, today: addDays(today(), 40), person: null }
          const found = await Promise.all(
            [[unit], [unit + 1000]].map(async (units) => {
              const all = []
              for (const source of loopSlotsOf(REGISTERS).owedSources)
                all.push(...(await source(tx, { ...of, units })))
              return all.filter(({ kind }) => kind === 'Projekt')
            }),
          )
          return found
        },
      )
      assert.deepEqual(
        owed.map((each) => each.map(({ what, dueOn }) => [what, dueOn])),
        [[['Meld status på projektet «Nyt omsorgssystem»', addDays(today(), 31)]], []],
      )
      const drafted = await app.within({ municipality, person: site.municipality.person.secretary }, (tx) =>
        statusPaper.draft(tx, { municipality, on: today() }),
      )
      const words = JSON.stringify(drafted.sections)
      assert.match(words, /Valgt til drøftelse af Sanne Ekholt: Leverandøren svigter/u)
      assert.match(words, /Gul, på vej ned/u)
    } finally {
      await app.close()
    }
  })

  it('is for employees: a councillor and a stranger see nothing of it', async () => {
    for (const path of [paths.projectsOnePage, paths.projectTemplates, paths.project(id['Oprydning'] ?? 0)])
      assert.equal((await site.visit(path, 'councillor')).status, 404, path)
    assert.equal((await site.visit(paths.projectsOnePage)).status, 303)
  })

  it('a template of the municipality’s own is used for what is written from then on', async () => {
    const own = { handling: 'mandate', fra: today(), overskrifter: 'Formål: Hvorfor?\nVej: Hvordan?' }
    assert.equal((await site.post(paths.projectTemplates, 'employee', own)).status, 404)
    assert.equal((await site.post(paths.projectTemplates, 'secretary', own)).status, 303)
    const form = await text(
      `${paths.projectDocument(id['Fælles vagtplan'] ?? 0, 'mandat')}?skriv=1`,
      'manager',
    )
    assert.match(form, /Formål.*Hvorfor\?.*Vej/u)
  })
})
