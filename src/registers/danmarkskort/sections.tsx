/** The picture of appeals on the register's front page, and what a paper about them must ask the council. */
import type { PaperSubject } from '../../cases/slots.ts'
import { sql } from 'kysely'
import { today } from '../../organisation/administration.tsx'
import { read } from '../../organisation/reader.ts'
import type { Section } from '../../organisation/slots.ts'
import type { Transaction } from '../../platform/database.ts'
import type { Register } from '../mechanism/register.ts'
import { namesActionPlan, REGISTER_KEY, yearToTreat } from './model.ts'
import { getNewestYear, getTreatment, listFigures } from './queries.ts'
import { ComparisonView, DutyView, NoActionPlan } from './views.tsx'

const YEARS = 5

export const stateOfAppeals: Section<{ register: Register }> = async (c) => {
  const { id } = c.var.reader.municipality
  const year = yearToTreat(today())
  const found = await read(c, async (tx) => {
    const newest = await getNewestYear(tx, id)
    return {
      newest,
      figures: newest === null ? [] : await listFigures(tx, id, { from: newest - YEARS + 1, until: newest }),
      treatment: await getTreatment(tx, id, year),
    }
  })
  if (found.newest === null) return null
  return (
    <>
      {found.newest >= year ? <DutyView year={year} treatment={found.treatment} /> : null}
      <ComparisonView figures={found.figures} newest={found.newest} />
    </>
  )
}

/** Told beside a paper that was made of these figures and does not ask for the council's yes or no. */
export const actionPlanOfPaper: Section<PaperSubject> = async (c, { id }) => {
  const { municipality } = c.var.reader
  const lacks = await read(c, (tx) => lacksActionPlan(tx, municipality.id, id))
  return lacks ? <NoActionPlan paperId={id} /> : null
}

async function lacksActionPlan(tx: Transaction, municipality: number, paperId: number): Promise<boolean> {
  const { rows } = await sql<{ texts: string[] }>`
    select coalesce((select array_agg(p.text) from paper_points p where p.municipality_id = s.municipality_id and p.paper_id = s.paper_id), '{}') as texts
    from register_snapshots s where s.municipality_id = ${municipality} and s.register = ${REGISTER_KEY} and s.paper_id = ${paperId} limit 1`.execute(
    tx,
  )
  return rows[0] !== undefined && !namesActionPlan(rows[0].texts)
}
