/**
 * The reader against readings made by hand of real minutes, which lie outside the repository. Where they are not
 * there, the tests say so and are skipped.
 */
import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { Ajv } from 'ajv'
import type { Minutes } from './model.ts'
import { proposeAccess } from './propose-access.ts'
import { readBytes } from './read-minutes.ts'
import { uncoveredLines } from './text/covered-lines.ts'
import { writeJson } from './write-json.ts'

interface Gold {
  body: string
  date: string
  time: string
  location: string
  participants: { name: string; role: string | null }[]
  contents: { title: string; page: number }[]
  items: {
    number: number
    title: string
    caseNumber: string
    closed: boolean
    sections: { name: string; kind: string; charsPlain: number; firstWords: string; lastWords: string }[]
    decisions: { body: string; date: string; text: string }[]
    attachments: string[]
  }[]
}

const folder = fileURLToPath(new URL('../../../shared/data/minutes', import.meta.url))
const names = existsSync(folder)
  ? readdirSync(folder)
      .filter((name) => name.endsWith('.gold.json'))
      .map((name) => name.replace('.gold.json', ''))
  : []
const skip = names.length === 0 && 'the readings made by hand are not on this machine'

const plain = (text: string) =>
  text
    .replace(/[*#]|<\/?b>/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
const kindOf = (kind: string) => (kind === 'hearing' ? 'consultation' : kind)

function assertHeader(minutes: Minutes, gold: Gold): void {
  const { body, date, time, location, participants } = minutes.meeting
  assert.deepEqual([body, date, time, location], [gold.body, gold.date, gold.time, gold.location])
  assert.deepEqual(
    participants.map((person) => [person.name, person.role === 'secretary']),
    gold.participants.map((person) => [person.name, person.role === 'sekretær']),
  )
  assert.deepEqual(
    minutes.contents,
    gold.contents.map(({ title, page }) => ({ title, page })),
  )
}

function assertItems(minutes: Minutes, gold: Gold): void {
  assert.deepEqual(
    minutes.items.map((item) => [item.number, item.title, item.caseNumber, item.closed, item.attachments]),
    gold.items.map((item) => [
      String(item.number),
      item.title,
      item.caseNumber,
      item.closed,
      item.attachments,
    ]),
  )
  for (const [index, item] of minutes.items.entries()) {
    const wanted = gold.items[index]
    assert.deepEqual(
      item.sections.map((section) => [section.kind, section.heading]),
      wanted?.sections.map((section) => [kindOf(section.kind), section.name]),
    )
    for (const [at, section] of item.sections.entries()) {
      const text = plain(section.text)
      const { firstWords = '', lastWords = '', charsPlain = 0 } = wanted?.sections[at] ?? {}
      assert.ok(text.startsWith(plain(firstWords).slice(0, 30)), firstWords)
      assert.ok(text.endsWith(plain(lastWords).slice(-30)), lastWords)
      assert.ok(
        Math.abs(text.length - charsPlain) <= Math.max(8, charsPlain * 0.01),
        `${text.length} of ${charsPlain}`,
      )
    }
    assert.deepEqual(
      item.decisions.map((decision) => [decision.body, decision.date, plain(decision.text)]),
      wanted?.decisions.map((decision) => [decision.body, decision.date, plain(decision.text)]),
    )
  }
}

for (const name of skip ? ['real minutes'] : names) {
  test(`${name} is read as by hand, and no line is lost`, { skip }, () => {
    const reading = readBytes(readFileSync(join(folder, `${name}.txt`)), `${name}.txt`)
    const gold: Gold = JSON.parse(readFileSync(join(folder, `${name}.gold.json`), 'utf8'))
    assertHeader(reading.minutes, gold)
    assertItems(reading.minutes, gold)
    assert.deepEqual(uncoveredLines(reading), [])
    assert.deepEqual(reading.minutes.findings, [])
  })

  test(`${name} fits the schema, and what is closed or empty is proposed closed`, { skip }, () => {
    const { minutes } = readBytes(readFileSync(join(folder, `${name}.txt`)), `${name}.txt`)
    const schema = new URL('../../docs/minutes.schema.json', import.meta.url)
    const validate = new Ajv({ allowUnionTypes: true }).compile(JSON.parse(readFileSync(schema, 'utf8')))
    assert.ok(validate(JSON.parse(writeJson(minutes))), JSON.stringify(validate.errors))
    for (const item of minutes.items) {
      const open = !item.closed && item.sections.some((section) => section.text !== '')
      assert.equal(
        proposeAccess(item, minutes).access,
        open ? 'internal' : 'closed',
        `${item.number} ${item.title}`,
      )
    }
  })
}
