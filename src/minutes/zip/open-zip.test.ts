import assert from 'node:assert/strict'
import { test } from 'node:test'
import { strToU8, zipSync } from 'fflate'
import { isInside, nameOfEntry } from './entry-names.ts'
import { ZipFile } from './open-zip.ts'

test('entries are found by name whatever the case, and unpacked one at a time', () => {
  const zip = new ZipFile(zipSync({ 'A/b.txt': strToU8('øl'), 'A/tom.txt': new Uint8Array() }))
  assert.deepEqual(
    zip.entries.map(({ name }) => name),
    ['A/b.txt', 'A/tom.txt'],
  )
  assert.equal(new TextDecoder().decode(zip.read('a/B.TXT')), 'øl')
  assert.equal(zip.has('a/c.txt'), false)
})

test('a name that leads out of the folder is refused', () => {
  for (const path of [
    '../a',
    'a/../../b',
    'a\\..\\b',
    '/etc/passwd',
    'C:\\a',
    'c:a',
    '',
    'a\0b',
    '\\\\server\\a',
  ])
    assert.equal(isInside(path), false, path)
  for (const path of ['a', 'a/b.pdf', 'a\\b.pdf', 'a..b', '..a/b']) assert.equal(isInside(path), true, path)
})

test('names of before UTF-8 keep their Danish letters', () => {
  const old = Uint8Array.from([0x92, 0x72, 0x9b, 0x20, 0x91, 0x86, 0x2e, 0x70, 0x64, 0x66])
  assert.deepEqual(nameOfEntry(old, false), { name: 'Ærø æå.pdf', safe: true })
  assert.deepEqual(nameOfEntry(new TextEncoder().encode('Ærø.pdf'), false), { name: 'Ærø.pdf', safe: true })
})
