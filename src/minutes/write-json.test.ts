import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { Ajv } from 'ajv'
import * as fc from 'fast-check'
import { INVENTED_MINUTES } from './invented-minutes.ts'
import { readMinutes } from './read-minutes.ts'
import { UnreadableFile } from './unreadable-file.ts'
import { writeJson } from './write-json.ts'

const schema: unknown = JSON.parse(
  readFileSync(new URL('../../docs/minutes.schema.json', import.meta.url), 'utf8'),
)
const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(schema as object)
const read = (text: string) => readMinutes(new TextEncoder().encode(text), 'x.txt')

test('the printed form fits its schema', () => {
  const printed: unknown = JSON.parse(writeJson(read(INVENTED_MINUTES)))
  assert.ok(validate(printed), JSON.stringify(validate.errors))
})

test('the schema refuses what is not the form', () => {
  const minutes = read(INVENTED_MINUTES)
  assert.ok(!validate({ ...minutes, format: 'other' }))
  assert.ok(!validate({ ...minutes, extra: 1 }))
  assert.ok(!validate({ ...minutes, meeting: { ...minutes.meeting, date: '4. maj' } }))
})

test('whatever the lines are, the printed form fits its schema', () => {
  const lines = fc.array(fc.oneof(fc.constantFrom(...INVENTED_MINUTES.split('\n')), fc.string()), {
    maxLength: 60,
  })
  fc.assert(
    fc.property(lines, (drawn) => {
      try {
        assert.ok(
          validate(JSON.parse(writeJson(read(['Dagsorden', ...drawn].join('\n'))))),
          JSON.stringify(validate.errors),
        )
      } catch (error) {
        if (!(error instanceof UnreadableFile)) throw error
      }
    }),
    { numRuns: 300 },
  )
})

test('two readings give the same bytes, with the format first and points in order', () => {
  const minutes = read(INVENTED_MINUTES)
  assert.equal(writeJson(minutes), writeJson(read(INVENTED_MINUTES)))
  const shuffled = { ...minutes, items: [], format: minutes.format }
  assert.ok(writeJson(shuffled).startsWith('{"format":"sagsgang.minutes/1","source":{"file":"x.txt"'))
  assert.match(writeJson(minutes), /"points":\{"1":"[a-z-]+","2":/u)
  assert.deepEqual(JSON.parse(writeJson(minutes)), minutes)
})
