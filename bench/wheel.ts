import { type Duty, turnWheel, type Wheel } from '../src/followup/wheel/model.ts'
import type { PlannedDay } from '../src/followup/wheel/occurrences.ts'
import { addDays } from '../src/language/due-calendar.ts'
import { WeekdayCalendar } from '../src/language/weekdays.ts'

export const name = 'wheel'

const BODIES = 50
const YEARS = 10
const DUTIES = 400
const ROUNDS = 15
const RULES = [
  'hver måned',
  '3 gange om året',
  'hver februar',
  'første møde i kvartalet',
  'hvert år inden 31. december',
  'ultimo september',
  'hvert andet år i maj',
  '2. møde i marts',
]
/** Every third week, but for July. */
const DAYS_BETWEEN = 21

/**
 * The annual wheel of 50 bodies, 400 duties and ten years, worked out anew: rules read, meetings found, days off asked. The median
 * of some rounds, in milliseconds of processor time, so that other work on the machine does not count.
 */
export async function run(): Promise<{
  figures: Record<string, number>
  bar: Record<string, number>
  holds: boolean
}> {
  const turn = () =>
    turnWheel(wheelOf(), {
      from: '2026-01-01',
      until: `${2026 + YEARS - 1}-12-31`,
      today: '2026-06-01',
    })
  const milliseconds = median(turn)
  const bar = { milliseconds: 200 }
  const meetings = [...wheelOf().meetings.values()].reduce((sum, days) => sum + days.length, 0)
  return {
    figures: {
      milliseconds,
      ratioToBar: milliseconds / bar.milliseconds,
      occurrences: turn().length,
      meetings,
    },
    bar,
    holds: milliseconds <= bar.milliseconds,
  }
}

/** Made anew each round, so that no year of the calendar is known from the one before; that too is counted. */
function wheelOf(): Wheel {
  return { duties, meetings, settled, calendar: new WeekdayCalendar() }
}

const meetings = new Map(
  Array.from({ length: BODIES }, (_, body): [number, PlannedDay[]] => {
    const days: PlannedDay[] = []
    const last = `${2026 + YEARS - 1}-12-31`
    for (let day = addDays('2026-01-05', body % 5); day <= last; day = addDays(day, DAYS_BETWEEN))
      if (day.slice(5, 7) !== '07') days.push({ meetingId: body * 1000 + days.length, heldOn: day })
    return [body, days]
  }),
)

const duties = Array.from({ length: DUTIES }, (_, id): Duty => ({
  id,
  kind: 'paper',
  title: `Pligt ${id}`,
  rule: RULES[id % RULES.length] ?? 'hver måned',
  itemKind: 'decision',
  bodyId: id % BODIES,
  bodyName: `Forum ${id % BODIES}`,
  unitId: null,
  unitName: null,
  ownerPersonId: id,
  ownerUnitId: null,
  ownerName: 'Ejer',
  leadDays: 30,
  minutes: 15,
  caseId: null,
  caseTitle: null,
  paperSource: null,
  templatePaperId: null,
  validFrom: '2026-01-01',
  validUntil: null,
  proposedKey: null,
  chainId: null,
  level: null,
  counterpart: null,
  revision: 1,
}))

const settled = duties.map(({ id }) => ({
  dutyId: id,
  periodOn: '2026-02-01',
  fallsOn: '2026-02-09',
  state: 'done' as const,
  reason: 'Holdt',
  paperId: null,
  agendaItemId: null,
  paperTitle: null,
  onAgenda: false,
  held: false,
}))

function median(work: () => unknown): number {
  // The first rounds are the compiler's.
  for (let round = 0; round < 3; round++) work()
  const times = Array.from({ length: ROUNDS }, () => {
    const start = process.cpuUsage()
    work()
    const { user, system } = process.cpuUsage(start)
    return (user + system) / 1000
  })
  return times.toSorted((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? Infinity
}
