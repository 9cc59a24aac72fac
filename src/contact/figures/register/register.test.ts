/** The register of the contact centre: expectations and targets apart, beside what was measured; its paper and its measures. */
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { Client } from 'pg'
import { layCalls } from '../../../../tests/support/lay-calls.ts'
import { textOf } from '../../../../tests/support/page-text.ts'
import { startTestSite, type TestSite } from '../../../../tests/support/site.ts'
import { parseRule } from '../../../followup/wheel/rule.ts'
import { paths } from '../../../paths.ts'
import { Database } from '../../../platform/database.ts'
import { isReached } from './kinds.ts'
import { KEY } from './key.ts'
import { expectationText, targetText } from './paper.ts'
import { contactRegister } from './register.ts'
import { timeOfExpectation, timeOfTarget } from './wanted.ts'

let site: TestSite
let owner: Client
let worker: Database
before(async () => {
  site = await startTestSite({ prepare: layCalls })
  owner = new Client({ connectionString: site.database.urls.owner })
  await owner.connect()
  owner.on('error', () => {})
  worker = new Database(site.database.urls.worker)
})
after(async () => {
  await Promise.all([owner.end(), worker.close()])
  await site.stop()
})

describe('what is wanted of a figure', () => {
  it('is reached as it is shown, downwards for waits and upwards for shares', () => {
    assert.equal(isReached('wait', 3, 3.04), true)
    assert.equal(isReached('wait', 3, 3.06), false)
    assert.equal(isReached('within', 80, 79.94), false)
    assert.equal(isReached('resolved', 20, 20), true)
    assert.equal(isReached('kept', 20, null), null)
  })

  it('is measured in the thirty days from the day it was expected by, or the latest a target holds', () => {
    assert.equal(timeOfExpectation({ byOn: '2026-12-01' }, '2026-11-22'), null)
    assert.deepEqual(timeOfExpectation({ byOn: '2026-11-01' }, '2026-11-22'), {
      from: '2026-11-01',
      until: '2026-11-22',
    })
    assert.deepEqual(timeOfExpectation({ byOn: '2026-09-01' }, '2026-11-22'), {
      from: '2026-09-01',
      until: '2026-09-30',
    })
    assert.deepEqual(timeOfTarget({ validFrom: '2026-01-01', validUntil: null }, '2026-11-22'), {
      from: '2026-10-24',
      until: '2026-11-22',
    })
    assert.deepEqual(timeOfTarget({ validFrom: '2026-01-01', validUntil: '2026-01-10' }, '2026-11-22'), {
      from: '2026-01-01',
      until: '2026-01-10',
    })
    assert.equal(timeOfTarget({ validFrom: '2027-01-01', validUntil: null }, '2026-11-22'), null)
  })

  it('stands in the paper with who said it, and on what condition', () => {
    const words = { id: 1, figure: 'wait' as const, value: 2, body: 'Direktionen' }
    assert.equal(
      expectationText({
        ...words,
        byOn: '2026-12-01',
        statedOn: '2026-09-08',
        condition: 'to nye er ansat',
        conditionMet: false,
      }),
      'Ventetid i gennemsnit (minutter): højst 2 min. senest 1. december 2026, sagt den 8. september 2026. Betingelse: to nye er ansat. Betingelsen er ikke opfyldt.'.replace(
        '2 min',
        '2\u00A0min',
      ),
    )
    assert.equal(
      targetText({
        ...words,
        validFrom: '2027-01-01',
        validUntil: null,
        decidedOn: '2026-10-06',
        caseNumber: null,
      }),
      'Ventetid i gennemsnit (minutter): højst 2 min. fra 1. januar 2027. Besluttet af Direktionen den 6. oktober 2026.'.replace(
        '2 min',
        '2\u00A0min',
      ),
    )
  })
})

describe('the register', () => {
  it('is kept by who leads the contact centre, and its two lists are apart', async () => {
    const body = 'Direktionen'
    const expectation = {
      figure: 'wait',
      value: '1,4',
      by_on: '2026-05-01',
      stated_on: '2026-03-02',
      condition: 'fire pladser',
      condition_met: 'ja',
    }
    const target = {
      figure: 'resolved',
      value: '50',
      valid_from: '2026-05-01',
      valid_until: '2026-05-30',
      decided_on: '2026-04-07',
      body_id: body,
    }
    for (const [list, fields] of [
      ['forventninger', expectation],
      ['maal', target],
    ] as const) {
      assert.notEqual((await site.post(paths.newRegisterRow(KEY, list), 'employee', fields)).status, 303)
      const kept = await site.post(paths.newRegisterRow(KEY, list), 'administrator', fields)
      assert.equal(kept.status, 303, await textOf(kept.clone()))
    }
    const text = await textOf(await site.visit(paths.register(KEY), 'employee'))
    assert.match(
      text,
      /Besluttede mål .*Straksafklaret \(%\) mindst 50 % 1\. maj 2026 – 30\. maj 2026 Direktionen, 7\. april 2026 37,5 % Ikke nået/u,
    )
    assert.match(
      text,
      /Forventninger .*Ventetid i gennemsnit \(minutter\) højst 1,4 min\. senest 1\. maj 2026 fire pladser \(opfyldt\) 2\. marts 2026 1,4 min\. Nået/u,
    )
    assert.match(text, /april 2026: Direktionen: mindst 50 % \(7\. april 2026\)/u)
    assert.match(text, /Telefonmålingen ved siden af/u)
    const wrong = await site.post(paths.newRegisterRow(KEY, 'maal'), 'administrator', {
      ...target,
      valid_until: '2026-04-01',
    })
    assert.equal(wrong.status, 422)
    assert.match(await textOf(wrong), /Målet slutter, før det begynder at gælde/u)
  })

  it('has figures with definitions, and those of a unit for the ones who may see them', async () => {
    const may = { fra: '2026-05-01', til: '2026-05-31', maal: 'alle' }
    const text = await textOf(await site.visit(paths.registerFiguresOf(KEY, may), 'administrator'))
    assert.match(text, /Ventetid i gennemsnit Tiden fra opkaldet når frem.* I alt 1,4 minutter/u)
    assert.match(text, /Center for Prøver 50 %/u)
    const employee = await textOf(await site.visit(paths.registerFiguresOf(KEY, may), 'employee'))
    assert.doesNotMatch(employee, /Center for Prøver 50 %/u)
    assert.match(employee, /I alt 40 %/u)
  })

  it('drafts the board’s paper with the same figures as the worker, who does it in time', async () => {
    const [paper] = contactRegister.papers ?? []
    assert.ok(paper)
    const at = { municipality: site.municipality.id, on: '2026-06-10' }
    const drafted = await worker.within(
      { municipality: site.municipality.id, person: site.municipality.person.secretary, purpose: 'register' },
      (tx) => paper.draft(tx, at),
    )
    assert.equal(drafted.title, 'Status på kontaktcentret, december 2025 – maj 2026')
    const [figures, wanted] = drafted.sections.map(({ document }) =>
      JSON.stringify(document).replaceAll('\u00A0', ' '),
    )
    assert.match(figures ?? '', /1,4 minutter/u)
    assert.match(figures ?? '', /Center for Prøver/u)
    assert.match(wanted ?? '', /Straksafklaret \(%\): mindst 50 %/u)
    assert.match(wanted ?? '', /Forventninger/u)
  })

  it('proposes a duty whose rule the annual wheel reads', () => {
    for (const { rule } of contactRegister.duties ?? []) assert.ok('rule' in parseRule(rule), rule)
  })
})
