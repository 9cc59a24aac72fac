import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { weekdayOf } from '../../language/dates.ts'
import { WeekdayCalendar } from '../../language/weekdays.ts'
import type { RichDocument } from '../../minutes/rich-text/model.ts'
import { draftTexts } from './draft.ts'
import { listOverloaded, type LoadedMeeting } from './load.ts'
import { caseTitleOf, type Duty, markOf, turnWheel } from './model.ts'
import { occurrencesOf } from './occurrences.ts'
import { parseRule, type Rule, RULE_FORMS, SPANS, type Span, THIRDS, writeRule } from './rule.ts'

const calendar = new WeekdayCalendar()
const years = fc.integer({ min: 1, max: 20 })
const month = fc.integer({ min: 1, max: 12 })
const span = fc.constantFrom<Span[]>('month', 'quarter', 'half-year', 'year')
const anyRule: fc.Arbitrary<Rule> = fc.oneof(
  fc.record({ form: fc.constant('times' as const), count: month }),
  fc.record({ form: fc.constant('every' as const), span, step: fc.constant(1) }),
  fc.record({
    form: fc.constant('every' as const),
    span: fc.constant<Span>('month'),
    step: fc.constantFrom(2, 3, 4, 6),
  }),
  fc.record({ form: fc.constant('every' as const), span: fc.constant<Span>('year'), step: years }),
  fc.record({
    form: fc.constant('months' as const),
    months: fc
      .uniqueArray(month, { minLength: 1, maxLength: 12 })
      .map((all) => all.toSorted((a, b) => a - b)),
    years,
  }),
  fc.record({
    form: fc.constant('meeting' as const),
    nth: fc.oneof(month, fc.constant('last' as const)),
    of: fc.oneof(span, month.map((each) => ({ month: each }))), // prettier-ignore
  }),
  fc.record({
    form: fc.constant('before' as const),
    word: fc.constantFrom('inden' as const, 'senest' as const),
    month,
    day: fc.integer({ min: 1, max: 28 }),
    years,
  }),
  fc.record({ form: fc.constant('third' as const), third: fc.constantFrom(...THIRDS), month, years }),
)
const refusalOf = (text: string) => {
  const reading = parseRule(text)
  return 'refused' in reading ? reading.refused : ''
}
const ruleOf = (text: string): Rule => {
  const reading = parseRule(text)
  assert.ok('rule' in reading, text)
  return reading.rule
}

describe('rules of the annual wheel', () => {
  it('are written back in the words they were read from', () => {
    fc.assert(
      fc.property(anyRule, (made) => {
        const rule = { ...made }
        const words = writeRule(rule)
        assert.deepEqual(ruleOf(words), rule)
        assert.equal(writeRule(ruleOf(words)), words)
      }),
    )
  })

  it('read the forms that are shown, and those of a town hall', () => {
    for (const form of RULE_FORMS) assert.equal(writeRule(ruleOf(form)), form)
    const said: Record<string, string> = {
      'Tre gange om året.': '3 gange om året',
      'hver  anden måned': 'hver anden måned',
      'hvert år i maj': 'hver maj',
      'i april, august og oktober': 'hver april, august og oktober',
      'Hvert fjerde år i januar': 'hvert 4. år i januar',
      'Første møde i hvert kvartal': 'første møde i kvartalet',
      'andet møde i marts': '2. møde i marts',
      'inden 31. december': 'hvert år inden 31. december',
      'hvert andet år senest den 1. marts': 'hvert andet år senest 1. marts',
      kvartalsvis: 'hvert kvartal',
    }
    for (const [text, words] of Object.entries(said)) assert.equal(writeRule(ruleOf(text)), words)
  })

  it('are refused in Danish with the forms there are', () => {
    for (const text of ['', 'når det passer', '13 gange om året', 'hver 5. måned', 'hver uge', 'hvert år inden 31. april', 'hver maj og maj', '0. møde i marts']) {
      const refusal = refusalOf(text)
      for (const form of RULE_FORMS) assert.ok(refusal.includes(`«${form}»`), `${text}: ${refusal}`)
    } // prettier-ignore
    assert.match(refusalOf('hvert møde'), /faste punkter/)
    assert.match(refusalOf('hvert år inden 31. april'), /31\. april findes ikke/)
  })
})

/** The second Monday of each month but July. */
const mondays = Array.from({ length: 24 }, (_, index) => ({
  year: 2026 + Math.floor(index / 12),
  month: (index % 12) + 1,
}))
  .filter(({ month: each }) => each !== 7)
  .map(({ year, month: each }, index) => {
    const days = Array.from({ length: 14 }, (_, day) => `${year}-${String(each).padStart(2, '0')}-${String(day + 1).padStart(2, '0')}`) // prettier-ignore
    return { meetingId: index + 1, heldOn: days.filter((day) => weekdayOf(day) === 'mandag')[1] ?? '' }
  })

const fallsOf = (rule: string, days = mondays, until = '2026-12-31') =>
  occurrencesOf(ruleOf(rule), days, calendar, {
    from: '2026-01-01',
    until,
    validFrom: '2020-01-01',
    validUntil: null,
  })
const daysOf = (rule: string) => fallsOf(rule).map(({ on }) => on)

describe('what falls due', () => {
  it('falls on meetings of the plan', () => {
    assert.deepEqual(daysOf('3 gange om året'), ['2026-01-12', '2026-05-11', '2026-09-14'])
    assert.deepEqual(daysOf('hver februar'), ['2026-02-09'])
    assert.deepEqual(daysOf('første møde i kvartalet'), ['2026-01-12', '2026-04-13', '2026-08-10', '2026-10-12'])
    assert.deepEqual(daysOf('hvert år inden 31. december'), ['2026-12-14'])
    assert.deepEqual(daysOf('sidste møde i halvåret'), ['2026-06-08', '2026-12-14'])
    assert.equal(daysOf('hver måned').length, 12)
  }) // prettier-ignore

  it('tells where there is no such meeting', () => {
    assert.deepEqual(fallsOf('hver juli'), [
      { periodOn: '2026-07-01', on: '2026-07-01', meetingId: null, note: 'no-meeting' },
    ])
    assert.deepEqual(fallsOf('2. møde i marts')[0]?.note, 'fewer')
    assert.deepEqual(fallsOf('ultimo september')[0], {
      periodOn: '2026-09-21',
      on: '2026-09-14',
      meetingId: 8,
      note: 'near',
    })
    // 31 May 2026 is a Sunday.
    assert.equal(fallsOf('hvert år senest 31. maj', [])[0]?.on, '2026-05-29')
  })

  it('comes every so many years, counted from the year it holds from', () => {
    const found = occurrencesOf(ruleOf('hvert andet år i maj'), [], calendar, { from: '2020-01-01', until: '2027-12-31', validFrom: '2021-01-01', validUntil: '2026-12-31' }) // prettier-ignore
    assert.deepEqual(found.map(({ on }) => on.slice(0, 4)), ['2021', '2023', '2025']) // prettier-ignore
  })

  it('falls before a day of January in the year before', () => {
    // No meeting is known of 2025: the last workday before the day.
    assert.deepEqual(daysOf('hvert år inden 5. januar'), ['2026-01-02', '2026-12-14'])
  })

  it('is always a meeting or a workday between the two days, once a period, in order', () => {
    const anyDays = fc.uniqueArray(fc.integer({ min: 0, max: 1095 }), { maxLength: 60 }).map((all) =>
      all
        .toSorted((a, b) => a - b)
        .map((day, index) => ({
          meetingId: index,
          heldOn: new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10),
        })),
    )
    fc.assert(
      fc.property(anyRule, anyDays, (rule, days) => {
        const found = occurrencesOf(rule, days, calendar, { from: '2026-01-01', until: '2028-12-31', validFrom: '2025-06-01', validUntil: null }) // prettier-ignore
        assert.equal(new Set(found.map(({ periodOn }) => periodOn)).size, found.length)
        for (const { on, meetingId } of found) {
          assert.ok(on >= '2026-01-01' && on <= '2028-12-31')
          if (meetingId === null) assert.equal(calendar.whyOff(on, { countsSaturday: false }), null)
          else assert.equal(days[meetingId]?.heldOn, on)
        }
      }),
    )
  })

  it('keeps the name of its period when the meeting is moved', () => {
    const moved = mondays.map((each) => (each.heldOn === '2026-02-09' ? { ...each, heldOn: '2026-02-11' } : each)) // prettier-ignore
    const [before] = fallsOf('hver februar')
    const [after] = fallsOf('hver februar', moved)
    assert.equal(before?.periodOn, after?.periodOn)
    assert.equal(after?.on, '2026-02-11')
  })

  it('fills every span of the year with as many times as it has', () => {
    for (const each of ['month', 'quarter', 'half-year', 'year'] as const)
      assert.equal(fallsOf(writeRule({ form: 'every', span: each, step: 1 })).length, 12 / SPANS[each].months)
  })
})

const duty = (more: Partial<Duty> = {}): Duty => ({
  id: 1,
  kind: 'paper',
  title: 'Kørsel',
  rule: 'hver februar',
  itemKind: 'decision',
  bodyId: 1,
  bodyName: 'Direktionen',
  unitId: null,
  unitName: null,
  ownerPersonId: 1,
  ownerUnitId: null,
  ownerName: 'A',
  leadDays: 30,
  minutes: 20,
  caseId: null,
  caseTitle: null,
  paperSource: null,
  templatePaperId: null,
  validFrom: '2020-01-01',
  validUntil: null,
  proposedKey: null,
  chainId: null,
  level: null,
  counterpart: null,
  revision: 1,
  ...more,
})

describe('marks on the wheel', () => {
  it('say what is missing, drafted, coming and done', () => {
    const marks = (today: string, state: 'drafted' | 'missing' | 'skipped' | null, held = false) =>
      markOf(duty(), { on: '2026-02-09', draftOn: '2026-01-10' }, state && { state, held }, today)
    assert.equal(marks('2026-01-09', null), 'coming')
    assert.equal(marks('2026-01-10', null), 'missing')
    assert.equal(marks('2026-01-10', 'missing'), 'missing')
    assert.equal(marks('2026-01-10', 'drafted'), 'drafted')
    assert.equal(marks('2026-02-10', 'drafted', true), 'done')
    assert.equal(marks('2026-03-10', 'skipped'), 'skipped')
  })

  it('do not ask for a draft of what is talked about outside bodies', () => {
    const of = { bodyId: null }
    assert.equal(markOf(of, { on: '2026-02-09', draftOn: '2026-01-10' }, null, '2026-02-09'), 'coming')
    assert.equal(markOf(of, { on: '2026-02-09', draftOn: '2026-01-10' }, null, '2026-02-10'), 'missing')
  })

  it('turn with each duty and its own settled times', () => {
    const settled = [{ dutyId: 2, periodOn: '2026-02-01', fallsOn: '2026-02-09', state: 'done' as const, reason: 'Sendt på mail', paperId: null, agendaItemId: null, paperTitle: null, onAgenda: false, held: false }] // prettier-ignore
    const found = turnWheel(
      { duties: [duty(), duty({ id: 2 }), duty({ id: 3, rule: 'hver januar' })], meetings: new Map([[1, mondays]]), settled, calendar },
      { from: '2026-01-01', until: '2026-12-31', today: '2026-01-20' },
    ) // prettier-ignore
    assert.deepEqual(
      found.map(({ duty: { id }, on, mark }) => [id, on, mark]),
      [[3, '2026-01-12', 'missing'], [1, '2026-02-09', 'missing'], [2, '2026-02-09', 'done']],
    ) // prettier-ignore
  })

  it('name the case of the year', () => {
    assert.equal(caseTitleOf(duty({ caseTitle: 'Budgetopfølgning {år}' }), '2027-02-08'), 'Budgetopfølgning 2027') // prettier-ignore
    assert.equal(caseTitleOf(duty(), '2027-02-08'), 'Kørsel 2027')
  })
})

describe('overloaded meetings', () => {
  const meeting = (meetingId: number, heldOn: string, items: (number | null)[]): LoadedMeeting => ({
    meetingId,
    bodyId: 1,
    bodyName: 'Direktionen',
    heldOn,
    length: 60,
    items,
  })
  it('are those whose items and duties take longer than they last', () => {
    const meetings = [meeting(2, '2027-02-08', [30, null]), meeting(1, '2027-01-11', [60]), meeting(3, '2027-03-08', [])] // prettier-ignore
    const duties = new Map([[2, [15, 10]], [1, [1]], [3, [60]]]) // prettier-ignore
    const found = listOverloaded(meetings, (id) => duties.get(id) ?? [])
    assert.deepEqual(
      found.map(({ meetingId, predicted, beyond }) => [meetingId, predicted, beyond]),
      [[1, 61, 1], [2, 65, 5]],
    ) // prettier-ignore
  })
})

const text = (words: string): RichDocument => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }],
})

describe('the first text of a drafted paper', () => {
  const sections = [
    { id: 1, kind: 'presentation', heading: 'Sagsfremstilling' },
    { id: 2, kind: 'economy', heading: 'Økonomi' },
    { id: 3, kind: 'other', heading: 'Personale' },
  ]
  it('is this year’s figures and then last year’s words, marked', () => {
    const old = { title: 'Kørsel 2026', heldOn: '2026-02-09', sections: [{ kind: 'economy', heading: 'Økonomi', document: text('Sidste år') }] } // prettier-ignore
    const figures = [
      { heading: 'økonomi', document: text('I år') },
      { heading: 'Tal', document: text('42') },
    ]
    const drafted = draftTexts(sections, figures, old)
    assert.deepEqual(drafted.map(({ sectionId }) => sectionId), [1, 2]) // prettier-ignore
    assert.deepEqual(drafted[0]?.document.content.map(({ type }) => type), ['heading', 'paragraph']) // prettier-ignore
    const words = JSON.stringify(drafted[1]?.document)
    assert.match(words, /I år.*Teksten herunder er fra «Kørsel 2026», 9\. februar 2026.*Sidste år/)
  })
  it('leaves a section empty where neither has words', () => {
    assert.deepEqual(draftTexts(sections, [], null), [])
    assert.equal(draftTexts(sections, [], null, 'Med lederne')[0]?.sectionId, 1)
  })
})
