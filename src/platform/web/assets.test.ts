import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { gunzipSync } from 'node:zlib'
import { type Assets, bundleAssets, withoutUnused } from './assets.ts'

let assets: Assets
before(async () => {
  assets = await bundleAssets('/statik')
})

const ask = (address: string, headers: Record<string, string> = {}) =>
  assets.routes.request(address.replace('/statik', ''), { headers })

test('the script is at most 60 kB as sent', () => {
  assert.ok(assets.sizes.script > 1_000 && assets.sizes.script <= 60_000, `${assets.sizes.script} bytes`)
})

test('the editor is loaded apart from the script of every page', async () => {
  const script = await (await ask(assets.script)).text()
  assert.doesNotMatch(script, /ProseMirror/u)
  assert.ok(assets.sizes.onDemand > 100_000, `${assets.sizes.onDemand} bytes`)
})

test('files may be kept for ever and come packed to those who can unpack', async () => {
  const plain = await ask(assets.stylesheet)
  assert.match(plain.headers.get('cache-control') ?? '', /immutable/)
  const packed = await ask(assets.stylesheet, { 'accept-encoding': 'gzip' })
  assert.equal(packed.headers.get('content-encoding'), 'gzip')
  assert.equal(gunzipSync(await packed.arrayBuffer()).toString(), await plain.text())
})

test('every font and picture that the stylesheet names is there', async () => {
  const css = await (await ask(assets.stylesheet)).text()
  const named = [...css.matchAll(/url\("?\.?\/?([^")]+)"?\)/g)].map(([, name]) => name ?? '')
  assert.ok(named.some((name) => name.endsWith('.woff2')))
  for (const name of new Set(named)) assert.equal((await ask(`/statik/${name}`)).status, 200, name)
})

test('what is not ours is not found', async () => {
  assert.equal((await ask('/statik/..%2Fpackage.json')).status, 404)
})

test('of the design system only font faces and icon classes are left out', () => {
  const css =
    '@font-face{ src:url("a") }\n.icon-car:not(a){\n  background-image:url("../img/svg-icons/car.svg");\n}\n.form-select{ color:red }'
  assert.equal(withoutUnused(css).trim(), '.form-select{ color:red }')
})
