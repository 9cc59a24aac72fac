/**
 * The annual wheel of the demo: what comes again through the year before the board and the managers, and chains of
 * dialogue. What fell earlier in 2026 is settled by its owners, but for one that was forgotten; what is due is
 * drafted by the worker. Once: what is changed on the site stays so.
 */
import { sql } from 'kysely'
import { makeChain } from '../src/followup/wheel/dialogue-commands.ts'
import { type DutyWords, makeDuty, settleByHand } from '../src/followup/wheel/duty-commands.ts'
import { turnWheel } from '../src/followup/wheel/model.ts'
import { getWheel } from '../src/followup/wheel/queries.ts'
import { findSignedInPerson } from '../src/organisation/sessions.ts'
import type { Database, Transaction } from '../src/platform/database.ts'
import type { SignedInPerson } from '../src/organisation/model.ts'
import { type BuiltOrganisation, idOf } from './organisation.ts'

/** The day on which the secretary laid the wheel, ISO. */
const TODAY = '2026-11-20'

interface DemoDuty {
  title: string
  rule: string
  /** Key of a unit, or initials of a person. */
  owner: string
  body?: 'direktionen' | 'chefforum'
  kind?: DutyWords['itemKind']
  lead?: number
  minutes?: number
  caseTitle?: string
  /** Key of what writes its figures. */
  source?: string
}

const DUTIES: DemoDuty[] = [
  { title: 'Budgetopfølgning 1', rule: 'hver april', owner: 'oekonomi', minutes: 30, caseTitle: 'Budgetopfølgning {år}', source: 'budgetopfoelgning/bof-en' },
  { title: 'Budgetopfølgning 2', rule: 'hver august', owner: 'oekonomi', minutes: 30, caseTitle: 'Budgetopfølgning {år}', source: 'budgetopfoelgning/bof-to' },
  { title: 'Budgetopfølgning 3', rule: 'hver oktober', owner: 'oekonomi', minutes: 30, caseTitle: 'Budgetopfølgning {år}', source: 'budgetopfoelgning/bof-tre' },
  { title: 'Årsregnskab', rule: 'sidste møde i marts', owner: 'oekonomi', lead: 45, minutes: 45 },
  { title: 'Strategibrev', rule: 'hver marts', owner: 'VHK', lead: 60, minutes: 60 },
  { title: 'Kørselsbemyndigelser', rule: 'hver februar', owner: 'hr', lead: 60, minutes: 20 },
  { title: 'Danmarkskortet', rule: 'hvert år inden 31. december', owner: 'KBU', lead: 45, minutes: 25, source: 'danmarkskort/byraad' },
  { title: 'Projektporteføljen', rule: 'hver måned', owner: 'JFE', kind: 'discussion', lead: 14, minutes: 30, source: 'projekter/status' },
  { title: 'Sagsbehandlingsfrister', rule: 'hver november', owner: 'sekretariat', minutes: 20, source: 'sagsbehandlingsfrister/status' },
  { title: 'Aftaler med centrene', rule: 'hver januar', owner: 'sekretariat', minutes: 40, source: 'aftaler/status' },
  { title: 'Lukkedage', rule: 'hver september', owner: 'hr', lead: 45, minutes: 15 },
  { title: 'Telefonmåling', rule: 'hver maj og november', owner: 'borger', kind: 'information', minutes: 15 },
  { title: 'Selvbetjeningsløsninger', rule: 'primo juni', owner: 'oekonomi', kind: 'information', minutes: 15, source: 'selvbetjening/status' },
  { title: 'Borgmesteren deltager', rule: 'første møde i kvartalet', owner: 'VHK', kind: 'discussion', lead: 14, minutes: 30 },
  { title: 'Beredskabsplanen', rule: 'hvert 4. år i marts', owner: 'teknik', lead: 60, minutes: 40 },
  { title: 'Kurser og kompetencer', rule: 'ultimo september', owner: 'hr', minutes: 20 },
  { title: 'Direktionens eget år', rule: 'sidste møde i året', owner: 'VHK', kind: 'discussion', lead: 14, minutes: 30 },
  { title: 'Netværk og deltagelse', rule: 'hvert kvartal', owner: 'sekretariat', body: 'chefforum', kind: 'information', lead: 21, minutes: 15 },
  { title: 'Trivselsmåling', rule: 'hvert andet år i marts', owner: 'GLI', body: 'chefforum', kind: 'discussion', lead: 45, minutes: 45 },
  { title: 'Vinterberedskab', rule: 'hver november', owner: 'OEN', body: 'chefforum', kind: 'information', minutes: 15 },
] // prettier-ignore

const CHAINS = [
  {
    title: 'Sygefravær',
    figure: 'Sygefravær, dage pr. fuldtidsansat',
    figureKey: null,
    purpose: 'Fraværet skal under 12 dage, og hver leder skal kunne sige, hvad der virker.',
    steps: [
      { level: 'board', body: 'direktionen', unit: null, rule: 'første møde i halvåret', owner: 'GLI', with: 'HR-chefen' },
      { level: 'centre', body: 'chefforum', unit: null, rule: 'hvert kvartal', owner: 'GLI', with: 'centercheferne' },
      { level: 'institution', body: null, unit: 'sundhed', rule: 'hver måned', owner: 'BKR', with: 'lederne i hjemmeplejen' },
      { level: 'institution', body: null, unit: 'boern', rule: 'hver anden måned', owner: 'HPI', with: 'skolelederne' },
    ],
  },
  {
    title: 'Svar inden for fristen',
    figure: 'Sagsbehandlingsfrister: Andel inden for fristen',
    figureKey: 'sagsbehandlingsfrister/andel',
    purpose: 'Mindst 80 % af sagerne skal være afgjort inden for fristen.',
    steps: [
      { level: 'centre', body: 'chefforum', unit: null, rule: 'hver april og oktober', owner: 'KBU', with: 'centercheferne' },
      { level: 'employees', body: null, unit: 'borger', rule: 'hvert kvartal', owner: 'LTV', with: 'sagsbehandlerne' },
    ],
  },
] as const // prettier-ignore

/** Nobody remembered it. */
const FORGOTTEN = 'Kurser og kompetencer'
const LEFT_OUT = { title: 'Selvbetjeningsløsninger', reason: 'Tallene kom først efter sommer' }

/** @returns how many duties there are */
export async function loadWheel(app: Database, built: BuiltOrganisation): Promise<number> {
  const { municipality, persons } = built
  return app.within({ municipality, person: idOf(persons, 'SMO') }, async (tx) => {
    const { rows } = await sql`select 1 from duties where municipality_id = ${municipality}`.execute(tx)
    if (rows.length > 0) return rows.length
    const secretary = await findSignedInPerson(tx)
    if (secretary === null) throw new Error('The demo’s secretary cannot sign in')
    for (const duty of DUTIES) await layDuty(tx, built, secretary, wordsOf(built, duty))
    for (const chain of CHAINS) await layChain(tx, built, secretary, chain)
    await settlePast(tx, municipality, secretary)
    return DUTIES.length + CHAINS.reduce((sum, { steps }) => sum + steps.length, 0)
  })
}

async function layDuty(
  tx: Transaction,
  { municipality }: BuiltOrganisation,
  secretary: SignedInPerson,
  words: DutyWords,
): Promise<void> {
  const id = await makeDuty(tx, municipality, secretary, words)
  if (typeof id !== 'number') throw new Error(`The demo was refused: ${words.title}: ${JSON.stringify(id)}`)
}

const ownerOf = ({ persons, units }: BuiltOrganisation, key: string): DutyWords['owner'] =>
  units.has(key) ? { unit: idOf(units, key) } : { person: idOf(persons, key) }

function wordsOf(built: BuiltOrganisation, duty: DemoDuty): DutyWords {
  const { title, rule, owner, body = 'direktionen', kind = 'decision', lead = 30, minutes = 20, caseTitle = null, source = null } = duty // prettier-ignore
  return {
    title,
    rule,
    itemKind: kind,
    bodyId: idOf(built.bodies, body),
    unitId: null,
    owner: ownerOf(built, owner),
    leadDays: lead,
    minutes,
    caseId: null,
    caseTitle,
    paperSource: source,
    templatePaperId: null,
    validFrom: '2026-01-01',
    validUntil: null,
    proposedKey: null,
    dialogue: null,
  }
}

async function layChain(
  tx: Transaction,
  built: BuiltOrganisation,
  secretary: SignedInPerson,
  { steps, ...chain }: (typeof CHAINS)[number],
): Promise<void> {
  const chainId = await makeChain(tx, built.municipality, secretary, chain)
  if (typeof chainId !== 'number') throw new Error('The demo’s chain was refused')
  for (const step of steps) {
    const duty = { title: chain.title, rule: step.rule, owner: step.owner, kind: 'discussion', lead: 14, minutes: 15 } as const // prettier-ignore
    await layDuty(tx, built, secretary, {
      ...wordsOf(built, duty),
      bodyId: step.body === null ? null : idOf(built.bodies, step.body),
      unitId: step.unit === null ? null : idOf(built.units, step.unit),
      validFrom: '2026-11-01',
      dialogue: { chainId, level: step.level, counterpart: step.with },
    })
  }
}

async function settlePast(tx: Transaction, municipality: number, secretary: SignedInPerson): Promise<void> {
  const wheel = await getWheel(tx, municipality, { from: 2026, until: 2026 })
  for (const { duty, periodOn, on } of turnWheel(wheel, { from: '2026-01-01', until: TODAY, today: TODAY })) {
    if (duty.title === FORGOTTEN) continue
    const said =
      duty.title === LEFT_OUT.title
        ? { state: 'skipped' as const, reason: LEFT_OUT.reason }
        : { state: 'done' as const, reason: 'Behandlet, før årshjulet kom i brug' }
    await settleByHand(tx, municipality, secretary, { dutyId: duty.id, periodOn, fallsOn: on, ...said })
  }
}
