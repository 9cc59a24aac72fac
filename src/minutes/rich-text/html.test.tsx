import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { readHtml } from './from-html.ts'
import { richDocument } from './model.ts'
import { readPlain, writePlain } from './plain-form.ts'
import { RichText } from './to-html.tsx'

const htmlOf = (plain: string) =>
  String(<RichText document={readPlain(plain)} imageOf={(id) => `/b/${id}`} />)

test('what is written is HTML that nothing can break out of', () => {
  assert.equal(
    htmlOf('<script>**x**</script> [her](https://eksempel.dk/?a=1&b="2)'),
    '<p>&lt;script&gt;<strong>x</strong>&lt;/script&gt; [her](https://eksempel.dk/?a=1&amp;b=&quot;2)</p>',
  )
  assert.match(
    htmlOf('![Kort over "Åen"](bilag:7)'),
    /<img class="paper-image" src="\/b\/7" alt="Kort over &quot;Åen&quot;"/,
  )
  assert.equal(htmlOf('1. et\n  - to'), '<ol><li>et<ul><li>to</li></ul></li></ol>')
})

test('HTML that we wrote is read back, but for sums and images', () => {
  const plain =
    '# Først\n\nDet er **vigtigt** og [her](https://eksempel.dk/).\nNy linje.\n\n- a\n  1. b\n- c\n\n| x | y |\n| 1 | 2 |'
  assert.equal(writePlain(readHtml(htmlOf(plain))), plain)
})

test('what Word puts on the clipboard comes without its rubbish', () => {
  const word = `<html xmlns:o="urn:x"><head><style>p.MsoNormal{}</style><!--[if gte mso 9]><xml></xml><![endif]--></head><body>
    <p class=MsoNormal><b>Økonomi</b><o:p></o:p></p>
    <p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times"'>&nbsp;&nbsp; </span></span><![endif]>Første</p>
    <p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>1.<span>&nbsp;&nbsp;</span></span>Under</p>
    <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span>·<span>&nbsp; </span></span>Anden</p>
    <table><tr><td colspan=2><p>Post</p></td></tr><tr><td>Løn</td><td><p align=right>1.000</p></td></tr></table>
    <script>alert(1)</script><p><a href="javascript:alert(1)">væk</a></p></body></html>`
  assert.equal(
    writePlain(readHtml(word)),
    '**Økonomi**\n\n- Første\n  1. Under\n- Anden\n\n| Post |  |\n| Løn | 1.000 |\n\nvæk',
  )
})

test('whatever is pasted gives a document that the door takes', () => {
  const bits = fc.constantFrom('<p>', '</p>', '<ul>', '<li>', '</ul>', '<table>', '<tr>', '<td>', '</table>', '<b>', '</b>', 'ord ', '<h1>', '<br>', '<a href="/x">', '<span style="mso-list:l0 level3">', '<p style="mso-list:l0 level2">· ', '<o:p>', '\u0000') // prettier-ignore
  fc.assert(
    fc.property(fc.array(bits, { maxLength: 30 }), (parts) => {
      const document = readHtml(parts.join(''))
      assert.deepEqual(richDocument.parse(structuredClone(document)), document)
    }),
    { numRuns: 300 },
  )
  assert.ok(readHtml('<div>'.repeat(20_000)).content.length === 0)
})
