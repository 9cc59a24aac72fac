import assert from 'node:assert/strict'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { converterOf } from './convert.ts'
import { LeftOutFile } from './model.ts'

const file = { fileName: 'Budget; rm -rf $HOME.XLSX', bytes: Buffer.from('indhold') }
const because = (reason: string) => (error: unknown) =>
  error instanceof LeftOutFile && error.reason === reason

describe('the program that converts', () => {
  let folder = ''
  /** A program of some lines. `home` is its own folder, `given` the file, `out` where the PDF goes. */
  const program = async (name: string, lines: string) => {
    const path = join(folder, `${name}.mjs`)
    const start = "import fs from 'node:fs'\nconst [, , given, out] = process.argv\n"
    await writeFile(path, `${start}${lines}`)
    return `"${process.execPath}" '${path}' {in} {out}`
  }
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sagsgang med blanke-'))
  })
  after(() => rm(folder, { recursive: true }))

  test('is given the file under its own ending, and what it lays in the folder is taken', async () => {
    const command = await program(
      'good',
      "fs.writeFileSync(`${out}/andet.PDF`, `%PDF ${given.split('/').at(-1)} ${fs.readFileSync(given)}`)",
    )
    const made = await converterOf(command)(file)
    assert.equal(Buffer.from(made).toString(), '%PDF bilag.xlsx indhold')
  })

  test('knows no setting of ours', async () => {
    process.env['SAGSGANG_TEST_SECRET'] = 'hemmelig'
    const command = await program(
      'spy',
      'fs.writeFileSync(`${out}/a.pdf`, Object.keys(process.env).sort().join())',
    )
    const made = await converterOf(command)(file)
    assert.doesNotMatch(Buffer.from(made).toString(), /SAGSGANG|DATABASE|SECRET/u)
    assert.match(Buffer.from(made).toString(), /HOME/u)
  })

  test('that fails, makes nothing, makes a link or does not exist leaves the file out', async () => {
    const failing = [
      await program('exit', 'process.exit(3)'),
      await program('nothing', ''),
      await program('link', "fs.symlinkSync('/etc/hostname', `${out}/a.pdf`)"),
      '/findes/ikke {in} {out}',
    ]
    for (const command of failing)
      await assert.rejects(converterOf(command)(file), because('conversion-failed'), command)
  })

  test('that never ends is ended with all it started, and its folder is gone', async () => {
    const mark = join(folder, 'lever')
    const command = await program(
      'slow',
      `import { spawn } from 'node:child_process'
      spawn(process.execPath, ['-e', "setInterval(() => require('node:fs').writeFileSync('${mark}', String(Date.now())), 50)"])
      setInterval(() => {}, 1000)`,
    )
    const folders = await tempFolders()
    await assert.rejects(converterOf(command, 1_500)(file), because('conversion-failed'))
    assert.deepEqual(await tempFolders(), folders)
    const { stat } = await import('node:fs/promises')
    const last = (await stat(mark)).mtimeMs
    await new Promise((resolve) => setTimeout(resolve, 400))
    assert.equal((await stat(mark)).mtimeMs, last)
  })
})

const tempFolders = async () =>
  (await readdir(tmpdir())).filter((name) => name.startsWith('sagsgang-convert-')).toSorted()
