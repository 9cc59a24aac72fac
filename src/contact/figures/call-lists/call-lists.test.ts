/** Lists of other systems: what a row says, and a list from the file to the figures, twice. */
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { Client } from 'pg'
import { layCentre } from '../../../../tests/support/lay-calls.ts'
import { textOf } from '../../../../tests/support/page-text.ts'
import { startTestSite, type TestSite } from '../../../../tests/support/site.ts'
import { FileStore } from '../../../documents/files.ts'
import { writeXlsx } from '../../../documents/sheets/write-sheet.ts'
import { paths } from '../../../paths.ts'
import { Database } from '../../../platform/database.ts'
import { checkChoices, guessColumns } from './columns.ts'
import { settleCallList } from './jobs.ts'
import { CallReader, momentOf, secondsOf } from './read-calls.ts'

describe('a call list', () => {
  it('is understood by its headings', () => {
    assert.deepEqual(
      guessColumns(['Id', 'Dato', 'Klokkeslæt', 'Kø', 'Agent', 'Ventetid (sek)', 'Besvaret', 'Samtaletid']),
      {
        reference: 0,
        arrived: 1,
        time: 2,
        queue: 3,
        wait: 5,
        answered: 6,
        talk: 7,
      },
    )
  })

  it('needs a time, a wait, an answer and a queue, each from a column of its own', () => {
    assert.deepEqual(
      checkChoices({ columns: {}, queueId: null }).map(({ column }) => column),
      ['arrived', 'wait', 'answered', 'koe'],
    )
    assert.deepEqual(checkChoices({ columns: { arrived: 0, wait: 1, talk: 2 }, queueId: 1 }), [])
    assert.equal(checkChoices({ columns: { arrived: 0, wait: 1, talk: 1 }, queueId: 1 }).length, 1)
  })

  it('says times of day in many ways', () => {
    for (const [text, time] of [
      ['2026-05-04 08:10:22', null],
      ['2026-05-04T08:10:22', null],
      ['04-05-2026 08:10:22', null],
      ['4.5.2026 kl. 8.10.22', null],
      ['4/5/2026 08:10:22', null],
      ['04-05-2026', '08:10:22'],
      ['2026-05-04T00:00:00', '1899-12-30T08:10:22'],
    ] as const)
      assert.equal(momentOf(text, time), '2026-05-04T08:10:22', text)
    for (const text of ['', '31-02-2026 08:10', '04-05-2026', '04-05-2026 25:10', 'i går'])
      assert.equal(momentOf(text, null), null, text)
  })

  it('says how long in seconds or by a clock', () => {
    assert.deepEqual(
      ['125', '2:05', '0:02:05', '125,0', '1899-12-30T00:02:05', '', 125].map(secondsOf),
      [125, 125, 125, 125, 125, 0, 125],
    )
    assert.deepEqual(['-5', 'længe', '99999999'].map(secondsOf), [undefined, undefined, undefined])
  })

  it('knows a row again, tells the same row twice apart, and says what is wrong by row and column', () => {
    const settings = {
      choices: { columns: { arrived: 0, wait: 1, answered: 2, queue: 3 }, queueId: null },
      queues: new Map([['a', 1]]),
      municipality: 1,
      today: '2026-06-01',
    }
    const rows = [
      { line: 2, cells: ['04-05-2026 08:10', '10', 'ja', 'A'] },
      { line: 3, cells: ['04-05-2026 08:10', '10', 'ja', 'A'] },
      { line: 4, cells: ['x', 'y', 'måske', 'B'] },
      { line: 5, cells: ['04-07-2026 08:10', '10', 'ja', 'a'] },
    ]
    const first = new CallReader(settings).read(rows)
    const again = new CallReader(settings).read(rows)
    assert.deepEqual(first, again)
    assert.equal(new Set(first.calls.map(({ id }) => id)).size, 2)
    assert.deepEqual(
      first.errors.map(({ row, column }) => [row, column]),
      [
        [4, 'Tidspunkt'],
        [4, 'Ventetid'],
        [4, 'Besvaret'],
        [4, 'Kø'],
        [5, 'Tidspunkt'],
      ],
    )
  })
})

describe('reading a list in', () => {
  let site: TestSite
  let owner: Client
  let worker: Database
  before(async () => {
    site = await startTestSite()
    owner = new Client({ connectionString: site.database.urls.owner })
    await owner.connect()
    owner.on('error', () => {})
    await layCentre(owner, site.municipality)
    worker = new Database(site.database.urls.worker)
  })
  after(async () => {
    await Promise.all([owner.end(), worker.close()])
    await site.stop()
  })

  const CSV = [
    'Tidspunkt;Kø;Ventetid;Besvaret;Samtaletid;Agent;Nummer',
    '04-05-2026 08:10;Hovednummer;0:10;ja;1:40;Vibe Overgaard;70112233',
    '04-05-2026 08:20;70001000;60;ja;200;Vibe Overgaard;',
    '04-05-2026 09:10;Hovednummer;90;nej;0;;70112233',
    '04-05-2026 09:10;Hovednummer;90;nej;0;;70112233',
  ].join('\n')

  const handIn = (
    content: string | Uint8Array<ArrayBuffer>,
    as: 'administrator' | 'caseworker' = 'administrator',
  ) => {
    const body = new FormData()
    body.set('fil', new File([content], 'opkald.csv'))
    return site.visit(paths.contactCallLists, as, { method: 'POST', body, headers: { origin: site.address } })
  }
  const settle = async (address: string) => {
    const store = new FileStore(site.dataDir)
    await settleCallList({ database: worker, store }, site.municipality.id, Number(address.split('/').at(-1)))
    return textOf(await site.visit(address, 'administrator'))
  }
  const begin = async (content: string | Uint8Array<ArrayBuffer>) => {
    const address = (await handIn(content)).headers.get('location') ?? ''
    return { address, read: await settle(address) }
  }
  const choose = async (address: string, columns: Record<string, string>) => {
    const answer = await site.post(address, 'administrator', { handling: 'kolonner', koe: '', ...columns })
    assert.equal(answer.status, 303, await textOf(answer.clone()))
    return settle(address)
  }
  const COLUMNS = { arrived: '0', queue: '1', wait: '2', answered: '3', talk: '4', number: '6' }
  const count = async (what: string) =>
    Number((await owner.query(`select ${what} as found from contact_calls`)).rows[0]?.found)

  it('shows the columns, what it would store, and stores it; the same file again changes nothing', async () => {
    const { address, read } = await begin(CSV)
    assert.match(
      read,
      /De første rækker i filen Tidspunkt Kø Ventetid Besvaret Samtaletid Agent Nummer 04-05-2026 08:10/u,
    )
    assert.match(read, /Læses ikke: Agent\./u)
    assert.match(
      await choose(address, COLUMNS),
      /4 rækker i filen: 4 nye opkald, 0 ændrede og 0, der er her i forvejen\./u,
    )
    assert.equal(await count('count(*)'), 0, 'nothing is stored before one says so')
    await site.post(address, 'administrator', { handling: 'gem' })
    assert.match(await settle(address), /Opkaldene er gemt/u)
    assert.equal(await count('count(*)'), 4)
    assert.equal(await count(`count(*) filter (where source = 'import')`), 4)
    const parties = (
      await owner.query(
        `select number, desk_id, person_id, number_key is not null as known from contact_parties`,
      )
    ).rows
    assert.equal(parties.length, 3)
    for (const party of parties)
      assert.deepEqual(party, { number: null, desk_id: null, person_id: null, known: true })
    const again = await begin(CSV)
    assert.match(
      await choose(again.address, COLUMNS),
      /0 nye opkald, 0 ændrede og 4, der er her i forvejen\. Der er intet at gemme/u,
    )
    const figures = await textOf(
      await site.visit(paths.contactFiguresOf({ fra: '2026-05-04', til: '2026-05-04' }), 'employee'),
    )
    assert.match(figures, /Ankomne 4 Besvarede 2 Ventetid i gennemsnit 0:35 .*Lagt på i køen 2 \(50 %\)/u)
  })

  it('changes a call that the other system knows by a number, when its list is put right', async () => {
    const list = (wait: string) => `Id;Tidspunkt;Ventetid;Besvaret\nK-1;11-05-2026 10:00;${wait};ja`
    const columns = {
      reference: '0',
      arrived: '1',
      wait: '2',
      answered: '3',
      koe: String((await owner.query(`select min(id) as id from contact_queues`)).rows[0]?.id),
    }
    for (const [wait, expected] of [
      ['30', /1 nye opkald/u],
      ['45', /0 nye opkald, 1 ændrede/u],
    ] as const) {
      const { address } = await begin(list(wait))
      assert.match(await choose(address, columns), expected)
      await site.post(address, 'administrator', { handling: 'gem' })
      await settle(address)
    }
    assert.equal(await count(`max(waited_ms) filter (where arrived_at > '2026-05-10')`), 45_000)
  })

  it('reads a spreadsheet with dates and times', async () => {
    const sheet = await writeXlsx(['Tidspunkt', 'Ventetid', 'Besvaret'], [['2026-05-18 13:05', 40, 'ja']])
    const { address } = await begin(new Uint8Array(sheet))
    const queue = String((await owner.query(`select min(id) as id from contact_queues`)).rows[0]?.id)
    assert.match(
      await choose(address, { arrived: '0', wait: '1', answered: '2', koe: queue }),
      /1 nye opkald/u,
    )
  })

  it('says errors by row and column, keeps nothing, and lets other columns be chosen', async () => {
    const { address } = await begin(
      'Tidspunkt;Vent;Besvaret;Kø\n04-05-2026 08:10;x;ja;Hovednummer\n04-05-2026;5;ja;Ukendt',
    )
    const text = await choose(address, { arrived: '0', wait: '1', answered: '2', queue: '3' })
    assert.match(text, /Filen har 3 fejl/u)
    assert.match(text, /2 Ventetid «x» er ikke en tid/u)
    assert.match(text, /3 Kø Køen «Ukendt» findes ikke/u)
    assert.match(text, /Læs filen igennem/u)
    const none = await site.post(address, 'administrator', { handling: 'kolonner', arrived: '0' })
    assert.equal(none.status, 422)
    assert.match(await textOf(none), /Vælg den kolonne, der siger, hvor længe borgeren ventede/u)
    const before = await count('count(*)')
    await site.post(address, 'administrator', { handling: 'gem' })
    await settle(address)
    assert.equal(await count('count(*)'), before)
  })

  it('refuses what is no list, and is for those who lead', async () => {
    assert.equal((await handIn('')).status, 422)
    const { read } = await begin(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0]))
    assert.match(read, /Filen er hverken CSV eller XLSX/u)
    assert.equal((await handIn(CSV, 'caseworker')).status, 404)
    for (const who of ['caseworker', 'employee', 'councillor'] as const) {
      assert.equal((await site.visit(paths.contactCallLists, who)).status, 404)
      assert.equal((await site.visit(paths.contactCallList(1), who)).status, 404)
    }
  })
})
