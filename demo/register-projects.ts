/** Elmsund's projects: two programmes, a delay that spreads, one that pays back, one taken off the list. Made once. */
import { sql } from 'kysely'
import type { Database, Transaction } from '../src/platform/database.ts'
import type { RowValues } from '../src/registers/mechanism/register.ts'
import { addRow } from '../src/registers/mechanism/write-row.ts'
import * as commands from '../src/registers/projects/commands.ts'
import { projects as register } from '../src/registers/projects/register.ts'
import { FIRST_TEMPLATES } from '../src/registers/projects/templates.ts'
import { type BuiltOrganisation, idOf } from './organisation.ts'
import { type DemoProject, PROGRAMMES, PROJECTS } from './project-list.ts'

export async function loadProjects(app: Database, built: BuiltOrganisation): Promise<void> {
  const { municipality, persons } = built
  const as = <T>(initials: string, work: (tx: Transaction) => Promise<T>) =>
    app.within({ municipality, person: idOf(persons, initials) }, work)
  const ids = await as('SMO', (tx) => makeProjects(tx, built))
  if (ids === null) return
  for (const [leader, projects] of Map.groupBy(PROJECTS, (project) => project.leader))
    await as(leader, async (tx) => {
      for (const project of projects) await fillProject(tx, built, ids, project)
    })
  await as('SMO', async (tx) => {
    for (const { title, discussed = [], left } of PROJECTS) {
      const projectId = idOf(ids, title)
      for (const { month, reason } of discussed)
        await commands.selectForMonth(tx, municipality, idOf(persons, 'SMO'), { projectId, month, reason })
      if (left) await commands.takeOffList(tx, municipality, projectId, left)
    }
  })
}

/** @returns ids by title; null where they are there already */
async function makeProjects(
  tx: Transaction,
  { municipality, persons, units }: BuiltOrganisation,
): Promise<Map<string, number> | null> {
  const { rows } = await sql`select 1 from projects where municipality_id = ${municipality} limit 1`.execute(
    tx,
  )
  if (rows.length > 0) return null
  const add = async (key: string, values: RowValues): Promise<number> => {
    const list = register.lists.find((each) => each.key === key)
    const id = list === undefined ? 'no list' : await addRow(tx, municipality, list, values)
    if (typeof id !== 'number') throw new Error(`${key}: ${id}`)
    return id
  }
  const programmes = new Map<string, number>()
  for (const { title, purpose, owner, unit } of PROGRAMMES) {
    const values = { title, purpose, owner_id: idOf(persons, owner), unit_id: idOf(units, unit) }
    programmes.set(title, await add('programmer', values))
  }
  const ids = new Map<string, number>()
  for (const project of PROJECTS) {
    const values = {
      title: project.title,
      programme_id: project.programme ? idOf(programmes, project.programme) : null,
      unit_id: idOf(units, project.unit),
      owner_id: idOf(persons, project.owner),
      leader_id: idOf(persons, project.leader),
      phase: project.phase,
      starts_on: project.from,
      ends_on: project.until,
      cross_cutting: project.competence !== undefined,
      competence: project.competence ?? null,
    }
    ids.set(project.title, await add('projekter', values))
  }
  return ids
}

async function fillProject(
  tx: Transaction,
  { municipality, persons }: BuiltOrganisation,
  ids: ReadonlyMap<string, number>,
  project: DemoProject,
): Promise<void> {
  const id = idOf(ids, project.title)
  for (const [on, status, words = null, expectedEndOn = null] of project.reports)
    done(await commands.reportStatus(tx, municipality, id, { on, status, words, expectedEndOn }))
  for (const [kind, versions] of [
    ['mandate', project.mandates ?? []],
    ['plan', project.plans ?? []],
  ] as const)
    // prettier-ignore
    for (const [basedOn, { note, texts }] of versions.entries()) {
      const sections = FIRST_TEMPLATES[kind].map(({ heading }, place) => ({ heading, text: texts[place] ?? '' }))
      done(await commands.writeDocument(tx, municipality, id, { kind, basedOn, sections, changeNote: note }))
    }
  for (const [year, kind, title, kroner] of project.amounts ?? [])
    done(await commands.addAmount(tx, municipality, id, { year, kind, title, ore: kroner * 100 }))
  for (const [title, likelihood, consequence, response] of project.risks ?? []) {
    const ownerId = idOf(persons, project.leader)
    done(await commands.weighProjectRisk(tx, municipality, id, { title, likelihood, consequence, response, ownerId })) // prettier-ignore
  }
  for (const { wanted, indicator } of project.effects ?? []) {
    const indicatorId = indicator ? await findIndicator(tx, municipality, indicator) : null
    done(await commands.wantEffect(tx, municipality, id, { wanted, indicatorId }))
  }
  for (const { on, what, slackDays } of project.waitsFor ?? [])
    done(await commands.addDependency(tx, municipality, { projectId: id, needsId: idOf(ids, on), what, slackDays })) // prettier-ignore
}

export async function findIndicator(
  tx: Transaction,
  municipality: number,
  title: string,
): Promise<number | null> {
  const { rows } = await sql<{ id: number }>`
    select id from indicators where municipality_id = ${municipality} and title = ${title}`.execute(tx)
  return rows[0]?.id ?? null
}

function done(answer: string): void {
  if (answer !== 'done') throw new Error(`The demo was refused: ${answer}`)
}
