import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { EXPORT_ITEMS, exportXml, exportZip } from '../../../tests/support/export-xml.ts'
import { readMinutesFile } from '../read-file.ts'
import { uncoveredLines } from '../text/covered-lines.ts'
import type { ExportLayout } from './export-layout.ts'
import { minutesOfExport } from './minutes-of-export.ts'
import { readExport } from './read-export.ts'

async function readZip(bytes: Uint8Array) {
  const { readings } = await readMinutesFile(bytes, 'eksport.zip')
  assert.ok(readings[0])
  return readings[0]
}

test('the meeting and its items are read, by number and not by where they are stored', async () => {
  const reading = await readZip(exportZip())
  const { meeting, items, source } = reading.minutes
  assert.deepEqual(meeting, {
    body: 'Havneudvalget',
    kind: 'minutes',
    date: '2019-06-03',
    time: '15:30',
    endTime: '17:05',
    location: 'Salen',
    participants: [{ name: 'Asta Bruun', party: 'Q', role: 'chair' }],
    absent: ['Birk Dalby'],
  })
  assert.equal(source.kind, 'xml')
  assert.deepEqual(
    items.map((item) => [item.number, item.title, item.caseNumber, item.closed]),
    [
      ['1', 'Dagsorden', null, false],
      ['2', 'Ny mole', '19/8812', false],
      ['10', 'Leje af kran', null, true],
    ],
  )
  assert.deepEqual(uncoveredLines(reading), [])
})

test('fields are sections in their own order; HTML in them is text, lists and tables', async () => {
  const item = (await readZip(exportZip())).minutes.items[1]
  assert.deepEqual(
    item?.sections.map(({ kind, heading }) => [kind, heading]),
    [
      ['presentation', 'Sagsfremstilling'],
      ['recommendation', 'Indstilling'],
      ['decision', 'Beslutning'],
      ['attachments', 'Bilag'],
    ],
  )
  assert.equal(item.sections[0]?.text, 'Molen skal være færdig i 2021.\n\nÅr\tBeløb\n2020\t4.000')
  assert.deepEqual(item.tables[0], { caption: null, header: ['År', 'Beløb'], rows: [['2020', '4.000']] })
  assert.deepEqual(
    item.recommendation?.points.map((point) => [point.label, point.text]),
    [
      ['1', 'molen bygges'],
      ['2', 'kranen sælges'],
    ],
  )
  const [decision] = item.decisions
  assert.deepEqual(
    [decision?.body, decision?.date, decision?.points['1']],
    ['Havneudvalget', '2019-06-03', 'approved'],
  )
})

test('a missing access mark closes the item, and is said', async () => {
  const { minutes } = await readZip(exportZip())
  assert.deepEqual(
    minutes.findings.filter(({ rule }) => rule === 'no-access-mark').map(({ item }) => item),
    ['10'],
  )
  for (const isPublic of ['False', '0', 'ja', ''])
    assert.equal(
      (await readZip(exportZip(exportXml([{ number: '1', title: 'Vej', isPublic }])))).minutes.items[0]
        ?.closed,
      true,
    )
})

test('enclosures that are missing or lead out of the export are findings', async () => {
  const { minutes } = await readZip(exportZip())
  assert.deepEqual(minutes.items[1]?.attachments, ['Kort over molen', 'Tilbud', 'Adgangskoder'])
  assert.deepEqual(
    minutes.findings
      .filter(({ severity }) => severity === 'warning')
      .map(({ rule, message }) => [rule, message]),
    [
      ['missing-file', 'Bilaget «Tilbud» mangler i eksporten.'],
      ['refused-path', 'Bilaget «Adgangskoder» peger på en fil uden for eksporten. Den er ikke hentet.'],
    ],
  )
})

test('an attachment without a mark is closed where others have one, and as its item where none has', async () => {
  const marks = async (...given: (string | undefined)[]) => {
    const enclosures = given.map((isPublic, index) => {
      const file = `Enclosures\\${index + 1}.pdf`
      return isPublic === undefined ? { name: 'Kort', file } : { name: 'Kort', file, isPublic }
    })
    const reading = await readZip(exportZip(exportXml([{ number: '1', title: 'Vej', enclosures }])))
    return reading.exported?.[0]?.attachments.map(({ closed, state, file }) => [closed, state, file])
  }
  const first = 'Publication7/Enclosures/1.pdf'
  const second = 'Publication7/Enclosures/2.pdf'
  assert.deepEqual(await marks(undefined, undefined), [
    [false, 'found', first],
    [false, 'missing', second],
  ])
  assert.deepEqual(await marks('True', undefined), [
    [false, 'found', first],
    [true, 'missing', second],
  ])
  assert.deepEqual(await marks('måske', 'False'), [
    [true, 'found', first],
    [true, 'missing', second],
  ])
})

test('of several exports in one zip each is its own file', async () => {
  const other = exportXml([{ number: '1', title: 'Vej' }]).replace('03-06-2019 15', '04-06-2019 15')
  const zip = exportZip(undefined, { 'Publication8/Publication8.xml': new TextEncoder().encode(other) })
  const { readings } = await readMinutesFile(zip, 'eksporter.zip')
  assert.deepEqual(
    readings.map(({ path, minutes }) => [path, minutes.source.file, minutes.meeting.date]),
    [
      ['Publication7/Publication7.xml', 'Publication7.xml', '2019-06-03'],
      ['Publication8/Publication8.xml', 'Publication8.xml', '2019-06-04'],
    ],
  )
  assert.equal((await readZip(exportZip())).path, undefined)
})

test('characters that XML forbids are left out and counted', async () => {
  const xml = exportXml(EXPORT_ITEMS).replace('<Where>Salen', '<Where>&#xC;Sa\u0001len&#12;')
  const { minutes } = await readZip(exportZip(xml))
  assert.equal(minutes.meeting.location, 'Sa len')
  assert.deepEqual(
    minutes.findings.filter(({ rule }) => rule === 'forbidden-character').map(({ message }) => message),
    ['Filen indeholder 3 tegn, som ikke må stå i XML. De er udeladt.'],
  )
})

test('the XML alone, in other encodings too, is read without its enclosures', async () => {
  const xml = exportXml(EXPORT_ITEMS).slice(1)
  const old = Uint8Array.from(Buffer.from(xml.replace('utf-8', 'windows-1252'), 'latin1'))
  const wide = Uint8Array.from(Buffer.from(`\uFEFF${xml.replace('utf-8', 'utf-16')}`, 'utf16le'))
  for (const bytes of [new TextEncoder().encode(xml), old, wide]) {
    const { readings } = await readMinutesFile(bytes, 'x.xml')
    assert.equal(readings[0]?.minutes.items[1]?.decisions[0]?.text, 'Punkt 1 godkendt. Punkt 2 udsættes.')
  }
})

test('another system is another mapping', () => {
  const layout: ExportLayout = {
    name: 'Opdigtet',
    root: 'Moedeudtraek',
    meeting: 'Moede',
    body: 'Udvalg/@navn',
    begins: 'Dato',
    ends: 'Slut',
    location: 'Sted',
    kind: { at: '/@type', minutes: ['referat'] },
    person: { each: 'Deltager', name: '@navn', role: '@rolle', status: '@status', absent: ['afbud'] },
    item: {
      each: 'Sager/Sag',
      number: 'Punkt',
      order: 'Sortering',
      title: 'Overskrift',
      caseNumber: '@sagsnr',
      access: { at: '@adgang', open: ['åben'] },
    },
    section: { each: 'Tekst', heading: '@felt', order: '@nr', content: '.', form: 'text' },
    attachment: { each: 'Bilag', name: 'Titel', order: 'Nr', file: 'Sti', access: null },
  }
  const xml = `<u:Moedeudtraek xmlns:u="urn:x" type="dagsorden"><u:Moede><Udvalg navn="Skoleudvalget"/><Dato>2020-02-05T16:00:00</Dato>
    <Deltager navn="Asta Bruun" rolle="sekretær" status="til stede"/><Deltager navn="Birk Dalby" status="afbud"/>
    <Sager><Sag sagsnr="20/1" adgang="åben"><Punkt>7</Punkt><Sortering>2</Sortering><Overskrift>Nyt tag</Overskrift>
    <Tekst felt="Indstilling" nr="1">Centret indstiller, at\n- taget l&aelig;gges</Tekst></Sag>
    <Sag><Punkt>3</Punkt><Sortering>1</Sortering><Overskrift>Skolestart</Overskrift></Sag></Sager></u:Moede></u:Moedeudtraek>`
  const [meeting] = readExport(xml, () => true, [layout])
  assert.ok(meeting)
  const { minutes } = minutesOfExport(meeting, 'x.xml', '')
  assert.deepEqual(
    [
      minutes.meeting.body,
      minutes.meeting.kind,
      minutes.meeting.date,
      minutes.meeting.time,
      minutes.meeting.absent,
    ],
    ['Skoleudvalget', 'agenda', '2020-02-05', '16:00', ['Birk Dalby']],
  )
  assert.equal(minutes.meeting.participants[0]?.role, 'secretary')
  assert.deepEqual(
    minutes.items.map((item) => [item.number, item.title, item.caseNumber, item.closed]),
    [
      ['3', 'Skolestart', null, true],
      ['7', 'Nyt tag', '20/1', false],
    ],
  )
  assert.deepEqual(minutes.items[1]?.recommendation?.points, [
    { label: null, text: 'taget lægges', points: [] },
  ])
})

const real = fileURLToPath(new URL('../../../../shared/data/esdh/agman-publication32.zip', import.meta.url))

test(
  'a real export is read whole',
  { skip: !existsSync(real) && 'the export is not on this machine' },
  async () => {
    const reading = await readZip(readFileSync(real))
    const { meeting, items, findings } = reading.minutes
    assert.deepEqual(
      [meeting.kind, meeting.date, meeting.time, meeting.endTime],
      ['agenda', '2013-05-15', '16:30', '18:00'],
    )
    assert.equal(meeting.participants.length, 11)
    assert.deepEqual(
      items.map((item) => [item.number, item.closed, item.attachments.length]),
      [1, 2, 3, 4, 5].map((number) => [String(number), false, number === 3 ? 1 : 0]),
    )
    assert.ok(items.slice(1).every((item) => item.sections.some(({ kind }) => kind === 'presentation')))
    assert.deepEqual(findings, [])
    assert.deepEqual(uncoveredLines(reading), [])
  },
)
