/** A case with papers for tests of what follows it, made by the commands of the room. */
import type { SmallPerson } from '../../demo/builders-organisation.ts'
import type { BuiltMunicipality } from '../../demo/builders.ts'
import { getPaper } from '../../src/cases/paper-queries.ts'
import type { Amount } from '../../src/cases/model.ts'
import { makeCase } from '../../src/cases/write-case.ts'
import { makePaper } from '../../src/cases/write-paper.ts'
import { changePoints } from '../../src/cases/write-points.ts'
import { findSignedInPerson } from '../../src/organisation/sessions.ts'
import { Database } from '../../src/platform/database.ts'
import type { TestDatabase } from './database.ts'

export interface CaseToLay {
  title: string
  by?: SmallPerson
  paper?: { body: string; meetingOn: string | null; amounts: Omit<Amount, 'id'>[] }
}

/** @returns ids of the case and its paper */
export async function layCase(
  database: TestDatabase,
  municipality: BuiltMunicipality,
  { title, by = 'manager', paper }: CaseToLay,
): Promise<{ caseId: number; paperId: number | null }> {
  const app = new Database(database.urls.app, { poolSize: 1 })
  try {
    return await app.within(municipality.callerAs(by), async (tx) => {
      const person = await findSignedInPerson(tx)
      if (person === null) throw new Error(`${by} cannot sign in`)
      const words = {
        title,
        unitId: municipality.unit('center'),
        responsibleId: person.id,
        subjectWords: [],
        closed: null,
      }
      const caseId = await makeCase(tx, municipality.id, person, words, null)
      if (typeof caseId !== 'number') throw new Error(caseId)
      if (paper === undefined) return { caseId, paperId: null }
      const wanted = {
        bodyId: municipality.body(paper.body),
        itemKind: 'decision',
        title,
        meetingOn: paper.meetingOn,
        today: '2026-01-01',
      } as const
      const paperId = await makePaper(tx, municipality.id, person, caseId, wanted)
      if (typeof paperId !== 'number') throw new Error(paperId)
      for (const amount of paper.amounts) {
        await changePoints(tx, municipality.id, person.id, paperId, new Map(), { do: 'add', under: null })
        const point = (await getPaper(tx, municipality.id, paperId))?.points.at(-1)?.id ?? 0
        await changePoints(tx, municipality.id, person.id, paperId, new Map(), {
          do: 'add-amount',
          point,
          amount,
        })
      }
      return { caseId, paperId }
    })
  } finally {
    await app.close()
  }
}
