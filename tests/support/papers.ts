/** A paper made by the commands of its room, for tests and measurements that write in it. */
import type { BuiltMunicipality } from '../../demo/builders.ts'
import type { SmallPerson } from '../../demo/builders-organisation.ts'
import { getPaper, type Paper } from '../../src/cases/paper-queries.ts'
import { makeCase } from '../../src/cases/write-case.ts'
import { addWriter, makePaper } from '../../src/cases/write-paper.ts'
import type { SignedInPerson } from '../../src/organisation/model.ts'
import { findSignedInPerson } from '../../src/organisation/sessions.ts'
import type { Database, Transaction } from '../../src/platform/database.ts'

export interface PaperBench {
  app: Database
  municipality: BuiltMunicipality
}

export function asPerson<T>(
  { app, municipality }: PaperBench,
  who: SmallPerson,
  work: (tx: Transaction, person: SignedInPerson) => Promise<T>,
): Promise<T> {
  return app.within(municipality.callerAs(who), async (tx) => {
    const person = await findSignedInPerson(tx)
    if (person === null) throw new Error(`${who} cannot sign in`)
    return work(tx, person)
  })
}

/** @returns id of a paper for the board, of a closed case of the manager's */
export async function makeClosedPaper(bench: PaperBench, writers: readonly SmallPerson[]): Promise<number> {
  const { municipality } = bench
  return asPerson(bench, 'manager', async (tx, person) => {
    const caseId = await makeCase(
      tx,
      municipality.id,
      person,
      {
        title: 'En sag',
        unitId: municipality.unit('center'),
        responsibleId: person.id,
        subjectWords: [],
        closed: { ground: 'Prøve', neutralTitle: 'En sag', reviewOn: '2030-01-01' },
      },
      null,
    )
    if (typeof caseId !== 'number') throw new Error(caseId)
    const id = await makePaper(tx, municipality.id, person, caseId, {
      bodyId: municipality.body('direktionen'),
      itemKind: 'decision',
      title: 'Et oplæg',
      meetingOn: null,
      today: '2026-01-01',
    })
    if (typeof id !== 'number') throw new Error(id)
    for (const writer of writers) await addWriter(tx, municipality.id, id, municipality.person[writer])
    return id
  })
}

export async function readPaper(bench: PaperBench, id: number): Promise<Paper> {
  const paper = await asPerson(bench, 'manager', (tx) => getPaper(tx, bench.municipality.id, id))
  if (paper === null) throw new Error(`no paper ${id}`)
  return paper
}
