import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { Client } from 'pg'
import { startTestSite, type TestSite } from '../../../../tests/support/site.ts'
import { paths } from '../../../paths.ts'

describe('numbers, trunks and telephone hours', () => {
  let site: TestSite
  let owner: Client

  before(async () => {
    site = await startTestSite()
    owner = new Client({ connectionString: site.database.urls.owner })
    await owner.connect()
  })
  after(async () => {
    await owner.end()
    await site.stop()
  })
  const lines = async () =>
    (await owner.query(`select coalesce(p.name, u.name) as name, l.number, l.device from contact_lines l left join persons p on p.id = l.person_id
      left join units u on u.id = l.unit_id order by l.number`)).rows // prettier-ignore
  const text = async (answer: Promise<Response>) => (await answer).text()

  it('are kept by administrators and leaders of the contact centre only', async () => {
    for (const path of [paths.contactLines, paths.contactTrunks, paths.contactLinesImport]) {
      assert.equal((await site.visit(path, 'administrator')).status, 200, path)
      assert.equal((await site.visit(path, 'employee')).status, 404, path)
      assert.equal((await site.post(path, 'employee', { handling: 'tilfoej' })).status, 404, path)
    }
    const add = { handling: 'tilfoej', hvem: 'ANS', nummer: '96 33 12 01', telefon: '' }
    assert.equal((await site.post(paths.contactLines, 'employee', add)).status, 404)
    assert.deepEqual(await lines(), [])
  })

  it('of employees and units are added, once, and removed', async () => {
    const add = (fields: Record<string, string>) =>
      site.post(paths.contactLines, 'administrator', { handling: 'tilfoej', hvem: 'ANS', nummer: '+45 9633 1201', telefon: '', ...fields }) // prettier-ignore
    assert.equal((await add({})).status, 303)
    assert.equal((await add({ telefon: 'telefon-1' })).status, 303)
    assert.equal((await add({ hvem: 'Center for Prøver', nummer: '96331200' })).status, 303)
    assert.deepEqual(await lines(), [
      { name: 'Center for Prøver', number: '96331200', device: null },
      { name: 'Anders Nordskov', number: '96331201', device: 'telefon-1' },
    ])
    assert.match(await text(add({ hvem: 'CEN', telefon: 'telefon-1' })), /En anden har den telefon/u)
    assert.match(await text(add({ hvem: 'Ingen' })), /Ingen medarbejder eller enhed passer/u)
    assert.match(await text(add({ nummer: 'tolv' })), /Skriv et telefonnummer/u)
    const { rows } = await owner.query<{ id: number }>(
      `select id from contact_lines where unit_id is not null`,
    )
    const remove = { handling: 'fjern', linje: String(rows[0]?.id) }
    assert.equal((await site.post(paths.contactLines, 'administrator', remove)).status, 303)
    assert.equal((await lines()).length, 1)
  })

  it('lie on the platform of the trunk with the narrowest range', async () => {
    const trunk = (navn: string, platform: string) =>
      site.post(paths.contactTrunks, 'administrator', { handling: 'tilfoej', navn, titel: navn, platform, vaert: '127.0.0.1', port: '5062' }) // prettier-ignore
    assert.equal((await trunk('gammel', 'old')).status, 303)
    assert.equal((await trunk('ny', 'new')).status, 303)
    assert.match(await text(trunk('ny', 'new')), /Der er en trunk med det navn/u)
    const { rows } = await owner.query<{ id: number; name: string }>(`select id, name from contact_trunks`)
    const range = (name: string, fra: string, til: string) =>
      site.post(paths.contactTrunks, 'administrator', { handling: 'interval', trunk: String(rows.find((each) => each.name === name)?.id), fra, til }) // prettier-ignore
    assert.equal((await range('gammel', '96330000', '96339999')).status, 303)
    assert.equal((await range('ny', '96331200', '96331299')).status, 303)
    assert.match(await text(range('ny', '96331299', '96331200')), /lige mange cifre/u)
    assert.match(await text(site.visit(paths.contactLines, 'administrator')), /Den nye platform/u)
  })

  it('are read from a spreadsheet when they have been looked at, all or none', async () => {
    const send = async (csv: string) => {
      const body = new FormData()
      body.append('fil', new File([csv], 'numre.csv'))
      const headers = { origin: site.address }
      return site.visit(paths.contactLinesImport, 'administrator', { method: 'POST', body, headers })
    }
    const wrong = await send('hvem;nummer\nCEN;96331300\nQQQ;96331301\n')
    assert.equal(wrong.status, 422)
    assert.match(await wrong.text(), /Række 3: «QQQ»/u)
    assert.match(await text(send('nummer\n1\n')), /en af dem skal være «hvem»/u)
    const seen = await text(send('Hvem;Nummer;Telefon\nCEN;96 33 13 00;telefon-2\nANS;96331201;\n'))
    assert.match(seen, /1 nye eller ændrede numre, 1 kendte/u)
    assert.equal((await lines()).length, 1)
    const raekker = /name="raekker" value="([^"]+)"/u.exec(seen)?.[1] ?? ''
    const stored = await site.post(paths.contactLinesImport, 'administrator', {
      handling: 'bekraeft',
      raekker,
    })
    assert.equal(stored.status, 303)
    assert.deepEqual((await lines())[1], { name: 'Cecilie Enggrav', number: '96331300', device: 'telefon-2' })
  })

  it('hours of a unit are set by its manager and seen by all', async () => {
    const path = paths.contactUnitHours(site.municipality.unit('center'))
    const days = { handling: 'gem', dag1: '9-15', dag4: '9-12 og 13-17', dag5: '' }
    assert.equal((await site.post(path, 'employee', days)).status, 404)
    assert.equal((await site.post(path, 'manager', days)).status, 303)
    assert.match(
      await text(site.visit(path, 'employee')),
      /man 9\.00–15\.00, tors 9\.00–12\.00 og 13\.00–17\.00/u,
    )
    const refused = await site.post(path, 'manager', { ...days, dag2: 'altid' })
    assert.match(await refused.text(), /Skriv tiden som »9-15«/u)
    assert.equal((await site.post(paths.contactUnitHours(site.municipality.unit('sekretariat')), 'manager', days)).status, 404) // prettier-ignore
  })
})
