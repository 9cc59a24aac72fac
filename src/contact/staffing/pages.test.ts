import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { layMeasuredCalls } from '../../../tests/support/lay-measured-calls.ts'
import { startTestSite, type TestSite } from '../../../tests/support/site.ts'
import { paths } from '../../paths.ts'

const plain = (html: string) =>
  html
    .replaceAll(/<[^>]+>/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(' ,', ',')

describe('the page of staffing', () => {
  let site: TestSite
  before(async () => {
    site = await startTestSite({ prepare: layMeasuredCalls })
  })
  after(() => site.stop())

  const read = async (path: string, status = 200): Promise<string> => {
    // Computing is another thread's: a page may have to be asked for again.
    for (let round = 0; ; round++) {
      const response = await site.visit(path, 'manager')
      assert.equal(response.status, status)
      const text = plain(await response.text())
      if (!text.includes('Beregningen er i gang') || round > 20) return text
    }
  }

  it('is the leader’s alone', async () => {
    for (const path of [paths.contactStaffing, paths.contactStaffingFile, paths.contactStaffingPaper]) {
      for (const other of ['caseworker', 'employee', 'secretary', 'administrator', 'councillor'] as const)
        assert.equal((await site.visit(path, other)).status, 404, `${path} as ${other}`)
      const citizen = await site.visit(path)
      assert.equal(citizen.status, 303)
      assert.match(citizen.headers.get('location') ?? '', /^\/log-ind/u)
    }
    assert.equal((await site.post(paths.contactStaffingPaper, 'caseworker', { moede: '1' })).status, 404)
  })

  it('reckons with what is measured, and says what it left out', async () => {
    const text = await read(paths.contactStaffing)
    // 6 calls × 14 half hours × 5 days × 250/60 weeks
    assert.match(text, /1\.750 opkald \(målt\)/u)
    assert.match(text, /200 sekunder med efterbehandling \(målt på 2\.100 opkald\)/u)
    assert.match(text, /7,0 min\. i snit \(målt; med 95 % sikkerhed mellem/u)
    assert.match(
      text,
      /30 opkald, hvor der blev lagt på inden 10 sekunder \(fejlopkald\), og 30 uden for åbningstiden/u,
    )
    assert.match(text, /1,2 min\. ventetid i snit, og 17 % opgav \(2\.520 opkald\)/u)
    assert.match(text, /2 pladser \(som nu\)/u)
    assert.doesNotMatch(text, /Ugens fordeling er en antagelse/u)
  })

  it('takes the assumption where too little is measured, and says so', async () => {
    const text = await read(paths.contactStaffingOf({ koe: 2, pladser: 4 }))
    assert.match(text, /Ugens fordeling er en antagelse/u)
    assert.match(text, /295 sekunder med efterbehandling \(antaget\)/u)
    assert.match(text, /4 pladser \(som nu\): den, der ringer, venter 4,0 min\. i snit, og 40 % opgiver/u)
    assert.match(text, /5 pladser \(én mere\) 2,9 min\. 8,7 min\. 29 %/u)
    assert.match(text, /Pladserne er optaget 91 % af tiden/u)
  })

  it('never shows Erlang C of hours in which the queue grows without end', async () => {
    const text = await read(paths.contactStaffingOf({ koe: 2, pladser: 4 }))
    const monday = /kl\. 9–10 .{0,120}?Køen vokser uden ende; tallet gælder ikke/u
    assert.match(text, monday)
    const other = await read(paths.contactStaffingOf({ koe: 2, pladser: 4, vis: 'opgiver' }))
    assert.doesNotMatch(other, /Køen vokser uden ende/u, 'only beside waits')
  })

  it('tells calls from answered calls', async () => {
    const query = { koe: 2, pladser: 4, tid: 180, er: 'besvarede' }
    assert.match(
      await read(paths.contactStaffingOf(query)),
      /11\.000 besvarede opkald \(antaget\); så må omkring 1\d\.\d00 have ringet/u,
    )
    const beyond = await read(paths.contactStaffingOf({ ...query, tid: 295 }))
    assert.match(beyond, /højst besvare omkring 7\.100 opkald om måneden/u)
  })

  it('shows what call-back moves', async () => {
    const text = await read(
      paths.contactStaffingOf({ koe: 2, pladser: 6, tilbagekald: 'ledig', graense: '3' }),
    )
    assert.match(text, /Det flytter tilbagekald/u)
    assert.match(text, /\d+ til senere/u)
    assert.match(text, /\d+ hertil/u)
  })

  it('takes more desks in single hours', async () => {
    const text = await read(paths.contactStaffingOf({ koe: 2, pladser: 4, 'p1-9': 8 }))
    assert.match(text, /Som nu: den, der ringer, venter/u)
    assert.match(text, /kl\. 9–10 [\d.]+ 8 /u)
  })

  it('says beside the field what is wrong with it, and keeps the rest', async () => {
    const text = await read(paths.contactStaffingOf({ tid: 'lang', pladser: '2,5', taalmod: '8' }), 422)
    assert.match(text, /Skriv et tal fra 10 til 3\.600 \(sekunder\)/u)
    assert.match(text, /Skriv et helt tal fra 1 til 60 \(pladser\)/u)
    const html = await (
      await site.visit(paths.contactStaffingOf({ tid: 'lang', taalmod: '8' }), 'manager')
    ).text()
    assert.match(html, /value="lang"/u)
    assert.match(html, /name="taalmod"[^>]*value="8"/u)
  })

  it('is a sheet with a line an hour and number of desks', async () => {
    const response = await site.visit(paths.contactStaffingFileOf({ koe: 2, pladser: 4 }), 'manager')
    assert.equal(response.status, 200)
    assert.match(response.headers.get('content-disposition') ?? '', /bemanding\.csv/u)
    const lines = (await response.text()).trim().split('\r\n')
    assert.equal(
      lines.filter((line) => /^(mandag|tirsdag|onsdag|torsdag|fredag);/u.test(line)).length,
      35 * 5,
    )
    const [monday = ''] = lines.filter((line) => /^mandag;kl\. 9–10;[\d,]+;4;0;/u.test(line))
    assert.match(monday, /Køen vokser uden ende; tallet gælder ikke/u)
    const wrong = await site.visit(paths.contactStaffingFileOf({ tid: '1' }), 'manager')
    assert.equal(wrong.status, 303)
  })

  it('becomes a paper only with a meeting, and keeps the computation', async () => {
    const refused = await site.post(paths.contactStaffingPaper, 'manager', {
      beregning: 'koe=2&pladser=4',
      slags: 'information',
      sag: '',
    })
    assert.equal(refused.status, 422)
    const html = await refused.text()
    assert.match(html, /Vælg et møde/u)
    assert.match(html, /name="beregning" value="koe=2&amp;pladser=4"/u)
  })
})
