/** Notes of some calls of the last weeks, each written by the agent who had the call. */
import { sql } from 'kysely'
import { addDays } from '../src/language/due-calendar.ts'
import type { Database } from '../src/platform/database.ts'
import { AGENTS } from './contact-arrangement.ts'
import type { CallSetting } from './contact-calls.ts'
import { SUBJECTS } from './contact-outcomes.ts'
import { type BuiltOrganisation, idOf } from './organisation.ts'

/** By subject; nobody's name and no number is needed to know what was asked. */
const NOTES: Readonly<Record<string, readonly string[]>> = {
  Boligstøtte: [
    'Spørger, om en voksen søn, der flytter hjem, ændrer boligstøtten. Vejledt om at melde det på Udbetaling Danmarks side.',
    'Har fået et brev om tilbagebetaling og vil vide, hvem der kan forklare beløbet.',
  ],
  'Pas og kørekort': [
    'Skal rejse om ti dage og mangler pas. Fik en tid i morgen kl. 9.20.',
    'Kørekortet er blevet væk. Ved nu, at det kan bestilles uden at møde op.',
  ],
  'Flytning og folkeregister': [
    'Har meldt flytning og venter på bekræftelse. Den er sendt i går.',
    'Skal bruge en bopælsattest til en bank i udlandet.',
  ],
  'Job og ydelser': [
    'Kan ikke komme til samtalen på torsdag og vil have en ny tid.',
    'Vil vide, hvornår ydelsen bliver udbetalt, når måneden slutter på en søndag.',
  ],
  Byggesag: [
    'Spørger, hvor langt sagen om en carport er. Er tredje gang, der ringes.',
    'Vil bygge udestue 1,8 meter fra skel. Bedt om at få svar, før der bestilles.',
  ],
  'Affald, veje og fortove': [
    'Beholderen er ikke tømt to gange i træk. Meldt videre til ruten.',
    'Et dæksel vipper på cykelstien ved skolen. Meldt som farligt.',
  ],
  'Dagtilbud og skole': [
    'Har skrevet barnet op for sent og spørger, om der er plads fra februar.',
    'Vil vide, om SFO holder åbent mellem jul og nytår.',
  ],
  'Hjælp i hjemmet': [
    'Hjælpen er ikke kommet i dag. Den kommer inden kl. 13, siger planlæggeren.',
    'Ringer for sin mor, der er kommet hjem fra sygehuset og mangler en seng.',
  ],
  'Handicap og støtte': [
    'Venter på svar om merudgifter siden september. Sagsbehandleren ringer selv.',
    'Kørestolen er gået i stykker. Nummeret til depotet er givet.',
  ],
  'Regninger og ejendomsskat': ['Vil have delt en regning i tre. Kan gøres på nettet, og det er vist.'],
  'Fritid og lokaler': ['Foreningen har mistet sin tid i hallen og vil vide hvorfor.'],
  'Kommunens bygninger': ['Der er ingen varme i klublokalet. Pedellen er ringet op.'],
}
/** Of each agent. */
const MOST = 14
const WEEKS = 3

/** As each agent; once. */
export async function writeEnquiries(
  app: Database,
  { municipality, persons, units }: BuiltOrganisation,
  setting: CallSetting,
): Promise<void> {
  const about = SUBJECTS.map(({ name, unit }, place) => ({
    subject: setting.subjects[place]?.id ?? null,
    unit: idOf(units, unit),
    notes: NOTES[name] ?? [],
  })).flatMap(({ notes, ...rest }) =>
    notes.map((note, place) => ({ ...rest, note, place, of: notes.length })),
  )
  for (const { initials } of AGENTS) {
    const person = idOf(persons, initials)
    await app.within({ municipality, person }, (tx) =>
      sql`
        insert into contact_enquiries (municipality_id, call_id, number_key, taken_by, taken_at, changed_at, subject_id, note, resolution, handed_unit)
        select ${municipality}, c.id, c.number_key, ${person}, c.answered_at, c.ended_at, c.subject_id, a.note, c.resolution,
          case when c.resolution in ('passed-on', 'message-taken') then a.unit end
        from (
          select c.*, p.number_key, row_number() over (partition by c.subject_id order by c.id desc) as turn
          from contact_calls c join contact_parties p on p.municipality_id = c.municipality_id and p.call_id = c.id
          where c.municipality_id = ${municipality} and p.person_id = ${person} and c.outcome = 'answered' and c.resolution <> 'wrong-number'
            and c.arrived_at > ${addDays(setting.until, -7 * WEEKS)}::date) c
        join unnest(${about.map(({ subject }) => subject)}::bigint[], ${about.map(({ unit }) => unit)}::bigint[],
          ${about.map(({ note }) => note)}::text[], ${about.map(({ place }) => place)}::int[], ${about.map(({ of }) => of)}::int[])
          a (subject, unit, note, place, several)
          on a.subject = c.subject_id and (c.turn + ${person}::bigint) % a.several = a.place and c.turn <= 2
        where not exists (select 1 from contact_enquiries e where e.municipality_id = ${municipality} and e.taken_by = ${person})
        order by c.arrived_at desc limit ${MOST}`.execute(tx),
    )
  }
}
