import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { fieldRows, dateOf } from './columns.ts'
import { packRows, unpackRows } from './commands.ts'
import { MOST_ROWS, type Row } from './rows.ts'
import { readSheet } from './sheet.ts'

const cellsOf = (bytes: Uint8Array) => {
  const rows = readSheet(bytes)
  return 'unreadable' in rows ? rows.unreadable : rows.map(({ cells }) => cells)
}

describe('a CSV file', () => {
  it('is read with semicolons, commas or tabs, and quoted cells of several lines', () => {
    assert.deepEqual(cellsOf(strToU8('Navn;Enhed\r\n"Bro; Åge";"a ""b""\nc"\r\n\r\n')), [
      ['Navn', 'Enhed'],
      ['Bro; Åge', 'a "b"\nc'],
    ])
    assert.deepEqual(cellsOf(strToU8('Navn,Enhed\nÅge,Vej')), [
      ['Navn', 'Enhed'],
      ['Åge', 'Vej'],
    ])
    assert.deepEqual(cellsOf(strToU8('Navn\tEnhed\rÅge\tVej')), [
      ['Navn', 'Enhed'],
      ['Åge', 'Vej'],
    ])
  })

  it('is read as Windows writes it, and with a byte order mark', () => {
    const windows = Uint8Array.from(
      [...'Navn;Sted\n'].map((c) => c.charCodeAt(0)).concat([0xc6, 0x72, 0xf8, 0x3b, 0xe5]),
    )
    assert.deepEqual(cellsOf(windows), [
      ['Navn', 'Sted'],
      ['Ærø', 'å'],
    ])
    assert.deepEqual(cellsOf(strToU8('\uFEFFNavn;Sted')), [['Navn', 'Sted']])
  })

  it('tells the lines as an editor counts them', () => {
    const rows = readSheet(strToU8('Navn\n"to\nlinjer"\n\nsidste'))
    assert.deepEqual('unreadable' in rows ? rows : rows.map(({ line }) => line), [1, 2, 5])
  })

  it('comes back cell by cell, whatever is in it', () => {
    const cell = fc
      .string({ unit: fc.constantFrom('a', 'ø', ';', ',', '"', '\n', ' ', 'x') })
      .map((text) => `k${text}k`)
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 8 }), (rows) => {
        const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
        const csv = ['Navn;Sted', ...rows.map((row) => row.map(quoted).join(';'))].join('\n')
        assert.deepEqual(cellsOf(strToU8(csv)), [['Navn', 'Sted'], ...rows])
      }),
      { numRuns: 100 },
    )
  })
})

const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const xlsx = (rows: string, more: Record<string, string> = {}) =>
  zipSync(
    Object.fromEntries(
      Object.entries({
        'xl/workbook.xml': `<workbook xmlns:r="${REL}"><sheets><sheet name="Ark" r:id="rId7"/><sheet name="To" r:id="rId8"/></sheets></workbook>`,
        'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="rId8" Target="worksheets/b.xml"/><Relationship Id="rId7" Target="worksheets/a.xml"/></Relationships>`,
        'xl/worksheets/a.xml': `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
        'xl/sharedStrings.xml': `<sst><si><t>Navn</t></si><si><r><t>Åse </t></r><r><t>Bro</t></r><rPh><t>x</t></rPh></si></sst>`,
        'xl/styles.xml': `<styleSheet><numFmts><numFmt numFmtId="170" formatCode="dd/mm/yyyy"/><numFmt numFmtId="171" formatCode="0.00&quot;dage&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/></cellXfs></styleSheet>`,
        ...more,
      }).map(([name, text]) => [name, strToU8(text)]),
    ),
  )

describe('an Excel file', () => {
  it('is read from its first sheet: shared and inline text, dates, numbers, truths and the values of formulas', () => {
    const rows = `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="inlineStr"><is><t>Fra</t></is></c></row>
      <row r="4"><c r="A4" t="s"><v>1</v></c><c r="B4" s="1"><v>46023</v></c><c r="C4" s="2"><v>46023.5</v></c><c r="D4" s="3"><v>46023</v></c>
      <c r="E4" t="str"><f>A1&amp;B1</f><v>regnet</v></c><c r="F4" t="b"><v>1</v></c><c r="G4" t="e"><v>#REF!</v></c><c r="H4"><v>12</v></c></row>`
    assert.deepEqual(readSheet(xlsx(rows)), [
      { line: 1, cells: ['Navn', '', 'Fra'] },
      { line: 4, cells: ['Åse Bro', '2026-01-01', '2026-01-01', '46023', 'regnet', 'ja', '', '12'] },
    ])
  })

  it('is refused in words when it is broken, a bomb or fetches anything', () => {
    const row = '<row r="1"><c r="A1"><v>1</v></c></row>'
    const whole = xlsx(row)
    assert.match(String(cellsOf(whole.slice(0, whole.length - 30))), /kan ikke læses/)
    assert.match(String(cellsOf(zipSync({ 'a.txt': strToU8('x') }))), /kan ikke læses/)
    assert.match(String(cellsOf(xlsx('<row><c>'))), /kan ikke læses/)
    const entities = { 'xl/worksheets/a.xml': '<!DOCTYPE x [<!ENTITY a "b">]><worksheet>&a;</worksheet>' }
    assert.match(String(cellsOf(xlsx(row, entities))), /henter indhold/)
    const bomb = { 'xl/sharedStrings.xml': `<sst><si><t>${' '.repeat(14_000_000)}</t></si></sst>` }
    assert.match(String(cellsOf(xlsx(row, bomb))), /fylder alt for meget/)
    assert.match(String(cellsOf(xlsx('<row/>'.repeat(MOST_ROWS * 2 + 2)))), /for mange rækker/)
    assert.match(String(cellsOf(strToU8('a\n'.repeat(MOST_ROWS + 2)))), /for mange rækker/)
    assert.equal(cellsOf(strToU8(' ;\n')), 'Filen er tom.')
  })

  it('never fails on anything', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.boolean(), (bytes, zipped) => {
        readSheet(zipped ? Uint8Array.from([0x50, 0x4b, ...bytes]) : bytes)
      }),
      { numRuns: 200 },
    )
    const whole = xlsx('<row r="1"><c r="A1"><v>1</v></c></row>')
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(255), (at, byte) => {
        const changed = whole.slice()
        changed[at] = byte
        readSheet(changed)
      }),
      { numRuns: 200 },
    )
  })
})

it('columns are found by what people call them, in any order', () => {
  const rows: Row[] = [
    { line: 1, cells: ['Afdeling', 'Skostørrelse', 'NAVN', 'E-mail'] },
    { line: 2, cells: ['Veje', '44', 'Åse Bro'] },
  ]
  assert.deepEqual(fieldRows('personer', rows), {
    unread: ['Skostørrelse'],
    rows: [{ line: 2, fields: { navn: 'Åse Bro', email: '', enhed: 'Veje' } }],
  })
  assert.deepEqual(fieldRows('enheder', [{ line: 1, cells: ['Kode'] }]), { missing: 'enhed' })
})

it('dates are read as they are typed, and nothing else is one', () => {
  const read = ['', '2026-01-31', '31-01-2026', '31.1.2026', '31/1/2026', '31/1-2026', '31. januar 2026', '2026-01-31 00:00:00', '31-02-2026', 'snart', '31.1.26'] // prettier-ignore
  const day = '2026-01-31'
  assert.deepEqual(read.map(dateOf), [
    null,
    day,
    day,
    day,
    day,
    day,
    day,
    day,
    undefined,
    undefined,
    undefined,
  ])
})

it('rows are carried from preview to confirmation, and nothing else is taken for them', () => {
  const rows = [{ line: 1, cells: ['Åse', ''] }]
  assert.deepEqual(unpackRows(packRows(rows)), rows)
  assert.equal(unpackRows('sludder'), null)
  assert.equal(unpackRows(Buffer.from('{}').toString('base64')), null)
})
