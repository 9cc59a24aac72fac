import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import fc from 'fast-check'
import { arbitraryRecord, asShown } from '../../../tests/support/arbitrary-record.ts'
import { parseMinutes } from '../parse-minutes.ts'
import { readMinutesFile } from '../read-file.ts'
import { writeJson } from '../write-json.ts'
import { inventedRecord } from './invented-record.ts'
import { run } from './print-command.ts'
import { withoutClosedText } from './without-closed-text.ts'

describe('sagsgang print', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sagsgang-print-'))
  const place = (name: string) => join(folder, name)
  after(() => rmSync(folder, { recursive: true, force: true }))
  const input = place('referat.json')
  writeFileSync(input, writeJson(inventedRecord()))

  test('prints JSON in every form, and each is read as the same minutes', async () => {
    const warned: string[] = []
    const forms = ['--pdf', 'a.pdf', '--archive', 'b.pdf', '--word', 'c.docx', '--html', 'd.html']
    const args = [input, ...forms.map((each) => (each.startsWith('--') ? each : place(each)))]
    assert.equal(await run(args, (line) => warned.push(line)), 0, warned.join('\n'))
    for (const name of ['a.pdf', 'b.pdf', 'c.docx', 'd.html']) {
      const { readings } = await readMinutesFile(readFileSync(place(name)), name)
      assert.ok(readings[0])
      assert.deepEqual(asShown(readings[0].minutes), asShown(withoutClosedText(inventedRecord())), name)
    }
  })

  test('prints closed items where it is asked to', async () => {
    assert.equal(await run([input, '--closed', '--html', place('whole.html')], () => undefined), 0)
    assert.match(readFileSync(place('whole.html'), 'utf8'), /Jonna Kvist/u)
  })

  test('says what is wrong: words, file, place', async () => {
    const warned: string[] = []
    const warn = (line: string) => void warned.push(line)
    for (const args of [[], [input], [input, '--pdf'], [input, '--fax', 'x'], ['--pdf', 'x']])
      assert.equal(await run(args, warn), 2)
    writeFileSync(place('other.json'), '{"format":"sagsgang.minutes/1"}')
    for (const path of [place('none.json'), place('other.json')])
      assert.equal(await run([path, '--html', place('x.html')], warn), 1)
    assert.equal(await run([input, '--html', join(folder, 'no', 'x.html')], warn), 1)
    assert.equal(warned.length, 8)
  })

  test('JSON that is written is taken, whole', () => {
    fc.assert(
      fc.property(arbitraryRecord, (minutes) => {
        const taken = parseMinutes(writeJson(minutes))
        assert.equal(taken === null ? null : writeJson(taken), writeJson(minutes))
      }),
      { numRuns: 50 },
    )
    assert.equal(parseMinutes('{'), null)
  })
})
