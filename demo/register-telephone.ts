/**
 * Elmsund's telephone service: measured in the autumn of 2012 at about 73 of 95, again in the spring after at about 88, and
 * in the autumn of 2026, when one unit only did not reach the goal. Always the same calls.
 */
import type { Database } from '../src/platform/database.ts'
import { scoreCall } from '../src/registers/telephone/commands.ts'
import { telephone } from '../src/registers/telephone/register.ts'
import { type BuiltOrganisation, idOf } from './organisation.ts'
import { randoms } from './randoms.ts'
import { fillRegister } from './register-rows.ts'

const MOST = 5
const CALLS_OF_UNIT = 6
const CALLED = [
  'borger',
  'omstilling',
  'boern',
  'social',
  'sundhed',
  'teknik',
  'kultur',
  'oekonomi',
  'hr',
  'ejendomme',
] as const
/** The one unit that fell behind in 2026. */
const BEHIND = 'kultur'

export const CRITERIA = [
  { code: 'Skema 1-a', title: 'Svarer, før det har ringet fem gange', weight: 3 },
  { code: 'Skema 1-b', title: 'Siger navn og enhed, så det kan høres', weight: 1 },
  { code: 'Skema 1-c', title: 'Spørger ind, til sagen er forstået', weight: 2 },
  { code: 'Skema 1-d', title: 'Giver svar eller stiller om til en, der kan', weight: 3 },
  { code: 'Skema 1-e', title: 'Slutter med at sige, hvad der nu sker', weight: 1 },
] as const

const QUESTIONS = [
  'Hvornår kan jeg få en tid?',
  'Hvor langt er I med min sag?',
  'Hvem skal jeg tale med om min regning?',
  'Kan jeg klage over afgørelsen?',
  'Hvad skal jeg sende ind?',
  'Hvornår har I åbent?',
]

export interface DemoCampaign {
  title: string
  from: string
  until: string
  /** Calls, counted from 0, that nobody answered. */
  unanswered: readonly number[]
  /** How often points are lost, from 0 to 1; of a unit that fell behind. */
  slip: number
  behind?: number
}

export const CAMPAIGNS: readonly DemoCampaign[] = [
  {
    title: 'Telefonmåling efterår 2012',
    from: '2012-10-01',
    until: '2012-10-26',
    unanswered: [4, 11, 19, 26, 40, 55],
    slip: 0.72,
  },
  {
    title: 'Telefonmåling 2. kvartal 2013',
    from: '2013-04-15',
    until: '2013-05-31',
    unanswered: [19, 40],
    slip: 0.38,
  },
  {
    title: 'Telefonmåling efterår 2026',
    from: '2026-09-07',
    until: '2026-10-02',
    unanswered: [37],
    slip: 0.06,
    behind: 0.3,
  },
]

export interface DemoCall {
  unit: (typeof CALLED)[number]
  answered: boolean
  /** In the order of the criteria. */
  points: number[]
}

/** Unit by unit. */
export function callsOf({ unanswered, slip, behind = slip }: DemoCampaign, seed: number): DemoCall[] {
  const random = randoms(seed)
  return CALLED.flatMap((unit, place) =>
    Array.from({ length: CALLS_OF_UNIT }, (_, index) => {
      const often = unit === BEHIND ? behind : slip
      const points = CRITERIA.map(() => {
        const thrown = random()
        return thrown < often / 3 ? MOST - 2 : thrown < often ? MOST - 1 : MOST
      })
      return { unit, answered: !unanswered.includes(place * CALLS_OF_UNIT + index), points }
    }),
  )
}

export async function loadTelephone(
  app: Database,
  { municipality, persons, units }: BuiltOrganisation,
): Promise<void> {
  await app.within({ municipality, person: idOf(persons, 'SMO') }, async (tx) => {
    const add = await fillRegister(tx, municipality, telephone)
    if (add === null) return
    const sheet_id = await add('skemaer', { title: 'Skema 1', valid_from: '2012-08-01', note: null })
    const criteria: number[] = []
    for (const criterion of CRITERIA)
      criteria.push(await add('kriterier', { ...criterion, sheet_id, most_points: MOST }))
    let repeats_id: number | null = null
    for (const [index, campaign] of CAMPAIGNS.entries()) {
      const { title, from, until } = campaign
      const dates = { begins_on: from, ends_on: until }
      const campaignId: number = await add('kampagner', { title, ...dates, goal: 95, sheet_id, repeats_id })
      for (const [number, { unit, answered, points }] of callsOf(campaign, index + 1).entries())
        await scoreCall(tx, municipality, {
          campaignId,
          reference: `${from.slice(0, 4)}-${String(number + 1).padStart(2, '0')}`,
          unitId: idOf(units, unit),
          calledOn: dayOf(campaign, number),
          answered,
          question: QUESTIONS[number % QUESTIONS.length] ?? null,
          note: answered ? null : 'Ringede ud uden svar',
          points: new Map(criteria.map((id, place) => [id, points[place] ?? 0])),
        })
      repeats_id = campaignId
    }
    await add('handleplaner', {
      campaign_id: repeats_id,
      unit_id: idOf(units, BEHIND),
      what: 'Telefonen går videre til en kollega efter fjerde ring',
      owner_id: idOf(persons, 'DSK'),
      due_on: '2027-01-15',
      done_on: null,
    })
  })
}

/** Calls are spread over the weeks of the campaign, on working days. */
function dayOf({ from }: DemoCampaign, number: number): string {
  const day = new Date(`${from}T12:00:00Z`)
  day.setUTCDate(day.getUTCDate() + Math.floor((number % 20) / 5) * 7 + (number % 5))
  return day.toISOString().slice(0, 10)
}
