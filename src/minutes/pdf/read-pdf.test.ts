import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compileTypst } from '../../../tests/support/make-pdf.ts'
import { readPdf } from './read-pdf.ts'

const TOP =
  '#set document(title: "x")\n#set page(paper: "a4", margin: 2.5cm)\n#set text(lang: "da", size: 11pt)\n'

async function linesOf(source: string): Promise<string[]> {
  const { lines, edges } = await readPdf(compileTypst(TOP + source))
  return lines.filter((line) => line.text !== '' && !edges.includes(line.number)).map((line) => line.indented)
}

test('cells are told from words by the white that runs down between them', async () => {
  const table = `#table(columns: 3, stroke: none, align: (left, right, right),
    table.header([Sted], [2019], [2020]), [Nord], [12], [1.105], [Syd og omegn], [1.018], [25])`
  assert.deepEqual(await linesOf(table), ['Sted\t2019\t2020', 'Nord\t12\t1.105', 'Syd og omegn\t1.018\t25'])
})

test('a cell of several lines is one cell, also where the first column stands in the middle of its row', async () => {
  const long = 'Bolværket renses, og pullerterne skiftes i løbet af sommeren, når sejladsen tillader det'
  const table = `#table(columns: (3cm, 6cm, 3cm), align: horizon, [Maj], [${long}], [Havnen], [Juni], [Moler], [Vejen])`
  assert.deepEqual(await linesOf(table), [`Maj\t${long}\tHavnen`, 'Juni\tMoler\tVejen'])
})

test('points of a list whose bullets are drawn are still points', async () => {
  const list = `Udvalget besluttede:\n#block(inset: (left: 24pt))[at molen bygges]\n#block(inset: (left: 24pt))[at kranen sælges]`
  assert.deepEqual(
    (await linesOf(list)).map((line) => line.trim()),
    ['Udvalget besluttede:', '• at molen bygges', '• at kranen sælges'],
  )
})

test('headings that come on every page are no running headers', async () => {
  const pages = [1, 2, 3, 4].map((number) => `Punkt ${number}: Lukket\n\nBeslutning\n\nGodkendt.`)
  assert.deepEqual(
    (await linesOf(pages.join('\n#pagebreak()\n'))).filter((line) => line.startsWith('Punkt')),
    [1, 2, 3, 4].map((number) => `Punkt ${number}: Lukket`),
  )
})

test('a date at the start of a line begins no list, and text that is alike is no running footer', async () => {
  const sentence =
    'Ledergruppen tager stilling til, om huset skal holdes lukket mandag den 30. april, torsdag den 12. maj og fredag den 1. juni.'
  for (let width = 9; width < 15; width += 0.3) {
    const page = `#set page(width: ${width}cm)\n`
    const text = Array.from({ length: 9 }, () => sentence).join('\n\n')
    assert.deepEqual(
      await linesOf(page + text),
      Array.from({ length: 9 }, () => sentence),
      `${width} cm`,
    )
  }
})
