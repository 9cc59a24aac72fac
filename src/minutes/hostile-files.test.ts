import assert from 'node:assert/strict'
import { test } from 'node:test'
import { strToU8, zipSync } from 'fflate'
import { EXPORT_ITEMS, exportXml, exportZip } from '../../tests/support/export-xml.ts'
import {
  bombZip,
  laughingXml,
  lockedPdf,
  lockedWord,
  lockedZip,
  picturePdf,
  swollenPdf,
} from '../../tests/support/hostile-files.ts'
import { makePdf } from '../../tests/support/make-pdf.ts'
import { makeWord } from '../../tests/support/make-word.ts'
import { INVENTED_MINUTES } from './invented-minutes.ts'
import { readMinutesFile } from './read-file.ts'
import type { UnreadableCode } from './unreadable-file.ts'
import { UnreadableFile } from './unreadable-file.ts'

async function codeOf(bytes: Uint8Array | string): Promise<UnreadableCode | null> {
  try {
    await readMinutesFile(typeof bytes === 'string' ? strToU8(bytes) : bytes, 'fil')
    return null
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error
    assert.match(error.message, /^[A-ZÆØÅ].+\.$/u)
    return error.code
  }
}

test('a locked file says that it is locked', async () => {
  assert.equal(await codeOf(lockedPdf()), 'encrypted')
  assert.equal(await codeOf(lockedWord()), 'encrypted')
  assert.equal(await codeOf(lockedZip(await makeWord(INVENTED_MINUTES))), 'encrypted')
  assert.equal(await codeOf(lockedZip(zipSync({ 'a.txt': strToU8(INVENTED_MINUTES) }))), 'encrypted')
})

test('a PDF of pictures says so; a page of pictures among others is a finding', async () => {
  assert.equal(await codeOf(picturePdf()), 'only-pictures')
  const { readings } = await readMinutesFile(picturePdf('Referat fra Rådet den 3. maj 2021'), 'scan.pdf')
  assert.deepEqual(
    readings[0]?.minutes.findings
      .filter(({ rule }) => rule === 'page-without-text')
      .map(({ message }) => message),
    [2, 3].map((page) => `Side ${page} har ingen tekst, kun billede. Den er ikke læst.`),
  )
})

test('what unpacks to far more than it is, is not unpacked', async () => {
  assert.equal(await codeOf(bombZip()), 'zip-bomb')
  assert.equal(await codeOf(bombZip('word/document.xml')), 'zip-bomb')
  assert.equal(await codeOf(bombZip('Publication1.xml')), 'zip-bomb')
  const many = Object.fromEntries(Array.from({ length: 6000 }, (_, at) => [`${at}.txt`, new Uint8Array()]))
  assert.equal(await codeOf(zipSync(many)), 'zip-bomb')
})

test('a PDF that swells is given up, and the next file is read', async () => {
  const swollen = swollenPdf(400 * 1024 * 1024)
  const before = performance.now()
  const code = await codeOf(swollen)
  assert.ok(code === 'too-heavy' || code === 'broken-pdf' || code === 'no-minutes-found', String(code))
  assert.ok(performance.now() - before < 40_000)
  assert.equal(await codeOf(makePdf(INVENTED_MINUTES)), null)
})

test('XML that declares or fetches is refused, and nothing is resolved', async () => {
  assert.equal(await codeOf(laughingXml()), 'xml-entities')
  const outside = '<!DOCTYPE Publication SYSTEM "file:///etc/passwd">'
  assert.equal(await codeOf(`<?xml version="1.0"?>${outside}<Publication/>`), 'xml-entities')
  assert.equal(await codeOf('<?xml version="1.0"?><Bog><Kapitel/></Bog>'), 'unknown-xml')
  assert.equal(await codeOf(`<?xml version="1.0"?>${'<a>'.repeat(5000)}`), 'too-heavy')
})

test('a file that is cut off says what it was', async () => {
  const half = (bytes: Uint8Array) => bytes.slice(0, bytes.length / 2)
  assert.equal(await codeOf(exportXml(EXPORT_ITEMS).slice(0, 900)), 'broken-xml')
  assert.equal(await codeOf(half(exportZip())), 'broken-zip')
  assert.equal(await codeOf(half(await makeWord(INVENTED_MINUTES))), 'broken-word')
  assert.equal(await codeOf(makePdf(INVENTED_MINUTES).slice(0, 2000)), 'broken-pdf')
  assert.equal(await codeOf(zipSync({ 'word/document.xml': strToU8('<w:document') })), 'broken-word')
})

test('forms that cannot be read are named', async () => {
  assert.equal(await codeOf('{\\rtf1\\ansi Referat}'), 'rich-text')
  const old = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(600)]
  assert.equal(await codeOf(Uint8Array.from([...old, ...Buffer.from('WordDocument', 'utf16le')])), 'old-word')
  assert.equal(await codeOf(Uint8Array.from(old)), 'unsupported-kind')
  assert.equal(
    await codeOf(zipSync({ 'a.bin': Uint8Array.from({ length: 400 }, (_, at) => at % 7) })),
    'not-text',
  )
  assert.equal(await codeOf(zipSync({})), 'nothing-inside')
})

test('HTML nested without end or full of scripts is read as text', { timeout: 60_000 }, async () => {
  assert.equal(await codeOf(`<html><body>${'<div>'.repeat(30_000)}Referat fra møde`), null)
  assert.equal(
    await codeOf(`<html><body><script>while(true){}</script><p>Referat</p><p>Dagsorden for møde</p>`),
    null,
  )
  const tangled = await codeOf(`<html><body>Referat${'<b><i><p>'.repeat(3_000)}`)
  assert.ok(tangled === null || tangled === 'too-heavy')
})

test('files of a zip are read each by itself; one that fails does not stop the others', async () => {
  const zip = zipSync({
    'maj/referat.pdf': makePdf(INVENTED_MINUTES),
    'maj/referat.docx': await makeWord(INVENTED_MINUTES),
    'maj/tom.txt': new Uint8Array(),
    '../../ude.txt': strToU8(INVENTED_MINUTES),
    'C:\\ude.txt': strToU8(INVENTED_MINUTES),
    'maj/indre.zip': zipSync({ 'a.txt': strToU8(INVENTED_MINUTES) }),
  })
  const { readings, skipped } = await readMinutesFile(zip, 'alle.zip')
  assert.deepEqual(
    readings.map(({ minutes }) => [minutes.source.file, minutes.source.kind, minutes.items.length]),
    [
      ['referat.pdf', 'pdf', 4],
      ['referat.docx', 'docx', 4],
    ],
  )
  assert.deepEqual(
    skipped.map(({ file, code }) => [file, code]),
    [
      ['tom.txt', 'empty'],
      ['indre.zip', 'unsupported-kind'],
      ['ude.txt', 'refused-path'],
      ['ude.txt', 'refused-path'],
    ],
  )
})
