/** The checks on the demo's meetings: one sum there is wrong on purpose, and nothing else may be called an error. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { MEETINGS_BEFORE_2026 } from '../demo/meetings/before-2026.ts'
import { MEETINGS_OF_2026_AND_CHEFFORUM } from '../demo/meetings/from-2026.ts'
import { minutesOfMeeting } from '../demo/minutes-of-meeting.ts'
import { checkMinutes } from '../src/minutes/checks/check-minutes.ts'

const checked = [...MEETINGS_BEFORE_2026, ...MEETINGS_OF_2026_AND_CHEFFORUM].map((meeting) => ({
  name: `${meeting.body} ${meeting.date}`,
  findings: checkMinutes(minutesOfMeeting(meeting)),
}))

test('the sum that is wrong on purpose is the only error of the demo', () => {
  const errors = checked.flatMap(({ name, findings }) =>
    findings
      .filter(({ severity }) => severity === 'error')
      .map(({ rule, item, message }) => ({ name, rule, item, message })),
  )
  const message = 'Tallene under »Antal« giver 87, men der står 88.'
  assert.deepEqual(errors, [{ name: 'direktionen 2013-06-11', rule: 'table-totals', item: '2', message }])
})

test('no meeting of the demo has more than five warnings', () => {
  for (const { name, findings } of checked) {
    const warnings = findings.filter(({ severity }) => severity === 'warning')
    assert.ok(warnings.length <= 5, `${name}: ${JSON.stringify(warnings, null, 1)}`)
  }
})
