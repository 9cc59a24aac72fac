/**
 * What the demo's bodies go by: rules and templates through the years, who approves, who is a guest by rule, who acts for
 * whom and when the town hall is closed. Data first, the writing of it below. Written by the owner, because it lies in the
 * past, where no page lets anyone change it.
 */
import { sql } from 'kysely'
import type { TemplateSection } from '../src/organisation/templates/model.ts'
import { Database, type Transaction } from '../src/platform/database.ts'
import { type BuiltOrganisation, idOf } from './organisation.ts'

const section = (
  kind: TemplateSection['kind'],
  heading: string,
  guidance = '',
  required = false,
): TemplateSection => ({ kind, heading, required, guidance })

const RULES = [
  { body: 'direktionen', from: '2019-01-01', until: '2024-12-31', dispatch: 2, papers: 4, publishes: 'decisions', minutes: 120 },
  { body: 'direktionen', from: '2025-01-01', until: null, dispatch: 3, papers: 6, publishes: 'papers', minutes: 150 },
] as const // prettier-ignore

const TEMPLATES = [
  {
    body: 'direktionen',
    itemKind: 'decision',
    from: '2019-01-01',
    until: '2024-12-31',
    sections: [
      section('background', 'Baggrund', 'Hvorfor kommer sagen nu?', true),
      section('recommendation', 'Indstilling', 'Ét nummer for hver ting, der skal besluttes.', true),
      section('decision', 'Beslutning'),
      section('presentation', 'Sagsfremstilling', 'Det, direktionen skal vide.', true),
      section('economy', 'Økonomi', 'Beløb, år og konto.'),
      section('attachments', 'Bilag'),
    ],
  },
  {
    body: 'direktionen',
    itemKind: 'decision',
    from: '2025-01-01',
    until: null,
    sections: [
      section('summary', 'Kort fortalt', 'Højst fem linjer. Hvad skal besluttes?', true),
      section('recommendation', 'Indstilling', 'Ét nummer for hver ting, der skal besluttes.', true),
      section('decision', 'Beslutning'),
      section('presentation', 'Sagsfremstilling', 'Muligheder, fordele og ulemper.', true),
      section(
        'assessment',
        'Virkning',
        'Hvilket tal skal flytte sig, hvor meget, og hvornår måles det?',
        true,
      ),
      section('economy', 'Økonomi', 'Beløb, år og konto. Skriv også, hvis sagen ikke koster noget.', true),
      section('route', 'Sagens gang', 'Hvem skal vide det, og hvornår kommer sagen igen?'),
      section('attachments', 'Bilag'),
    ],
  },
] as const

type Approver = 'unit-manager' | 'director' | 'secretary' | { person: string }

/** Centres lie right below the municipality, which nobody leads; each director answers for some of them. */
const byDirector = (units: string[], person: string) =>
  units.map((unit) => ({
    body: 'direktionen',
    unit,
    steps: ['unit-manager', { person }, 'secretary'] as Approver[],
  }))

const APPROVAL: { body: string; unit: string | null; steps: Approver[] }[] = [
  { body: 'direktionen', unit: null, steps: ['unit-manager', 'director', 'secretary'] },
  ...byDirector(['boern', 'kultur'], 'TRA'),
  ...byDirector(['borger', 'social', 'sundhed'], 'AGL'),
  ...byDirector(['teknik', 'oekonomi', 'ejendomme'], 'JFE'),
  ...byDirector(['hr'], 'VHK'),
  { body: 'chefforum', unit: null, steps: ['unit-manager', 'secretary'] },
]

const GUESTS = [
  { body: 'direktionen', name: 'Borgmesteren', attends: 'first-of-quarter', occasion: 'Kvartalets drøftelse', near: null },
  { body: 'direktionen', person: 'RTO', attends: 'first-of-month', occasion: 'Budgetopfølgning', near: null },
  { body: 'direktionen', person: 'GLI', attends: 'nearest-date', occasion: 'Årets måling af trivsel', near: { month: 10, day: 1 } },
  { body: 'chefforum', person: 'PDA', attends: 'first-of-half-year', occasion: 'Databeskyttelse', near: null },
] as const // prettier-ignore

/** Days from today, so that the demo always has somebody who is away. */
const DELEGATIONS = [
  { for: 'LTV', deputy: 'MAD', matter: 'approval', from: -3, until: 11, note: 'Ferie' },
  { for: 'TRA', deputy: 'AGL', matter: 'all', from: 20, until: 34, note: 'Kursus' },
] as const

const CLOSED = [
  ['2026-05-15', 'Lukkedag efter Kristi himmelfartsdag'],
  ['2026-12-28', 'Lukkedag mellem jul og nytår'],
  ['2026-12-29', 'Lukkedag mellem jul og nytår'],
  ['2026-12-30', 'Lukkedag mellem jul og nytår'],
  ['2027-05-07', 'Lukkedag efter Kristi himmelfartsdag'],
] as const

const YEARLY = ['constitution-day', 'christmas-eve', 'new-years-eve'] as const

const STEERING_GROUP = {
  name: 'Styregruppen for ny omstilling',
  from: '2026-01-01',
  until: '2027-06-30',
  mandate:
    'Styregruppen sørger for, at den nye omstilling er i drift 1. juni 2027, at ventetiden falder til under to minutter, og at direktionen får en status hvert kvartal.',
  seats: [
    ['chair', 'AGL'],
    ['secretary', 'KBU'],
    ['member', 'LTV'],
    ['member', 'MAD'],
    ['member', 'RTO'],
  ],
} as const

/** Once: a municipality that has rules of its own already is left as it is. */
export async function writeWays(ownerUrl: string, built: BuiltOrganisation): Promise<void> {
  const database = new Database(ownerUrl, { poolSize: 1 })
  try {
    await database.within({ municipality: built.municipality }, async (tx) => {
      const { municipality } = built
      const { rows } =
        await sql`select 1 from body_rules where municipality_id = ${municipality} limit 1`.execute(tx)
      if (rows.length > 0) return
      await writeRulesAndTemplates(tx, built)
      await writeApproval(tx, built)
      await writeGuestsAndDeputies(tx, built)
      await writeDaysOff(tx, municipality)
      await writeSteeringGroup(tx, built)
    })
  } finally {
    await database.close()
  }
}

async function writeRulesAndTemplates(
  tx: Transaction,
  { municipality, bodies }: BuiltOrganisation,
): Promise<void> {
  for (const rules of RULES)
    await tx
      .insertInto('body_rules')
      .values({
        municipality_id: municipality,
        body_id: idOf(bodies, rules.body),
        valid_from: rules.from,
        valid_until: rules.until,
        dispatch_weekdays: rules.dispatch,
        paper_weekdays: rules.papers,
        counts_saturday: false,
        numbering: 'meeting',
        publishes: rules.publishes,
        quorum: 'none',
        votes: false,
        may_stop_decision: false,
        agenda_seen_by: 'seats',
        duration_minutes: rules.minutes,
      })
      .execute()
  for (const template of TEMPLATES)
    await tx
      .insertInto('templates')
      .values({
        municipality_id: municipality,
        body_id: idOf(bodies, template.body),
        item_kind: template.itemKind,
        valid_from: template.from,
        valid_until: template.until,
        sections: JSON.stringify(template.sections),
      })
      .execute()
}

async function writeApproval(
  tx: Transaction,
  { municipality, bodies, units, persons }: BuiltOrganisation,
): Promise<void> {
  for (const { body, unit, steps } of APPROVAL)
    for (const [index, step] of steps.entries())
      await tx
        .insertInto('approval_levels')
        .values({
          municipality_id: municipality,
          body_id: idOf(bodies, body),
          unit_id: unit === null ? null : idOf(units, unit),
          position: index + 1,
          approver: typeof step === 'string' ? step : 'person',
          person_id: typeof step === 'string' ? null : idOf(persons, step.person),
          weekdays: step === 'secretary' ? 1 : 2,
        })
        .execute()
}

async function writeGuestsAndDeputies(
  tx: Transaction,
  { municipality, bodies, persons }: BuiltOrganisation,
): Promise<void> {
  for (const guest of GUESTS)
    await tx
      .insertInto('standing_guests')
      .values({
        municipality_id: municipality,
        body_id: idOf(bodies, guest.body),
        person_id: 'person' in guest ? idOf(persons, guest.person) : null,
        name: 'name' in guest ? guest.name : null,
        occasion: guest.occasion,
        attends: guest.attends,
        near_month: guest.near?.month ?? null,
        near_day: guest.near?.day ?? null,
        valid_from: '2019-01-01',
      })
      .execute()
  for (const each of DELEGATIONS)
    await sql`insert into delegations (municipality_id, principal_id, deputy_id, matter, note, valid_from, valid_until)
      values (${municipality}, ${idOf(persons, each.for)}, ${idOf(persons, each.deputy)}, ${each.matter}, ${each.note},
        app.today() + ${each.from}::int, app.today() + ${each.until}::int)`.execute(tx)
}

async function writeDaysOff(tx: Transaction, municipality: number): Promise<void> {
  for (const [day, name] of CLOSED)
    await tx.insertInto('days_off').values({ municipality_id: municipality, day, name }).execute()
  for (const occasion of YEARLY)
    await tx
      .insertInto('yearly_days_off')
      .values({ municipality_id: municipality, occasion, valid_from: '2010-01-01' })
      .execute()
}

async function writeSteeringGroup(
  tx: Transaction,
  { municipality, persons }: BuiltOrganisation,
): Promise<void> {
  const { name, from, until, mandate, seats } = STEERING_GROUP
  const { id } = await tx
    .insertInto('bodies')
    .values({
      municipality_id: municipality,
      name,
      kind: 'steering-group',
      valid_from: from,
      valid_until: until,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('body_mandates')
    .values({ municipality_id: municipality, body_id: id, text: mandate })
    .execute()
  for (const [role, initials] of seats)
    await tx
      .insertInto('seats')
      .values({
        municipality_id: municipality,
        body_id: id,
        person_id: idOf(persons, initials),
        role,
        valid_from: from,
        valid_until: until,
      })
      .execute()
}
