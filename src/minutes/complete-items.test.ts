import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withCommitments } from './complete-items.ts'
import { readBytes } from './read-minutes.ts'

const TEXT = `REFERAT Direktionen d. 03-03-2025

Mødedato d. 03-03-2025 kl. 09:00

Punkt 1: Stien ved åen

25/00001

Sagsfremstilling

Stien er lukket siden jul. CPT undersøger, om den kan åbnes igen, når vandet
er faldet, og skriver til grundejerne.

Indstilling

CPT indstiller

1. at stien åbnes senest 1. maj 2025

2. at grundejerne får et brev

Beslutning Direktionen d. 03-03-2025

Godkendt.

CPT vender tilbage med en plan for vedligehold på direktionsmødet i juni 2025.
`
const bytes = new TextEncoder().encode(TEXT)

test('structure alone has all but the commitments', () => {
  const whole = readBytes(bytes, 'sti.txt').minutes
  const structure = readBytes(bytes, 'sti.txt', { structureOnly: true }).minutes
  assert.ok((whole.items[0]?.commitments.length ?? 0) > 0)
  assert.deepEqual(structure, {
    ...whole,
    items: whole.items.map((item) => ({ ...item, commitments: [] })),
  })
})

test('commitments of a stored reading are those of its file, at the same lines', () => {
  const whole = readBytes(bytes, 'sti.txt').minutes
  const stored = JSON.parse(JSON.stringify(readBytes(bytes, 'sti.txt', { structureOnly: true }).minutes))
  assert.deepEqual(withCommitments(stored), whole)
})
