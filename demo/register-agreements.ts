/** Agreements of Elmsund's centres for this year and the next, one goal without a measure. Made once, by their parties. */
import { sql } from 'kysely'
import type { Database, Transaction } from '../src/platform/database.ts'
import * as commands from '../src/registers/agreements/commands.ts'
import type { GoalStatus } from '../src/registers/agreements/model.ts'
import { agreements as register } from '../src/registers/agreements/register.ts'
import { addRow } from '../src/registers/mechanism/write-row.ts'
import { type BuiltOrganisation, idOf } from './organisation.ts'
import { findIndicator } from './register-projects.ts'

interface DemoGoal {
  title: string
  specific: string
  measurable: string | null
  accepted: string
  realistic: string
  dueOn: string | null
  indicator?: string
  status?: readonly [GoalStatus, string]
}

interface DemoAgreement {
  unit: string
  year: number
  director: string
  manager: string
  /** ISO date; null: a draft. */
  agreedOn: string | null
  goals: readonly DemoGoal[]
  /** Planned, held, with whom, notes. */
  dialogues: readonly (readonly [string, string | null, string, string | null])[]
}

const AGREEMENTS: readonly DemoAgreement[] = [
  {
    unit: 'borger',
    year: 2026,
    director: 'AGL',
    manager: 'LTV',
    agreedOn: '2026-01-22',
    goals: [
      {
        title: 'Kortere ventetid i telefonen',
        specific: 'Borgerne kommer hurtigere igennem hele dagen, også mellem 11 og 12.',
        measurable: 'Fra 4 til højst 2 minutter i gennemsnit.',
        accepted: 'Aftalt med omstillingens medarbejdere i januar.',
        realistic: 'Der er penge til to medarbejdere.',
        dueOn: '2026-12-31',
        indicator: 'Ventetid i kontaktcentret',
        status: ['met', 'Under 2 minutter siden september.'],
      },
      {
        title: 'Flere i job efter ydelse',
        specific: 'Unge under 30 kommer i job eller uddannelse.',
        measurable: '60 flere end i 2025.',
        accepted: 'Aftalt med jobcentrets ledere.',
        realistic: 'Tre virksomheder har sagt ja til faste pladser.',
        dueOn: '2026-12-31',
        status: ['at-risk', '31 ved udgangen af oktober.'],
      },
    ],
    dialogues: [
      ['2026-06-10', '2026-06-12', 'Annelise Glarbjerg og Lone Tvedemose', 'Ventetiden går den rigtige vej. Pladserne til unge kommer senere end ventet.'],
      ['2026-12-09', null, 'Annelise Glarbjerg og Lone Tvedemose', null],
    ],
  },
  {
    unit: 'boern',
    year: 2026,
    director: 'TRA',
    manager: 'HPI',
    agreedOn: '2026-01-29',
    goals: [
      {
        title: 'Mindre fravær i skolerne',
        specific: 'Elever med over 10 % fravær får en plan inden for to uger.',
        measurable: 'Fraværet falder fra 6,8 til 6,0 %.',
        accepted: 'Aftalt med skolelederne.',
        realistic: 'To skoler har prøvet det i et år.',
        dueOn: '2026-12-31',
        status: ['on-track', '6,3 % i oktober.'],
      },
    ],
    dialogues: [['2026-11-30', null, 'Torben Ravnskilde og Henrik Pilegrav', null]],
  },
  {
    unit: 'teknik',
    year: 2026,
    director: 'JFE',
    manager: 'OEN',
    agreedOn: '2026-02-02',
    goals: [
      {
        title: 'Hurtigere byggesager',
        specific: 'Enkle byggesager afgøres hurtigere.',
        measurable: '9 ud af 10 inden for 40 dage.',
        accepted: 'Aftalt med byggesagsteamet.',
        realistic: 'Skemaerne er nye fra januar.',
        dueOn: '2026-12-31',
        status: ['partly', '82 % inden for 40 dage.'],
      },
      {
        title: 'Sikrere skoleveje',
        specific: 'Tre kryds ved skoler bygges om.',
        measurable: '3 kryds.',
        accepted: 'Aftalt med skolebestyrelserne.',
        realistic: 'Pengene er givet.',
        dueOn: '2026-10-31',
        status: ['met', 'Det sidste åbnede 14. oktober.'],
      },
    ],
    dialogues: [['2026-08-20', '2026-08-20', 'Jeppe Fennevang og Ole Engkilde', 'Byggesagerne mangler én sagsbehandler indtil oktober.']],
  },
  {
    unit: 'sundhed',
    year: 2027,
    director: 'AGL',
    manager: 'BKR',
    agreedOn: null,
    goals: [
      {
        title: 'Færre vagter uden dækning',
        specific: 'Vagter dækkes af faste folk og egne vikarer.',
        measurable: 'Højst 12 vagter om måneden uden dækning.',
        accepted: 'Drøftet med tillidsrepræsentanterne.',
        realistic: 'Den fælles vagtplan kommer i brug.',
        dueOn: '2027-12-31',
      },
      {
        title: 'Mere tilfredse borgere i hjemmeplejen',
        specific: 'Borgerne møder færre forskellige hjælpere.',
        measurable: 'Borgerne er mere tilfredse.',
        accepted: 'Drøftet i ældrerådet.',
        realistic: 'Grupperne er delt op i mindre hold.',
        dueOn: null,
      },
    ],
    dialogues: [['2026-12-15', null, 'Annelise Glarbjerg og Birthe Kragelund', null]],
  },
] // prettier-ignore

export async function loadAgreements(app: Database, built: BuiltOrganisation): Promise<void> {
  const { municipality, persons } = built
  const as = <T>(initials: string, work: (tx: Transaction) => Promise<T>) =>
    app.within({ municipality, person: idOf(persons, initials) }, work)
  const known = await as('SMO', async (tx) => {
    const { rows } =
      await sql`select 1 from agreements where municipality_id = ${municipality} limit 1`.execute(tx)
    return rows.length > 0
  })
  if (known) return
  for (const agreement of AGREEMENTS) {
    const id = await as('SMO', (tx) => makeAgreement(tx, built, agreement))
    await as(agreement.manager, (tx) => fillAgreement(tx, municipality, id, agreement))
  }
}

async function makeAgreement(
  tx: Transaction,
  { municipality, persons, units }: BuiltOrganisation,
  { unit, year, director, manager }: DemoAgreement,
): Promise<number> {
  const [list] = register.lists
  const values = {
    unit_id: idOf(units, unit),
    year,
    director_id: idOf(persons, director),
    manager_id: idOf(persons, manager),
  }
  const id = list === undefined ? 'no list' : await addRow(tx, municipality, list, values)
  if (typeof id !== 'number') throw new Error(`The agreement of ${unit}: ${id}`)
  return id
}

async function fillAgreement(
  tx: Transaction,
  municipality: number,
  id: number,
  { goals, dialogues, agreedOn }: DemoAgreement,
): Promise<void> {
  for (const { indicator, status: _, ...goal } of goals) {
    const indicatorId = indicator ? await findIndicator(tx, municipality, indicator) : null
    done(await commands.writeGoal(tx, municipality, id, { ...goal, indicatorId }))
  }
  for (const [on, , withWhom] of dialogues)
    done(await commands.planDialogue(tx, municipality, id, { on, withWhom }))
  if (agreedOn !== null) done(await commands.enterAgreement(tx, municipality, id, agreedOn))
  const { rows: written } = await sql<{ id: number; title: string }>`
    select id, title from agreement_goals where municipality_id = ${municipality} and agreement_id = ${id}`.execute(
    tx,
  )
  for (const { title, status } of goals) {
    const goalId = written.find((goal) => goal.title === title)?.id ?? 0
    if (status) done(await commands.tellGoalStatus(tx, municipality, id, { goalId, status: status[0], on: '2026-11-10', words: status[1] })) // prettier-ignore
  }
  const { rows: planned } = await sql<{ id: number; on: string }>`
    select id, planned_on as on from agreement_dialogues where municipality_id = ${municipality} and agreement_id = ${id}`.execute(
    tx,
  )
  for (const [on, held, , notes] of dialogues) {
    const dialogueId = planned.find((dialogue) => dialogue.on === on)?.id ?? 0
    if (held !== null)
      done(await commands.holdDialogue(tx, municipality, id, { dialogueId, on: held, notes }))
  }
}

function done(answer: unknown): void {
  if (answer !== 'done') throw new Error(`The demo was refused: ${JSON.stringify(answer)}`)
}
