/** Words laid in what follows a closed case: its process plan, and a question to the board that has a paper of it. */
import type { BuiltMunicipality } from '../../demo/builders.ts'
import { askBody } from '../../src/followup/handoff/commands.ts'
import { beginPlan, changePlan } from '../../src/followup/plans/commands.ts'
import type { Step } from '../../src/followup/plans/model.ts'
import { findSignedInPerson } from '../../src/organisation/sessions.ts'
import { Database } from '../../src/platform/database.ts'
import type { TestDatabase } from '../support/database.ts'

export async function layLoopPlans(
  database: TestDatabase,
  municipality: BuiltMunicipality,
  closedCase: number,
  lay: (place: string) => string,
): Promise<void> {
  const app = new Database(database.urls.app, { poolSize: 1 })
  try {
    await app.within(municipality.callerAs('manager'), async (tx) => {
      const at = { municipality: municipality.id, person: municipality.person.manager }
      const begun = {
        caseId: closedCase,
        title: `Vej ${lay('process plan')}`,
        template: null,
        from: '2026-01-05',
      }
      await beginPlan(tx, at, begun)
      const step: Step = {
        id: 0,
        what: `Aflever ${lay('process step')}`,
        kind: 'deadline',
        bodyId: null,
        meetingId: null,
        beginsOn: '2026-01-05',
        endsOn: '2026-01-05',
        ownerPersonId: at.person,
        ownerUnitId: null,
        afterId: null,
        gapWeekdays: 0,
        decides: false,
        doneOn: null,
      }
      await changePlan(tx, at, closedCase, null, async () => ({
        steps: [step],
        what: `Tilføjede ${lay('change of a process plan')}`,
      }))
      const person = await findSignedInPerson(tx)
      if (person === null) throw new Error('The manager cannot sign in')
      const asked = await askBody(
        tx,
        { municipality: municipality.id, person, today: '2026-01-05' },
        {
          caseId: closedCase,
          fromBodyId: null,
          toBodyId: municipality.body('direktionen'),
          paperId: null,
          question: `Hvad med ${lay('process of asking a body')}?`,
          dueOn: null,
        },
      )
      if (typeof asked !== 'number') throw new Error(`The board was not asked: ${asked}`)
    })
  } finally {
    await app.close()
  }
}
