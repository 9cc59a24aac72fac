/** Elmsund's employees as the contact centre sees them: numbers and trunks, telephone hours, who works with what, where they are, guides. */
import { sql } from 'kysely'
import { makeAgreement, pauseResolution, writeGuide } from '../src/contact/employees/guides/commands.ts'
import { addLine, addRange, addTrunk, setUnitHours } from '../src/contact/employees/lines/line-commands.ts'
import { instantOf } from '../src/contact/employees/danish-clock.ts'
import { setSubjects } from '../src/contact/employees/own-queries.ts'
import { sayPresence } from '../src/contact/employees/say-presence.ts'
import type { Database, Transaction } from '../src/platform/database.ts'
import { LEADER } from './contact-arrangement.ts'
import { type BuiltOrganisation, idOf } from './organisation.ts'

const UNIT_HOURS: Record<string, readonly (readonly [weekday: number, opens: string, closes: string])[]> = {
  borger: [1, 2, 3, 4, 5].map((day) => [day, day === 4 ? '10:00' : '09:00', day === 4 ? '17:00' : day === 5 ? '13:00' : '15:00'] as const), // prettier-ignore
  social: [1, 2, 4, 5].map((day) => [day, '09:00', '12:00'] as const),
  boern: [1, 2, 3, 4, 5].map((day) => [day, '08:30', '14:00'] as const),
  teknik: [1, 2, 3, 4].map((day) => [day, '10:00', '14:00'] as const),
  oekonomi: [1, 2, 3, 4, 5].map((day) => [day, '09:00', '14:00'] as const),
}

// prettier-ignore
const SAID = [
  { by: 'EHV', state: 'present', until: null, place: 'Rådhuset, 2. sal', workingOn: 'Budgetopfølgning', diversion: null },
  { by: 'HPI', state: 'away', until: null, place: null, workingOn: null, diversion: '19001700' },
  { by: 'UVA', state: 'away', until: null, place: null, workingOn: null, diversion: null },
  { by: 'GLI', state: 'present', until: null, place: 'Arbejder hjemme', workingOn: 'Lønforhandling', diversion: null },
] as const

/** As the leader, and as each says it; where there are trunks already, what is there stays. */
export async function loadContactEmployees(app: Database, built: BuiltOrganisation): Promise<void> {
  const { municipality, persons } = built
  const as = (initials: string) => ({ municipality, person: idOf(persons, initials) })
  const isNew = await app.within(as(LEADER), async (tx) => {
    const { rows } =
      await sql`select 1 from contact_trunks where municipality_id = ${municipality} limit 1`.execute(tx)
    if (rows.length > 0) return false
    await layTelephones(tx, built)
    await layGuides(tx, built)
    return true
  })
  if (!isNew) return
  for (const { by, ...said } of SAID)
    await app.within(as(by), (tx) => sayPresence(tx, municipality, idOf(persons, by), { personId: idOf(persons, by), ...said })) // prettier-ignore
}

/** The old exchange has 1900 1000–1999; what has moved to the new platform lies within. */
async function layTelephones(
  tx: Transaction,
  { municipality, units, persons }: BuiltOrganisation,
): Promise<void> {
  for (const trunk of [
    { name: 'gammel', title: 'Rådhusets gamle central', platform: 'old', host: '192.0.2.10', port: 5060 },
    { name: 'ny', title: 'Den nye telefoniplatform', platform: 'new', host: '192.0.2.20', port: 5060 },
    { name: 'ude', title: 'Teleselskabet', platform: 'outside', host: '192.0.2.30', port: 5060 },
  ] as const)
    await addTrunk(tx, municipality, trunk)
  const { rows } = await sql<{ id: number; name: string }>`select id, name from contact_trunks where municipality_id = ${municipality}`.execute(tx) // prettier-ignore
  const trunkId = (name: string) => rows.find((each) => each.name === name)?.id ?? 0
  await addRange(tx, municipality, { trunkId: trunkId('gammel'), from: '19001000', to: '19001999' })
  await addRange(tx, municipality, { trunkId: trunkId('ny'), from: '19001500', to: '19001799' })
  const numbered = [...units].filter(([key]) => !['kommune', 'direktion'].includes(key))
  for (const [index, [, unitId]] of numbered.entries())
    await addLine(tx, municipality, {
      personId: null,
      unitId,
      number: String(19_001_100 + index * 100),
      device: null,
    })
  const seen = new Set<number>()
  for (const [initials, personId] of persons) {
    if (seen.has(personId)) continue
    seen.add(personId)
    const number = String(19_001_101 + seen.size * 7)
    await addLine(tx, municipality, { personId, unitId: null, number, device: `telefon-${asName(initials)}` })
  }
  for (const [key, hours] of Object.entries(UNIT_HOURS))
    await setUnitHours(tx, municipality, idOf(units, key), hours.map(([weekday, opens, closes]) => ({ weekday, opens, closes }))) // prettier-ignore
}

const asName = (initials: string) =>
  initials.toLocaleLowerCase('da').replaceAll('æ', 'ae').replaceAll('ø', 'oe').replaceAll('å', 'aa')

/** Of each subject: who works with it, what is answered, and whether it may be answered at once. */
async function layGuides(tx: Transaction, { municipality, persons }: BuiltOrganisation): Promise<void> {
  const { rows: subjects } = await sql<{ id: number; name: string; unitId: number | null }>`
    select id, name, unit_id as "unitId" from contact_subjects where municipality_id = ${municipality} order by id`.execute(tx) // prettier-ignore
  const { rows: workers } = await sql<{ personId: number; unitId: number; isManager: boolean }>`
    select person_id as "personId", unit_id as "unitId", role = 'manager' as "isManager" from employments
    where municipality_id = ${municipality} and app.holds_today(valid_from, valid_until) order by person_id`.execute(
    tx,
  )
  const leader = idOf(persons, LEADER)
  const ofPerson = new Map<number, number[]>()
  for (const [index, { id, name, unitId }] of subjects.entries()) {
    const colleagues = workers.filter((each) => each.unitId === unitId)
    for (const { personId } of colleagues.slice(0, 2))
      ofPerson.set(personId, [...(ofPerson.get(personId) ?? []), id])
    await writeGuide(tx, municipality, leader, null, {
      title: `${name}: det kan du svare med det samme`,
      words: '',
      text: `Spørg først, om borgeren har søgt før.\nFind selvbetjeningen om ${name.toLocaleLowerCase('da')} frem, og tilbyd at følge med.\nSpørgsmål om en bestemt afgørelse stilles videre til enheden.`,
      subjectId: id,
      unitId: null,
    })
    if (unitId !== null)
      await makeAgreement(tx, municipality, {
        unitId,
        subjectId: id,
        mayResolve: index % 3 !== 2,
        contactId:
          colleagues.find(({ isManager }) => !isManager)?.personId ?? colleagues[0]?.personId ?? null,
        note: index % 3 === 2 ? 'Enheden vil selv svare' : '',
        validFrom: '2026-03-01',
        validUntil: null,
      })
  }
  for (const [personId, chosen] of ofPerson) await setSubjects(tx, municipality, personId, chosen)
  await pauseResolution(tx, municipality, leader, {
    subjectId: null,
    from: instantOf('2026-10-12', '08:00'),
    until: instantOf('2026-10-16', '16:00'),
    reason: 'Nyt fagsystem sat i drift',
  })
}
