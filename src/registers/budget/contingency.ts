/** The catalogue of what could be cut in a year, as figures and as the memo that the board is given. */
import { sql } from 'kysely'
import type { DraftedPaper, PaperSource } from '../../followup/slots.ts'
import { writeAmount } from '../../language/amounts.ts'
import { richDocument } from '../../minutes/rich-text/model.ts'
import type { Transaction } from '../../platform/database.ts'
import type { Figure, Measure } from '../mechanism/measures.ts'
import { storeSnapshot } from '../mechanism/snapshots.ts'
import { rowsOf, WHOLE } from '../mechanism/taken-figures.ts'
import { KEY } from './lists.ts'
import { oreOf } from './model.ts'
import { bullets, heading, paragraph, table } from './paper-blocks.ts'

export interface Proposal {
  what: string
  area: string
  /** Øre. */
  amount: number
  weeks: number
  consequence: string
}

/** Those that are ready, the quickest first. */
async function listProposals(tx: Transaction, municipality: number, year: number): Promise<Proposal[]> {
  const { rows } = await sql<Omit<Proposal, 'amount'> & { amount: string }>`
    select c.what, a.code || ' ' || a.name as area, c.amount, c.weeks, c.consequence
    from budget_contingencies c join budget_areas a on a.municipality_id = c.municipality_id and a.id = c.area_id
    where c.municipality_id = ${municipality} and a.year = ${year} and c.state = 'ready' order by c.weeks, c.amount desc, c.id`.execute(
    tx,
  )
  return rows.map((row) => ({ ...row, amount: oreOf(row.amount) }))
}

const totalOf = (proposals: readonly Proposal[]) => proposals.reduce((sum, { amount }) => sum + amount, 0)

function figuresOf(proposals: readonly Proposal[]): Figure[] {
  return [
    { group: WHOLE, value: totalOf(proposals) / 100 },
    ...proposals.map(({ what, area, amount }) => ({ group: `${what} (${area})`, value: amount / 100 })),
  ]
}

const known = {
  key: 'beredskab',
  title: 'Beredskabskatalog, forslag der er klar',
  kind: 'amount',
  definition: 'Hvad forslagene i årets katalog giver i år. Valgte og afviste er ikke med.',
  groupedBy: 'forslag',
  compared: false,
} as const

export const contingencyMeasure: Measure = {
  ...known,
  compute: async (tx, { municipality, until }) =>
    figuresOf(await listProposals(tx, municipality, Number(until.slice(0, 4)))),
}

export const contingencyPaper: PaperSource = {
  key: `${KEY}/beredskab`,
  title: 'Beredskabsnotat',
  draft: async (tx, { municipality, on }) => {
    const year = Number(on.slice(0, 4))
    const proposals = await listProposals(tx, municipality, year)
    const draft = contingencyDraft(year, proposals)
    const figures = {
      period: { from: `${year}-01-01`, until: on },
      on,
      measures: [{ ...known, rows: rowsOf(figuresOf(proposals), []) }],
    }
    return {
      ...draft,
      settle: (inTx, paperId) =>
        storeSnapshot(inTx, municipality, { register: KEY, paperId, title: draft.title, figures }),
    }
  },
}

/** Pure: the memo. */
export function contingencyDraft(year: number, proposals: readonly Proposal[]): DraftedPaper {
  const total = totalOf(proposals)
  const count = proposals.length === 1 ? 'ét forslag' : `${proposals.length} forslag`
  const content =
    proposals.length === 0
      ? [paragraph(`Beredskabskataloget for ${year} har ingen forslag, der er klar.`)]
      : [
          paragraph(
            `Beredskabskataloget for ${year} har ${count}, der er klar, på i alt ${writeAmount(total)} i år. De hurtigste står først.`,
          ),
          ...table(
            ['Forslag', 'Område', 'Virker efter', 'Giver i år'],
            [
              ...proposals.map(({ what, area, amount, weeks }) => [
                what,
                area,
                weeks === 1 ? '1 uge' : `${weeks} uger`,
                writeAmount(amount),
              ]),
              ['Alt lagt sammen', '', '', writeAmount(total)],
            ],
          ),
          heading('Konsekvenser'),
          ...bullets(proposals.map(({ what, consequence }) => `${what}: ${consequence}`)),
        ]
  return {
    title: `Beredskabsnotat for budget ${year}`,
    sections: [{ heading: 'Sagsfremstilling', document: richDocument.parse({ type: 'doc', content }) }],
  }
}
