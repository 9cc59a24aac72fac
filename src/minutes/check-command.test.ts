import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { checkedFile, run, writeFindings } from './check-command.ts'
import { inventedFile } from './checks/rule-trials.ts'
import { readMinutes } from './read-minutes.ts'

const WRONG =
  'Havnens plan.\n\nPost\tKr.\nSand\t100\nTræ\t200\nI alt\t400\n\nIndvielsen er onsdag den 5. juli 2019.'

async function checked(args: string[], files: Record<string, string>) {
  const folder = mkdtempSync(join(tmpdir(), 'sagsgang-check-'))
  try {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
    const out: string[] = []
    const warnings: string[] = []
    const paths = args.map((arg) => (arg.startsWith('--') ? arg : join(folder, arg)))
    const code = await run(
      paths,
      (line) => void out.push(line),
      (line) => void warnings.push(line),
    )
    return { code, out, warnings }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

test('findings are printed for people, errors first, with item and line', async () => {
  const { code, out } = await checked(['a.txt'], { 'a.txt': inventedFile(WRONG) })
  assert.equal(code, 1)
  const lines = (out[0] ?? '').split('\n')
  assert.match(lines[0] ?? '', /^a\.txt: 2 fejl, 0 advarsler, /u)
  assert.match(
    lines[1] ?? '',
    /^ {2}FEJL, punkt 1, linje 24: .+ Tallene under »Kr\.« giver 300, men der står 400\.$/u,
  )
})

test('--json prints one object a file, with the page where the form has pages', async () => {
  const { out } = await checked(['--json', 'a.txt'], { 'a.txt': inventedFile(WRONG) })
  const printed: unknown = JSON.parse(out[0] ?? '')
  assert.ok(typeof printed === 'object' && printed !== null && 'findings' in printed)
  const minutes = readMinutes(new TextEncoder().encode(inventedFile(WRONG)), 'a.pdf')
  const paged = checkedFile({ ...minutes, source: { ...minutes.source, pageStarts: [1, 20] } })
  assert.equal(paged.findings.find(({ rule }) => rule === 'table-totals')?.page, 2)
  assert.match(writeFindings(paged), /side 2, linje 24/u)
})

test('a file that cannot be read is warned of, and the others are still checked', async () => {
  const { code, out, warnings } = await checked(['gone.txt', 'a.txt'], {
    'a.txt': inventedFile('Broen er gammel.'),
  })
  assert.equal(code, 1)
  assert.equal(out.length, 1)
  assert.match(warnings[0] ?? '', /gone\.txt: Filen findes ikke/u)
})

test('without a file the usage is shown', async () => {
  assert.equal((await checked([], {})).code, 2)
  assert.equal((await checked(['--other', 'a.txt'], {})).code, 2)
})
