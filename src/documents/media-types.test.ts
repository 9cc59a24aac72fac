import assert from 'node:assert/strict'
import { test } from 'node:test'
import { downloadHeaders, mediaTypeOf } from './media-types.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

test('what a browser may show is told by its bytes, never by its name', () => {
  assert.equal(mediaTypeOf(bytes('%PDF-1.7'), 'kort.html'), 'application/pdf')
  assert.equal(mediaTypeOf(bytes('<script>'), 'kort.pdf'), 'application/octet-stream')
  assert.equal(mediaTypeOf(bytes('<script>'), 'kort.png'), 'application/octet-stream')
  assert.equal(mediaTypeOf(bytes('Tekst'), 'note.TXT'), 'text/plain')
  assert.equal(mediaTypeOf(Uint8Array.of(0xe6, 0xf8), 'note.txt'), 'text/plain; charset=windows-1252')
})

test('what could run is saved as bytes under a name that says what it is', () => {
  for (const type of ['text/html', 'application/xml', 'image/svg+xml', 'x/unknown']) {
    const headers = downloadHeaders(type, 'Kort')
    assert.equal(headers['Content-Type'], 'application/octet-stream', type)
    assert.match(headers['Content-Disposition'] ?? '', /^attachment/)
  }
  assert.match(downloadHeaders('text/html', 'Kort')['Content-Disposition'] ?? '', /filename="Kort\.html"/)
})

test('a title gets the ending of its kind once, and a text keeps its letters', () => {
  const nameOf = (type: string, name: string) =>
    /filename="([^"]*)"/.exec(downloadHeaders(type, name)['Content-Disposition'] ?? '')?.[1]
  assert.equal(nameOf('application/pdf', 'Kort over molen'), 'Kort over molen.pdf')
  assert.equal(nameOf('application/pdf', 'kort.PDF'), 'kort.PDF')
  assert.equal(nameOf('image/jpeg', 'mole.jpeg'), 'mole.jpeg')
  assert.equal(downloadHeaders('text/plain', 'a')['Content-Type'], 'text/plain; charset=utf-8')
  assert.equal(
    downloadHeaders('text/plain; charset=windows-1252', 'a')['Content-Type'],
    'text/plain; charset=windows-1252',
  )
})
