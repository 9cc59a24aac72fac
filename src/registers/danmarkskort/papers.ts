/** The council's paper on a year's appeals: figures beside other years and places, and the point on an action plan. */
import { sql } from 'kysely'
import { changePoints } from '../../cases/write-points.ts'
import type { PaperSource } from '../../followup/slots.ts'
import type { Transaction } from '../../platform/database.ts'
import { yearOf } from '../mechanism/figure-words.ts'
import { statusPaperOf } from '../mechanism/status-paper.ts'
import type { TakenFigures } from '../mechanism/taken-figures.ts'
import { MEASURES } from './measures.ts'
import { ACTION_PLAN_POINT, isSmall, REGISTER_KEY, yearToTreat } from './model.ts'

const figures = statusPaperOf(
  { key: REGISTER_KEY, title: 'Danmarkskortet', measures: MEASURES },
  {
    key: 'byraad',
    title: 'Danmarkskortet: klager over afgørelser',
    measures: ['omgoerelse', 'omgoerelse-kommuner', 'omgoerelse-aar', 'afgjorte-klager'],
    period: (on) => yearOf(yearToTreat(on)),
    words: introduction,
  },
)

/** Pure: what stands above the figures. */
export function introduction({ period, measures }: TakenFigures): string[] {
  const year = Number(period.from.slice(0, 4))
  const small = (measures.find(({ key }) => key === 'omgoerelse')?.rows ?? []).filter(({ count }) =>
    isSmall(count ?? 0),
  )
  return [
    `Byrådet skal hvert år behandle, hvor mange af kommunens afgørelser Ankestyrelsen har omgjort. Tallene for ${year} skal være behandlet senest den 31. december ${year + 1}.`,
    'Byrådet skal samtidig tage stilling til, om der skal laves en handlingsplan. Laves der ikke en, får Ankestyrelsen besked.',
    ...(small.length === 0
      ? []
      : [
          `På ${small.map(({ group }) => group).join(', ')} er der færre end 10 klager, så en enkelt sag flytter procenten meget.`,
        ]),
  ]
}

export const councilPaper: PaperSource = {
  ...figures,
  draft: async (tx, at) => {
    const draft = await figures.draft(tx, at)
    return {
      ...draft,
      settle: async (inTx, paperId) => {
        await draft.settle?.(inTx, paperId)
        if (await writesForPerson(inTx)) await askCouncil(inTx, at.municipality, paperId, yearToTreat(at.on))
      },
    }
  },
}

/** A job may draft the text; the point and the year's treatment are written when a person makes the paper. */
async function writesForPerson(tx: Transaction): Promise<boolean> {
  const { rows } = await sql<{ person: number | null }>`
    select case when session_user = 'sagsgang_app' and app.keeps_register(${REGISTER_KEY}) then app.person_id() end as person`.execute(
    tx,
  )
  return typeof rows[0]?.person === 'number'
}

async function askCouncil(
  tx: Transaction,
  municipality: number,
  paperId: number,
  year: number,
): Promise<void> {
  const { rows } = await sql<{ person: number }>`select app.person_id() as person`.execute(tx)
  const person = rows[0]?.person ?? 0
  await changePoints(tx, municipality, person, paperId, new Map(), { do: 'add', under: null })
  const { rows: points } = await sql<{ id: number }>`
    select max(id) as id from paper_points where municipality_id = ${municipality} and paper_id = ${paperId}`.execute(
    tx,
  )
  const text = new Map([[points[0]?.id ?? 0, { text: ACTION_PLAN_POINT, was: '' }]])
  await changePoints(tx, municipality, person, paperId, text, null)
  await sql`
    insert into appeal_treatments (municipality_id, year, paper_id) values (${municipality}, ${year}, ${paperId})
    on conflict (municipality_id, year) do update set paper_id = excluded.paper_id`.execute(tx)
}
