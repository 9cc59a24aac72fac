/** Figures as pages and files, and the whole round of a status paper: drafted, edited, and the register changed after it. */
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { Client } from 'pg'
import { laySelfService } from '../../../tests/support/lay-self-service.ts'
import { startTestSite, type TestSite } from '../../../tests/support/site.ts'
import { today } from '../../organisation/administration.tsx'
import { paths } from '../../paths.ts'
import { Database } from '../../platform/database.ts'
import { selfService } from '../self-service/register.ts'

const KEY = 'selvbetjening'
let site: TestSite
let owner: Client

before(async () => {
  site = await startTestSite({ prepare: laySelfService })
  owner = new Client({ connectionString: site.database.urls.owner })
  await owner.connect()
  owner.on('error', () => {})
})
after(async () => {
  await owner.end()
  await site.stop()
})

const text = async (answer: Response) =>
  (await answer.text())
    .replaceAll('\u00A0', ' ')
    .replaceAll(/<[^>]+>/gu, ' ')
    .replaceAll(/\s+/gu, ' ')

describe('figures of a register', () => {
  it('are shown for a chosen year with definition, number and the year before', async () => {
    const answer = await site.visit(
      paths.registerFiguresOf(KEY, { fra: '2025-01-01', til: '2025-12-31' }),
      'employee',
    )
    assert.equal(answer.status, 200)
    const page = await text(answer)
    assert.match(page, /Gennemførte divideret med begyndte i perioden\./u)
    assert.match(page, /Flytning 94 % 90 % \+4 procentpoint 1\.000/u)
    assert.match(page, /Byggeansøgning 55 % 60 % −5 procentpoint 200/u)
    assert.match(page, /I alt 87,5 % 85 % \+2,5 procentpoint 1\.200/u)
  })

  it('have a picture that the security policy lets through', async () => {
    const html = await (
      await site.visit(paths.registerFiguresOf(KEY, { fra: '2025-01-01', til: '2025-12-31' }), 'employee')
    ).text()
    assert.match(html, /<svg [^>]*role="img"/u)
    assert.doesNotMatch(html, / style="|<style/u)
  })

  it('are shown between two dates, and a wrong date is said beside its field', async () => {
    const right = await site.visit(
      paths.registerFiguresOf(KEY, { fra: '2025-05-01', til: '2025-05-31' }),
      'employee',
    )
    assert.match(await text(right), /Maj 2025/u)
    const wrong = await site.visit(
      paths.registerFiguresOf(KEY, { fra: '2025-05-31', til: '2025-05-01' }),
      'employee',
    )
    assert.equal(wrong.status, 422)
    assert.match(await text(wrong), /Den sidste dag skal ligge efter den første\./u)
  })

  it('are the same as files', async () => {
    const address = (form: string) => `${paths.registerFiguresFile(KEY, form)}?fra=2025-01-01&til=2025-12-31`
    const json = await (await site.visit(address('json'), 'employee')).json()
    assert.deepEqual(json.period, { from: '2025-01-01', until: '2025-12-31', text: '2025' })
    const share = json.measures.find(({ key }: { key: string }) => key === 'gennemfoert-andel')
    assert.equal(share.unit, '%')
    assert.deepEqual(share.figures.at(-1), {
      group: 'I alt',
      value: 87.5,
      count: 1200,
      before: 85,
      difference: 2.5,
    })
    const csv = await site.visit(address('csv'), 'employee')
    assert.match(csv.headers.get('content-disposition') ?? '', /selvbetjening-noegletal\.csv/u)
    const lines = (await csv.text()).split('\r\n')
    assert.equal(lines[0], 'Mål;Delt efter;Gruppe;Fra;Til;Tal;Enhed;Antal;Året før')
    assert.ok(
      lines.includes('Andel, der gennemfører;løsning;I alt;01-01-2025;31-12-2025;87,5;%;1200;85'),
      lines.join('\n'),
    )
  })

  it('begin with a list where they are many, and one is shown by its name', async () => {
    const address = paths.registerFigures('sagsbehandlingsfrister')
    const html = await (await site.visit(address, 'employee')).text()
    assert.doesNotMatch(html, /<svg [^>]*role="img"/u)
    assert.match(html, /href="[^"]*\?periode=i-aar&amp;maal=andel"/u)
    const one = await text(await site.visit(`${address}?maal=andel`, 'employee'))
    assert.match(one, /Alle mål i registret Andel inden for fristen/u)
    const each = await text(await site.visit(`${address}?maal=alle`, 'employee'))
    assert.match(each, /Andel inden for fristen .*Median af sagsbehandlingstid/u)
  })

  it('are for employees', async () => {
    for (const address of [
      paths.registerFigures(KEY),
      paths.registerFiguresFile(KEY, 'json'),
      paths.makeStatusPaper(KEY),
    ]) {
      assert.equal((await site.visit(address)).status, 303, address)
      assert.equal((await site.visit(address, 'councillor')).status, 404, address)
    }
    assert.equal((await site.visit(paths.registerFigures('findes-ikke'), 'employee')).status, 404)
  })
})

describe('a status paper', () => {
  it('is made by those who keep the whole register', async () => {
    const refused = await site.visit(paths.makeStatusPaper(KEY), 'employee')
    assert.equal(refused.status, 403)
    assert.match(await text(refused), /Kun for dem, der fører registret/u)
    const posted = await site.post(paths.makeStatusPaper(KEY), 'employee', await fields())
    assert.equal(posted.status, 403)
    assert.doesNotMatch(await text(await site.visit(paths.register(KEY), 'employee')), /Lav statussag/u)
  })

  it('is asked for again where the choice is wrong, and leaves no case behind', async () => {
    const answer = await site.post(paths.makeStatusPaper(KEY), 'secretary', {
      ...(await fields()),
      moede: 'x',
    })
    assert.equal(answer.status, 422)
    assert.match(await text(answer), /Vælg et møde\./u)
    // The case is made before the body turns out to have no template.
    const nowhere = await site.post(paths.makeStatusPaper(KEY), 'secretary', {
      ...(await fields()),
      moede: '999999',
    })
    assert.equal(nowhere.status, 422)
    assert.match(await text(nowhere), /Forummet har ingen skabelon til den slags sag\./u)
    const { rows } = await owner.query(`select 1 from cases where title = 'Status på selvbetjening'`)
    assert.equal(rows.length, 0)
  })

  it('says what the register said, also when the register has changed, and tells the difference', async () => {
    const front = await text(await site.visit(paths.register(KEY), 'secretary'))
    assert.match(front, /Lav statussag/u)
    const made = await site.post(paths.makeStatusPaper(KEY), 'secretary', await fields())
    assert.equal(made.status, 303)
    const address = made.headers.get('location') ?? ''
    assert.match(address, /^\/oplaeg\/\d+$/u)
    const html = await (await site.visit(address, 'secretary')).text()
    const snapshotAt = /href="(\/registre\/selvbetjening\/oejebliksbillede\/\d+)"/u.exec(html)?.[1]
    assert.ok(snapshotAt)
    assert.match(html, /Tallene i sagen er taget den/u)
    const said = sentence(await text(await site.visit(address, 'secretary')))
    assert.match(said, /Højest er Flytning med 94 %, og lavest er Byggeansøgning med 55 %\./u)

    const same = await text(await site.visit(snapshotAt, 'secretary'))
    assert.match(same, /Registret siger det samme om perioden i dag/u)

    await owner.query(
      `update self_service_months set completed = 0 where solution_id = (select id from self_service_solutions where name = 'Flytning')`,
    )
    assert.equal(sentence(await text(await site.visit(address, 'secretary'))), said)
    const later = await text(await site.visit(snapshotAt, 'secretary'))
    assert.match(later, /anderledes i registret i dag/u)
    assert.match(later, /Flytning 94 % 0 % −94 procentpoint/u)

    // The next one belongs to the same case.
    const again = await text(await site.visit(paths.makeStatusPaper(KEY), 'secretary'))
    assert.match(again, /Status på selvbetjening \(som sidst\)/u)
  })

  it('is drafted by the round of the wheel as well, in the name of whose duty it is', async () => {
    const { urls } = site.database
    const { id: municipality, person } = site.municipality
    const [source] = selfService.papers ?? []
    assert.ok(source)
    const worker = new Database(urls.worker, { poolSize: 1 })
    try {
      const caller = { municipality, person: person.secretary }
      const draft = await worker.within({ ...caller, purpose: 'register' }, (tx) =>
        source.draft(tx, { municipality, on: today() }),
      )
      const { rows } = await owner.query<{ id: string }>(`select max(paper_id) as id from register_snapshots`)
      const paperId = Number(rows[0]?.id)
      await worker.within({ ...caller, purpose: 'wheel' }, async (tx) => draft.settle?.(tx, paperId))
      const { rows: kept } = await owner.query<{ same: boolean }>(
        `select s.taken_by = $1 and s.title = $2 as same from register_snapshots s where s.paper_id = $3 order by s.id desc limit 1`,
        [person.secretary, draft.title, paperId],
      )
      assert.deepEqual(kept, [{ same: true }])
    } finally {
      await worker.close()
    }
  })

  it('is seen with its snapshot by those who see the paper, and by nobody else', async () => {
    const { rows } = await owner.query<{ id: number }>(`select id from register_snapshots limit 1`)
    const address = paths.registerSnapshot(KEY, Number(rows[0]?.id))
    assert.equal((await site.visit(address, 'employee')).status, 200)
    assert.equal((await site.visit(address)).status, 303)
    assert.equal((await site.visit(address, 'councillor')).status, 404)
    const elsewhere = paths.registerSnapshot('findes-ikke', Number(rows[0]?.id))
    assert.equal((await site.visit(elsewhere, 'secretary')).status, 404)
  })
})

const sentence = (page: string): string => /Højest er Flytning[^.]*\./u.exec(page)?.[0] ?? ''

const fields = async (): Promise<Record<string, string>> => ({
  kilde: `${KEY}/status`,
  moede: String(site.municipality.body('direktionen')),
  slags: 'information',
  sag: '',
})
