import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { INVENTED_MINUTES } from '../invented-minutes.ts'
import { readMinutes } from '../read-minutes.ts'
import { checkMinutes } from './check-minutes.ts'
import { inventedFile } from './rule-trials.ts'
import { CHECK_RULES, ruleOf } from './rules.ts'

const read = (text: string) => readMinutes(new TextEncoder().encode(text), 'opfundet.txt')

test('every rule has an id of its own and is found by it', () => {
  assert.equal(new Set(CHECK_RULES.map(({ id }) => id)).size, CHECK_RULES.length)
  for (const rule of CHECK_RULES) assert.equal(ruleOf(rule.id), rule)
  assert.equal(ruleOf('unplaced-line'), undefined)
})

test('findings stand in the order of their lines, and minutes are left as they were', () => {
  const minutes = read(INVENTED_MINUTES)
  const before = structuredClone(minutes)
  const findings = checkMinutes(minutes)
  assert.deepEqual(minutes, before)
  assert.deepEqual(
    findings.map(({ lines }) => lines[0]),
    findings.map(({ lines }) => lines[0]).toSorted((a, b) => a - b),
  )
  assert.equal(findings.filter(({ severity }) => severity === 'error').length, 0)
})

test('rules that the house turned off say nothing', () => {
  const minutes = read(inventedFile('Skriv til ea@gmail.com.'))
  assert.ok(checkMinutes(minutes).some(({ rule }) => rule === 'private-email'))
  assert.ok(
    !checkMinutes(minutes, { without: ['private-email'] }).some(({ rule }) => rule === 'private-email'),
  )
})

const PIECES = [
  'i alt',
  '4,5 mio. kr.',
  '33 %',
  'to nye',
  'plads til 4 kraner',
  'den 5. juli 2019',
  'onsdag',
  '18/6',
  'Bilag 3',
  'vedlagt',
  '[skriv',
  ']',
  '{ REF',
  '\t',
  '|',
  '\n',
  '\n\n',
  ':',
  '- ',
  '1. ',
  'høres',
  'inden endelig beslutning',
  'Indstilling\n',
  'Bilag\n',
  'Beslutning Havnelauget den 04-06-2019\n',
  '010234-4121',
  'tlf. 12345678',
  '@gmail.com',
  'kr. pr. deltager',
  'forslag 2018',
  '(',
  '«',
  'A',
]

test('no text makes a check fail', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string()), { maxLength: 60 }), (pieces) => {
      const minutes = read(inventedFile(pieces.join(' ')))
      for (const { lines } of checkMinutes(minutes)) assert.ok(lines[0] >= 1 && lines[0] <= lines[1])
    }),
    { numRuns: 150 },
  )
})

test('the time of all checks grows no faster than the text', () => {
  for (const piece of [
    'a',
    'ab ',
    'a:\n',
    '- a\n',
    'HAVN',
    '12 ',
    '{ REF ',
    '@a',
    'i alt\t5\n',
    'Bilag 3, ',
    '1/2 A\n\n',
    '[skriv ',
    'Fejl! Bogmærke ',
    'bilag:\n',
  ]) {
    const minutes = read(inventedFile(piece.repeat(Math.floor(200_000 / piece.length))))
    const start = performance.now()
    checkMinutes(minutes)
    const took = performance.now() - start
    assert.ok(took < 4000, `${JSON.stringify(piece)}: ${Math.round(took)} ms`)
  }
})
