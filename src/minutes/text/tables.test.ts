import assert from 'node:assert/strict'
import { test } from 'node:test'
import { splitLines } from './lines.ts'
import { tablesOf } from './tables.ts'

const tablesIn = (text: string) => tablesOf(splitLines(text))

test('rows of cells are a table with its caption and header; units stay in their cells', () => {
  assert.deepEqual(tablesIn('Tabel 2: Stier\nSti\tLængde\nMosen\t2,4 km\nHavnen\t1,1 km\nI alt\t3,5 km'), [
    {
      caption: 'Tabel 2: Stier',
      header: ['Sti', 'Længde'],
      rows: [
        ['Mosen', '2,4 km'],
        ['Havnen', '1,1 km'],
        ['I alt', '3,5 km'],
      ],
    },
  ])
  assert.deepEqual(tablesIn('\t2020\t2021\nGæs\t12\t14')[0]?.header, ['', '2020', '2021'])
  assert.deepEqual(tablesIn('Indtægter\t1.200 kr.\nUdgifter\t900 kr.')[0]?.header, [])
})

test('a row that goes on in lower case is one row; a month in lower case is not going on', () => {
  assert.deepEqual(tablesIn('Møde med naboerne\t\nog havnens brugere\t3. maj\nTælling\t9. maj')[0]?.rows, [
    ['Møde med naboerne og havnens brugere', '3. maj'],
    ['Tælling', '9. maj'],
  ])
  assert.deepEqual(
    tablesIn('Hvornår\tHvem\tHvad\nHøring\t\t\nmarts\tRådet\tBrev til naboerne\njuni\tRådet\tSvar')[0]?.rows
      .length,
    3,
  )
})

test('lines that begin with their date under a line that leads a plan in are a table', () => {
  assert.deepEqual(
    tablesIn(
      'Tidsplan for stien:\n\n4/9 Udkast i rådet\n\n1/10 - 15/10 Høring\n\n7/11 Vedtagelse\n\nDerefter er der fest.',
    ),
    [
      {
        caption: 'Tidsplan for stien:',
        header: [],
        rows: [
          ['4/9', 'Udkast i rådet'],
          ['1/10 - 15/10', 'Høring'],
          ['7/11', 'Vedtagelse'],
        ],
      },
    ],
  )
})

test('dates in running text and lists without a plan are no table', () => {
  assert.deepEqual(tablesIn('4/9 kom stormen.\n\n5/9 faldt broen.\n\n6/9 blev der stille.'), [])
  assert.deepEqual(tablesIn('Tidsplan:\n\n4/9 Udkast'), [])
})

test('words over figures are a header, also words that begin with a number', () => {
  const [dated] = tablesOf(splitLines('Udvalg\t1. marts\t2. maj\nBørn\t12,4\t13,1\nKultur\t4,1\t4,4'))
  assert.deepEqual(dated?.header, ['Udvalg', '1. marts', '2. maj'])
  const [plain] = tablesOf(splitLines('Børn\t12,4\t13,1\nKultur\t4,1\t4,4'))
  assert.deepEqual(plain?.header, [])
})
