import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Minutes, MinutesItem } from './model.ts'
import { proposeAccess } from './propose-access.ts'
import { readMinutes } from './read-minutes.ts'

function minutesWith(item: string, contents = ''): Minutes {
  const text = `REFERAT Ledergruppen d. 04-05-2021\n\n${contents}\n\nPunkt 1: Åbent emne\n\n21/1\n\nBaggrund\n\nNoget.\n\n${item}`
  return readMinutes(new TextEncoder().encode(text), 'x.txt')
}

function proposed(item: string, contents = ''): string {
  const minutes = minutesWith(item, contents)
  const last: MinutesItem | undefined = minutes.items.at(-1)
  assert.ok(last)
  assert.equal(minutes.items.length, 2)
  const { access, reason } = proposeAccess(last, minutes)
  return `${access} ${reason}`
}

test('an item with a text and no mark is internal', () => {
  assert.equal(
    proposed('Punkt 2: Lukning af svømmehal i juli\n\n21/2\n\nBaggrund\n\nHallen males.'),
    'internal open-text',
  )
})

test('a mark in the title closes, with or without text', () => {
  for (const title of [
    'Lukket',
    'LUKKET',
    'Lukket punkt',
    'Lukket: Køb af jord',
    'Køb af jord - LUKKET SAG',
    'Køb af jord – Lukket punkt',
    'Køb af jord (lukket)',
    'Lukket - TM - Køb af jord',
    'Lukket Køb af jord',
    'Fortroligt',
    'Fortrolig drøftelse om personale',
    'Sag for lukkede døre',
  ])
    assert.equal(
      proposed(`Punkt 2: ${title}\n\n21/2\n\nBaggrund\n\nJorden koster noget.`),
      'closed marked-closed',
      title,
    )
})

test('a mark on the case line, a heading or a line of its own closes', () => {
  assert.equal(
    proposed('Punkt 2: Køb af jord\n\nLukket - 21/2\n\nBaggrund\n\nNoget.'),
    'closed marked-closed',
  )
  assert.equal(
    proposed('Punkt 2: Køb af jord\n\n21/2\n\nBaggrund\n\nLukket punkt\n\nNoget.'),
    'closed marked-closed',
  )
  const heading = 'Offentlig beslutning der skal udfyldes, hvis punktet er lukket'
  assert.equal(proposed(`Punkt 2: Køb af jord\n\n21/2\n\n${heading}\n\nTiltrådt.`), 'closed marked-closed')
})

test('a mark in the contents closes the item that lost it', () => {
  const contents = 'Indholdsfortegnelse\n\nÅbent emne.....\t1\nKøb af jord - Lukket punkt.....\t2'
  assert.equal(
    proposed('Punkt 2: Køb af jord\n\n21/2\n\nBaggrund\n\nNoget.', contents),
    'closed marked-closed',
  )
})

test('an item without text is closed', () => {
  assert.equal(proposed('Punkt 2: Køb af jord\n\n21/2'), 'closed empty')
  assert.equal(proposed('Punkt 2: Køb af jord\n\n21/2\n\nBaggrund\n\nBeslutning'), 'closed empty')
})

test('an item whose text is withheld is closed', () => {
  assert.equal(proposed('Punkt 2: Køb af jord\n\n21/2\n\nBaggrund\n\nUdeladt.'), 'closed withheld')
  assert.equal(proposed('Punkt 2: Køb af jord\n\n21/2\n\nBilag\n\nSkøde'), 'closed withheld')
})

test('text that belongs to no recognised item is closed', () => {
  const minutes = readMinutes(new TextEncoder().encode('Referat\n\nVi talte om Karens sag.'), 'x.txt')
  const [item] = minutes.items
  assert.ok(item)
  assert.deepEqual(proposeAccess(item, minutes), { access: 'closed', reason: 'withheld' })
})
