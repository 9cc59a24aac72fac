/** What the worker does for examinations: whoever stores a meeting asks for them, and a round asks for those left over. */
import type { Database, Transaction } from '../../platform/database.ts'
import { enqueueJob, type JobTasks } from '../../platform/jobs.ts'
import { examineMeeting, listDueMeetings } from './examine-meetings.ts'

const TASK = 'examine-meetings'

/** So many meetings are examined before the worker may be stopped or do something else. */
const AT_A_TIME = 20

/** Asks the worker to examine all meetings that are due, once however often it is asked. */
export async function requestExaminations(tx: Transaction): Promise<void> {
  await enqueueJob(tx, TASK, {}, 'due')
}

export function examinationTasks(database: Database): JobTasks {
  return {
    [TASK]: async (_given, { municipality }) => {
      const due = await listDue(database, municipality, AT_A_TIME)
      for (const meeting of due) await examineMeeting(database, municipality, meeting)
      if (due.length === AT_A_TIME) await request(database, municipality)
    },
  }
}

/** A round: meetings of the demo and of older installations, and those whose examination was cut off. */
export async function requestDueExaminations(database: Database, municipality: number): Promise<void> {
  if ((await listDue(database, municipality, 1)).length > 0) await request(database, municipality)
}

const listDue = (database: Database, municipality: number, atMost: number) =>
  database.within({ municipality, purpose: 'examine' }, (tx) => listDueMeetings(tx, municipality, atMost))

const request = (database: Database, municipality: number) =>
  database.within({ municipality, purpose: 'examine' }, requestExaminations)
