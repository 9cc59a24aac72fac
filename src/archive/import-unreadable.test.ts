/** Each file that gives no minutes has one clear line in the report, and stops nobody else's. */
import assert from 'node:assert/strict'
import { truncate } from 'node:fs/promises'
import { after, before, test } from 'node:test'
import { strToU8, zipSync } from 'fflate'
import { ArchiveBench, boardMinutes } from '../../tests/support/archive-bench.ts'
import { exportXml, exportZip } from '../../tests/support/export-xml.ts'
import { bombZip, laughingXml, lockedPdf, lockedWord, picturePdf } from '../../tests/support/hostile-files.ts'
import { makePdf } from '../../tests/support/make-pdf.ts'
import { makeWord } from '../../tests/support/make-word.ts'
import type { UnreadableCode } from '../minutes/unreadable-file.ts'

let bench: ArchiveBench

before(async () => {
  bench = await ArchiveBench.open()
})
after(() => bench.close())

const half = (bytes: Uint8Array) => bytes.slice(0, bytes.length / 2)
const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const oldOffice = (...words: string[]) =>
  Uint8Array.from([
    ...OLD_OFFICE,
    ...new Uint8Array(600),
    ...words.flatMap((word) => [...Buffer.from(word, 'utf16le')]),
  ])
const text = boardMinutes('2014-05-05')

interface Unreadable {
  bytes: Uint8Array | string
  says: string
}

// `broken-file` is what is said where a library stumbles over what nobody has seen yet.
const FILES: Record<Exclude<UnreadableCode, 'broken-file' | 'too-large'>, () => Promise<Unreadable>> = {
  empty: async () => ({ bytes: '', says: 'Filen er tom.' }),
  'too-heavy': async () => ({
    bytes: `<?xml version="1.0"?>${'<a>'.repeat(5000)}`,
    says: 'Filen kræver for meget hukommelse eller tid at læse. Del den op, og prøv igen.',
  }),
  'not-text': async () => ({
    bytes: Uint8Array.from({ length: 400 }, (_, at) => at % 7),
    says: 'Filen er ikke tekst, eller den er beskadiget.',
  }),
  'unsupported-kind': async () => ({
    bytes: oldOffice(),
    says: 'Filens form kan ikke læses. Gem den som PDF, Word (.docx) eller ren tekst.',
  }),
  'old-word': async () => ({
    bytes: oldOffice('WordDocument'),
    says: 'Filen er i Words gamle form (.doc). Gem den som .docx, og prøv igen.',
  }),
  'rich-text': async () => ({
    bytes: '{\\rtf1\\ansi Referat}',
    says: 'Filen er i formen RTF. Gem den som .docx, og prøv igen.',
  }),
  encrypted: async () => ({
    bytes: lockedPdf(),
    says: 'Filen er beskyttet med adgangskode. Fjern adgangskoden, og prøv igen.',
  }),
  'only-pictures': async () => ({
    bytes: picturePdf(),
    says: 'Filen indeholder kun billeder og ingen tekst. Kør tekstgenkendelse (OCR) på den først.',
  }),
  'broken-pdf': async () => ({
    bytes: makePdf(text).slice(0, 2000),
    says: 'PDF-filen er ødelagt, eller slutningen af den mangler.',
  }),
  'broken-zip': async () => ({
    bytes: half(exportZip()),
    says: 'Zip-filen er ødelagt, eller slutningen af den mangler.',
  }),
  'broken-word': async () => ({
    bytes: half(await makeWord(text)),
    says: 'Word-filen er ødelagt, eller slutningen af den mangler.',
  }),
  'broken-xml': async () => ({
    bytes: exportXml([{ number: '1', title: 'Vej' }]).slice(0, 500),
    says: 'XML-filen er ødelagt, eller slutningen af den mangler.',
  }),
  'zip-bomb': async () => ({
    bytes: bombZip(),
    says: 'Zip-filen fylder alt for meget, når den pakkes ud. Den er ikke læst.',
  }),
  'xml-entities': async () => ({
    bytes: laughingXml(),
    says: 'XML-filen henviser til indhold uden for sig selv (DTD). Den er af hensyn til sikkerheden ikke læst.',
  }),
  'unknown-xml': async () => ({
    bytes: '<?xml version="1.0"?><Bog><Kapitel/></Bog>',
    says: 'XML-filens opbygning kendes ikke. Kun udtræk i AgMans og FirstAgendas format kan læses.',
  }),
  'refused-path': async () => ({
    bytes: zipSync({ '../ude.txt': strToU8(text), 'inde.txt': strToU8(boardMinutes('2014-06-02')) }),
    says: 'Filens navn peger ud af zip-filen. Den er ikke læst.',
  }),
  'nothing-inside': async () => ({
    bytes: zipSync({}),
    says: 'Der er ingen filer i zip-filen, som kan læses.',
  }),
  'no-minutes-found': async () => ({
    bytes: 'Husk mælk\n',
    says: 'Der blev ikke fundet en dagsorden eller et referat i filen.',
  }),
}

test('each says in one line what is wrong, and the good files are read', async () => {
  const town = await bench.town('Ulæselige')
  const laid: [path: string, says: string][] = []
  for (const [code, make] of Object.entries(FILES)) {
    const { bytes, says } = await make()
    laid.push([await town.lay(`${code}.bin`, bytes), says])
  }
  const locked = await town.lay('laast.docx', lockedWord())
  const large = await town.lay('stor.txt', '')
  await truncate(large, 64 * 1024 * 1024 + 1)
  const largePdf = await town.lay('stor.pdf', '%PDF-1.7\n')
  await truncate(largePdf, 64 * 1024 * 1024 + 1)
  const good = await town.lay('godt.txt', text)
  const answer = await town.import(...laid.map(([path]) => path), locked, large, largePdf, good)
  for (const [path, says] of [
    ...laid,
    [locked, 'Filen er beskyttet med adgangskode. Fjern adgangskoden, og prøv igen.'] as const,
    [large, 'Mødet er for stort. Grænsen er 64 MB for ét møde.'] as const,
    [largePdf, 'Filen er for stor. Grænsen er 64 MB.'] as const,
  ]) {
    const name = path.split('/').at(-1) ?? ''
    const line = answer.lines.find((each) => each.includes(name)) ?? ''
    assert.ok(line.includes(says), `${name}: ${line}`)
  }
  assert.deepEqual(answer.counts, { failed: laid.length + 2, uncertain: 1, read: 1 })
  assert.deepEqual(
    (await town.versions()).map(({ heldOn }) => heldOn),
    ['2014-05-05', '2014-06-02'],
  )
})

test('a text may be larger than one meeting may be: what is too large is told by its line, the rest is read', async () => {
  const town = await bench.town('Mange år')
  const words = Array.from({ length: 12 }, (_, at) => `Afsnit ${at + 1} siger noget om broen.`).join('\n\n')
  const [before, between, behind] = ['2001-01-08', '2001-02-05', '2001-03-05'].map((date) =>
    boardMinutes(date, words),
  )
  const long = `${'Her står det samme igen og igen. '.repeat(30)}\n`.repeat(70_000)
  const line = `${before}\n\n`.split('\n').length
  const answer = await town.handIn(
    'alle-aar.txt',
    `${before}\n\n${between?.replace('Godkendt.', `Godkendt.\n${long}`)}\n\n${behind}`,
  )
  assert.match(answer.text, /Læst med forbehold: \S+alle-aar\.txt – 2 møder er læst, 1 ikke læst\./)
  assert.ok(
    answer.text.includes(`alle-aar.txt, linje ${line} – Mødet er for stort. Grænsen er 64 MB for ét møde.`),
    answer.text,
  )
  assert.deepEqual(
    (await town.versions()).map(({ heldOn, mediaType }) => [heldOn, mediaType]),
    [
      ['2001-01-08', 'text/plain'],
      ['2001-03-05', 'text/plain'],
    ],
  )
})
