import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aMeeting, anItem } from '../../../demo/builders.ts'
import type { Finding, MinutesItem } from '../../minutes/model.ts'
import { examine } from './model.ts'

/** The item with its first section on other lines. */
function at(first: number, item: MinutesItem): MinutesItem {
  const sections = item.sections.map((section, index) => {
    const from = first + index * 50
    const lines: [number, number] = [from, from + section.text.split('\n').length]
    return { ...section, lines }
  })
  return { ...item, sections }
}

const fingerprints = (item: MinutesItem, rule: string) =>
  examine(aMeeting({ items: [item] }))
    .findings.filter((finding) => finding.rule === rule)
    .map(({ fingerprint }) => fingerprint)

test('a finding is the same wherever it stands and however its lines are broken', () => {
  const said = anItem({
    text: 'Der er i alt afsat midler.\n\nSkriv til oda.lund@gmail.com\nom det, hvis der er noget.',
  })
  const broken = anItem({
    text: 'Der er i alt afsat midler.\n\nSkriv til oda.lund@gmail.com om det,\nhvis der er noget.',
  })
  const [first, ...others] = fingerprints(at(3, said), 'private-email')
  assert.ok(first)
  assert.deepEqual(others, [])
  assert.deepEqual(fingerprints(at(40, said), 'private-email'), [first])
  assert.deepEqual(fingerprints(at(3, broken), 'private-email'), [first])
  const other = anItem({ text: 'Skriv til oda.lund@gmail.com om noget andet.' })
  assert.notDeepEqual(fingerprints(at(3, other), 'private-email'), [first])
})

test('a finding that points to another line is the same when that line moves', () => {
  const text =
    'Der holdes 2-3 fyraftensmøder om året.\n\nMan har aftalt form og sted.\n\nDer holdes 3-4 fyraftensmøder om året.'
  const [first] = fingerprints(at(3, anItem({ text })), 'two-values')
  assert.ok(first)
  assert.deepEqual(fingerprints(at(90, anItem({ text })), 'two-values'), [first])
})

test('two of the same in one item are told apart by their number only', () => {
  const text =
    'Skriv til oda.lund@gmail.com om det.\n\nDer er mere at sige.\n\nSkriv til oda.lund@gmail.com om det.'
  const found = examine(aMeeting({ items: [at(3, anItem({ text }))] })).findings.filter(
    ({ rule }) => rule === 'private-email',
  )
  assert.deepEqual(
    found.map(({ nth }) => nth),
    [1, 2],
  )
  assert.equal(new Set(found.map(({ fingerprint }) => fingerprint)).size, 1)
})

test('a finding of reading belongs to the one item of its number, else to the meeting', () => {
  const minutes = aMeeting({
    items: [anItem({ number: '1' }), anItem({ number: '2' }), anItem({ number: '2' })],
  })
  const note = (item: string | null): Finding => {
    return { rule: 'unplaced-line', severity: 'note', item, message: 'x', lines: [1, 1] }
  }
  const { findings } = examine({ ...minutes, findings: [note('1'), note('2'), note('7'), note(null)] })
  assert.deepEqual(
    findings.filter(({ rule }) => rule === 'unplaced-line').map((each) => each.at),
    [0, null, null, null],
  )
})
