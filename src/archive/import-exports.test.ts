import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { strToU8, zipSync } from 'fflate'
import { sql } from 'kysely'
import { ArchiveBench, type ArchiveTown, boardMinutes } from '../../tests/support/archive-bench.ts'
import { type ExportItemLook, exportXml, exportZip } from '../../tests/support/export-xml.ts'
import { changeItemDegrees } from '../meetings/change-degree.ts'

let bench: ArchiveBench

before(async () => {
  bench = await ArchiveBench.open()
})
after(() => bench.close())

const PLAN = { name: 'Tegning af molen', file: 'Enclosures\\1.pdf', isPublic: 'True' }

/** An export of the board with one item. */
const xmlOf = (item: Partial<ExportItemLook>, body = 'Direktionen') =>
  exportXml([
    {
      number: '1',
      title: 'Ny mole',
      fields: [['Sagsfremstilling', '<p>Molen skal være færdig til sommer.</p>']],
      ...item,
    },
  ]).replace('Havneudvalget', body)

async function sectionTexts(town: ArchiveTown): Promise<string> {
  return town.within(async (tx) => {
    const { rows } = await sql<{ text: string }>`
      select text from item_sections where municipality_id = ${town.built.id}`.execute(tx)
    return rows.map(({ text }) => text).join('\n')
  })
}

test('files of an export become attachments; what is missing, refused and closed is told by item', async () => {
  const town = await bench.town('Udtræk')
  const zip = exportZip(
    xmlOf({
      enclosures: [
        PLAN,
        { name: 'Regneark', file: 'Enclosures\\2.xlsx', isPublic: 'True' },
        { name: 'Tilbud fra naboen', file: 'Enclosures\\3.txt', isPublic: 'False' },
        { name: 'Uden mærke', file: 'Enclosures\\borte.pdf' },
        { name: 'Adgangskoder', file: '..\\..\\etc\\passwd', isPublic: 'True' },
      ],
    }),
    {
      'Publication7/Enclosures/2.xlsx': strToU8('PK'),
      'Publication7/Enclosures/3.txt': strToU8('Lukket tekst'),
    },
  )
  const answer = await town.handIn('udtræk.zip', zip)
  assert.deepEqual(answer.counts, { uncertain: 1 })
  assert.match(
    answer.text,
    /3 bilag er hentet\. 2 bilag er lukkede: filen siger ikke, at de er åbne\. 1 bilag mangler i filen \(punkt 1\)\. 1 bilag peger på noget uden for filen og er ikke hentet \(punkt 1\)\./,
  )
  assert.doesNotMatch(answer.text, /Tilbud|mærke/)
  const attachments = await town.attachments()
  assert.deepEqual(
    attachments.map(({ name, degree, mediaType }) => [name, degree, mediaType]),
    [
      ['Tegning af molen', 'as-item', 'application/pdf'],
      ['Regneark', 'as-item', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
      ['Tilbud fra naboen', 'closed', 'text/plain'],
      ['Uden mærke', 'closed', null],
      ['Adgangskoder', 'as-item', null],
    ],
  )
  assert.equal(String(await town.store.read(attachments[2]?.digest ?? Buffer.of())), 'Lukket tekst')
  assert.deepEqual(
    (await town.versions()).map(({ mediaType }) => mediaType),
    ['application/zip'],
  )
  assert.match(await sectionTexts(town), /Tegning af molen/)
  assert.doesNotMatch(await sectionTexts(town), /Tilbud|mærke/)
  assert.deepEqual((await town.handIn('igen.zip', zip)).counts, { skipped: 1 })
  assert.deepEqual(await town.attachments(), attachments)
})

test('an attachment that was closed stays closed, name and all, whatever is read later', async () => {
  const town = await bench.town('Lukket bilag')
  const named = (isPublic: string) =>
    xmlOf({ enclosures: [PLAN, { name: 'Tilbud', file: 'Enclosures\\1.pdf', isPublic }] })
  await town.handIn('a.zip', exportZip(named('False')))
  const [, first] = await town.attachments()
  await town.handIn('b.zip', exportZip(named('True')))
  const [plan, offer] = await town.attachments()
  assert.deepEqual([plan?.degree, offer?.degree, offer?.id], ['as-item', 'closed', first?.id])
  assert.doesNotMatch(await sectionTexts(town), /Tilbud/)
})

test('a published item goes back to the employees when the bytes of an attachment are new', async () => {
  const town = await bench.town('Nye bytes')
  const zipOf = (bytes: string) =>
    exportZip(xmlOf({ enclosures: [PLAN] }), { 'Publication7/Enclosures/1.pdf': strToU8(bytes) })
  await town.handIn('a.zip', zipOf('%PDF-1'))
  const [item] = await town.items()
  const publish = await bench.app.within(town.built.callerAs('secretary'), (tx) =>
    changeItemDegrees(tx, town.built.id, [{ itemId: item?.id ?? 0, degree: 'published' }]),
  )
  assert.equal(publish, 'done')
  // Another zip, the same XML and the same bytes of the attachment.
  await town.handIn('b.zip', zipSync({ 'P/p.xml': strToU8(xmlOf({ enclosures: [PLAN] })), 'P/Enclosures/1.pdf': strToU8('%PDF-1') })) // prettier-ignore
  assert.deepEqual(
    (await town.items()).map(({ id, degree }) => [id, degree]),
    [[item?.id, 'published']],
  )
  const answer = await town.handIn('c.zip', zipOf('%PDF-2'))
  assert.deepEqual(
    (await town.items()).map(({ id, degree }) => [id, degree]),
    [[item?.id, 'internal']],
  )
  assert.match(answer.text, /1 offentligt punkt er nu kun for medarbejderne/)
})

test('an item that the export does not mark is closed and listed as such, whatever it says', async () => {
  const town = await bench.town('Uden mærke')
  const fields: [string, string][] = [['Beslutning', '<p>Godkendt.</p>']]
  const xml = exportXml([
    { number: '1', title: 'Åbent', fields },
    { number: '2', title: 'Uden mærke', isPublic: null, fields },
    { number: '3', title: 'Lukket', isPublic: 'False', fields },
    { number: '4', title: 'Tomt', fields: [] },
  ])
  const answer = await town.handIn('mærker.xml', xml)
  assert.deepEqual(
    (await town.items()).map(({ number, degree, reason }) => [number, degree, reason]),
    [
      ['1', 'internal', 'open-text'],
      ['2', 'closed', 'without-mark'],
      ['3', 'closed', 'marked-closed'],
      ['4', 'closed', 'empty'],
    ],
  )
  assert.match(answer.text, /punkt 2: Uden mærke \(Filen siger ikke, om punktet er åbent\)/)
})

test('forms without marks are read as text is: what says closed is closed', async () => {
  const town = await bench.town('Uden mærker')
  const text = `${boardMinutes('2019-05-06')}\nPunkt 2: Lukket punkt\n\n25/00002\n`
  await town.handIn('a.html', `<html><body>${text.split('\n').map((line) => `<p>${line}</p>`).join('')}</body></html>`) // prettier-ignore
  assert.deepEqual(
    (await town.items()).map(({ number, degree }) => [number, degree]),
    [
      ['1', 'internal'],
      ['2', 'closed'],
    ],
  )
})

test('a file of several bodies is for whoever is secretary of them all', async () => {
  const town = await bench.town('Flere fora')
  const xml = xmlOf({}).replace('</Agendas>', `${/<Agenda ID.*<\/Agenda>/s.exec(xmlOf({}, 'Chefforum'))?.[0]}</Agendas>`) // prettier-ignore
  assert.deepEqual((await town.handIn('begge.xml', xml)).counts, { read: 1 })
  await town.handIn('eget.txt', boardMinutes('2019-04-01'))
  const versions = await town.versions()
  assert.deepEqual(
    versions.map(({ version, mediaType }) => [version, mediaType]),
    [
      [1, 'text/plain'],
      [1, 'application/xml'],
      [1, 'application/xml'],
    ],
  )
  const seen = await bench.app.within(town.built.callerAs('secretary'), async (tx) => {
    const { rows } = await sql<{ name: string; kept: boolean }>`
      select v.file_name as name, f.digest is not null as kept from meeting_versions v
      left join files f on f.municipality_id = v.municipality_id and f.digest = v.file_digest order by v.id`.execute(
      tx,
    )
    return rows.map(({ name, kept }) => [name.split('/').at(-1), kept])
  })
  assert.deepEqual(seen, [
    ['begge.xml', false],
    ['eget.txt', true],
  ])
})
