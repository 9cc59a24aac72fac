import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { OUTCOMES } from '../minutes/model.ts'
import { AUDIENCES, MEETING_KINDS, type SearchQuery, SORTS } from './model.ts'
import { readSearchAddress, writeSearchAddress } from './search-address.ts'

const read = (address: string) => {
  const words = new URL(address, 'http://localhost').searchParams
  return readSearchAddress(
    Object.fromEntries([...new Set(words.keys())].map((key) => [key, words.getAll(key)])),
  )
}

const ids = fc.array(fc.integer({ min: 1, max: 1e9 }), { maxLength: 5 })
const anyQuery: fc.Arbitrary<SearchQuery> = fc.record(
  {
    words: fc.string({ maxLength: 60 }).map((words) => words.trim()),
    filters: fc.record(
      {
        bodies: ids,
        years: ids,
        units: ids,
        outcomes: fc.subarray([...OUTCOMES]),
        kinds: fc.subarray([...MEETING_KINDS]),
        audiences: fc.subarray([...AUDIENCES]),
      },
      { noNullPrototype: true },
    ),
    sort: fc.constantFrom(...SORTS),
    page: fc.integer({ min: 1, max: 100 }),
    literal: fc.boolean(),
  },
  { noNullPrototype: true },
)

test('a search is read from its address as it was written', () => {
  fc.assert(fc.property(anyQuery, (query) => assert.deepEqual(read(writeSearchAddress(query)), query)))
})

test('what is not understood narrows nothing', () => {
  const query = read('/soeg?q=telefon&forum=x&aar=-1&udfald=maaske&side=0&adgang=alt&sortering=?')
  assert.deepEqual(query, read('/soeg?q=telefon'))
})
