import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { strToU8, zipSync } from 'fflate'
import { sql } from 'kysely'
import { ArchiveBench, boardMinutes } from '../../tests/support/archive-bench.ts'
import { picturePdf } from '../../tests/support/hostile-files.ts'
import { makeHtml } from '../../tests/support/make-html.ts'
import { makePdf } from '../../tests/support/make-pdf.ts'
import { makeWord } from '../../tests/support/make-word.ts'
import { findImporter } from './command.ts'
import { settleRun } from './import-files.ts'
import { addFiles, startRun } from './import-runs.ts'

let bench: ArchiveBench

before(async () => {
  bench = await ArchiveBench.open()
})
after(() => bench.close())

const pdfOf = (text: string) => makePdf(text, { header: 'Direktionen' })

test('every form is read, kept with its own kind, and one more version of the same meeting', async () => {
  const town = await bench.town('Former')
  const text = boardMinutes('2015-03-02')
  const files: [string, Uint8Array | string][] = [
    ['a.txt', text],
    ['b.txt', Buffer.from(text, 'latin1')],
    ['c.pdf', pdfOf(text)],
    ['d.docx', await makeWord(text)],
    ['e.html', makeHtml(text)],
  ]
  for (const [name, bytes] of files)
    assert.deepEqual((await town.handIn(name, bytes)).counts, { read: 1 }, name)
  assert.deepEqual(
    (await town.versions()).map(({ heldOn, version, mediaType }) => [heldOn, version, mediaType]),
    [
      ['2015-03-02', 1, 'text/plain'],
      ['2015-03-02', 2, 'text/plain; charset=windows-1252'],
      ['2015-03-02', 3, 'application/pdf'],
      ['2015-03-02', 4, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
      ['2015-03-02', 5, 'text/html'],
    ],
  )
  assert.equal((await town.items()).length, 1)
  const again = await town.handIn('en anden kopi.pdf', files[2]?.[1] ?? '')
  assert.deepEqual(again.counts, { skipped: 1 })
  assert.match(again.text, /Sprunget over: .*kopi\.pdf – Den samme fil er indlæst før\./)
})

test('a zip of many files is many meetings, each kept as its own file; what cannot be read is told', async () => {
  const town = await bench.town('Zip')
  const zip = zipSync({
    '2015/maj.txt': strToU8(boardMinutes('2015-05-04')),
    '2015/juni.pdf': pdfOf(boardMinutes('2015-06-01')),
    '2015/tom.txt': new Uint8Array(),
    'scanning.pdf': picturePdf(),
  })
  const first = await town.handIn('gamle.zip', zip)
  assert.deepEqual(first.counts, { uncertain: 1 })
  assert.equal(first.failed, 2)
  assert.match(first.text, /Læst med forbehold: .*gamle\.zip – 2 møder er læst, 2 ikke læst\./)
  assert.match(first.text, /Læst: maj\.txt – Direktionen 4\. maj 2015\./)
  assert.match(first.text, /Ikke læst: tom\.txt – Filen er tom\./)
  assert.match(first.text, /Ikke læst: scanning\.pdf – Filen indeholder kun billeder/)
  const stored = await town.versions()
  assert.deepEqual(
    stored.map(({ heldOn, version, name, mediaType }) => [
      heldOn,
      version,
      name.split('/gamle.zip/')[1],
      mediaType,
    ]),
    [
      ['2015-05-04', 1, '2015/maj.txt', 'text/plain'],
      ['2015-06-01', 1, '2015/juni.pdf', 'application/pdf'],
    ],
  )
  const again = await town.handIn('gamle.zip', zip)
  assert.match(again.text, /2 var indlæst før, 2 ikke læst\./)
  assert.deepEqual(await town.versions(), stored)
  // The files of a zip are known as themselves.
  assert.deepEqual((await town.handIn('maj.txt', boardMinutes('2015-05-04'))).counts, { skipped: 1 })
})

test('a text of many meetings one after another is many meetings', async () => {
  const town = await bench.town('Årgang')
  const dates = ['2015-01-05', '2015-02-02', '2015-03-02']
  const words = Array.from({ length: 12 }, (_, at) => `Afsnit ${at + 1} siger noget om broen.`).join('\n\n')
  const text = dates.map((date) => boardMinutes(date, words)).join('\n\n')
  const answer = await town.handIn('2015.txt', text)
  assert.match(answer.text, /Læst: \S+2015\.txt – 3 møder er læst\./)
  const stored = await town.versions()
  assert.deepEqual(
    stored.map(({ heldOn, version }) => [heldOn, version]),
    dates.map((date) => [date, 1]),
  )
  assert.deepEqual((await town.handIn('igen.txt', text)).counts, { skipped: 1 })
  // One meeting more: the others are what they were, in another file.
  const longer = await town.handIn('mere.txt', `${text}\n\n${boardMinutes('2015-04-13', words)}`)
  assert.match(longer.text, /4 møder er læst/)
  assert.equal((await town.items()).length, 4)
})

test('bytes that are known are skipped without being read, and their meetings are named', async () => {
  const town = await bench.town('Kendt')
  const zip = zipSync({
    'a.txt': strToU8(boardMinutes('2016-01-04')),
    'b.txt': strToU8(boardMinutes('2016-02-01')),
  })
  await town.handIn('to.zip', zip)
  const digest = await town.store.put(zip)
  // Nobody can read it now.
  await town.store.erase(digest)
  const runId = await town.within(async (tx) => {
    const id = await startRun(tx, town.built.id, { person: null, source: 'command' })
    await addFiles(tx, town.built.id, id, [{ name: 'igen.zip', digest }])
    return id
  })
  await settleRun(town.context, runId)
  const parts = await town.within(async (tx) => {
    const { rows } = await sql`
      select f.state, p.position, p.state as part, p.meeting_id is not null as known from import_files f
      join import_file_parts p on p.file_id = f.id where f.run_id = ${runId} order by p.position`.execute(tx)
    return rows
  })
  assert.deepEqual(parts, [
    { state: 'skipped', position: 0, part: 'skipped', known: true },
    { state: 'skipped', position: 1, part: 'skipped', known: true },
  ])
})

test('a zip that was cut off goes on where it stopped, and each meeting is there once', async () => {
  const town = await bench.town('Afbrudt zip')
  const dates = ['2017-01-09', '2017-02-06', '2017-03-06']
  const zip = zipSync(Object.fromEntries(dates.map((date) => [`${date}.txt`, strToU8(boardMinutes(date))])))
  const digest = await town.store.put(zip)
  const runId = await town.within(async (tx) => {
    const id = await startRun(tx, town.built.id, { person: null, source: 'command' })
    await addFiles(tx, town.built.id, id, [{ name: 'tre.zip', digest }])
    return id
  })
  let stored = 0
  const failing = {
    ...town.context,
    itemsChanged: async () => {
      if ((stored += 1) === 2) throw new Error('the power goes')
    },
  }
  await assert.rejects(settleRun(failing, runId), /the power goes/)
  assert.deepEqual(
    (await town.versions()).map(({ heldOn }) => heldOn),
    ['2017-01-09'],
  )
  const settled: unknown[] = []
  await settleRun(town.context, runId, ({ state, reason, parts }) =>
    settled.push([state, reason, parts?.map((part) => [part.state, part.meeting])]),
  )
  assert.deepEqual(settled, [
    [
      'read',
      '3 møder er læst.',
      [
        ['read', 'Direktionen 9. januar 2017'],
        ['read', 'Direktionen 6. februar 2017'],
        ['read', 'Direktionen 6. marts 2017'],
      ],
    ],
  ])
  assert.deepEqual(
    (await town.versions()).map(({ heldOn, version }) => [heldOn, version]),
    dates.map((date) => [date, 1]),
  )
})

test('two workers at one zip store each meeting once', async () => {
  const town = await bench.town('To om en zip')
  const dates = Array.from({ length: 8 }, (_, month) => `2018-0${month + 1}-05`)
  const zip = zipSync(Object.fromEntries(dates.map((date) => [`${date}.txt`, strToU8(boardMinutes(date))])))
  const digest = await town.store.put(zip)
  const runId = await town.within(async (tx) => {
    const id = await startRun(tx, town.built.id, { person: null, source: 'upload' })
    await addFiles(tx, town.built.id, id, [{ name: 'otte.zip', digest }])
    return id
  })
  const settled: (string | null)[] = []
  await Promise.all([1, 2].map(() => settleRun(town.context, runId, ({ reason }) => settled.push(reason))))
  assert.deepEqual(settled, ['8 møder er læst.'])
  assert.deepEqual(
    (await town.versions()).map(({ heldOn, version }) => [heldOn, version]),
    dates.map((date) => [date, 1]),
  )
})

test('files are imported in the name of somebody who may import, and of nobody else', async () => {
  const town = await bench.town('Hvem må')
  const find = (initials: string) => findImporter(bench.worker, town.built.id, initials)
  assert.equal(await find('SEK'), town.built.person.secretary)
  assert.equal(await find('adm'), town.built.person.administrator)
  await assert.rejects(
    find('CHA'),
    /CHA må ikke indlæse referater: kun et forums sekretær eller en administrator må\./,
  )
  await assert.rejects(find('XYZ'), /Ingen person har initialerne XYZ i dag\./)
})
