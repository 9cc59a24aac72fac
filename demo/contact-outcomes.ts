/** What came of the calls of a year: what they were about, who they were passed on to, and whether anybody answered. */
import { type DemoMonth, monthOf } from './contact-months.ts'
import type { DemoDay, SimulatedCall } from './contact-simulation.ts'

export type DemoResolution =
  'instantly-resolved' | 'passed-on' | 'message-taken' | 'callback-agreed' | 'wrong-number'

export interface DemoSubject {
  name: string
  words: string
  unit: string
  /** Of a thousand calls. */
  often: number
  /** Has a queue of its own from this date. */
  queue?: { title: string; from: string }
}

export const MAIN_QUEUE = 'Hovednummeret'

export const SUBJECTS: readonly DemoSubject[] = [
  { name: 'Boligstøtte', words: 'boligydelse boligsikring husleje indskud', unit: 'borger', often: 92 },
  { name: 'Pas og kørekort', words: 'pas kørekort legitimation fornyelse', unit: 'borger', often: 104 },
  { name: 'Flytning og folkeregister', words: 'adresse cpr bopæl attest', unit: 'borger', often: 88 },
  {
    name: 'Job og ydelser',
    words: 'jobcenter kontanthjælp dagpenge sygedagpenge ledig',
    unit: 'borger',
    often: 116,
    queue: { title: 'Jobcenter', from: '2026-03-02' },
  },
  {
    name: 'Byggesag',
    words: 'byggetilladelse carport tilbygning udestue landzone',
    unit: 'teknik',
    often: 74,
    queue: { title: 'Byggesag', from: '2026-09-01' },
  },
  {
    name: 'Affald, veje og fortove',
    words: 'skrald genbrug hul i vejen snerydning',
    unit: 'teknik',
    often: 81,
  },
  {
    name: 'Dagtilbud og skole',
    words: 'vuggestue børnehave dagpleje opskrivning sfo',
    unit: 'boern',
    often: 118,
  },
  {
    name: 'Hjælp i hjemmet',
    words: 'hjemmepleje rengøring visitation plejehjem',
    unit: 'sundhed',
    often: 128,
  },
  {
    name: 'Handicap og støtte',
    words: 'hjælpemidler merudgifter støttekontaktperson',
    unit: 'social',
    often: 97,
  },
  {
    name: 'Regninger og ejendomsskat',
    words: 'opkrævning betaling rykker afdrag',
    unit: 'oekonomi',
    often: 43,
  },
  { name: 'Fritid og lokaler', words: 'bibliotek hal svømmehal forening booking', unit: 'kultur', often: 34 },
  { name: 'Kommunens bygninger', words: 'pedel nøgle vandskade varme', unit: 'ejendomme', often: 25 },
]

export interface DemoOutcome {
  /** Place in the list above. */
  subject: number
  hasOwnQueue: boolean
  resolution: DemoResolution | null
  transfers: DemoTransfer[]
}

export interface DemoTransfer {
  unit: string
  warm: boolean
  /** Milliseconds after the desk answered. */
  passedMs: number
  answeredMs: number | null
  returnedMs: number | null
  by: 'employee' | 'colleague' | null
  cause: 'no-answer' | 'busy' | null
  awayWithoutDiversion: boolean
}

/** Of a hundred calls passed on to it, how many more than others a unit answers. */
const ANSWERS: Readonly<Record<string, number>> = {
  borger: 7,
  boern: -3,
  social: -9,
  sundhed: 5,
  teknik: -12,
  kultur: 6,
  oekonomi: 11,
  ejendomme: -13,
}
const RINGS_MS = 20_000
const MOST_ANSWERED = 96
/** Since the desks see who is present. */
const PRESENCE_SEEN_FROM = '2026-03-02'

export function outcomeOf(call: SimulatedCall, { day }: DemoDay, random: () => number): DemoOutcome {
  const subject = drawSubject(random)
  const queue = SUBJECTS[subject]?.queue
  const outcome: DemoOutcome = {
    subject,
    hasOwnQueue: queue !== undefined && queue.from <= day,
    resolution: null,
    transfers: [],
  }
  if (call.talkedMs === null) return outcome
  const month = monthOf(day)
  outcome.resolution = drawResolution(month, random)
  if (outcome.resolution !== 'passed-on') return outcome
  const unit = SUBJECTS[subject]?.unit ?? 'borger'
  outcome.transfers = passOn(call.talkedMs, unit, month.answeredByUnits, day < PRESENCE_SEEN_FROM, random)
  // Nobody had it in the end: a message was left.
  if (outcome.transfers.every(({ answeredMs }) => answeredMs === null)) outcome.resolution = 'message-taken'
  return outcome
}

function drawSubject(random: () => number): number {
  let left = random() * SUBJECTS.reduce((sum, { often }) => sum + often, 0)
  const found = SUBJECTS.findIndex(({ often }) => (left -= often) < 0)
  return Math.max(0, found)
}

function drawResolution({ resolved, passedOn }: DemoMonth, random: () => number): DemoResolution {
  const drawn = random() * 100
  if (drawn < resolved) return 'instantly-resolved'
  if (drawn < resolved + passedOn) return 'passed-on'
  const rest = (drawn - resolved - passedOn) / (100 - resolved - passedOn)
  return rest < 0.55 ? 'message-taken' : rest < 0.87 ? 'callback-agreed' : 'wrong-number'
}

/** Tried again, once, where the first did not answer and the caller had the time. */
function passOn(
  talkedMs: number,
  unit: string,
  usual: number,
  blindly: boolean,
  random: () => number,
): DemoTransfer[] {
  const answers = Math.min(MOST_ANSWERED, usual + (ANSWERS[unit] ?? 0)) / 100
  const transfers: DemoTransfer[] = []
  let at = Math.round(talkedMs * (0.35 + 0.3 * random()))
  for (let attempt = 0; attempt < 2; attempt++) {
    const taken = random() < answers
    const busy = !taken && random() < 0.3
    const rings = taken ? 4000 + Math.round(random() * 11_000) : busy ? 1500 : RINGS_MS
    transfers.push({
      unit,
      warm: random() < 0.4,
      passedMs: at,
      answeredMs: taken ? at + rings : null,
      returnedMs: taken ? null : at + rings,
      by: taken ? (random() < 0.85 ? 'employee' : 'colleague') : null,
      cause: taken ? null : busy ? 'busy' : 'no-answer',
      awayWithoutDiversion: !taken && !busy && random() < (blindly ? 0.3 : 0.12),
    })
    if (taken || random() < 0.45) break
    at += rings + 6000
  }
  return transfers
}
