/** Forms of header, contents and headings other than those of the invented minutes, one small text each. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Minutes } from '../model.ts'
import { readMinutes } from '../read-minutes.ts'

const read = (text: string): Minutes => readMinutes(new TextEncoder().encode(text), 'x.txt')

test('names stand one a line with party and role', () => {
  const { meeting } = read(
    'Referat - Havnerådet den 7. maj 2019\n\nDato: Tirsdag den 7. maj 2019\nMødetidspunkt: Kl. 16:00 - 18.30\nSted: Kajen\n\nMedlemmer:\n\n • Asta Bruun (A) - Formand\n • Birk Dal, (V)\n\nAfbud:\n\nCarla Eng (F)\n\n1. Nyt\n\nBeslutning\n\nGodkendt.',
  )
  assert.deepEqual(
    [meeting.body, meeting.date, meeting.time, meeting.endTime, meeting.location],
    ['Havnerådet', '2019-05-07', '16:00', '18:30', 'Kajen'],
  )
  assert.deepEqual(meeting.participants, [
    { name: 'Asta Bruun', party: 'A', role: 'chair' },
    { name: 'Birk Dal', party: 'V', role: null },
  ])
  assert.deepEqual(meeting.absent, ['Carla Eng'])
})

test('body, date, time and place stand in sentences', () => {
  const { meeting } = read(
    'Dagsorden til møde i Havnerådet\n\nDen 09.01.2020 kl. 13:00 i Pakhuset, Kajen 1\n\n8. Nyt\n\nIndstilling\n\nat sige ja',
  )
  assert.deepEqual(
    [meeting.kind, meeting.body, meeting.date, meeting.time, meeting.location],
    ['agenda', 'Havnerådet', '2020-01-09', '13:00', 'Pakhuset, Kajen 1'],
  )
})

test('a date line that says more is read and kept', () => {
  const { meeting, findings } = read(
    'Referat\n\nMødedato: 3. marts 2020 (flyttet fra 2. marts)\n\n1. Nyt\n\nBeslutning\n\nJa.',
  )
  assert.equal(meeting.date, '2020-03-03')
  assert.equal(findings.length, 1)
})

test('items by number alone are told from lists in the text', () => {
  const { items } = read(
    'Referat\n\n17. Nye bænke\n\nSagsnr.: 14/113\n\nBaggrund\n\nDer er tre steder:\n\n1. Torvet\n2. Kajen\n18. Dæmningen\n\n18. Nye lamper\n\nIndstilling\n\n1. ja\n2. nej\n\nBeslutning\n\nGodkendt.',
  )
  assert.deepEqual(
    items.map((item) => [item.number, item.title, item.caseNumber]),
    [
      ['17', 'Nye bænke', '14/113'],
      ['18', 'Nye lamper', null],
    ],
  )
})

test('minutes without titles part where a label comes again', () => {
  const { items } = read(
    'Referat\nHavnerådet mandag den 4. maj 2020 kl. 9.00\n\nSagsfremstilling\n\nA.\n\nBeslutning\n\nGodkendt.\n\nSagsfremstilling\n\nB.\n\n1. tov\n2. tjære\n\nBeslutning\n\nUdsat.',
  )
  assert.deepEqual(
    items.map((item) => [item.number, item.sections.length, item.decisions[0]?.outcome]),
    [
      [null, 2, 'approved'],
      [null, 2, 'postponed'],
    ],
  )
})

test('contents come as a table, with broken titles, or not at all', () => {
  const table = read(
    'Referat\n\nIndhold\n\n| | |\n|--|--|\n| Kaj 1..... | 2 |\n| Kaj 2 | 3 |\n\nPunkt 1: Kaj 1\n\n12/1\n\nPunkt 2: Kaj 2\n\n12/2',
  )
  assert.deepEqual(table.contents, [
    { title: 'Kaj 1', page: 2 },
    { title: 'Kaj 2', page: 3 },
  ])
  const broken = read(
    'Referat\n\nIndhold\n\nMaling af det store hus\nved kajen ..... 4\n\nPunkt 1: Maling af det store hus\nved kajen\n\n12/1',
  )
  assert.deepEqual(broken.contents, [{ title: 'Maling af det store hus ved kajen', page: 4 }])
  assert.equal(broken.items[0]?.title, 'Maling af det store hus ved kajen')
  assert.deepEqual(read('Referat\n\nIndhold\n\nPunkt 1: Kaj\n\n12/1').contents, [])
})

test('a decision heading names body and date in several ways', () => {
  const headings: [string, string | null, string | null][] = [
    ['Beslutning i Havnerådet den 04-05-2020', 'Havnerådet', '2020-05-04'],
    ['Beslutning Havnerådet den 4. maj 2020:', 'Havnerådet', '2020-05-04'],
    ['Havnerådets beslutning under mødet den 4. maj 2020:', 'Havnerådet', '2020-05-04'],
    ['Beslutning den 4.5.2020', null, '2020-05-04'],
    ['BESLUTNING', null, null],
    ['Beslutning:', null, null],
    ['Havneudvalget 04-05-2020', 'Havneudvalget', '2020-05-04'],
  ]
  for (const [heading, body, date] of headings) {
    const [item] = read(
      `Referat\n\nPunkt 1: Kaj\n\n12/1\n\nBaggrund\n\nNoget.\n\n${heading}\n\nGodkendt.`,
    ).items
    assert.deepEqual(
      item?.decisions.map((each) => [each.body, each.date, each.text]),
      [[body, date, 'Godkendt.']],
      heading,
    )
  }
})

test('sentences that speak of decisions are no headings', () => {
  for (const line of [
    'Beslutning om havnen blev taget af rådet den 4. maj 2020, og den står fast.',
    'Rådets beslutning den 4. maj 2020 gælder stadig',
    'Vi venter på bilag',
    '- Økonomi',
    '*Bilag:*',
  ]) {
    const [item] = read(`Referat\n\nPunkt 1: Kaj\n\n12/1\n\nBaggrund\n\nNoget.\n\n${line}\n\nMere.`).items
    assert.deepEqual(
      item?.sections.map((section) => section.kind),
      ['background'],
      line,
    )
  }
})

test('who was away is no part of the decision, but stays in the section', () => {
  const [item] = read(
    'Referat\n\n1. Kaj\n\nBeslutning\n\nGodkendt.\n\nAsta Bruun deltog ikke under dette punkt.',
  ).items
  assert.equal(item?.decisions[0]?.text, 'Godkendt.')
  assert.match(item?.sections[0]?.text ?? '', /Asta Bruun/u)
})

test('a table row broken over two lines is one row, and a list of amounts is no table', () => {
  const [item] = read(
    'Referat\n\nPunkt 1: Kaj\n\n12/1\n\nBaggrund\n\nTilsyn med alle pæle og	\nmed al tjære	maj\nMaling	juni\n\nSamlet forbrug	20 kr.\n\n-3,0 mio. kr.',
  ).items
  assert.deepEqual(item?.tables[0]?.rows.slice(0, 2), [
    ['Tilsyn med alle pæle og med al tjære', 'maj'],
    ['Maling', 'juni'],
  ])
})
