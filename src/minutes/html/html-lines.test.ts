import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decodeMarkup } from './decode-markup.ts'
import { readHtml } from './html-lines.ts'

const linesOf = (html: string) => readHtml(html).lines.map((line) => line.indented)

test('paragraphs, breaks and lists are lines as a person sees them', () => {
  const html = `<h2>Ny
     havn</h2><p>Molen&nbsp;er <b>gammel</b>.<br>Den skal væk.</p><ul><li>Kran<ul><li>lille</li></ul></li></ul>
     <ol start="3" type="a"><li><p>først</p></li><li>så</li></ol>`
  assert.deepEqual(linesOf(html), [
    'Ny havn',
    '',
    'Molen er gammel.',
    'Den skal væk.',
    '',
    '- Kran',
    '  - lille',
    '',
    'c) først',
    'd) så',
  ])
})

test('nothing is run and nothing hidden in scripts, styles or comments is read', () => {
  const html = `<title>x</title><script>document.write('<p>Punkt 9: Nej</p>')</script><!-- nej --><noscript>nej</noscript>
    <style>p{}</style><template><p>nej</p></template><p onclick="nej()">ja<iframe src="//nej"></iframe></p>`
  assert.deepEqual(linesOf(html), ['ja'])
})

test('tables of figures are rows, tables that place things are not', () => {
  const figures =
    '<table><tr><th>Sted</th><th>2019</th></tr><tr><td rowspan="2">Nord</td><td>1</td></tr><tr><td>2</td></tr><tr><td colspan="2">I alt</td></tr></table>'
  assert.deepEqual(linesOf(figures), ['Sted\t2019', 'Nord\t1', '\t2', 'I alt\t'])
  const placing = '<table><tr><td><p>Menu</p></td><td><h1>Referat</h1><p>Ja.</p></td></tr></table>'
  assert.deepEqual(linesOf(placing), ['Menu', '', 'Referat', '', 'Ja.'])
})

test('headings have their level, and a line all in italics says so', () => {
  const { lines } = readHtml('<h3>Beslutning</h3><p><em>Økonomi</em></p><p><em>Vej</em> og sti</p>')
  assert.deepEqual(
    lines.filter((line) => line.text !== '').map((line) => [line.level, line.italic]),
    [
      [3, false],
      [0, true],
      [0, false],
    ],
  )
})

test('what the bytes show counts more than what the page says of them', () => {
  const page = (charset: string) => `<html><meta charset="${charset}"><p>Ærø så ø</p></html>`
  assert.match(decodeMarkup(new TextEncoder().encode(page('iso-8859-1'))), /Ærø så ø/u)
  assert.match(decodeMarkup(Uint8Array.from(Buffer.from(page('utf-8'), 'latin1'))), /Ærø så ø/u)
  const mac = Buffer.from(page('macintosh').replace('Ærø så ø', '\u00AEr\u00BF s\u008C \u00BF'), 'latin1')
  assert.match(decodeMarkup(Uint8Array.from(mac)), /Ærø så ø/u)
})
