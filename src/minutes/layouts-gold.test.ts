/** The layouts read by hand: header fields, items, sections and decisions over all files, and nothing lost or opened. */
import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import type { Minutes, MinutesItem } from './model.ts'
import { readBytes } from './read-minutes.ts'
import { uncoveredLines } from './text/covered-lines.ts'

interface GoldItem {
  number: string | null
  title: string | null
  closed: boolean
  sections: { kind: string; heading: string | null }[]
  decisions: { body: string | null; date: string | null; text: string }[]
}
interface Gold {
  meeting: Record<'body' | 'kind' | 'date' | 'time' | 'location', string | null>
  items: GoldItem[]
}

const folder = fileURLToPath(new URL('../../../shared/data/layouts', import.meta.url))
const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.txt')) : []
const skip = names.length === 0 && 'the layouts read by hand are not on this machine'

const plain = (text: string | null) =>
  (text ?? '')
    .replace(/[*#]/gu, '')
    .replace(/[–—]/gu, '-')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/\s*:$/u, '')
    .toLowerCase()

class Counts {
  readonly all = new Map<string, [hit: number, got: number, want: number]>()

  add(name: string, got: string[], want: string[]): void {
    const left = [...want]
    let hit = 0
    for (const each of got) {
      const at = left.indexOf(each)
      if (at < 0) continue
      left.splice(at, 1)
      hit++
    }
    const [hits, gots, wants] = this.all.get(name) ?? [0, 0, 0]
    this.all.set(name, [hits + hit, gots + got.length, wants + want.length])
  }

  f1(name: string): number {
    const [hit, got, want] = this.all.get(name) ?? [0, 0, 1]
    return (2 * hit) / (got + want)
  }
}

const keyOf = (item: { number: string | null; title: string | null }) =>
  `${item.number ?? ''}|${plain(item.title)}`
const sectionKeys = (sections: { kind: string; heading: string | null }[]) =>
  sections.map(({ kind, heading }) => `${kind}|${plain(heading)}`)
const decisionKeys = (decisions: { body: string | null; date: string | null; text: string }[]) =>
  decisions.map(({ body, date, text }) => `${plain(body)}|${date ?? ''}|${plain(text).slice(0, 40)}`)

function compare(minutes: Minutes, gold: Gold, counts: Counts): void {
  for (const field of ['body', 'kind', 'date', 'time', 'location'] as const) {
    const want = gold.meeting[field]
    if (want !== null) counts.add('header', [plain(minutes.meeting[field])], [plain(want)])
  }
  counts.add('items', minutes.items.map(keyOf), gold.items.map(keyOf))
  for (const [index, want] of gold.items.entries()) {
    const got: MinutesItem | undefined = minutes.items[index]
    counts.add('sections', sectionKeys(got?.sections ?? []), sectionKeys(want.sections))
    counts.add('decisions', decisionKeys(got?.decisions ?? []), decisionKeys(want.decisions))
  }
}

test('header fields, items, sections and decisions are read in 95 of 100', { skip }, () => {
  const counts = new Counts()
  for (const name of names) {
    const gold: Gold = JSON.parse(readFileSync(join(folder, name.replace('.txt', '.json')), 'utf8'))
    compare(readBytes(readFileSync(join(folder, name)), name).minutes, gold, counts)
  }
  for (const name of ['header', 'items', 'sections', 'decisions'])
    assert.ok(counts.f1(name) >= 0.95, `${name}: ${counts.f1(name).toFixed(3)}`)
})

test('no line of a layout is lost, and what is closed by hand is read as closed', { skip }, () => {
  for (const name of names) {
    const reading = readBytes(readFileSync(join(folder, name)), name)
    const gold: Gold = JSON.parse(readFileSync(join(folder, name.replace('.txt', '.json')), 'utf8'))
    assert.deepEqual(uncoveredLines(reading), [], name)
    const closed = gold.items.flatMap((item, index) => (item.closed ? [index] : []))
    for (const index of closed) assert.equal(reading.minutes.items[index]?.closed, true, `${name}, ${index}`)
  }
})
