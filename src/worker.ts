/** The worker: jobs of all rooms, and the rounds that keep the house. Knows the worker login only. */
import { hostname } from 'node:os'
import { sql } from 'kysely'
import { ALL_REGISTERS, loopSlotsOfRegisters } from './all-registers.ts'
import { examinationTasks, requestDueExaminations } from './archive/examination/jobs.ts'
import { importTasks, resumeStalledRuns } from './archive/jobs.ts'
import { attachmentTasks } from './cases/jobs.ts'
import { callListTasks } from './contact/figures/call-lists/jobs.ts'
import { sumContactMonths } from './contact/figures/sum-months.ts'
import { today } from './organisation/administration.tsx'
import { presenceRounds } from './contact/employees/rounds.ts'
import { forgetNumbers, openShutQueues } from './contact/privacy/forget-round.ts'
import { paths } from './paths.ts'
import type { Config } from './platform/config.ts'
import type { FileStore } from './documents/files.ts'
import { openFiles } from './documents/store/open-files.ts'
import { checkWaitingFiles } from './documents/virus/check-files.ts'
import { askForFigures } from './followup/effects/ask-round.ts'
import { draftWhatIsDue } from './followup/wheel/round.ts'
import { commitmentsOfMinutes } from './followup/commitments/from-decisions.ts'
import { remindOfCommitments } from './followup/commitments/remind.ts'
import { tellOfAgenda } from './meetings/dispatch/tell-of-agenda.ts'
import { FORM_MAKERS } from './meetings/minutes/form-makers.ts'
import { lockTasks } from './meetings/minutes/lock-minutes.ts'
import { tellOfDecisions, tellOfMinutes } from './meetings/minutes/tell-of-minutes.ts'
import { resumeStalledMeetings } from './meetings/minutes/resume-stalled.ts'
import { sendingTasks } from './meetings/record/send-agenda.ts'
import { Database } from './platform/database.ts'
import { sealAllHistory, unsealedLimitSeconds } from './platform/history/seal.ts'
import { log } from './platform/log.ts'
import { MailRound, type MailSettings } from './platform/mail/send-mails.ts'
import { type JobTasks, runJobs } from './platform/jobs.ts'
import { requireConfig } from './platform/open-database.ts'
import { prepareDataFolder } from './platform/postgres/data-folder.ts'
import { type Round, startRounds } from './platform/rounds.ts'
import { childDatabaseUrl, runSupervised, type Running } from './platform/supervised.ts'
import { keepPublicForms } from './publication/public-forms.ts'
import { remindOfConsultations } from './registers/consultations/reminders.ts'
import { registerTasks } from './registers/mechanism/jobs.ts'
import { indexItems } from './search/index-items.ts'
import { indexWaitingPapers } from './search/papers/index-papers.ts'
import { countTerms } from './search/count-terms.ts'

async function start(): Promise<Running> {
  const url = childDatabaseUrl('worker')
  const database = new Database(url, { poolSize: 4 })
  const config = requireConfig()
  const store = openFiles(config, (await prepareDataFolder(config.dataDir)).root)
  // What each room can be asked for.
  const tasks: JobTasks = {
    ...importTasks(database, store, indexItems),
    ...examinationTasks(database),
    ...attachmentTasks(database, store),
    ...registerTasks({ database, store, registers: ALL_REGISTERS }),
    ...callListTasks({ database, store }),
    ...lockTasks(database, {
      store,
      itemsChanged: indexItems,
      makers: FORM_MAKERS,
      minutesLocked: [tellOfMinutes, tellOfDecisions, commitmentsOfMinutes],
    }),
    ...sendingTasks(database, {
      store,
      itemsChanged: indexItems,
      agendaSent: [tellOfAgenda],
    }),
  }
  const name = `${hostname()} ${process.pid}`
  const rounds = startRounds([
    ...listRounds(database, store, new MailRound(database, mailSettings(config)), name),
    ...presenceRounds(config).map(({ work, ...round }) => ({
      ...round,
      work: () => forEachMunicipality(database, work),
    })),
  ])
  const jobs = await runJobs(url, tasks)
  return {
    address: null,
    stop: async () => {
      await Promise.all([jobs.stop(), rounds.stop()])
      await database.close()
    },
  }
}

/** What is done again and again. */
function listRounds(database: Database, store: FileStore, mailRound: MailRound, name: string): Round[] {
  return [
    { name: 'seal-history', everySeconds: 2, work: () => sealHistory(database) },
    // What was read in is suggested and mended a few seconds later.
    { name: 'count-terms', everySeconds: 3, work: () => forEachMunicipality(database, countNewTerms) },
    {
      name: 'index-papers',
      everySeconds: 3,
      work: () => forEachMunicipality(database, indexPapers),
    },
    {
      name: 'resume-imports',
      everySeconds: 30,
      work: () => forEachMunicipality(database, resumeStalledRuns),
    },
    {
      name: 'request-examinations',
      everySeconds: 20,
      work: () => forEachMunicipality(database, requestDueExaminations),
    },
    {
      name: 'send-mails',
      everySeconds: 5,
      work: () => forEachMunicipality(database, (_, municipality) => mailRound.send(municipality)),
    },
    {
      name: 'check-files',
      everySeconds: 20,
      work: () => forEachMunicipality(database, (_, id) => checkWaitingFiles(database, id, store)),
    },
    {
      name: 'public-forms',
      everySeconds: 10,
      work: () =>
        forEachMunicipality(database, (_, id) =>
          keepPublicForms(database, id, { store, makers: FORM_MAKERS }),
        ),
    },
    {
      name: 'resume-meetings',
      everySeconds: 60,
      work: () =>
        forEachMunicipality(database, async (_, id) => {
          await resumeStalledMeetings(database, id, FORM_MAKERS)
        }),
    },
    ...listRoundsOfLoop(database),
    ...listRoundsOfContact(database),
    { name: 'heartbeat', everySeconds: 10, work: () => forEachMunicipality(database, beatWith(name)) },
    { name: 'clear-sessions', everySeconds: 600, work: () => forEachMunicipality(database, clearSessions) },
  ]
}

/** Of the contact centre: what is summed, what is forgotten, and queues whose time has come. */
function listRoundsOfContact(database: Database): Round[] {
  return [
    {
      name: 'sum-calls',
      everySeconds: 60,
      work: () => forEachMunicipality(database, sumContactMonths),
    },
    {
      name: 'forget-numbers',
      everySeconds: 3600,
      work: () => forEachMunicipality(database, forgetNumbers),
    },
    { name: 'open-shut-queues', everySeconds: 30, work: () => forEachMunicipality(database, openShutQueues) },
  ]
}

/** What follows decisions: duties that come round, consultations, figures that are due, what was promised. */
function listRoundsOfLoop(database: Database): Round[] {
  return [
    {
      name: 'annual-wheel',
      everySeconds: 24 * 60 * 60,
      work: () =>
        forEachMunicipality(database, (_, id) => draftWhatIsDue(database, id, loopSlotsOfRegisters, today())),
    },
    {
      name: 'remind-of-consultations',
      everySeconds: 3600,
      work: () => forEachMunicipality(database, (_, id) => remindOfConsultations(database, id, today())),
    },
    {
      name: 'ask-for-figures',
      everySeconds: 3600,
      work: () => forEachMunicipality(database, (_, id) => askForFigures(database, id, today())),
    },
    {
      // What was due yesterday is told the first time somebody asks today.
      name: 'remind-of-commitments',
      everySeconds: 600,
      work: () => forEachMunicipality(database, (_, id) => remindOfCommitments(database, id)),
    },
  ]
}

function mailSettings({ mail, publicUrl, port }: Config): MailSettings {
  return { server: mail, publicUrl: new URL(publicUrl ?? `http://localhost:${port}`), ownPage: paths.myPage }
}

type MunicipalityWork = (database: Database, municipality: number) => Promise<unknown>

async function forEachMunicipality(database: Database, work: MunicipalityWork): Promise<void> {
  const found = await database.within({ municipality: 0, purpose: 'round' }, (tx) =>
    tx.selectFrom('municipalities').select('municipality_id').execute(),
  )
  for (const { municipality_id } of found) await work(database, municipality_id)
}

async function sealHistory(database: Database): Promise<void> {
  const { waitingSeconds } = await sealAllHistory(database)
  if (waitingSeconds > unsealedLimitSeconds)
    log.error({ seconds: waitingSeconds }, 'history waits to be sealed')
}

const countNewTerms: MunicipalityWork = async (database, municipality) => {
  const count = () =>
    database.within({ municipality, purpose: 'index' }, (tx) => countTerms(tx, municipality))
  while ((await count()) > 0);
}

const indexPapers: MunicipalityWork = async (database, municipality) => {
  const index = () =>
    database.within({ municipality, purpose: 'index' }, (tx) => indexWaitingPapers(tx, municipality))
  while ((await index()) > 0);
}

const beatWith =
  (worker: string): MunicipalityWork =>
  async (database, municipality) => {
    await database.within({ municipality, purpose: 'round' }, async (tx) => {
      const seen_at = sql<Date>`now()`
      await tx
        .insertInto('worker_heartbeats')
        .values({ municipality_id: municipality, worker, seen_at })
        .onConflict((at) => at.columns(['municipality_id', 'worker']).doUpdateSet({ seen_at }))
        .execute()
    })
  }

const clearSessions: MunicipalityWork = async (database, municipality) => {
  await database.within({ municipality, purpose: 'clear-sessions' }, (tx) =>
    tx
      .deleteFrom('sessions')
      .where('expires_at', '<', sql<Date>`now()`)
      .execute(),
  )
}

await runSupervised(start)
