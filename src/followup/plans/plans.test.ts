/** The rules of process plans: moving, what collides, templates. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { addDays } from '../../language/due-calendar.ts'
import { WeekdayCalendar } from '../../language/weekdays.ts'
import { type CollisionKind, findCollisions, type PlanFacts } from './collisions.ts'
import { onWeekday, stepsOfTemplate, type TemplateStep } from './from-template.ts'
import { type KnownMeeting, removeStep, reorder, type Step, stepBefore } from './model.ts'
import { movedWith, moveStep, weekdaysBetween } from './move-step.ts'

const calendar = new WeekdayCalendar()

const aStep = (id: number, beginsOn: string, more: Partial<Step> = {}): Step => ({
  id,
  what: `Trin ${id}`,
  kind: 'deadline',
  bodyId: null,
  meetingId: null,
  beginsOn,
  endsOn: more.endsOn ?? beginsOn,
  ownerPersonId: null,
  ownerUnitId: null,
  afterId: null,
  gapWeekdays: 0,
  decides: false,
  doneOn: null,
  ...more,
})

const aMeeting = (id: number, bodyId: number, heldOn: string, more: Partial<KnownMeeting> = {}) => ({
  id,
  bodyId,
  heldOn,
  startsAt: '09:00',
  endsAt: '11:00',
  isCancelled: false,
  ...more,
})

const facts = (more: Partial<PlanFacts> = {}): PlanFacts => ({
  today: '2026-01-05',
  calendar,
  meetings: [],
  papersDeadline: () => null,
  handedIn: new Set(),
  ...more,
})

const kindsIn = (steps: readonly Step[], more: Partial<PlanFacts> = {}): [number, CollisionKind][] =>
  findCollisions(steps, facts(more)).map(({ stepId, kind }) => [stepId, kind])

/** Weekdays of ten years, in and out of Easter and Christmas. */
const weekday = fc
  .integer({ min: 0, max: 3650 })
  .map((days) => onWeekday(addDays('2020-01-06', days), calendar))

/** Steps on weekdays in order, each lasting some days. */
const plans = fc
  .tuple(weekday, fc.array(fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 30 })), { minLength: 1, maxLength: 12 }))
  .map(([first, spans]) => {
    let from = first
    return spans.map(([gap, lasts], index) => {
      const beginsOn = onWeekday(addDays(from, gap), calendar)
      const endsOn = onWeekday(addDays(beginsOn, lasts), calendar)
      from = endsOn
      return aStep(index + 1, beginsOn, { kind: 'writing', endsOn })
    })
  }) // prettier-ignore

describe('moving a step', () => {
  it('counts weekdays between days, holidays left out, both ways', () => {
    assert.equal(weekdaysBetween('2026-01-09', '2026-01-12', calendar), 1)
    assert.equal(weekdaysBetween('2026-01-12', '2026-01-09', calendar), -1)
    // Thursday, Friday and Monday of Easter lie between.
    assert.equal(weekdaysBetween('2026-04-01', '2026-04-07', calendar), 1)
    assert.equal(weekdaysBetween('2026-04-07', '2026-04-07', calendar), 0)
  })

  it('keeps the order, the working distances and how long each lasts, wherever it is moved', () => {
    fc.assert(
      fc.property(plans, weekday, fc.nat(), (steps, to, which) => {
        const at = which % steps.length
        const moved = moveStep(steps, at + 1, to, calendar)
        const lengths = (all: readonly Step[]) =>
          all.map(({ beginsOn, endsOn }) => weekdaysBetween(beginsOn, endsOn, calendar))
        const distances = (all: readonly Step[]) =>
          all.slice(at).map(({ beginsOn }) => weekdaysBetween(all[at]?.beginsOn ?? '', beginsOn, calendar))
        assert.deepEqual(lengths(moved), lengths(steps))
        assert.deepEqual(distances(moved), distances(steps))
        assert.deepEqual(moved.slice(0, at), steps.slice(0, at))
        assert.equal(moved[at]?.beginsOn, to)
      }),
      { numRuns: 300 },
    )
  })

  it('and back again gives what was', () => {
    fc.assert(
      fc.property(plans, weekday, fc.nat(), (steps, to, which) => {
        const step = steps[which % steps.length]
        assert.ok(step)
        const there = moveStep(steps, step.id, to, calendar)
        assert.deepEqual(moveStep(there, step.id, step.beginsOn, calendar), steps)
      }),
      { numRuns: 300 },
    )
  })

  it('leaves what is done, and what goes another way', () => {
    const steps = [
      aStep(1, '2026-02-02'),
      aStep(2, '2026-02-09'),
      aStep(3, '2026-02-16', { afterId: 1 }),
      aStep(4, '2026-02-17', { doneOn: '2026-02-10' }),
      aStep(5, '2026-02-23', { afterId: 2 }),
    ]
    assert.deepEqual([...movedWith(steps, 2)], [2, 5])
    const moved = moveStep(steps, 2, '2026-02-11', calendar)
    assert.deepEqual(
      moved.map(({ beginsOn }) => beginsOn),
      ['2026-02-02', '2026-02-11', '2026-02-16', '2026-02-17', '2026-02-25'],
    )
  })

  it('sends meetings behind it to the body’s next planned meeting', () => {
    const steps = [
      aStep(1, '2026-02-02', { kind: 'writing', endsOn: '2026-02-13' }),
      aStep(2, '2026-02-16', { kind: 'forum-meeting', bodyId: 7, meetingId: 71 }),
      aStep(3, '2026-02-18'),
    ]
    const meetings = [
      aMeeting(71, 7, '2026-02-16'),
      aMeeting(72, 7, '2026-02-25', { isCancelled: true }),
      aMeeting(80, 8, '2026-02-24'),
      aMeeting(73, 7, '2026-03-02'),
    ]
    const moved = moveStep(steps, 1, '2026-02-09', calendar, meetings)
    assert.deepEqual(
      moved.map(({ beginsOn, endsOn, meetingId }) => [beginsOn, endsOn, meetingId]),
      [
        ['2026-02-09', '2026-02-20', null],
        ['2026-03-02', '2026-03-02', 73],
        // Two weekdays after the meeting, as before.
        ['2026-03-04', '2026-03-04', null],
      ],
    )
    // Where none is planned within some weeks the computed day stays, without a meeting.
    const late = moveStep(steps, 1, '2026-03-09', calendar, meetings)
    assert.deepEqual([late[1]?.beginsOn, late[1]?.meetingId], ['2026-03-23', null])
  })
})

describe('the order of steps', () => {
  const steps = [aStep(1, '2026-02-02'), aStep(2, '2026-02-09'), aStep(3, '2026-02-16', { afterId: 2 })]
  it('is changed a place at a time and not past the ends', () => {
    assert.deepEqual(
      reorder(steps, 3, 'up').map(({ id }) => id),
      [1, 3, 2],
    )
    assert.deepEqual(reorder(steps, 1, 'up'), steps)
    assert.deepEqual(reorder(steps, 3, 'down'), steps)
  })
  it('closes where one is removed', () => {
    const left = removeStep(steps, 2)
    assert.deepEqual(
      left.map(({ id, afterId }) => [id, afterId]),
      [
        [1, null],
        [3, null],
      ],
    )
    assert.equal(stepBefore(left, left[1] ?? aStep(0, ''))?.id, 1)
  })
})

describe('collisions', () => {
  it('are none in a plan that holds together', () => {
    const steps = [
      aStep(1, '2026-02-02', { kind: 'forum-meeting', bodyId: 7, meetingId: 71 }),
      aStep(2, '2026-02-03', { kind: 'consultation', endsOn: '2026-02-17' }),
      aStep(3, '2026-03-02', { kind: 'forum-meeting', bodyId: 7, meetingId: 72, decides: true, gapWeekdays: 5 }),
    ] // prettier-ignore
    const meetings = [aMeeting(71, 7, '2026-02-02'), aMeeting(72, 7, '2026-03-02')]
    assert.deepEqual(kindsIn(steps, { meetings, papersDeadline: () => '2026-02-20' }), [])
  })

  it('find holidays and closed days; a citizens’ meeting may be on a Saturday', () => {
    const closed = new WeekdayCalendar({ single: [{ day: '2026-05-15', name: 'Lukkedag' }], yearly: [] })
    const steps = [
      aStep(1, '2026-04-02'),
      aStep(2, '2026-05-15'),
      aStep(3, '2026-05-16', { kind: 'citizens-meeting' }),
      aStep(4, '2026-05-17', { kind: 'conference' }),
      aStep(5, '2026-05-18', { kind: 'consultation', endsOn: '2026-05-25' }),
    ]
    assert.deepEqual(kindsIn(steps, { calendar: closed }), [
      [1, 'day-off'],
      [2, 'day-off'],
      [4, 'day-off'],
      [5, 'day-off'],
    ])
    const [first, second] = findCollisions(steps, facts({ calendar: closed }))
    assert.equal(first?.message, '«Trin 1» ligger på en fridag: 2. april 2026 er Skærtorsdag.')
    assert.match(second?.message ?? '', /Lukkedag/)
  })

  it('find days that have passed, unless the step is done', () => {
    const steps = [aStep(1, '2026-01-02', { doneOn: '2026-01-02' }), aStep(2, '2026-01-02')]
    assert.deepEqual(kindsIn(steps, { today: '2026-01-06' }), [[2, 'passed']])
  })

  it('find the wrong order and too short a time between', () => {
    const steps = [
      aStep(1, '2026-02-02', { kind: 'writing', endsOn: '2026-02-13' }),
      aStep(2, '2026-02-12'),
      aStep(3, '2026-02-16', { gapWeekdays: 5 }),
    ]
    assert.deepEqual(kindsIn(steps), [
      [2, 'wrong-order'],
      [3, 'too-close'],
    ])
  })

  it('find a decision before its consultation ends', () => {
    const hearing = aStep(1, '2026-02-02', { kind: 'consultation', endsOn: '2026-02-16' })
    const decision = (on: string) =>
      aStep(2, on, { kind: 'forum-meeting', bodyId: 7, decides: true, afterId: null })
    const kinds = (on: string) =>
      findCollisions([hearing, decision(on)], facts({ meetings: [aMeeting(71, 7, on)] })).map(
        ({ kind }) => kind,
      )
    assert.deepEqual(kinds('2026-02-16'), ['decision-in-consultation'])
    assert.deepEqual(kinds('2026-02-17'), [])
    assert.deepEqual(kinds('2026-02-09'), ['wrong-order', 'decision-in-consultation'])
  })

  it('find two meetings at one time', () => {
    const steps = [
      aStep(1, '2026-02-02', { kind: 'forum-meeting', bodyId: 7, meetingId: 71 }),
      aStep(2, '2026-02-02', { kind: 'forum-meeting', bodyId: 8, meetingId: 81 }),
    ]
    const at = (startsAt: string) => [
      aMeeting(71, 7, '2026-02-02'),
      aMeeting(81, 8, '2026-02-02', { startsAt, endsAt: '13:00' }),
    ]
    assert.deepEqual(kindsIn(steps, { meetings: at('10:30') }), [[2, 'same-time']])
    assert.deepEqual(kindsIn(steps, { meetings: at('11:00') }), [])
  })

  it('find a body that does not meet then, a meeting that is cancelled and one that was moved', () => {
    const step = aStep(1, '2026-02-02', { kind: 'forum-meeting', bodyId: 7, meetingId: 71 })
    assert.deepEqual(kindsIn([step]), [[1, 'no-meeting']])
    const cancelled = [aMeeting(71, 7, '2026-02-02', { isCancelled: true })]
    assert.match(findCollisions([step], facts({ meetings: cancelled }))[0]?.message ?? '', /er aflyst/)
    assert.deepEqual(kindsIn([step], { meetings: [aMeeting(71, 7, '2026-02-09')] }), [[1, 'meeting-moved']])
  })

  it('find papers that would be late for the meeting', () => {
    const steps = [
      aStep(1, '2026-01-12', { kind: 'writing', endsOn: '2026-01-30' }),
      aStep(2, '2026-02-02', { kind: 'forum-meeting', bodyId: 7, meetingId: 71 }),
    ]
    const known = { meetings: [aMeeting(71, 7, '2026-02-02')], papersDeadline: () => '2026-01-23' }
    assert.deepEqual(kindsIn(steps, known), [[2, 'papers-late']])
    const late = { ...known, today: '2026-01-26' }
    assert.deepEqual(kindsIn(steps, late), [[2, 'papers-late']])
    assert.deepEqual(kindsIn(steps, { ...late, handedIn: new Set(['7 2026-02-02']) }), [])
  })
})

describe('a template', () => {
  const step = (what: string, days: number, more: Partial<TemplateStep> = {}): TemplateStep => ({
    what,
    kind: 'forum-meeting',
    bodyKind: null,
    months: 0,
    days,
    lastsDays: 0,
    gapWeekdays: 0,
    decides: false,
    ...more,
  })
  const strategy = [
    step('Direktion', 0, { bodyKind: 'board' }),
    step('Seminar', 21, { kind: 'conference' }),
    step('Høring', 27, { kind: 'consultation', lastsDays: 14 }),
    step('Afleveres', 44, { kind: 'deadline', gapWeekdays: 2 }),
    step('Byråd', 64, { bodyKind: 'council', decides: true }),
  ]

  it('comes to the days of the growth strategy from 4 September', () => {
    const steps = stepsOfTemplate(strategy, '2018-09-04', { calendar, bodies: [], meetings: [] })
    assert.deepEqual(
      steps.map(({ beginsOn, endsOn }) => (beginsOn === endsOn ? beginsOn : `${beginsOn}/${endsOn}`)),
      ['2018-09-04', '2018-09-25', '2018-10-01/2018-10-15', '2018-10-18', '2018-11-07'],
    )
    // A municipality without such bodies chooses others.
    assert.deepEqual(kindsIn(steps, { today: '2018-09-01' }), [
      [1, 'no-meeting'],
      [5, 'no-meeting'],
    ])
  })

  it('waits for a body that meets later than it thought', () => {
    const bodies = [{ id: 7, kind: 'board' }]
    const late = [aMeeting(71, 7, '2018-10-10')]
    const steps = stepsOfTemplate(strategy, '2018-09-04', { calendar, bodies, meetings: late })
    assert.deepEqual(
      steps.map(({ beginsOn }) => beginsOn),
      ['2018-10-10', '2018-10-11', '2018-10-12', '2018-10-30', '2018-11-07'],
    )
    assert.deepEqual(
      kindsIn(steps, { today: '2018-09-01', meetings: late }).map(([, kind]) => kind),
      ['no-meeting'],
    )
  })

  it('takes the municipality’s own bodies and their meetings', () => {
    const bodies = [
      { id: 7, kind: 'board' },
      { id: 8, kind: 'council' },
    ]
    const meetings = [aMeeting(71, 7, '2018-09-10'), aMeeting(81, 8, '2018-11-28')]
    const steps = stepsOfTemplate(strategy, '2018-09-04', { calendar, bodies, meetings })
    assert.deepEqual(
      steps.map(({ bodyId, meetingId, beginsOn }) => [bodyId, meetingId, beginsOn]),
      [
        [7, 71, '2018-09-10'],
        [null, null, '2018-09-25'],
        [null, null, '2018-10-01'],
        [null, null, '2018-10-18'],
        [8, 81, '2018-11-28'],
      ],
    )
  })
})
