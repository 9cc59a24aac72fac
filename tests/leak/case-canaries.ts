/** Words laid in a closed case with its paper, and in what an open paper keeps to itself; by the commands of the room. */
import { createHash } from 'node:crypto'
import type { BuiltMunicipality } from '../../demo/builders.ts'
import type { SmallPerson } from '../../demo/builders-organisation.ts'
import { decideOnPaper, submitPaper } from '../../src/cases/approve-paper.ts'
import { writeComment } from '../../src/cases/comments.ts'
import { getPaper } from '../../src/cases/paper-queries.ts'
import { addAttachments, changeAttachment } from '../../src/cases/write-attachments.ts'
import { makeCase } from '../../src/cases/write-case.ts'
import { addWriter, makePaper, saveSections } from '../../src/cases/write-paper.ts'
import { changePoints } from '../../src/cases/write-points.ts'
import { FileStore } from '../../src/documents/files.ts'
import { readPlain } from '../../src/minutes/rich-text/plain-form.ts'
import type { SignedInPerson } from '../../src/organisation/model.ts'
import { findSignedInPerson } from '../../src/organisation/sessions.ts'
import { Database, type Transaction } from '../../src/platform/database.ts'
import type { TestDatabase } from '../support/database.ts'
import type { Reader } from './canaries.ts'

export interface LaidCases {
  cases: { closed: number; open: number }
  papers: { closed: number; open: number }
  sections: number[]
  versions: number[]
}

type Lay = (place: string, seenBy: readonly Reader[]) => string

const EMPLOYEES: Reader[] = [
  'secretary',
  'chair',
  'member',
  'substitute',
  'manager',
  'employee',
  'caseworker',
  'administrator',
  'dataProtectionOfficer',
]
/** Leads the unit; is secretary of the paper's body; writes it. */
export const IN_THE_CLOSED_CASE: Reader[] = ['manager', 'secretary', 'caseworker']
const IN_THE_OPEN_PAPER: Reader[] = ['manager', 'caseworker']

export async function layCases(
  database: TestDatabase,
  municipality: BuiltMunicipality,
  dataDir: string,
  lay: Lay,
): Promise<LaidCases> {
  const app = new Database(database.urls.app, { poolSize: 1 })
  const store = new FileStore(dataDir)
  try {
    const closed = await layClosed(app, municipality, (place) =>
      lay(`closed case, ${place}`, IN_THE_CLOSED_CASE),
    )
    const open = await layOpen(app, municipality, lay)
    for (const bytes of [...closed.bytes, ...open.bytes]) await store.put(bytes)
    return {
      cases: { closed: closed.caseId, open: open.caseId },
      papers: { closed: closed.paperId, open: open.paperId },
      sections: [...closed.sections, ...open.sections],
      versions: [...closed.versions, ...open.versions],
    }
  } finally {
    await app.close()
  }
}

function as<T>(
  app: Database,
  municipality: BuiltMunicipality,
  who: SmallPerson,
  work: (tx: Transaction, person: SignedInPerson) => Promise<T>,
): Promise<T> {
  return app.within(municipality.callerAs(who), async (tx) => {
    const person = await findSignedInPerson(tx)
    if (person === null) throw new Error(`${who} cannot sign in`)
    return work(tx, person)
  })
}

const whole = (answer: number | string): number => {
  if (typeof answer === 'number') return answer
  throw new Error(`refused: ${answer}`)
}

const textFile = (text: string) => {
  const bytes = Buffer.from(text)
  const digest = createHash('sha256').update(bytes).digest()
  return { bytes, file: { name: 'notat.txt', digest, byteCount: bytes.byteLength, mediaType: 'text/plain' } }
}

async function layClosed(app: Database, municipality: BuiltMunicipality, lay: (place: string) => string) {
  const { id } = municipality
  const made = await as(app, municipality, 'manager', async (tx, person) => {
    const caseId = whole(
      await makeCase(
        tx,
        id,
        person,
        {
          title: `Sag om ${lay('title')}`,
          unitId: municipality.unit('center'),
          responsibleId: person.id,
          subjectWords: [lay('subject word')],
          closed: {
            ground: `Grund ${lay('ground')}`,
            neutralTitle: `Neutral ${lay('neutral name')}`,
            reviewOn: '2030-01-01',
          },
        },
        null,
      ),
    )
    const paperId = whole(
      await makePaper(tx, id, person, caseId, {
        bodyId: municipality.body('direktionen'),
        itemKind: 'decision',
        title: `Oplæg ${lay('paper title')}`,
        meetingOn: null,
        today: '2026-01-01',
      }),
    )
    await addWriter(tx, id, paperId, municipality.person.caseworker)
    return { caseId, paperId }
  })
  const { bytes, file } = textFile(`Et notat med ${lay('words of an attachment')}.`)
  await as(app, municipality, 'caseworker', async (tx, person) => {
    const paper = await getPaper(tx, id, made.paperId)
    const texts = (paper?.sections ?? [])
      .filter(({ kind }) => kind === 'background' || kind === 'presentation')
      .map((section) => ({
        sectionId: section.id,
        revision: 0,
        document: readPlain(`Her står ${lay(section.kind)} i en sætning.`),
      }))
    await saveSections(tx, id, person.id, made.paperId, texts)
    await changePoints(tx, id, person.id, made.paperId, new Map(), { do: 'add', under: null })
    const [point] = (await getPaper(tx, id, made.paperId))?.points ?? []
    const words = new Map([[point?.id ?? 0, { text: `at ${lay('point')}`, was: '' }]])
    const amount = {
      ore: 100,
      year: 2026,
      source: 'pool',
      sourceName: `Pulje ${lay('pool')}`,
      frame: 'service',
      permanence: 'one-off',
    } as const
    await changePoints(tx, id, person.id, made.paperId, words, {
      do: 'add-amount',
      point: point?.id ?? 0,
      amount,
    })
    await addAttachments(
      tx,
      id,
      person.id,
      made.paperId,
      [{ ...file, name: `${lay('attachment name')}.txt` }],
      null,
    )
    await writeComment(tx, id, person.id, {
      paperId: made.paperId,
      sectionId: null,
      answersId: null,
      text: `Husk ${lay('comment')}`,
    })
  })
  await as(app, municipality, 'manager', (tx, person) =>
    submitPaper(tx, id, person, made.paperId, '2026-01-01'),
  )
  await as(app, municipality, 'manager', (tx, person) =>
    decideOnPaper(tx, id, person, made.paperId, { do: 'withdraw' }),
  )
  return { ...made, ...(await placesOf(app, municipality, made.paperId)), bytes: [bytes] }
}

async function layOpen(app: Database, municipality: BuiltMunicipality, lay: Lay) {
  const { id } = municipality
  const secret = textFile(
    `Et lukket notat med ${lay('open paper, words of a closed attachment', IN_THE_OPEN_PAPER)}.`,
  )
  const made = await as(app, municipality, 'caseworker', async (tx, person) => {
    const words = {
      title: `Sag om ${lay('open case, name', EMPLOYEES)}`,
      unitId: municipality.unit('center'),
      responsibleId: person.id,
      subjectWords: [],
      closed: null,
    }
    const caseId = whole(await makeCase(tx, id, person, words, '26/99001'))
    const paperId = whole(
      await makePaper(tx, id, person, caseId, {
        bodyId: municipality.body('chefforum'),
        itemKind: 'information',
        title: `Oplæg ${lay('open paper, name', EMPLOYEES)}`,
        meetingOn: null,
        today: '2026-01-01',
      }),
    )
    const name = `${lay('open paper, name of a closed one', IN_THE_OPEN_PAPER)}.txt`
    await addAttachments(tx, id, person.id, paperId, [{ ...secret.file, name }], null)
    const [attachment] = (await getPaper(tx, id, paperId))?.attachments ?? []
    const closed = { name: attachment?.name ?? '', degree: 'closed' } as const
    await changeAttachment(tx, id, person.id, paperId, attachment?.id ?? 0, closed, { do: 'save' })
    await submitPaper(tx, id, person, paperId, '2026-01-01')
    return { caseId, paperId }
  })
  return { ...made, ...(await placesOf(app, municipality, made.paperId)), bytes: [secret.bytes] }
}

async function placesOf(app: Database, municipality: BuiltMunicipality, paperId: number) {
  const paper = await as(app, municipality, 'manager', (tx) => getPaper(tx, municipality.id, paperId))
  return {
    sections: paper?.sections.map(({ id }) => id) ?? [],
    versions: paper?.attachments.flatMap(({ versions }) => versions.map(({ id }) => id)) ?? [],
  }
}
