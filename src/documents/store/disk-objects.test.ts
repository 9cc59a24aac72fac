import assert from 'node:assert/strict'
import { chmod, mkdtemp, open, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { FileStore, whyNotKept } from '../files.ts'
import { DiskObjects } from './disk-objects.ts'

describe('bytes on disk', () => {
  let folder: string
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sagsgang-disk-'))
  })
  after(() => rm(folder, { recursive: true, force: true }))

  it('are had again by path, whole and streamed, until they are erased', async () => {
    const store = new FileStore(folder)
    const digest = await store.put(Buffer.from('Budget'))
    assert.equal(String(await store.read(digest)), 'Budget')
    assert.equal(await new Response(await store.stream(digest)).text(), 'Budget')
    const path = await store.localPath(digest)
    assert.deepEqual(await store.putFile(path), digest)
    await store.erase(digest)
    for (const had of ['read', 'stream', 'localPath'] as const)
      await assert.rejects(store[had](digest), { code: 'ENOENT' })
  })

  it('on a full disk are told to be too many, and nothing half is left', async () => {
    // The kernel's own full device: every write to it fails as on a full disk.
    const full = new DiskObjects(join(folder, 'full'), () => open('/dev/full', 'w'))
    const failure = await full.put(Buffer.from('Budget')).then(
      () => null,
      (error: unknown) => error,
    )
    assert.match(whyNotKept(failure) ?? '', /ikke plads/)
    assert.deepEqual(await readdir(join(folder, 'full')), [])
    assert.equal(whyNotKept(new Error('anything else')), null)
  })

  it('cannot be kept where the folder cannot be written, and health says so', async (t) => {
    const place = await mkdtemp(join(folder, 'health-'))
    assert.equal(await new DiskObjects(place).problem(), null)
    assert.notEqual(await new DiskObjects(join(place, 'gone')).problem(), null)
    if (process.getuid?.() === 0) return t.diagnostic('root may write everywhere')
    await chmod(place, 0o500)
    assert.notEqual(await new DiskObjects(place).problem(), null)
  })
})
