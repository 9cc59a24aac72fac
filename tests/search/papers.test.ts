/** Papers and their attachments in the search: found by those who may see them, by nobody else, and never counted for others. */
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { Client } from 'pg'
import type { SmallPerson } from '../../demo/builders-organisation.ts'
import { paths } from '../../src/paths.ts'
import { EVERYONE, type Laid, layCanaries, type Reader } from '../leak/canaries.ts'
import { indexPapers } from '../support/index-papers.ts'
import { startTestSite, type TestSite } from '../support/site.ts'

describe('papers in the search', () => {
  let site: TestSite
  let laid: Laid
  let owner: Client

  before(async () => {
    site = await startTestSite({
      prepare: async (database, municipality, dataDir) => {
        laid = await layCanaries(database, municipality, dataDir)
      },
    })
    owner = new Client({ connectionString: site.database.urls.owner })
    await owner.connect()
    await readAttachments()
    await index()
  })
  after(async () => {
    await owner.end()
    await site.stop()
  })

  const index = () => indexPapers(site.database.urls.worker, site.municipality.id)

  /** What the worker reads from the files. */
  async function readAttachments() {
    for (const { word } of laid.canaries.filter(({ place }) => place.includes('words of a'))) {
      const closed = word === wordOf('open paper, words of a closed attachment')
      await owner.query(
        `update paper_attachment_versions set contained_text = $1 where attachment_id in (
          select id from paper_attachments where paper_id = $2 and (degree = 'closed') = $3)`,
        [`Et notat med ${word}.`, closed ? laid.work.papers.open : laid.work.papers.closed, closed],
      )
    }
  }

  const wordOf = (place: string) => laid.canaries.find((canary) => canary.place === place)?.word ?? ''
  async function see(who: Reader, word: string): Promise<string> {
    const answer = await site.visit(paths.searchFor({ q: word }), who === 'public' ? null : who)
    return answer.text()
  }
  const finds = async (who: Reader, word: string, paper: number) =>
    (await see(who, word)).includes(`href="${paths.paper(paper)}"`)

  const places = [
    ['closed case, title', 'closed'],
    ['closed case, subject word', 'closed'],
    ['closed case, paper title', 'closed'],
    ['closed case, presentation', 'closed'],
    ['closed case, point', 'closed'],
    ['closed case, attachment name', 'closed'],
    ['closed case, words of an attachment', 'closed'],
    ['open paper, name', 'open'],
    ['open paper, words of a closed attachment', 'open'],
  ] as const
  for (const [place, which] of places)
    it(`finds «${place}» for those who may see it, and for nobody else`, async () => {
      const canary = laid.canaries.find((each) => each.place === place)
      assert.ok(canary, place)
      const found: Reader[] = []
      for (const who of EVERYONE) if (await finds(who, canary.word, laid.work.papers[which])) found.push(who)
      assert.deepEqual(new Set(found), canary.seenBy)
    })

  it('answers for a word of a closed paper as for one that stands nowhere, to those who may not see it', async () => {
    const word = wordOf('closed case, presentation')
    const other = `${word.slice(0, -1)}q`
    for (const who of ['employee', 'member', 'administrator'] satisfies SmallPerson[])
      assert.equal(
        (await see(who, word)).replaceAll(word, '…'),
        (await see(who, other)).replaceAll(other, '…'),
      )
  })

  it('suggests no word of a paper to anybody', async () => {
    for (const word of [wordOf('closed case, presentation'), wordOf('open paper, name')])
      for (const who of ['manager', 'caseworker'] satisfies SmallPerson[]) {
        const answer = await site.visit(`${paths.suggestions}?q=${encodeURIComponent(word.slice(0, 4))}`, who)
        assert.equal((await answer.text()).includes(word), false)
      }
  })

  it('loses what closes at once, and finds it again where it may be found', async () => {
    const word = wordOf('open paper, name')
    const paper = laid.work.papers.open
    assert.equal(await finds('employee', word, paper), true)
    const setDegree = (degree: string) =>
      owner.query(
        `update cases set degree = $1, ground = $2, neutral_title = $3, review_on = $4 where id = $5`,
        degree === 'open'
          ? [degree, null, null, null, laid.work.cases.open]
          : [degree, 'Prøve', 'En sag', '2030-01-01', laid.work.cases.open],
      )
    await setDegree('closed')
    const { rows } = await owner.query<{ is_open: boolean }>(
      'select distinct is_open from paper_search_entries where paper_id = $1',
      [paper],
    )
    assert.deepEqual(rows, [{ is_open: false }], 'before any indexing')
    assert.equal(await finds('employee', word, paper), false)
    assert.equal(await finds('caseworker', word, paper), true)
    await setDegree('open')
    await index()
    assert.equal(await finds('employee', word, paper), true)
  })

  it('keeps a paper back from one who is recused from its case, until the body decides that they are not', async () => {
    const word = wordOf('closed case, presentation')
    const paper = laid.work.papers.closed
    const { municipality } = site
    assert.equal(await finds('secretary', word, paper), true)
    await owner.query(
      `insert into recusals (municipality_id, body_id, person_id, case_id, origin) values ($1, $2, $3, $4, 'presumed')`,
      [
        municipality.id,
        municipality.body('direktionen'),
        municipality.person.secretary,
        laid.work.cases.closed,
      ],
    )
    assert.equal(await finds('secretary', word, paper), false)
    assert.equal(await finds('caseworker', word, paper), true)
    await owner.query(`update recusals set decision = 'not-recused' where case_id = $1`, [
      laid.work.cases.closed,
    ])
    assert.equal(await finds('secretary', word, paper), true)
  })

  it('no longer finds what was written over', async () => {
    const word = wordOf('closed case, point')
    await owner.query(`update paper_points set text = 'at noget andet' where paper_id = $1`, [
      laid.work.papers.closed,
    ])
    await index()
    assert.equal(await finds('manager', word, laid.work.papers.closed), false)
  })
})
