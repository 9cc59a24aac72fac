import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { S3_KEYS, startS3, type TestS3 } from '../../../tests/support/s3-server.ts'
import { FileStore, whyNotKept } from '../files.ts'
import { S3Objects } from './s3-objects.ts'

describe('bytes in an S3 store', () => {
  let s3: TestS3
  let folder: string
  const settings = { bucket: 'sager', region: 'eu-north-1', ...S3_KEYS }
  const storeWith = (given: Partial<typeof settings> = {}) =>
    new FileStore(new S3Objects({ ...settings, endpoint: s3.endpoint, ...given }, join(folder, 'local')))

  before(async () => {
    s3 = await startS3(settings.bucket, settings.region)
    folder = await mkdtemp(join(tmpdir(), 'sagsgang-s3-'))
  })
  after(async () => {
    await s3.stop()
    await rm(folder, { recursive: true, force: true })
  })

  it('are kept once under their digest, and had again whole, streamed and by path', async () => {
    const store = storeWith()
    const digest = await store.put(Buffer.from('Budget'))
    const hex = createHash('sha256').update('Budget').digest('hex')
    assert.equal(digest.toString('hex'), hex)
    assert.deepEqual([...s3.objects.keys()], [`/sager/files/${hex.slice(0, 2)}/${hex.slice(2)}`])
    await store.put(Buffer.from('Budget'))
    assert.equal(s3.asked.filter((line) => line.startsWith('PUT')).length, 1)
    assert.equal(String(await store.read(digest)), 'Budget')
    assert.equal(await new Response(await store.stream(digest)).text(), 'Budget')
    assert.equal(await readFile(await store.localPath(digest), 'utf8'), 'Budget')
  })

  it('of a large file go as they are, with their length', async () => {
    const path = join(folder, 'stor.bin')
    const bytes = Buffer.alloc(9_000_001, 'æ')
    await writeFile(path, bytes)
    const store = storeWith()
    const digest = await store.putFile(path)
    assert.ok((await store.read(digest)).equals(bytes))
  })

  it('are gone when they are erased, the copy on this machine too', async () => {
    const store = storeWith()
    const digest = await store.put(Buffer.from('Slettes'))
    const path = await store.localPath(digest)
    await store.erase(digest)
    await assert.rejects(readFile(path), { code: 'ENOENT' })
    for (const had of ['read', 'stream', 'localPath'] as const)
      await assert.rejects(store[had](digest), { code: 'ENOENT' })
    await store.erase(digest)
    assert.equal((await readdir(join(folder, 'local'))).includes(digest.toString('hex')), false)
  })

  it('are refused to a wrong key, and the one who hands in is told to try again', async () => {
    const store = storeWith({ secretKey: 'gættet' })
    const failure = await store.put(Buffer.from('Indbrud')).then(
      () => null,
      (error: unknown) => error,
    )
    assert.match(whyNotKept(failure) ?? '', /Prøv igen/)
    assert.equal(
      [...s3.objects.values()].some((bytes) => String(bytes) === 'Indbrud'),
      false,
    )
    assert.match((await store.problem()) ?? '', /403/)
  })

  it('cannot be had while the store is away, and health says so', async () => {
    assert.equal(await storeWith().problem(), null)
    const gone = await startS3(settings.bucket, settings.region)
    await gone.stop()
    const store = new FileStore(
      new S3Objects({ ...settings, endpoint: gone.endpoint }, join(folder, 'local')),
    )
    assert.equal(await store.problem(), 'lageret svarer ikke')
    const failure = await store.put(Buffer.from('x')).then(
      () => null,
      (error: unknown) => error,
    )
    assert.match(whyNotKept(failure) ?? '', /Prøv igen/)
  })
})
