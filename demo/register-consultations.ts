/**
 * Elmsund's consultations: one that is over, with eleven asked, six answers attached and one whose attachments are to
 * follow; and one of MED that holds a decision of the board back. Made once, by the commands of the room.
 */
import { sql } from 'kysely'
import type { Transaction } from '../src/platform/database.ts'
import {
  askParties,
  type ComingFile,
  giveAnswer,
  type Party,
  takeOverPeriods,
  writeConsultation,
} from '../src/registers/consultations/commands.ts'
import type { Stand } from '../src/registers/consultations/model.ts'
import { loadCommittees } from './committees.ts'
import type { House } from './load-cases.ts'
import { idOf } from './organisation.ts'

const COMMITTEES = [
  'oekonomi',
  'erhverv',
  'kultur',
  'social',
  'sundhed',
  'teknik',
  'boern',
  'arbejde',
] as const
const OTHERS = ['Hovedudvalget', 'Ældrerådet', 'Handicaprådet']

interface DemoAnswer {
  /** Names of those for whom it is given; the first is whose it is. */
  of: readonly string[]
  on: string
  stand: Stand
  words: string
  file: string | null
  toFollow?: true
}

const ANSWERS: readonly DemoAnswer[] = [
  { of: ['Kultur- og Fritidsudvalget'], on: '2026-10-26', stand: 'agrees-with-remarks', words: 'Udvalget er enigt og foreslår, at foreningernes lokaler nævnes for sig.', file: 'svar-kultur.txt' },
  { of: ['Social- og Handicapudvalget'], on: '2026-11-02', stand: 'agrees', words: 'Udvalget er enigt.', file: 'svar-social.txt' },
  { of: ['Sundheds- og Ældreudvalget'], on: '2026-11-03', stand: 'agrees-with-remarks', words: 'Frivillige må ikke overtage plejeopgaver. Det bør stå tydeligere.', file: 'svar-sundhed.txt' },
  { of: ['Børne- og Skoleudvalget'], on: '2026-11-05', stand: 'agrees', words: 'Udvalget er enigt.', file: 'svar-boern.txt' },
  { of: ['Hovedudvalget'], on: '2026-11-10', stand: 'disagrees', words: 'Medarbejdersiden mener, at grænsen mellem frivillige og ansatte er uklar.', file: 'svar-hovedudvalg.txt' },
  { of: ['Ældrerådet', 'Handicaprådet'], on: '2026-11-12', stand: 'agrees-with-remarks', words: 'Rådene svarer sammen. Kørsel til aktiviteter bør være en del af politikken.', file: 'svar-raad.txt' },
  { of: ['Teknik- og Miljøudvalget'], on: '2026-11-18', stand: 'no-remarks', words: 'Udvalget har ingen bemærkninger. En oversigt over grønne frivillige eftersendes.', file: null, toFollow: true },
] // prettier-ignore

export async function loadConsultations(house: House): Promise<void> {
  const { app, built } = house
  const { municipality, persons, units } = built
  const as = <T>(initials: string, work: (tx: Transaction) => Promise<T>) =>
    app.within({ municipality, person: idOf(persons, initials) }, work)
  const known = await as('SMO', async (tx) => {
    const { rows } =
      await sql`select 1 from consultations where municipality_id = ${municipality} limit 1`.execute(tx)
    return rows.length > 0
  })
  if (known) return
  const committees = await loadCommittees(app, built)
  await as('SMO', async (tx) => {
    await takeOverPeriods(tx, municipality)
    const id = await made(tx, municipality, {
      title: 'Udkast til frivilligpolitik',
      question: 'Politikken siger, hvad frivillige og kommunen kan vente af hinanden. Hvad mener I om den?',
      caseId: null,
      unitId: idOf(units, 'sekretariat'),
      responsibleId: idOf(persons, 'KBU'),
      periodId: null,
      sentOn: '2026-10-12',
      dueOn: '2026-11-20',
    })
    const parties: Party[] = [
      ...COMMITTEES.map((key) => ({ bodyId: idOf(committees, key), unitId: null, name: null })),
      ...OTHERS.map((name) => ({ bodyId: null, unitId: null, name })),
    ]
    await askParties(tx, municipality, id, parties, idOf(persons, 'KBU'))
    await writeAnswers(tx, house, id)
  })
  await as('SMO', (tx) => holdBoardBack(tx, house))
}

async function made(
  tx: Transaction,
  municipality: number,
  words: Parameters<typeof writeConsultation>[3],
): Promise<number> {
  const id = await writeConsultation(tx, municipality, null, words)
  if (typeof id !== 'number') throw new Error(`The demo was refused: ${JSON.stringify(id)}`)
  return id
}

async function writeAnswers(tx: Transaction, { store, built }: House, id: number): Promise<void> {
  const { municipality } = built
  const { rows: asked } = await sql<{ id: number; name: string }>`
    select a.id, coalesce(a.name, b.name) as name from consultation_asked a
      left join bodies b on b.municipality_id = a.municipality_id and b.id = a.body_id
    where a.municipality_id = ${municipality} and a.consultation_id = ${id}`.execute(tx)
  for (const { of, on, stand, words, file, toFollow = false } of ANSWERS) {
    const files: ComingFile[] = []
    if (file !== null) {
      const bytes = Buffer.from(
        `Høringssvar om udkast til frivilligpolitik\n${of.join(' og ')}\n\n${words}\n`,
      )
      files.push({
        name: file,
        digest: await store.put(bytes),
        byteCount: bytes.byteLength,
        mediaType: 'text/plain',
      })
    }
    const askedIds = asked.filter(({ name }) => of.includes(name)).map((each) => each.id)
    const answer = { askedIds, whose: of[0] ?? '', receivedOn: on, stand, words, toFollow }
    const given = await giveAnswer(tx, municipality, id, answer, files)
    if (typeof given !== 'number') throw new Error(`The demo was refused: ${of.join(', ')}: ${given}`)
  }
}

/** The paper is on the board's agenda of 14 December; MED answers until the 16th. */
async function holdBoardBack(tx: Transaction, { built }: House): Promise<void> {
  const { municipality, persons, units } = built
  const { rows } = await sql<{ id: number }>`
    select id from cases where municipality_id = ${municipality} and title = 'Elcykler til hjemmeplejen'`.execute(
    tx,
  )
  const { rows: periods } = await sql<{ id: number }>`
    select id from consultation_periods where municipality_id = ${municipality} and title = 'MED'`.execute(tx)
  const id = await made(tx, municipality, {
    title: 'Elcykler i hjemmeplejen',
    question: 'Hvad betyder elcykler for arbejdsmiljøet, og hvem skal være undtaget?',
    caseId: rows[0]?.id ?? null,
    unitId: idOf(units, 'sundhed'),
    responsibleId: idOf(persons, 'BKR'),
    periodId: periods[0]?.id ?? null,
    sentOn: '2026-11-18',
    dueOn: '2026-12-16',
  })
  const party = (name: string) => ({ bodyId: null, unitId: null, name })
  const parties = [
    party('MED-udvalget for sundhed og ældre'),
    { bodyId: null, unitId: idOf(units, 'hr'), name: null },
  ]
  await askParties(tx, municipality, id, parties, null)
}
