/**
 * Invented minutes, each set as some house might set them, with what a careful reader finds marked between the
 * lines. A line that begins with `@` is a mark and no part of the text: `@h` body, kind, date, time, end, place; `@p` those
 * present and `@a` those away; `@i` number, title, case number and `x` where closed; `@s` kind and heading of a section;
 * `@d` body, date, text and outcome of a decision. All were read blind before any rule was changed for them.
 */
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import type { MinutesItem } from '../model.ts'
import { readBytes } from '../read-minutes.ts'
import { uncoveredLines } from './covered-lines.ts'
import { splitMeetings } from './split-meetings.ts'

const folder = new URL('layouts/', import.meta.url)
const names = readdirSync(folder)

/** What is compared, each as plain words; sections and decisions with the item's place before them. */
const KINDS = ['header', 'people', 'items', 'sections', 'decisions'] as const
type Found = Record<(typeof KINDS)[number], string[]>

const plain = (text: string | null | undefined) =>
  (text ?? '').replace(/[–—]/gu, '-').replace(/\s+/gu, ' ').trim().replace(/\s*:$/u, '').toLowerCase()

/** The text without its marks, and what the marks say. */
function readMarked(name: string): { text: string; gold: Found } {
  const gold: Found = { header: [], people: [], items: [], sections: [], decisions: [] }
  const text: string[] = []
  let item = -1
  for (const line of readFileSync(new URL(name, folder), 'utf8').split('\n')) {
    const [, mark = '', rest = ''] = /^@(\S+) ?(.*)$/u.exec(line) ?? []
    const parts = rest.split('|')
    if (mark === '') text.push(line)
    else if (mark === 'h') gold.header = parts.map(plain)
    else if (mark === 'p' || mark === 'a')
      gold.people.push(
        ...rest
          .split(';')
          .filter((each) => each.trim() !== '')
          .map((each) => `${mark} ${plain(each)}`),
      )
    else if (mark === 's') gold.sections.push(`${item} ${parts.map(plain).join('|')}`)
    else if (mark === 'd') gold.decisions.push(`${item} ${parts.map(plain).join('|')}`)
    else if (mark === 'end') gold.header[4] = rest.trim()
    else {
      item++
      const [number, title, caseNumber, closed] = parts.map(plain)
      gold.items.push([number, title, caseNumber, closed ?? ''].join('|'))
    }
  }
  return { text: text.join('\n'), gold }
}

function readText(text: string, name: string): Found {
  const reading = readBytes(new TextEncoder().encode(text), name)
  assert.deepEqual(uncoveredLines(reading), [], `${name}: lines lost`)
  const { meeting, items } = reading.minutes
  const { body, kind, date, time, endTime, location } = meeting
  const each = (found: (item: MinutesItem) => string[]) =>
    items.flatMap((item, index) => found(item).map((line) => `${index} ${line}`))
  return {
    header: [body, kind, date, time, endTime, location].map(plain),
    people: [
      ...meeting.participants.map((person) => `p ${plain(person.name)}`),
      ...meeting.absent.map((person) => `a ${plain(person)}`),
    ],
    items: items.map((item) =>
      [plain(item.number), plain(item.title), plain(item.caseNumber), item.closed ? 'x' : ''].join('|'),
    ),
    sections: each((item) => item.sections.map(({ kind: of, heading }) => `${of}|${plain(heading)}`)),
    decisions: each((item) =>
      item.decisions.map((made) =>
        [plain(made.body), made.date ?? '', plain(made.text), made.outcome].join('|'),
      ),
    ),
  }
}

test('invented layouts are read as they are marked, in 95 of 100, and no line is lost', () => {
  const all = Object.fromEntries(KINDS.map((kind) => [kind, { hit: 0, count: 0, missed: [''] }]))
  for (const name of names) {
    const { text, gold } = readMarked(name)
    const got = readText(text, name)
    for (const kind of KINDS) {
      const left = [...gold[kind]]
      const hits = got[kind].filter((line) => {
        const at = left.indexOf(line)
        if (at >= 0) left.splice(at, 1)
        return at >= 0
      })
      const sum = all[kind]
      if (sum === undefined) continue
      sum.hit += 2 * hits.length
      sum.count += got[kind].length + gold[kind].length
      sum.missed.push(...left.map((line) => `${name}: ${line}`))
    }
  }
  for (const [kind, { hit, count, missed }] of Object.entries(all))
    assert.ok(hit / count >= 0.95, `${kind}: ${(hit / count).toFixed(3)}${missed.join('\n  ')}`)
})

test('each of them is one meeting', async () => {
  for (const name of names) {
    const parts = []
    for await (const part of splitMeetings([new TextEncoder().encode(readMarked(name).text)], 1e6))
      parts.push(part)
    assert.equal(parts.length, 1, name)
  }
})
