import assert from 'node:assert/strict'
import { test } from 'node:test'
import { initialsOf, isInitials } from './initials.ts'

test('initials are two to five capitals', () => {
  for (const text of ['KØ', 'ABC', 'ÆØÅ']) assert.ok(isInitials(text), text)
  for (const text of ['A', 'Ab', 'ABCDEF', 'A B', '']) assert.ok(!isInitials(text), text)
})

test('a name gives its initials without particles', () => {
  assert.equal(initialsOf('Karla Øst-Madsen'), 'KØM')
  assert.equal(initialsOf('Otto von der Lund'), 'OL')
  assert.equal(initialsOf(' åse  (vikar) '), 'Å')
})
