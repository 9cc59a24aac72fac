import assert from 'node:assert/strict'
import { it } from 'node:test'
import { readQuestion } from './question.ts'

const words = (text: string) => readQuestion(text).words

it('a question is about what is left of it', () => {
  assert.deepEqual(words('Hvem arbejder med boligstøtte?'), ['boligstøtte'])
  assert.deepEqual(words('hvem kan hjælpe mig med pas og kørekort'), ['pas', 'kørekort'])
  assert.deepEqual(words('Jeg skal tale med en der ved noget om byggesager'), ['byggesager'])
})

it('names and initials stay', () => {
  assert.deepEqual(words('Anne-Mette Ravn'), ['anne-mette', 'ravn'])
  assert.deepEqual(words('AF'), ['af'])
  assert.deepEqual(words('ØDC'), ['ødc'])
})

it('a number is a number, however it is written', () => {
  assert.deepEqual(readQuestion('96 33 12 00'), { words: [], number: '96331200' })
  assert.deepEqual(readQuestion('+45 9633 1200'), { words: [], number: '96331200' })
  assert.deepEqual(words('§ 34'), ['34'])
})

it('nothing asks for nothing, and too much for its beginning', () => {
  assert.deepEqual(readQuestion('  ?'), { words: [], number: null })
  assert.equal(words('a1 b2 c3 d4 e5 f6 g7 h8').length, 6)
})
