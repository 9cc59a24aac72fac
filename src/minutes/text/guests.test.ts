import assert from 'node:assert/strict'
import { test } from 'node:test'
import { guestsOf } from './guests.ts'
import { splitLines } from './lines.ts'

const guestsIn = (text: string) => guestsOf(splitLines(text)).map(({ name, time }) => [name, time])

test('guests are named with the time they come', () => {
  const cases: [string, [string, string | null][]][] = [
    ['Asta Ravn deltager under punktet kl. 9.30.', [['Asta Ravn', '09:30']]],
    [
      'Asta R., HAV, Bo Dal, STI deltager kl. 10',
      [
        ['Asta R., HAV', '10:00'],
        ['Bo Dal, STI', '10:00'],
      ],
    ],
    [
      'Asta og Bo deltog i behandlingen af punktet.',
      [
        ['Asta', null],
        ['Bo', null],
      ],
    ],
    ['Under punktet deltog Asta Ravn.', [['Asta Ravn', null]]],
    ['Gæst: Asta Ravn kl. 11.15', [['Asta Ravn', '11:15']]],
    ['Asta Ravn er inviteret kl. 13.00 - 13.30', [['Asta Ravn', '13:00']]],
  ]
  for (const [text, guests] of cases) assert.deepEqual(guestsIn(text), guests, text)
})

test('somebody named twice is one guest', () => {
  assert.deepEqual(guestsIn('Asta Ravn deltager kl. 9.\nAsta og Bo deltog under punktet.'), [
    ['Asta Ravn', '09:00'],
    ['Bo', null],
  ])
})

test('running text names no guests', () => {
  for (const text of [
    'Asta Ravn deltog ikke i behandlingen.',
    'Kommunen deltager på messen i juni.',
    'Asta Ravn kommer med et forslag.',
    'Der deltager mange i turen kl. 10.',
    'Hvem kommer kl. 10?',
  ])
    assert.deepEqual(guestsIn(text), [], text)
})
