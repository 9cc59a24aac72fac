/** Process plans of the demo's cases and what is sent between its bodies, by the commands of the pages. Once each. */
import { sql } from 'kysely'
import { answerHandoff, askBody } from '../src/followup/handoff/commands.ts'
import { beginPlan, changePlan } from '../src/followup/plans/commands.ts'
import type { Step, StepKind } from '../src/followup/plans/model.ts'
import { onMeetingOf } from '../src/followup/plans/move-step.ts'
import { getPlan } from '../src/followup/plans/queries.ts'
import { listTemplates } from '../src/followup/plans/template-queries.ts'
import type { SignedInPerson } from '../src/organisation/model.ts'
import { findSignedInPerson } from '../src/organisation/sessions.ts'
import type { Transaction } from '../src/platform/database.ts'
import { loadCommittees } from './committees.ts'
import { type House, loadMissingCase } from './load-cases.ts'
import { idOf } from './organisation.ts'
import { PLAN_CASES } from './plan-cases.ts'

/** The day on which the plans were laid, ISO. */
const TODAY = '2026-11-20'

const FROM_TEMPLATES = [
  { case: 'Strategibrev 2028', by: 'SMO', title: 'Strategibrev 2028', template: 'Strategibrev i otte trin', from: '2027-01-11' },
  { case: 'Kommunikationsstrategi 2025-2028', by: 'KBU', title: 'Ny kommunikationsstrategi fra 2029', template: 'Politik på fjorten måneder', from: '2027-02-08' },
] as const // prettier-ignore

interface DemoPlanStep {
  what: string
  kind: StepKind
  from: string
  until?: string
  body?: 'direktionen' | 'chefforum'
  decides?: true
}

/** The board would decide before the consultation has ended: the page says so. */
const OWN_STEPS: { case: string; by: string; title: string; steps: DemoPlanStep[] } = {
  case: 'Ny praksis for lukkedage',
  by: 'GLI',
  title: 'Lukkedage: høring og beslutning',
  steps: [
    { what: 'Oplægget skrives om', kind: 'writing', from: '2026-11-23', until: '2026-12-04' },
    { what: 'Chefforum drøfter varsel og undtagelser', kind: 'forum-meeting', from: '2026-12-02', body: 'chefforum' },
    { what: 'Møde med tillidsfolk', kind: 'own-work', from: '2026-12-28', until: '2026-12-28' },
    { what: 'Høring i Hoved-MED', kind: 'consultation', from: '2027-01-04', until: '2027-01-18' },
    { what: 'Direktionen beslutter', kind: 'forum-meeting', from: '2027-01-11', body: 'direktionen', decides: true },
  ],
} // prettier-ignore

const HANDOFFS = [
  { case: 'Trafik ved Vesterskolen', from: 'direktionen', to: 'boern', question: 'Hvad siger skolebestyrelserne til at lukke vejen om morgenen?', due: '2027-01-08', answer: null },
  { case: 'Kalkmagasinet: drift og lokaler', from: 'direktionen', to: 'chefforum', question: 'Hvilke centre kan bruge formiddagene?', due: '2026-12-16', answer: null },
  { case: 'Ventetid på telefonen i 2027', from: 'direktionen', to: 'chefforum', question: 'Kan hvert center undvære en medarbejder mandag kl. 10-13?', due: '2026-11-20',
    answer: 'Chefforum bakker op. Ejendomme og HR deles om en vagt. Ordningen ses efter i juni.' },
] as const // prettier-ignore

export async function loadPlans(house: House): Promise<void> {
  for (const demo of PLAN_CASES) await loadMissingCase(house, demo)
  const committees = await loadCommittees(house.app, house.built)
  for (const plan of FROM_TEMPLATES) await as(house, plan.by, (tx, person) => begin(tx, house, person, plan))
  await as(house, OWN_STEPS.by, (tx, person) => lay(tx, house, person))
  const bodyOf = (key: string) => committees.get(key) ?? idOf(house.built.bodies, key)
  await as(house, 'SMO', (tx, person) => handOff(tx, house, person, bodyOf))
}

function as<T>(
  { app, built }: House,
  initials: string,
  work: (tx: Transaction, person: SignedInPerson) => Promise<T>,
): Promise<T> {
  return app.within(
    { municipality: built.municipality, person: idOf(built.persons, initials) },
    async (tx) => {
      const person = await findSignedInPerson(tx)
      if (person === null) throw new Error(`${initials} cannot sign in`)
      return work(tx, person)
    },
  )
}

async function caseOf(tx: Transaction, municipality: number, title: string): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    select id from cases where municipality_id = ${municipality} and title = ${title} order by id limit 1`.execute(
    tx,
  )
  if (rows[0] === undefined) throw new Error(`The demo has no case ${title}`)
  return rows[0].id
}

/** The demo is written so that nothing is refused. */
function accepted(answer: unknown, what: string): void {
  if (answer !== 'done' && typeof answer !== 'number')
    throw new Error(`The demo was refused: ${what}: ${JSON.stringify(answer)}`)
}

async function begin(
  tx: Transaction,
  { built: { municipality } }: House,
  person: SignedInPerson,
  plan: (typeof FROM_TEMPLATES)[number],
): Promise<void> {
  const caseId = await caseOf(tx, municipality, plan.case)
  if ((await getPlan(tx, municipality, caseId)) !== null) return
  const template = (await listTemplates(tx, municipality)).find(({ name }) => name === plan.template)
  const wanted = { caseId, title: plan.title, template: template?.id ?? null, from: plan.from }
  accepted(await beginPlan(tx, { municipality, person: person.id }, wanted), plan.title)
}

async function lay(tx: Transaction, { built }: House, person: SignedInPerson): Promise<void> {
  const { municipality, bodies } = built
  const caseId = await caseOf(tx, municipality, OWN_STEPS.case)
  if ((await getPlan(tx, municipality, caseId)) !== null) return
  const at = { municipality, person: person.id }
  accepted(
    await beginPlan(tx, at, { caseId, title: OWN_STEPS.title, template: null, from: TODAY }),
    OWN_STEPS.title,
  )
  const laid = await changePlan(tx, at, caseId, null, async ({ meetings }) => ({
    what: 'Lagde de fem trin',
    steps: OWN_STEPS.steps.map(({ what, kind, from, until, body, decides = false }) => {
      const step: Step = {
        id: 0,
        what,
        kind,
        bodyId: body === undefined ? null : idOf(bodies, body),
        meetingId: null,
        beginsOn: from,
        endsOn: until ?? from,
        ownerPersonId: person.id,
        ownerUnitId: null,
        afterId: null,
        gapWeekdays: 0,
        decides,
        doneOn: null,
      }
      return onMeetingOf(step, meetings)
    }),
  }))
  accepted(laid, OWN_STEPS.title)
}

async function handOff(
  tx: Transaction,
  { built: { municipality } }: House,
  person: SignedInPerson,
  bodyOf: (key: string) => number,
): Promise<void> {
  const { rows } = await sql`select 1 from handoffs where municipality_id = ${municipality} limit 1`.execute(
    tx,
  )
  if (rows.length > 0) return
  const at = { municipality, person, today: TODAY }
  for (const { case: title, from, to, question, due, answer } of HANDOFFS) {
    const asked = await askBody(tx, at, {
      caseId: await caseOf(tx, municipality, title),
      fromBodyId: bodyOf(from),
      toBodyId: bodyOf(to),
      paperId: null,
      question,
      dueOn: due,
    })
    accepted(asked, question)
    if (answer !== null && typeof asked === 'number')
      accepted(await answerHandoff(tx, at, asked, { answer, itemId: null }), answer)
  }
}
