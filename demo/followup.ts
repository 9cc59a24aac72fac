/**
 * What the demo's board waits for, what it was told, and which of its decisions hold. Made by the secretary with the commands
 * of the pages, and answered by those who owe it. Once: what is done on the site stays so.
 */
import { sql } from 'kysely'
import { makeCommitment, settleCommitment } from '../src/followup/commitments/commands.ts'
import type { CommitmentCommand, Origin } from '../src/followup/commitments/model.ts'
import { setStanding } from '../src/followup/in-force/commands.ts'
import type { SignedInPerson } from '../src/organisation/model.ts'
import { findSignedInPerson } from '../src/organisation/sessions.ts'
import type { Database, Transaction } from '../src/platform/database.ts'
import { type BuiltOrganisation, idOf } from './organisation.ts'

/** The day on which the secretary last went through the list, ISO. */
const TODAY = '2026-11-20'

/** An item of the board by its day and the beginning of its title. */
type ItemOf = readonly [on: string, title: string]

interface DemoCommitment {
  what: string
  /** Initials of a person, or key of a unit; neither: a role. */
  by?: string
  unit?: string
  role?: string
  due?: string
  words?: string
  answerBy?: string
  recurring?: string
  from: ItemOf | { origin: Origin; on: string; text: string }
  /** By whom it was answered, in order. */
  answers?: readonly { by: string; command: CommitmentCommand }[]
}

const said = (text: string): CommitmentCommand => ({ do: 'answer', text, noChange: false })
const NO_CHANGE: CommitmentCommand = { do: 'answer', text: '', noChange: true }

const COMMITMENTS: readonly DemoCommitment[] = [
  { what: 'CTM efterser svarene til kontaktcentret', by: 'OEN', due: '2026-11-15', from: ['2026-10-19', 'Kontaktcentret: evaluering'] },
  { what: 'Nye tal for kontaktcentret forelægges', by: 'LTV', due: '2027-04-30', words: 'i april 2027', from: ['2026-10-19', 'Kontaktcentret: evaluering'] },
  { what: 'Dato for de åbne løfter om ledelse og vold gives til sekretæren', by: 'GLI', due: '2026-11-27', from: ['2026-11-16', 'Åbne løfter'] },
  { what: 'Dato for de åbne løfter om skoler og familier gives til sekretæren', by: 'HPI', due: '2026-11-27', from: ['2026-11-16', 'Åbne løfter'],
    answers: [{ by: 'HPI', command: said('To af de tre løfter er indfriet. Det sidste forelægges den 8. februar.') }] },
  { what: 'Samlet evaluering af tiltagene i budgetopfølgningen forelægges', by: 'RTO', due: '2027-02-28', words: 'i februar 2027', from: ['2026-11-16', '3. budgetopfølgning 2026'] },
  { what: 'Udviklingspuljen for 2026 lukkes', unit: 'oekonomi', due: '2026-12-31', from: ['2026-11-16', 'Kontaktcentret: deltidsstillingen'] },
  { what: 'Brevene fra Center for Borger og Arbejde rettes efter borgerrådgiverens råd', by: 'LTV', from: ['2026-04-13', 'Borgerrådgiverens beretning'] },
  { what: 'Resultatet af vagtplanen i distrikt Hvidmose fortælles', by: 'BKR', due: '2026-12-14', words: 'i december 2026', from: ['2026-06-22', 'Talentprogrammet'] },
  { what: 'Sager om merudgifter til børn er afgjort inden 56 dage', unit: 'boern', due: '2026-12-31', words: 'i december 2026', from: ['2026-06-22', 'Merudgifter til børn'] },
  { what: 'Undersøg, hvorfor fire udvalg ikke svarede', by: 'GLI', from: ['2026-10-19', 'Strategibrev 2027'] },
  { what: 'Regnskabet for Tangfestivalen sendes rundt', by: 'DSK', words: 'når det er modtaget', from: ['2026-10-19', 'Tangfestivalen 2026'],
    answers: [{ by: 'DSK', command: NO_CHANGE }] },
  { what: 'Højvandsberedskabet øves', by: 'OEN', due: '2026-09-30', words: 'hvert år i september', recurring: 'yearly', from: ['2025-10-06', 'Højvandsberedskabet'],
    answers: [{ by: 'OEN', command: { do: 'complete', text: 'Øvet den 17. september. To porte skal smøres.' } }] },
  { what: 'Ny stikprøve på 60 tekster', by: 'PDA', due: '2027-03-31', words: 'i marts 2027', recurring: 'half-yearly', from: ['2026-10-19', 'Databehandlere og sprogmodeller'] },
  { what: 'Tiden, der er sparet med sprogmodeller, måles', by: 'RTO', due: '2027-05-31', words: 'i maj 2027', from: ['2026-11-16', 'Sprogmodeller: hvad er de brugt til'] },
  { what: 'Vejledningen rettes', by: 'GLI', due: '2026-12-01', from: ['2026-10-19', 'Forlig i sagen'] },
  { what: 'Halvårets svartider for aktindsigt forelægges', by: 'KBU', due: '2026-08-31', words: 'i august', from: ['2026-02-09', 'Aktindsigt: svartider'],
    answers: [{ by: 'KBU', command: { do: 'complete', text: 'Forelagt den 17. august.' } }] },
  { what: 'Pressesager tælles', by: 'SMO', from: ['2026-01-12', 'Direktionens åbne løfter'],
    answers: [{ by: 'SMO', command: { do: 'drop', reason: 'Direktionen lod løftet bortfalde den 12. januar 2026.' } }] },
  { what: 'Alle enheder når et serviceindeks på mindst 95 %', role: 'Alle enheder', from: ['2012-09-24', 'Måling af telefonservice'] },
  { what: 'Svar på, hvor mange børn der venter på en udredning', by: 'HPI', answerBy: '2026-11-27',
    from: { origin: 'council-question', on: '2026-11-13', text: 'Hvor mange børn venter på en udredning, og hvor længe har de ventet?' } },
  { what: 'Send brev til borgeren, hver gang en frist ikke kan holdes', by: 'UVA', due: '2026-11-10',
    from: { origin: 'citizens-adviser', on: '2026-03-18', text: 'I 14 af 40 sager fik borgeren ikke brev om, at fristen blev overskredet.' } },
  { what: 'Mellemregninger afstemmes hvert kvartal', unit: 'oekonomi', due: '2026-12-15', recurring: 'quarterly',
    from: { origin: 'audit', on: '2026-06-15', text: 'To mellemregninger var ikke afstemt ved årets udgang.' } },
  { what: 'Fælles tal for ventetid i telefonen til chefforum', by: 'MAD', due: '2026-11-25',
    from: { origin: 'forum', on: '2026-09-23', text: 'Chefforum har bestilt tal for alle centre efter samme opskrift.' } },
] // prettier-ignore

interface DemoStanding {
  decision: ItemOf
  until?: string
  replaces?: ItemOf
  repealed?: true
}

const STANDINGS: readonly DemoStanding[] = [
  { decision: ['2013-06-11', 'Lukkedage i 2013'], until: '2014-12-31' },
  { decision: ['2017-09-25', 'Kørselsbemyndigelser'], replaces: ['2012-09-24', 'Kørsel i egen bil'] },
  { decision: ['2018-08-27', 'Overlevering til ny direktion'], repealed: true },
  { decision: ['2025-11-10', 'Lukkedage i 2026'], until: '2026-12-31' },
  {
    decision: ['2026-01-12', 'Kontaktcentret: åbning'],
    replaces: ['2012-09-24', 'Måling af telefonservice'],
  },
  { decision: ['2026-02-09', 'Retningslinjer for brug af sprogmodeller'] },
  { decision: ['2026-03-09', 'Kørselsbemyndigelser 2026'], until: '2026-12-31' },
  { decision: ['2026-05-11', 'Sprogmodeller i sager om børn'] },
  { decision: ['2026-09-14', 'Ny fraværspolitik'] },
  { decision: ['2026-10-19', 'Lukkedage i 2027'], until: '2027-12-31' },
]

/** @returns how many commitments were made */
export async function loadFollowup(app: Database, built: BuiltOrganisation): Promise<number> {
  const { municipality, persons } = built
  const as = <T>(initials: string, work: (tx: Transaction, person: SignedInPerson) => Promise<T>) =>
    app.within({ municipality, person: idOf(persons, initials) }, async (tx) => {
      const person = await findSignedInPerson(tx)
      if (person === null) throw new Error(`The demo has no ${initials}`)
      return work(tx, person)
    })
  const made = await as('SMO', async (tx, secretary) => {
    const { rows } = await sql`select 1 from commitments where municipality_id = ${municipality} limit 1`.execute(tx) // prettier-ignore
    if (rows.length > 0) return []
    const ids: number[] = []
    for (const commitment of COMMITMENTS) ids.push(await makeOne(tx, built, secretary, commitment))
    return ids
  })
  for (const [index, id] of made.entries())
    for (const { by, command } of COMMITMENTS[index]?.answers ?? [])
      accepted(
        await as(by, (tx, person) =>
          settleCommitment(tx, municipality, person, { id, command, today: TODAY }),
        ),
        `answer of ${by}`,
      )
  if (made.length > 0) await as('SMO', (tx, secretary) => setStandings(tx, built, secretary))
  return made.length
}

/** The demo is written so that nothing is refused. */
function accepted(answer: string, what: string): void {
  if (answer !== 'done') throw new Error(`The demo was refused: ${what}: ${answer}`)
}

async function makeOne(
  tx: Transaction,
  { municipality, persons, units, bodies }: BuiltOrganisation,
  secretary: SignedInPerson,
  commitment: DemoCommitment,
): Promise<number> {
  const { what, by, unit, role, due, words, answerBy, recurring, from } = commitment
  const isOfItem = !('origin' in from)
  const made = await makeCommitment(tx, municipality, secretary, {
    what,
    ownerPersonId: by === undefined ? null : idOf(persons, by),
    ownerUnitId: unit === undefined ? null : idOf(units, unit),
    ownerRole: role ?? null,
    dueOn: due ?? null,
    dueWords: words ?? null,
    answerBy: answerBy ?? null,
    recurring: recurring ?? null,
    returnsToId: null,
    returnsToMeetingId: null,
    bodyId: idOf(bodies, 'direktionen'),
    caseId: null,
    origin: isOfItem ? 'minutes' : from.origin,
    originText: isOfItem ? null : from.text,
    originOn: isOfItem ? from[0] : from.on,
    itemId: isOfItem ? await itemOf(tx, municipality, from) : null,
    sourceText: null,
  })
  if (typeof made === 'string') throw new Error(`The demo was refused: ${what}: ${made}`)
  return made
}

async function itemOf(tx: Transaction, municipality: number, [on, title]: ItemOf): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    select id from items where municipality_id = ${municipality} and held_on = ${on} and starts_with(title, ${title})`.execute(
    tx,
  )
  const [found] = rows
  if (found === undefined || rows.length > 1)
    throw new Error(`The demo has ${rows.length} items ${on} ${title}`)
  return found.id
}

async function setStandings(
  tx: Transaction,
  { municipality }: BuiltOrganisation,
  secretary: SignedInPerson,
): Promise<void> {
  for (const { decision, until, replaces, repealed } of STANDINGS)
    accepted(
      await setStanding(
        tx,
        municipality,
        secretary,
        {
          itemId: await itemOf(tx, municipality, decision),
          standing: repealed ? 'repealed' : 'in-force',
          expiresOn: until ?? null,
          replaces: replaces === undefined ? null : await itemOf(tx, municipality, replaces),
          endsCommitments: true,
        },
        TODAY,
      ),
      decision[1],
    )
}
