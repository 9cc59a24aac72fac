import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { basisOf } from './basis.ts'
import { readAsked } from './asked.ts'
import { rowsOfFile } from './file.ts'
import { draftPaper } from './paper.ts'
import { computeStaffing, isBeyondDesks } from './staffing.ts'
import {
  balanceText,
  ended,
  gainSentences,
  levelName,
  NO_BALANCE,
  occupancyText,
  targetSentence,
  writeAbout,
  writeShare,
  writeWait,
} from './words.ts'

describe('figures of staffing in words', () => {
  it('are seconds, minutes or hours', () => {
    assert.deepEqual([33.4, 59.6, 240, 5399, 7200, null].map(writeWait), [
      '33 sek.',
      '1,0 min.',
      '4,0 min.',
      '90,0 min.',
      '2,0 timer',
      '–',
    ])
  })

  it('are shares, with a decimal where they are small', () => {
    assert.deepEqual([0.4, 0.0312, 0, null].map(writeShare), ['40 %', '3,1 %', '0 %', '–'])
    assert.equal(occupancyText(0.91), '91 %, for højt')
    assert.equal(occupancyText(0.9), '90 %')
  })

  it('are about as many as they are known to be', () => {
    assert.deepEqual([47.4, 351, 1749.99999999, 11_000].map(writeAbout), ['47', '350', '1.800', '11.000'])
  })

  it('end a sentence once', () => {
    assert.equal(ended('venter 19 sek.'), 'venter 19 sek.')
    assert.equal(ended('venter 2 timer'), 'venter 2 timer.')
  })

  it('name desks by how many there are, else by how many more', () => {
    assert.equal(levelName(1, 4), '5 pladser (én mere)')
    assert.equal(levelName(-1, 2), '1 plads (én færre)')
    assert.equal(levelName(-1, 1), '1 plads (færre kan der ikke være)')
    assert.equal(levelName(0, null), 'Som nu')
    assert.equal(levelName(2, null), 'To mere hele ugen')
  })

  it('never give Erlang C of a queue that grows', () => {
    assert.equal(balanceText({ calls: 50, desks: 4, handling: 295 }), NO_BALANCE)
    assert.equal(balanceText({ calls: 200, desks: 14, handling: 180 }), '8 sek.')
  })
})

describe('a computation told', () => {
  const none = {
    timed: 0,
    handlingSeconds: 0,
    waited: 0,
    waitedSeconds: 0,
    gaveUp: 0,
    mistakes: 0,
    closed: 0,
  }
  const known = { counted: { halfHours: [], days: [], ...none }, hours: [], usualDesks: 4 }
  const told = (query: Record<string, string>) => {
    const basis = basisOf(readAsked(query), known)
    const answer = computeStaffing(basis.order)
    assert.ok(!isBeyondDesks(answer))
    return { basis, answer }
  }
  const { basis, answer } = told({})

  it('says what each desk more gives', () => {
    const [first, second, third] = gainSentences(answer.levels, 4)
    assert.equal(
      first,
      'En plads mere (5 pladser) giver 2,9 min. ventetid i stedet for 4,0 min. og 8,7 min. i den værste halve time, og omkring 1.200 færre opgiver om måneden.',
    )
    assert.match(second ?? '', /^Endnu en \(6 pladser\) giver 2,0 min\./u)
    assert.match(third ?? '', /^Den næste igen \(7 pladser\) giver 1,4 min\./u)
  })

  it('says with how many desks a wait that is aimed at is met', () => {
    const said = (minutes: number, even: number | null = 4) =>
      targetSentence(answer.levels, even, minutes * 60)
    assert.match(said(4.1), /nås med 4 pladser \(som nu\)\.$/u)
    assert.match(said(2.1), /nås med 6 pladser \(to mere\)\.$/u)
    assert.match(said(3, null), /nås med bemandingen én mere\.$/u)
    assert.match(said(1), /nås ikke, selv med tre pladser mere\.$/u)
    assert.match(said(6), /nås også med en plads færre\.$/u)
  })

  it('in a paper says what is assumed, and has a row for each number of desks', () => {
    const { title, sections } = draftPaper(basis, answer, { on: '2026-11-20', target: 180 })
    assert.equal(title, 'Bemanding af kontaktcentret')
    const text = JSON.stringify(sections)
    assert.match(text, /Fordelingen over ugen er en antagelse/u)
    assert.match(text, /295 sekunder med efterbehandling \(tallet er antaget\)/u)
    assert.match(text, /lavet den 20\. november 2026/u)
    for (const desks of ['3 pladser (én færre)', '4 pladser (som nu)', '7 pladser (tre mere)'])
      assert.ok(text.includes(desks))
    assert.match(text, /Et mål på 3,0 min\. ventetid i snit nås med 5 pladser \(én mere\)\./u)
    assert.doesNotMatch(text, /Tilbagekald/u)
    assert.doesNotMatch(text, /\.\./u)
  })

  it('in a paper with call-back says what is without it', () => {
    const offered = told({ tilbagekald: 'ledig', pladser: '6' })
    const text = JSON.stringify(
      draftPaper(offered.basis, offered.answer, { on: '2026-11-20', target: null }).sections,
    )
    assert.match(text, /Tallene er med tilbagekald, der tilbydes over 3,0 min\. Omkring/u)
    assert.match(text, /Uden tilbagekald ville 20 % opgive i stedet for/u)
  })

  it('as a sheet has what it stands on, and a line for each hour and number of desks', () => {
    const rows = rowsOfFile(basis, answer)
    assert.deepEqual(rows.slice(0, 4), [
      ['Opkald om måneden', 11_000],
      ['Fordeling over ugen', 'antaget'],
      ['Ekspeditionstid (sekunder)', 295],
      ['Tålmodighed (sekunder)', 600],
    ])
    assert.equal(rows.length, 6 + 35 * 5)
  })
})
