/** The worker's jobs of meetings, as `worker.ts` runs them: agendas are stored, minutes are locked and written, letters are posted. */
import { FileStore } from '../../src/documents/files.ts'
import { commitmentsOfMinutes } from '../../src/followup/commitments/from-decisions.ts'
import { tellOfAgenda } from '../../src/meetings/dispatch/tell-of-agenda.ts'
import { FORM_MAKERS } from '../../src/meetings/minutes/form-makers.ts'
import { lockTasks } from '../../src/meetings/minutes/lock-minutes.ts'
import { tellOfDecisions, tellOfMinutes } from '../../src/meetings/minutes/tell-of-minutes.ts'
import { sendingTasks } from '../../src/meetings/record/send-agenda.ts'
import { Database } from '../../src/platform/database.ts'
import { runJobs } from '../../src/platform/jobs.ts'
import { indexItems } from '../../src/search/index-items.ts'
import type { TestSite } from './site.ts'

export async function runMeetingJobs(site: TestSite): Promise<{ stop(): Promise<void> }> {
  const url = site.database.urls.worker
  const worker = new Database(url, { poolSize: 2 })
  const shared = { store: new FileStore(site.dataDir), itemsChanged: indexItems }
  const jobs = await runJobs(url, {
    ...sendingTasks(worker, { ...shared, agendaSent: [tellOfAgenda] }),
    ...lockTasks(worker, {
      ...shared,
      makers: FORM_MAKERS,
      minutesLocked: [tellOfMinutes, tellOfDecisions, commitmentsOfMinutes],
    }),
  })
  return {
    stop: async () => {
      await jobs.stop()
      await worker.close()
    },
  }
}
