import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { readFiles } from './command.ts'
import { INVENTED_MINUTES } from './invented-minutes.ts'
import { readMinutes } from './read-minutes.ts'
import { summariseMinutes } from './summarise-minutes.ts'

test('each file gives one line, and an unreadable one a warning', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'sagsgang-read-'))
  try {
    const good = join(folder, 'maj.txt')
    const empty = join(folder, 'tom.txt')
    await writeFile(good, INVENTED_MINUTES)
    await writeFile(empty, '')
    const written: string[] = []
    const warned: string[] = []
    const warn = (line: string) => warned.push(line)
    const paths = [empty, good, join(folder, 'findes-ikke.txt'), folder, good]
    const result = await readFiles(paths, (line) => written.push(line), { warn })
    assert.deepEqual(result, { failed: 3 })
    assert.equal(written.length, 2)
    for (const line of written) assert.ok(!line.includes('\n') && JSON.parse(line).source.file === 'maj.txt')
    assert.deepEqual(
      warned.map((line) => line.replace(/^.*: /u, '')),
      ['Filen er tom.', 'Filen findes ikke.', 'Det er en mappe, ikke en fil.'],
    )
    const summaries: string[] = []
    await readFiles([good], (line) => summaries.push(line), { json: false, warn })
    assert.match(
      summaries.join(''),
      /^maj\.txt: Referat, Ledergruppen, tirsdag den 4\. maj 2021 kl\. 8\.30\n {2}4 punkter\n/u,
    )
  } finally {
    await rm(folder, { recursive: true })
  }
})

test('the summary names closed items and the latest outcome', () => {
  const summary = summariseMinutes(readMinutes(new TextEncoder().encode(INVENTED_MINUTES), 'maj.txt'))
  assert.match(summary, /^ {2}2\. Lånecykler til hjemmeplejen \(20\/4477\): delvist godkendt$/mu)
  assert.match(summary, /^ {2}3\. Lukket \(19\/22\) \[lukket\]$/mu)
})
