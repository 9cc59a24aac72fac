/** The site with writers on it, each with the connection that a page has. */
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { Client } from 'pg'
import type { SmallPerson } from '../../../demo/builders-organisation.ts'
import { makeClosedPaper, type PaperBench, readPaper } from '../../../tests/support/papers.ts'
import { startTestSite, type TestSite } from '../../../tests/support/site.ts'
import { memory, TestWriter, until } from '../../../tests/support/writers.ts'
import { documentToText } from '../../minutes/rich-text/to-text.ts'
import { paths } from '../../paths.ts'
import { Database } from '../../platform/database.ts'

describe('papers written together', () => {
  let site: TestSite
  let bench: PaperBench
  let admin: Client
  const opened: TestWriter[] = []

  before(async () => {
    site = await startTestSite()
    bench = { app: new Database(site.database.urls.app), municipality: site.municipality }
    admin = new Client({ connectionString: site.database.adminUrl })
    await admin.connect()
  })
  after(async () => {
    for (const writer of opened) writer.leave()
    await bench.app.close()
    await admin.end()
    await site.stop()
  })

  async function open(paperId: number, who: SmallPerson, kept = memory()): Promise<TestWriter> {
    const writer = await begin(paperId, who, kept)
    return writer.until('stored')
  }

  async function begin(paperId: number, who: SmallPerson, kept = memory()): Promise<TestWriter> {
    const cookie = await site.cookieOf(who)
    const writer = new TestWriter(
      { address: site.address, municipality: site.municipality.id, paperId, cookie },
      kept,
    )
    opened.push(writer)
    return writer
  }

  const sectionOf = async (paperId: number, kind: string) => {
    const section = (await readPaper(bench, paperId)).sections.find((each) => each.kind === kind)
    assert.ok(section)
    return section
  }
  const textOf = async (paperId: number, kind: string) =>
    documentToText((await sectionOf(paperId, kind)).document)

  it('two see each other’s words, and the sections have them after a pause, each with its writer', async () => {
    const paperId = await makeClosedPaper(bench, ['caseworker'])
    const [background, presentation] = [
      await sectionOf(paperId, 'background'),
      await sectionOf(paperId, 'presentation'),
    ]
    const [one, other] = [await open(paperId, 'manager'), await open(paperId, 'caseworker')]
    one.type(background.id, 'Lederens ord.')
    other.type(presentation.id, 'Sagsbehandlerens ord.')
    await Promise.all([one.until('stored'), other.until('stored')])
    await until(() => other.textOf(background.id) === 'Lederens ord.')
    await until(() => one.textOf(presentation.id) === 'Sagsbehandlerens ord.')
    await until(async () => (await textOf(paperId, 'presentation')) === 'Sagsbehandlerens ord.')
    assert.equal((await sectionOf(paperId, 'background')).writtenBy, 'Cecilie Enggrav')
    assert.equal((await sectionOf(paperId, 'presentation')).writtenBy, 'Signe Agerskov')
  })

  it('a page of the paper says what was typed the moment before', async () => {
    const paperId = await makeClosedPaper(bench, ['caseworker'])
    const { id } = await sectionOf(paperId, 'background')
    const writer = await open(paperId, 'caseworker')
    writer.type(id, 'Skrevet i dette øjeblik.')
    await writer.until('stored')
    const page = await (await site.visit(paths.paper(paperId), 'manager')).text()
    assert.match(page, /Skrevet i dette øjeblik/u)
  })

  it('twenty who write in one section at once end with the same text, and so does the paper', async () => {
    const paperId = await makeClosedPaper(bench, ['caseworker'])
    const { id } = await sectionOf(paperId, 'background')
    const writers: TestWriter[] = []
    for (let index = 0; index < 20; index += 1)
      writers.push(await open(paperId, index % 2 === 0 ? 'manager' : 'caseworker'))
    for (let round = 0; round < 5; round += 1) {
      for (const [index, writer] of writers.entries()) writer.type(id, `<${index}.${round}>`)
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    await Promise.all(writers.map((writer) => writer.until('stored')))
    const [first] = writers
    assert.ok(first)
    await until(() => writers.every((writer) => writer.textOf(id) === first.textOf(id)))
    for (let index = 0; index < 20; index += 1)
      for (let round = 0; round < 5; round += 1) assert.ok(first.textOf(id).includes(`<${index}.${round}>`))
    await until(async () => (await textOf(paperId, 'background')) === first.textOf(id))
    for (const writer of writers) writer.leave()
  })

  it('an approval falls when somebody writes together with others in what was approved', async () => {
    const paperId = await makeClosedPaper(bench, ['caseworker'])
    const { id } = await sectionOf(paperId, 'background')
    const writer = await open(paperId, 'caseworker')
    await admin.query(`update papers set state = 'approved', approved_digest = 'x' where id = $1`, [paperId])
    writer.type(id, 'Et ord for meget.')
    await writer.until('stored')
    const page = await (await site.visit(paths.paper(paperId), 'manager')).text()
    assert.match(page, /Et ord for meget/u)
    assert.equal((await readPaper(bench, paperId)).stateName, 'draft')
  })

  it('what was typed without a connection comes when it is back, and stands as stored only then', async () => {
    const paperId = await makeClosedPaper(bench, ['caseworker'])
    const { id } = await sectionOf(paperId, 'background')
    const [away, there] = [await open(paperId, 'caseworker'), await open(paperId, 'manager')]
    away.goOffline()
    await away.until('away')
    for (const word of ['Uden ', 'nogen ', 'forbindelse. ']) away.type(id, word)
    there.type(id, 'Imens. ')
    await there.until('stored')
    assert.equal(away.session.standing, 'away')
    assert.ok(away.session.hasUnstored)
    away.comeOnline()
    await away.until('stored', 15_000)
    const stored = await admin.query(
      `select 1 from paper_writing_updates where municipality_id = $1 and paper_id = $2 and person_id = $3`,
      [site.municipality.id, paperId, site.municipality.person.caseworker],
    )
    assert.ok(stored.rows.length > 0 || /Uden nogen forbindelse/u.test(await textOf(paperId, 'background')))
    await until(() => there.textOf(id) === away.textOf(id))
    assert.match(there.textOf(id), /Uden nogen forbindelse\./u)
    assert.match(there.textOf(id), /Imens\./u)
  })

  it('words that a page kept when it was lost are brought back, once', async () => {
    const paperId = await makeClosedPaper(bench, ['caseworker'])
    const { id } = await sectionOf(paperId, 'background')
    const kept = memory()
    const lost = await open(paperId, 'caseworker', kept)
    lost.type(id, 'Først. ')
    await lost.until('stored')
    lost.goOffline()
    await lost.until('away')
    lost.type(id, 'Så forsvandt siden. ')
    await until(() => kept.kept !== null)
    lost.leave()
    const again = await open(paperId, 'caseworker', kept)
    assert.equal(again.textOf(id), 'Først. Så forsvandt siden.')
    assert.equal(kept.kept, null)
    const other = await open(paperId, 'manager')
    assert.equal(other.textOf(id), 'Først. Så forsvandt siden.')
  })

  it('what the plain form saves meanwhile stands in the open pages, beside what they typed', async () => {
    const paperId = await makeClosedPaper(bench, ['caseworker'])
    const { id, revision } = await sectionOf(paperId, 'background')
    const writer = await open(paperId, 'caseworker')
    const paper = await readPaper(bench, paperId)
    const presentation = await sectionOf(paperId, 'presentation')
    writer.type(presentation.id, 'Imens skrev en anden. ')
    await writer.until('stored')
    const answer = await site.post(paths.paperText(paperId), 'manager', {
      titel: paper.title,
      indstiller: paper.recommendedBy ?? '',
      moede: '',
      udgave: String(paper.revision),
      [`afsnit-${id}`]: '- Fra formularen',
      [`udgave-${id}`]: String(revision),
    })
    assert.equal(answer.status, 303)
    await until(() => writer.textOf(id) === '- Fra formularen')
    assert.equal(writer.textOf(presentation.id), 'Imens skrev en anden.')
    assert.equal(await textOf(paperId, 'background'), '- Fra formularen')
    assert.equal(await textOf(paperId, 'presentation'), 'Imens skrev en anden.')
  })

  it('a plain form over a text that was written together meanwhile is refused, and both texts are shown', async () => {
    const paperId = await makeClosedPaper(bench, ['caseworker'])
    const { id, revision } = await sectionOf(paperId, 'background')
    const paper = await readPaper(bench, paperId)
    const writer = await open(paperId, 'caseworker')
    writer.type(id, 'Skrevet sammen.')
    await writer.until('stored')
    const answer = await site.post(paths.paperText(paperId), 'manager', {
      titel: paper.title,
      indstiller: paper.recommendedBy ?? '',
      moede: '',
      udgave: String(paper.revision),
      [`afsnit-${id}`]: 'Skrevet i formularen.',
      [`udgave-${id}`]: String(revision),
    })
    assert.equal(answer.status, 422)
    const page = await answer.text()
    assert.match(page, /Skrevet sammen\./u)
    assert.match(page, /Skrevet i formularen\./u)
    assert.equal(await textOf(paperId, 'background'), 'Skrevet sammen.')
  })

  it('who has no task in the paper gets no bytes of it', async () => {
    const paperId = await makeClosedPaper(bench, ['caseworker'])
    const { id } = await sectionOf(paperId, 'background')
    const writer = await open(paperId, 'caseworker')
    writer.type(id, 'Lukkede ord.')
    await writer.until('stored')
    for (const who of ['employee', 'member', 'councillor', 'administrator', 'formerEmployee'] as const) {
      const outsider = await begin(paperId, who)
      await new Promise((resolve) => setTimeout(resolve, 300))
      assert.equal(outsider.received, 0, who)
    }
    const cookie = await site.cookieOf('caseworker')
    const place = { address: site.address, municipality: site.municipality.id, paperId, cookie }
    const foreign = new TestWriter({ ...place, origin: 'https://andetsteds.example' })
    const nobody = new TestWriter({ ...place, cookie: 'sagsgang=x' })
    opened.push(foreign, nobody)
    await new Promise((resolve) => setTimeout(resolve, 300))
    assert.deepEqual([foreign.received, nobody.received], [0, 0])
  })

  it('who has one paper open cannot ask for another by its connection', async () => {
    const [own, other] = [await makeClosedPaper(bench, ['caseworker']), await makeClosedPaper(bench, [])]
    const cookie = await site.cookieOf('caseworker')
    const writer = new TestWriter(
      { address: site.address, municipality: site.municipality.id, paperId: own, cookie },
      memory(),
      other,
    )
    opened.push(writer)
    await writer.until('no-right')
    assert.equal(writer.session.shared.share.size, 0)
  })

  it('a writer who is taken off is cut off at once, and hears no word after that', async () => {
    const paperId = await makeClosedPaper(bench, ['caseworker'])
    const { id } = await sectionOf(paperId, 'background')
    const [manager, gone] = [await open(paperId, 'manager'), await open(paperId, 'caseworker')]
    const answer = await site.post(paths.paperWriters(paperId), 'manager', {
      fjern: String(site.municipality.person.caseworker),
    })
    assert.equal(answer.status, 303)
    await gone.until('no-right', 1_500)
    manager.type(id, 'Efter at den anden er væk.')
    await manager.until('stored')
    assert.equal(gone.textOf(id), '')
    gone.type(id, 'Kommer ikke med.')
    await new Promise((resolve) => setTimeout(resolve, 300))
    assert.equal(manager.textOf(id), 'Efter at den anden er væk.')
  })

  it('a right that ends in the database alone ends the connection within seconds, and a signed-out session too', async () => {
    const paperId = await makeClosedPaper(bench, ['caseworker'])
    const gone = await open(paperId, 'caseworker')
    await admin.query(`delete from paper_writers where paper_id = $1`, [paperId])
    await gone.until('no-right', 8_000)
    const signedOut = await open(paperId, 'manager')
    await admin.query(`delete from sessions where person_id = $1`, [site.municipality.person.manager])
    await signedOut.until('signed-out', 8_000)
  })

  it('a change that no policy lets through is neither stored nor shown', async () => {
    const paperId = await makeClosedPaper(bench, ['caseworker'])
    const { id } = await sectionOf(paperId, 'background')
    const [there, gone] = [await open(paperId, 'manager'), await open(paperId, 'caseworker')]
    await admin.query(`delete from paper_writers where paper_id = $1`, [paperId])
    gone.type(id, 'Uden ret.')
    await gone.until('no-right', 3_000)
    assert.equal(there.textOf(id), '')
    assert.equal(await textOf(paperId, 'background'), '')
  })

  it('a text in which something was erased is no longer shared from before', async () => {
    const paperId = await makeClosedPaper(bench, ['caseworker'])
    const { id } = await sectionOf(paperId, 'background')
    const writer = await open(paperId, 'caseworker')
    writer.type(id, 'Et navn.')
    await writer.until('stored')
    await until(async () => (await textOf(paperId, 'background')) === 'Et navn.')
    await admin.query(
      `update paper_sections set document = '{"type": "doc", "content": []}', plain_text = '' where id = $1`,
      [id],
    )
    writer.type(id, ' Mere.')
    await writer.until('outdated')
    const again = await open(paperId, 'caseworker')
    assert.equal(again.textOf(id), '')
  })
})
