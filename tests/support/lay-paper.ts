/** A paper of an open case, made by the commands of its room. */
import type { BuiltMunicipality } from '../../demo/builders.ts'
import type { SmallPerson } from '../../demo/builders-organisation.ts'
import { makeCase } from '../../src/cases/write-case.ts'
import { makePaper } from '../../src/cases/write-paper.ts'
import { findSignedInPerson } from '../../src/organisation/sessions.ts'
import { Database } from '../../src/platform/database.ts'
import type { TestDatabase } from './database.ts'

/** @returns id of the paper, for the board, written by the person; its case is of the centre */
export async function layOpenPaper(
  database: TestDatabase,
  municipality: BuiltMunicipality,
  who: SmallPerson,
  title = 'Et oplæg',
): Promise<number> {
  const app = new Database(database.urls.app, { poolSize: 1 })
  try {
    return await app.within(municipality.callerAs(who), async (tx) => {
      const person = await findSignedInPerson(tx)
      if (person === null) throw new Error(`${who} cannot sign in`)
      const words = {
        title: 'En åben sag',
        unitId: municipality.unit('center'),
        responsibleId: person.id,
        subjectWords: [],
        closed: null,
      }
      const caseId = await makeCase(tx, municipality.id, person, words, null)
      if (typeof caseId !== 'number') throw new Error(caseId)
      const paper = await makePaper(tx, municipality.id, person, caseId, {
        bodyId: municipality.body('direktionen'),
        itemKind: 'information',
        title,
        meetingOn: null,
        today: '2026-01-01',
      })
      if (typeof paper !== 'number') throw new Error(paper)
      return paper
    })
  } finally {
    await app.close()
  }
}
