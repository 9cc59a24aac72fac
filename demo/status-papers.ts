/** A status paper that Elmsund's secretary has made of a register's figures, for the board's last meeting of the year. Once. */
import { makeStatusPaper } from '../src/registers/mechanism/make-status-paper.ts'
import { listSnapshots } from '../src/registers/mechanism/snapshots.ts'
import { boardStatus } from '../src/registers/deadlines/papers.ts'
import { deadlinesRegister } from '../src/registers/deadlines/register.ts'
import { today } from '../src/organisation/administration.tsx'
import { findSignedInPerson } from '../src/organisation/sessions.ts'
import type { Database } from '../src/platform/database.ts'
import { type BuiltOrganisation, idOf } from './organisation.ts'

const MEETING_ON = '2026-12-14'

export async function loadStatusPapers(
  app: Database,
  { municipality, persons, bodies }: BuiltOrganisation,
): Promise<void> {
  await app.within({ municipality, person: idOf(persons, 'SMO') }, async (tx) => {
    const made = await listSnapshots(tx, municipality, { register: deadlinesRegister.key })
    if (made.length > 0) return
    const secretary = await findSignedInPerson(tx)
    if (secretary === null) throw new Error('The demo has no secretary')
    const answer = await makeStatusPaper(
      tx,
      municipality,
      secretary,
      { register: deadlinesRegister, source: boardStatus },
      {
        bodyId: idOf(bodies, 'direktionen'),
        itemKind: 'discussion',
        meetingOn: MEETING_ON,
        caseId: null,
        today: today(),
      },
    )
    if (typeof answer !== 'number') throw new Error(`The demo was refused a status paper: ${answer}`)
  })
}
