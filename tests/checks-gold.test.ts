/**
 * The checks against what a careful reader wrote down of four real minutes, which lie outside the repository. Where they
 * are not there, the tests say so and are skipped. Rows are named as in that reader's notes.
 */
import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { checkMinutes } from '../src/minutes/checks/check-minutes.ts'
import type { Finding } from '../src/minutes/model.ts'
import { readMinutes } from '../src/minutes/read-minutes.ts'

const folder = fileURLToPath(new URL('../../shared/data/minutes', import.meta.url))
const NAMES = ['2017-09-18', '2012-09-10', '2018-02-26', '2018-08-20'] as const
const skip = !existsSync(`${folder}/findings.md`) && 'the notes on the real minutes are not on this machine'

/** Row of the notes, number of the meeting in them, item, the rules that find it, and a line it must touch. */
type Row = [row: string, meeting: number, item: string, rule: string, line?: number]

/** Rows that the issue asks for by name. */
const MUST: Row[] = [
  ['N1', 2, '8', 'table-totals', 527],
  ['N2', 0, '3', 'percentages', 215],
  ['N6', 3, '5', 'two-values', 185],
  ['N7', 3, '8', 'unit-price', 449],
  ['N8', 3, '4', 'plan-duration', 73],
  ['D1', 1, '2', 'title-year'],
  ['D5', 3, '10', 'recurrence-dates', 468],
  ['D8', 2, '9', 'decision-before-consultation', 560],
  ['A1', 3, '10', 'attachment-missing', 466],
  ['R1', 1, '4', 'point-without-outcome', 244],
  ['R14', 3, '4', 'recommended-in-text', 139],
]

/** Rows of form and others that general rules reach. */
const ALSO: Row[] = [
  ['D2', 1, '3', 'passed-date', 147],
  ['D3', 0, '3', 'passed-date', 159],
  ['D6', 3, '4', 'plan-order', 110],
  ['D7', 2, '10', 'passed-date', 633],
  ['D11', 2, '5', 'council-term', 267],
  ['D17', 2, '1', 'postponed-without-date'],
  ['D17', 2, '5', 'postponed-without-date'],
  ['D17', 2, '7', 'postponed-without-date'],
  ['D17', 2, '8', 'postponed-without-date'],
  ['D17', 3, '2', 'postponed-without-date'],
  ['A2', 3, '6', 'attachment-missing', 293],
  ['A3', 3, '7', 'attachment-missing', 332],
  ['A4', 2, '2', 'attachment-missing', 177],
  ['A7', 2, '1', 'heading-without-text'],
  ['A8', 2, '5', 'attachment-order'],
  ['R4', 0, '3', 'recommended-in-text', 151],
  ['R5', 1, '3', 'beyond-recommendation', 181],
  ['R6', 1, '1', 'point-without-outcome'],
  ['R7', 1, '3', 'no-remarks-contradicted', 115],
  ['R10', 2, '2', 'point-without-outcome'],
  ['R16', 3, '6', 'point-without-outcome'],
  ['R19', 3, '7', 'point-numbering'],
  ['R27', 1, '-', 'meeting-head'],
  ['F2', 3, '1', 'empty-item'],
  ['F2', 3, '10', 'empty-item'],
  ['F3', 1, '3', 'empty-section'],
  ['F3', 1, '5', 'empty-section'],
  ['F5', 0, '4', 'point-numbering'],
  ['F5', 3, '6', 'point-numbering'],
  ['F8', 3, '7', 'swapped-letters', 346],
]

/** Rows that hold: these rules must say nothing of these items. */
const HOLDS: Row[] = [
  ['N23', 3, '6', 'stated-sums'],
  ['N24', 2, '4', 'table-totals'],
  ['N24', 2, '4', 'table-columns'],
  ['N25', 2, '2', 'stated-sums'],
  ['N25', 2, '2', 'table-totals'],
  ['N26', 0, '2', 'announced-count'],
  ['N26', 1, '5', 'announced-count'],
  ['N26', 2, '5', 'announced-count'],
  ['N26', 3, '8', 'announced-count'],
  ['weekdays', 2, '9', 'weekday-date'],
]

/**
 * Warnings that no row of the notes has, with the reason why they are right all the same; each `meeting/item/rule`. What is
 * neither here nor in a row is a false alarm.
 */
const REASONED = new Map<string, string>([])

const found = (meeting: number): Finding[] => {
  const name = `direktionen-${NAMES[meeting] ?? ''}.txt`
  return checkMinutes(readMinutes(readFileSync(`${folder}/${name}`), name))
}

function hits([, meeting, item, rule, line]: Row): Finding[] {
  return found(meeting).filter(
    (finding) =>
      finding.rule === rule &&
      (finding.item ?? '-') === item &&
      (line === undefined || (finding.lines[0] <= line && line <= finding.lines[1])),
  )
}

for (const row of [...MUST, ...ALSO])
  test(`${row[0]} is found by ${row[3]} in meeting ${row[1]}, item ${row[2]}`, { skip }, () => {
    assert.notEqual(hits(row).length, 0)
  })

for (const row of HOLDS)
  test(`${row[0]} holds, and ${row[3]} says nothing of meeting ${row[1]}, item ${row[2]}`, { skip }, () => {
    assert.deepEqual(hits(row), [])
  })

for (const meeting of NAMES.keys())
  test(`false alarms in meeting ${meeting}: at most one error and five warnings`, { skip }, () => {
    const known = new Set(
      [...MUST, ...ALSO].filter((row) => row[1] === meeting).map((row) => `${row[2]}/${row[3]}`),
    )
    const alarms = found(meeting).filter(
      ({ item, rule }) =>
        !known.has(`${item ?? '-'}/${rule}`) && !REASONED.has(`${meeting}/${item ?? '-'}/${rule}`),
    )
    assert.ok(
      alarms.filter(({ severity }) => severity === 'error').length <= 1,
      JSON.stringify(alarms, null, 1),
    )
    assert.ok(
      alarms.filter(({ severity }) => severity === 'warning').length <= 5,
      JSON.stringify(alarms, null, 1),
    )
  })
