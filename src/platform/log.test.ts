import assert from 'node:assert/strict'
import { test } from 'node:test'
import { DatabaseError } from 'pg'
import { describeError } from './log.ts'

test('of an error the log keeps kind, code and place, and nothing that quotes what a person wrote', () => {
  const error = new DatabaseError('duplicate key: Karen Blixen, 010190-1234', 100, 'error')
  Object.assign(error, {
    code: '23505',
    constraint: 'persons_subject',
    detail: 'Key (email)=(karen@example.dk) already exists',
    query: `insert into persons values ('Karen Blixen')`,
  })
  const outer = new Error('While storing Karen Blixen', { cause: error })
  const text = JSON.stringify(describeError(outer))
  assert.doesNotMatch(text, /Karen|Blixen|0101|example|insert/)
  assert.match(text, /"code":"23505"/)
  assert.match(text, /persons_subject/)
  assert.match(text, /log\.test\.ts/)
  assert.deepEqual(describeError('Karen'), { kind: 'string' })
})
