/** kill -9 of the site while several write one paper: nothing that was called saved is lost, and all go on. */
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { buildMunicipality } from '../../demo/builders.ts'
import type { SmallPerson } from '../../demo/builders-organisation.ts'
import { documentToText } from '../../src/minutes/rich-text/to-text.ts'
import { startSession } from '../../src/organisation/sessions.ts'
import { paths } from '../../src/paths.ts'
import { Database } from '../../src/platform/database.ts'
import { openEmbedded } from '../../src/platform/postgres/embedded.ts'
import { makeClosedPaper, readPaper } from '../support/papers.ts'
import { TestWriter, until } from '../support/writers.ts'
import { childrenOf, environmentOf, untilGone } from './processes.ts'
import { freePort, type Program, startProgram, temporaryFolder } from './program.ts'

const onLinux = { skip: process.platform === 'linux' ? false : 'reads /proc' }
const place = temporaryFolder('writing')
const begun: Program[] = []

const closing: (() => unknown)[] = []

after(async () => {
  for (const close of closing) await close()
  for (const { child } of begun) if (child.exitCode === null) child.kill('SIGKILL')
  await rm(place, { recursive: true, force: true, maxRetries: 5 })
})

const siteOf = (pid: number) => childrenOf(pid).find(({ command }) => command.includes('site.ts'))

/** The database as the site knows it. */
function appUrlOf(sitePid: number): string {
  const urls = environmentOf(sitePid).flatMap(
    (each) => /postgres:\/\/sagsgang_app:\S+/u.exec(each)?.[0] ?? [],
  )
  assert.ok(urls[0])
  return urls[0]
}

test('kill -9 of the site in the middle of the typing', onLinux, async () => {
  const folder = join(place, 'data')
  const program = startProgram(['start', '--no-demo'], { DATA_DIR: folder, PORT: String(await freePort()) })
  begun.push(program)
  const address = await program.address
  const { ownerUrl } = await openEmbedded(folder)
  const municipality = await buildMunicipality(ownerUrl)
  const site = siteOf(program.child.pid ?? 0)
  assert.ok(site)
  const app = new Database(appUrlOf(site.pid), { poolSize: 2 })
  closing.push(() => app.close())
  const bench = { app, municipality }
  const paperId = await makeClosedPaper(bench, ['caseworker'])
  const section = (await readPaper(bench, paperId)).sections.find(({ kind }) => kind === 'background')
  assert.ok(section)
  const open = async (who: SmallPerson) => {
    const session = { municipality: municipality.id, person: municipality.person[who] }
    const cookie = `sagsgang=${await startSession(app, session, null)}`
    const writer = new TestWriter({ address, municipality: municipality.id, paperId, cookie })
    closing.push(() => writer.leave())
    return writer.until('stored')
  }
  const [stays, dies] = [await open('manager'), await open('caseworker')]

  // The one who dies takes nothing along: what stands when that one was last told «stored» is all there is of it.
  const acknowledged: string[] = []
  const typing = { go: true, words: 0 }
  const typist = (async () => {
    while (typing.go) {
      const word = `ord${typing.words} `
      dies.type(section.id, word)
      await dies.until('stored', 5_000)
      acknowledged.push(word)
      typing.words += 1
    }
  })().catch(() => undefined)
  let own = 0
  const other = setInterval(() => stays.type(section.id, `[${own++}]`), 15)
  closing.push(() => clearInterval(other))
  await until(() => acknowledged.length >= 30, 20_000)
  process.kill(site.pid, 'SIGKILL')
  const told = acknowledged.length
  typing.go = false
  dies.leave()
  await untilGone(site.pid)
  await until(() => stays.session.standing === 'away')
  clearInterval(other)
  stays.type(section.id, ' Skrevet imens.')
  await stays.until('stored', 40_000)
  await typist

  const text = stays.textOf(section.id)
  for (const word of acknowledged.slice(0, told)) assert.ok(text.includes(word.trim()), `${word} is gone`)
  for (let number = 0; number < own; number += 1)
    assert.ok(text.includes(`[${number}]`), `[${number}] is gone`)
  assert.ok(text.includes('Skrevet imens.'))
  await fetch(new URL(paths.paper(paperId), address))
  await until(async () => {
    const paper = await readPaper(bench, paperId)
    const kept = paper.sections.find(({ id }) => id === section.id)
    return kept !== undefined && documentToText(kept.document) === text
  }, 30_000)
  program.child.kill('SIGTERM')
  const { code, err } = await program.ended
  assert.equal(code, 0, err)
})
