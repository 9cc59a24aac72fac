/** Telephone service measurement (telefonmåling): test calls, their index per unit, and what is done where it is low. */
import { sql } from 'kysely'
import { addDays, addMonths } from '../../language/due-calendar.ts'
import { paths } from '../../paths.ts'
import { askedOnce } from '../mechanism/asked-once.ts'
import type { Figure, Measure } from '../mechanism/measures.ts'
import type { Register } from '../mechanism/register.ts'
import { statusPaperOf } from '../mechanism/status-paper.ts'
import { calls, campaigns, criteria, plans, scores, sheets } from './lists.ts'
import { owedOfTelephone } from './owed.ts'
import { pages } from './pages.tsx'
import { findCampaign, listIndexes, type UnitIndex } from './queries.ts'
import { newestCampaigns } from './sections.tsx'

/** Of the last measurement that ended within the time. */
const readLast = askedOnce(async (tx, { municipality, from, until }) => {
  const campaign = await findCampaign(tx, municipality, { from, until })
  return campaign === null ? [] : listIndexes(tx, municipality, campaign)
})

const ofCampaign =
  (figureOf: (unit: UnitIndex) => Figure): Measure['compute'] =>
  async (tx, at) =>
    (await readLast(tx, at)).map(figureOf)

const measures: Measure[] = [
  {
    key: 'indeks',
    title: 'Serviceindeks',
    kind: 'index',
    definition:
      'Gennemsnit af prøveopkaldenes point efter skemaets vægte, fra 0 til 100. Et opkald, som ingen besvarer, tæller med og giver 0. Tallet er fra den seneste måling, der sluttede i perioden.',
    groupedBy: 'enhed',
    compute: ofCampaign(({ unit, index, calls: count }) => ({ group: unit, value: index, count })),
  },
  {
    key: 'besvaret-andel',
    title: 'Andel besvarede prøveopkald',
    kind: 'per-cent',
    definition:
      'Besvarede prøveopkald divideret med alle prøveopkald i den seneste måling, der sluttede i perioden.',
    groupedBy: 'enhed',
    compute: ofCampaign(({ unit, answered, calls: count }) => ({
      group: unit,
      value: count === 0 ? null : (answered / count) * 100,
      count,
    })),
  },
  {
    key: 'opkald',
    title: 'Prøveopkald',
    kind: 'count',
    definition: 'Prøveopkald, der blev ringet i perioden, uanset hvilken måling de hører til.',
    groupedBy: 'enhed',
    compute: async (tx, { municipality, from, until }) => {
      const { rows } = await sql<Figure>`
        select coalesce(u.name, 'I alt') as "group", count(*)::int as value
        from telephone_calls k join units u on u.municipality_id = k.municipality_id and u.id = k.unit_id
        where k.municipality_id = ${municipality} and k.called_on between ${from} and ${until}
        group by grouping sets ((), (u.name)) having count(*) > 0 order by grouping(u.name) desc, 1`.execute(
        tx,
      )
      return rows
    },
  },
]

const known = { key: 'telefonmaaling', title: 'Telefonmåling', measures }

export const telephone: Register = {
  ...known,
  intro:
    'Prøveopkald til enhederne, bedømt efter et skema. Den, der ikke når målet, laver en handleplan, og der måles igen.',
  lists: [campaigns, calls, scores, plans, sheets, criteria],
  sections: [newestCampaigns],
  links: [{ href: paths.newTestCall, text: 'Bedøm et opkald' }],
  papers: [
    statusPaperOf(known, {
      key: 'resultat',
      title: 'Resultat af telefonmålingen',
      measures: ['indeks', 'besvaret-andel'],
      // A measurement is told of at a meeting some time after it.
      period: (on) => ({ from: addDays(addMonths(on, -12), 1), until: on }),
    }),
  ],
  duties: [
    {
      key: 'telefonmaaling-resultat',
      title: 'Resultat af telefonmålingen',
      rule: 'hver juni',
      leadDays: 21,
      bodyKind: 'board',
      paperSource: 'telefonmaaling/resultat',
    },
  ],
  owed: [owedOfTelephone],
  pages,
}
