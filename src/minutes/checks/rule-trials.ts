import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Finding } from '../model.ts'
import { readMinutes } from '../read-minutes.ts'
import { checkMinutes } from './check-minutes.ts'
import type { CheckRule } from './rule.ts'

/** An invented case: its text from the presentation on, or with a title or a whole file of its own. */
export type Trial = string | { title: string; body: string } | { whole: string }

const TITLE = 'Nye broer i lystbådehavnen'

/** Minutes of a board and a place that do not exist, on Tuesday 4 June 2019, with one item. */
export function inventedFile(trial: Trial): string {
  if (typeof trial !== 'string' && 'whole' in trial) return trial.whole
  const { title, body } = typeof trial === 'string' ? { title: TITLE, body: trial } : trial
  return `REFERAT Havnelauget d. 04-06-2019

Mødedato Tirsdag d. 4. juni 2019 kl. 08:30

Mødested Bådhuset

Mødedeltagere Ea Holm, Ib Rask

Indholdsfortegnelse

${title}.....	2

Punkt 1: ${title}

19/4400

Sagsfremstilling

${body}
`
}

export function findingsOf(rule: CheckRule, trial: Trial): Finding[] {
  return checkMinutes(readMinutes(new TextEncoder().encode(inventedFile(trial)), 'opfundet.txt'), {
    rules: [rule],
  })
}

/** Tests that a rule finds something in each text of `fires` and nothing in those of `silent`. */
export function tryRule(rule: CheckRule, { fires, silent }: { fires: Trial[]; silent: Trial[] }): void {
  test(`${rule.id} is explained in Danish`, () => {
    assert.match(rule.id, /^[a-z]+(?:-[a-z]+)*$/u)
    for (const text of [rule.title, rule.explanation]) assert.match(text, /^[\p{Lu}»].{5,}/u)
    assert.match(rule.explanation, /\.$/u)
  })
  for (const [index, trial] of fires.entries())
    test(`${rule.id} fires on invented text ${index + 1}`, () => {
      const findings = findingsOf(rule, trial)
      assert.notEqual(findings.length, 0, inventedFile(trial))
      const last = inventedFile(trial).split('\n').length
      for (const { rule: id, message, lines } of findings) {
        assert.equal(id, rule.id)
        assert.match(message, /^[\p{Lu}\d»].*[.!]$/u)
        assert.ok(lines[0] >= 1 && lines[0] <= lines[1] && lines[1] <= last + 1, String(lines))
      }
    })
  for (const [index, trial] of silent.entries())
    test(`${rule.id} stays silent on invented text ${index + 1}`, () => {
      assert.deepEqual(findingsOf(rule, trial), [], inventedFile(trial))
    })
}
