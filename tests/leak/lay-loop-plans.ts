/** Words laid in what follows a closed case: its process plan. */
import type { BuiltMunicipality } from '../../demo/builders.ts'
import { beginPlan, changePlan } from '../../src/followup/plans/commands.ts'
import type { Step } from '../../src/followup/plans/model.ts'
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
    })
  } finally {
    await app.close()
  }
}
