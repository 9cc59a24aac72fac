import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { readSheet, type Cell } from './read-sheet.ts'
import { writeCsv, writeXlsx } from './write-sheet.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)

test('CSV is read by its own separator, in UTF-8 or as old programs write it', async () => {
  const expected = { headings: ['Område', 'Tal'], rows: [{ line: 2, cells: ['Børn', '1,5'] }] }
  assert.deepEqual(await readSheet(bytesOf('\uFEFFOmråde;Tal\r\nBørn;1,5\r\n')), expected)
  assert.deepEqual(await readSheet(bytesOf('Område\tTal\nBørn\t1,5')), expected)
  assert.deepEqual(await readSheet(bytesOf('Område,Tal\nBørn,"1,5"\n')), expected)
  assert.deepEqual(
    await readSheet(Uint8Array.from(Buffer.from('Område;Tal\r\nBørn;1,5', 'latin1'))),
    expected,
  )
})

test('empty rows are passed by, and lines keep their numbers', async () => {
  const read = await readSheet(bytesOf('A;B;;\n;;;\n1;2;;\n'))
  assert.deepEqual(read, { headings: ['A', 'B'], rows: [{ line: 3, cells: ['1', '2', '', ''] }] })
})

test('what is no spreadsheet is refused in words', async () => {
  assert.deepEqual(await readSheet(new Uint8Array()), { refused: 'Filen er tom.' })
  assert.match(JSON.stringify(await readSheet(Uint8Array.from([0x50, 0x4b, 3, 4, 9]))), /kan ikke læses/)
  assert.match(
    JSON.stringify(await readSheet(Uint8Array.from([0xd0, 0xcf, 0, 0, 1]))),
    /hverken CSV eller XLSX/,
  )
  assert.match(JSON.stringify(await readSheet(bytesOf('A;B\n"1;2\n'))), /anførselstegn/)
})

test('XLSX gives back what was written: text, figures and dates', async () => {
  const rows: Cell[][] = [
    ['Ærø', 1.5, '2018-05-22', null],
    ['=1+1', -3, null, 'x'],
  ]
  const read = await readSheet(await writeXlsx(['Sted', 'Tal', 'Dag', 'Note'], rows))
  assert.ok('rows' in read)
  assert.deepEqual(
    read.rows.map(({ cells }) => cells),
    rows,
  )
})

test('text that begins as a formula is written as text; figures below zero stay figures', () => {
  assert.equal(writeCsv([['=1+1', -3.5, '-12', '2018-05-22']], false), '"\'=1+1";-3,5;-12;22-05-2018\r\n')
})

test('CSV gives back every text it was given', async () => {
  const cell = fc.string({ unit: fc.constantFrom(...'aæ;,"\n 1'), maxLength: 6 })
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(cell, cell), { minLength: 1 }), async (rows) => {
      const read = await readSheet(bytesOf(writeCsv([['a', 'b'], ...rows])))
      assert.ok('rows' in read)
      const told = rows
        .map((row) => row.map((text) => text.trim()))
        .filter((row) => row.some((text) => text !== ''))
      assert.deepEqual(
        read.rows.map(({ cells }) => cells),
        told,
      )
    }),
  )
})
